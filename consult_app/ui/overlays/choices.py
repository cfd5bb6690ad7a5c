"""One of a few: buttons side by side, the chosen one filled and ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.session.actions import Action
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.filter_chip import wrapped
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

GAP = 12             # px at the reference


class Choice(Pressable):
    """One choice; ``action`` is what it asks for."""

    def __init__(self, look: Look, text: str, action: Action, chosen: bool, name: str, parent: QWidget) -> None:
        super().__init__(look, text, parent, name)
        self.action = action
        self.setCheckable(True)
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """Leave the choice to the session's state."""

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return min(self.look.dp(18), self.height() / 2)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self.look.font("labelb")).horizontalAdvance(self.text())
        tall = max(round(self.look.sp("label") * 1.4) + self.look.dp(26), self.look.target)
        return QSize(round(words + 2 * self.look.dp(22) + self._tick() + self.look.dp(8)), tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        fill = "ink" if on else "sunken" if self.isDown() or self.underMouse() else "surface"
        ink = look.colour("bg" if on else "ink")
        words = QFontMetricsF(look.font("labelb")).horizontalAdvance(self.text())
        tick = self._tick() + look.dp(8) if on else 0.0
        x = (self.width() - words - tick) / 2
        with painter(self) as p:
            box(p, QRectF(self.rect()), self.ring_radius, look.colour(fill),
                look.colour("ink" if on else "line-strong"), max(look.border, 2))
            if on:
                paint_icon(p, "check", QRectF(x, (self.height() - self._tick()) / 2, self._tick(), self._tick()), ink)
            p.setFont(look.font("labelb"))
            p.setPen(ink)
            p.drawText(QRectF(x + tick, 0, words + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _tick(self) -> float:
        return self.look.sp("label") * 0.95


class ChoiceRow(QWidget):
    """A heading and its choices, on as many lines as they need."""

    def __init__(
        self, look: Look, heading: str, choices: Sequence[tuple[str, Action, bool]], do: Callable[[Action], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look, self._do = look, do
        self._heading = Prose(look, heading, self, Style("labelb", "ink2", line=100))
        self._choices = [Choice(look, text, action, on, f"{heading}: {text}", self) for text, action, on in choices]
        for choice in self._choices:
            choice.clicked.connect(self._chosen)

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        lines = places[-1][1] + 1 if places else 0
        return self._above(width) + lines * (self._tall() + self.look.dp(GAP)) - self.look.dp(GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._heading.setGeometry(0, 0, self.width(), self._heading.heightForWidth(self.width()))
        top, pitch = self._above(self.width()), self._tall() + self.look.dp(GAP)
        for choice, (x, line) in zip(self._choices, self._places(self.width()), strict=True):
            choice.setGeometry(x, top + line * pitch, choice.sizeHint().width(), self._tall())

    def _above(self, width: int) -> int:
        return self._heading.heightForWidth(width) + self.look.dp(8)

    def _places(self, width: int) -> list[tuple[int, int]]:
        return wrapped([choice.sizeHint().width() for choice in self._choices], width, self.look.dp(GAP))

    def _tall(self) -> int:
        return max(choice.sizeHint().height() for choice in self._choices)

    def _chosen(self) -> None:
        choice = self.sender()
        if isinstance(choice, Choice):
            self._do(choice.action)
