"""Facts and the sources they come from, as a pack holds them."""

from __future__ import annotations

from typing import Literal

from consult_app.values import dataclass

Audience = Literal["patient", "clinician", "drawing"]
Tier = Literal[
    "systematic review", "RCT", "single-arm", "observational", "registry", "claims",
    "case report", "review", "guideline", "reference", "provider", "policy", "company",
]
FunderStatus = Literal["named", "not stated", "believed"]
FunderKind = Literal["maker", "independent", "provider", "unknown"]
Reads = Literal["of_100", "of_1000", "number", "range", "none"]


@dataclass(frozen=True, slots=True)
class Source:
    """A citation: where a fact was read, who paid, and what kind of study it is."""

    id: str
    authors: str
    title: str
    journal: str
    design: str
    tier: Tier
    funder_status: FunderStatus
    funder_kind: FunderKind
    checked: str                      # ISO date on which the project last read the source
    year: int | None = None
    ref: str = ""                     # volume, issue, pages
    doi: str = ""
    pmid: str = ""
    url: str = ""
    participants: str = ""            # as the source states it; "" prints "not stated"
    follow_up: str = ""
    funder: str = ""
    ties: str = ""                    # authors' interests, as far as read


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure or statement with its sources. Numbers live here and nowhere else."""

    id: str
    audience: Audience
    sources: tuple[str, ...]
    reads: Reads = "none"
    values: tuple[tuple[str, float], ...] = ()   # arm or part -> value, in ``unit``
    unit: str = ""                    # key of the unit's words, e.g. "mm", "weeks", "percent"
    digits: int = 0                   # decimals shown
    n: int | None = None              # people behind the figure
    months: float | None = None       # time frame
    not_beside: tuple[str, ...] = ()  # facts it may never be drawn next to

    def value(self, arm: str = "") -> float:
        """Return the value of ``arm`` (the first one when empty). KeyError if there is none."""
        if not arm and self.values:
            return self.values[0][1]
        return dict(self.values)[arm]


@dataclass(frozen=True, slots=True)
class FactWords:
    """What a fact says in one language."""

    says: str
    who: str = ""
    when: str = ""
    caveat: str = ""
