"""The page to take home: what we talked about, questions to bring, when to get help, and nothing about the person
unless a clinician ticks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from consult_app.content.model import TakeHomePage
from consult_app.session.actions import Action
from consult_app.session.state import State
from consult_app.session.take_home import chosen_by_answers, said
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.take_home_columns import Column, Listed, shared_out
from consult_app.ui.pages.take_home_lists import (
    HeadedList,
    Tick,
    emergency_list,
    is_on,
    lists_about_person,
    lists_for_all,
)
from consult_app.ui.pages.take_home_rows import ListCard
from consult_app.ui.widgets.typesetting import Style

COLUMN_GAP = 48          # px at the reference
LEAST_COLUMN = 18        # text sizes; narrower columns stand one after the other


class Density(NamedTuple):
    """Px at the reference between cards, and between the rows on them."""

    cards: int
    rows: int


DENSITIES = (Density(24, 8), Density(16, 3))     # of those that take the fewest parts the roomiest
URGENT_ROLES = ("body", "label", "caption")      # the first in which all signs and what to do stand on one card


class TakeHomeView(PageView):
    """Cards in two columns, one in portrait and at the largest text, turned in parts."""

    def __init__(self, setting: Setting, page: TakeHomePage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._page = page
        self._title = self.title()
        self._text = self.prose(page.text, Style("lead"))
        self._caption = self.prose(page.head.short, Style("h3", "ink", bold=True))
        self._content: object = None
        self._parts: list[list[tuple[ListCard, QRect]]] = []

    def show_state(self, state: State) -> None:
        content = (state.steps, state.seen, chosen_by_answers(self.setting.pack, state), self._about_person(state))
        focused = self._focused()
        if content != self._content:
            self._lay_out(state)
            self._content = content
        part = min(state.part, self.parts - 1)
        self._show_head(first=part == 0)
        for i, cards in enumerate(self._parts):
            for card, rect in cards:
                card.setGeometry(rect)
                card.setVisible(i == part)
        for tick in self.findChildren(Tick):
            tick.show_state(is_on(tick, self.head.id, state))
            if tick.action == focused and self.window().focusWidget() is not tick:
                tick.setFocus(Qt.FocusReason.TabFocusReason)     # it was made anew under the keyboard

    def _focused(self) -> Action | None:
        tick = self.window().focusWidget()
        return tick.action if isinstance(tick, Tick) and self.isAncestorOf(tick) else None

    def _about_person(self, state: State) -> object:
        answers = tuple(said(self.setting.pack, state)) if "answers" in state.taken_along else None
        return answers, state.goal if "goal" in state.taken_along else None

    # -- laying out

    def _lay_out(self, state: State) -> None:
        """Make the cards anew for what ``state`` holds."""
        for cards in self._parts:
            for card, _ in cards:
                card.hide()
                card.setParent(None)
                card.deleteLater()
        lists = list(lists_for_all(self, self._page, state, self._urgent_role()))
        # chosen without what a tick adds: the tick must not move to another part under the hand that pressed it
        density = min(DENSITIES, key=lambda density: self._cost(lists, density))
        lists += lists_about_person(self, state)
        shared = self._shared(lists, density)
        self._parts = [list(self._placed(part, lists, density, i)) for i, part in enumerate(shared)]
        self.parts = len(self._parts)

    def _urgent_role(self) -> str:
        """Return the type of the emergency card, which may not be cut in two."""
        room = self.height() - self._top(first=False) - self._foot()
        for role in URGENT_ROLES:
            headed = emergency_list(self, role)
            listed = self._heights(headed, self.look.dp(DENSITIES[-1].rows))
            for row in headed.rows:
                row.setParent(None)
                row.deleteLater()
            if listed.height(0, len(listed.rows)) <= room:
                return role
        return URGENT_ROLES[-1]

    def _cost(self, lists: Sequence[HeadedList], density: Density) -> tuple[int, int, int]:
        """Return how many cards the emergency list takes, how many parts there are, and how many cards in all: the
        fewer the better, and in this order."""
        shared = self._shared(lists, density)
        pieces = [piece for part in shared for column in part for piece in column]
        return sum(lists[piece.which].kind == "urgent" for piece in pieces), len(shared), len(pieces)

    def _shared(self, lists: Sequence[HeadedList], density: Density) -> list[list[Column]]:
        """Return the columns of each part."""
        count = self._columns()
        heights = [self._heights(headed, self.look.dp(density.rows)) for headed in lists]
        columns = shared_out(heights, lambda i: self.height() - self._top(i < count) - self._foot(),
                             self.look.dp(density.cards))
        return [columns[i:i + count] for i in range(0, len(columns), count)]

    def _heights(self, headed: HeadedList, gap: int) -> Listed:
        card = ListCard(self, self._further(headed), [], headed.kind, gap)        # the longer heading of the two
        width = self._column_width()
        inner, frame = card.inner_width(width), card.frame_height(width)
        card.setParent(None)
        card.deleteLater()
        return Listed(frame, tuple(row.heightForWidth(inner) + gap for row in headed.rows), headed.kind == "urgent")

    def _further(self, headed: HeadedList) -> str:
        """Return the heading over what did not fit on the list's first card."""
        return self.setting.words("take_home.goes_on", heading=headed.heading) if headed.heading else ""

    def _placed(
        self, part: Sequence[Column], lists: Sequence[HeadedList], density: Density, number: int,
    ) -> Iterator[tuple[ListCard, QRect]]:
        width = self._column_width()
        for i, column in enumerate(part):
            x, y = self.look.margin + i * (width + self.look.dp(COLUMN_GAP)), self._top(number == 0)
            for piece in column:
                headed = lists[piece.which]
                rows = headed.rows[piece.first:piece.end]
                heading = self._further(headed) if piece.first else headed.heading
                card = ListCard(self, heading, rows, headed.kind, self.look.dp(density.rows))
                tall = card.heightForWidth(width)
                yield card, QRect(x, y, width, tall)
                y += tall + self.look.dp(density.cards)

    def _columns(self) -> int:
        two = (self._width() - self.look.dp(COLUMN_GAP)) // 2
        return 1 if self.look.portrait or two < LEAST_COLUMN * self.look.sp("body") else 2

    def _column_width(self) -> int:
        count = self._columns()
        return (self._width() - self.look.dp(COLUMN_GAP) * (count - 1)) // count

    def _width(self) -> int:
        return self.width() - 2 * self.look.margin

    def _foot(self) -> int:
        return self.look.dp(12)

    # -- the head of a part

    def _top(self, first: bool) -> int:
        """Return where the cards of the first part begin, or of a further one."""
        if not first:
            return self._caption.heightForWidth(self._width()) + self.look.dp(20)
        words = self._title.heightForWidth(self._width()) + self._text.heightForWidth(self._width())
        return words + self.look.dp(6 + 18) - self._text.edge

    def _show_head(self, *, first: bool) -> None:
        width, x = self._width(), self.look.margin
        y = self._title.heightForWidth(width)
        self._title.setGeometry(x, 0, width, y)
        self._text.setGeometry(x, y + self.look.dp(6) - self._text.edge, width, self._text.heightForWidth(width))
        self._caption.setGeometry(x, 0, width, self._caption.heightForWidth(width))
        for prose in (self._title, self._text):
            prose.setVisible(first)
        self._caption.setVisible(not first)
