"""The line drawing holds the same outlines at true size, its names as text, and no bitmap."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from consult_app.anatomy.catalogue import AXIAL
from consult_app.i18n import words
from consult_app.plates.line_art import HEIGHT, WIDTH, line_art
from consult_app.plates.sheet import sheet
from tests.anatomy.states import axial

SVG = "{http://www.w3.org/2000/svg}"
TELL = words("en")
STATES = [{"level": "L2/3"}, {"severity": 1.0}, {"level": "L5/S1", "severity": 0.5, "removal_right": 1.0},
          {"severity": 0.8, "unroofing": 1.0}]


def drawn(state: dict[str, float | str]) -> ElementTree.Element:
    return ElementTree.fromstring(line_art(axial(**state), AXIAL, TELL))


def spots(path: ElementTree.Element) -> np.ndarray:
    numbers = [float(n) for n in re.findall(r"-?\d+\.\d+", path.get("d", ""))]
    return np.array(numbers).reshape(-1, 2) * (1, -1)


@pytest.mark.parametrize("state", STATES)
def test_outlines_are_the_same_at_true_size(state: dict[str, float | str]) -> None:
    drawing, picture = axial(**state), drawn(state)
    left, top, wide, high = map(float, picture.get("viewBox", "").split())
    assert (picture.get("width"), picture.get("height")) == (f"{wide:g}mm", f"{high:g}mm") == (
        f"{WIDTH:g}mm", f"{HEIGHT:g}mm")
    paths = {path.get("id"): path for path in picture.iter(f"{SVG}path")}
    for name in {"disc", "nucleus", "dural_sac", "arch", "arch_left", "ligament_left", "superior_facet_right",
                 "cavity_right"} & drawing.outlines.keys():
        assert spots(paths[name]) == pytest.approx(drawing.outlines[name], abs=0.001)
    every = np.vstack([spots(path) for path in paths.values() if path.get("id")])
    assert (every.min(axis=0) > (left, -top - high)).all()
    assert (every.max(axis=0) < (left + wide, -top)).all()


@pytest.mark.parametrize("state", STATES)
def test_names_are_text_and_only_of_parts_that_are_there(state: dict[str, float | str]) -> None:
    drawing, picture = axial(**state), drawn(state)
    said = [text.text for text in picture.iter(f"{SVG}text")]
    named = {part for part in AXIAL.parts if TELL(f"plate.part.{part}") in said}
    assert named == set(AXIAL.parts) & drawing.anchors.keys() - {"skin"}
    assert {TELL("picture.front"), TELL("picture.left"), TELL("picture.scale"), TELL("plate.note")} <= set(said)
    assert {element.tag.removeprefix(SVG) for element in picture.iter()} <= {
        "svg", "title", "rect", "path", "ellipse", "line", "circle", "text"}


def crossing(a: list[float], b: list[float]) -> bool:
    def turn(p: list[float], q: list[float], r: list[float]) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    return turn(a[:2], a[2:], b[:2]) * turn(a[:2], a[2:], b[2:]) < 0 > turn(b[:2], b[2:], a[:2]) * turn(
        b[:2], b[2:], a[2:])


@pytest.mark.parametrize("level", ["L2/3", "L3/4", "L4/5", "L5/S1"])
@pytest.mark.parametrize("severity", [0.0, 0.5, 1.0])
def test_no_leaders_cross_and_no_names_touch(level: str, severity: float) -> None:
    picture = drawn({"level": level, "severity": severity})
    ends = [[float(line.get(key, "")) for key in ("x1", "y1", "x2", "y2")] for line in picture.iter(f"{SVG}line")]
    leaders = ends[::2]                                      # each is drawn twice, first as a halo
    assert not [(a, b) for i, a in enumerate(leaders) for b in leaders[:i] if crossing(a, b)]
    for side in (-1, 1):
        heights = sorted(y for x, y, *_ in leaders if x * side > 0)
        assert min(np.diff(heights)) > 4


def test_the_sheet_is_of_true_size_with_text_and_without_a_bitmap() -> None:
    svg = line_art(axial(severity=0.6), AXIAL, TELL)
    made = sheet(svg, (WIDTH, HEIGHT), "Cross-section at L4/5", "A line drawing", "en")
    assert made.startswith(b"%PDF")
    box = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", made)
    assert box
    assert [float(side) / 72 * 25.4 for side in box.groups()] == pytest.approx([WIDTH, HEIGHT], abs=0.01)
    assert b"/Subtype/Image" not in made.replace(b" ", b"")
    assert b"LumbarConsultSans" in made                       # the reading font with a plain zero
    assert b"AtkinsonHyperlegible" not in made
    assert b"/ToUnicode" in made
    assert made == sheet(svg, (WIDTH, HEIGHT), "Cross-section at L4/5", "A line drawing", "en")
