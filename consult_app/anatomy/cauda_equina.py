"""The end of the spinal cord, at L1/2 (Saifuddin, Spine 1998;23:1452), and the roots below it, in the side view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from consult_app.anatomy.curves import normals, smooth_line, smoothstep
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.side_canal import END_OF_SAC, SideCanal
from consult_app.anatomy.side_walls import LEVEL

COUNT = 17
TIP = LEVEL["L1/2"] + 2
WIDE, MORE = .92, .32        # mm that a root takes of the sac where there is room; more where there is hardly any
SLACK = 2.1                  # mm that the roots swing to both sides above a level with hardly any room
AT_WALL = .62                # mm between the dura and the middle of a root
BEGINS, ENDS = 12, 26        # stations over which a root comes up from the cord, and leaves the plane of the cut
_LAST = {"L1/2": (0, 16), "L2/3": (1, 15), "L3/4": (2, 14), "L4/5": (3, 13), "L5/S1": (4, 12)}      # pairs that leave
_SACRAL = {5: 20, 11: 16, 6: 12, 10: 9, 7: 3, 9: 6}        # stations before the end of the sac
_CHANCE = np.random.default_rng(4).uniform(0, 2 * np.pi, COUNT)
_HALF = np.interp(np.arange(TIP + 1), [0, TIP - 46, TIP - 24, TIP - 8, TIP], [.27, .29, .30, .15, .012])
_LANES = np.linspace(-.9, .9, COUNT)
_EVERY = np.arange(END_OF_SAC, dtype=float)


@dataclass(frozen=True, slots=True, eq=False)
class CaudaEquina:
    """The cord with its tip, closed, and the roots from above down, mm; the middle one is the filum."""

    cord: Outline
    strands: tuple[Polyline, ...]


def cauda_equina(canal: SideCanal, crowding: Mapping[str, float]) -> CaudaEquina:
    """Return what hangs in the sac. ``crowding`` 0..1 by level: there roots touch; above they are slack and loop."""
    front, across = canal.sac_front, canal.sac_back - canal.sac_front
    width = np.hypot(across[:, 0], across[:, 1])
    lanes = _lanes()
    each = WIDE + sum(lanes.near[disc] * _tight(crowded) for disc, crowded in crowding.items())
    away = lanes.even * (_bundle(each * lanes.taken, width) / width) + lanes.drift
    for disc, crowded in crowding.items():
        away = away + lanes.loops[disc] * (SLACK * crowded / width)
    edge = .5 - AT_WALL * lanes.thick / width
    at = .5 + lanes.settled * edge * np.tanh(away / edge) + lanes.on_cord
    lines = front + across * at[..., None]
    strands = (smooth_line(line[place], 1.2) for line, place in zip(lines, lanes.places, strict=True))
    return CaudaEquina(_cord(front, across), tuple(strands))


def thickness(stations: int) -> Array:
    """Return how thick a root of so many stations is at each, 1 in full: it tapers where it leaves the cut."""
    place = np.arange(stations, dtype=float)
    return smoothstep(-1, BEGINS, place) * (1 - smoothstep(stations - ENDS, stations, place))


def root_band(line: Array, width: float, every: int = 1) -> Array:
    """Return the closed outline of a root, ``width`` mm where it is whole, of every so many of its stations."""
    kept = np.r_[0:len(line) - 1:every, len(line) - 1]
    out = normals(line)[kept] * (thickness(len(line))[kept] * width / 2)[:, None]
    return np.concatenate([line[kept] + out, (line[kept] - out)[::-1]])


def _tight(crowded: float) -> float:
    """Return how much further roots spread, mm: in a sac with hardly any room they fill it from wall to wall."""
    return MORE * float(smoothstep(.32, .44, crowded))


def _bundle(wanted: Array, width: Array) -> Array:
    """Return how wide the roots lie together, mm: all the sac where it is narrow; below that they part slowly."""
    loose = np.minimum(wanted, width)
    eased = smooth_line(np.column_stack([loose, loose]), 7)[:, 0]
    return np.asarray(np.minimum(eased, width))


def _cord(front: Polyline, across: Array) -> Outline:
    before, behind = ((front[:TIP + 1] + across[:TIP + 1] * (.5 + side * _HALF)[:, None]) for side in (-1, 1))
    return np.concatenate([before, behind[::-1]])


@dataclass(frozen=True, slots=True, eq=False)
class _Lanes:
    """The roots' stations, and by root and station where they run, as shares of the sac from its middle."""

    places: tuple[slice, ...]
    thick: Array                 # 0..1
    taken: Array                 # by station: how many roots lie in the sac
    even: Array                  # -.5 front to .5 back: one beside the other
    drift: Array                 # how far it has gone towards the wall before it leaves, and how it wanders
    settled: Array               # 0 on the cord, 1 well below
    on_cord: Array               # where it begins, as long as it is not settled
    near: Mapping[str, Array]    # by level and station: 1 there, 0 well above and below
    loops: Mapping[str, Array]   # how it swings above each level, -1..1


@lru_cache(1)
def _lanes() -> _Lanes:
    starts, ends = _starts(), _ends()
    places = tuple(slice(start, end) for start, end in zip(starts, ends, strict=True))
    thick = np.zeros((COUNT, END_OF_SAC))
    for number, place in enumerate(places):
        thick[number, place] = thickness(place.stop - place.start)
    there = np.maximum(thick, 1e-3) * (np.array(ends)[:, None] > _EVERY)
    taken = there.sum(axis=0)
    even = (np.cumsum(there, axis=0) - there / 2) / np.maximum(taken, 1e-3) - .5
    below = smoothstep(TIP - 14, TIP + 24, _EVERY)
    even = even * below + _LANES[:, None] / 2 * (1 - below)
    leaving = smoothstep(-ENDS, 0, _EVERY - np.array(ends)[:, None]) * (np.abs(_LANES) > .42)[:, None]
    drift = leaving * np.sign(_LANES)[:, None] * .3 + .012 * np.sin(_EVERY / 13 + _CHANCE[:, None])
    settled = smoothstep(0, 34, _EVERY - np.array(starts)[:, None])
    share = np.array([_HALF[min(start, TIP)] for start in starts]) * np.sign(_LANES) * .9
    return _Lanes(places, thick, taken + 1e-3, even, drift, settled, share[:, None] * (1 - settled),
                  {disc: np.exp(-((_EVERY - station) / 9) ** 2) for disc, station in LEVEL.items()}, _loops())


def _loops() -> dict[str, Array]:
    wave = np.sin(_EVERY / 3.3 + .35 * np.sin(_CHANCE)[:, None] + 1.1 * _LANES[:, None])
    return {disc: np.exp(-((_EVERY - (station - 25)) / 12) ** 2) * wave for disc, station in LEVEL.items()}


def _starts() -> list[int]:
    """Return where each root comes off the cord: those to the legs first; the filum is the end of the cord."""
    starts = [int(TIP - 42 + 38 * (1 - abs(lane))) for lane in _LANES.tolist()]
    starts[COUNT // 2] = TIP - 9
    return starts


def _ends() -> list[int]:
    """Return where each root has left: a pair at each disc, one of them a little higher; the others in the sacrum."""
    ends = {root: LEVEL[disc] + (14, 8)[turn] for disc, pair in _LAST.items() for turn, root in enumerate(pair)}
    return [ends.get(number, END_OF_SAC - 1 - _SACRAL.get(number, 0)) for number in range(COUNT)]
