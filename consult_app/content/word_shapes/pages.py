"""The shapes of words of steps that explain and compare."""

from __future__ import annotations

from pydantic import Field

from consult_app.content.shapes import Id, Shape, Text
from consult_app.content.word_shapes.visuals import (
    CauseWords,
    DrawnWords,
    GaugeWords,
    PaneWords,
    SceneWords,
    SliderWords,
)


class SectionWords(Shape):
    """A heading and its text; an aside too."""

    heading: Text
    text: Text


class StepWords(Shape):
    """What every step says, and the digits that are no figures."""

    title: Text
    short: Text
    plain: list[Text] = Field(default_factory=list)


class ExplainWords(StepWords, DrawnWords):
    """An explain step's words."""

    text: Text
    slider: SliderWords | None = None
    gauge: GaugeWords | None = None
    aside: SectionWords | None = None
    context: Text | None = None


class TwoStatesWords(StepWords):
    """The words of two states; those of ``bar`` serve both bars."""

    text: Text
    panes: dict[Id, PaneWords]
    bar: GaugeWords | None = None
    aside: SectionWords | None = None
    context: Text | None = None


class CausesWords(StepWords):
    """The words of causes, one by one; ``choose`` says what is picked, ``ways`` heads what each option does."""

    text: Text
    choose: Text
    causes: dict[Id, CauseWords]
    slider: SliderWords | None = None
    ways: Text | None = None
    gauge: GaugeWords | None = None
    context: Text | None = None


class LevelsWords(TwoStatesWords):
    """The words of a choice of levels: what it is called, and a name for each level."""

    levels: SliderWords


class WalkthroughWords(StepWords):
    """The words of a walkthrough; ``feel`` is the heading over what one may feel."""

    feel: Text
    scenes: dict[Id, SceneWords]


class RowWords(Shape):
    """A question and the options' answers."""

    question: Text
    cells: dict[Id, Text]


class GridWords(StepWords):
    """A grid step's words."""

    decision: Text
    groups: dict[Id, Text]
    rows: dict[Id, RowWords]
    sure: Text
    note: Text


class OutcomeWords(Shape):
    """A chance in both frames: what some had, and that the rest did not."""

    name: Text
    had: Text
    had_not: Text


class NumbersWords(StepWords):
    """The words of chances; ``arms`` names groups of people that are no option's."""

    text: Text
    outcomes: dict[Id, OutcomeWords]
    caveat: Text
    arms: dict[Id, Text] = Field(default_factory=dict)


class LaneWords(Shape):
    """The words of an option's bars."""

    bars: dict[Id, Text]


class TimelineWords(StepWords):
    """A timeline's words; ``note`` says that its times were not measured in the same way."""

    text: Text
    lanes: dict[Id, LaneWords]
    note: Text


class AboutWords(StepWords):
    """An about step's words."""

    sections: dict[Id, SectionWords]
