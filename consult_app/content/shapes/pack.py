"""The shape of pack.yaml, and of clinic.yaml, with which a clinic adds its own data."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from consult_app.content.shapes.base import MAX_CHAPTERS, MAX_OPTIONS, Day, Id, Language, Shape, Text

DIALLED = frozenset("0123456789+*#()/. -")
LONGEST_NUMBER = 30


def _telephone(text: str) -> str:
    if len(text) > LONGEST_NUMBER or not DIALLED.issuperset(text) or not any(sign.isdigit() for sign in text):
        raise ValueError(f"must be a telephone number: digits, spaces and + ( ) - . / # *, at most {LONGEST_NUMBER}")
    return text


Line = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=r"^[^\r\n]+$")]
Number = Annotated[str, AfterValidator(_telephone)]


class OptionShape(Shape):
    """A way forward: its theme colour and its arm in the facts."""

    id: Id
    colour: Literal["a", "b", "c", "d", "e", "f"]
    arm: Id | None = None


class PackShape(Shape):
    """pack.yaml."""

    id: Id
    version: Text
    published: Day
    review_by: Day
    grace_days: Annotated[int, Field(ge=0, le=3650)]
    languages: Annotated[list[Language], Field(min_length=1, max_length=20)]
    options: Annotated[list[OptionShape], Field(min_length=1, max_length=MAX_OPTIONS)]
    chapters: Annotated[list[Id], Field(min_length=1, max_length=MAX_CHAPTERS)]
    paths: dict[Id, Annotated[list[Id], Field(min_length=1)]] = Field(default_factory=dict)
    emergency: Id


class ReviewerShape(Shape):
    """Who of the clinic has reviewed the content, as a role, and when."""

    role: Line
    date: Day


class ClinicShape(Shape):
    """clinic.yaml. What it does not name it can not change: no text, no harm, no figure."""

    name: Line | None = None
    telephone: Number | None = None
    emergency_number: Number | None = None
    reviewer: ReviewerShape | None = None
    options: Annotated[list[Id], Field(min_length=1, max_length=MAX_OPTIONS)] | None = None
    variants: Annotated[list[Id], Field(max_length=20)] = Field(default_factory=list)
