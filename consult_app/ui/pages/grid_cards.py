"""The comparison where columns do not fit: one option at a time, a card for each question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import GridPage
from consult_app.ui.pages.grid_cell import Column, SureChip, answer
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.option_tabs import OptionTabs, TabFace
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

GAP = 20             # px at the reference, between cards


class CardDensity(NamedTuple):
    """How tightly a card is set: the text role of answers, and px at the reference at its sides and above."""

    answer: str
    side: int
    above: int


CARD_DENSITIES = (CardDensity("body", 30, 18), CardDensity("body", 24, 10), CardDensity("label", 24, 10))


class QuestionCard(Card):
    """A question and what one option answers."""

    def __init__(self, view: PageView, question: str, density: CardDensity, parent: QWidget) -> None:
        super().__init__(view.look, parent)
        self._question = view.prose(question, Style("caption", "ink2", line=98), self)
        self._answer: QWidget = self._question
        self._pad, self._gap, self._above = view.look.dp(density.side), view.look.dp(6), view.look.dp(density.above)

    def hold(self, answer: QWidget) -> QuestionCard:
        """Put ``answer``, made with this card as its parent, under the question."""
        self._answer = answer
        return self

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self._pad
        words = self._question.heightForWidth(inner) + self._between() + self._tall(inner)
        return words + self._above + max(self._above - self._edge(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner, y = self.width() - 2 * self._pad, self._above
        tall = self._question.heightForWidth(inner)
        self._question.setGeometry(self._pad, y, inner, tall)
        y += tall + self._between()
        if isinstance(self._answer, SureChip):
            size = self._answer.sizeHint()
            self._answer.setGeometry(self._pad, y, size.width(), size.height())
        else:
            self._answer.setGeometry(self._pad, y, inner, self._tall(inner))

    def _edge(self) -> int:
        """Px above and below the answer that are kept for the boxes of its marks."""
        return self._answer.edge if isinstance(self._answer, Prose) else 0

    def _between(self) -> int:
        return max(self._gap - self._edge(), 0)

    def _tall(self, inner: int) -> int:
        if isinstance(self._answer, SureChip):
            return self._answer.sizeHint().height()
        return self._answer.heightForWidth(inner)


class OptionCards(QWidget):
    """A tab for each option, and the cards of the one that is read. ``chosen`` carries a tab's place."""

    chosen = Signal(int)

    def __init__(
        self, view: PageView, page: GridPage, columns: Sequence[Column], width: int, density: CardDensity,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look, self._width = view.look, width
        words = view.setting.words
        faces = [TabFace(c.option.name, c.option.short or c.option.name, c.letter, c.option.colour) for c in columns]
        names = [words("grid.option", letter=c.letter, name=c.option.name) for c in columns]
        self._tabs = OptionTabs(view.look, faces, names, self)
        self._tabs.chosen.connect(self.chosen)
        self._across = 1 if view.look.portrait else 2
        self._cards = [self._of(view, page, column, density) for column in columns]

    def _of(self, view: PageView, page: GridPage, column: Column, density: CardDensity) -> list[QuestionCard]:
        style = Style(density.answer, "ink", line=98)
        cards = []
        for row in page.rows:
            card = QuestionCard(view, row.question, density, self)
            cards.append(card.hold(answer(view, dict(row.cells).get(column.option.id), style, card)))
        card = QuestionCard(view, page.sure_question, density, self)
        return [*cards, card.hold(SureChip(view, column, card))]

    def set_in_one_column(self) -> None:
        """Give every card the whole width, where one beside another would be taller than the page."""
        self._across = 1

    @property
    def gap(self) -> int:
        """Px between cards."""
        return self.look.dp(GAP)

    def in_lines(self, rows: Sequence[int]) -> list[list[int]]:
        """Return ``rows`` as the lines they are set in."""
        return [list(rows[i:i + self._across]) for i in range(0, len(rows), self._across)]

    def height_of(self, line: Sequence[int]) -> int:
        """Return the height in px of a line of cards: the tallest of any option, so that parts stay the same."""
        return max(cards[row].heightForWidth(self._card_width()) for cards in self._cards for row in line)

    def tabs_height(self) -> int:
        """Return the height in px of the tabs with the space under them."""
        return self._tabs.heightForWidth(self._width) + self.gap

    def show_lines(self, option: int, lines: Sequence[Sequence[int]], heights: Sequence[int]) -> None:
        """Show the cards of ``option`` for ``lines`` under the tabs, and no others."""
        wanted = {row for line in lines for row in line}
        for place, cards in enumerate(self._cards):
            for row, card in enumerate(cards):
                card.setVisible(place == option and row in wanted)
        y = self.tabs_height()
        self._tabs.show_choice(option)
        self._tabs.setGeometry(0, 0, self._width, y - self.gap)
        width = self._card_width()
        for line, height in zip(lines, heights, strict=True):
            for i, row in enumerate(line):
                self._cards[option][row].setGeometry(i * (width + self.gap), y, width, height)
            y += height + self.gap
        self.resize(self._width, y - self.gap)

    def _card_width(self) -> int:
        return (self._width - self.gap * (self._across - 1)) // self._across
