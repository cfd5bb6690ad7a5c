"""The shapes of what steps draw: figures of the catalogue, pictures of the pack, and their controls."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from consult_app.content.shapes.base import FEWEST, MOST_STOPS, Figure, Id, Shape, Text

Ratios = Annotated[list[Annotated[float, Field(ge=0, le=10)]], Field(min_length=1, max_length=MOST_STOPS)]


class FigureShape(Shape):
    """A drawing of the catalogue and how it starts."""

    name: Id
    view: Id = "standard"
    parameters: dict[Id, Figure] = Field(default_factory=dict)
    labels: Annotated[list[Id], Field(max_length=12)] = Field(default_factory=list)
    highlight: list[Id] = Field(default_factory=list)
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
    stops: Annotated[list[Figure], Field(min_length=FEWEST, max_length=MOST_STOPS)]


class GaugeShape(Shape):
    """Room left; ``from`` holds the ratios at which its words change."""

    measure: Id
    from_: Annotated[Ratios, Field(alias="from")]
