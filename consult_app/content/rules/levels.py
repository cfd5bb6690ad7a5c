"""Rules for a choice of levels: a side view and a cut that show one back, whatever level is picked."""

from __future__ import annotations

from itertools import pairwise

from consult_app.anatomy.catalogue import AXIAL, SAGITTAL
from consult_app.anatomy.levels import NARROWING
from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.rules.figures import check_drawn, check_ratios, check_value
from consult_app.content.rules.names import report_twice
from consult_app.content.shapes import LevelsShape

DRAWN = SAGITTAL.name, AXIAL.name
SET = (("level", "severity", *NARROWING.values()), ("level", "fat"))      # what may be set on each


def check_levels(name: str, step: LevelsShape, draft: Draft) -> None:
    """Report panes that are no side view and cut, or show two backs, and levels that can not be picked."""
    steps, found = draft.document("steps.yaml"), draft.found
    report_twice([pane.id for pane in step.panes], steps, (name, "panes"), found, "id")
    for index, (pane, figure, allowed) in enumerate(zip(step.panes, DRAWN, SET, strict=True)):
        at = (name, "panes", index)
        spec = check_drawn(pane, at, draft)
        if pane.figure is None or (spec and spec.name != figure):
            message = f"the first pane shows the figure '{DRAWN[0]}', the second '{DRAWN[1]}'"
            found.append(steps.problem((*at, "figure", "name") if pane.figure else at, message))
            continue
        for parameter in pane.figure.parameters:
            if spec and parameter not in allowed and parameter in {known.name for known in spec.parameters}:
                message = f"'{parameter}' may not be set here: both panes show one back, standing at ease"
                found.append(steps.problem((*at, "figure", "parameters", parameter), message, at="key"))
    levels = (name, "levels")
    if any(after <= before for before, after in pairwise(step.levels)):
        found.append(steps.problem(levels, "levels must rise from one to the next"))
    check_value("level", step.levels, AXIAL, levels, steps, found)
    _check_bar(name, step, draft)


def _check_bar(name: str, step: LevelsShape, draft: Draft) -> None:
    steps, found = draft.document("steps.yaml"), draft.found
    side, cut = step.panes
    if side.bar:
        found.append(steps.problem((name, "panes", 0, "bar"), "only the cut has a bar", at="key"))
    if cut.bar and cut.bar not in AXIAL.measurements:
        found.append(steps.problem((name, "panes", 1, "bar"), unknown("measure", cut.bar, AXIAL.measurements)))
    check_ratios(step.from_, (name, "from"), steps, found)
    if bool(cut.bar) != (step.from_ is not None):
        message = "'bar' of the cut and 'from', the ratios at which its words change, come together"
        found.append(steps.problem((name, "from") if step.from_ else (name,), message, at="key"))
