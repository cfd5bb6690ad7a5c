from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from consult_app.anatomy.catalogue import draw
from consult_app.ui.illustration.boxes import Box, Point, cross, from_segment, inside
from consult_app.ui.illustration.callouts import Callout, Manners, arranged, followed, sound
from consult_app.ui.illustration.camera import VIEWS, Camera
from consult_app.ui.illustration.rail import Wanted
from consult_app.ui.illustration.worth import Worth, worth_of

MANNERS = Manners(gap=10, dot=10, leader=8)
STAGES = ((1176, 850), (784, 567), (968, 640), (500, 420), (2352, 1700), (320, 480))


@st.composite
def crowded(draw: st.DrawFn) -> tuple[list[Wanted], Box]:
    """A stage of any size, callouts up to a quarter of it wide, anchors in the middle of it."""
    width, height = draw(st.sampled_from(STAGES))
    room = Box(28, 28, width - 56, height - 56 - draw(st.sampled_from([0, 150, 220])))
    wanted = []
    for i in range(draw(st.integers(1, 8))):
        wide, tall = draw(st.floats(40, width * .24)), draw(st.floats(24, 110))
        x, y = draw(st.floats(width * .2, width * .8)), draw(st.floats(room.top, max(room.top, room.bottom)))
        around = ((x - 20, y - 10), (x + 20, y - 10), (x + 20, y + 30), (x - 20, y + 30))
        wanted.append(Wanted(f"part {i}", (x, y), ((wide, tall), (wide * .8, tall * .5)),
                             draw(st.sampled_from([(), (around,)]))))
    return wanted, room


@settings(max_examples=150, deadline=None, derandomize=True)
@given(crowded())
def test_nothing_overlaps_and_no_leader_crosses(case: tuple[list[Wanted], Box]) -> None:
    wanted, room = case
    placed = arranged(wanted, room, MANNERS)
    parts = {item.part: item for item in wanted}
    assert [c.part for c in placed] == [item.part for item in wanted[:len(placed)]]
    for callout in placed:
        assert room.contains(callout.box)
        assert callout.end == parts[callout.part].anchor
        assert (callout.box.width, callout.box.height) == parts[callout.part].sizes[callout.level]
        assert not any(callout.box.grown(MANNERS.dot - .01).holds(item.anchor) for item in wanted[:len(placed)])
        assert not any(callout.box.grown(-.01).holds(point) for outline in parts[callout.part].outlines
                       for point in outline)
        assert callout.box.left == room.left or abs(callout.box.right - room.right) < 1e-6
    for a, b in combinations(placed, 2):
        assert not a.box.meets(b.box)
        assert not cross(a.start, a.end, b.start, b.end)
        assert not a.box.cut_by(b.start, b.end)
        assert not b.box.cut_by(a.start, a.end)


def test_four_labels_of_a_usual_page_all_keep_their_notes() -> None:
    anchors = {"disc": (387.0, 237.0), "rootlets": (637.0, 384.0), "ligament": (541.0, 448.0), "facet": (788.0, 455.0)}
    wanted = [Wanted(part, at, ((160, 78), (110, 48))) for part, at in anchors.items()]
    placed = arranged(wanted, Box(28, 28, 1120, 640), MANNERS)
    assert [c.level for c in placed] == [0, 0, 0, 0]
    assert [c.box.left == 28 for c in placed] == [True, False, True, False]


def test_notes_go_before_a_label_does() -> None:
    wanted = [Wanted(str(i), (200.0 + i, 60.0 + 20 * i), ((90, 80), (90, 30))) for i in range(6)]
    placed = arranged(wanted, Box(0, 0, 400, 130), MANNERS)
    assert len(placed) == 6
    assert {c.level for c in placed} == {1}


def test_the_last_listed_is_left_out_first() -> None:
    wanted = [Wanted(str(i), (200.0, 30.0 + 12 * i), ((120, 50),)) for i in range(8)]
    placed = arranged(wanted, Box(0, 0, 400, 120), MANNERS)
    assert [c.part for c in placed] == [str(i) for i in range(len(placed))]
    assert 2 <= len(placed) < 8


def along_a_spine(room: Box) -> tuple[Callout, tuple[Point, ...], tuple[Point, ...]]:
    """Place the name of the second of two discs in ``room``; return it with the discs."""
    first, second = (((80, top), (230, top), (230, top + 80), (80, top + 80)) for top in (0, 120))
    placed = arranged([Wanted("disc", (200, 160), ((120, 60), (70, 30)), (second,), (first,))], room, MANNERS)
    return placed[0], first, second


def test_the_note_goes_before_a_name_lies_over_its_part_at_another_level() -> None:
    callout, other, named = along_a_spine(Box(0, 0, 240, 205))
    assert callout.level == 1
    assert not callout.box.covers_part_of(named)
    assert not callout.box.covers_part_of(other)


def test_a_name_lies_over_its_part_at_another_level_before_it_is_left_out() -> None:
    callout, other, named = along_a_spine(Box(75, 0, 160, 75))
    assert callout.box.covers_part_of(other)
    assert not callout.box.covers_part_of(named)


def test_no_room_at_all_places_nothing() -> None:
    assert arranged([Wanted("disc", (5, 5), ((50, 20),))], Box(0, 0, 10, 10), MANNERS) == ()
    assert arranged([], Box(0, 0, 100, 100), MANNERS) == ()


def test_leaders_follow_their_parts_until_that_would_cross() -> None:
    upper = Callout("disc", Box(0, 0, 50, 20), 0, (50, 10), (100, 10))
    lower = Callout("facet", Box(0, 60, 50, 20), 0, (50, 70), (100, 70))
    moved = followed((upper, lower), {"disc": (110, 20), "facet": (110, 60)})
    assert moved is not None
    assert [c.end for c in moved] == [(110, 20), (110, 60)]
    assert [c.box for c in moved] == [upper.box, lower.box]
    assert followed((upper, lower), {"disc": (100, 70), "facet": (100, 10)}) is None
    assert not sound((upper, upper))


POINTS = st.tuples(st.floats(-50, 50), st.floats(-50, 50))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(POINTS, POINTS, POINTS)
def test_distance_from_a_segment_is_that_of_its_nearest_point(p: Point, a: Point, b: Point) -> None:
    steps = [(a[0] + (b[0] - a[0]) * t / 200, a[1] + (b[1] - a[1]) * t / 200) for t in range(201)]
    nearest = min(((p[0] - x) ** 2 + (p[1] - y) ** 2) ** .5 for x, y in steps)
    length = ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** .5
    assert nearest - length / 400 - 1e-6 <= from_segment(p, a, b) <= nearest + 1e-6


def test_a_box_inside_an_outline_covers_part_of_it() -> None:
    outline: tuple[Point, ...] = ((0, 0), (100, 0), (100, 100), (0, 100))
    assert Box(40, 40, 10, 10).covers_part_of(outline)
    assert Box(-5, 40, 200, 10).covers_part_of(outline)
    assert not Box(101, 40, 10, 10).covers_part_of(outline)
    assert not Box(40, 40, 10, 10).covers_part_of(())
    assert inside((50, 50), outline)
    assert not inside((150, 50), outline)


def dear(box: Box) -> Worth:
    """Return what is worth a long detour all over ``box``."""
    xs, ys = np.meshgrid(np.linspace(box.left, box.right, 20), np.linspace(box.top, box.bottom, 20))
    return Worth(np.column_stack([xs.ravel(), ys.ravel()]), np.full(400, 50.0))


def test_a_name_makes_a_detour_rather_than_hide_a_dear_part() -> None:
    wanted, room, joint = [Wanted("sac", (300, 200), ((90, 40),))], Box(0, 0, 400, 400), Box(280, 150, 120, 100)
    assert arranged(wanted, room, MANNERS)[0].box.meets(joint)
    assert not arranged(wanted, room, MANNERS, worth=dear(joint))[0].box.meets(joint)


def test_notes_go_before_a_name_hides_a_dear_part() -> None:
    wanted, room = [Wanted("sac", (200, 200), ((180, 380), (60, 40)))], Box(0, 0, 400, 400)
    assert arranged(wanted, room, MANNERS)[0].level == 0
    assert arranged(wanted, room, MANNERS, worth=dear(Box(0, 60, 400, 260)))[0].level == 1


def test_a_leader_does_not_run_over_what_another_name_means() -> None:
    between = ((230, 150), (290, 150), (290, 250), (230, 250))
    wanted = [Wanted("sac", (220, 200), ((60, 40),)), Wanted("ligament", (260, 160), ((60, 40),), (between,))]
    nothing = Worth(np.empty((0, 2)), np.empty(0))
    sac = arranged(wanted, Box(0, 0, 400, 400), MANNERS, worth=nothing)[0]
    assert sac.box.left == 0


def test_a_leader_to_what_lies_above_or_below_leaves_its_box_there() -> None:
    for end, edge in (((50, 300), "bottom"), ((50, 5), "top")):
        wanted = [Wanted("ligament", end, ((150, 40),))]
        callout = arranged(wanted, Box(0, 60, 160, 180), MANNERS)[0]
        assert callout.start[1] == getattr(callout.box, edge)
        assert callout.box.left < callout.start[0] < callout.box.right


def test_small_parts_are_dearer_than_as_much_of_a_broad_one() -> None:
    drawing, height = draw("axial", {"severity": 0.67}), 600.0
    camera = Camera.fitted(800, 600, QRectF(0, 0, 800, 600), VIEWS["standard"])
    worth = worth_of(drawing, camera, height)
    (x, y), size = camera.point((26.4, -2.6)).toTuple(), 5 * camera.scale         # the nerve that has left
    beside, within = Box(x - size / 2, y - size / 2, size, size), camera.point((0, 20)).toTuple()
    disc = Box(within[0] - size / 2, within[1] - size / 2, size, size)
    assert worth.under(beside) > 2 * worth.under(disc) > 0
    assert worth.under(Box(0, 560, 60, 40)) == 0                                   # muscle that has faded
