"""What a callout had better not lie over: spots strewn over the parts of a drawing, each with its weight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from consult_app.anatomy.build import build_of
from consult_app.anatomy.curves import mirrored
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.surroundings import exiting_root
from consult_app.ui.illustration.boxes import Box
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.outlines import ellipse
from consult_app.ui.illustration.touched_part import faded, thinned

PARTS = ("disc", "nucleus", "dural_sac", "ligament_", "nerve_root_", "joint_", "body_L")     # how their names begin
SPOTS = 16                   # rows and columns of spots strewn over the box round a part
EDGE_POINTS = 40             # of an outline: as true as spots so far apart can tell
FADED = 0.86                 # of a view's radii: further out a name may stand
DEAR = 0.15                  # of the stage's height: the detour that saves a part of one square millimetre


class Worth:
    """Spots (n, 2) px with their weights (n,): what is hidden costs as much as a detour of so many px."""

    def __init__(self, spots: Array, weights: Array) -> None:
        order = np.argsort(spots[:, 1])
        self._spots, self._weights = spots[order], weights[order]

    def hidden(self, left: float, right: float, tops: Sequence[float], tall: float) -> Sequence[float]:
        """Return what boxes between ``left`` and ``right`` at these ``tops``, ``tall`` px, lie over."""
        x, y = self._spots.T
        within = (x > left) & (x < right)
        passed = np.concatenate([[0.0], np.cumsum(self._weights[within])])
        ys, above = y[within], np.array(tops)
        found: list[float] = (passed[np.searchsorted(ys, above + tall)] - passed[np.searchsorted(ys, above)]).tolist()
        return found

    def under(self, box: Box) -> float:
        """Return what ``box`` lies over."""
        return self.hidden(box.left, box.right, [box.top], box.height)[0]


def worth_of(drawing: Drawing, camera: Camera, height: float) -> Worth:
    """Return the worth of ``drawing`` seen by ``camera``, logical px, on a stage of ``height`` px.

    A part counts by the root of its area, so that a small nerve is worth more than as much of a broad disc.
    """
    spots, weights = [np.empty((0, 2))], [np.empty(0)]
    for outline in _parts(drawing):
        inside = _strewn(thinned(outline, EDGE_POINTS))
        seen = inside[faded(inside, camera) < FADED]
        spots.append(np.column_stack([camera.x + seen[:, 0] * camera.scale, camera.y - seen[:, 1] * camera.scale]))
        size = np.ptp(outline, axis=0).prod() * len(inside) / SPOTS ** 2
        weights.append(np.full(len(seen), DEAR * height * np.sqrt(size) / max(len(inside), 1)))
    return Worth(np.concatenate(spots), np.concatenate(weights))


def _parts(drawing: Drawing) -> Iterable[Array]:
    yield from (outline for name, outline in drawing.outlines.items() if name.startswith(PARTS))
    if drawing.figure == "axial":
        left = ellipse(*exiting_root(build_of(drawing.parameters["level"])))
        yield from (left, mirrored(left))


def _strewn(outline: Array) -> Array:
    """Return the spots of an even grid that lie inside ``outline``."""
    (x0, y0), (x1, y1) = outline.min(axis=0), outline.max(axis=0)
    steps = (np.arange(SPOTS) + .5) / SPOTS
    x, y = (axis.ravel()[:, None] for axis in np.meshgrid(x0 + steps * (x1 - x0), y0 + steps * (y1 - y0)))
    (ax, ay), (bx, by) = outline.T, np.roll(outline, -1, axis=0).T
    rise = np.where(by == ay, 1.0, by - ay)
    crossed = ((ay > y) != (by > y)) & (x < ax + (y - ay) / rise * (bx - ax))
    return np.asarray(np.hstack([x, y])[crossed.sum(axis=1) % 2 == 1])
