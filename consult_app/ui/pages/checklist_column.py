"""The cards of a check-list under each option's name: how tall they are, and where they go on a part of the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.content.model import CheckGroup
from consult_app.session.state import State
from consult_app.ui.pages.checklist_cards import CheckCard
from consult_app.ui.pages.headed_parts import Gaps, Part, Section, height_of
from consult_app.ui.pages.ordered_view import Places, heading_of, put
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.option_heading import OptionHeading

MOST_GROWN = 1.25       # a card never grows beyond this share of what it needs


class CardColumn:
    """Cards and headings of one type size; the padding can be set anew. The widgets belong to ``parent``."""

    def __init__(
        self, view: PageView, groups: Sequence[CheckGroup], places: Places, role: str, parent: QWidget,
    ) -> None:
        self.look = view.look
        self.gaps = Gaps(view.look.dp(12), view.look.dp(8), view.look.dp(20))
        self.sections: list[Section] = []
        self._headings: list[OptionHeading] = []
        self._cards: list[list[CheckCard]] = []
        for group in groups:
            self._headings.append(heading_of(view.look, group.name, places.get(group.option), parent))
            self._cards.append([CheckCard(view, item, role, parent) for item in group.items])

    def fit(self, width: int, pad: int, side: int) -> None:
        """Measure every card at ``width`` px, with ``pad`` and ``side`` px at the reference around its words."""
        for card in self._every_card():
            card.set_padding(self.look.dp(pad), self.look.dp(side))
        self.sections = [
            Section(heading.heightForWidth(width), tuple(card.heightForWidth(width) for card in cards))
            for heading, cards in zip(self._headings, self._cards, strict=True)
        ]

    def height_of(self, part: Part) -> int:
        """Return the height in px that ``part`` takes."""
        return height_of(part, self.sections, self.gaps)

    def items_on(self, part: Part) -> set[str]:
        """Return the ids of the items of ``part``."""
        return {card.item.id for card in self._cards_on(part)}

    def show_state(self, state: State) -> None:
        """Show what has been answered."""
        for card in self._every_card():
            card.show_state(state)

    def show_part(self, part: Part, rect: QRect) -> int:
        """Show ``part`` from the top of ``rect``, grown a little to fill it, and no more; return its bottom."""
        on_show = self._cards_on(part)
        for heading in self._headings:
            heading.setVisible(any(self._headings[piece.section] is heading for piece in part))
        for card in self._every_card():
            card.setVisible(card in on_show)
        each = (rect.height() - self.height_of(part)) // max(len(on_show), 1)
        y = rect.top()
        for i, piece in enumerate(part):
            y += self.gaps.section if i else 0
            y = put(self._headings[piece.section], rect.left(), y, rect.width()) + self.gaps.heading
            heights = self.sections[piece.section].rows[piece.first:piece.end]
            for card, height in zip(self._cards[piece.section][piece.first:piece.end], heights, strict=True):
                tall = max(min(height + each, round(height * MOST_GROWN)), height)
                card.setGeometry(rect.left(), y, rect.width(), tall)
                y += tall + self.gaps.row
            y -= self.gaps.row
        return y

    def drop(self) -> None:
        """Take the widgets away."""
        for widget in (*self._headings, *self._every_card()):
            widget.setParent(None)
            widget.deleteLater()

    def _every_card(self) -> list[CheckCard]:
        return [card for cards in self._cards for card in cards]

    def _cards_on(self, part: Part) -> list[CheckCard]:
        return [card for piece in part for card in self._cards[piece.section][piece.first:piece.end]]
