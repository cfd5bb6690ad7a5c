"""The end of the spinal cord, at L1/2 (Saifuddin, Spine 1998;23:1452), and the roots below it, in the side view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from consult_app.anatomy.curves import smooth_line, smoothstep
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.side_canal import END_OF_SAC, SideCanal
from consult_app.anatomy.side_walls import LEVEL

COUNT = 15
TIP = LEVEL["L1/2"] + 2
_LEAVES = {"L1/2": (0, 14), "L2/3": (1, 13), "L3/4": (2, 12), "L4/5": (3, 11), "L5/S1": (4, 10)}
_PHASE = np.random.default_rng(4).uniform(0, 2 * np.pi, COUNT)
_LATE = np.random.default_rng(5).integers(0, 9, COUNT)
_HALF = np.interp(np.arange(TIP + 1), [0, TIP - 46, TIP - 24, TIP - 8, TIP], [.27, .29, .30, .15, .012])


@dataclass(frozen=True, slots=True, eq=False)
class CaudaEquina:
    """The cord with its tip, closed, and the roots from above down, mm; the middle one is the filum."""

    cord: Outline
    strands: tuple[Polyline, ...]


def cauda_equina(canal: SideCanal, crowding: Mapping[str, float]) -> CaudaEquina:
    """Return what hangs in the sac. ``crowding`` 0..1 by level: above a narrow level roots loop a little."""
    front, across = canal.sac_front, canal.sac_back - canal.sac_front
    sways = {disc: crowded ** 1.5 * .05 for disc, crowded in crowding.items() if crowded > 0}
    strands = []
    for lane in _lanes():
        at = lane.at
        for disc, sway in sways.items():
            at = at + lane.loops[disc] * sway
        line = front[lane.places] + across[lane.places] * np.clip(at, .03, .97)[:, None]
        strands.append(smooth_line(line, 1.2))
    return CaudaEquina(_cord(front, across), tuple(strands))


def _cord(front: Polyline, across: Array) -> Outline:
    before, behind = ((front[:TIP + 1] + across[:TIP + 1] * (.5 + side * _HALF)[:, None]) for side in (-1, 1))
    return np.concatenate([before, behind[::-1]])


@dataclass(frozen=True, slots=True, eq=False)
class _Lane:
    """A root's stations; where across the sac it runs, 0 front to 1 back; how far it loops above each level."""

    places: slice
    at: Array
    loops: Mapping[str, Array]


@lru_cache(1)
def _lanes() -> tuple[_Lane, ...]:
    return tuple(lane for lane in map(_lane, range(COUNT)) if lane.places.stop - lane.places.start >= 12)


def _lane(number: int) -> _Lane:
    lane = float(np.linspace(-.9, .9, COUNT)[number])
    ends = {strand: LEVEL[disc] - 4 for disc, pair in _LEAVES.items() for strand in pair}
    end = ends.get(number, END_OF_SAC - 3 - int(_LATE[number]))
    start = TIP - 3 if number == COUNT // 2 else int(TIP - 42 + 38 * (1 - abs(lane)))
    places = np.arange(start, end, dtype=float)
    share = .5 + _HALF[min(start, TIP)] * np.sign(lane) * .9
    settled = smoothstep(0, 34, places - start)
    at = share * (1 - settled) + (.5 + .45 * lane) * settled + .018 * np.sin(places / 13 + _PHASE[number])
    stays = 1 - smoothstep(end - 16, end, places) if number in ends else np.ones(len(places))
    wave = np.sin(places / 3.4 + _PHASE[number] * 1.7)
    loops = {disc: np.exp(-((places - (station - 18)) / 10) ** 2) * wave * stays for disc, station in LEVEL.items()}
    return _Lane(slice(start, end), at * stays + (.03 if lane < 0 else .97) * (1 - stays), loops)
