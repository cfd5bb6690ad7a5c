"""The shapes of steps that explain and compare."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from consult_app.content.shapes.base import FEWEST, MOST_STOPS, FactOrArm, Figure, Id, Shape, Text
from consult_app.content.shapes.visuals import (
    BareFigureShape,
    CauseShape,
    DrawnShape,
    GaugeShape,
    PaneShape,
    Ratios,
    SceneShape,
    SliderShape,
    Stops,
)

Tells = Literal["what", "living", "benefits", "harms"]
MOST_SCENES = 12
FEWEST_CAUSES, MOST_CAUSES = 2, 6
MEASURED = "measured"                 # a bar's place: the time at which its fact was measured


def _place(given: Any) -> float | str:
    if given == MEASURED or (isinstance(given, int | float) and not isinstance(given, bool)):
        return float(given) if given != MEASURED else MEASURED
    raise ValueError(f"must be a number, or the word {MEASURED}")


At = Annotated[Any, AfterValidator(_place), WithJsonSchema({"anyOf": [{"type": "number"}, {"const": MEASURED}]})]


class StepShape(Shape):
    """What a step has whatever its kind."""

    chapter: Id
    covers: list[Id] = Field(default_factory=list)
    option: Id | None = None


class TellingShape(StepShape):
    """A step that may tell what the balance check counts: what an option is, its harms and so on."""

    tells: Tells | None = None
    worst: Annotated[list[FactOrArm], Field(min_length=1, max_length=12)] | None = None


class ExplainShape(TellingShape, DrawnShape):
    """A question, a picture, at most one control."""

    kind: Literal["explain"]
    slider: SliderShape | None = None
    gauge: GaugeShape | None = None


class TwoStatesShape(StepShape):
    """The same thing twice; ``from`` holds the ratios at which the words of the panes' bars change."""

    kind: Literal["two_states"]
    panes: Annotated[list[PaneShape], Field(min_length=2, max_length=2)]
    from_: Annotated[Ratios | None, Field(alias="from")] = None


class CausesShape(StepShape):
    """One figure that each cause moves alone, or a picture of each; ``stops`` are shares of what a cause moves."""

    kind: Literal["causes"]
    figure: BareFigureShape | None = None
    causes: Annotated[list[CauseShape], Field(min_length=FEWEST_CAUSES, max_length=MOST_CAUSES)]
    stops: Stops | None = None
    gauge: GaugeShape | None = None


class LevelsShape(StepShape):
    """The side view and the cut across at the level picked there; ``levels`` are those to pick from, by number."""

    kind: Literal["levels"]
    panes: Annotated[list[PaneShape], Field(min_length=2, max_length=2)]
    levels: Annotated[list[Figure], Field(min_length=FEWEST, max_length=MOST_STOPS)]
    from_: Annotated[Ratios | None, Field(alias="from")] = None


class WalkthroughShape(TellingShape):
    """How something is done, scene by scene."""

    kind: Literal["walkthrough"]
    scenes: Annotated[list[SceneShape], Field(min_length=1, max_length=MOST_SCENES)]


class GridShape(StepShape):
    """Questions by options."""

    kind: Literal["grid"]
    groups: Annotated[list[Id], Field(min_length=1, max_length=8)]
    rows: Annotated[dict[Id, Id], Field(min_length=1, max_length=12)]
    unmeasured: list[Text] = Field(default_factory=list)
    sure: dict[Id, Annotated[list[Id], Field(min_length=1)]]


class OutcomeShape(Shape):
    """A chance, from one fact; several arms stand side by side."""

    id: Id
    fact: Id
    arms: Annotated[list[Id], Field(min_length=1, max_length=4)]


class NumbersShape(StepShape):
    """Chances out of ``of`` people."""

    kind: Literal["numbers"]
    of: Literal[100, 1000]
    outcomes: Annotated[list[OutcomeShape], Field(min_length=1, max_length=4)]


class BarShape(Shape):
    """A stretch or a point of a timeline: where a fact puts it, or ``at`` a place or ``from`` one ``to`` another."""

    id: Id
    fact: Id
    arm: Id | None = None
    at: At = None
    from_: Annotated[Figure | None, Field(alias="from")] = None
    to: Figure | None = None
    open: bool = False


class LaneShape(Shape):
    """One option's bars."""

    id: Id
    option: Id
    bars: Annotated[list[BarShape], Field(min_length=1, max_length=6)]


class TimelineShape(StepShape):
    """Recovery of the options on one axis in ``unit``; ``marks`` are where the axis is named."""

    kind: Literal["timeline"]
    unit: Literal["hours", "days", "weeks", "months", "years"]
    marks: Annotated[list[Annotated[float, Field(ge=0, le=10_000)]], Field(min_length=2, max_length=12)]
    lanes: Annotated[list[LaneShape], Field(min_length=1, max_length=6)]


class AboutShape(StepShape):
    """Sections about the program."""

    kind: Literal["about"]
    sections: Annotated[list[Id], Field(min_length=1, max_length=16)]
