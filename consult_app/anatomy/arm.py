"""Arm and hand of a person, dressed, as outlines along chains of joints, mm of STATURE.

Own drawing. A point is (way from the shoulder down, distance to the front, where the thumb is).
"""

from __future__ import annotations

from collections.abc import Iterator

from consult_app.anatomy.body import SIDES, Drawn, curve
from consult_app.anatomy.people import Appearance
from consult_app.anatomy.rig import Chain
from consult_app.anatomy.stance import ARMS, FINGER, FINGERTIP, FOREARM, PALM, THUMB, UPPER_ARM

WRIST = UPPER_ARM + FOREARM
CUFF, SHORT = WRIST - 16, 205.0       # where a long and a short sleeve end


def arm_chain(side: int) -> Chain:
    """Return the chain of the near arm, 0, or the far one, 1, from the shoulder to the fingertips."""
    lengths = (UPPER_ARM, FOREARM, PALM, FINGER, FINGERTIP)
    return Chain(ARMS[side][:-1], lengths, (104, 30, 20, 16), (-1, 0, 1, 1), side=-1, kept=.6)


def arm(look: Appearance, side: int) -> Iterator[Drawn]:
    """Return hand, thumb and sleeve; with short sleeves the forearm too. The near one, 0, has folds."""
    yield from _hand(side)
    if look.short_sleeves:
        yield from _short_sleeve(look.girth, side)
    else:
        yield from _long_sleeve(look.girth, side)


def _long_sleeve(g: float, side: int) -> Iterator[Drawn]:
    chain = arm_chain(side)
    sleeve = [(CUFF, -36 * g), (CUFF - 50, -38 * g), (330, -44 * g), (262, -46 * g), (190, -49 * g), (90, -58 * g),
              (20, -62 * g), (-30, -50), (-52, -8), (-40, 36), (0, 54 * g), (70, 56 * g), (160, 49 * g), (232, 42 * g),
              (300, 41 * g), (CUFF - 60, 39 * g), (CUFF, 36 * g)]
    yield f"sleeve {SIDES[side]}", chain, curve(sleeve, 64)
    if side == 0:
        yield "fold wrist", chain, curve([(CUFF - 30, 37 * g), (CUFF - 26, 0), (CUFF - 30, -37 * g)], 8)
        yield "fold elbow", chain, curve([(250, 20), (262, 2), (258, -18)], 8)
        yield "fold arm", chain, curve([(286, 18), (282, -2)], 6)


def _short_sleeve(g: float, side: int) -> Iterator[Drawn]:
    chain = arm_chain(side)
    skin = [(150, 44 * g), (230, 41 * g), (268, 40 * g), (320, 41 * g), (400, 34 * g), (WRIST - 6, 27), (WRIST + 8, 27),
            (WRIST + 8, -26), (WRIST - 6, -27), (400, -36 * g), (320, -42 * g), (262, -40 * g), (200, -42 * g),
            (150, -44 * g)]
    sleeve = [(SHORT, -53 * g), (90, -60 * g), (20, -66 * g), (-36, -56), (-58, -8), (-44, 40), (0, 60 * g),
              (70, 61 * g), (140, 57 * g), (SHORT, 55 * g)]
    yield f"forearm {SIDES[side]}", chain, curve(skin, 52)
    yield f"sleeve {SIDES[side]}", chain, curve(sleeve, 44)
    if side == 0:
        yield "fold wrist", chain, curve([(SHORT - 14, 53 * g), (SHORT - 10, 0), (SHORT - 14, -53 * g)], 8)


def _hand(side: int) -> Iterator[Drawn]:
    chain, (_, _, wrist, *_, tip) = arm_chain(side), ARMS[side]
    hand = [(-26, 25), (0, 26), (26, 32), (56, 36), (84, 36), (112, 35), (138, 32), (149, 26), (148, 18), (141, 15),
            (158, 14), (167, 8), (165, 0), (153, -3), (160, -6), (161, -14), (154, -18), (142, -18), (146, -24),
            (139, -31), (126, -33), (100, -35), (70, -36), (30, -31), (0, -27), (-26, -25)]
    thumb = [(0, 14), (26, 20), (50, 15), (74, 11), (88, 3), (88, -6), (74, -12), (48, -13), (24, -16), (0, -12)]
    yield f"hand {SIDES[side]}", chain, curve([(WRIST + s * .97, d) for s, d in hand], 90)
    yield f"thumb {SIDES[side]}", Chain((wrist, tip), (THUMB + 24,), side=-1), curve(thumb, 28)
    for key, end, d in (("a", 141, 15.0), ("b", 152, -3.0), ("c", 140, -19.0)):
        line = [(WRIST + 80, d * .9), (WRIST + 112, d), (WRIST + end, d)]
        yield f"finger {key} {SIDES[side]}", chain, curve(line, 8)
