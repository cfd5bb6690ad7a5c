"""Figures, pictures and their controls, with their words."""

from __future__ import annotations

from collections.abc import Sequence

from consult_app.content.model import Figure, Gauge, Label, Picture, Slider, Stop
from consult_app.content.pages.common import both, same_ids, same_length
from consult_app.content.passages import TextTaker
from consult_app.content.shapes import DrawnShape, FigureShape, SliderShape
from consult_app.content.word_shapes import DrawnWords, GaugeWords, SliderWords


def visual(drawn: DrawnShape, words: DrawnWords, text: TextTaker, *path: str) -> Figure | Picture | None:
    """Return what is drawn; ``path`` leads from the step to its words."""
    alt = text.line(words.alt, *path, "alt", role="alt")
    same_ids("label", drawn.figure.labels if drawn.figure else [], words.labels, text, *path, "labels")
    if drawn.figure:
        return _figure(drawn.figure, words, alt, text, *path)
    return Picture(drawn.picture, alt) if drawn.picture else None


def _figure(figure: FigureShape, words: DrawnWords, alt: str, text: TextTaker, *path: str) -> Figure:
    labels = []
    for part in figure.labels:
        if said := words.labels.get(part):
            name = text.line(said.name, *path, "labels", part, "name", role="label")
            labels.append(Label(part, name, text.line(said.note, *path, "labels", part, "note", role="label")))
    parameters = tuple((name, float(value)) for name, value in figure.parameters.items())
    return Figure(figure.name, alt, parameters, figure.view, tuple(labels), tuple(figure.highlight),
                  person=figure.person or "", magnify=figure.magnify)


def slider(shape: SliderShape | None, words: SliderWords | None, text: TextTaker) -> Slider | None:
    """Return the control under a figure, if it has one."""
    if not both("slider", shape, words, text) or not shape or not words:
        return None
    return stops("slider", shape.parameter, shape.stops, words, text)


def stops(key: str, parameter: str, values: Sequence[float], words: SliderWords, text: TextTaker) -> Slider:
    """Return a control of ``parameter`` whose words stand under ``key``, with a name for each of ``values``."""
    same_length(words.stops, len(values), text, key, "stops")
    name = text.line(words.name, key, "name", role="control")
    named = [
        Stop(float(value), text.line(said, key, "stops", index, role="control"))
        for index, (value, said) in enumerate(zip(values, words.stops, strict=False))
    ]
    return Slider(parameter, name, tuple(named))


def gauge(
    key: str, measure: str | None, ratios: Sequence[float] | None, words: GaugeWords | None, text: TextTaker
) -> Gauge | None:
    """Return the words of room left, which stand under ``key``, for the ratios at which they change."""
    if not both(key, ratios, words, text) or not ratios or not words:
        return None
    same_length(words.words, len(ratios), text, key, "words")
    name = text.line(words.name, key, "name", role="control")
    said = [
        (float(ratio), text.line(word, key, "words", index, role="gauge"))
        for index, (ratio, word) in enumerate(zip(ratios, words.words, strict=False))
    ]
    of = text.line(words.of, key, "of", role="gauge")
    return Gauge(measure or "", name, tuple(said), of, text.line(words.note, key, "note", role="label"))
