"""The side view as a line drawing: true size, its parts named, nothing beyond the sheet."""

from xml.etree import ElementTree

import pytest
from shapely import LineString

from consult_app.anatomy.catalogue import SAGITTAL, draw
from consult_app.anatomy.polygons import polygon
from consult_app.i18n import words
from consult_app.plates.side_art import HEIGHT, ORIGIN, SEEN, WIDTH, side_art

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("posture", [-1.0, 0.0, 1.0])
def test_the_side_view_is_of_true_size_named_and_without_a_bitmap(posture: float) -> None:
    drawing = draw("sagittal", {"severity": .67, "posture": posture})
    root = ElementTree.fromstring(side_art(drawing, SAGITTAL, words("en")))
    assert (root.get("width"), root.get("height")) == (f"{WIDTH:g}mm", f"{HEIGHT:g}mm")
    assert root.get("viewBox") == f"{-ORIGIN[0]:g} {-ORIGIN[1]:g} {WIDTH:g} {HEIGHT:g}"
    assert root.find(f"{SVG}image") is None
    said = {text.text for text in root.iter(f"{SVG}text")}
    assert {"Nerve sac", "Yellow ligament", "Disc", "Front", "Back", "10 mm"} <= said


def test_nothing_is_drawn_beyond_the_sheet() -> None:
    root = ElementTree.fromstring(side_art(draw("sagittal", {"posture": 1.0}), SAGITTAL, words("en")))
    left, low, right, high = SEEN
    for path in root.iter(f"{SVG}path"):
        if path.get("id") is None:
            continue
        spots = [spot.split() for spot in (path.get("d") or "").removeprefix("M").removesuffix(" Z").split(" L")]
        assert all(left - .01 <= float(x) <= right + .01 and low - .01 <= -float(y) <= high + .01 for x, y in spots)


@pytest.mark.parametrize("severity", [0.0, 1.0])
def test_what_lies_behind_the_nerve_sac_is_named_from_behind(severity: float) -> None:
    drawing = draw("sagittal", {"severity": severity})
    sac = polygon(drawing.outlines["dural_sac"])
    root = ElementTree.fromstring(side_art(drawing, SAGITTAL, words("en")))
    leaders = [[float(line.get(name) or 0) for name in ("x1", "y1", "x2", "y2")] for line in root.iter(f"{SVG}line")]
    for part in ("facet", "lamina", "ligament", "interspinous", "spinous_process"):
        x, y = drawing.anchors[part]
        led = next(line for line in leaders if abs(line[2] - x) < .01 and abs(line[3] + y) < .01)
        assert LineString([(led[0], -led[1]), (led[2], -led[3])]).intersection(sac).length < .1, part
