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


def uses(passages: Iterable[Passage]) -> Iterator[Used]:
    """Yield every use of a fact, with the passage it stands in."""
    for passage in passages:
        for reading in passage.readings:
            for use in reading.uses:
                yield passage, use


def audience_faults(passages: Iterable[Passage], draft: Draft) -> Iterator[Problem]:
    """Yield each use of a fact that no patient may be shown."""
    for passage, use in uses(passages):
        fact = draft.facts.get(use.fact)
        if fact and fact.audience != "patient":
            message = f"'{use.fact}' is for the {fact.audience}; a patient page may not use it"
            yield passage.problem_at(use.offset, message)


def pairing_faults(page: ReadPage, draft: Draft) -> Iterator[Problem]:
    """Yield figures on one page that may not be drawn side by side."""
    told: set[frozenset[str]] = set()
    for (_, first), (passage, second) in combinations(uses(page.passages), 2):
        pair = frozenset({first.fact, second.fact})
        if pair in told or len(pair) == 1:
            continue
        if _apart(first.fact, second.fact, draft) and (first.shown and second.shown):
            told.add(pair)
            message = f"'{second.fact}' may not be beside '{first.fact}' (not_beside)"
            yield passage.problem_at(second.offset, message)
    for row in dict.fromkeys(passage.row for passage in page.passages if passage.row):
        yield from _row_faults([passage for passage in page.passages if passage.row == row], draft, told)


def _row_faults(cells: list[Passage], draft: Draft, told: set[frozenset[str]]) -> Iterator[Problem]:
    """Yield figures of different facts, and facts kept apart, in cells of different options."""
    for (first_cell, first), (cell, second) in combinations(uses(cells), 2):
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
    for cell, use in uses(cells):
        yield from _arm_faults(cell, use, draft)


def _arm_faults(cell: Passage, use: FactUse, draft: Draft) -> Iterator[Problem]:
    """Yield a figure of another option's arm in an option's cell."""
    arms = {option.arm: option.id for option in draft.pack.options} if draft.pack else {}
    if use.shown and use.arm in arms and arms[use.arm] != cell.option:
        message = f"the figure of '{arms[use.arm]}' stands in the cell of '{cell.option}'"
        yield cell.problem_at(use.offset, message)


def _apart(first: str, second: str, draft: Draft) -> bool:
    one, other = draft.facts.get(first), draft.facts.get(second)
    return bool(one and second in one.not_beside) or bool(other and first in other.not_beside)
