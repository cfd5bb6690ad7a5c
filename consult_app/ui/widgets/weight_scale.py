"""How much something matters, in five steps of one size between two words; none is chosen until one is pressed."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.choice import Choice
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

STEPS = 5
STEP = 72             # px at the reference, from one step to the next
DISC = 38
TRACK = 10
ROLE = "label"
Name = Callable[[int, bool], str]     # (step from 0, whether it is chosen) -> what a screen reader says


class _Step(Choice):
    def __init__(self, look: Look, place: int, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.place = place

    @property
    def ring_rect(self) -> QRectF:
        """The disc itself, which is what the focus ring goes round."""
        side = disc_side(self.look)
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return disc_side(self.look) / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        with painter(self) as p:
            disc = self.ring_rect
            fill = "action" if on else "sunken" if self.isDown() or self.underMouse() else "surface"
            line = "action" if on else "line-strong"
            box(p, disc, disc.height() / 2, look.colour(fill), look.colour(line), max(look.border, 2))
            if on:
                p.setPen(QPen(look.colour("on-action"), max(look.dp(4), 2)))
                inner = disc.height() * 0.3
                p.drawEllipse(disc.center(), inner, inner)


class WeightScale(QWidget):
    """``chosen`` carries the step pressed, 0 to 4; the words for both ends stand beside the steps, or under them."""

    chosen = Signal(int)

    def __init__(self, look: Look, low: str, high: str, name: Name, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._name = look, name
        self._low = Prose(look, low, self, Style(ROLE, "ink2", line=98))
        self._steps = [_Step(look, place, self) for place in range(STEPS)]
        self._high = Prose(look, high, self, Style(ROLE, "ink2", line=98))
        for step in self._steps:
            step.clicked.connect(self._pressed)
        self.show_weight(None)

    def show_weight(self, weight: int | None) -> None:
        """Show the step chosen, or that there is none."""
        for step in self._steps:
            on = step.place == weight
            step.show_chosen(on, self._name(step.place, on))

    def ideal_width(self) -> int:
        """Return the width in px at which the words stand beside the steps."""
        return self._low.ideal_width() + self._high.ideal_width() + self._steps_size().width() + 2 * self.look.dp(10)

    def heightForWidth(self, width: int) -> int:
        steps = self._steps_size().height()
        if self._beside(width):
            return max(steps, self._words_height(self._low.ideal_width(), self._high.ideal_width()))
        return steps + self._words_height(width // 2, width // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        size, width = self._steps_size(), self.width()
        if self._beside(width):
            self._place_beside(size)
        else:
            self._place_under(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        with painter(self, reflect=False) as p:
            for left, right in pairwise(self._steps):
                gap = QRectF(self._centre(left), self._centre(right)).normalized()
                half = max(look.dp(TRACK), 6) / 2
                box(p, gap.adjusted(0, -half, 0, half), 0, look.colour("line"))

    def _place_beside(self, size: QSize) -> None:
        low, high = self._low.ideal_width(), self._high.ideal_width()
        left = self.width() - high - self.look.dp(10) - size.width()
        top = (self.height() - size.height()) // 2
        self._place_steps(left, top, size)
        sides = ((self._low, left - self.look.dp(10) - low, low), (self._high, self.width() - high, high))
        for words, x, width in sides:
            tall = words.heightForWidth(width)
            words.setGeometry(x, (self.height() - tall) // 2 + self._drop(), width, tall)

    def _place_under(self, size: QSize) -> None:
        half = self.width() // 2
        self._place_steps(0, 0, size)
        right = max(size.width(), min(self._high.ideal_width() + half, self.width()))
        high = min(self._high.ideal_width(), half)
        self._low.setGeometry(0, size.height(), half, self._low.heightForWidth(half))
        self._high.setGeometry(max(right - high, half), size.height(), high, self._high.heightForWidth(high))

    def _place_steps(self, left: int, top: int, size: QSize) -> None:
        each = size.width() // STEPS
        for step in self._steps:
            step.setGeometry(left + step.place * each, top, each, size.height())

    def _beside(self, width: int) -> bool:
        return self.ideal_width() <= width

    def _words_height(self, low: int, high: int) -> int:
        return max(self._low.heightForWidth(low), self._high.heightForWidth(high)) + 2 * self._drop()

    def _drop(self) -> int:
        """Px by which words stand lower than their box: room for descenders sits under the last line."""
        return round(self.look.sp(ROLE) * 0.08)

    def _steps_size(self) -> QSize:
        side = max(self.look.dp(STEP), self.look.target, disc_side(self.look) + 12)
        return QSize(side * STEPS, max(self.look.target, disc_side(self.look) + 8))

    def _centre(self, step: _Step) -> QPointF:
        return step.ring_rect.center() + QPointF(step.pos())

    def _pressed(self) -> None:
        step = self.sender()
        if isinstance(step, _Step):
            self.chosen.emit(step.place)


def disc_side(look: Look) -> int:
    """Return the side in px of a step's disc."""
    return max(look.dp(DISC), 28)
