"""Where a bar stands in the unit of its axis, whatever unit its fact is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult_app.content.shapes import BarShape
from consult_app.content.timescale import DAYS, BarFault, span
from consult_app.evidence.model import Fact
from tests.content.steady import steady

UNITS = sorted(DAYS)


def fact(unit: str = "weeks", months: float | None = None, **values: float) -> Fact:
    reads = "range" if {"low", "high"} <= values.keys() else "number"
    return Fact("f", "patient", ("s",), reads, tuple(values.items()), unit, months=months)


def bar(**given: object) -> BarShape:
    return BarShape.model_validate({"id": "b", "fact": "f", **given})


@steady
@given(st.sampled_from(UNITS), st.sampled_from(UNITS), st.floats(0.1, 1000), st.floats(1.01, 5))
def test_a_range_keeps_its_length_in_every_unit(own: str, shown: str, low: float, longer: float) -> None:
    times = span(bar(), fact(own, low=low, high=low * longer), shown)
    assert times.until is not None
    assert times.start * DAYS[shown] == pytest.approx(low * DAYS[own])
    assert times.until / times.start == pytest.approx(longer)


@pytest.mark.parametrize(
    ("given", "of", "start", "until"),
    [
        ({"at": "measured"}, fact("", 6), 26.09, None),
        ({"arm": "mean"}, fact("days", mean=14), 2, None),
        ({"at": 0}, fact("days", mean=14), 0, None),
        ({"at": 13}, fact("months", mean=3), 13, None),
        ({"from": 0, "to": 2}, fact("days", mean=14), 0, 2),
        ({"from": 0.143, "to": 3, "open": True}, fact(""), 0.143, 3),
        ({"from": 1, "open": True}, fact(""), 1, None),
    ],
)
def test_where_a_bar_stands(given: dict[str, object], of: Fact, start: float, until: float | None) -> None:
    times = span(bar(**given), of, "weeks")
    assert times.start == pytest.approx(start, abs=0.01)
    assert times.until == (None if until is None else pytest.approx(until))


@pytest.mark.parametrize(
    ("given", "of", "key"),
    [
        ({}, fact("weeks", mean=3), "fact"),
        ({}, fact("", low=4, high=6), "fact"),
        ({"at": 12}, fact("months", mean=3), "at"),
        ({"at": "measured"}, fact("weeks", mean=3), "at"),
        ({"from": 0, "to": 4}, fact("weeks", mean=3), "to"),
        ({"to": 4}, fact(""), "to"),
        ({"open": True}, fact("weeks", low=4, high=6), "open"),
    ],
)
def test_what_a_fact_does_not_tell_is_refused(given: dict[str, object], of: Fact, key: str) -> None:
    with pytest.raises(BarFault) as fault:
        span(bar(**given), of, "weeks")
    assert fault.value.key == key
