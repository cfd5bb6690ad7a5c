"""A fact's value in words: "about 2 of 100", "5.1 mm", "4 to 6 weeks". The words are passed in."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from consult_app.evidence.model import Fact

SHARE_UNITS = {"percent": Decimal(1), "per_1000": Decimal("0.1")}   # unit -> hundredths it stands for
ENDS = ("low", "high")


class UnknownArm(ValueError):
    """A fact has no value of that name."""

    def __init__(self, arm: str, known: list[str]) -> None:
        super().__init__(f"has no value '{arm}'")
        self.arm, self.known = arm, known


class FigureWords(Protocol):
    """Words by key, and numbers as the language writes them (``i18n.Words``)."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words of ``key``. KeyError if there are none."""

    def __contains__(self, key: str) -> bool: ...

    def number(self, value: float, digits: int = 0) -> str:
        """Return ``value`` with ``digits`` decimals."""


def in_words(fact: Fact, arm: str, w: FigureWords) -> str:
    """Return the figure of ``arm`` as ``fact`` reads. ValueError says why there is none, for the author."""
    names = [name for name, _ in fact.values]
    if fact.reads == "range" and arm:
        raise ValueError("is a range and shows both ends; leave out the part after the dot")
    if arm and arm not in names:
        raise UnknownArm(arm, names)
    if not arm and fact.reads not in ("range", "none") and len(names) != 1:
        raise ValueError(f"has several values; name one after a dot: {', '.join(names)}" if names else "has no values")
    return _WAYS[fact.reads](fact, arm, w)


def of_whole(fact: Fact, arm: str, whole: int) -> int:
    """Return how many of ``whole`` people the value stands for, rounded half up. ValueError for another unit."""
    if fact.unit not in SHARE_UNITS:
        raise ValueError(f"reads of_{whole} and so needs the unit percent or per_1000, not '{fact.unit}'")
    share = Decimal(repr(fact.value(arm))) * SHARE_UNITS[fact.unit] * whole / 100
    return int(share.quantize(Decimal(1), ROUND_HALF_UP))


def _of_100(fact: Fact, arm: str, w: FigureWords) -> str:
    return _of(fact, arm, 100, w)


def _of_1000(fact: Fact, arm: str, w: FigureWords) -> str:
    return _of(fact, arm, 1000, w)


def _of(fact: Fact, arm: str, whole: int, w: FigureWords) -> str:
    people = of_whole(fact, arm, whole)
    if people:
        return w(f"figure.of_{whole}", n=w.number(people))
    if fact.value(arm):
        raise ValueError(f"rounds to 0 of {whole} and would read as none; use of_1000 or say it in words")
    return w(f"figure.none_of_{whole}")


def _number(fact: Fact, arm: str, w: FigureWords) -> str:
    value = fact.value(arm)
    shown = w.number(value, fact.digits)
    if not fact.unit:
        return w("figure.bare_number", value=shown)
    return w("figure.number", value=shown, unit=w(_unit_key(fact, w), n=value))


def _range(fact: Fact, _arm: str, w: FigureWords) -> str:
    values = dict(fact.values)
    if any(end not in values for end in ENDS):
        raise ValueError("reads range and so needs the values low and high")
    low, high = (w.number(values[end], fact.digits) for end in ENDS)
    if not fact.unit:
        return w("figure.bare_range", low=low, high=high)
    return w("figure.range", low=low, high=high, unit=w(_unit_key(fact, w), n=values["high"]))


def _none(_fact: Fact, _arm: str, _w: FigureWords) -> str:
    raise ValueError("has no figure to show (reads: none); use {cite:…} for its source")


def _unit_key(fact: Fact, w: FigureWords) -> str:
    key = f"unit.{fact.unit}"
    if key not in w:
        raise ValueError(f"has the unit '{fact.unit}', which the program has no words for")
    return key


_WAYS: dict[str, Callable[[Fact, str, FigureWords], str]] = {
    "of_100": _of_100,
    "of_1000": _of_1000,
    "number": _number,
    "range": _range,
    "none": _none,
}
