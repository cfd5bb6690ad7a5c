"""The outline of a bank card, drawn as large as it is set; arrow keys make it wider, narrower, higher or lower."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from consult_app.settings import LEAST_PX_PER_MM, MOST_PX_PER_MM, Calibration
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter

CARD_MM = (85.60, 53.98)          # ISO/IEC 7810 ID-1
CORNER_MM = 3.18
FAST = 10                         # dots at a time with Shift held
STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}


class CardOutline(QWidget):
    """Kept in whole dots of the display. ``changed`` says that its size is another; it stays inside its widget."""

    changed = Signal()

    def __init__(self, look: Look, start: Calibration, ratio: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._ratio = look, ratio
        self.dots = round(CARD_MM[0] * start.px_per_mm_x), round(CARD_MM[1] * start.px_per_mm_y)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def measured(self) -> Calibration:
        """What the display measures if a card fills the outline."""
        return Calibration(self.dots[0] / CARD_MM[0], self.dots[1] / CARD_MM[1])

    @property
    def ring_rect(self) -> QRectF:
        """The outline, which is what the focus ring goes round."""
        width, height = self.dots[0] / self._ratio, self.dots[1] / self._ratio
        corner = QRectF(self.rect()).center() - QPointF(width / 2, height / 2)
        return QRectF(corner.x(), corner.y(), width, height)

    @property
    def ring_radius(self) -> float:
        """Corner radius of the outline, px."""
        return CORNER_MM / CARD_MM[0] * self.dots[0] / self._ratio

    def grow(self, across: int, down: int) -> None:
        """Make the outline ``across`` dots wider and ``down`` dots higher, as far as it fits."""
        rooms = self.width() * self._ratio, self.height() * self._ratio
        wanted = self.dots[0] + across, self.dots[1] + down
        limited = [_held(dots, mm, room) for dots, mm, room in zip(wanted, CARD_MM, rooms, strict=True)]
        if (limited[0], limited[1]) != self.dots:
            self.dots = limited[0], limited[1]
            self.update()
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        by = FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self.grow(step[0] * by, step[1] * by)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, card = self.look, self.ring_rect
        with painter(self) as p:
            box(p, card, self.ring_radius, look.colour("action-soft"), look.colour("action"), 2)
            p.setPen(QPen(look.colour("line-strong"), 2, Qt.PenStyle.DashLine))
            middle = card.center()
            p.drawLine(QPointF(card.left() + 6, middle.y()), QPointF(card.right() - 6, middle.y()))
            p.drawLine(QPointF(middle.x(), card.top() + 6), QPointF(middle.x(), card.bottom() - 6))


def _held(dots: int, mm: float, room: float) -> int:
    """Return ``dots`` inside what a display can measure and what there is room for."""
    most = min(int(MOST_PX_PER_MM * mm), int(room))
    least = int(LEAST_PX_PER_MM * mm) + 1
    return max(min(dots, most), least)
