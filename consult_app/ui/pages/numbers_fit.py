"""How the cards of a numbers page are shared out, so that the people on them are as large as they can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from consult_app.ui.pages.numbers_card import ChanceCard, Shape
from consult_app.ui.widgets.icon_array import Cells, cells_in
from consult_app.values import dataclass

CROWDED = 0.9            # of a cell's height; in a narrower cell people seem smaller than they are tall


@dataclass(frozen=True)
class Fit:
    """Cards stand in ``columns``, each ``width`` x ``height`` px; ``words`` px are kept above the people on each."""

    columns: int
    shape: Shape
    words: int
    cells: Cells
    width: int
    height: int
    whole: bool              # every figure stands on one line, no word is broken

    @property
    def merit(self) -> tuple[bool, float]:
        """What makes one fit better than another."""
        return self.whole, min(self.cells.height, self.cells.width / CROWDED)

    def worth(self, good: float) -> tuple[bool, float, float]:
        """Return what makes one fit better where ``good`` px are tall enough for people: more of the page is theirs."""
        return self.whole, min(self.merit[1], good), self.cells.width * self.cells.height


@dataclass(frozen=True)
class Part:
    """What is seen at a time: ``cards`` with their groups from ``first`` to ``end``, under the head or its title alone.

    ``caveat`` stands below, ``sure`` is the chip beside it. What is not on the part is told in words below: with its
    ``figures``, or by name.
    """

    cards: tuple[int, ...]
    first: int = 0
    end: int = 99
    head: bool = True
    caveat: bool = True
    sure: bool = True
    figures: bool = True


LEVELS = ("", "head", "exact", "figures", "sure", "arms", "caveat")


def given_up(level: str, what: str) -> bool:
    """Return whether ``what`` is given up for room at ``level``: each level gives up those before it, too.

    "" nothing, "head" the head on each part, "exact" the exact value below a whole number of people, "figures" those
    of other cards, which are named, "sure" the chip, "arms" groups side by side, "caveat" the caveat below each figure.
    """
    return LEVELS.index(what) <= LEVELS.index(level)


def parts_of(count: int, arms: int, level: str) -> Iterator[tuple[int, int, list[Part]]]:
    """Yield ways to share ``count`` cards out: cards a part, groups a card, and the parts; fewest parts first.

    Where the head is not on each part it has one of its own, on which every figure stands in words.
    """
    kept = {what: not given_up(level, what) for what in ("head", "caveat", "sure", "figures")}
    card = Part((), **kept)
    begin = [] if card.head else [Part((), caveat=card.caveat)]
    end = [] if card.caveat else [Part((), head=False, sure=False)]
    if given_up(level, "arms"):
        singles = [replace(card, cards=(i,), first=arm, end=arm + 1) for i in range(count) for arm in range(arms)]
        yield 1, 1, [*begin, *singles, *end]
        return
    for parts in range(1, count + 1):
        each = -(-count // parts)
        if each == 1 or count % each != 1:           # a card alone in its row would look like the one that matters
            shared = [tuple(range(i, min(i + each, count))) for i in range(0, count, each)]
            yield each, arms, [*begin, *(replace(card, cards=few) for few in shared), *end]


def best_fit(
    cards: Sequence[ChanceCard], each: int, arms: int, room: tuple[int, int], gap: int, good: float,
) -> Fit | None:
    """Return where ``each`` cards of ``arms`` groups fill ``room``, width and height in px, best, if they fit at all.

    People are as large as they can be; beyond ``good`` px of height it is their area that counts.
    """
    width, height = room
    found: list[Fit] = []
    for columns in range(each, 0, -1):
        if columns > 1 and each % columns == 1:
            continue
        rows = -(-each // columns)
        card = (width - gap * (columns - 1)) // columns, (height - gap * (rows - 1)) // rows
        found += [fit for shape in _shapes(arms) if (fit := _fit(cards, columns, shape, arms, card))]
    return max(found, key=lambda fit: fit.worth(good), default=None)


def _shapes(arms: int) -> list[Shape]:
    if arms == 1:
        return [Shape(1, beside=True), Shape(1, beside=False)]
    return [Shape(arms, beside=False), Shape(arms, beside=True), Shape(1, beside=True)]


def _fit(cards: Sequence[ChanceCard], columns: int, shape: Shape, arms: int, card: tuple[int, int]) -> Fit | None:
    width = cards[0].arm_width(card[0], shape)
    rows = -(-arms // shape.across)
    frame = max(c.frame_height(card[0]) for c in cards) + cards[0].arm_gaps(rows)
    height = (card[1] - frame) // rows
    panels = [panel for c in cards for panel in c.panels]
    if width <= 0 or height <= 0:
        return None
    words = max(panel.words_height(width) for panel in panels)
    least = max(panel.least_width for panel in panels)
    each = []
    for panel in panels:
        each.append(panel.cells(width, height, words, least if shape.beside else None))
        if each[-1].height <= 0:
            return None
    cells = min(each, key=lambda c: (c.height, c.width))
    if shape.beside:
        words = max(panel.words_height(width, cells) for panel in panels)
    tall = panels[0].needed(words, cells, beside=shape.beside)
    return Fit(columns, shape, words, cells, card[0], min(card[1], frame + rows * tall), whole=least <= width)


def least_fit(cards: Sequence[ChanceCard], width: int, height: int, of: int) -> Fit:
    """Return one group a card with the least people, for words that leave them no room."""
    shape = Shape(1, beside=False)
    words = max(panel.words_height(cards[0].arm_width(width, shape)) for c in cards for panel in c.panels)
    return Fit(1, shape, words, cells_in(of, width, height, 1.0), width, height, whole=False)
