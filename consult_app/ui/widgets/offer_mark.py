"""What a way offers for a concern, as a disc: full, half, empty, or dashed where it is not known."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import painter

SIDE = 1.15           # of the text size beside it
DASH = (2.6, 2.2)     # in pen widths


def paint_offer(p: QPainter, look: Look, rect: QRectF, level: str, colour: str) -> None:
    """Paint the disc of ``level`` (yes, part, no, unknown) in a colour token, inside the square ``rect``."""
    width = max(rect.width() * 0.1, 2.0)
    disc = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    pen = QPen(look.colour(colour), width)
    if level == "unknown":
        pen.setDashPattern(DASH)
    p.setPen(pen)
    p.setBrush(look.colour(colour) if level == "yes" else Qt.BrushStyle.NoBrush)
    p.drawEllipse(disc)
    if level == "part":
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.colour(colour))
        p.drawPie(disc, 90 * 16, 180 * 16)


class OfferMark(QWidget):
    """The disc as a sign beside the word that names its level."""

    def __init__(self, look: Look, level: str, colour: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self.level, self._colour, self._role = look, level, colour, role
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = round(self.look.sp(self._role) * SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            paint_offer(p, self.look, QRectF(self.rect()), self.level, self._colour)
