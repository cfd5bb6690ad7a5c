"""A person's own goal, kept in view above the page: a flag, what it is, and the goal in their words."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Words
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

STYLE = Style("caption", "ink2", line=100)


class GoalLine(QWidget):
    """``name`` is what the pack calls it, "Your goal"; ``goal`` is as it was picked or typed. No control."""

    def __init__(self, look: Look, name: str, goal: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self.goal = look, goal
        self._text = Prose(look, ((Words(f"{name}: "), Words(goal, bold=True)),), self, STYLE)
        self._side = look.sp(STYLE.role)
        self._indent = self._side + look.dp(10)

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width - 2 * self.look.margin - self._indent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        left = self.look.margin + self._indent
        self._text.setGeometry(left, 0, self.width() - left - self.look.margin, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            sign = QRectF(self.look.margin, self._side * 0.18, self._side, self._side)
            paint_icon(p, "flag", sign, self.look.colour("action"))
