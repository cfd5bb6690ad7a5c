"""Rules for a page of causes: each moves the figure, by itself, from where it starts, or has its own picture."""

from __future__ import annotations

from itertools import pairwise

from consult_app.anatomy.catalogue import FigureSpec
from consult_app.content.draft import Draft
from consult_app.content.places import Path
from consult_app.content.rules.figures import check_figure, check_measured, check_names, check_value
from consult_app.content.rules.names import report_twice
from consult_app.content.shapes import BareFigureShape, CauseShape, CausesShape


def check_causes(name: str, step: CausesShape, draft: Draft) -> None:
    """Report a figure that can not be drawn or moved, causes that move nothing, and those without a picture."""
    report_twice([cause.id for cause in step.causes], draft.document("steps.yaml"), (name, "causes"), draft.found, "id")
    if step.figure is None:
        _check_pictures(name, step, draft)
    else:
        _check_figure(name, step, step.figure, draft)


def _check_pictures(name: str, step: CausesShape, draft: Draft) -> None:
    steps, found = draft.document("steps.yaml"), draft.found
    for key, given in (("stops", step.stops), ("gauge", step.gauge)):
        if given:
            found.append(steps.problem((name, key), f"'{key}' needs a figure", at="key"))
    for index, cause in enumerate(step.causes):
        at = (name, "causes", index)
        if not cause.picture:
            found.append(steps.problem(at, "'picture' is missing: there is no figure that this could move", at="key"))
        for key, named in (("parameters", cause.parameters), ("labels", cause.labels), ("highlight", cause.highlight)):
            if named:
                found.append(steps.problem((*at, key), f"'{key}' needs a figure", at="key"))


def _check_figure(name: str, step: CausesShape, figure: BareFigureShape, draft: Draft) -> None:
    steps, found = draft.document("steps.yaml"), draft.found
    _check_stops(name, step, draft)
    spec = check_figure(figure, (name, "figure"), draft)
    for index, cause in enumerate(step.causes):
        at = (name, "causes", index)
        if cause.picture:
            found.append(steps.problem((*at, "picture"), "the step has a figure: a cause moves it", at="key"))
        elif not cause.parameters:
            found.append(steps.problem(at, "'parameters' is missing: what the cause moves in the figure", at="key"))
        if spec:
            check_names(cause, spec, at, steps, found)
            _check_moved(cause, figure, spec, (*at, "parameters"), draft)
    if step.gauge:
        check_measured(step.gauge, spec, (name, "gauge"), steps, found)


def _check_stops(name: str, step: CausesShape, draft: Draft) -> None:
    steps, found, stops = draft.document("steps.yaml"), draft.found, step.stops
    if stops is None:
        found.append(steps.problem((name,), "'stops' is missing: how far each cause has gone, from 0 to 1", at="key"))
    elif any(after <= before for before, after in pairwise(stops)):
        found.append(steps.problem((name, "stops"), "stops must rise from one to the next"))
    elif (stops[0], stops[-1]) != (0, 1):
        message = "stops are shares: the first is 0, as the figure starts, and the last is 1"
        found.append(steps.problem((name, "stops"), message))


def _check_moved(cause: CauseShape, figure: BareFigureShape, spec: FigureSpec, at: Path, draft: Draft) -> None:
    """Report a parameter that is not there, stays where it is, or is one of a few choices and can not be moved."""
    steps, known = draft.document("steps.yaml"), {parameter.name: parameter for parameter in spec.parameters}
    for parameter, value in cause.parameters.items():
        check_value(parameter, [value], spec, (*at, parameter), steps, draft.found)
        if parameter not in known:
            continue
        if known[parameter].choices:
            message = f"'{parameter}' is one of a few choices: no slider moves it"
            draft.found.append(steps.problem((*at, parameter), message, at="key"))
        elif value == figure.parameters.get(parameter, known[parameter].default):
            draft.found.append(steps.problem((*at, parameter), f"'{parameter}' stays as the figure starts"))
