"""The shapes of steps on which a person says something about themselves."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from consult_app.content.shapes.base import MAX_CHAPTERS, MAX_OPTIONS, Id, Shape
from consult_app.content.shapes.pages import StepShape

SURE_QUESTIONS = 4
Ids = Annotated[list[Id], Field(min_length=1, max_length=12)]


class GroupShape(Shape):
    """The items of one option."""

    id: Id
    option: Id
    items: Annotated[list[Id], Field(min_length=1, max_length=8)]


class ChecklistShape(StepShape):
    """Who it may suit."""

    kind: Literal["checklist"]
    groups: Annotated[list[GroupShape], Field(min_length=1, max_length=MAX_OPTIONS)]


class OfferShape(Shape):
    """What an option offers for a concern, from a fact; what is not known needs none."""

    level: Literal["yes", "part", "no", "unknown"]
    fact: Id | None = None


class ValuesShape(StepShape):
    """What matters, and the fixed table of what each option offers."""

    kind: Literal["values"]
    concerns: Ids
    offers: dict[Id, dict[Id, OfferShape]]


class GoalShape(StepShape):
    """One's own goal; ``ready`` are those to pick from."""

    kind: Literal["goal"]
    ready: Annotated[list[Id], Field(min_length=1, max_length=8)]


class QuestionShape(Shape):
    """A question of being sure; its "no" leads to the step ``no``."""

    id: Id
    no: Id


class SureShape(StepShape):
    """The four questions of being sure."""

    kind: Literal["sure"]
    questions: Annotated[list[QuestionShape], Field(min_length=SURE_QUESTIONS, max_length=SURE_QUESTIONS)]


class TakeHomeShape(StepShape):
    """What we talked about, of the chapters ``topics``, and questions to bring; ``for``: the option one is about."""

    kind: Literal["take_home"]
    questions: Ids
    for_: Annotated[dict[Id, Id], Field(alias="for", default_factory=dict)]
    topics: Annotated[list[Id], Field(max_length=MAX_CHAPTERS)] = Field(default_factory=list)
