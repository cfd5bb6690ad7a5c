import numpy as np
import pytest
import shapely

from consult_app.anatomy.person import Person, person

POSTURES = [p / 10 for p in range(-10, 11)]


def lean(drawn: Person) -> float:
    """How far the top of the spine is before its foot, cm; forward is to the left."""
    return float(drawn.spine[0, 0] - drawn.spine[-1, 0])


@pytest.mark.parametrize("posture", POSTURES)
def test_outlines_are_simple_and_the_lower_shoe_stands_on_the_floor(posture: float) -> None:
    drawn = person(posture)
    assert all(shapely.Polygon(outline).is_valid for outline in drawn.outlines.values())
    assert min(drawn.outlines[f"shoe_{side}"][:, 1].min() for side in ("near", "far")) == pytest.approx(0, abs=.01)
    assert min(outline[:, 1].min() for outline in drawn.outlines.values()) > -.01


@pytest.mark.parametrize("posture", POSTURES)
def test_spine_and_eye_lie_in_the_body(posture: float) -> None:
    drawn = person(posture)
    torso = shapely.Polygon(drawn.outlines["torso"])
    assert shapely.LineString(drawn.spine).difference(torso.buffer(1.5)).length < 3
    assert shapely.Polygon(drawn.outlines["face"]).contains(shapely.Point(drawn.eye))


def test_the_body_goes_from_arched_to_bent() -> None:
    arched, upright, cart, bent = (lean(person(p)) for p in (-1, -.4, .7, 1))
    assert arched < upright < cart < bent
    assert arched < 0 < cart


def test_chair_and_cart_come_with_their_postures_alone() -> None:
    assert [round(person(p).sitting, 2) for p in (-1, -.4, .3, .7, 1)] == [0, 0, 1, 0, 0]
    assert [round(person(p).cart, 2) for p in (-1, -.4, .3, .7, 1)] == [0, 0, 0, 1, 0]


def test_the_movement_has_no_jumps() -> None:
    for posture in POSTURES[:-1]:
        a, b = (person(p).spine for p in (posture, posture + .01))
        assert np.hypot(*(a - b).T).max() < 4
