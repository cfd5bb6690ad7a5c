"""Rules for a timeline: a lane for each option, and every bar where its fact puts it."""

from __future__ import annotations

from itertools import pairwise

from consult_app.content.assembly import fact as model_fact
from consult_app.content.draft import Draft
from consult_app.content.places import Path
from consult_app.content.rules.names import check_each_option_once, check_fact, report_twice
from consult_app.content.shapes import BarShape, TimelineShape
from consult_app.content.timescale import NEAR, BarFault, span


def check_timeline(name: str, step: TimelineShape, draft: Draft) -> None:
    """Report an axis that does not rise, options without a lane, and bars whose times cannot be told."""
    steps = draft.document("steps.yaml")
    if any(after <= before for before, after in pairwise(step.marks)):
        draft.found.append(steps.problem((name, "marks"), "marks must rise from one to the next"))
    at = (name, "lanes")
    report_twice([lane.id for lane in step.lanes], steps, at, draft.found, "id")
    check_each_option_once([lane.option for lane in step.lanes], at, draft)
    for index, lane in enumerate(step.lanes):
        report_twice([bar.id for bar in lane.bars], steps, (*at, index, "bars"), draft.found, "id")
        for place, bar in enumerate(lane.bars):
            check_fact(bar.fact, (*at, index, "bars", place, "fact"), draft)
            _check_bar(bar, step, (*at, index, "bars", place), draft)


def _check_bar(bar: BarShape, step: TimelineShape, at: Path, draft: Draft) -> None:
    fact, steps = draft.facts.get(bar.fact), draft.document("steps.yaml")
    if fact is None:
        return
    try:
        times = span(bar, model_fact(bar.fact, fact), step.unit)
    except BarFault as fault:
        draft.found.append(steps.problem((*at, fault.key), str(fault)))
        return
    if times.start > step.marks[-1] * (1 + NEAR) or times.start < step.marks[0]:
        message = f"the bar begins at {times.start:.3g} {step.unit}, off the axis"
        draft.found.append(steps.problem(at, message))
