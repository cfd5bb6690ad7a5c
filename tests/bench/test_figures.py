"""Figures, records and the order of rounds."""

from __future__ import annotations

import json
import random

import pytest

from consult_app.bench.figures import Figures, Record, figures
from consult_app.bench.rounds import interleaved, spread

ONES = figures([1.0, 1.0, 1.0])


def test_figures_are_ranks_of_the_samples() -> None:
    samples = [float(n) for n in range(1, 101)]
    random.Random(3).shuffle(samples)
    assert figures(samples) == Figures(100, 1.0, 50.5, 95.0, 99.0)
    assert figures([7.0]) == Figures(1, 7.0, 7.0, 7.0, 7.0)
    with pytest.raises(ValueError, match="nothing"):
        figures([])


def test_a_record_holds_the_ratio_of_the_medians_against_its_budget() -> None:
    record = Record("start", "ms", figures([130.0, 140.0, 900.0]), "bare", figures([100.0, 100.0, 400.0]), budget=1.35)
    assert record.ratio == pytest.approx(1.4)
    assert record.ok is False
    assert Record("start", "ms", ONES, "bare", ONES, budget=1.35).ok is True


@pytest.mark.parametrize(("bounds", "budget", "ok"), [("p50", 2.0, True), ("p95", 2.0, False), ("p50", 1.0, False)])
def test_a_budget_may_bound_the_figures_themselves(bounds: str, budget: float, ok: bool) -> None:
    assert Record("turn", "ms", figures([1.0, 2.0, 3.0]), budget=budget, bounds=bounds).ok is ok


def test_nothing_is_kept_or_broken_without_a_budget_or_over_a_floor_of_nothing() -> None:
    assert Record("turn", "ms", ONES).ok is None
    still = Record("idle", "paints", figures([0.0]), "bare", figures([0.0]), budget=0, bounds="p50")
    assert still.ratio is None
    assert still.ok is True


def test_a_line_is_one_json_object_with_the_floor_and_the_circumstances() -> None:
    record = Record("start", "ms", ONES, "bare", ONES, budget=1.35, more={"device_pixels": [1, 2]}, note="so")
    line = record.line({"load": [0.5]})
    assert "\n" not in line
    told = json.loads(line)
    assert told["floor"] == {"name": "bare", "n": 3, "min": 1.0, "p50": 1.0, "p95": 1.0, "p99": 1.0}
    assert (told["ratio"], told["ok"], told["note"]) == (1, True, "so")
    assert (told["device_pixels"], told["load"]) == ([1, 2], [0.5])


def test_rounds_go_there_and_back() -> None:
    called: list[str] = []
    given = interleaved(lambda: called.append("a") or 1, lambda: called.append("b") or 2, 4)
    assert "".join(called) == "abbaabba"
    assert given == ([1, 1, 1, 1], [2, 2, 2, 2])


def test_the_spread_is_that_of_the_middle_half_of_the_paired_ratios() -> None:
    assert spread([1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 4.0]) == 0
    assert spread([1.0, 2.0, 1.0, 2.0], [1.0, 1.0, 1.0, 1.0]) == pytest.approx(2 / 3)
    assert spread([1.0], [1.0]) == 0
