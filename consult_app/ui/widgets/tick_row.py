"""A line that can be ticked: a box and words, on as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.wrapped_words import WrappedWords


class TickRow(Pressable):
    """Ticks nothing by itself: pressing it asks, and the session's state says whether it is ticked."""

    def __init__(self, look: Look, text: str, parent: QWidget, role: str = "body") -> None:
        super().__init__(look, text, parent)
        self.setCheckable(True)
        self._words = WrappedWords(text, look.font(role))
        self._side = round(look.sp(role) * 1.35)
        self._left = self._side + max(look.dp(20), round(look.sp(role) * 0.5))

    def nextCheckState(self) -> None:
        """Leave the tick to the session's state."""

    def show_ticked(self, on: bool, name: str) -> None:
        """Show whether it is ticked; ``name`` says so in words."""
        self.setAccessibleName(name)
        if on != self.isChecked():
            self.setChecked(on)
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words.height(width - self._left)
        return max(max(words, self._side) + self.look.dp(10), self.look.target)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        with painter(self) as p:
            sign = QRectF(0, (self.height() - self._side) / 2, self._side, self._side)
            fill = "action" if on else "sunken" if self.isDown() or self.underMouse() else "surface"
            box(p, sign, self._side * 0.26, look.colour(fill), look.colour("action" if on else "line-strong"), 2.5)
            if on:
                inset = self._side * 0.18
                paint_icon(p, "check", sign.adjusted(inset, inset, -inset, -inset), look.colour("on-action"))
            room = QRectF(self._left, 0, self.width() - self._left, self.height())
            self._words.paint(p, room, look.colour("ink"))
