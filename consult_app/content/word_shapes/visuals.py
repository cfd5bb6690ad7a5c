"""The shapes of words that stand in and under pictures."""

from __future__ import annotations

from pydantic import Field

from consult_app.content.shapes import Id, Shape, Text


class LabelWords(Shape):
    """A callout's words."""

    name: Text
    note: Text | None = None


class DrawnWords(Shape):
    """What a screen reader says of a picture, and its callouts."""

    alt: Text
    labels: dict[Id, LabelWords] = Field(default_factory=dict)


class SliderWords(Shape):
    """A control's name and its stops'."""

    name: Text
    stops: list[Text]


class GaugeWords(Shape):
    """A gauge's name, its words from most room to least, and what it is not."""

    name: Text
    words: list[Text]
    of: Text | None = None
    note: Text | None = None


class PaneWords(DrawnWords):
    """What one of two states is called; ``note`` is the small word beside its name."""

    name: Text
    note: Text | None = None


class CauseWords(DrawnWords):
    """What a cause is called, one plain line, and what each option does about it."""

    name: Text
    text: Text
    ways: dict[Id, Text] = Field(default_factory=dict)


class SceneWords(DrawnWords):
    """A scene: what happens, what one may feel, and a word or two for the strip."""

    title: Text
    short: Text
    text: Text
    feel: Text
    context: Text | None = None
