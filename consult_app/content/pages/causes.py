"""A page of causes: one figure, what each cause alone does to it, and what each option does about the cause."""

from __future__ import annotations

from collections.abc import Sequence

from consult_app.content.model import SHARE, Cause, CausesPage
from consult_app.content.pages.common import head, same_ids
from consult_app.content.pages.visuals import gauge, slider, visual
from consult_app.content.passages import TextTaker
from consult_app.content.shapes import CauseShape, CausesShape, DrawnShape, FigureShape, SliderShape
from consult_app.content.word_shapes import CausesWords, CauseWords


def causes(step: CausesShape, words: CausesWords, options: Sequence[str], text: TextTaker) -> CausesPage | None:
    """Return the causes one by one; None if one of them has no words."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    choose = text.line(words.choose, "choose", role="control")
    ways = text.line(words.ways, "ways", role="question")
    same_ids("cause", [cause.id for cause in step.causes], words.causes, text, "causes")
    said = words.causes
    made = [_cause(cause, step, said[cause.id], options if ways else (), text)
            for cause in step.causes if cause.id in said]
    shape = SliderShape(parameter=SHARE, stops=step.stops) if step.stops else None
    control = slider(shape, words.slider, text)
    measure, ratios = (step.gauge.measure, step.gauge.from_) if step.gauge else (None, None)
    room = gauge("gauge", measure, ratios, words.gauge, text)
    context = text.prose(words.context, "context", role="note") if words.context else ()
    whole = tuple(cause for cause in made if cause)
    if len(whole) < len(step.causes):
        return None
    return CausesPage(top, prose, choose, whole, control, ways, room, context)


def _cause(
    cause: CauseShape, step: CausesShape, words: CauseWords, options: Sequence[str], text: TextTaker
) -> Cause | None:
    at = ("causes", cause.id)
    name = text.line(words.name, *at, "name", role="control")
    line = text.prose(words.text, *at, "text", role="text")
    drawn = visual(_drawn(cause, step), words, text, *at)
    same_ids("option", options, words.ways, text, *at, "ways")
    ways = [(option, text.prose(words.ways[option], *at, "ways", option, role="cell", row=cause.id, option=option))
            for option in options if option in words.ways]
    full = tuple((parameter, float(value)) for parameter, value in cause.parameters.items())
    return Cause(cause.id, name, line, drawn, full, tuple(ways)) if drawn else None


def _drawn(cause: CauseShape, step: CausesShape) -> DrawnShape:
    """Return the page's figure with the parts that the cause names, or the cause's own picture."""
    if step.figure is None:
        return DrawnShape(picture=cause.picture)
    figure = FigureShape(**step.figure.model_dump(), labels=cause.labels, highlight=cause.highlight)
    return DrawnShape(figure=figure)
