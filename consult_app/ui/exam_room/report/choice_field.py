"""One of a few in a report: its name beside the choices where both have room, else above them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.ui.exam_room.report.fields import Field
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.pills import Pills
from consult_app.ui.widgets.pressable import Pressable


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
        heights = self.head.heightForWidth(head), self._pills.heightForWidth(pills)
        return max(heights) if head < width else sum(heights) + self._gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        head, pills = self._head_width(self.width()), self._pills_width(self.width())
        tall, high = self.head.heightForWidth(head), self._pills.heightForWidth(pills)
        if head == self.width():
            self.head.setGeometry(0, 0, head, tall)
            self._pills.setGeometry(0, tall + self._gap, pills, high)
            return
        # the name stands in the middle of its pills, and above what is wrong
        seen = tall if self._at_fault else self.head.name_height(head)
        self.head.setGeometry(0, max((self.height() - seen) // 2, 0), head, seen)
        self._pills.setGeometry(self.width() - pills, (self.height() - high) // 2, pills, high)

    def line_up(self, heads: int) -> None:
        """Begin the pills where those of fields with wider heads, of ``heads`` px, begin."""
        self._heads = heads

    def head_width(self) -> int:
        """Return the width in px that the head would like beside the pills."""
        return self.head.ideal_width()

    def _head_width(self, width: int) -> int:
        """Return the px that the head takes, all of them where the pills have no room beside it."""
        head = max(self._heads, self.head.ideal_width())
        return head if head + self.look.dp(24) + self._pills.ideal_width() <= width else width

    def _pills_width(self, width: int) -> int:
        head = self._head_width(width)
        return width - head - self.look.dp(24) if head < width else width

    def _spoken(self, text: str, chosen: bool) -> str:
        return self._words("settings.chosen" if chosen else "settings.choice", heading=self.name, choice=text)

    def _chosen(self, key: str) -> None:
        self.typed.emit(self.field, key)
