"""The shapes of what steps draw: figures of the catalogue, pictures of the pack, and their controls."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from consult_app.content.shapes.base import FEWEST, MOST_STOPS, Figure, Id, Shape, Text

Stops = Annotated[list[Figure], Field(min_length=FEWEST, max_length=MOST_STOPS)]
Ratios = Annotated[list[Annotated[float, Field(ge=0, le=10)]], Field(min_length=1, max_length=MOST_STOPS)]


class NamingShape(Shape):
    """Which parts of a figure callouts name, and which stand out."""

    labels: Annotated[list[Id], Field(max_length=12)] = Field(default_factory=list)
    highlight: list[Id] = Field(default_factory=list)


class BareFigureShape(Shape):
    """A drawing of the catalogue and how it starts."""

    name: Id
    view: Id = "standard"
    parameters: dict[Id, Figure] = Field(default_factory=dict)


class FigureShape(BareFigureShape, NamingShape):
    """A drawing of the catalogue with the parts it names; a person may stand beside one with a posture."""

    person: Id | None = None
    magnify: bool = False


class DrawnShape(Shape):
    """Something with a figure of the catalogue or a picture of the pack."""

    figure: FigureShape | None = None
    picture: Text | None = None


class PaneShape(DrawnShape):
    """One of two states; ``bar`` is a measure of its figure."""

    id: Id
    bar: Id | None = None


class SceneShape(DrawnShape):
    """A scene of a walkthrough."""

    id: Id


class SliderShape(Shape):
    """A control of one parameter with named stops."""

    parameter: Id
    stops: Stops


class CauseShape(NamingShape):
    """One cause of a change: what it moves in the page's figure and how far at most, or a picture of its own."""

    id: Id
    parameters: dict[Id, Figure] = Field(default_factory=dict)
    picture: Text | None = None


class GaugeShape(Shape):
    """Room left; ``from`` holds the ratios at which its words change."""

    measure: Id
    from_: Annotated[Ratios, Field(alias="from")]
