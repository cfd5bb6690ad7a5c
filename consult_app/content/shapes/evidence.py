"""The shapes of facts.yaml and sources.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from consult_app.content.shapes.base import Count, Day, Figure, Id, Shape, Text
from consult_app.evidence.model import Audience, FunderKind, FunderStatus, Reads, Tier


class FactShape(Shape):
    """A figure or statement of facts.yaml."""

    audience: Audience
    verified: bool
    sources: Annotated[list[Id], Field(min_length=1, max_length=20)]
    reads: Reads = "none"
    values: dict[Id, Figure] = Field(default_factory=dict)
    unit: Annotated[str, StringConstraints(max_length=40)] = ""
    digits: Annotated[int, Field(ge=0, le=4)] = 0
    n: Count | None = None
    months: Annotated[float, Field(gt=0, le=2400)] | None = None
    not_beside: list[Id] = Field(default_factory=list)


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
