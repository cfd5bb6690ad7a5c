"""Rules for what an explain step draws: the catalogue has the figure and the figure has what is asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from consult_app.anatomy.catalogue import FigureSpec
from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.places import Document, Path
from consult_app.content.shapes import ExplainShape, FigureShape
from consult_app.errors import Problem


def check_figure(name: str, step: ExplainShape, draft: Draft, steps: Document) -> None:
    """Report a step without a picture or with two, and what its figure does not have."""
    if step.figure and step.picture:
        draft.found.append(steps.problem((name, "picture"), "a step has a figure or a picture, not both", at="key"))
    if not step.figure and not step.picture:
        draft.found.append(steps.problem((name,), "'figure' or 'picture' is missing", at="key"))
    spec = draft.figures.get(step.figure.name) if step.figure else None
    if step.figure and spec is None:
        at = (name, "figure", "name")
        draft.found.append(steps.problem(at, unknown("figure", step.figure.name, draft.figures)))
    if step.figure and spec:
        _check_parts(step.figure, spec, (name, "figure"), steps, draft.found)
        for parameter, value in step.figure.parameters.items():
            _check_value(parameter, [value], spec, (name, "figure", "parameters", parameter), steps, draft.found)
    _check_control(name, step, spec, steps, draft.found)


def drawn_otherwise(step: ExplainShape, figures: Mapping[str, FigureSpec]) -> bool:
    """Return whether the step's figure is, or can be made, anything but the healthy drawing."""
    spec = figures.get(step.figure.name) if step.figure else None
    if step.figure is None or spec is None:
        return False
    usual = {parameter.name: parameter.default for parameter in spec.parameters}
    given = step.figure.parameters.items()
    return step.slider is not None or any(value != usual.get(name, value) for name, value in given)


def _check_parts(figure: FigureShape, spec: FigureSpec, at: Path, steps: Document, found: list[Problem]) -> None:
    if figure.view not in spec.views:
        found.append(steps.problem((*at, "view"), unknown("view", figure.view, spec.views)))
    for key, parts in (("labels", figure.labels), ("highlight", figure.highlight)):
        for index, part in enumerate(parts):
            if part not in spec.parts:
                found.append(steps.problem((*at, key, index), unknown("part", part, spec.parts)))
            elif part in parts[:index]:
                found.append(steps.problem((*at, key, index), f"'{part}' stands here twice"))


def _check_value(
    name: str, values: list[float], spec: FigureSpec, at: Path, steps: Document, found: list[Problem]
) -> None:
    """Report an unknown parameter at its key, and each value out of its range."""
    known = {parameter.name: parameter for parameter in spec.parameters}
    if name not in known:
        found.append(steps.problem(at, unknown("parameter", name, known), at="key"))
        return
    low, high = known[name].low, known[name].high
    for index, value in enumerate(values):
        if not low <= value <= high:
            place = (*at, index) if (*at, index) in steps.values else at
            found.append(steps.problem(place, f"{value:g} is out of range: '{name}' goes from {low:g} to {high:g}"))


def _check_control(
    name: str, step: ExplainShape, spec: FigureSpec | None, steps: Document, found: list[Problem]
) -> None:
    for key, part in (("slider", step.slider), ("gauge", step.gauge)):
        if part and not step.figure:
            found.append(steps.problem((name, key), f"a {key} needs a figure", at="key"))
    if step.slider:
        at = (name, "slider", "stops")
        if any(after <= before for before, after in pairwise(step.slider.stops)):
            found.append(steps.problem(at, "stops must rise from one to the next"))
        if spec and step.slider.parameter not in {parameter.name for parameter in spec.parameters}:
            known = [parameter.name for parameter in spec.parameters]
            message = unknown("parameter", step.slider.parameter, known)
            found.append(steps.problem((name, "slider", "parameter"), message))
        elif spec:
            _check_value(step.slider.parameter, step.slider.stops, spec, at, steps, found)
    if step.gauge:
        if any(after >= before for before, after in pairwise(step.gauge.from_)):
            found.append(steps.problem((name, "gauge", "from"), "ratios must fall from one to the next"))
        if spec and step.gauge.measure not in spec.measurements:
            message = unknown("measurement", step.gauge.measure, spec.measurements)
            found.append(steps.problem((name, "gauge", "measure"), message))
