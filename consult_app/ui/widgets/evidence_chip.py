"""How sure we can be, as four bars and a word: one colour for all levels, because it is no traffic light."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable

BARS = 4
ROLE = "labelb"


def pill_size(look: Look, word: str, role: str = ROLE) -> QSize:
    """Return the size in px of the pill with ``word`` in it, set in the text ``role``."""
    px = look.sp(role)
    width = QFontMetricsF(look.font(role)).horizontalAdvance(word)
    return QSize(round(width + px * 3.05), round(px * 1.75))


def paint_pill(p: QPainter, look: Look, rect: QRectF, level: int, word: str, role: str = ROLE) -> None:
    """Paint ``level`` of four bars and ``word``, set in the text ``role``, in a pill that fills ``rect``."""
    px, height = look.sp(role), rect.height()
    box(p, rect, height / 2, look.colour("info-soft"), look.colour("info"), max(look.border, 1.6))
    bar, x = px * 0.2, rect.left() + height * 0.46
    for i in range(BARS):
        tall = height * (0.22 + 0.11 * i)
        one = QRectF(x + i * bar * 1.62, rect.top() + height * 0.75 - tall, bar, tall)
        if i < level:
            box(p, one, bar * 0.3, look.colour("info"))
        else:
            box(p, one, bar * 0.3, None, look.colour("info"), 1.2)
    p.setFont(look.font(role))
    p.setPen(look.colour("info"))
    p.drawText(rect.adjusted(height * 0.46 + bar * 7.4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)


class EvidencePill(QWidget):
    """The level as a sign only."""

    def __init__(self, look: Look, level: int, word: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._level, self._word = look, level, word
        self.setAccessibleName(name)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return pill_size(self.look, self._word)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            paint_pill(p, self.look, QRectF(self.rect()), self._level, self._word)


class EvidenceChip(Pressable):
    """The level as a control that opens the reason; it answers in at least 44 px around the pill."""

    def __init__(self, look: Look, level: int, word: str, name: str, parent: QWidget, role: str = ROLE) -> None:
        super().__init__(look, word, parent, name)
        self._level, self._role = level, role
        self.resize(self.sizeHint())

    @property
    def ring_rect(self) -> QRectF:
        """The pill itself, which is what the focus ring goes round."""
        size = pill_size(self.look, self.text(), self._role)
        corner = QRectF(self.rect()).center() - QPointF(size.width(), size.height()) / 2
        return QRectF(corner.x(), corner.y(), size.width(), size.height())

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return self.ring_rect.height() / 2

    def sizeHint(self) -> QSize:
        pill = pill_size(self.look, self.text(), self._role)
        return QSize(pill.width(), max(pill.height(), self.look.target))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            paint_pill(p, self.look, self.ring_rect, self._level, self.text(), self._role)
