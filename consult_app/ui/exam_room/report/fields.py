"""The fields of a report: a number with less and more beside it, one of a few, and what is wrong beside its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.ui.exam_room.report.steps import STEPS, text_after
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.pills import Pills
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.text_field import PADDING, TextField
from consult_app.ui.widgets.text_field import ROLE as TYPED
from consult_app.ui.widgets.typesetting import Style

LONGEST = 6                   # letters that a number may have
REPEAT_MS = 70                # between steps while a button is held
UP_DOWN = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Head(QWidget):
    """A field's name, and beside or under it what it takes or what is wrong; the control itself says all of it."""

    def __init__(self, look: Look, name: str, hint: str, fault: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._at_fault = look, False
        self._name = Prose(look, name, self, Style("bodyb", "ink", bold=True, line=100))
        self._hint = Prose(look, hint, self, Style("caption", "ink2", line=100))
        self._fault = Prose(look, fault, self, Style("caption", "caution", bold=True, line=100))
        for prose in (self._name, self._hint, self._fault):
            prose.hush()
        self._side, self._gap = look.sp("caption"), look.dp(14)
        self.show_fault(False)

    def show_fault(self, at_fault: bool) -> None:
        """Say what is wrong, or what the field takes."""
        self._at_fault = at_fault
        self._fault.setVisible(at_fault)
        self._hint.setVisible(not at_fault)
        self.update()

    def name_height(self, width: int) -> int:
        """Return the height in px of the name alone."""
        return self._name.heightForWidth(width)

    def heightForWidth(self, width: int) -> int:
        name = self._name.heightForWidth(width)
        return name if self._in_line(width) else name + self._notes_height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, sign = self.width(), self._sign()
        tall = self._name.heightForWidth(width)
        x, y = 0, tall
        if self._in_line(width):
            x, y = self._name.ideal_width() + self._gap, 0
        self._name.setGeometry(0, 0, x - self._gap if x else width, tall)
        for note, indent in ((self._hint, 0), (self._fault, sign)):
            room = width - x - indent
            high = note.heightForWidth(room)
            note.setGeometry(x + indent, y + (max(tall - high, 0) if x else 0), room, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._at_fault:
            with painter(self) as p:
                line = self._fault.geometry()
                sign = QRectF(line.left() - self._sign(), line.top() + self._side * .15, self._side, self._side)
                paint_icon(p, "triangle-alert", sign, self.look.colour("caution"))

    def ideal_width(self) -> int:
        """Return the width in px at which no line wraps, with the note under the name."""
        return max(self._name.ideal_width(), self._hint.ideal_width(), self._fault.ideal_width() + self._sign())

    def _sign(self) -> int:
        return round(self._side * 1.35)

    def _in_line(self, width: int) -> bool:
        notes = max(self._hint.ideal_width(), self._fault.ideal_width() + self._sign())
        return self._name.ideal_width() + self._gap + notes <= width

    def _notes_height(self, width: int) -> int:
        return max(self._hint.heightForWidth(width), self._fault.heightForWidth(width - self._sign()))


class Field(QWidget):
    """``typed`` carries the field's name and what stands in it now. A subclass makes the control under the head."""

    typed = Signal(str, str)

    def __init__(self, look: Look, field: str, texts: tuple[str, str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self.field, self.name = look, field, texts[0]
        self._hint, self._fault = texts[1:]
        self._head = Head(look, *texts, self)
        self._gap = look.dp(6)

    def show_text(self, text: str, *, at_fault: bool) -> None:
        """Show what stands in the field, and whether it is at fault."""
        self._head.show_fault(at_fault)
        note = self._fault if at_fault else self._hint
        for control in self.controls():
            if control.accessibleDescription() != note:
                control.setAccessibleDescription(note)

    def controls(self) -> Sequence[QWidget]:
        """Return what the keyboard reaches."""
        raise NotImplementedError(f"{type(self).__name__} has no control")

    def least_width(self) -> int:
        """Return the width in px under which the control is crowded."""
        raise NotImplementedError(f"{type(self).__name__} has no control")


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

    def least_width(self) -> int:
        typed = self.line.minimumSizeHint().width()
        return 2 * self._side() + 3 * self._space() + typed + self._unit.ideal_width()

    def heightForWidth(self, width: int) -> int:
        return self._head.heightForWidth(width) + self._gap + self._row()

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, row, side, space = self.width(), self._row(), self._side(), self._space()
        tall = self._head.heightForWidth(width)
        self._head.setGeometry(0, 0, width, tall)
        top, unit = tall + self._gap, self._unit.ideal_width()
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


class ChoiceField(Field):
    """One of a few; nothing is preset."""

    def __init__(
        self, look: Look, words: Words, field: str, texts: tuple[str, str, str], faces: Sequence[Face], parent: QWidget,
    ) -> None:
        super().__init__(look, field, texts, parent)
        self._words, self._heads, self._at_fault = words, 0, False
        self._pills = Pills(look, faces, self._spoken, self)
        self._pills.chosen.connect(self._chosen)

    def controls(self) -> Sequence[QWidget]:
        return self._pills.findChildren(Pressable)

    def show_text(self, text: str, *, at_fault: bool) -> None:
        super().show_text(text, at_fault=at_fault)
        self._pills.show_choice(text)
        if at_fault != self._at_fault:
            self._at_fault = at_fault
            self._place()

    def least_width(self) -> int:
        return self._pills.ideal_width()

    def heightForWidth(self, width: int) -> int:
        head, pills = self._head_width(width), self._pills_width(width)
        heights = self._head.heightForWidth(head), self._pills.heightForWidth(pills)
        return max(heights) if head < width else sum(heights) + self._gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        head, pills = self._head_width(self.width()), self._pills_width(self.width())
        tall, high = self._head.heightForWidth(head), self._pills.heightForWidth(pills)
        if head == self.width():
            self._head.setGeometry(0, 0, head, tall)
            self._pills.setGeometry(0, tall + self._gap, pills, high)
            return
        # the name stands in the middle of its pills, and above what is wrong
        seen = tall if self._at_fault else self._head.name_height(head)
        self._head.setGeometry(0, max((self.height() - seen) // 2, 0), head, seen)
        self._pills.setGeometry(self.width() - pills, (self.height() - high) // 2, pills, high)

    def line_up(self, heads: int) -> None:
        """Begin the pills where those of fields with wider heads, of ``heads`` px, begin."""
        self._heads = heads

    def head_width(self) -> int:
        """Return the width in px that the head would like beside the pills."""
        return self._head.ideal_width()

    def _head_width(self, width: int) -> int:
        """Return the px that the head takes, all of them where the pills have no room beside it."""
        head = max(self._heads, self._head.ideal_width())
        return head if head + self.look.dp(24) + self._pills.ideal_width() <= width else width

    def _pills_width(self, width: int) -> int:
        head = self._head_width(width)
        return width - head - self.look.dp(24) if head < width else width

    def _spoken(self, text: str, chosen: bool) -> str:
        return self._words("settings.chosen" if chosen else "settings.choice", heading=self.name, choice=text)

    def _chosen(self, key: str) -> None:
        self.typed.emit(self.field, key)
