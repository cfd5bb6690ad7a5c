"""One vertebra cut down its middle: body, arch with spinous process, and what of the facets lies beyond the cut.

Its own frame: origin in the middle of the body, +x to the back, +y to the head, mm. Own drawing; body sizes after
Panjabi et al., Spine 1992;17:299, canal depths after the same table, rounded; rims and waists by eye.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from consult_app.anatomy.curves import resample_ring, spline
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.polygons import biggest, opened, polygon, ring

BONES = ("L5", "L4", "L3", "L2", "L1", "T12", "T11", "T10")     # from below
OUTLINE_POINTS = 260


@dataclass(frozen=True, slots=True)
class Size:
    """Depth and heights of the body, depth of the canal, length, scale and drop of the spinous process, mm."""

    depth: float
    front: float
    back: float
    canal: float
    spinous: float
    scale: float
    drop: float


SIZES = {
    "L5": Size(35.0, 28.8, 23.6, 18.6, 20.5, .68, 2.0),
    "L4": Size(35.0, 28.2, 26.4, 17.0, 27.0, .84, 2.5),
    "L3": Size(34.5, 27.8, 27.2, 17.0, 31.0, .92, 3.0),
    "L2": Size(33.5, 27.0, 27.2, 17.3, 30.0, .91, 4.0),
    "L1": Size(32.5, 25.8, 27.0, 17.8, 28.0, .87, 5.0),
    "T12": Size(31.5, 24.5, 26.0, 17.8, 25.0, .80, 7.0),
    "T11": Size(30.5, 22.5, 24.0, 17.3, 25.0, .75, 12.0),
    "T10": Size(29.5, 21.5, 22.5, 17.0, 25.0, .72, 15.0),
}


@dataclass(frozen=True, slots=True, eq=False)
class Vertebra:
    """Outlines and edges in the vertebra's own frame; lines run from above downwards."""

    body: Outline
    arch: Outline
    corners: Array                # upper front, upper back, lower back, lower front, shape (4, 2)
    back_wall: Polyline
    front_wall: Polyline
    canal_face: Polyline          # of the lamina
    lower_edge: Polyline          # of the spinous process, root to tip
    upper_edge: Polyline
    lamina_top: Array             # shape (2, 2): canal side and back side of its upper edge
    spinous_tip: Array            # shape (2,)
    upper_facet: Outline          # superior articular process, beyond the cut
    lower_facet: Outline


@lru_cache(32)
def _bow(count: int, power: float) -> tuple[Array, Array]:
    t = np.linspace(0, 1, count)[:, None]
    return t, np.sin(np.pi * t) ** power


def bowed(start: Array, end: Array, sag: float | Array, count: int = 20, power: float = 1.0) -> Array:
    """Return a curve (count, 2) from ``start`` to ``end`` that bows ``sag`` mm to the left of its way.

    Starts and ends (…, 2) with a sag for each give curves (…, count, 2).
    """
    t, bow = _bow(count, power)
    way = end - start
    length = np.maximum(np.hypot(way[..., 0], way[..., 1]), 1e-9)
    left = np.stack([-way[..., 1], way[..., 0]], axis=-1) * (sag / length)[..., None]
    return np.asarray(start[..., None, :] + way[..., None, :] * t + left[..., None, :] * bow)


def rounded(outline: Array, corners: float, hollows: float) -> Outline:
    """Round what sticks out by ``corners`` mm and what is hollow by ``hollows`` mm."""
    grown = opened(polygon(outline), corners, 6).buffer(hollows, quad_segs=6)
    return resample_ring(ring(biggest(grown.buffer(-hollows, quad_segs=6))), OUTLINE_POINTS)


@lru_cache(len(BONES))
def vertebra(name: str) -> Vertebra:
    """Return the vertebra ``name``, "T10" to "L5". KeyError for another."""
    size = SIZES[name]
    corners = _corners(size)
    head_front, head_back, foot_back, foot_front = corners
    back_wall, front_wall = bowed(head_back, foot_back, -1.9), bowed(head_front, foot_front, 2.7)
    raw = np.vstack([bowed(head_front, head_back, -1.7, power=.8), back_wall,
                     bowed(foot_back, foot_front, -2.0, power=.8), front_wall[::-1]])
    face, tip, lower, upper, outline = _arch(size)
    x0, h = size.depth / 2 + size.canal, size.scale
    return Vertebra(
        body=rounded(raw, 1.4, 2.0), arch=rounded(outline, .9, 1.0), corners=corners, back_wall=back_wall,
        front_wall=front_wall, canal_face=face, lower_edge=lower, upper_edge=upper,
        lamina_top=np.array([(x0 + .6, 8.3 * h), (x0 + 3.6, 8.6 * h)]), spinous_tip=tip,
        upper_facet=_upper_facet(size), lower_facet=_lower_facet(size),
    )


def _corners(size: Size) -> Array:
    d, f, b = size.depth / 2, size.front / 2, size.back / 2
    return np.array([(-d, f), (d, b), (d, -b), (-d, -f)])


def _arch(size: Size) -> tuple[Polyline, Array, Polyline, Polyline, Outline]:
    """Return canal face, tip, lower and upper edge, and the whole outline. The face leans back going down."""
    x0, h, s, d = size.depth / 2 + size.canal, size.scale, size.spinous, size.drop
    face = [(x0 - .6, 7.4 * h), (x0 + .3, 2), (x0 + 1.7, -5 * h), (x0 + 4, -13 * h), (x0 + 6.6, -17.2 * h)]
    lower = [(x0 + 10.2, -15.6 * h), (x0 + .55 * s, -13.2 * h - .2 * d), (x0 + .8 * s, -14.6 * h - .7 * d),
             (x0 + .95 * s, -15.8 * h - d)]
    end = [(x0 + 1.04 * s, -13.6 * h - d), (x0 + 1.06 * s, -7.6 * h - d), (x0 + .99 * s, -2.2 * h - d)]
    upper = [(x0 + .8 * s, 1.2 * h - .8 * d), (x0 + .48 * s, 2.8 * h - .4 * d), (x0 + 6, 6 * h)]
    outline = spline([*face, *lower, *end, *upper, (x0 + 2.3, 8.9 * h)], 220, closed=True)
    edges = spline(lower, 24), spline([*upper[::-1], end[2]], 24)
    return spline(face, 48), np.array(end[1]), edges[0], edges[1], outline


def _upper_facet(size: Size) -> Outline:
    """Return the superior process, which stands up behind the foramen of the level above."""
    x, h = size.depth / 2, size.back / 2
    points = [(x + 3, h - 9), (x + 4.5, h - 2), (x + 7.5, h + 6), (x + 11, h + 9.5), (x + 14.2, h + 7.5),
              (x + 14.6, h + 1), (x + 14, h - 6), (x + 9, h - 12)]
    return spline(points, 80, closed=True)


def _lower_facet(size: Size) -> Outline:
    """Return the inferior process, which reaches down behind the superior one of the vertebra below."""
    x0, h = size.depth / 2 + size.canal, size.scale
    points = [(x0 - 2.5, 4), (x0 + 3.6, 1), (x0 + 5.5, -8 * h), (x0 + 6.4, -17 * h), (x0 + 4.6, -23.5 * h),
              (x0 + .8, -25 * h), (x0 - 1.4, -20 * h), (x0 - 1.6, -12 * h), (x0 - 2.6, -5 * h)]
    return spline(points, 80, closed=True)
