import numpy as np
import shapely
from hypothesis import given, settings

from consult_app.anatomy.build import SPINOUS_FROM, build_of
from consult_app.anatomy.catalogue import draw
from consult_app.anatomy.polygons import polygon
from consult_app.anatomy.surroundings import layers_of_the_back, surroundings
from tests.anatomy.states import axial, measured, values

SOLID = ("disc", "arch", "arch_left", "arch_right", "superior_facet_left", "superior_facet_right",
         "ligament_left", "ligament_right", "nerve_root_left", "nerve_root_right")
STRANDS = (25, 21, 17, 13)            # L2/3 to L5/S1: each level further down two strands a side have left
SPACE = settings(max_examples=40, deadline=None, derandomize=True)


def shoelace(outline: np.ndarray) -> float:
    """Area by plain loops, so that it shares nothing with the code it judges."""
    total = 0.0
    points = [(float(x), float(y)) for x, y in outline]
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
        total += x0 * y1 - x1 * y0
    return abs(total) / 2


@SPACE
@given(values())
def test_outlines_are_closed_simple_and_light(parameters: dict[str, float]) -> None:
    for name, outline in draw("axial", parameters).outlines.items():
        assert outline.ndim == 2, name
        assert outline.shape[1] == 2, name
        assert 3 <= len(outline) <= 400, name
        assert np.isfinite(outline).all(), name
        assert not np.allclose(outline[0], outline[-1]), name
        assert shapely.Polygon(outline).is_valid, name


@SPACE
@given(values())
def test_the_sac_overlaps_nothing_and_holds_its_rootlets(parameters: dict[str, float]) -> None:
    drawing = draw("axial", parameters)
    sac = polygon(drawing.outlines["dural_sac"])
    for name in set(SOLID) & set(drawing.outlines):
        assert sac.intersection(polygon(drawing.outlines[name])).area < 0.5, name
    assert len(drawing.rootlets) == STRANDS[int(parameters["level"])]
    for strand in drawing.rootlets:
        assert sac.contains(shapely.Point(*strand.centre)), strand.name
        assert polygon(strand.outline).difference(sac).area < 0.05, strand.name


@SPACE
@given(values())
def test_measurements_are_those_of_the_drawn_outlines(parameters: dict[str, float]) -> None:
    drawing = draw("axial", parameters)
    for measurement, outline in (("dural_sac_area", "dural_sac"), ("free_canal_area", "free_canal")):
        drawn = shoelace(drawing.outlines[outline])
        assert abs(measured(drawing, measurement) - drawn) <= 0.01 * drawn
    for name in ("ligament_thickness_left", "lateral_recess_right", "canal_front_to_back"):
        start, end = drawing.lines[name][0], drawing.lines[name][-1]
        assert abs(measured(drawing, name) - float(np.hypot(*(end - start)))) < 1e-9
    front, back = (float(y) for _, y in drawing.lines["dural_sac_front_to_back"])
    on_midline = shapely.LineString([(0, 30), (0, -60)]).intersection(polygon(drawing.outlines["dural_sac"]))
    assert abs((front - back) - on_midline.length) < 0.05


@SPACE
@given(values())
def test_anchors_point_into_their_parts(parameters: dict[str, float]) -> None:
    drawing = draw("axial", parameters)
    parts = {"disc", "nucleus", "dural_sac", "ligament_left", "ligament_right", "nerve_root_left"}
    for part in parts & set(drawing.anchors):
        assert polygon(drawing.outlines[part]).distance(shapely.Point(*drawing.anchors[part])) < 0.4, part
    arch = [polygon(drawing.outlines[name]) for name in ("arch", "arch_left", "arch_right") if name in drawing.outlines]
    for part in {"lamina", "spinous_process"} & set(drawing.anchors):
        assert any(bone.contains(shapely.Point(*drawing.anchors[part])) for bone in arch), part
    bundle = shapely.union_all([polygon(strand.outline) for strand in drawing.rootlets])
    assert bundle.distance(shapely.Point(*drawing.anchors["rootlets"])) < 0.4


def test_the_patients_left_is_on_the_right_of_the_picture() -> None:
    drawing = axial(removal_left=1, severity=1)
    assert drawing.outlines["ligament_left"][:, 0].min() > -0.1
    assert "cavity_left" in drawing.outlines
    assert "cavity_right" not in drawing.outlines
    assert measured(drawing, "ligament_thickness_left") < measured(drawing, "ligament_thickness_right")


def test_asymmetry_spares_one_side() -> None:
    right_spared, left_spared = axial(severity=1, asymmetry=1), axial(severity=1, asymmetry=-1)
    assert measured(right_spared, "ligament_thickness_right") < 2.6 < measured(right_spared, "ligament_thickness_left")
    assert measured(left_spared, "ligament_thickness_left") < 2.6 < measured(left_spared, "ligament_thickness_right")


def test_only_at_the_lowest_level_hip_bones_stand_at_the_sides_before_skin_and_behind_the_psoas() -> None:
    around = [surroundings(build_of(level)) for level in range(4)]
    assert [sorted(name for name in found if "ilium" in name) for found in around] == [
        [], [], [], ["ilium_left", "ilium_right"]]
    skin = layers_of_the_back(build_of(3))["skin"]
    for side in ("left", "right"):
        wing = polygon(around[3][f"ilium_{side}"])
        assert wing.is_valid
        assert not any(wing.intersects(polygon(around[3][f"{part}_{side}"])) for part in ("multifidus", "psoas"))
        assert not wing.intersects(shapely.LineString(skin))
        assert (wing.centroid.x > 0) is (side == "left")


def widths(arch: shapely.Polygon) -> list[float]:
    """Return how wide the process is at the midline, from its tip towards its root, mm."""
    tip, found = arch.bounds[1], []
    for y in np.arange(tip + .3, SPINOUS_FROM, .3):
        across = arch.intersection(shapely.LineString([(-12, y), (12, y)]))
        here = next(part for part in shapely.get_parts(across) if part.distance(shapely.Point(0, y)) < .1)
        found.append(float(here.length))
    return found


def test_what_is_left_of_the_process_is_a_stump_that_is_nowhere_wider_than_its_root() -> None:
    for unroofing in (0.5, 0.6, 0.7, 0.8):
        for level in range(4):
            arch = polygon(axial(unroofing=unroofing, severity=0.6, level=float(level)).outlines["arch"])
            found = widths(arch)
            for place, width in enumerate(found):
                assert width < min(found[place:]) + 1.0, (unroofing, level)
