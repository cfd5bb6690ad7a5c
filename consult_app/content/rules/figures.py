"""Rules for what steps draw: the catalogue has the figure and the figure has what is asked of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from consult_app.anatomy.catalogue import FigureSpec
from consult_app.anatomy.people import PEOPLE
from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.places import Document, Path
from consult_app.content.rules.names import report_twice
from consult_app.content.shapes import (
    BareFigureShape,
    DrawnShape,
    ExplainShape,
    FigureShape,
    GaugeShape,
    NamingShape,
    TwoStatesShape,
    WalkthroughShape,
)
from consult_app.errors import Problem


def check_drawn(drawn: DrawnShape, at: Path, draft: Draft) -> FigureSpec | None:
    """Report what stands at ``at`` without a picture or with two, or asks for what its figure does not have."""
    steps = draft.document("steps.yaml")
    if drawn.figure and drawn.picture:
        message = "there is a figure or a picture, not both"
        draft.found.append(steps.problem((*at, "picture"), message, at="key"))
    if not drawn.figure and not drawn.picture:
        draft.found.append(steps.problem(at, "'figure' or 'picture' is missing", at="key"))
    if drawn.figure is None:
        return None
    spec = check_figure(drawn.figure, (*at, "figure"), draft)
    if spec:
        check_names(drawn.figure, spec, (*at, "figure"), steps, draft.found)
        _check_person(drawn.figure, (*at, "figure", "person"), steps, draft.found)
    if spec and drawn.figure.magnify and not (spec.magnified and isinstance(drawn, ExplainShape)):
        message = "there is a magnifying glass for the side view alone, on an explain step"
        draft.found.append(steps.problem((*at, "figure", "magnify"), message))
    return spec


def check_figure(figure: BareFigureShape, at: Path, draft: Draft) -> FigureSpec | None:
    """Report a figure that the catalogue does not have, or not like this; return what it has."""
    steps, spec = draft.document("steps.yaml"), draft.figures.get(figure.name)
    if spec is None:
        message = unknown("figure", figure.name, draft.figures)
        draft.found.append(steps.problem((*at, "name"), message))
        return None
    if figure.view not in spec.views:
        draft.found.append(steps.problem((*at, "view"), unknown("view", figure.view, spec.views)))
    for parameter, value in figure.parameters.items():
        check_value(parameter, [value], spec, (*at, "parameters", parameter), steps, draft.found)
    return spec


def check_explain(name: str, step: ExplainShape, draft: Draft) -> None:
    """Report what an explain step can not draw or move."""
    spec = check_drawn(step, (name,), draft)
    _check_control(name, step, spec, draft.document("steps.yaml"), draft.found)


def check_two_states(name: str, step: TwoStatesShape, draft: Draft) -> None:
    """Report panes that can not be drawn, or not at equal scale, and bars without a measure or without ratios."""
    steps, found = draft.document("steps.yaml"), draft.found
    unmeasured = False
    report_twice([pane.id for pane in step.panes], steps, (name, "panes"), found, "id")
    for index, pane in enumerate(step.panes):
        spec = check_drawn(pane, (name, "panes", index), draft)
        at = (name, "panes", index, "bar")
        if pane.bar and not pane.figure:
            found.append(steps.problem(at, "a bar needs a figure", at="key"))
        elif pane.bar and spec and pane.bar not in spec.measurements:
            unmeasured = True
            found.append(steps.problem(at, unknown("measure", pane.bar, spec.measurements)))
    first, second = step.panes
    if first.figure and second.figure and _scale(first.figure) != _scale(second.figure):
        message = "both panes are drawn at equal scale: give them the same figure and view"
        found.append(steps.problem((name, "panes", 1, "figure"), message))
    if first.bar != second.bar and not unmeasured:
        found.append(steps.problem((name, "panes"), "both panes have the same bar, or none has one", at="key"))
    check_ratios(step.from_, (name, "from"), steps, found)
    if step.from_ is None and (first.bar or second.bar):
        found.append(steps.problem((name,), "'from' is missing: the ratios at which the bar's words change", at="key"))
    if step.from_ is not None and not (first.bar or second.bar):
        found.append(steps.problem((name, "from"), "no pane has a bar for these ratios", at="key"))


def _scale(figure: FigureShape) -> tuple[str, str]:
    return figure.name, figure.view


def check_walkthrough(name: str, step: WalkthroughShape, draft: Draft) -> None:
    """Report scenes that can not be drawn."""
    report_twice([scene.id for scene in step.scenes], draft.document("steps.yaml"), (name, "scenes"), draft.found, "id")
    for index, scene in enumerate(step.scenes):
        check_drawn(scene, (name, "scenes", index), draft)


def drawn_otherwise(drawn: DrawnShape, figures: Mapping[str, FigureSpec]) -> bool:
    """Return whether the figure is, or can be made, anything but the healthy drawing."""
    spec = figures.get(drawn.figure.name) if drawn.figure else None
    if drawn.figure is None or spec is None:
        return False
    usual = {parameter.name: parameter.default for parameter in spec.parameters}
    given = drawn.figure.parameters.items()
    moved = isinstance(drawn, ExplainShape) and drawn.slider is not None
    return moved or any(value != usual.get(name, value) for name, value in given)


def check_names(named: NamingShape, spec: FigureSpec, at: Path, steps: Document, found: list[Problem]) -> None:
    """Report parts that the figure does not have, or that stand there twice."""
    for key, parts in (("labels", named.labels), ("highlight", named.highlight)):
        for index, part in enumerate(parts):
            if part not in spec.parts:
                found.append(steps.problem((*at, key, index), unknown("part", part, spec.parts)))
            elif part in parts[:index]:
                found.append(steps.problem((*at, key, index), f"'{part}' stands here twice"))


def _check_person(figure: FigureShape, at: Path, steps: Document, found: list[Problem]) -> None:
    if figure.person is None:
        return
    if figure.person not in PEOPLE:
        found.append(steps.problem(at, unknown("person", figure.person, PEOPLE)))
    elif "posture" not in figure.parameters:
        found.append(steps.problem(at, "a person stands beside a figure that is given a posture", at="key"))


def check_value(
    name: str, values: list[float], spec: FigureSpec, at: Path, steps: Document, found: list[Problem]
) -> None:
    """Report an unknown parameter at its key, and each value out of its range."""
    known = {parameter.name: parameter for parameter in spec.parameters}
    if name not in known:
        found.append(steps.problem(at, unknown("parameter", name, known), at="key"))
        return
    low, high, choices = known[name].low, known[name].high, known[name].choices
    for index, value in enumerate(values):
        place = (*at, index) if (*at, index) in steps.values else at
        if not low <= value <= high:
            found.append(steps.problem(place, f"{value:g} is out of range: '{name}' goes from {low:g} to {high:g}"))
        elif choices and not float(value).is_integer():
            meant = ", ".join(f"{number} for {choice}" for number, choice in enumerate(choices))
            found.append(steps.problem(place, f"{value:g} stands for nothing: '{name}' takes {meant}"))


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
            check_value(step.slider.parameter, step.slider.stops, spec, at, steps, found)
    if step.gauge:
        check_measured(step.gauge, spec, (name, "gauge"), steps, found)


def check_measured(
    gauge: GaugeShape, spec: FigureSpec | None, at: Path, steps: Document, found: list[Problem]
) -> None:
    """Report a gauge of what the figure does not measure, and ratios that do not fall."""
    check_ratios(gauge.from_, (*at, "from"), steps, found)
    if spec and gauge.measure not in spec.measurements:
        found.append(steps.problem((*at, "measure"), unknown("measurement", gauge.measure, spec.measurements)))


def check_ratios(ratios: Sequence[float] | None, at: Path, steps: Document, found: list[Problem]) -> None:
    """Report ratios that do not fall."""
    if any(after >= before for before, after in pairwise(ratios or ())):
        found.append(steps.problem(at, "ratios must fall from one to the next"))
