"""How a person stands, sits and leans at each posture: where the joints are. mm, facing left, +y up, the floor at 0.

Own measures for a person 1650 mm tall; the feet never move and every bone keeps its length. Five poses are held for a
while and blended between. Knees and elbows bend as the hips and the hands ask for.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from consult_app.anatomy.curves import smoothstep
from consult_app.anatomy.drawing import Array

STATURE = 1650.0
TRUNK = (130.0, 115.0, 140.0, 110.0, 85.0, 100.0)       # hip, waist, middle, chest, shoulder, neck, head
THIGH, SHANK, UPPER_ARM, FOREARM = 400.0, 385.0, 268.0, 240.0
PALM, FINGER, FINGERTIP, THUMB = 82.0, 46.0, 40.0, 58.0
GRIP = (62.0, -24.0)                          # from the wrist to the middle of a bar in the fist, mm
ANKLES = ((40.0, 75.0), (-70.0, 75.0))        # near and far, of a person of STATURE
SEAT, HANDLE = 425.0, (-425.0, 1000.0)        # of the chair and the cart, which are as large for all people
RISING = 26.0                                 # degrees further forward half-way between standing and sitting
ON_SEAT = 86.0                                # the hip above the seat

HIP, WAIST, MIDDLE, CHEST, SHOULDER, NECK, HEAD = range(7)
LEGS = (7, 8, 9), (10, 11, 12)                # knee, ankle, toes; near and far
ARMS = (13, 14, 15, 16, 17, 18, 19), (20, 21, 22, 23, 24, 25, 26)    # top, elbow, wrist, knuckles, fingers, tip, thumb
JOINTS = 27


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the hip is, mm; lean of the trunk and its further curve, neck and head, degrees forward.

    Where the middle of a palm is, from the shoulder, and where the hand points, degrees forward of down.
    """

    hip_x: float
    hip_y: float
    trunk: float
    curve: float
    neck: float
    head: float
    near_x: float
    near_y: float
    near_hand: float
    far_x: float
    far_y: float
    far_hand: float
    seated: float = 0.0


UPRIGHT, SITTING, ON_CART = -.4, .3, .7
POSES: tuple[tuple[float, Pose], ...] = (
    (-1.0, Pose(-62, 850, -13, -10, 3, -2, -96, -418, 52, -120, -440, 46)),        # arched, hands on the hips
    (UPRIGHT, Pose(-14, 851, 0, -3, 6, 0, -104, -526, 18, -156, -506, 28)),
    (SITTING, Pose(310, SEAT + ON_SEAT, 12, 14, 8, -8, -158, -432, 72, -196, -424, 66, 1)),    # hands on the thighs
    (ON_CART, Pose(52, 838, 31, 22, 8, -18, -200, -330, 84, -200, -330, 84)),     # the hands are on the handle
    (1.0, Pose(132, 822, 56, 34, 16, -6, -40, -548, 8, -78, -530, 14)),           # bent, arms hanging
)


@dataclass(frozen=True, slots=True, eq=False)
class Stance:
    """Where the joints are, (JOINTS, 2) mm; how far the hands close, how near chair and cart are, 0 to 1."""

    joints: Array
    closed: float
    edge_on: float                # how far the hands show their edge instead of their back
    chair: float
    cart: float


def stance(posture: float, scale: float) -> Stance:
    """Return the stance at ``posture``, -1 arched to 1 bent, in mm of STATURE; ``scale`` is the stature over it."""
    pose = _blended(posture, scale)
    joints = np.zeros((JOINTS, 2))
    joints[:NECK + 2] = _trunk(pose)
    for ankle, (knee, foot, toes) in zip(ANKLES, LEGS, strict=True):
        joints[foot], joints[toes] = ankle, (ankle[0] - 120, ankle[1])
        joints[knee] = bent(joints[HIP], joints[foot], THIGH, SHANK, -1)
    closed = _held(posture, ON_CART, .14, .34, .14, .3)
    turned = max(closed, _held(posture, SITTING, .3, .6, .5, .9))
    goals = ((pose.near_x, pose.near_y, pose.near_hand), (pose.far_x, pose.far_y, pose.far_hand))
    for goal, arm in zip(goals, ARMS, strict=True):
        _put_arm(joints, arm, goal, (closed, turned), np.array(HANDLE) / scale)
    chair, cart = _held(posture, SITTING, .34, .56, .14, .3), _held(posture, ON_CART, .06, .14, .06, .14)
    return Stance(joints, closed, turned, chair, cart)


def _held(posture: float, at: float, before: float, from_: float, after: float, until: float) -> float:
    """Return 1 from ``before`` to ``after`` the place, going to 0 at ``from_`` before it and ``until`` after it."""
    gone = (at - posture - before) / (from_ - before) if posture < at else (posture - at - after) / (until - after)
    return 1 - float(smoothstep(0, 1, gone))


def _blended(posture: float, scale: float) -> Pose:
    places = [place for place, _ in POSES]
    after = min(int(np.searchsorted(places, posture, side="right")), len(POSES) - 1)
    (low, a), (high, b) = POSES[after - 1], POSES[after]
    share = float(smoothstep(.1, .9, (posture - low) / (high - low)))
    values = [getattr(a, f.name) + (getattr(b, f.name) - getattr(a, f.name)) * share for f in fields(Pose)]
    pose = Pose(*values)
    rising = 4 * pose.seated * (1 - pose.seated)
    return replace(pose, hip_y=pose.hip_y + pose.seated * SEAT * (1 / scale - 1), trunk=pose.trunk + RISING * rising)


def _up(degrees: float) -> Array:
    a = math.radians(degrees)
    return np.array([-math.sin(a), math.cos(a)])


def _down(degrees: float) -> Array:
    a = math.radians(degrees)
    return np.array([-math.sin(a), -math.cos(a)])


def _trunk(pose: Pose) -> Array:
    t, c = pose.trunk, pose.curve
    leans = (t * .35, t * .75 + c * .25, t + c * .35, t + c * .55, t * .9 + pose.neck + c * .4,
             t * .55 + pose.neck + pose.head)
    steps = [_up(lean) * long for lean, long in zip(leans, TRUNK, strict=True)]
    return np.cumsum([np.array([pose.hip_x, pose.hip_y]), *steps], axis=0)


def bent(start: Array, end: Array, first: float, second: float, side: int) -> Array:
    """Return where two bones meet that reach from ``start`` to ``end``; ``side`` 1 is left of the way, -1 right."""
    way = end - start
    reach = min(float(np.hypot(*way)), first + second - .01)
    along = (first ** 2 - second ** 2 + reach ** 2) / (2 * reach)
    unit = way / np.hypot(*way)
    return np.asarray(start + unit * along + side * np.array([-unit[1], unit[0]]) * math.sqrt(first ** 2 - along ** 2))


def _put_arm(joints: Array, arm: Sequence[int], goal: tuple[float, float, float], hand: tuple[float, float],
             handle: Array) -> None:
    """Place an arm whose palm goes to ``goal``, or, as far as it is closed, whose fist goes to ``handle``.

    ``hand`` is how far it is closed and how far it shows its edge.
    """
    closed, edge_on = hand
    top, elbow, wrist, knuckles, fingers, tip, thumb = arm
    up = (joints[SHOULDER] - joints[CHEST]) / TRUNK[CHEST]
    joints[top] = joints[SHOULDER] - up * 16 + np.array([-up[1], up[0]]) * 16
    way, (x, y, turn) = _down(goal[2]), goal
    back = np.array([way[1], -way[0]])
    free = joints[top] + (x, y) - way * PALM * .6
    held = handle - way * GRIP[0] - back * GRIP[1]
    aim = free + (held - free) * closed - joints[top]
    far = float(np.hypot(*aim))
    aim *= min(1.0, (UPPER_ARM + FOREARM - 6) / far)
    joints[wrist] = joints[top] + aim
    joints[elbow] = bent(joints[top], joints[wrist], UPPER_ARM, FOREARM, 1)
    joints[knuckles] = joints[wrist] + way * PALM
    joints[fingers] = joints[knuckles] + _down(turn - 12 - 63 * closed) * FINGER
    joints[tip] = joints[fingers] + _down(turn - 28 - 132 * closed) * FINGERTIP
    joints[thumb] = joints[wrist] + way * (36 - 26 * closed) + _down(turn + 58 - 36 * edge_on - 60 * closed) * THUMB
