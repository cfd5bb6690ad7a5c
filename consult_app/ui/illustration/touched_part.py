"""Which part of a drawing a finger means, and what of each part can be seen. All from the drawn outlines, in mm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.tissues import depth_of
from consult_app.ui.illustration.boxes import Box
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.parts import outlines_of

FINGER = 44.0                # px across: what a fingertip covers
REACH = 14.0                 # px beyond the outline of a thin part
WITHIN = ("rootlets", "nucleus")      # they lie inside another part: what is beside them is that other part
BEHIND = {"facet": "dural_sac"}       # in the side view it goes on behind the sac, unseen
OVER = ("facet",)                     # drawn over the bone it belongs to
CLEAR = 0.94                 # of a view's radii: further out the drawing has faded


def part_at(drawing: Drawing, parts: Iterable[str], at: tuple[float, float], per_mm: float) -> str:
    """Return the part that a finger on ``at`` (mm) means at ``per_mm`` px per mm, "" if none is near.

    The nearest outline wins. A part thinner than a finger reaches beyond its outline by what it lacks, at most REACH,
    so that a thin ligament can be hit beside a broad bone; of two that are hit alike, the one in front is meant, then
    the smaller one.
    """
    point, best = np.array(at), ("", FINGER / 2, 0, np.inf)
    for part in parts:
        if part in BEHIND and any(_holds(outline, point) for outline in outlines_of(BEHIND[part], drawing)):
            continue
        for outline in outlines_of(part, drawing):
            area, length = _area(outline), _length(outline)
            lacking = 0.0 if part in WITHIN else max(0.0, FINGER - 2 * area / max(length, 1e-9) * per_mm) / 2
            away, within = _distance(outline, point) * per_mm, _holds(outline, point)
            if part in WITHIN and not within:
                continue
            deep = REACH if lacking or part in WITHIN else min(away, REACH)
            score = -deep if within else away - min(lacking, REACH)
            rank = score, depth_of(part), 0.0 if part in OVER else area
            if rank < best[1:]:
                best = part, *rank
    return best[0]


def seen_parts(drawing: Drawing, parts: Sequence[str], sight: Camera, room: Box) -> Mapping[str, Array]:
    """Return the points (n, 2) px of each part's outlines in sight and within ``room``, for parts that have some."""
    outlines = {part: found for part in parts if (found := list(outlines_of(part, drawing)))}
    if not outlines:
        return {}
    mm = np.concatenate([outline for found in outlines.values() for outline in found])     # all at once: every frame
    x, y = sight.x + mm[:, 0] * sight.scale, sight.y - mm[:, 1] * sight.scale
    seen = (x > room.left) & (x < room.right) & (y > room.top) & (y < room.bottom) & (faded(mm, sight) < CLEAR)
    ends = np.cumsum([sum(map(len, found)) for found in outlines.values()])[:-1]
    px = np.column_stack([x, y])
    pieces = zip(outlines, np.split(px, ends), np.split(seen, ends), strict=True)
    return {part: points[shown] for part, points, shown in pieces if shown.sum() > 2}


def meant(outlines: Sequence[Array], at: tuple[float, float]) -> list[Array]:
    """Return the outline that is nearest to ``at``, mm, and those beside it: of a part on two sides, the one."""
    if not outlines:
        return []
    point = np.array(at)
    nearest = min(outlines, key=lambda outline: 0.0 if _holds(outline, point) else _distance(outline, point))
    (left, low), (right, high) = nearest.min(axis=0), nearest.max(axis=0)
    return [outline for outline in outlines if outline[:, 0].min() <= right and outline[:, 0].max() >= left
            and outline[:, 1].min() <= high and outline[:, 1].max() >= low]


def thinned(outline: Array, count: int) -> Array:
    """Return about ``count`` points of the outline, those that lie furthest out on each side among them."""
    ends = (*outline.argmin(axis=0).tolist(), *outline.argmax(axis=0).tolist())
    return outline[sorted({*range(0, len(outline), max(1, len(outline) // count)), *ends})]


def faded(mm: Array, sight: Camera) -> Array:
    """Return how far out each point lies in the oval of the view, 1 on its rim."""
    view = sight.frame
    x, y = np.abs(mm[:, 0]) / view.rx, np.abs(mm[:, 1] - view.y) / view.ry
    return np.asarray((x ** view.power + y ** view.power) ** (1 / view.power))


def _area(outline: Array) -> float:
    x, y = outline.T
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)


def _length(outline: Array) -> float:
    return float(np.hypot(*(np.roll(outline, -1, axis=0) - outline).T).sum())


def _holds(outline: Array, point: Array) -> bool:
    (x, y), (x0, y0), (x1, y1) = point, outline.T, np.roll(outline, -1, axis=0).T
    between = (y0 > y) != (y1 > y)
    crossing = x0[between] + (y - y0[between]) * (x1 - x0)[between] / (y1 - y0)[between]
    return bool((crossing > x).sum() % 2)


def _distance(outline: Array, point: Array) -> float:
    step = np.roll(outline, -1, axis=0) - outline
    along = ((point - outline) * step).sum(axis=1) / np.maximum((step ** 2).sum(axis=1), 1e-12)
    nearest = outline + step * np.clip(along, 0, 1)[:, None]
    return float(np.hypot(*(nearest - point).T).min())
