"""Promises that hold everywhere between the ends of the axial figure's parameters, at chance points and all corners."""

import random

import numpy as np
import pytest
import shapely

from consult_app.anatomy.catalogue import AXIAL
from consult_app.anatomy.drawing import Drawing
from consult_app.anatomy.polygons import polygon
from tests.anatomy.states import CAUSES, TAKING, axial, chance, corners, measured, somewhere

POINTS = (120, pytest.param(500, marks=pytest.mark.long))
STEPS = (80, pytest.param(250, marks=pytest.mark.long))
NOISE = 0.1                  # mm2 by which smoothing may blur an area
BESIDE_SAC = ("disc", "ligament_left", "ligament_right", "arch", "arch_left", "arch_right",
              "superior_facet_left", "superior_facet_right", "nerve_root_left", "nerve_root_right")


def judged(drawing: Drawing) -> None:
    at = dict(drawing.parameters)
    for name, outline in drawing.outlines.items():
        assert len(outline) <= 400, (name, at)
        assert np.isfinite(outline).all(), (name, at)
        assert shapely.Polygon(outline).is_valid, (name, at)
    sac = polygon(drawing.outlines["dural_sac"])
    for name in set(BESIDE_SAC) & set(drawing.outlines):
        assert sac.intersection(polygon(drawing.outlines[name])).area < 0.5, (name, at)
    outside = shapely.union_all([polygon(strand.outline) for strand in drawing.rootlets]).difference(sac)
    assert outside.area < 0.5, at
    x, y = drawing.outlines["dural_sac"].T
    shoelace = abs(sum(x[i - 1] * y[i] - x[i] * y[i - 1] for i in range(len(x)))) / 2
    assert abs(shoelace - measured(drawing, "dural_sac_area")) <= 0.01 * shoelace, at


@pytest.mark.parametrize("points", POINTS)
def test_chance_points_are_sound(points: int) -> None:
    rng = chance()
    for _ in range(points):
        judged(axial(**somewhere(rng)))


@pytest.mark.long
def test_all_corners_are_sound() -> None:
    for corner in corners():
        judged(axial(**corner))


def moved(rng: random.Random, names: tuple[str, ...], share: float) -> tuple[str, dict[str, float], dict[str, float]]:
    """One point, and the same with one of ``names`` further on by ``share`` of its range."""
    at, name = somewhere(rng), rng.choice(names)
    spec = next(p for p in AXIAL.parameters if p.name == name)
    way = share * (spec.high - spec.low)
    at[name] = rng.uniform(spec.low, spec.high - way)
    return name, at, {**at, name: at[name] + way}


@pytest.mark.parametrize("steps", STEPS)
def test_a_hundredth_of_a_range_moves_no_outline_by_more_than_0_4_mm(steps: int) -> None:
    rng = chance()
    sliding = tuple(p.name for p in AXIAL.parameters if not p.choices)
    for _ in range(steps):
        name, before, after = moved(rng, sliding, 0.01)
        old, new = axial(**before).outlines, axial(**after).outlines
        for outline in old.keys() & new.keys():
            rings = shapely.LinearRing(old[outline]), shapely.LinearRing(new[outline])
            far = max(shapely.distance(rings[1], shapely.points(old[outline])).max(),
                      shapely.distance(rings[0], shapely.points(new[outline])).max())
            assert far <= 0.4, (name, outline, before)


@pytest.mark.parametrize("steps", STEPS)
@pytest.mark.parametrize(("names", "sense"), [(CAUSES, -1), (TAKING, 1)], ids=["causes", "taking"])
def test_room_follows_each_cause_and_each_taking(names: tuple[str, ...], sense: int, steps: int) -> None:
    rng = chance()
    for _ in range(steps):
        name, before, after = moved(rng, names, rng.choice((0.05, 0.3)))
        gain = measured(axial(**after), "dural_sac_area") - measured(axial(**before), "dural_sac_area")
        assert sense * gain >= -NOISE, (name, gain, before)


@pytest.mark.parametrize("level", ["L2/3", "L3/4", "L4/5", "L5/S1"])
@pytest.mark.parametrize("name", CAUSES)
def test_each_cause_alone_takes_room_all_the_way(level: str, name: str) -> None:
    areas = [measured(axial(level=level, **{name: step / 8}), "dural_sac_area") for step in range(9)]
    assert (np.diff(areas) < NOISE).all(), areas
    assert areas[-1] < areas[0] - 1


@pytest.mark.parametrize("level", ["L2/3", "L3/4", "L4/5", "L5/S1"])
def test_a_laminectomy_takes_roof_and_ligament_and_frees_the_sac(level: str) -> None:
    before, after = (axial(level=level, severity=0.8, unroofing=share) for share in (0, 1))
    assert measured(after, "dural_sac_area") > 1.15 * measured(before, "dural_sac_area")
    assert {"arch", "ligament_left", "ligament_right"} <= before.outlines.keys()
    assert not {"arch", "ligament_left", "ligament_right"} & after.outlines.keys()
    assert measured(after, "ligament_thickness_left") < 0.1
    bone = shapely.union_all([polygon(after.outlines[f"arch_{side}"]) for side in ("left", "right")])
    behind = shapely.box(-5, -60, 5, float(after.outlines["dural_sac"][:, 1].min()))
    assert bone.intersection(behind).area < 0.5
    assert np.array_equal(before.outlines["disc"], after.outlines["disc"])
    assert np.array_equal(before.outlines["superior_facet_left"], after.outlines["superior_facet_left"])


def test_levels_differ_as_people_measured_them() -> None:
    """The recesses stand further apart the lower the level; the root in them is named after the vertebra below."""
    drawings = [axial(level=level) for level in ("L2/3", "L3/4", "L4/5", "L5/S1")]
    apart = [float(d.recess_roots[0].centre[0] - d.recess_roots[1].centre[0]) for d in drawings]
    assert apart == sorted(apart)
    assert [d.recess_roots[0].name for d in drawings] == ["L3L", "L4L", "L5L", "S1L"]
    assert [d.rootlets[0].name for d in drawings] == ["L4R", "L5R", "S1R", "S2R"]
    joints = [d.lines["joint_line_left"][-1] - d.lines["joint_line_left"][0] for d in drawings]
    turns = [float(np.degrees(np.arctan2(x, -y))) for x, y in joints]
    assert turns == sorted(turns)                         # nearer front to back the higher the level
