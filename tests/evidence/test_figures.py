"""Figures in words: about, rounded half up, never a none that is not one."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.evidence.figures import in_words, of_whole
from consult_app.evidence.model import Fact, Reads
from consult_app.i18n import words

ENGLISH = words("en")


def fact(reads: Reads, unit: str = "", digits: int = 0, **values: float) -> Fact:
    return Fact("f", "patient", ("s",), reads, tuple(values.items()), unit, digits)


@pytest.mark.parametrize(
    ("said", "given_fact", "arm"),
    [
        ("about 2 of 100", fact("of_100", "percent", mild=1.9, open=5.8), "mild"),
        ("about 6 of 100", fact("of_100", "percent", mild=1.9, open=5.8), "open"),
        ("about 6 of 100", fact("of_100", "percent", a=5.5), ""),
        ("about 1 of 100", fact("of_100", "percent", a=0.5), ""),
        ("about 100 of 100", fact("of_100", "percent", a=99.6), ""),
        ("none of 100", fact("of_100", "percent", a=0.0), ""),
        ("about 5 of 1,000", fact("of_1000", "percent", a=0.5), ""),
        ("about 8 of 1,000", fact("of_1000", "per_1000", a=8.0), ""),
        ("about 1 of 100", fact("of_100", "per_1000", a=8.0), ""),
        ("5.1 mm", fact("number", "mm", 1, a=5.1), ""),
        ("5 mm", fact("number", "mm", a=5.1), ""),
        ("1 week", fact("number", "weeks", a=1.0), ""),
        ("1,265 feet", fact("number", "feet", a=1265.0), ""),
        ("2.50", fact("number", "", 2, a=2.5), ""),
        ("4 to 6 weeks", fact("range", "weeks", low=4.0, high=6.0), ""),
        ("4 to 6", fact("range", low=4.0, high=6.0), ""),
    ],
)
def test_in_words(said: str, given_fact: Fact, arm: str) -> None:
    assert in_words(given_fact, arm, ENGLISH) == said


@pytest.mark.parametrize(
    ("why", "given_fact", "arm"),
    [
        ("rounds to 0 of 100 and would read as none", fact("of_100", "percent", a=0.4), ""),
        ("needs the unit percent or per_1000, not 'mm'", fact("of_100", "mm", a=5.0), ""),
        ("has several values; name one after a dot: a, b", fact("number", "mm", a=5.0, b=6.0), ""),
        ("has no value 'c'", fact("number", "mm", a=5.0), "c"),
        ("has no values", fact("number", "mm"), ""),
        ("needs the values low and high", fact("range", "mm", low=1.0), ""),
        ("leave out the part after the dot", fact("range", "mm", low=1.0, high=2.0), "low"),
        ("has the unit 'furlongs'", fact("number", "furlongs", a=5.0), ""),
        ("has no figure to show", fact("none"), ""),
    ],
)
def test_why_there_are_no_words(why: str, given_fact: Fact, arm: str) -> None:
    with pytest.raises(ValueError, match=why.replace("(", r"\(")):
        in_words(given_fact, arm, ENGLISH)


@settings(derandomize=True, deadline=None)
@given(st.decimals(0, 100, places=3), st.sampled_from((100, 1000)))
def test_people_are_rounded_half_up(percent: Decimal, whole: int) -> None:
    people = of_whole(fact("number", "percent", a=float(percent)), "a", whole)
    assert people == int((percent * whole / 100).quantize(Decimal(1), ROUND_HALF_UP))
    assert 0 <= people <= whole
