"""Rules for a page of causes: each moves the figure, by itself, from where it starts."""

from __future__ import annotations

from itertools import pairwise

from consult_app.anatomy.catalogue import FigureSpec
from consult_app.content.draft import Draft
from consult_app.content.places import Path
from consult_app.content.rules.figures import check_figure, check_measured, check_names, check_value
from consult_app.content.rules.names import report_twice
from consult_app.content.shapes import CauseShape, CausesShape


def check_causes(name: str, step: CausesShape, draft: Draft) -> None:
    """Report a figure or a gauge that can not be drawn, stops that are no shares, and causes that move nothing."""
    steps, found = draft.document("steps.yaml"), draft.found
    spec = check_figure(step.figure, (name, "figure"), draft)
    report_twice([cause.id for cause in step.causes], steps, (name, "causes"), found, "id")
    at = (name, "stops")
    if any(after <= before for before, after in pairwise(step.stops)):
        found.append(steps.problem(at, "stops must rise from one to the next"))
    elif (step.stops[0], step.stops[-1]) != (0, 1):
        found.append(steps.problem(at, "stops are shares: the first is 0, as the figure starts, and the last is 1"))
    if spec is None:
        return
    for index, cause in enumerate(step.causes):
        check_names(cause, spec, (name, "causes", index), steps, found)
        _check_moved(cause, step, spec, (name, "causes", index, "parameters"), draft)
    if step.gauge:
        check_measured(step.gauge, spec, (name, "gauge"), steps, found)


def _check_moved(cause: CauseShape, step: CausesShape, spec: FigureSpec, at: Path, draft: Draft) -> None:
    """Report a parameter that is not there, stays where it is, or is one of a few choices and can not be moved."""
    steps, known = draft.document("steps.yaml"), {parameter.name: parameter for parameter in spec.parameters}
    for parameter, value in cause.parameters.items():
        check_value(parameter, [value], spec, (*at, parameter), steps, draft.found)
        if parameter not in known:
            continue
        if known[parameter].choices:
            message = f"'{parameter}' is one of a few choices: no slider moves it"
            draft.found.append(steps.problem((*at, parameter), message, at="key"))
        elif value == step.figure.parameters.get(parameter, known[parameter].default):
            draft.found.append(steps.problem((*at, parameter), f"'{parameter}' stays as the figure starts"))
