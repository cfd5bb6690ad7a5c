"""The warped time axis: named marks stand evenly, so that days and months both have room; and the marks' names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from consult_app.i18n import Words
from consult_app.values import dataclass

DAYS: Mapping[str, float] = MappingProxyType({
    "years": 365.25, "months": 30.4375, "weeks": 7.0, "days": 1.0, "hours": 1 / 24, "minutes": 1 / 1440,
})
WHOLE = 0.022         # a mark within this share of a whole number of a unit is named in that unit

MOST = 60             # a larger count says little: 420 hours


@dataclass(frozen=True)
class Axis:
    """``marks`` ascend, in ``unit``; at least two, the first where the axis begins."""

    unit: str
    marks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Return where ``value`` stands, 0 at the first mark to 1 at the last; linear from mark to mark."""
        marks, last = self.marks, len(self.marks) - 1
        place = min(max(bisect_right(marks, value) - 1, 0), last - 1)
        within = (value - marks[place]) / (marks[place + 1] - marks[place])
        return min(max((place + within) / last, 0.0), 1.0)

    def beyond(self, value: float) -> bool:
        """Return whether ``value`` lies past the last mark, by more than units of different lengths make up."""
        return value > self.marks[-1] * (1 + WHOLE)


def axis_for(unit: str, marks: Sequence[float], values: Sequence[float]) -> Axis:
    """Return an axis with ``marks``, or one from nought to the largest of ``values`` where there are too few."""
    kept = tuple(sorted(set(marks)))
    if len(kept) < 2:
        largest = max([value for value in values if value != float("inf")], default=1.0)
        kept = (0.0, largest if largest > 0 else 1.0)
    return Axis(unit, kept)


def mark_name(words: Words, unit: str, value: float) -> str:
    """Return a mark's name in the largest unit of time in which it is a whole number: 52 weeks is "1 year"."""
    if unit not in DAYS:
        return words("timeline.mark", value=_number(words, value), unit=words(f"unit.{unit}", n=value))
    if value == 0:
        return words("timeline.start")
    days = value * DAYS[unit]
    for name, length in DAYS.items():
        count = round(days / length)
        if 1 <= count <= MOST and abs(days / length - count) <= WHOLE * count and f"unit.{name}" in words:
            return words("timeline.mark", value=words.number(count), unit=words(f"unit.{name}", n=count))
    return words("timeline.mark", value=_number(words, value), unit=words(f"unit.{unit}", n=value))


def _number(words: Words, value: float) -> str:
    return words.number(value, digits=0 if value == int(value) else 1)


def apart(centres: Sequence[float], widths: Sequence[float], gap: float) -> list[bool]:
    """Return which names can stand at ``centres`` without touching: the ends first, then from the left."""
    kept = [False] * len(centres)
    order = [0, len(centres) - 1, *range(1, len(centres) - 1)] if len(centres) > 1 else [0]
    for i in order:
        here = centres[i] - widths[i] / 2 - gap, centres[i] + widths[i] / 2 + gap
        clear = all(
            here[1] <= centres[j] - widths[j] / 2 or here[0] >= centres[j] + widths[j] / 2
            for j in range(len(centres)) if kept[j]
        )
        kept[i] = clear
    return kept
