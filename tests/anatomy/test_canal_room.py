from itertools import pairwise

import pytest

from consult_app.anatomy.canal_room import opening, sac_front_to_back
from consult_app.anatomy.catalogue import LEVELS, draw


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("severity", [0, .33, .67, .85, 1])
def test_both_views_draw_the_sac_equally_deep(severity: float, level: str) -> None:
    across, along = (draw(name, {"level": level, "severity": severity}).measurements["dural_sac_front_to_back"].value
                     for name in ("axial", "sagittal"))
    assert abs(across - along) < 0.3
    assert abs(sac_front_to_back(level, severity) - across) < 0.1


@pytest.mark.parametrize("level", LEVELS)
def test_more_narrowing_leaves_less_room_at_every_level(level: str) -> None:
    depths = [sac_front_to_back(level, severity / 20) for severity in range(21)]
    assert all(a > b for a, b in pairwise(depths))


@pytest.mark.parametrize("severity", [0, .5, 1])
def test_bending_opens_at_every_step(severity: float) -> None:
    shares = [opening(posture / 20, severity) for posture in range(-20, 21)]
    assert all(a < b for a, b in pairwise(shares))
    assert opening(0, severity) == 1


@pytest.mark.parametrize("what", ["dural_sac_front_to_back", "disc_to_ligament"])
def test_the_healthy_canal_opens_by_the_cited_share_of_its_area(what: str) -> None:
    """The side view draws depths: a cross-section with its canal that much deeper tells what they mean in area."""
    side = {posture: draw("sagittal", {"posture": posture}).measurements for posture in (-1, 0, 1)}
    depth = {posture: measured[what].value for posture, measured in side.items()}
    section = {posture: draw("axial-reported", {"canal_depth": depth[posture] / depth[0]}).measurements
               for posture in (-1, 1)}
    area = "dural_sac_area" if what.startswith("dural_sac") else "free_canal_area"
    assert .10 <= section[1][area].value / section[-1][area].value - 1 <= .22
    for posture, measured in section.items():
        assert abs(measured["dural_sac_front_to_back"].value
                   - side[posture]["dural_sac_front_to_back"].value) < 0.3
