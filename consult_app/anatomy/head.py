"""Face, hair, beard and glasses of a person in profile, mm of STATURE.

Own drawing. A point is (forward, up) from the middle of the head, 100 mm above the top of the neck.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from consult_app.anatomy.body import Drawn, Point, curve
from consult_app.anatomy.drawing import Array
from consult_app.anatomy.people import Appearance
from consult_app.anatomy.rig import Chain
from consult_app.anatomy.stance import HEAD, NECK

SKULL = Chain((NECK, HEAD), (100.0,))
FORWARD, MIDDLE = 14.0, 96.0       # of the head's middle, before and above the top of the neck

_NAPE: list[Point] = [(-22, -44), (-50, -50), (-80, -34), (-96, 14), (-88, 66), (-52, 104), (0, 117), (46, 106),
                      (74, 78)]
_BROW_TO_LIP: list[Point] = [(87, 46), (89, 27), (84, 11), (88, -4), (97, -21), (105, -34), (103, -42), (91, -45),
                             (90, -54), (95, -61), (93, -66), (88, -68), (93, -73), (92, -80)]
_CHIN: list[Point] = [(86, -87), (89, -98), (85, -110), (70, -117), (44, -111), (14, -98), (-6, -74)]
_EAR: list[Point] = [(-6, 8), (4, 4), (6, -10), (0, -26), (-6, -38), (-14, -38), (-18, -26), (-22, -8), (-18, 6)]

_HAIR: dict[str, list[Point]] = {
    "short": [(84, 72), (66, 72), (40, 62), (24, 40), (16, 16), (10, -14), (2, -14), (-4, 10), (-20, 14), (-26, -8),
              (-32, -40), (-56, -64), (-76, -54), (-94, -18), (-103, 22), (-98, 76), (-62, 116), (-4, 130), (52, 118)],
    "fringe": [(14, 20), (12, -16), (4, -14), (0, 10), (-18, 14), (-24, -10), (-34, -50), (-56, -78), (-80, -60),
               (-98, -20), (-102, 20), (-92, 40), (-60, 34), (-24, 34)],
    "bun": [(82, 70), (62, 58), (40, 34), (18, 14), (4, 10), (-20, 12), (-30, -8), (-46, -36), (-64, -58), (-86, -44),
            (-100, -6), (-104, 36), (-92, 84), (-52, 118), (2, 128), (54, 112)],
    "bob": [(84, 72), (72, 62), (52, 36), (38, 6), (26, -36), (14, -82), (-8, -98), (-52, -102), (-84, -88),
            (-104, -40), (-112, 18), (-102, 76), (-62, 118), (-2, 132), (54, 116)],
    "curls": [(88, 78), (66, 60), (42, 48), (26, 24), (20, -6), (8, -10), (-6, 10), (-22, 8), (-28, -16), (-40, -50),
              (-62, -74), (-86, -60), (-106, -22), (-116, 24), (-108, 82), (-70, 124), (-6, 142), (58, 128)],
}
_STRANDS: dict[str, list[list[Point]]] = {
    "short": [[(52, 98), (10, 106), (-40, 92), (-72, 54)], [(26, 74), (-10, 74), (-48, 50), (-72, 6)],
              [(-38, 4), (-52, -24), (-64, -52)]],
    "fringe": [[(-40, 22), (-58, -12), (-60, -48)], [(-66, 24), (-80, -8), (-76, -36)]],
    "bun": [[(58, 92), (20, 80), (-30, 52), (-84, 40)], [(44, 60), (6, 40), (-40, 20), (-86, 18)],
            [(-16, 22), (-52, -2), (-84, -6)]],
    "bob": [[(50, 100), (10, 74), (-6, 20), (-8, -60)], [(16, 108), (-34, 72), (-50, 10), (-48, -76)],
            [(-30, 110), (-78, 66), (-88, 6), (-78, -70)]],
    "curls": [[(50, 100), (36, 112), (18, 102)], [(4, 96), (-14, 108), (-32, 94)], [(-50, 78), (-70, 82), (-78, 62)],
              [(10, 62), (-8, 70), (-22, 56)], [(-40, 36), (-60, 42), (-70, 22)], [(-44, -14), (-62, -10), (-72, -28)]],
}


def _spot(points: Sequence[Point]) -> list[Point]:
    return [(MIDDLE + up, FORWARD + forward) for forward, up in points]


def _ring(name: str, points: Sequence[Point], count: int) -> Drawn:
    return name, SKULL, curve(_spot(points), count, closed=True)


def _line(name: str, points: Sequence[Point], count: int = 8) -> Drawn:
    return name, SKULL, curve(_spot(points), count)


def head(look: Appearance) -> Iterator[Drawn]:
    """Return face, its features, ear and hair, and what of beard and glasses is worn."""
    tip = look.nose
    front = [(x + tip if -48 < y < -10 else x, y) for x, y in _BROW_TO_LIP]
    yield _ring("face", [*_NAPE, *front, *_CHIN], 110)
    yield _line("mouth", [(90, -68), (82, -68), (73, -64)])
    yield _line("nostril", [(94 + tip, -42), (88 + tip, -39), (84 + tip, -32), (87 + tip, -25)], 10)
    if look.lined:
        yield _line("smile", [(80, -42), (72, -52), (66, -62)])
        yield _line("crow", [(43, 3), (35, 7)], 4)
        yield _line("crow low", [(43, -3), (34, -5)], 4)
        yield _line("bag", [(72, -14), (64, -16), (56, -13)], 6)
    yield _line("lid", [(78, 2), (73, 8), (65, 9), (56, 4), (50, -3)], 10)
    yield _ring("white", [(77, 2), (72, 7), (65, 8), (56, 3), (53, -3), (62, -7), (74, -6)], 16)
    yield _ring("iris", [(75, 6), (69, 8), (64, 2), (66, -5), (72, -6), (76, -2)], 12)
    yield _ring("brow", [(84, 29), (72, 34), (57, 32), (44, 24), (57, 28), (72, 30)], 20)
    yield _ring("cheek", [(62, -30), (46, -18), (28, -30), (30, -52), (48, -58), (60, -48)], 20)
    if look.beard:
        yield _ring("beard", [(93, -53), (84, -52), (66, -56), (40, -42), (16, -14), (4, -18), (-6, -64), (12, -104),
                              (44, -124), (76, -130), (94, -118), (97, -98), (90, -84), (88, -78), (76, -70),
                              (88, -65), (97, -60)], 60)
    if look.hair != "bob":
        yield _ring("ear", _EAR, 26)
        yield _line("ear line", [(-2, -2), (-12, 0), (-14, -14), (-8, -26)], 10)
    yield from _hair(look)
    if look.glasses:
        lens = [(86, 14), (70, 17), (52, 14), (45, 0), (50, -16), (66, -21), (82, -17), (88, -4)]
        yield _ring("lens", lens, 28)
        yield _line("rim", [*lens, lens[0]], 28)
        yield _line("temple", [(46, 4), (20, 6), (-8, 4)])


def _hair(look: Appearance) -> Iterator[Drawn]:
    points = _HAIR[look.hair]
    if look.hair == "bun":
        t = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        yield _ring("bun", [(-118 + 27 * float(np.cos(a)), 22 + 30 * float(np.sin(a))) for a in t], 24)
    name, chain, ring = _ring("hair", points, 70)
    if look.hair == "curls":
        ring = _curled(ring)
    yield name, chain, ring
    for index, line in enumerate(_STRANDS[look.hair]):
        yield _line(f"strand {index}", line, 10)


def _curled(ring: Array) -> Array:
    """Return a hair line whose outer side goes in waves; the side at the face stays smooth."""
    outer = curve([(float(s), float(d)) for s, d in ring], 168, closed=True)
    middle = np.array([MIDDLE + 20, FORWARD - 10])
    away = outer - middle
    long = np.hypot(*away.T)
    wave = np.abs(np.sin(np.arange(168) * np.pi / 8)) * 9 - 4
    strength = np.clip((long - 92) / 16, 0, 1)
    return np.asarray(outer + away / long[:, None] * (wave * strength)[:, None])
