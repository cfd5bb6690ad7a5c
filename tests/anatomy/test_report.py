"""A report's numbers are drawn as they were typed, or the one value in the way is named."""

import random
import sys

import numpy as np
import pytest

from consult_app.anatomy.catalogue import FIGURES, REPORTED, draw
from consult_app.anatomy.drawing import Drawing
from consult_app.anatomy.report import ACCEPTED, REPORT_LEVELS, Drawn, Relax, Report, forget, from_report
from tests.anatomy.states import chance, measured
from tests.anatomy.test_axial_space import judged


def plausible(rng: random.Random) -> Report:
    """A report as a radiologist may write it.

    Sac 120 (45) mm2, between the means of people with and without narrowing (Lim 2017: 80 and 152); front to back
    about as long as the root of the area, give or take 15 %; ligament 3.9 (1.2) mm (Kolte 2015: 3.7, 1.2).
    """
    while True:
        sac, ligament = rng.gauss(120, 45), rng.gauss(3.9, 1.2)
        deep = 1.05 * max(sac, 0.0) ** 0.5 * float(np.exp(rng.gauss(0, 0.15)))
        typed = {"ligament": ligament, "sac_area": sac, "sac_front_to_back": deep}
        if all(ACCEPTED[name][0] <= value <= ACCEPTED[name][1] for name, value in typed.items()):
            return Report(rng.choice(REPORT_LEVELS), rng.choice(("left", "right", "both")), **typed)


def assert_measures(drawing: Drawing, report: Report) -> None:
    assert abs(measured(drawing, "dural_sac_area") / report.sac_area - 1) <= 0.02, report
    assert abs(measured(drawing, "dural_sac_front_to_back") - report.sac_front_to_back) <= 0.2, report
    for side in ("left", "right"):
        if report.side in (side, "both"):
            assert abs(measured(drawing, f"ligament_thickness_{side}") - report.ligament) <= 0.2, report


def drawn_share(reports: int) -> float:
    rng, drawn = chance(), 0
    for number in range(reports):
        report = plausible(rng)
        answer = from_report(report)
        if isinstance(answer, Drawn):
            drawn += 1
            if number % 5 == 0:
                drawing = draw(REPORTED.name, answer.parameters)
                assert_measures(drawing, report)
                judged(drawing)
        else:
            assert_relaxes_one_value(answer)
    return drawn / reports


def assert_relaxes_one_value(answer: Relax) -> None:
    low, high = ACCEPTED[answer.name]
    assert low <= answer.nearest <= high
    assert abs(answer.nearest - getattr(answer.report, answer.name)) > 0.05
    kept = {name: getattr(answer.report, name) for name in ("ligament", "sac_area", "sac_front_to_back")}
    eased = Report(answer.report.level, answer.report.side, **{**kept, answer.name: answer.nearest})
    assert_measures(draw(REPORTED.name, answer.drawn.parameters), eased)


def test_most_plausible_reports_are_drawn_exactly() -> None:
    assert drawn_share(120) >= 0.85


@pytest.mark.long
def test_most_of_a_thousand_plausible_reports_are_drawn_exactly() -> None:
    assert drawn_share(1000) >= 0.85


@pytest.mark.parametrize("level", REPORT_LEVELS)
@pytest.mark.parametrize(("ligament", "sac", "deep"), [(1.5, 220, 20), (4, 100, 10), (2.5, 60, 8), (5, 75, 9)])
def test_usual_and_extreme_reports_are_drawn(level: str, ligament: float, sac: float, deep: float) -> None:
    answer = from_report(Report(level, "both", ligament, sac, deep))
    assert isinstance(answer, Drawn)
    assert_measures(draw(REPORTED.name, answer.parameters), answer.report)


@pytest.mark.parametrize("typed", [(8, 30, 20), (1.5, 30, 20), (8, 220, 4), (1.5, 220, 4)])
def test_numbers_that_do_not_go_together_name_the_one_to_relax(typed: tuple[float, float, float]) -> None:
    answer = from_report(Report("L3/4", "left", *typed))
    assert isinstance(answer, Relax)
    assert_relaxes_one_value(answer)


@pytest.mark.parametrize(("change", "named"), [
    ({"ligament": 1.4}, "ligament"), ({"sac_area": 221}, "sac_area"), ({"sac_front_to_back": 3.9}, "sac_front_to_back"),
    ({"level": "L2/3"}, "level"), ({"slip": -1}, "slip"), ({"ligament": float("nan")}, "ligament"),
])
def test_what_is_not_accepted_is_named(change: dict[str, float], named: str) -> None:
    usual = {"level": "L4/5", "side": "left", "ligament": 4.0, "sac_area": 100.0, "sac_front_to_back": 10.0}
    with pytest.raises(ValueError, match=named):
        Report(**{**usual, **change})  # type: ignore[arg-type]


def test_the_slip_changes_nothing_in_the_cross_section() -> None:
    with_slip, without = (from_report(Report("L4/5", "left", 4, 100, 10, slip)) for slip in (5.0, 0.0))
    assert isinstance(with_slip, Drawn)
    assert isinstance(without, Drawn)
    assert with_slip.parameters == without.parameters


OF_NOBODY = {"_bundle", "_bell", "circle", "usual", "usual_sac_piece"}      # the same whatever is typed


def kept_shapes() -> int:
    """How many shapes wait in the anatomy's modules for the next drawing."""
    rooms = [module for name, module in sys.modules.items() if name.startswith("consult_app.anatomy.")]
    caches = [thing for room in rooms for thing in vars(room).values() if hasattr(thing, "cache_info")]
    return sum(cache.cache_info().currsize for cache in caches if cache.__name__ not in OF_NOBODY)


def test_nothing_of_a_report_is_left_once_it_is_forgotten() -> None:
    forget()
    before = kept_shapes()                       # of the side view, which no report reaches
    answer = from_report(Report("L4/5", "left", 4.321, 98.7, 10.1))
    assert isinstance(answer, Drawn)
    draw(REPORTED.name, answer.parameters)
    assert kept_shapes() > before
    forget()
    assert kept_shapes() == before


def test_no_pack_and_no_command_can_name_the_reported_section() -> None:
    assert REPORTED.name not in FIGURES
    assert not {"removal_left", "unroofing", "severity", "posture"} & {p.name for p in REPORTED.parameters}
