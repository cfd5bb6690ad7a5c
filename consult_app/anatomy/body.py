"""Trunk and legs of a person, dressed, as outlines along chains of joints, mm of STATURE.

Own drawing. A point is (way along the chain, distance to the front): trunk from the hip up, legs from the waist down,
shoes from the ankle to the toes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from consult_app.anatomy.curves import spline
from consult_app.anatomy.drawing import Array
from consult_app.anatomy.people import Appearance
from consult_app.anatomy.rig import Chain
from consult_app.anatomy.stance import (
    CHEST,
    HEAD,
    HIP,
    LEGS,
    MIDDLE,
    NECK,
    SHANK,
    SHOULDER,
    THIGH,
    TRUNK,
    WAIST,
)

Drawn = tuple[str, Chain, Array]
Point = tuple[float, float]

BACKBONE = Chain((HIP, WAIST, MIDDLE, CHEST, SHOULDER, NECK, HEAD), TRUNK, (60, 55, 55, 42, 40), (0,) * 5)
SIDES = ("near", "far")
CUFF = 905.0             # of trousers, from the waist down
SHOULDER_AT = sum(TRUNK[:4])


def leg_chain(side: int) -> Chain:
    """Return the chain of the near leg, 0, or the far leg, 1, from the waist to the ankle."""
    knee, ankle, _ = LEGS[side]
    return Chain((WAIST, HIP, knee, ankle), (TRUNK[0], THIGH, SHANK), (112, 100), (-1, 1), side=-1, kept=.5)


def curve(points: Sequence[Point], count: int, closed: bool = False) -> Array:
    """Return a smooth line through ``points``: a ring if ``closed``, else its ends are joined by a straight edge."""
    return spline(points, count, closed)


def trunk(look: Appearance) -> Iterator[Drawn]:
    """Return neck, top, the shirt in its opening, its collar and folds."""
    b, u, w = look.belly, look.bust, look.shoulders
    front = [(-34, 104 + b * .5), (20, 112 + b * .8), (80, 108 + b), (140, 102 + b), (215, 98 + b * .8 + u * .2),
             (290, 104 + b * .35 + u * .7), (345, 112 + u + w * .4), (390, 110 + u * .7 + w), (440, 90 + u * .2 + w),
             (480, 66), (508, 46)]
    back = [(522, -20), (508, -52), (470, -76), (420, -92 - w), (350, -98 - w), (260, -88 - w * .4), (170, -80),
            (100, -92), (40, -112), (0, -119), (-38, -118)]
    neck = [(440, 40), (520, 46), (560, 44), (600, 40), (650, 40), (680, 20), (680, -46), (650, -60), (600, -58),
            (550, -54), (490, -66), (440, -70)]
    collar = [(486, 66), (504, 60), (530, 56), (541, 48), (545, 0), (546, -50), (538, -64), (512, -70), (496, -60),
              (500, -10)]
    yield "neck", BACKBONE, np.array(neck)
    yield "top", BACKBONE, curve(front + back, 84)
    if look.shirt:
        opening = [(508, 20), (440, 46), (345, 62 + u * .6), (215, 58 + b * .6), (80, 62 + b * .8), (-34, 66 + b * .4)]
        yield "shirt", BACKBONE, np.vstack([curve(front, 40), curve(opening, 30)])
    yield "collar", BACKBONE, curve(collar, 34, closed=True)
    yield "fold hem", BACKBONE, curve([(-14, 100 + b * .5), (-20, 0), (-18, -112)], 8)
    yield "fold waist", BACKBONE, curve([(120, -64), (132, -40), (128, -12)], 8)
    yield "fold back", BACKBONE, curve([(96, -74), (112, -50), (104, -26)], 8)


def leg(look: Appearance, side: int) -> Iterator[Drawn]:
    """Return a leg in trousers or under a skirt, and its shoe. The near one, 0, has folds and the skirt."""
    yield from (_leg_in_skirt(side) if look.skirt else _leg_in_trousers(look.girth, side))
    _, ankle, toes = LEGS[side]
    yield from _shoe(side, Chain((ankle, toes), (120.0,), side=-1))


def _leg_in_trousers(g: float, side: int) -> Iterator[Drawn]:
    chain = leg_chain(side)
    front = [(60, 82), (130, 92 * g), (200, 94 * g), (290, 86 * g), (400, 72 * g), (480, 64 * g), (530, 63 * g),
             (575, 59 * g), (680, 54 * g), (800, 51), (CUFF, 56)]
    back = [(CUFF, -60), (800, -60 * g), (720, -69 * g), (650, -70 * g), (590, -60 * g), (530, -52 * g), (490, -58 * g),
            (420, -76 * g), (300, -94 * g), (215, -112 * g), (140, -121), (70, -114)]
    yield f"trousers {SIDES[side]}", chain, curve(front + back, 84)
    if side == 0:
        yield "fold knee", chain, curve([(518, -34), (526, -8), (520, 16)], 8)
        yield "fold shin", chain, curve([(554, -32), (550, -4)], 6)
        yield "fold cuff", chain, curve([(CUFF - 26, 54), (CUFF - 22, 0), (CUFF - 26, -60)], 8)


def _leg_in_skirt(side: int) -> Iterator[Drawn]:
    chain = leg_chain(side)
    bare = [(702, 44), (820, 36), (920, 34), (920, -34), (840, -40), (740, -55), (702, -57)]
    yield f"leg {SIDES[side]}", chain, curve(bare, 40)
    if side == 0:
        hem = [(60, 82), (130, 94), (220, 102), (400, 98), (560, 98), (700, 116), (710, 60), (714, 0), (710, -60),
               (700, -106), (620, -90), (530, -76), (400, -88), (220, -114), (140, -122), (70, -114)]
        draped = replace(chain, soft=(112, 150))
        yield "skirt", draped, curve(hem, 80)
        yield "fold skirt a", draped, curve([(300, 40), (480, 48), (690, 62)], 14)
        yield "fold skirt b", draped, curve([(330, -26), (520, -20), (690, -48)], 14)


def _shoe(side: int, chain: Chain) -> Iterator[Drawn]:
    upper = [(-40, 24), (-46, -10), (-52, -40), (-50, -62), (60, -64), (176, -62), (180, -48), (164, -32), (120, -20),
             (74, -6), (48, 14), (36, 26)]
    sole = [(-54, -56), (-54, -70), (-48, -75), (24, -75), (44, -71), (84, -71), (104, -75), (158, -75), (178, -70),
            (187, -62), (187, -53)]
    yield f"shoe {SIDES[side]}", chain, curve(upper, 46, closed=True)
    yield f"sole {SIDES[side]}", chain, np.array(sole, float)
    if side == 0:
        yield "lace", chain, curve([(62, 8), (84, -14), (96, -34)], 8)
