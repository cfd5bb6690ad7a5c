"""The check-list page: questions about oneself that choose what to ask, and never say what one has or should do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.content.model import CheckGroup, ChecklistPage
from consult_app.session.state import State
from consult_app.ui.pages.checklist_aside import ClosingCard, RedFlagNotice
from consult_app.ui.pages.checklist_bring import BringCard
from consult_app.ui.pages.checklist_cards import CardSize, CheckCard
from consult_app.ui.pages.headed_parts import Gaps, Part, Section, height_of, keeps_whole, shared_under_headings
from consult_app.ui.pages.ordered_view import OrderedView, Places, Sheet, heading_of, put
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.widgets.option_heading import OptionHeading
from consult_app.ui.widgets.prose import Style
from consult_app.values import dataclass

GAP = 16                # px at the reference
MOST_GROWN = 1.25       # a card never grows beyond this share of what it needs


@dataclass(frozen=True)
class Layout:
    """One way to lay the page out: title, cards, their share of the width (1: the rest is below), signs or none."""

    title: str
    size: CardSize
    share: float = 1.0
    signs: bool = True


BESIDE = (
    Layout("title", CardSize("bodyb", "caption", 18), 0.63),
    Layout("title", CardSize("bodyb", "caption", 10, 26), 0.66),
    Layout("title", CardSize("labelb", "caption", 10, 24), 0.68),
    Layout("h2", CardSize("labelb", "caption", 10, 24), 0.68),
)
BELOW = (
    Layout("title", CardSize("bodyb", "caption", 18)),
    Layout("h2", CardSize("bodyb", "caption", 12, 26)),
    Layout("h2", CardSize("bodyb", "caption", 6, 26), signs=False),
)
LARGE = (Layout("h2", CardSize("labelb", "caption", 12, 26), signs=False),)


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
        look = view.look
        self._view, self._page, self._places = view, page, places
        self._width = self.width() - 2 * look.margin
        groups = sorted(page.groups, key=lambda g: places[g.option].place if g.option in places else -1)
        self._cards: list[list[CheckCard]] = []
        self._headings: list[OptionHeading] = []
        ways = LARGE if look.text > 100 else BELOW if look.portrait else (*BESIDE, *BELOW)
        for way in ways:
            self._lay(way, groups)
            if self._suits() or way is ways[-1]:
                break
            self._drop()

    def _lay(self, way: Layout, groups: Sequence[CheckGroup]) -> None:
        view = self._view
        self._way = way
        self._title = view.prose(self._page.head.title, Style(way.title, "ink", bold=True), self)
        self._text = view.prose(self._page.text, Style("body", "ink2"), self)
        for group in groups:
            self._headings.append(heading_of(self.look, group.name, self._places.get(group.option), self))
            self._cards.append([CheckCard(view, item, way.size, self) for item in group.items])
        self._bring = BringCard(view, groups, self)
        self._closing = ClosingCard(view, self._page.closing, self)
        self._notice = RedFlagNotice(view, self, signs=way.signs)
        self._parts = self._shared()
        self._aside = self._aside_parts()

    def _drop(self) -> None:
        for widget in (self._title, self._text, self._bring, self._closing, self._notice, *self._headings,
                       *(card for cards in self._cards for card in cards)):
            widget.setParent(None)
            widget.deleteLater()
        self._cards, self._headings = [], []

    def _suits(self) -> bool:
        """Return whether no option's questions are torn apart and everything beside them has room."""
        return keeps_whole(self._parts) and (
            not self._is_beside() or self._aside_height(self._aside_width()) <= self._room())

    # -- measuring

    def _is_beside(self) -> bool:
        return self._way.share < 1

    def _column(self) -> int:
        return round(self._width * self._way.share) - (self.look.dp(32) if self._is_beside() else 0)

    def _aside_width(self) -> int:
        return self._width - self._column() - self.look.dp(32) if self._is_beside() else self._width

    @property
    def _gaps(self) -> Gaps:
        return Gaps(self.look.dp(12), self.look.dp(8), self.look.dp(20))

    def _gap(self) -> int:
        return self.look.dp(GAP)

    def _title_height(self, part: int) -> int:
        """Height of the title with the space under it; on a small page with large text only the first part has it."""
        shown = part == 0 or self.look.text == 100 or self.look.portrait
        return self._title.heightForWidth(self._width) + self.look.dp(10) if shown else self.look.dp(6)

    def _text_height(self) -> int:
        return max(self._text.heightForWidth(self._column()) + self._gap() - 2 * self._text.edge, 0)

    def _room(self, part: int = 1) -> int:
        """Height for cards or what they gather, between the title and the notice."""
        foot = self._notice.heightForWidth(self._width) + self.look.dp(10)
        return self.height() - self._title_height(part) - foot - self._gap()

    def _sections(self) -> list[Section]:
        width = self._column()
        return [Section(heading.heightForWidth(width), tuple(card.heightForWidth(width) for card in cards))
                for heading, cards in zip(self._headings, self._cards, strict=True)]

    def _shared(self) -> tuple[Part, ...]:
        first = self._room(0) - self._text_height()
        return shared_under_headings(self._sections(), self._room(), self._gaps, first)

    def _aside_height(self, width: int) -> int:
        return self._bring.heightForWidth(width) + self._gap() + self._closing.heightForWidth(width)

    def _below_cards(self) -> bool:
        """Return whether what the answers gather has room below the cards of every part."""
        wanted = self._aside_height(self._width) + self._gap()
        return not self._is_beside() and all(self._left_over(part) >= wanted for part in range(len(self._parts)))

    def _aside_parts(self) -> tuple[tuple[QWidget, ...], ...]:
        """Return what has parts of its own after the cards: nothing where it stands beside or below them."""
        if self._is_beside() or self._below_cards():
            return ()
        if self._aside_height(self._width) <= self._room():
            return ((self._bring, self._closing),)
        return ((self._bring,), (self._closing,))

    def _left_over(self, part: int) -> int:
        used = height_of(self._parts[part], self._sections(), self._gaps)
        return self._room(part) - used - (self._text_height() if part == 0 else 0)

    # -- showing

    def show_state(self, state: State) -> int:
        total = len(self._parts) + len(self._aside)
        part = min(state.part, total - 1)
        self._hide_all()
        top, bottom = self._place_head(part), self._place_notice()
        room = QRect(self.look.margin, top, self._width, bottom - top)
        if part < len(self._parts):
            self._show_cards(part, room)
        else:
            self._place_aside(self._aside[part - len(self._parts)], room)
        for card in (card for cards in self._cards for card in cards):
            card.show_state(state)
        self._bring.show_state(state, self._items_on(part))
        return total

    def _items_on(self, part: int) -> set[str]:
        pieces = self._parts[part] if part < len(self._parts) else ()
        return {card.item.id for piece in pieces for card in self._cards[piece.section][piece.first:piece.end]}

    def _hide_all(self) -> None:
        for widget in (self._bring, self._closing, *self._headings, *(c for cards in self._cards for c in cards)):
            widget.hide()

    def _show_cards(self, part: int, room: QRect) -> None:
        """Show the cards of ``part``, and what they gather where it has its place beside or below them."""
        both = (self._bring, self._closing)
        if self._is_beside():
            self._place_cards(part, QRect(room.left(), room.top(), self._column(), room.height()))
            aside = self._aside_width()
            self._place_aside(both, QRect(room.left() + self._width - aside, room.top(), aside, room.height()))
            return
        kept = self._aside_height(self._width) + self._gap() if self._below_cards() else 0
        below = self._place_cards(part, room.adjusted(0, 0, 0, -kept)) + self._gap()
        if kept:
            self._place_aside(both, QRect(room.left(), below, self._width, room.top() + room.height() - below))

    def _place_head(self, part: int) -> int:
        """Place the title where this part has one; return where the body begins."""
        top = self._title_height(part)
        self._title.setVisible(top > self.look.dp(6))
        self._title.setGeometry(self.look.margin, 0, self._width, self._title.heightForWidth(self._width))
        self._text.setVisible(part == 0)
        return top

    def _place_notice(self) -> int:
        """Place the notice at the foot; return where what stands above it ends."""
        tall = self._notice.heightForWidth(self._width)
        top = self.height() - tall - self.look.dp(10)
        self._notice.setGeometry(self.look.margin, top, self._width, tall)
        return top - self._gap()

    def _place_cards(self, part: int, rect: QRect) -> int:
        """Place the words on the first part, then the cards; return the bottom of the last."""
        y = rect.top()
        if part == 0:
            self._text.setGeometry(rect.left(), y - self._text.edge, rect.width(),
                                   self._text.heightForWidth(rect.width()))
            y += self._text_height()
        pieces, sections = self._parts[part], self._sections()
        spare = rect.top() + rect.height() - y - height_of(pieces, sections, self._gaps)
        count = sum(piece.end - piece.first for piece in pieces)
        each = spare // count if count else 0
        for i, piece in enumerate(pieces):
            y += self._gaps.section if i else 0
            y = put(self._headings[piece.section], rect.left(), y, rect.width()) + self._gaps.heading
            for card in self._cards[piece.section][piece.first:piece.end]:
                tall = card.heightForWidth(rect.width())
                tall = min(tall + each, round(tall * MOST_GROWN))
                card.setGeometry(rect.left(), y, rect.width(), tall)
                card.show()
                y += tall + self._gaps.row
            y -= self._gaps.row
        return y

    def _place_aside(self, cards: Sequence[QWidget], rect: QRect) -> None:
        """Place questions to bring and closing words in ``rect``; the questions get the height they may want."""
        closing = self._closing.heightForWidth(rect.width()) if self._closing in cards else 0
        room = rect.height() - closing - (self._gap() if closing else 0)
        y = rect.top()
        if self._bring in cards:
            tall = room if self._is_beside() else min(room, self._bring.full_height(rect.width()))
            self._bring.setGeometry(rect.left(), y, rect.width(), tall)
            self._bring.show()
            y += tall + self._gap()
        if closing:
            put(self._closing, rect.left(), y, rect.width())
