"""The end of the spinal cord, at L1/2 (Saifuddin, Spine 1998;23:1452), and the roots below it, in the side view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from consult_app.anatomy.curves import smooth_line, smoothstep
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.side_canal import LEVEL, SideCanal

COUNT = 15
_LEAVES = {"L1/2": (0, 14), "L2/3": (1, 13), "L3/4": (2, 12), "L4/5": (3, 11), "L5/S1": (4, 10)}
_PHASE = np.random.default_rng(4).uniform(0, 2 * np.pi, COUNT)
_LATE = np.random.default_rng(5).integers(0, 9, COUNT)


@dataclass(frozen=True, slots=True, eq=False)
class CaudaEquina:
    """The cord with its tip, closed, and the roots from above down, mm; the middle one is the filum."""

    cord: Outline
    strands: tuple[Polyline, ...]


def cauda_equina(canal: SideCanal, crowding: Mapping[str, float]) -> CaudaEquina:
    """Return what hangs in the sac. ``crowding`` 0..1 by level: above a narrow level roots loop a little."""
    front, across = canal.sac_front, canal.sac_back - canal.sac_front
    tip = LEVEL["L1/2"] + 2
    cord, edge = _cord(front, across, tip)
    ends = {strand: LEVEL[disc] - 4 for disc, pair in _LEAVES.items() for strand in pair}
    strands = []
    for number, lane in enumerate(np.linspace(-.9, .9, COUNT)):
        end = ends.get(number, len(front) - 3 - int(_LATE[number]))
        start = tip - 3 if number == COUNT // 2 else int(tip - 42 + 38 * (1 - abs(lane)))
        if end - start < 12:
            continue
        places = np.arange(start, end, dtype=float)
        share = .5 + edge[min(start, tip)] * np.sign(lane) * .9
        settled = smoothstep(0, 34, places - start)
        at = share * (1 - settled) + (.5 + .45 * lane) * settled + _sway(places, number, crowding)
        if number in ends:                           # leaving for the foramen
            at = at + ((.03 if lane < 0 else .97) - at) * smoothstep(end - 16, end, places)
        line = front[start:end] + across[start:end] * np.clip(at, .03, .97)[:, None]
        strands.append(smooth_line(line, 1.2))
    return CaudaEquina(cord, tuple(strands))


def _cord(front: Polyline, across: Array, tip: int) -> tuple[Outline, Array]:
    places = np.arange(tip + 1)
    half = np.interp(places, [0, tip - 46, tip - 24, tip - 8, tip], [.27, .29, .30, .15, .012])
    before, behind = ((front[:tip + 1] + across[:tip + 1] * (.5 + side * half)[:, None]) for side in (-1, 1))
    return np.vstack([before, behind[::-1]]), half


def _sway(places: Array, number: int, crowding: Mapping[str, float]) -> Array:
    sway = .018 * np.sin(places / 13 + _PHASE[number])
    for disc, crowded in crowding.items():
        hill = np.exp(-((places - (LEVEL[disc] - 18)) / 10) ** 2)
        sway = sway + crowded ** 1.5 * .05 * hill * np.sin(places / 3.4 + _PHASE[number] * 1.7)
    return np.asarray(sway)
