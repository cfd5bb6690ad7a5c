"""Trunk, limbs and clothes of a person as outlines along chains of joints, mm of STATURE.

Own drawing. A point is (way along the chain, distance to the front): trunk from the hip up, legs from the waist down,
arms from the shoulder down, shoes from the ankle to the toes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from consult_app.anatomy.curves import spline
from consult_app.anatomy.drawing import Array
from consult_app.anatomy.people import Look
from consult_app.anatomy.rig import Chain
from consult_app.anatomy.stance import (
    ARMS,
    CHEST,
    FINGER,
    FINGERTIP,
    FOREARM,
    HEAD,
    HIP,
    LEGS,
    MIDDLE,
    NECK,
    PALM,
    SHANK,
    SHOULDER,
    THIGH,
    THUMB,
    TRUNK,
    UPPER_ARM,
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


def arm_chain(side: int) -> Chain:
    """Return the chain of an arm from the shoulder to the fingertips."""
    top, elbow, wrist, knuckles, fingers, tip, _ = ARMS[side]
    lengths = (UPPER_ARM, FOREARM, PALM, FINGER, FINGERTIP)
    joints = top, elbow, wrist, knuckles, fingers, tip
    return Chain(joints, lengths, (104, 30, 20, 16), (-1, 0, 1, 1), side=-1, kept=.6)


def curve(points: Sequence[Point], count: int, closed: bool = False) -> Array:
    """Return a smooth line through ``points``: a ring if ``closed``, else its ends are joined by a straight edge."""
    return spline(points, count, closed)


def trunk(look: Look) -> Iterator[Drawn]:
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


def leg(look: Look, side: int) -> Iterator[Drawn]:
    """Return a trouser leg, or with a skirt the leg below it, the skirt over the near leg, and the shoe."""
    g, name, chain = look.girth, SIDES[side], leg_chain(side)
    front = [(60, 82), (130, 92 * g), (200, 94 * g), (290, 86 * g), (400, 72 * g), (480, 64 * g), (530, 63 * g),
             (575, 59 * g), (680, 54 * g), (800, 51), (CUFF, 56)]
    back = [(CUFF, -60), (800, -60 * g), (720, -69 * g), (650, -70 * g), (590, -60 * g), (530, -52 * g), (490, -58 * g),
            (420, -76 * g), (300, -94 * g), (215, -112 * g), (140, -121), (70, -114)]
    if look.skirt:
        bare = [(702, 44), (820, 36), (920, 34), (920, -34), (840, -40), (740, -55),
                (702, -57)]
        yield f"leg {name}", chain, curve(bare, 40)
        if side == 0:
            hem = [(60, 82), (130, 94), (220, 102), (400, 98), (560, 98), (700, 116), (710, 60), (714, 0), (710, -60),
                   (700, -106), (620, -90), (530, -76), (400, -88), (220, -114), (140, -122), (70, -114)]
            draped = replace(chain, soft=(112, 150))
            yield "skirt", draped, curve(hem, 80)
            yield "fold skirt a", draped, curve([(300, 40), (480, 48), (690, 62)], 14)
            yield "fold skirt b", draped, curve([(330, -26), (520, -20), (690, -48)], 14)
    else:
        yield f"trousers {name}", chain, curve(front + back, 84)
        yield f"fold knee {name}", chain, curve([(518, -34), (526, -8), (520, 16)], 8)
        yield f"fold shin {name}", chain, curve([(554, -32), (550, -4)], 6)
        yield f"fold cuff {name}", chain, curve([(CUFF - 26, 54), (CUFF - 22, 0), (CUFF - 26, -60)], 8)
    _, ankle, toes = LEGS[side]
    yield from _shoe(name, Chain((ankle, toes), (120.0,), side=-1))


def _shoe(name: str, chain: Chain) -> Iterator[Drawn]:
    upper = [(-40, 24), (-46, -10), (-52, -40), (-50, -62), (60, -64), (176, -62), (180, -48), (164, -32), (120, -20),
             (74, -6), (48, 14), (36, 26)]
    sole = [(-54, -56), (-54, -70), (-48, -75), (24, -75), (44, -71), (84, -71), (104, -75), (158, -75), (178, -70),
            (187, -62), (187, -53)]
    yield f"shoe {name}", chain, curve(upper, 46, closed=True)
    yield f"sole {name}", chain, np.array(sole, float)
    yield f"lace {name}", chain, curve([(62, 8), (84, -14), (96, -34)], 8)


def arm(look: Look, side: int) -> Iterator[Drawn]:
    """Return hand, thumb and sleeve; with short sleeves the forearm too."""
    g, name, chain = look.girth, SIDES[side], arm_chain(side)
    wrist = UPPER_ARM + FOREARM
    end = wrist - 16
    if look.short_sleeves:
        skin = [(150, 44 * g), (230, 41 * g), (268, 40 * g), (320, 41 * g), (400, 34 * g), (wrist - 6, 27),
                (wrist + 8, 27), (wrist + 8, -26), (wrist - 6, -27), (400, -36 * g), (320, -42 * g), (262, -40 * g),
                (200, -42 * g), (150, -44 * g)]
        yield f"forearm {name}", chain, curve(skin, 52)
        end = 205
    sleeve = [(end, -36 * g), (end - 50, -38 * g), (330, -44 * g), (262, -46 * g), (190, -49 * g), (90, -58 * g),
              (20, -62 * g), (-30, -50), (-52, -8), (-40, 36), (0, 54 * g), (70, 56 * g), (160, 49 * g), (232, 42 * g),
              (300, 41 * g), (end - 60, 39 * g), (end, 36 * g)]
    if look.short_sleeves:
        sleeve = [(end, -53 * g), (90, -60 * g), (20, -66 * g), (-36, -56), (-58, -8), (-44, 40), (0, 60 * g),
                  (70, 61 * g), (140, 57 * g), (end, 55 * g)]
    yield from _hand(name, chain, wrist)
    yield f"thumb {name}", Chain((ARMS[side][2], ARMS[side][6]), (THUMB + 24,), side=-1), _thumb()
    yield f"sleeve {name}", chain, curve(sleeve, 64)
    cuff = end - (14 if look.short_sleeves else 30)
    wide = (53 if look.short_sleeves else 37) * g
    yield f"fold cuff of {name}", chain, curve([(cuff, wide), (cuff + 4, 0), (cuff, -wide)], 8)
    if not look.short_sleeves:
        yield f"fold elbow {name}", chain, curve([(250, 20), (262, 2), (258, -18)], 8)
        yield f"fold arm {name}", chain, curve([(286, 18), (282, -2)], 6)


def _hand(name: str, chain: Chain, wrist: float) -> Iterator[Drawn]:
    hand = [(-26, 25), (0, 26), (26, 32), (56, 36), (84, 36), (112, 35), (138, 32), (149, 26), (148, 18), (141, 15),
            (158, 14), (167, 8), (165, 0), (153, -3), (160, -6), (161, -14), (154, -18), (142, -18), (146, -24),
            (139, -31), (126, -33), (100, -35), (70, -36), (30, -31), (0, -27), (-26, -25)]
    yield f"hand {name}", chain, curve([(wrist + s * .97, d) for s, d in hand], 90)
    for key, end, d in (("a", 141, 15.0), ("b", 152, -3.0), ("c", 140, -19.0)):
        yield f"finger {key} {name}", chain, curve([(wrist + 80, d * .9), (wrist + 112, d), (wrist + end, d)], 8)


def _thumb() -> Array:
    return curve([(0, 14), (26, 20), (50, 15), (74, 11), (88, 3), (88, -6), (74, -12), (48, -13), (24, -16), (0, -12)],
                 28)
