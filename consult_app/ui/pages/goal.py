"""One's own goal: picked from ready ones or typed, so that each way forward can be held up to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import GoalPage
from consult_app.session.actions import SetGoal
from consult_app.session.state import State
from consult_app.session.step import LONGEST_GOAL, kept_goal
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.parted import beside, column_of, in_parts, room_of
from consult_app.ui.pages.text_column import Block, height_of, set_below
from consult_app.ui.widgets.choice_chip import ChoiceChip
from consult_app.ui.widgets.info_note import InfoNote
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.text_field import TextField
from consult_app.ui.widgets.typesetting import Style

GAP = 20             # px at the reference, between chips
ACROSS = (1, 2)      # chips in a line


class ChipLine(QWidget):
    """Chips side by side, equally wide and high."""

    def __init__(self, chips: Sequence[ChoiceChip], across: int, gap: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._chips, self._gap, self._across = chips, gap, across
        for chip in chips:
            chip.setParent(self)

    def heightForWidth(self, width: int) -> int:
        return max(chip.heightForWidth(self._column(width)) for chip in self._chips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self._column(self.width())
        for i, chip in enumerate(self._chips):
            chip.setGeometry(i * (width + self._gap), 0, width, self.height())

    def _column(self, width: int) -> int:
        return (width - self._gap * (self._across - 1)) // self._across


class OwnWords(QWidget):
    """A heading and the field under it."""

    def __init__(self, view: PageView, heading: str) -> None:
        super().__init__(view)
        self._heading = view.prose(heading, Style("bodyb", "ink", bold=True, line=100), self)
        self._heading.hush()
        self.field = TextField(view.look, heading, LONGEST_GOAL, self)
        self._gap = view.look.dp(8)

    def heightForWidth(self, width: int) -> int:
        return self._heading.heightForWidth(width) + self._gap + self.field.sizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        tall = self._heading.heightForWidth(self.width())
        self._heading.setGeometry(0, 0, self.width(), tall)
        self.field.setGeometry(0, tall + self._gap, self.width(), self.field.sizeHint().height())


class GoalView(PageView):
    """Ready goals as chips, one or none of them chosen, and a line for one's own words."""

    def __init__(self, setting: Setting, page: GoalPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._goals = [kept_goal(words) for _, words in page.ready]
        words = self._words(page)
        self._chips = [ChoiceChip(self.look, text, self) for _, text in page.ready]
        for chip in self._chips:
            chip.peers = self._chips
            chip.clicked.connect(self._picked)
        self._lines: list[ChipLine] = []
        self._own = OwnWords(self, page.own)
        self._own.field.textEdited.connect(self._typed)
        caption = self.prose(page.head.short, Style("h3", "ink", bold=True))
        caption.lower()
        self._seen = self._laid_out(words, caption)
        self._own.raise_()                   # read after the goals to pick from
        self.parts = len(self._seen)

    def show_state(self, state: State) -> None:
        seen = self._seen[min(state.part, self.parts - 1)]
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.setVisible(child in seen)
        for chip, goal in zip(self._chips, self._goals, strict=True):
            chosen = bool(goal) and goal == state.goal
            key = "goal.chosen" if chosen else "goal.ready"
            chip.show_chosen(chosen, self.setting.words(key, goal=chip.text()))
        self._show_own(state)

    def _show_own(self, state: State) -> None:
        """Keep the field as it is typed in; it holds no ready goal that a chip shows."""
        field = self._own.field
        wanted = "" if state.goal in self._goals else state.goal
        if kept_goal(field.text()) != (state.goal if field.hasFocus() else wanted):
            field.setText(wanted)

    def _words(self, page: GoalPage) -> list[Block]:
        look = self.look
        blocks = self.words_under(Block(self.title()), page.text)
        if page.note:
            set_below(blocks, InfoNote(look, page.note, self.prose, self), look.dp(28))
        return blocks

    def _laid_out(self, words: Sequence[Block], caption: Prose) -> list[list[QWidget]]:
        """Place everything, in one line of chips a goal where that fits; return what is seen on each part."""
        look, room = self.look, room_of(self.look, self.setting.size)
        for across in ACROSS:
            answers = self._answers(across)
            if beside(look, words, answers, room):
                return [[block.widget for block in (*words, *answers)]]
        width = column_of(look, room).width()
        for across in ACROSS:
            if across > 1 and not self._keep_words(across, width):
                break
            blocks = [*words, *self._answers(across)]
            if height_of(blocks, width) <= room.height():
                break
        return in_parts(look, blocks, caption, room)

    def _keep_words(self, across: int, width: int) -> bool:
        """Return whether no goal is broken inside a word where ``across`` of them share ``width`` px."""
        each = (width - self.look.dp(GAP) * (across - 1)) // across
        return all(chip.keeps_words(each) for chip in self._chips)

    def _answers(self, across: int) -> list[Block]:
        """Return lines of ``across`` chips, and the field."""
        gap = self.look.dp(GAP)
        for line in self._lines:
            line.setParent(None)
            line.deleteLater()
        self._lines = [ChipLine(self._chips[i:i + across], across, gap, self)
                       for i in range(0, len(self._chips), across)]
        return [*(Block(line, gap) for line in self._lines), Block(self._own, self.look.dp(36))]

    def _picked(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChoiceChip):
            self.setting.do(SetGoal("" if chip.isChecked() else chip.text()))

    def _typed(self, text: str) -> None:
        self.setting.do(SetGoal(text))
