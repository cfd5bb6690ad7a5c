"""Chances out of a hundred or a thousand people: the words, the number and the people themselves, with their limits."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from PySide6.QtWidgets import QWidget

from consult_app.content.model import NumbersPage
from consult_app.session.state import State
from consult_app.ui.pages.numbers_card import Density
from consult_app.ui.pages.numbers_fit import LEVELS, Fit, Part, best_fit, given_up, least_fit, parts_of
from consult_app.ui.pages.numbers_sheet import NumbersSheet
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.widgets.icon_array import IconArray

DENSITIES = (
    Density("title", "lead", "h2", "h3", "display", "body", 34, 18, 84),
    Density("title", "body", "h3", "h3", "display", "label", 30, 14, 84),
    Density("title", "body", "h3", "body", "title", "label", 28, 10, 84),
    Density("title", "label", "body", "label", "h2", "caption", 26, 8, 84),
    Density("title", "caption", "body", "label", "h3", "caption", 24, 6, 84),
)
TIGHTEST = Density("h2", "caption", "label", "caption", "label", "caption", 16, 4, 40, exact=False)
GOOD = {100: 25.0, 1000: 10.0}            # px at the reference, height of a cell that reads well across a desk
LONE = 1.2                                # times as large where each card has one group, and so the room
LEAST = {100: 14.0, 1000: 7.0}            # px; smaller people could not be counted

Way = tuple[NumbersSheet, Fit, list[Part]]


class NumbersView(PageView):
    """Shows a NumbersPage in the order of options that the visit has drawn; every array has the same size."""

    def __init__(self, setting: Setting, page: NumbersPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._page = page
        self._order: tuple[str, ...] = ()
        self._sheet: NumbersSheet | None = None

    def show_state(self, state: State) -> None:
        for _ in self.pieces_of(state):
            pass

    def pieces_of(self, state: State) -> Iterator[None]:
        if self._sheet is None or self._order != state.option_order:
            yield from self._laid_out(state.option_order)
        if self._sheet:
            self._sheet.show_part(self._shared[min(state.part, self.parts - 1)], self._fit)

    def prepare(self, until: float) -> bool:
        arrays = (array for array in self.findChildren(IconArray) if array.isVisibleTo(self))
        return super().prepare(until) and all(array.prepare() for array in arrays)

    def _laid_out(self, order: tuple[str, ...]) -> Iterator[None]:
        """Lay the page out for ``order``, one density in each piece."""
        sheets: dict[Density, NumbersSheet] = {}
        before = self._sheet
        try:
            self._sheet, self._fit, self._shared = yield from self._chosen(order, sheets)
            self._order = order
        finally:                                 # so too where the pieces are not gone through to the end
            for sheet in sheets.values():
                if sheet is not self._sheet:
                    _drop(sheet)
        if before:
            _drop(before)
        self._shared = [self._sheet.without_what_does_not_fit(part) for part in self._shared]
        self.parts = len(self._shared)
        self._sheet.show()

    def _chosen(self, order: tuple[str, ...], sheets: dict[Density, NumbersSheet]) -> Generator[None, None, Way]:
        """Return the fewest parts with people large enough, in the roomiest density; else the largest people."""
        good, least = self._good(), LEAST[self._page.of]
        best: list[Way] = []
        for ways in self._ways(order, sheets):
            found = []
            for way in ways:
                if way[1].merit >= (True, good):
                    return way
                found.append(way)
                yield
            best.append(max(found, key=_merit))
            if best[-1][1].merit >= (True, least):
                return best[-1]
        return max(best, key=_merit)

    def _good(self) -> float:
        """Return the height in px of a cell that is large enough."""
        lone = all(len(chance.arms) == 1 for chance in self._page.chances)
        return max(self.look.dp(GOOD[self._page.of]) * (LONE if lone else 1), LEAST[self._page.of])

    def _ways(self, order: tuple[str, ...], sheets: dict[Density, NumbersSheet]) -> Iterator[Iterator[Way]]:
        arms = max(len(chance.arms) for chance in self._page.chances)
        for level in LEVELS:
            for each, groups, parts in parts_of(len(self._page.chances), arms, level):
                tried = [density._replace(exact=not given_up(level, "exact")) for density in DENSITIES]
                if given_up(level, "figures"):
                    tried.append(TIGHTEST)
                yield self._in_every_density(order, sheets, tried, each, groups, parts)

    def _in_every_density(
        self, order: tuple[str, ...], sheets: dict[Density, NumbersSheet], tried: Sequence[Density], each: int,
        groups: int, parts: list[Part],
    ) -> Iterator[Way]:
        for density in tried:
            if density not in sheets:
                sheets[density] = NumbersSheet(self, self._page, order, density)
            sheet = sheets[density]
            room = min(sheet.free_height(part) for part in parts if part.cards)
            fit = best_fit(sheet.cards, each, groups, (sheet.width_free, room), sheet.gap, self._good())
            yield sheet, fit or least_fit(sheet.cards, sheet.width_free, room, self._page.of), parts


def _merit(way: Way) -> tuple[bool, float]:
    return way[1].merit


def _drop(widget: QWidget) -> None:
    widget.setParent(None)
    widget.deleteLater()
