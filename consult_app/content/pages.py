"""A step's shape and sentences to a Page, one function a kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consult_app.content.draft import Step
from consult_app.content.judge import unknown
from consult_app.content.model import (
    AboutPage,
    Aside,
    ExplainPage,
    Figure,
    Gauge,
    GridPage,
    GridRow,
    Label,
    Page,
    PageHead,
    Picture,
    Prose,
    Section,
    Slider,
    Stop,
)
from consult_app.content.passages import TextTaker
from consult_app.content.shapes import AboutShape, ExplainShape, FigureShape, GridShape
from consult_app.content.word_shapes import AboutWords, ExplainWords, GridWords, RowWords
from consult_app.content.wording import StepWording


def page(step: Step, words: StepWording, options: Sequence[str], text: TextTaker) -> Page | None:
    """Return the page of a step, None if something it needs is missing; the reason is in ``text.found``."""
    match step, words:
        case ExplainShape(), ExplainWords():
            return _explain(step, words, text)
        case GridShape(), GridWords():
            return _grid(step, words, options, text)
        case AboutShape(), AboutWords():
            return _about(step, words, text)
    return None


def _head(step: Step, words: StepWording, text: TextTaker) -> PageHead:
    title = text.line(words.title, "title", role="title")
    short = text.line(words.short, "short", role="control")
    return PageHead(str(text.base[0]), step.chapter, title, short, tuple(step.covers), step.option or "")


def _explain(step: ExplainShape, words: ExplainWords, text: TextTaker) -> ExplainPage | None:
    head = _head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    aside = None
    if words.aside:
        heading = text.line(words.aside.heading, "aside", "heading", role="control")
        aside = Aside(heading, text.prose(words.aside.text, "aside", "text", role="aside"))
    alt = text.line(words.alt, "alt", role="alt")
    visual = _visual(step, words, alt, text)
    slider, gauge = _slider(step, words, text), _gauge(step, words, text)
    context = text.prose(words.context, "context", role="note") if words.context else ()
    return ExplainPage(head, prose, visual, slider, gauge, aside, context) if visual else None


def _visual(step: ExplainShape, words: ExplainWords, alt: str, text: TextTaker) -> Figure | Picture | None:
    labelled = step.figure.labels if step.figure else []
    _same_ids("label", labelled, words.labels, text, "labels")
    if step.figure:
        return _figure(step.figure, words, alt, text)
    return Picture(step.picture, alt) if step.picture else None


def _figure(figure: FigureShape, words: ExplainWords, alt: str, text: TextTaker) -> Figure:
    labels = []
    for part in figure.labels:
        if said := words.labels.get(part):
            name = text.line(said.name, "labels", part, "name", role="label")
            labels.append(Label(part, name, text.line(said.note, "labels", part, "note", role="label")))
    parameters = tuple((name, float(value)) for name, value in figure.parameters.items())
    return Figure(figure.name, alt, parameters, figure.view, tuple(labels), tuple(figure.highlight))


def _slider(step: ExplainShape, words: ExplainWords, text: TextTaker) -> Slider | None:
    if not _both("slider", step.slider, words.slider, text) or not step.slider or not words.slider:
        return None
    _same_length(words.slider.stops, len(step.slider.stops), text, "slider", "stops")
    name = text.line(words.slider.name, "slider", "name", role="control")
    stops = [
        Stop(float(value), text.line(said, "slider", "stops", index, role="control"))
        for index, (value, said) in enumerate(zip(step.slider.stops, words.slider.stops, strict=False))
    ]
    return Slider(step.slider.parameter, name, tuple(stops))


def _gauge(step: ExplainShape, words: ExplainWords, text: TextTaker) -> Gauge | None:
    if not _both("gauge", step.gauge, words.gauge, text) or not step.gauge or not words.gauge:
        return None
    _same_length(words.gauge.words, len(step.gauge.from_), text, "gauge", "words")
    name = text.line(words.gauge.name, "gauge", "name", role="control")
    said = [
        (float(ratio), text.line(word, "gauge", "words", index, role="gauge"))
        for index, (ratio, word) in enumerate(zip(step.gauge.from_, words.gauge.words, strict=False))
    ]
    of = text.line(words.gauge.of, "gauge", "of", role="gauge")
    note = text.line(words.gauge.note, "gauge", "note", role="label")
    return Gauge(step.gauge.measure, name, tuple(said), of, note)


def _grid(step: GridShape, words: GridWords, options: Sequence[str], text: TextTaker) -> GridPage:
    head = _head(step, words, text)
    decision = text.prose(words.decision, "decision", role="text")
    _same_ids("group", step.groups, words.groups, text, "groups")
    groups = [(group, text.line(words.groups.get(group), "groups", group, role="control")) for group in step.groups]
    _same_ids("row", step.rows, words.rows, text, "rows")
    rows = [_row(step, name, words.rows[name], options, text) for name in step.rows if name in words.rows]
    sure_question = text.line(words.sure, "sure", role="question")
    note = text.prose(words.note, "note", role="note")
    sure = tuple((option, tuple(step.sure.get(option, ()))) for option in options)
    return GridPage(head, decision, tuple(groups), tuple(rows), sure_question, sure, note)


def _row(step: GridShape, name: str, words: RowWords, options: Sequence[str], text: TextTaker) -> GridRow:
    question = text.line(words.question, "rows", name, "question", role="question")
    options = options or list(words.cells)                # pack.yaml, which has the options, cannot be read
    unmeasured = {option for option in options if f"{name}.{option}" in step.unmeasured}
    answered = [option for option in options if option not in unmeasured]
    _same_ids("cell", answered, words.cells, text, "rows", name, "cells")
    cells: list[tuple[str, Prose | None]] = []
    for option in options:
        said = words.cells.get(option)
        path = ("rows", name, "cells", option)
        answer = text.prose(said, *path, role="cell", row=name, option=option) if said else None
        cells.append((option, None if option in unmeasured else answer))
    return GridRow(name, step.rows[name], question, tuple(cells))


def _about(step: AboutShape, words: AboutWords, text: TextTaker) -> AboutPage:
    head = _head(step, words, text)
    _same_ids("section", step.sections, words.sections, text, "sections")
    sections = []
    for name in step.sections:
        if said := words.sections.get(name):
            heading = text.line(said.heading, "sections", name, "heading", role="question")
            sections.append(Section(heading, text.prose(said.text, "sections", name, "text", role="text")))
    return AboutPage(head, tuple(sections))


def _same_ids(what: str, wanted: Iterable[str], given: Iterable[str], text: TextTaker, *path: str) -> None:
    """Report each ``what`` that has no words, and words for none."""
    base, asked, written = (*text.base, *path), list(wanted), list(given)
    for name in asked:
        if name not in written:
            text.found.append(text.where.problem(base, f"the {what} '{name}' has no words here", at="key"))
    for name in written:
        if name not in asked:
            text.found.append(text.where.problem((*base, name), unknown(what, name, asked), at="key"))


def _both(what: str, shape: object, words: object, text: TextTaker) -> bool:
    if shape and not words:
        text.found.append(text.where.problem(text.base, f"the {what} has no words: '{what}' is missing", at="key"))
    elif words and not shape:
        text.found.append(text.where.problem((*text.base, what), f"the step has no {what} in steps.yaml", at="key"))
    return bool(shape and words)


def _same_length(given: Sequence[str], wanted: int, text: TextTaker, *path: str) -> None:
    if len(given) != wanted:
        message = f"has {len(given)} entries; steps.yaml has {wanted}"
        text.found.append(text.where.problem((*text.base, *path), message))
