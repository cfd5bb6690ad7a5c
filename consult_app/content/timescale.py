"""Where a timeline's bar begins and ends, in the unit of the axis, as its fact and steps.yaml tell."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from consult_app.content.shapes import BarShape
from consult_app.evidence.model import Fact
from consult_app.values import dataclass

DAYS: Mapping[str, float] = MappingProxyType({
    "hours": 1 / 24, "days": 1.0, "weeks": 7.0, "months": 365.25 / 12, "years": 365.25,
})
NEAR = 0.025                          # a typed time is a fact's own within this share: 13 weeks are 3 months
WRITTEN_ONCE = "say once where the bar stands: at, from and to, arm, or the range of its fact"


@dataclass(frozen=True, slots=True)
class Span:
    """Where a bar begins and ends in the unit of the axis; ``until`` is None for a point or an end not stated."""

    start: float
    until: float | None = None


class BarFault(ValueError):
    """A bar's times cannot be told; ``key`` of the bar is at fault."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


def span(bar: BarShape, fact: Fact, unit: str) -> Span:
    """Return where ``bar`` stands on an axis in ``unit``. BarFault says why it can not be told, for the author."""
    _check_keys(bar)
    if bar.arm is not None:
        return Span(_value(fact, bar.arm, unit, "arm"))
    if bar.at is not None:
        return Span(_measured(fact, unit) if isinstance(bar.at, str) else _typed(fact, float(bar.at), unit, "at"))
    if bar.from_ is not None:
        start = _typed(fact, bar.from_, unit, "from")
        return Span(start, None if bar.to is None else _typed(fact, bar.to, unit, "to"))
    if fact.reads != "range" or not {"low", "high"} <= dict(fact.values).keys():
        raise BarFault("fact", f"'{fact.id}' is no range: give the bar at, from and to, or arm")
    return Span(_value(fact, "low", unit, "fact"), _value(fact, "high", unit, "fact"))


def _check_keys(bar: BarShape) -> None:
    given = [key for key, value in (("at", bar.at), ("from", bar.from_), ("arm", bar.arm)) if value is not None]
    if len(given) > 1:
        raise BarFault(given[1], WRITTEN_ONCE)
    for key, value in (("to", bar.to is not None), ("open", bar.open)):
        if value and bar.from_ is None:
            raise BarFault(key, f"'{key}' needs 'from'")
    if bar.from_ is not None and bar.to is None and not bar.open:
        raise BarFault("from", "'to' is missing; an end that is not stated is open: true")
    if bar.from_ is not None and bar.to is not None and bar.to <= bar.from_:
        raise BarFault("to", "a bar must end after it begins")


def _value(fact: Fact, arm: str, unit: str, key: str) -> float:
    values = dict(fact.values)
    if arm not in values:
        raise BarFault(key, f"'{fact.id}' has no value '{arm}'; it has {', '.join(values) or 'none'}")
    if fact.unit not in DAYS:
        raise BarFault(key, f"'{fact.id}' is in '{fact.unit}', which is no time")
    return values[arm] * DAYS[fact.unit] / DAYS[unit]


def _measured(fact: Fact, unit: str) -> float:
    if fact.months is None:
        raise BarFault("at", f"'{fact.id}' has no months, so it is not known when it was measured")
    return fact.months * DAYS["months"] / DAYS[unit]


def _typed(fact: Fact, given: float, unit: str, key: str) -> float:
    """Return a typed time, which a fact with times of its own must have among them; day 0 is everyone's."""
    if given < 0:
        raise BarFault(key, "a time can not lie before day 0")
    if given and fact.unit in DAYS and fact.values:
        own = [value * DAYS[fact.unit] / DAYS[unit] for _, value in fact.values]
        if not any(abs(given - value) <= NEAR * value for value in own):
            raise BarFault(key, f"{given:g} {unit} is none of the times of '{fact.id}'; leave it to the fact")
    return given
