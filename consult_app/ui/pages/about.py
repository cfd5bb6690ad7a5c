"""What this program is: who made it and paid, how old it is, who has looked at it, and what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import AboutPage
from consult_app.content.model import Prose as Text
from consult_app.session.state import State
from consult_app.ui.pages.about_rows import edition_rows
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.text_column import Block, flow, height_of, place
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.typesetting import Style

GAP = 22             # px at the reference, between sections
COLUMN_GAP = 56
ROLES = ("body", "label")     # of sections; the smaller where all is then on one part


class Passage(QWidget):
    """A heading and its text."""

    def __init__(self, view: PageView, heading: str, text: Text | str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = view.prose(heading, Style(role, "ink", bold=True, line=100), self)
        self._text = view.prose(text, Style(role, "ink2", line=100), self)
        self._gap = view.look.dp(2)

    def heightForWidth(self, width: int) -> int:
        return self._heading.heightForWidth(width) + self._between() + self._text.heightForWidth(width)

    def _between(self) -> int:
        return self._gap - self._text.edge           # what a mark keeps free may lie over the heading's foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        tall = self._heading.heightForWidth(self.width())
        self._heading.setGeometry(0, 0, self.width(), tall)
        self._text.setGeometry(0, tall + self._between(), self.width(), self._text.heightForWidth(self.width()))


class Row(QWidget):
    """A name and what it is, side by side: "Published", "November 24, 2026"."""

    def __init__(self, view: PageView, name: str, value: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = view.prose(name, Style("caption", "ink2", line=100), self)
        self._value = view.prose(value, Style("caption", "ink", line=100), self)
        self._gap = view.look.dp(16)

    def heightForWidth(self, width: int) -> int:
        name, value = self._widths(width)
        return max(self._name.heightForWidth(name), self._value.heightForWidth(value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        name, value = self._widths(self.width())
        self._name.setGeometry(0, 0, name, self._name.heightForWidth(name))
        self._value.setGeometry(self.width() - value, 0, value, self._value.heightForWidth(value))

    def _widths(self, width: int) -> tuple[int, int]:
        name = round(width * 0.3)
        return name, width - name - self._gap


class EditionCard(Card):
    """The rows that are computed from the pack's edition, a run of them."""

    def __init__(self, view: PageView, rows: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(view.look, parent)
        self._pad = view.look.dp(32)
        self._blocks = [Block(Row(view, name, value, self), view.look.dp(8)) for name, value in rows]

    def heightForWidth(self, width: int) -> int:
        return height_of(self._blocks, width - 2 * self._pad) + 2 * self._above()

    def resizeEvent(self, event: QResizeEvent) -> None:
        inside = self.rect().adjusted(self._pad, self._above(), -self._pad, -self._above())
        place(self._blocks, inside)

    def _above(self) -> int:
        return round(self._pad * 0.7)


class AboutView(PageView):
    """Sections in two columns, or one in portrait and at large text; turned in parts where they do not fit."""

    def __init__(self, setting: Setting, page: AboutPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        look = self.look
        wide = look.text == 100 or look.portrait
        self._title = self.prose(page.head.title, Style("title" if wide else "h2", "ink", bold=True))
        self._columns = 1 if look.portrait or look.text > 100 else 2
        width = self.width() - 2 * look.margin
        self._column = (width - look.dp(COLUMN_GAP) * (self._columns - 1)) // self._columns
        self._top = self._title.heightForWidth(width) + look.dp(16)
        self._blocks, self._shared = self._laid_out(page)
        self.parts = -(-len(self._shared) // self._columns)

    def _laid_out(self, page: AboutPage) -> tuple[list[Block], list[list[Block]]]:
        """Return the blocks and their columns, in the larger role unless the smaller saves every further part."""
        ways = []
        for role in ROLES:
            blocks = list(self._made(page, role))
            columns = flow(blocks, self._column, self.height() - self._top - self.look.dp(12))
            ways.append((blocks, columns))
            if len(columns) <= self._columns:
                break
        kept = ways[-1] if len(ways[-1][1]) <= self._columns else ways[0]
        for blocks, _ in ways:
            for block in blocks if blocks is not kept[0] else ():
                block.widget.setParent(None)
                block.widget.deleteLater()
        return kept

    def _made(self, page: AboutPage, role: str) -> Iterator[Block]:
        gap = self.look.dp(GAP)
        for section in page.sections:
            yield Block(Passage(self, section.heading, section.text, role, self), gap)
        room = self.height() - self._top - self.look.dp(12)
        for card in self._cards(edition_rows(self.setting.pack, self.setting.words), room):
            yield Block(card, gap)

    def _cards(self, rows: list[tuple[str, str]], room: int) -> list[EditionCard]:
        """Return the rows on as few cards as are no taller than ``room``, evenly shared out."""
        for count in range(1, len(rows) + 1):
            each = -(-len(rows) // count)
            cards = [EditionCard(self, rows[i:i + each], self) for i in range(0, len(rows), each)]
            if count == len(rows) or all(card.heightForWidth(self._column) <= room for card in cards):
                return cards
            for card in cards:
                card.setParent(None)
                card.deleteLater()
        return []

    def show_state(self, state: State) -> None:
        part = min(state.part, self.parts - 1)
        shown = self._shared[part * self._columns:(part + 1) * self._columns]
        width = self.width() - 2 * self.look.margin
        self._title.setGeometry(self.look.margin, 0, width, self._title.heightForWidth(width))
        for block in self._blocks:
            block.widget.setVisible(any(block is other for column in shown for other in column))
        for i, blocks in enumerate(shown):
            x = self.look.margin + i * (self._column + self.look.dp(COLUMN_GAP))
            place(blocks, QRect(x, self._top, self._column, self.height() - self._top))


