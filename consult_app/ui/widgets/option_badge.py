"""The sign of an option: letter and shape by its place in the order, colour by the option itself."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPolygonF, QTransform
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import LEAST_TEXT, Look
from consult_app.ui.widgets.painting import painter

SIDE = 54            # px at the reference
LETTER = 0.46        # of the side


def badge_shape(place: int, rect: QRectF) -> QPainterPath:
    """Return circle, square, diamond, hexagon, triangle or octagon for ``place`` 0 to 5, inside ``rect``."""
    centre, radius = rect.center(), min(rect.width(), rect.height()) / 2
    path = QPainterPath()
    match place % 6:
        case 0:
            path.addEllipse(centre, radius * 0.84, radius * 0.84)
        case 1:
            path.addRoundedRect(_square(centre, radius * 0.78), radius * 0.24, radius * 0.24)
        case 2:
            turned = QTransform().translate(centre.x(), centre.y()).rotate(45)
            path.addRoundedRect(_square(QPointF(), radius * 0.72), radius * 0.2, radius * 0.2)
            path = turned.map(path)
        case 3:
            path.addPolygon(_regular(centre, radius * 0.94, 6))
        case 4:
            path.addPolygon(_regular(centre + QPointF(0, radius * 0.2), radius * 1.16, 3))
        case _:
            path.addPolygon(_regular(centre, radius * 0.92, 8))
    path.closeSubpath()
    return path


def paint_badge(p: QPainter, look: Look, rect: QRectF, place: int, letter: str, colour: str) -> None:
    """Paint the badge of the option at ``place`` in its ``colour`` token."""
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(look.colour(colour))
    p.drawPath(badge_shape(place, rect))
    font = look.font("captionb")
    font.setPixelSize(max(round(rect.height() * LETTER), LEAST_TEXT))
    p.setFont(font)
    p.setPen(look.colour("surface"))
    p.drawText(rect.translated(0, rect.height() * 0.08 * (place % 6 == 4)), Qt.AlignmentFlag.AlignCenter, letter)


class OptionBadge(QWidget):
    """A badge on its own; what it stands for is said by the name beside it."""

    def __init__(self, look: Look, place: int, letter: str, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._place, self._letter, self._colour = look, place, letter, colour
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = badge_side(self.look)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            paint_badge(p, self.look, QRectF(self.rect()), self._place, self._letter, self._colour)


def badge_side(look: Look, role: str = "h3") -> int:
    """Return the side in px of a badge beside a name set in ``role``."""
    return max(look.dp(SIDE), round(look.sp(role) * 1.4))


def _square(centre: QPointF, half: float) -> QRectF:
    return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)


def _regular(centre: QPointF, radius: float, corners: int) -> QPolygonF:
    start = -math.pi / 2 + (math.pi / corners if corners % 4 == 0 else 0)
    turn = 2 * math.pi / corners
    return QPolygonF([
        centre + QPointF(math.cos(start + i * turn), math.sin(start + i * turn)) * radius for i in range(corners)
    ])
