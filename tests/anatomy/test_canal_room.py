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
