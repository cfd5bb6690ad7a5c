"""What every shape of a pack's files is built from: strict texts, ids, numbers and dates, and the limits of a pack."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

MAX_STEPS, MAX_CHAPTERS, MAX_OPTIONS, MAX_FACTS, MAX_SOURCES = 80, 12, 6, 600, 400
FEWEST, MOST_STOPS = 2, 9


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
FactOrArm = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,59}(\.[A-Za-z0-9_-]{1,60})?$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Day = Annotated[str, AfterValidator(_iso_date)]
Count = Annotated[int, Field(ge=0, le=10**9)]
Figure = Annotated[float, Field(ge=-1e12, le=1e12)]


class Shape(BaseModel):
    """Nothing but the keys named, nothing turned into something else."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)
