"""A number of a report: typed, or stepped by buttons that may be held and by the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.ui.exam_room.report.fields import Field
from consult_app.ui.exam_room.report.steps import STEPS, text_after
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.text_field import PADDING, TextField
from consult_app.ui.widgets.text_field import ROLE as TYPED
from consult_app.ui.widgets.typesetting import Style

LONGEST = 6                   # letters that a number may have
REPEAT_MS = 70                # between steps while a button is held
UP_DOWN = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class NumberField(TextField):
    """A line for a number; up and down step it, Enter asks for the drawing. ``stepped`` carries 1 or -1."""

    stepped = Signal(int)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.sp(TYPED) * 3 + 2 * self.look.dp(PADDING), self.look.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = UP_DOWN.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)


class ValueField(Field):
    """A number in its unit: typed, or stepped by buttons that may be held."""

    def __init__(self, look: Look, words: Words, field: str, texts: tuple[str, str, str], parent: QWidget) -> None:
        super().__init__(look, field, texts, parent)
        self._words = words
        self._unit = Prose(look, words(f"unit.{STEPS[field].unit}"), self, Style("body", "ink2"))
        self._unit.hush()
        self._units = self._unit.ideal_width()
        spoken = words("report.field", name=self.name, unit=words(f"unit.{STEPS[field].unit}"))
        self._less = self._button("minus", words("report.less", name=self.name), lambda: self._step(-1))
        self.line = NumberField(look, spoken, LONGEST, self)
        self.line.setInputMethodHints(self.line.inputMethodHints() | Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.line.textEdited.connect(self._edited)
        self.line.stepped.connect(self._step)
        self._more = self._button("plus", words("report.more", name=self.name), lambda: self._step(1))

    def controls(self) -> Sequence[QWidget]:
        return self.line, self._less, self._more

    def show_text(self, text: str, *, at_fault: bool) -> None:
        super().show_text(text, at_fault=at_fault)
        self.line.show_fault(at_fault)
        if self.line.text() != text:
            self.line.setText(text)

    def line_up(self, units: int) -> None:
        """Keep ``units`` px for the unit, so that fields under each other are equally wide."""
        self._units = units

    def unit_width(self) -> int:
        """Return the width in px of the unit."""
        return self._unit.ideal_width()

    def least_width(self) -> int:
        typed = self.line.minimumSizeHint().width()
        return 2 * self._side() + 3 * self._space() + typed + self._units

    def heightForWidth(self, width: int) -> int:
        return self.head.heightForWidth(width) + self._gap + self._row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, row, side, space = self.width(), self._row(), self._side(), self._space()
        tall = self.head.heightForWidth(width)
        self.head.setGeometry(0, 0, width, tall)
        top, unit = tall + self._gap, self._units
        down = top + (row - side) // 2
        self._less.setGeometry(0, down, side, side)
        typed = min(width - 2 * side - 3 * space - unit, self.look.sp(TYPED) * 4 + 2 * self.look.dp(PADDING))
        self.line.setGeometry(side + space, top, typed, row)
        self._more.setGeometry(side + 2 * space + typed, down, side, side)
        high = self._unit.heightForWidth(unit)
        self._unit.setGeometry(2 * side + 3 * space + typed, top + (row - high) // 2, unit, high)

    def _button(self, icon: str, name: str, pressed: Callable[[], None]) -> Button:
        button = Button(self.look, "", self, size="md", icon=icon, name=name)
        button.setAutoRepeat(True)
        button.setAutoRepeatInterval(REPEAT_MS)
        button.clicked.connect(pressed)
        return button

    def _step(self, by: int) -> None:
        self.typed.emit(self.field, text_after(self.field, self.line.text(), by, self._words))

    def _edited(self, text: str) -> None:
        self.typed.emit(self.field, text)

    def _row(self) -> int:
        return max(self.look.dp(72), round(self.look.sp(TYPED) * 1.4) + self.look.dp(20), self.look.target)

    def _side(self) -> int:
        return self._less.sizeHint().height()

    def _space(self) -> int:
        return self.look.dp(12)
