"""Outlines drawn once along chains of joints, and put where the joints are by one matrix product."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely

from consult_app.anatomy.drawing import Array

CLOSE, APART = .7, 60.0   # mm that a thinned outline may be off, and between two points where a chain is rigid
FULL = 30.0              # mm from the middle line at which a point keeps the whole of its joint's corner


@dataclass(frozen=True, slots=True)
class Chain:
    """Joints by number, ``lengths`` mm between them; inner joint k is rounded over ``soft[k]`` mm on both sides.

    A point has a way ``s`` along the chain, mm from its first joint, and a distance ``d``, mm to ``side``: 1 is left of
    the way along, -1 right. ``kept[k]`` of a corner is kept on its ``outer[k]`` side, so that knee and elbow stand out.
    """

    joints: tuple[int, ...]
    lengths: tuple[float, ...]
    soft: tuple[float, ...] = ()
    outer: tuple[int, ...] = ()
    side: int = 1
    kept: float = .75

    def rows(self, points: Array, count: int) -> tuple[Array, Array]:
        """Return what ``points`` (n, 2) of s and d take of each of ``count`` joints: for place and for direction."""
        place, way = np.zeros((len(points), count)), np.zeros((len(points), count))
        ends = np.concatenate([[0.0], np.cumsum(self.lengths)])
        for row, (s, d) in enumerate(points):
            inner = [k for k, soft in enumerate(self.soft) if abs(s - ends[k + 1]) < soft]
            if inner:
                self._bend(inner[0], float(s - ends[inner[0] + 1]), float(d), place[row], way[row])
            else:
                k = int(np.clip(np.searchsorted(ends, s, side="right") - 1, 0, len(self.lengths) - 1))
                a, b, share = self.joints[k], self.joints[k + 1], (s - ends[k]) / self.lengths[k]
                place[row, a], place[row, b] = 1 - share, share
                way[row, a], way[row, b] = -1, 1
        return place, way

    def bends(self, s: float) -> bool:
        """Return whether the chain is round at ``s``."""
        ends = np.cumsum(self.lengths)
        return any(abs(s - end) < soft for end, soft in zip(ends, self.soft, strict=False))

    def _bend(self, k: int, beyond: float, d: float, place: Array, way: Array) -> None:
        """Fill the rows of a point ``beyond`` mm after inner joint ``k``: on a quadratic curve between its bones."""
        before, at, after = self.joints[k:k + 3]
        soft, t = self.soft[k], beyond / self.soft[k] / 2 + .5
        first, last = soft / self.lengths[k], soft / self.lengths[k + 1]
        pull = 1 - self.kept * min(max(d * self.outer[k] / FULL, 0.0), 1.0) * 4 * t * (1 - t)
        place[before], place[after] = (1 - t) ** 2 * first * pull, t ** 2 * last * pull
        place[at] = 1 - place[before] - place[after]
        way[before], way[after] = -(1 - t) * first, t * last
        way[at] = -way[before] - way[after]


class Rig:
    """Outlines on their chains, one after the other; ``spans`` says by name where each starts and ends."""

    def __init__(self, drawn: Sequence[tuple[str, Chain, Array]], count: int) -> None:
        rows = [chain.rows(points, count) for _, chain, points in drawn]
        self._place = np.vstack([place for place, _ in rows])
        self._way = np.vstack([way for _, way in rows])
        self._aside = np.concatenate([points[:, 1] * chain.side for _, chain, points in drawn])
        ends = np.cumsum([len(points) for _, _, points in drawn]).tolist()
        self.spans = {name: (end - len(points), end) for (name, _, points), end in zip(drawn, ends, strict=True)}

    def placed(self, joints: Array, breadth: Mapping[str, float]) -> Array:
        """Return all points, (n, 2) mm, for ``joints`` (count, 2) mm; ``breadth`` narrows outlines by name."""
        aside = self._aside
        if breadth:
            aside = aside.copy()
            for name, factor in breadth.items():
                start, end = self.spans[name]
                aside[start:end] *= factor
        x, y = (self._way @ joints).T
        long = aside / np.hypot(x, y)
        points = self._place @ joints
        points[:, 0] -= y * long
        points[:, 1] += x * long
        return np.asarray(points)


def thinned(points: Array, chain: Chain) -> Array:
    """Return the points (n, 2) of s and d that an outline needs to keep its shape wherever ``chain`` bends."""
    kept = shapely.get_coordinates(shapely.simplify(shapely.LineString(points), CLOSE))
    found = [kept[0]]
    for a, b in pairwise(kept):
        apart = APART / 3 if chain.bends(float(a[0] + b[0]) / 2) else APART
        steps = max(1, round(float(np.hypot(*(b - a))) / apart))
        found += [a + (b - a) * k / steps for k in range(1, steps + 1)]
    return np.array(found)
