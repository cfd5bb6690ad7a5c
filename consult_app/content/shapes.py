"""The shape of a pack's files that hold no sentences: pack, steps, facts, sources. Imported only to judge a pack."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from consult_app.evidence.model import Audience, FunderKind, FunderStatus, Reads, Tier

MAX_STEPS, MAX_CHAPTERS, MAX_OPTIONS, MAX_FACTS, MAX_SOURCES = 80, 12, 6, 600, 400


def _iso_date(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise ValueError("must be a date such as 2026-11-24") from None
    if len(text) != len("2026-11-24"):
        raise ValueError("must be a date such as 2026-11-24")
    return text


Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Day = Annotated[str, AfterValidator(_iso_date)]
Count = Annotated[int, Field(ge=0, le=10**9)]
Figure = Annotated[float, Field(ge=-1e12, le=1e12)]
FEWEST, MOST_STOPS = 2, 9


class Shape(BaseModel):
    """Nothing but the keys named, nothing turned into something else."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


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
    paths: dict[Id, Annotated[list[Id], Field(min_length=1)]] = {}
    emergency: Id


class FigureShape(Shape):
    """A drawing of the catalogue and how it starts."""

    name: Id
    view: Id = "standard"
    parameters: dict[Id, Figure] = {}
    labels: Annotated[list[Id], Field(max_length=12)] = []
    highlight: list[Id] = []


class SliderShape(Shape):
    """A control of one parameter with named stops."""

    parameter: Id
    stops: Annotated[list[Figure], Field(min_length=FEWEST, max_length=MOST_STOPS)]


class GaugeShape(Shape):
    """Room left; ``from`` holds the ratios at which its words change."""

    measure: Id
    from_: Annotated[
        list[Annotated[float, Field(ge=0, le=10)]],
        Field(alias="from", min_length=1, max_length=MOST_STOPS),
    ]


class StepShape(Shape):
    """What a step has whatever its kind."""

    chapter: Id
    covers: list[Id] = []
    option: Id | None = None


class ExplainShape(StepShape):
    """A question, a picture, at most one control."""

    kind: Literal["explain"]
    figure: FigureShape | None = None
    picture: Text | None = None
    slider: SliderShape | None = None
    gauge: GaugeShape | None = None


class GridShape(StepShape):
    """Questions by options."""

    kind: Literal["grid"]
    groups: Annotated[list[Id], Field(min_length=1, max_length=8)]
    rows: Annotated[dict[Id, Id], Field(min_length=1, max_length=12)]
    unmeasured: list[Text] = []
    sure: dict[Id, Annotated[list[Id], Field(min_length=1)]]


class AboutShape(StepShape):
    """Sections about the program."""

    kind: Literal["about"]
    sections: Annotated[list[Id], Field(min_length=1, max_length=16)]


STEP_OF: dict[str, type[ExplainShape] | type[GridShape] | type[AboutShape]] = {
    "explain": ExplainShape,
    "grid": GridShape,
    "about": AboutShape,
}


class FactShape(Shape):
    """A figure or statement of facts.yaml."""

    audience: Audience
    verified: bool
    sources: Annotated[list[Id], Field(min_length=1, max_length=20)]
    reads: Reads = "none"
    values: dict[Id, Figure] = {}
    unit: Annotated[str, StringConstraints(max_length=40)] = ""
    digits: Annotated[int, Field(ge=0, le=4)] = 0
    n: Count | None = None
    months: Annotated[float, Field(gt=0, le=2400)] | None = None
    not_beside: list[Id] = []


class SourceShape(Shape):
    """A citation of sources.yaml."""

    authors: Text
    title: Text
    journal: Text
    design: Text
    tier: Tier
    funder_status: FunderStatus
    funder_kind: FunderKind
    checked: Day
    year: Annotated[int, Field(ge=1500, le=2200)] | None = None
    ref: Text | None = None
    doi: Text | None = None
    pmid: Text | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$", max_length=500)] | None = None
    participants: Text | None = None
    follow_up: Text | None = None
    funder: Text | None = None
    ties: Text | None = None
