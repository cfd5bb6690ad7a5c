"""Bottom of the patient's window: back, where we are, help at once, and the next page by name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Pack
from consult_app.i18n import Words
from consult_app.session.state import State
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.step_dots import StepDots

SPACE = 28          # least space between neighbours, px at the reference


class Footer(QWidget):
    """``back``, ``on`` and ``help_asked`` say what was pressed."""

    back = Signal()
    on = Signal()
    help_asked = Signal()

    def __init__(self, look: Look, pack: Pack, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._pack, self._words = look, pack, words
        self._short = {head.id: head.short for head in pack.heads}
        self._back = Button(look, words("nav.back"), self, icon="arrow-left")
        self._help = Button(look, pack.emergency.open, self, kind="quiet", size="md", icon="circle-alert")
        self._help_mark = Button(look, "", self, kind="urgent", size="md", icon="circle-alert",
                                 name=pack.emergency.open)
        self._on = Button(look, "", self, kind="primary", icon_after="arrow-right")
        self._dots = StepDots(look, self)
        self._next_name = ""
        self._back.clicked.connect(self.back)
        self._on.clicked.connect(self.on)
        self._help.clicked.connect(self.help_asked)
        self._help_mark.clicked.connect(self.help_asked)

    def controls(self) -> list[QWidget]:
        """Return the controls in the order Tab takes them."""
        return [self._back, self._on, self._help, self._help_mark]

    def height_wanted(self) -> int:
        """Return the height in px: 128 at the reference; two rows in portrait."""
        row = self._on.sizeHint().height()
        if self.look.portrait:
            return row + self._help.sizeHint().height() + self.look.dp(20 + 12 + 20)
        return max(self.look.dp(128), row + self.look.dp(40))

    def show_state(self, state: State, parts: int, next_part: str = "") -> None:
        """Show where ``state`` is; a page that turns in ``parts`` says so, and names its next part if it has a name."""
        here = [i for i, chapter in enumerate(state.chapters) if chapter == state.chapter]
        at = here.index(state.at)
        if parts > 1:
            self._dots.dots = False
            self._dots.show_place(at, len(here), self._words("part.of", n=state.part + 1, total=parts))
        else:
            self._dots.dots = True
            self._dots.show_place(at, len(here), self._words("step.of", n=at + 1, total=len(here)))
        self._back.setVisible(state.at > 0 or state.part > 0)
        last = state.at + 1 == len(state.steps)
        self._on.setVisible(not last or state.part + 1 < parts)
        if state.part + 1 < parts:
            self._next_name = next_part or self._words("nav.next_part")
        else:
            self._next_name = "" if last else self._short[state.steps[state.at + 1]]
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        look, margin = self.look, self.look.margin
        row = self._on.sizeHint().height()
        top = look.dp(20) if look.portrait else (self.height() - row) // 2
        back = self._back.sizeHint().width()
        self._back.setGeometry(margin, top, back, row)
        if look.portrait:
            self._lay_out_stacked(top, row, back)
        else:
            self._lay_out_in_row(top, row, back)

    def _name_on(self, room: int) -> int:
        """Name the next page if ``room`` px allow, else say Next; return the width of the button."""
        self._on.setText(self._next_name)
        self._on.setAccessibleName(self._next_name)
        if self._on.sizeHint().width() > room:
            self._on.setText(self._words("nav.next"))
        return self._on.sizeHint().width()

    def _lay_out_stacked(self, top: int, row: int, back: int) -> None:
        look, margin = self.look, self.look.margin
        room = self.width() - 2 * margin - back - look.dp(24)
        self._name_on(room)
        self._on.setGeometry(margin + back + look.dp(24), top, room, row)
        below = top + row + look.dp(12)
        self._place_help(self.width() - margin, below, self._help.sizeHint().height(), self.width() - 2 * margin)
        if margin + self._dots.width() + look.dp(SPACE) > self._help_shown().x():
            self._dots.dots = False
            self._dots.resize(self._dots.sizeHint())
            beside = self.width() - 2 * margin - self._dots.width() - look.dp(SPACE)
            self._place_help(self.width() - margin, below, self._help.sizeHint().height(), beside)
        self._dots.move(margin, below + (self._help.sizeHint().height() - self._dots.height()) // 2)

    def _lay_out_in_row(self, top: int, row: int, back: int) -> None:
        look, margin = self.look, self.look.margin
        free = self.width() - 2 * margin - back - 2 * look.dp(SPACE)
        help_at_once = self._help.sizeHint().width()         # its words come before the next page's name
        on = self._name_on(free - self._dots.width() - help_at_once - look.dp(SPACE))
        self._on.setGeometry(self.width() - margin - on, top, on, row)
        left, right = margin + back + look.dp(SPACE), self.width() - margin - on - look.dp(SPACE)
        self._place_help(right, top, row, right - left - self._dots.width() - look.dp(SPACE))
        room_right = self._help_shown().x() - look.dp(SPACE)
        x = min((self.width() - self._dots.width()) // 2, room_right - self._dots.width())
        self._dots.move(max(x, left), top + (row - self._dots.height()) // 2)

    def _place_help(self, right: int, top: int, row: int, room: int) -> None:
        spelled_out = self._help.sizeHint().width() <= room
        self._help.setVisible(spelled_out)
        self._help_mark.setVisible(not spelled_out)
        shown = self._help_shown()
        size = shown.sizeHint()
        shown.setGeometry(right - size.width(), top + (row - size.height()) // 2, size.width(), size.height())

    def _help_shown(self) -> Button:
        return self._help_mark if self._help.isHidden() else self._help
