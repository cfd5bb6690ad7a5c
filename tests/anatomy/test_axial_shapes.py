"""Shapes of the cross-section that an anatomist looks at first."""

import numpy as np
import pytest
import shapely

from consult_app.anatomy.drawing import Array
from consult_app.anatomy.polygons import opened, polygon
from tests.anatomy.states import axial

LEVELS = ("L2/3", "L3/4", "L4/5", "L5/S1")
WEAR = (0.33, 1.0, *(pytest.param(severity, marks=pytest.mark.long) for severity in (0.0, 0.67)))


def lost_to_rounding(outline: Array, radius: float) -> float:
    """Area that is lost in front of the middle when every corner is rounded to ``radius`` mm."""
    sac = polygon(outline)
    front = shapely.box(-20, float(outline[:, 1].mean()), 20, 5)
    grown = shapely.union(sac, shapely.box(-20, -40, 20, float(outline[:, 1].mean())))
    return float(sac.difference(opened(grown, radius, 8)).intersection(front).area)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("severity", WEAR)
def test_the_sac_has_no_corners_in_front(level: str, severity: float) -> None:
    assert lost_to_rounding(axial(level=level, severity=severity).outlines["dural_sac"], 1.5) < 0.12


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("severity", WEAR)
def test_cartilage_thins_out_before_the_capsule_that_closes_the_joint(level: str, severity: float) -> None:
    drawing = axial(level=level, severity=severity)
    arch = polygon(drawing.outlines["arch"])
    for side in ("left", "right"):
        cartilage = polygon(drawing.outlines[f"joint_{side}"])
        capsule = polygon(drawing.outlines[f"capsule_back_{side}"])
        bones = shapely.union(arch, polygon(drawing.outlines[f"superior_facet_{side}"]))
        for bone in (arch, polygon(drawing.outlines[f"superior_facet_{side}"])):
            assert capsule.intersection(bone).area > 0.3                # it begins on either bone
        back = min(cartilage.exterior.coords, key=lambda spot: spot[1])
        assert capsule.contains(shapely.Point(back))
        assert shapely.LineString(drawing.lines[f"joint_slit_{side}"]).within(cartilage)
        assert cartilage.difference(shapely.union(bones.buffer(2.6), capsule)).area < 0.01


def test_the_recess_root_is_flattened_and_has_no_tail() -> None:
    for level in LEVELS:
        root = polygon(axial(level=level, severity=1).outlines["nerve_root_left"])
        assert root.length ** 2 / (4 * np.pi * root.area) < 1.66, level        # 1 is a circle


def test_the_ligament_stays_on_the_bone_beside_what_mild_takes() -> None:
    drawing = axial(severity=1, removal_left=1, removal_right=1)
    arch = polygon(drawing.outlines["arch"])
    for side in ("left", "right"):
        line = drawing.lines[f"ligament_outer_{side}"]
        away = shapely.distance(arch, shapely.points(line if side == "left" else line[::-1]))
        assert away[80:95].min() > 0.8                          # mm, where the hollow is
        assert np.median(away[110:]) < 0.3                      # towards the midline it lies on the bone again


def test_joints_of_the_lowest_level_are_turned_to_the_front() -> None:
    def turn(level: str) -> float:
        line = axial(level=level).lines["joint_line_left"]
        return float(np.degrees(np.arctan2(line[-1, 0] - line[0, 0], line[0, 1] - line[-1, 1])))

    assert turn("L5/S1") > turn("L4/5") + 8
