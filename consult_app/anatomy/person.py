"""A person seen from the side, facing left, in step with the posture of the spine: outlines in cm, +y up, floor at 0.

Own drawing of an older woman, 165 cm tall. Five poses are held for a while and blended between.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache

import numpy as np
import shapely
from shapely import Geometry

from consult_app.anatomy.curves import smoothstep, spline
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.polygons import biggest, polygon, ring, union

_CIRCLE = np.column_stack([f(np.linspace(0, 2 * np.pi, 32, endpoint=False)) for f in (np.cos, np.sin)])
SPINE_IN = (2.0, 3.4, 3.6, 4.6, 2.6)          # cm from the middle of the trunk, from the pelvis up

# forward and up in the head's own frame, cm
_FACE = [(-8.4, 1), (-7.6, 6.4), (-3, 10), (3.4, 9.4), (7.2, 5.6), (7.9, 2.6), (7.5, 1.1), (9.7, -2.4), (8.2, -3.4),
         (8.5, -5), (8, -5.9), (8.2, -7), (7.5, -8), (7.6, -9.8), (5.6, -11), (1, -9.4), (-2.6, -7), (-4.6, -10),
         (-7.4, -5)]
_HAIR = [(-9.4, -6), (-10, 1), (-8.4, 7.6), (-3, 11.4), (3.6, 10.6), (7.2, 7), (6.4, 4.6), (3, 4.4), (.6, 1.4),
         (-.6, -2), (-1.8, -5.4), (-3.4, -8.2), (-7.4, -8.4)]


@dataclass(frozen=True, slots=True)
class Pose:
    """Angles in degrees: trunk, neck and head lean forward, limbs swing forward, knees and elbows bend. N is near."""

    trunk: float
    curve: float
    neck: float
    head: float
    shoulder_n: float
    elbow_n: float
    shoulder_f: float
    elbow_f: float
    hip_n: float
    knee_n: float
    hip_f: float
    knee_f: float


POSES: tuple[tuple[float, Pose], ...] = (
    (-1.0, Pose(-13, -10, 3, -4, -22, 58, -18, 54, 7, 2, 1, 2)),           # arched, hands on the hips
    (-.4, Pose(-1, -3, 5, 0, 9, 14, 18, 16, 2, 2, -4, 4)),                 # upright
    (.3, Pose(13, 14, 8, -8, 16, 48, 24, 46, 85, 85, 81, 79)),             # sitting
    (.7, Pose(33, 22, 8, -20, 52, 40, 58, 40, 17, 12, -15, 20)),           # leaning on a cart
    (1.0, Pose(58, 34, 16, -8, 10, 14, 18, 16, 8, 8, 0, 10)),              # bent
)


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """Outlines by name, the spine's line from the pelvis up, where the hands are, how near sitting and the cart are."""

    outlines: Mapping[str, Outline]
    spine: Polyline
    hands: Array
    sitting: float
    cart: float
    eye: Array = field(default_factory=lambda: np.zeros(2))


@lru_cache(128)
def person(posture: float) -> Person:
    """Return the person at ``posture``, -1 arched to 1 bent."""
    pose = _blended(posture)
    back = _trunk_line(pose)
    shapes: dict[str, Geometry] = {"torso": _torso(back), **_head(back, pose)}
    hands = []
    for side, hip, knee in (("near", pose.hip_n, pose.knee_n), ("far", pose.hip_f, pose.knee_f)):
        shapes.update({f"{part}_{side}": shape for part, shape in _leg(hip, knee).items()})
    for side, shoulder, elbow in (("near", pose.shoulder_n, pose.elbow_n), ("far", pose.shoulder_f, pose.elbow_f)):
        arm, hand = _arm(back[4], shoulder, elbow)
        shapes.update({f"{part}_{side}": shape for part, shape in arm.items()})
        hands.append(hand)
    floor = np.array([0.0, min(shapes[f"shoe_{side}"].bounds[1] for side in ("near", "far"))])
    outlines = {name: ring(biggest(shape)) - floor for name, shape in shapes.items()}
    spine = spline(back[:5] + _behind(back[:5]) * np.array(SPINE_IN)[:, None], 60) - floor
    return Person(outlines, spine, np.array(hands) - floor, _near(posture, .3, .25), _near(posture, .7, .16),
                  _head_point(back, pose, (5.6, .9)) - floor)


def _near(posture: float, at: float, within: float) -> float:
    return 1 - float(smoothstep(.35, 1, abs(posture - at) / within))


def _blended(posture: float) -> Pose:
    places = [place for place, _ in POSES]
    after = min(int(np.searchsorted(places, posture, side="right")), len(POSES) - 1)
    (low, a), (high, b) = POSES[after - 1], POSES[after]
    share = float(smoothstep(.15, .85, (posture - low) / (high - low)))
    return Pose(*(getattr(a, f.name) + (getattr(b, f.name) - getattr(a, f.name)) * share for f in fields(Pose)))


def _up(degrees: float, length: float) -> Array:
    a = math.radians(degrees)
    return np.array([-math.sin(a) * length, math.cos(a) * length])


def _down(degrees: float, length: float) -> Array:
    a = math.radians(degrees)
    return np.array([-math.sin(a) * length, -math.cos(a) * length])


def _trunk_line(pose: Pose) -> Array:
    """Return hip, waist, middle, chest, shoulder and neck, shape (6, 2)."""
    t, c = pose.trunk, pose.curve
    steps = [_up(t * .35, 14), _up(t * .75 + c * .25, 11.5), _up(t + c * .35, 14), _up(t + c * .55, 11),
             _up(t * .9 + pose.neck + c * .4, 8.5)]
    return np.vstack([np.zeros(2), np.cumsum(steps, axis=0)])


def _behind(line: Array) -> Array:
    way = np.gradient(line, axis=0)
    way = way / np.hypot(*way.T)[:, None]
    return np.column_stack([way[:, 1], -way[:, 0]])


def _capsule(a: Array, ra: float, b: Array, rb: float) -> Geometry:
    return shapely.convex_hull(shapely.MultiPoint(np.vstack([a + ra * _CIRCLE, b + rb * _CIRCLE])))


def _softened(shape: Geometry, by: float) -> Geometry:
    """Fill the hollows where parts meet; what sticks out is round already."""
    return shape.buffer(by, quad_segs=3).buffer(-by, quad_segs=3)


def _torso(back: Array) -> Geometry:
    before = -_behind(back)
    hip, waist, middle, chest, shoulder, _ = back
    return _softened(union([
        _capsule(hip + np.array([.6, 1.5]), 11.2, waist + before[1] * 1.6, 9.8),
        _capsule(waist + before[1] * 1.8, 9.9, middle + before[2] * 1.4, 9.3),
        _capsule(middle + before[2] * 1.6, 9.4, chest + before[3] * 1.8, 10.6),
        _capsule(chest + before[3] * 1.2, 10.2, shoulder + before[4] * .2, 6.6)]), 2.8)


def _head_frame(back: Array, pose: Pose) -> tuple[Array, Array, Array]:
    """Return middle, forward and up of the head."""
    lean = pose.trunk * .55 + pose.neck + pose.head
    up = _up(lean, 1)
    return back[5] + _up(lean + 8, 10), np.array([-up[1], up[0]]), up


def _head_point(back: Array, pose: Pose, spot: tuple[float, float]) -> Array:
    middle, forward, up = _head_frame(back, pose)
    return middle + forward * spot[0] + up * spot[1]


def _head(back: Array, pose: Pose) -> dict[str, Geometry]:
    middle, forward, up = _head_frame(back, pose)

    def placed(points: list[tuple[float, float]]) -> Geometry:
        line = spline(points, 90, closed=True)
        return polygon(middle + line[:, :1] * forward + line[:, 1:] * up)

    neck = _capsule(back[4] + (back[5] - back[4]) * .1, 5.4, middle - up * 6 - forward * 2.4, 4.9)
    ear = shapely.Point(middle - forward * .8 - up * 1.6).buffer(1.9)
    return {"neck": neck, "face": placed(_FACE), "hair": placed(_HAIR), "ear": ear}


def _leg(hip: float, knee: float) -> dict[str, Geometry]:
    top = np.zeros(2)
    bend = _down(hip, 40)
    ankle = bend + _down(hip - knee, 38.5)
    shin = bend + (ankle - bend) * .35
    parts = _capsule(top, 10.4, bend, 6.4), _capsule(bend, 6.4, shin, 6.1), _capsule(shin, 6.1, ankle, 4.5)
    leg = _softened(union(parts), 2)
    tilt = min(max((hip - knee) * .8, -55.0), 12.0)
    toe = ankle + _down(90 + tilt, 15) + np.array([0, -4.3])
    ball = ankle + _down(90 + tilt, 8) + np.array([0, -4.2])
    heel = ankle + np.array([1.4, -3.4])
    shoe = union([_capsule(heel, 4, ball, 3.4), _capsule(ball, 3.4, toe, 2.7), shapely.Point(ankle).buffer(4.3)])
    return {"leg": leg, "shoe": _softened(shoe, .7)}


def _arm(shoulder: Array, swing: float, elbow: float) -> tuple[dict[str, Geometry], Array]:
    top = shoulder + np.array([0, -1.2])
    bend = top + _down(swing, 27)
    wrist = bend + _down(swing + elbow, 23)
    way, palm = _down(swing + elbow, 1), wrist + _down(swing + elbow + 8, 5)
    thumb = np.array([-way[1], way[0]])
    hand = _softened(union([_capsule(wrist, 2.6, palm, 3.1), _capsule(palm, 2.9, palm + way * 4.4 - thumb * .4, 1.7),
                            _capsule(wrist + way * 2, 1.5, palm + way * 1.6 - thumb * 3.4, 1.1)]), .4)
    sleeve = _softened(union([_capsule(top, 6.2, bend, 4.7), _capsule(bend, 4.7, wrist - way * 1.6, 3.5)]), 1.2)
    return {"sleeve": sleeve, "hand": hand}, palm + way * 2
