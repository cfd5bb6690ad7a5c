"""The check-list page: questions about oneself that choose what to ask, and never say what one has or should do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.content.model import ChecklistPage
from consult_app.session.state import State
from consult_app.ui.pages.checklist_aside import ClosingCard, RedFlagNotice
from consult_app.ui.pages.checklist_bring import BringCard
from consult_app.ui.pages.checklist_column import CardColumn
from consult_app.ui.pages.headed_parts import Part, keeps_whole, shared_under_headings
from consult_app.ui.pages.ordered_view import OrderedView, Places, Sheet, put
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

GAP = 16                # px at the reference
COLUMN_GAP = 32
LEAST_EM = 34           # narrowest card beside what the answers gather, in sizes of its text


class Layout(NamedTuple):
    """One way to lay the page out: type of title and questions, and room around the words of a card."""

    title: str
    question: str
    pad: int              # above and below, px at the reference
    side: int             # to the left
    share: float = 1.0    # of the width for the cards; with all of it the rest is below
    signs: bool = True    # the notice names the signs


BESIDE = (
    Layout("title", "bodyb", 18, 30, 0.63), Layout("title", "bodyb", 10, 26, 0.66),
    Layout("title", "labelb", 10, 24, 0.68), Layout("h2", "labelb", 10, 24, 0.68),
)
BELOW = (
    Layout("title", "bodyb", 18, 30), Layout("h2", "bodyb", 12, 26), Layout("h2", "bodyb", 6, 26, signs=False),
)
LARGE = (Layout("h2", "labelb", 12, 26, signs=False),)


class ChecklistView(OrderedView):
    """Shows a ChecklistPage in the order of options that the visit has drawn."""

    def __init__(self, setting: Setting, page: ChecklistPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._page = page

    def lay_out(self, places: Places) -> Sheet:
        return ChecklistSheet(self, self._page, places)


class ChecklistSheet(Sheet):
    """Cards under each option's name, what they gather beside or after them, and the notice on every part."""

    def __init__(self, view: PageView, page: ChecklistPage, places: Places) -> None:
        super().__init__(view)
        self._view, self._page = view, page
        self._width = self.width() - 2 * view.look.margin
        groups = sorted(page.groups, key=lambda g: places[g.option].place if g.option in places else -1)
        self._titles: dict[str, Prose] = {}
        self._text = view.prose(page.text, Style("body", "ink2"), self)
        self._bring = BringCard(view, groups, self)
        self._closing = ClosingCard(view, page.closing, self)
        self._notice = RedFlagNotice(view, self)
        columns: dict[str, CardColumn] = {}
        ways = self._ways()
        for way in ways:
            if way.question not in columns:
                columns[way.question] = CardColumn(view, groups, places, way.question, self)
            self._lay(way, columns[way.question])
            if self._suits():
                break
        for column in columns.values():
            if column is not self._column:
                column.drop()
        self._order()

    def _order(self) -> None:
        """Put everything in the order in which it is read, whichever came to be made first."""
        for role, title in self._titles.items():
            title.setVisible(role == self._way.title)
        self._text.lower()
        self._title.lower()
        for card in (self._bring, self._closing, self._notice):
            card.raise_()

    def _ways(self) -> Sequence[Layout]:
        look = self.look
        if look.text > 100:
            return LARGE
        beside = tuple(way for way in BESIDE if self._width * way.share >= LEAST_EM * look.sp(way.question))
        return BELOW if look.portrait else (*beside, *BELOW)

    def _lay(self, way: Layout, column: CardColumn) -> None:
        self._way, self._column = way, column
        self._title = self._titled(way.title)
        self._notice.show_signs(way.signs)
        column.fit(self._cards_width(), way.pad, way.side)
        first = self._room(0) - self._text_height()
        self._parts: tuple[Part, ...] = shared_under_headings(column.sections, self._room(1), column.gaps, first)
        self._below = not self._is_beside() and self._has_room_below()
        self._aside = self._aside_parts()

    def _titled(self, role: str) -> Prose:
        if role not in self._titles:
            self._titles[role] = self._view.prose(self._page.head.title, Style(role, "ink", bold=True), self)
        return self._titles[role]

    def _suits(self) -> bool:
        """Return whether no option's questions are torn apart and everything beside them has room."""
        beside_fits = not self._is_beside() or self._aside_height(self._aside_width()) <= self._room(1)
        return keeps_whole(self._parts) and beside_fits

    # -- measuring

    def _is_beside(self) -> bool:
        return self._way.share < 1

    def _cards_width(self) -> int:
        return round(self._width * self._way.share) - (self.look.dp(COLUMN_GAP) if self._is_beside() else 0)

    def _aside_width(self) -> int:
        return self._width - self._cards_width() - self.look.dp(COLUMN_GAP) if self._is_beside() else self._width

    def _gap(self) -> int:
        return self.look.dp(GAP)

    def _titled_here(self, part: int) -> bool:
        """Return whether ``part`` has the title: on a small page with large text only the first has it."""
        return part == 0 or self.look.text == 100 or self.look.portrait

    def _title_height(self, part: int) -> int:
        if not self._titled_here(part):
            return self.look.dp(6)
        return self._title.heightForWidth(self._width) + self.look.dp(10)

    def _text_height(self) -> int:
        return max(self._text.heightForWidth(self._cards_width()) + self._gap() - 2 * self._text.edge, 0)

    def _room(self, part: int) -> int:
        """Height for cards or what they gather, between the title and the notice."""
        foot = self._notice.heightForWidth(self._width) + self.look.dp(10)
        return self.height() - self._title_height(part) - foot - self._gap()

    def _aside_height(self, width: int) -> int:
        return self._bring.heightForWidth(width) + self._gap() + self._closing.heightForWidth(width)

    def _has_room_below(self) -> bool:
        """Return whether what the answers gather has room below the cards of every part."""
        wanted = self._aside_height(self._width) + self._gap()
        text = self._text_height()
        return all(self._room(i) - self._column.height_of(part) - (0 if i else text) >= wanted
                   for i, part in enumerate(self._parts))

    def _aside_parts(self) -> tuple[tuple[QWidget, ...], ...]:
        """Return what has parts of its own after the cards: nothing where it stands beside or below them."""
        if self._is_beside() or self._below:
            return ()
        if self._aside_height(self._width) <= self._room(1):
            return ((self._bring, self._closing),)
        return ((self._bring,), (self._closing,))

    # -- showing

    def show_state(self, state: State) -> int:
        total = len(self._parts) + len(self._aside)
        part = min(state.part, total - 1)
        here: Part = self._parts[part] if part < len(self._parts) else ()
        top, bottom = self._place_head(part), self._place_notice()
        room = QRect(self.look.margin, top, self._width, bottom - top)
        aside: Sequence[QWidget] = self._aside[part - len(self._parts)] if part >= len(self._parts) else (
            (self._bring, self._closing) if self._is_beside() or self._below else ())
        for card in (self._bring, self._closing):
            card.setVisible(card in aside)
        room = self._place_cards(here, room, first=part == 0)
        self._bring.show_state(state, self._column.items_on(here))
        self._place_aside(aside, room)
        self._column.show_state(state)
        return total

    def _place_head(self, part: int) -> int:
        """Place the title where this part has one; return where the body begins."""
        self._title.setVisible(self._titled_here(part))
        self._title.setGeometry(self.look.margin, 0, self._width, self._title.heightForWidth(self._width))
        self._text.setVisible(part == 0)
        return self._title_height(part)

    def _place_notice(self) -> int:
        """Place the notice at the foot; return where what stands above it ends."""
        tall = self._notice.heightForWidth(self._width)
        top = self.height() - tall - self.look.dp(10)
        self._notice.setGeometry(self.look.margin, top, self._width, tall)
        return top - self._gap()

    def _place_cards(self, part: Part, room: QRect, *, first: bool) -> QRect:
        """Place the words on the first part, then the cards; return the room left for what they gather."""
        width, y = self._cards_width(), room.top()
        if first:
            self._text.setGeometry(room.left(), y - self._text.edge, width, self._text.heightForWidth(width))
            y += self._text_height()
        free = room.top() + room.height() - y
        if self._below:                      # what the answers gather comes before larger cards
            full = self._bring.full_height(width) + 2 * self._gap() + self._closing.heightForWidth(width)
            free = max(free - full, self._column.height_of(part))
        bottom = self._column.show_part(part, QRect(room.left(), y, width, free))
        if self._is_beside():
            return room.adjusted(width + self.look.dp(COLUMN_GAP), 0, 0, 0)
        return room.adjusted(0, bottom + self._gap() - room.top() if part else 0, 0, 0)

    def _place_aside(self, cards: Sequence[QWidget], room: QRect) -> None:
        """Place questions to bring and closing words in ``room``; the questions get the height they may want."""
        closing = self._closing.heightForWidth(room.width()) if self._closing in cards else 0
        free = room.height() - closing - (self._gap() if closing else 0)
        y = room.top()
        if self._bring in cards:
            wanted = self._bring.full_height if self._below else self._bring.present_height
            tall = free if self._is_beside() else min(free, wanted(room.width()))
            self._bring.setGeometry(room.left(), y, room.width(), tall)
            y += tall + self._gap()
        if closing:
            put(self._closing, room.left(), y, room.width())
