"""How sure we are, computed from what kind of studies a fact rests on and who paid for them. It cannot be typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from consult_app.evidence.model import Source, Tier
from consult_app.values import dataclass

Level = Literal["very_limited", "limited", "moderate", "strong"]
LEVELS: tuple[Level, ...] = ("very_limited", "limited", "moderate", "strong")   # lowest first
REVIEWS_THAT_AGREE = 2

# What the kind of study alone allows, and the reason if that is not the most.
BY_TIER: Mapping[Tier, tuple[Level, str]] = {
    "provider": ("very_limited", "provider"),
    "company": ("very_limited", "provider"),
    "policy": ("very_limited", "review_opinion"),
    "reference": ("very_limited", "review_opinion"),
    "claims": ("very_limited", "records"),
    "registry": ("very_limited", "records"),
    "case report": ("very_limited", "single_arm"),
    "single-arm": ("limited", "single_arm"),
    "observational": ("limited", "not_randomised"),
    "review": ("limited", "review_opinion"),
    "guideline": ("limited", "review_opinion"),
    "RCT": ("moderate", "one_study"),
    "systematic review": ("strong", ""),
}


@dataclass(frozen=True, slots=True)
class Certainty:
    """A level, and the keys (``sure.reason.<key>`` in the program's words) of what lowered it."""

    level: Level
    reasons: tuple[str, ...]


def certainty(sources: Iterable[Source]) -> Certainty:
    """Return how sure ``sources`` together allow us to be: as sure as the least sure of them."""
    given = tuple(dict.fromkeys(sources))
    if not given:
        return Certainty("very_limited", ("no_source",))
    weakest = min(map(_of_one, given), key=lambda one: LEVELS.index(one.level))
    if weakest.level == "strong" and len(given) < REVIEWS_THAT_AGREE:
        return Certainty("moderate", ("one_study",))
    return weakest


def _of_one(source: Source) -> Certainty:
    level, reason = BY_TIER[source.tier]
    reasons = [reason] if reason else []
    paid = _funding_reason(source)
    if paid:
        level = min(level, "limited", key=LEVELS.index)
        reasons = [paid if reason == "one_study" else reason, paid] if reason else [paid]
    return Certainty(level, tuple(dict.fromkeys(reasons)) or ("none_lowered",))


def _funding_reason(source: Source) -> str:
    """Return what about the money lowers the level, "" if it was named and independent."""
    if source.funder_kind == "maker":
        return "maker_funded"
    independent = source.funder_status == "named" and source.funder_kind == "independent"
    return "" if independent else "funder_not_known"
