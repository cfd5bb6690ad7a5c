"""One chance on its card: for each group the words, the number, and the people as signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Chance, Mark, Words
from consult_app.ui.pages.numbers_arms import Arm
from consult_app.ui.pages.option_line import OptionLine
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.text_column import Block, height_of, place
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.icon_array import Cells, IconArray, cells_in
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.tally import Tally
from consult_app.ui.widgets.typesetting import Style

TRIES = 12           # sizes of an array that are tried beside its words
LINE = 92            # per cent, of the lines that say how many had it and how many had not
LEAST_WORDS = 7.5    # narrowest column of words beside an array, in sizes of their text


APART = "\u00a0"      # between a name and its mark, which never starts a line
LEAST_BETWEEN = 28   # px at the reference, between groups side by side: words keep clear of the line between them


class Density(NamedTuple):
    """How tightly the page is set: text roles, lengths in px at the reference, and whether exact values are told."""

    title: str
    text: str
    name: str
    heading: str
    large: str
    small: str
    pad: int
    gap: int
    most: int            # tallest cell of an array
    exact: bool = True


class Shape(NamedTuple):
    """Where the groups of a card stand: ``across`` beside each other, each with its words ``beside`` its people."""

    across: int
    beside: bool


class ArmPanel(QWidget):
    """One group of people."""

    def __init__(
        self, view: PageView, arm: Arm, of: int, density: Density, parent: QWidget, name: Sequence[Block] = (),
    ) -> None:
        """``name`` of the chance stands with the words where this is its only group."""
        super().__init__(parent)
        self.look, look = view.look, view.look
        self._of, self._most = of, look.dp(density.most)
        self._gap, self._small = look.dp(density.gap), look.sp(density.small)
        self.withheld = view.setting.pack.edition.withheld
        self._blocks = [*name, *self._heading(view, arm, density), *self._words(view, arm, density)]
        for block in name:
            block.widget.setParent(self)
        self._heights: dict[int, int] = {}
        widgets = [block.widget for block in self._blocks]
        self._ideal = max((text.ideal_width() for text in widgets if isinstance(text, Prose)), default=0)
        self.least_width = max(_least_width(widget) for widget in widgets)
        self._array = IconArray(look, of, arm.filled, arm.colour, arm.place, arm.spoken, self)
        self._array.setAccessibleDescription("".join(words.text for words in arm.exact))
        self._array.setVisible(not self.withheld)

    def _heading(self, view: PageView, arm: Arm, density: Density) -> list[Block]:
        if arm.option:
            line = OptionLine(view, arm.option, density.heading, "ink", self)
            line.show_place(arm.place or 0)
            return [Block(line)]
        return [Block(view.prose(arm.name, Style(density.heading, "ink", bold=True), self))] if arm.name else []

    def _words(self, view: PageView, arm: Arm, density: Density) -> list[Block]:
        look, gap = view.look, view.look.dp(4)
        if self.withheld:
            held_back = Style(density.small, "ink2", line=100)
            return [Block(view.prose(view.setting.words("figure.withheld"), held_back, self), self._gap)]
        tally = Tally(look, arm.figure, arm.number, arm.colour, density.large, density.small, self)
        both = (Words(arm.had, bold=True),), arm.rest
        people = view.prose(both, Style(density.small, "ink2", gap=4, line=LINE), self)
        said: list[Tally | Prose] = [tally, people]
        blocks = [Block(tally, gap), Block(people)]
        if arm.exact and density.exact:
            said.append(view.prose((arm.exact,), Style("caption", "ink2", line=98), self))
            blocks.append(Block(said[-1], gap))
        for words in said:
            words.hush()                 # the people say all of it as one sentence
        return blocks

    def cells(self, width: int, height: int, words: int, beside: int | None) -> Cells:
        """Return the largest people that fit into ``width`` x ``height`` px.

        ``words`` px are kept above them, or ``beside`` px of the width for words at their side.
        """
        if beside is None:
            return cells_in(self._of, width, height - words - self._gap, self._most)
        free = width - max(LEAST_WORDS * self._small, beside) - 2 * self._gap
        for attempt in range(TRIES if free > 0 else 0):
            cells = cells_in(self._of, free, height * (1 - attempt / TRIES), self._most)
            if self._height(width - cells.size.width() - 2 * self._gap) <= height:
                return cells
        return cells_in(self._of, 0, 0, self._most)

    def words_height(self, width: int, cells: Cells | None = None) -> int:
        """Return the height in px of the words at ``width``, or beside people of ``cells``."""
        return self._height(width - self.start(width, cells) if cells else width)

    def _height(self, width: int) -> int:
        """Return the height in px of the words; remembered, for many ways to lay the page out are tried."""
        if width not in self._heights:
            self._heights[width] = height_of(self._blocks, width)
        return self._heights[width]

    def start(self, width: int, cells: Cells) -> int:
        """Return where the words begin beside people of ``cells``, px: in the middle where they wrap no more there."""
        people = cells.size.width() + 2 * self._gap
        middle = max(people, min(round(width * 0.44), width - self._ideal))
        return middle if self._height(width - middle) <= self._height(width - people) else people

    def needed(self, words: int, cells: Cells, *, beside: bool) -> int:
        """Return the height in px that words and people take."""
        return max(words, cells.size.height()) if beside else words + self._gap + cells.size.height()

    def lay_out(self, words: int, cells: Cells, start: int | None) -> None:
        """Put words and people in their places: words from ``start`` on, or above people; ``words`` px are theirs."""
        self._array.show_cells(cells)
        whole = self.rect()
        if start is not None:
            people = cells.size
            self._array.move((start - 2 * self._gap - people.width()) // 2, max(words - people.height(), 0) // 2)
            whole.adjust(start, max(people.height() - words, 0) // 2, 0, 0)
        else:
            self._array.move(0, words + self._gap)
        place(self._blocks, whole)


class ChanceCard(Card):
    """A chance with its name and mark; ``show_arms`` chooses which of its groups are on it."""

    def __init__(self, view: PageView, chance: Chance, arms: Sequence[Arm], of: int, density: Density,
                 parent: QWidget) -> None:
        super().__init__(view.look, parent)
        number = view.setting.pack.marks.get(chance.fact)
        mark = (Mark(chance.fact, number),) if number else ()
        name = Style(density.name, "ink", bold=True)
        apart = (Words(APART),) if mark else ()
        self._name: Prose = view.prose(((Words(chance.name), *apart, *mark),), name, self)
        self._pad, self._gap = view.look.dp(density.pad), view.look.dp(density.gap)
        self._arms_gap = max(2 * self._gap, view.look.dp(LEAST_BETWEEN))
        self._lone = [Block(self._name)] if len(arms) == 1 else []
        self.panels = [ArmPanel(view, arm, of, density, self, self._lone) for arm in arms]
        self.shown = list(self.panels)

    def show_arms(self, first: int, end: int) -> None:
        """Show the groups from ``first`` up to but not including ``end``."""
        self.shown = self.panels[first:end]
        for panel in self.panels:
            panel.setVisible(panel in self.shown)

    def frame_height(self, width: int) -> int:
        """Return the height in px of everything but the groups."""
        return self._top() + self._name_height(width - 2 * self._pad) + self._pad

    def arm_width(self, width: int, shape: Shape) -> int:
        """Return how wide one group is on a card of ``width`` px."""
        return (width - 2 * self._pad - self._arms_gap * (shape.across - 1)) // shape.across

    def arm_gaps(self, rows: int) -> int:
        """Return the px between groups that stand in ``rows``."""
        return self._arms_gap * (rows - 1)

    def lay_out(self, shape: Shape, words: int, cells: Cells) -> None:
        """Place name and groups in the card's present size."""
        inner = self.width() - 2 * self._pad
        if not self._lone:
            self._name.setGeometry(self._pad, self._top(), inner, self._name.heightForWidth(inner))
        width, top = self.arm_width(self.width(), shape), self._top() + self._name_height(inner)
        rows = -(-len(self.shown) // shape.across)
        height = (self.height() - top - self._pad - self.arm_gaps(rows)) // rows
        start = min(panel.start(width, cells) for panel in self.shown) if shape.beside else None
        for i, panel in enumerate(self.shown):
            row, column = divmod(i, shape.across)
            panel.setGeometry(self._pad + column * (width + self._arms_gap),
                              top + row * (height + self._arms_gap), width, height)
            panel.lay_out(words, cells, start)
        self.update()

    def _top(self) -> int:
        return self._pad if self._lone else max(self._pad - self._name.edge, 0)

    def _name_height(self, width: int) -> int:
        """Return the px of the name and the space under it; a chance of one group has its name with its words."""
        return 0 if self._lone else self._name.heightForWidth(width) + max(self._gap - self._name.edge, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with painter(self, reflect=False) as p:
            for left, right in zip(self.shown, self.shown[1:], strict=False):
                if right.y() == left.y():
                    x = (max(left.x(), right.x()) + min(left.geometry().right(), right.geometry().right())) / 2
                    p.fillRect(QRectF(x, left.y(), max(self.look.dp(2), 1), left.height()), self.look.colour("line"))


def _least_width(widget: QWidget) -> int:
    """Return the px under which a figure takes two lines, or a word is broken."""
    if isinstance(widget, Tally):
        return widget.ideal_width()
    return widget.longest_word() if isinstance(widget, (Prose, OptionLine)) else 0
