from itertools import pairwise

import numpy as np
import pytest
import shapely

from consult_app.anatomy.body import BACKBONE
from consult_app.anatomy.people import PEOPLE
from consult_app.anatomy.person import Person, person
from consult_app.anatomy.stance import ARMS, HEAD, HIP, JOINTS, LEGS, SHOULDER, STATURE

POSTURES = [p / 10 for p in range(-10, 11)]
STOPS = (-1, -.4, .3, .7, 1)
FEET = [joint for leg in LEGS for joint in leg[1:]]
BONES = [*pairwise(BACKBONE.joints), *((HIP, leg[0]) for leg in LEGS),
         *(pair for leg in LEGS for pair in pairwise(leg)), *(pair for arm in ARMS for pair in pairwise(arm[:-1])),
         *((SHOULDER, arm[0]) for arm in ARMS)]
HEAVY = {"top": .5, "face": .08, "trousers near": .16, "trousers far": .16, "sleeve near": .05, "sleeve far": .05}


def lean(drawn: Person) -> float:
    """How far the top of the spine is before its foot, mm; forward is to the left."""
    return float(drawn.spine[0, 0] - drawn.spine[-1, 0])


def region(drawn: Person, name: str) -> shapely.Geometry:
    return shapely.Polygon(drawn.outline(name)).buffer(0)


@pytest.mark.parametrize("name", PEOPLE)
def test_bones_keep_their_length_and_the_feet_their_place(name: str) -> None:
    upright = person(-.4, name).joints
    assert {joint for bone in BONES for joint in bone} >= set(range(JOINTS)) - {arm[-1] for arm in ARMS}
    for posture in np.linspace(-1, 1, 81):
        joints = person(float(posture), name).joints
        for a, b in BONES:
            assert np.hypot(*(joints[a] - joints[b])) == pytest.approx(np.hypot(*(upright[a] - upright[b])), abs=.01)
        assert np.allclose(joints[FEET], upright[FEET])


@pytest.mark.parametrize("name", PEOPLE)
def test_both_shoes_stand_on_the_floor_and_nothing_is_below(name: str) -> None:
    for posture in POSTURES:
        drawn = person(posture, name)
        assert drawn.points[:, 1].min() == pytest.approx(0, abs=.5)
        assert all(drawn.outline(f"sole {side}")[:, 1].min() == pytest.approx(0, abs=.5) for side in ("near", "far"))


@pytest.mark.parametrize("name", PEOPLE)
def test_the_fists_hold_the_bar_as_long_as_there_is_a_cart(name: str) -> None:
    for posture in np.linspace(-1, 1, 201):
        drawn = person(float(posture), name)
        if drawn.cart > 0:
            for side in ("near", "far"):
                assert region(drawn, f"hand {side}").distance(shapely.Point(drawn.handle)) < 8
    assert person(.7, name).cart == 1


@pytest.mark.parametrize("name", PEOPLE)
def test_whoever_sits_sits_on_the_seat(name: str) -> None:
    drawn = person(.3, name)
    legs = region(drawn, "skirt" if PEOPLE[name].skirt else "trousers near")
    under = shapely.LineString([(drawn.seat[0] - 80, drawn.seat[1]), (drawn.seat[0] + 60, drawn.seat[1])])
    assert legs.distance(under) < 12
    assert legs.intersection(under.buffer(60).difference(under.buffer(12))).area > 0
    assert drawn.chair == 1


@pytest.mark.parametrize("name", [name for name, look in PEOPLE.items() if not look.skirt])
def test_whoever_is_not_on_the_chair_yet_is_in_balance_over_the_feet(name: str) -> None:
    for posture in np.linspace(-1, 1, 41):
        drawn = person(float(posture), name)
        middle = sum(region(drawn, part).centroid.x * share for part, share in HEAVY.items())
        feet = np.vstack([drawn.outline(f"sole {side}") for side in ("near", "far")])[:, 0]
        assert drawn.chair == 1 or feet.min() + 30 < middle < feet.max() - 20, posture


@pytest.mark.parametrize("name", PEOPLE)
def test_spine_and_eye_lie_in_the_body(name: str) -> None:
    for posture in POSTURES:
        drawn = person(posture, name)
        assert shapely.LineString(drawn.spine).difference(region(drawn, "top").buffer(15)).length < 40
        assert region(drawn, "face").contains(shapely.Polygon(drawn.outline("iris")))


@pytest.mark.parametrize("name", PEOPLE)
def test_people_are_as_tall_as_they_are_said_to_be(name: str) -> None:
    drawn = person(-.4, name)
    scale = PEOPLE[name].stature / STATURE
    assert drawn.outline("face")[:, 1].max() == pytest.approx(PEOPLE[name].stature, abs=45 * scale)
    assert drawn.joints[HEAD, 1] < drawn.outline("face")[:, 1].max()


def test_the_people_differ_in_age_build_skin_hair_and_dress() -> None:
    looks = PEOPLE.values()
    assert len({look.skin for look in looks}) >= 4
    assert len({look.hair for look in looks}) >= 4
    assert max(look.stature for look in looks) - min(look.stature for look in looks) > 100
    assert max(look.belly for look in looks) - min(look.belly for look in looks) > 25
    assert {name.split("-")[0] for name in PEOPLE} == {"woman", "man"}


def test_the_body_goes_from_arched_to_bent() -> None:
    arched, upright, cart, bent = (lean(person(p)) for p in (-1, -.4, .7, 1))
    assert arched < upright < cart < bent
    assert arched < 0 < cart


def test_chair_and_cart_come_with_their_postures_alone() -> None:
    assert [round(person(p).chair, 2) for p in STOPS] == [0, 0, 1, 0, 0]
    assert [round(person(p).cart, 2) for p in STOPS] == [0, 0, 0, 1, 0]


def test_the_movement_has_no_jumps() -> None:
    steps = [person(float(p)).points for p in np.linspace(-1, 1, 1001)]
    assert max(float(np.hypot(*(a - b).T).max()) for a, b in pairwise(steps)) < 14
