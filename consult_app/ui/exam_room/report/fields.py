"""What every field of a report has: a name, and beside or under it what it takes or what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style


class Head(QWidget):
    """A field's name, and beside or under it what it takes or what is wrong; the control itself says all of it."""

    def __init__(self, look: Look, name: str, hint: str, fault: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._at_fault, self._under = look, False, False
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

    def set_under(self, under: bool) -> None:
        """Put the note under the name, though it may have room beside it."""
        if under != self._under:
            self._under = under
            self._place()

    def has_line(self, width: int) -> bool:
        """Return whether name and note stand in one line of ``width`` px."""
        notes = max(self._hint.ideal_width(), self._fault.ideal_width() + self._sign())
        return self._name.ideal_width() + self._gap + notes <= width

    def name_height(self, width: int) -> int:
        """Return the height in px of the name alone."""
        return self._name.heightForWidth(width)

    def heightForWidth(self, width: int) -> int:
        name = self._name.heightForWidth(width)
        return name if self._in_line(width) else name + self._notes_height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
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
        return not self._under and self.has_line(width)

    def _notes_height(self, width: int) -> int:
        return max(self._hint.heightForWidth(width), self._fault.heightForWidth(width - self._sign()))


class Field(QWidget):
    """``typed`` carries the field's name and what stands in it now. A subclass makes the control under the head."""

    typed = Signal(str, str)

    def __init__(self, look: Look, field: str, texts: tuple[str, str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self.field, self.name = look, field, texts[0]
        self._hint, self._fault = texts[1:]
        self.head = Head(look, *texts, self)
        self._gap = look.dp(6)

    def show_text(self, text: str, *, at_fault: bool) -> None:
        """Show what stands in the field, and whether it is at fault."""
        self.head.show_fault(at_fault)
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
