"""The same thing twice, side by side at one scale: healthy and narrowed, standing and leaning."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from consult_app.content.model import LevelsPage, TwoStatesPage
from consult_app.session.state import State
from consult_app.ui.illustration import TouchFigure
from consult_app.ui.pages.asides import AsideCard
from consult_app.ui.pages.columns import LONGEST_LINE, led, turned, widgets
from consult_app.ui.pages.option_line import OptionStrip
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.pane_pair import PanePair
from consult_app.ui.pages.text_column import Block, height_of, place, set_below
from consult_app.ui.pages.touchable import Touchable
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

COLUMN_WIDTHS = (500, 560, 620, 680)     # px at the reference; the narrowest that fits is taken
WIDEST_COLUMN = 0.42                      # of the page
ALL = True, True                          # bars and context
LEAST_SIDE = 300                          # px at the reference; in smaller pictures nothing can be compared


class TwoStatesView(PageView):
    """Words beside the two panes; above them in portrait; turned in parts where both do not fit."""

    def __init__(self, setting: Setting, page: TwoStatesPage | LevelsPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._page = page
        self._caption = Block(self.prose(page.head.short, Style("h3", "ink", bold=True)))
        self._blocks = self._words()
        self._pair = self._pair_of(page)
        self._touchable = Touchable(self, [p.stage for p in self._pair.panes if isinstance(p.stage, TouchFigure)])
        self._option = OptionStrip(self)
        margin, top = self.look.margin, self._option.top(self.look.dp(8), self.look.dp(4))
        room = QRect(margin, top, self.width() - 2 * margin, self.height() - top - self.look.dp(6))
        self._feet: dict[int, tuple[bool, bool]] = {}        # part -> bars, context: where not both are under the panes
        self._seen = self._arranged(room)
        self.parts = len(self._seen)

    def show_state(self, state: State) -> None:
        seen = self._seen[min(state.part, self.parts - 1)]
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.setVisible(child in seen)
        self._option.show_state(state)
        apart = self._feet.get(min(state.part, self.parts - 1), ALL)
        self._pair.show_foot(bars=apart[0], context=apart[1])
        self.show_panes(state)
        self._touchable.show_state(state)

    def show_panes(self, state: State) -> None:
        """Draw both states."""
        for pane in self._pair.panes:
            pane.show_figure()

    def finish(self) -> None:
        for pane in self._pair.panes:
            if pane.isVisibleTo(self):
                pane.stage.finish()

    def _pair_of(self, page: TwoStatesPage | LevelsPage) -> PanePair:
        return PanePair(self, page)

    def _words(self) -> list[Block]:
        look, page = self.look, self._page
        blocks = self.words_under(Block(self.title()), page.text)
        if page.aside:
            set_below(blocks, AsideCard(look, page.aside, self.prose, self), look.dp(24))
        return blocks

    def _arranged(self, room: QRect) -> list[list[QWidget]]:
        """Place everything; return what is seen on each part."""
        tried = (self._stacked, self._turned_below) if self.look.portrait else (self._beside, self._turned_beside)
        for attempt in tried:
            parts = attempt(room)
            if parts:
                return parts
        return self._apart(room)

    def _beside(self, room: QRect) -> list[list[QWidget]]:
        widest = round(room.width() * WIDEST_COLUMN)
        for wanted in COLUMN_WIDTHS:
            width = min(self.look.dp(wanted), widest)
            if height_of(self._blocks, width) <= room.height() and self._place_pair(self._right_of(room, width)):
                column = QRect(room.left(), room.top(), width, room.height())
                card_last = not isinstance(self._blocks[-1].widget, Prose)
                place(self._blocks, column, last_at_bottom=card_last)
                return [[*widgets(self._blocks), self._pair]]
        return []

    def _turned_beside(self, room: QRect) -> list[list[QWidget]]:
        width = round(room.width() * WIDEST_COLUMN)
        parts = turned(self._blocks, self._caption, width, room.height())
        if not parts or not self._place_pair(self._right_of(room, width)):
            return []
        for part in parts:
            place(part, QRect(room.left(), room.top(), width, room.height()))
        return [[*widgets(part), self._pair] for part in parts]

    def _stacked(self, room: QRect) -> list[list[QWidget]]:
        """Words, the panes, and the aside at the foot."""
        words, foot = self._blocks, []
        if self._page.aside:
            words, foot = self._blocks[:-1], self._blocks[-1:]
        gap = self.look.dp(24)
        above = height_of(words, room.width()) + gap
        below = height_of(foot, room.width()) + gap if foot else 0
        tall = self._pair.best_height(room.width(), room.height() - above - below)
        if not self._place_pair(QRect(room.left(), room.top() + above, room.width(), tall)):
            return []
        place(words, room)
        place(foot, room.adjusted(0, above + tall + gap, 0, 0))
        return [[*widgets(words), self._pair, *widgets(foot)]]

    def _turned_below(self, room: QRect) -> list[list[QWidget]]:
        """Keep the panes at the top; turn the words below them."""
        for share in (0.6, 0.5, 0.4):
            tall = round(room.height() * share)
            column = room.adjusted(0, tall + self.look.dp(28), 0, 0)
            parts = turned(self._blocks, self._caption, room.width(), column.height())
            if parts and self._place_pair(QRect(room.left(), room.top(), room.width(), tall)):
                for part in parts:
                    place(part, column)
                return [[*widgets(part), self._pair] for part in parts]
        return []

    def _apart(self, room: QRect) -> list[list[QWidget]]:
        """Give the words the whole page, in as many parts as they need, and the panes one or two of their own."""
        words = led(self._blocks, self._caption, room, self.look.sp("lead") * LONGEST_LINE)
        seen = [widgets(part) for part in words]
        if not self._place_pair(room):
            self._pair.setGeometry(room)
            if self._page.gauge and self._page.context:
                self._feet = {len(seen): (False, True), len(seen) + 1: (True, False)}
                seen.append([self._pair])
        return [*seen, [self._pair]]

    def _place_pair(self, room: QRect) -> bool:
        """Put the panes in ``room`` if pictures there are large enough to compare."""
        if self._pair.stage_side(room.width(), room.height()) < self.look.dp(LEAST_SIDE):
            return False
        self._pair.setGeometry(room)
        return True

    def _right_of(self, room: QRect, width: int) -> QRect:
        return room.adjusted(width + self.look.dp(56), 0, 0, 0)
