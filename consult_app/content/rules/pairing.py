"""Rules for facts on pages: only a patient's facts, and only figures measured alike may face each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from consult_app.content.assembly import ReadPage
from consult_app.content.draft import Draft
from consult_app.content.passages import Passage
from consult_app.content.reading import FactUse
from consult_app.errors import Problem

Used = tuple[Passage, FactUse]


def uses(passages: Iterable[Passage], draft: Draft) -> Iterator[Used]:
    """Yield every use of a fact that is there, with the passage it stands in."""
    for passage in passages:
        for reading in passage.readings:
            for use in reading.uses:
                if use.fact in draft.facts:
                    yield passage, use


def _first_uses(passages: Iterable[Passage], draft: Draft) -> list[Used]:
    """Return the first use of each fact in an option's cell, or on the page outside cells, shown or not."""
    first: dict[tuple[str, str, bool], Used] = {}
    for passage, use in uses(passages, draft):
        first.setdefault((passage.option, use.fact, use.shown), (passage, use))
    return list(first.values())


def audience_faults(passages: Iterable[Passage], draft: Draft) -> Iterator[Problem]:
    """Yield each use of a fact that no patient may be shown."""
    for passage, use in uses(passages, draft):
        audience = draft.facts[use.fact].audience
        if audience != "patient" and not use.named:       # of those that steps.yaml names it is told there
            message = f"'{use.fact}' is for the {audience}; a patient page may not use it"
            yield passage.problem_at(use.offset, message)


def pairing_faults(page: ReadPage, draft: Draft) -> Iterator[Problem]:
    """Yield figures on one page that may not be drawn side by side."""
    told: set[frozenset[str]] = set()
    shown = [(passage, use) for passage, use in _first_uses(page.passages, draft) if use.shown]
    for (_, first), (passage, second) in combinations(shown, 2):
        if first.fact != second.fact and _apart(first.fact, second.fact, draft):
            told.add(frozenset({first.fact, second.fact}))
            message = f"'{second.fact}' may not be beside '{first.fact}' (not_beside)"
            yield passage.problem_at(second.offset, message)
    for row in dict.fromkeys(passage.row for passage in page.passages if passage.row):
        yield from _row_faults([passage for passage in page.passages if passage.row == row], draft, told)


def _row_faults(cells: list[Passage], draft: Draft, told: set[frozenset[str]]) -> Iterator[Problem]:
    """Yield figures of different facts, and facts kept apart, in cells of different options."""
    for (first_cell, first), (cell, second) in combinations(_first_uses(cells, draft), 2):
        pair = frozenset({first.fact, second.fact})
        if cell.option == first_cell.option or len(pair) == 1 or pair in told:
            continue
        if first.shown and second.shown:
            told.add(pair)
            message = f"'{second.fact}' faces '{first.fact}': only figures of one fact may face each other in a row"
            yield cell.problem_at(second.offset, message)
        elif _apart(first.fact, second.fact, draft):
            told.add(pair)
            yield cell.problem_at(second.offset, f"'{second.fact}' may not be beside '{first.fact}' (not_beside)")
    for cell, use in uses(cells, draft):
        yield from _arm_faults(cell, use, draft)


def _arm_faults(cell: Passage, use: FactUse, draft: Draft) -> Iterator[Problem]:
    """Yield a figure of another option's arm in an option's cell."""
    arms = {option.arm: option.id for option in draft.pack.options} if draft.pack else {}
    if use.shown and use.arm in arms and arms[use.arm] != cell.option:
        message = f"the figure of '{arms[use.arm]}' stands in the cell of '{cell.option}'"
        yield cell.problem_at(use.offset, message)


def _apart(first: str, second: str, draft: Draft) -> bool:
    return second in draft.facts[first].not_beside or first in draft.facts[second].not_beside
