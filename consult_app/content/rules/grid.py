"""Rules for a grid: its rows belong to its groups, and each option's certainty rests on facts."""

from __future__ import annotations

from collections.abc import Sequence

from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.rules.names import check_fact, option_ids, report_twice
from consult_app.content.shapes import GridShape


def check_grid(name: str, step: GridShape, draft: Draft) -> None:
    """Report rows of no group, cells of no row, and options whose certainty rests on nothing."""
    steps = draft.document("steps.yaml")
    report_twice(step.groups, steps, (name, "groups"), draft.found)
    for row, group in step.rows.items():
        if group not in step.groups:
            draft.found.append(steps.problem((name, "rows", row), unknown("group", group, step.groups)))
    options = option_ids(draft)
    cells = [f"{row}.{option}" for row in step.rows for option in options]
    for index, cell in enumerate(step.unmeasured if options else ()):
        if cell not in cells:
            draft.found.append(steps.problem((name, "unmeasured", index), unknown("cell", cell, cells)))
    if options:
        _check_sure(name, step, options, draft)


def _check_sure(name: str, step: GridShape, options: Sequence[str], draft: Draft) -> None:
    steps = draft.document("steps.yaml")
    for option in options:
        if option not in step.sure:
            message = f"'sure' has no facts for the option '{option}'"
            draft.found.append(steps.problem((name, "sure"), message, at="key"))
    for option, facts in step.sure.items():
        if option not in options:
            draft.found.append(steps.problem((name, "sure", option), unknown("option", option, options), at="key"))
        for index, fact in enumerate(facts):
            check_fact(fact, (name, "sure", option, index), draft)
