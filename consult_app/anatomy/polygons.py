"""The little of shapely that the figures need: union, difference, rounding, the piece that matters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from shapely import Geometry, Point, Polygon

from consult_app.anatomy.curves import resample_ring, rolled, signed_area
from consult_app.anatomy.drawing import Array


def polygon(outline: Array) -> Geometry:
    """Return the region inside ``outline``, mended if the outline crosses itself."""
    region = Polygon(outline)
    return region if region.is_valid else region.buffer(0)


def biggest(region: Geometry, near: tuple[float, float] | None = None) -> Polygon:
    """Return the largest piece, of those at ``near`` if any is there. Empty if there is no piece."""
    found = pieces(region)
    if near is not None:
        spot = Point(near)
        found = [piece for piece in found if piece.distance(spot) < 0.3] or found
    return found[0] if found else Polygon()


def pieces(region: Geometry) -> list[Polygon]:
    """Return the pieces, the largest first."""
    found = [piece for piece in shapely.get_parts(region) if isinstance(piece, Polygon)]
    return sorted(found, key=lambda piece: -piece.area)


def ring(region: Polygon) -> Array:
    """Return the outer boundary, shape (n, 2), first point not repeated."""
    return np.asarray(region.exterior.coords, float)[:-1]


def simple(pieces: Sequence[Array]) -> Array:
    """Return the outline that ``pieces`` make one after the other, mended if it crosses itself."""
    outline: Array = simple_each(np.concatenate(pieces)[None])[0]
    return outline


def simple_each(outlines: Array) -> Array:
    """Return the outlines (k, n, 2), those that cross themselves mended."""
    sound = shapely.is_valid(shapely.polygons(outlines))
    return outlines if sound.all() else np.stack([
        outline if good else _mended(outline) for outline, good in zip(outlines, sound, strict=True)])


def _mended(outline: Array) -> Array:
    region = polygon(outline)
    kept = biggest(opened(region, .1))
    return resample_ring(ring(biggest(region) if kept.is_empty else kept), len(outline))


def from_front(outline: Array, count: int) -> Array:
    """Return ``count`` points of a ring, anticlockwise from where it crosses the midline furthest in front.

    One that lies on one side starts at its foremost point. So each point keeps its place along the ring from one
    value to the next.
    """
    if signed_area(outline) < 0:
        outline = outline[::-1]
    after = rolled(outline, -1)
    cuts = np.flatnonzero((outline[:, 0] > 0) != (after[:, 0] > 0))
    if len(cuts) < 2:
        first = int(np.argmax(outline[:, 1]))
        return resample_ring(rolled(outline, -first) if first else outline, count)
    (x, y), (x1, y1) = outline[cuts].T, after[cuts].T
    heights = y + x / (x - x1) * (y1 - y)
    top = int(np.argmax(heights))
    next_point = int(cuts[top]) + 1
    start = np.array([(0.0, heights[top])])
    return resample_ring(np.concatenate([start, outline[next_point:], outline[:next_point]]), count)


def opened(region: Geometry, radius: float, segments: int = 3) -> Geometry:
    """Remove whatever is narrower than twice ``radius`` mm and round the corners that stick out."""
    return shapely.buffer(shapely.buffer(region, -radius, quad_segs=segments), radius, quad_segs=segments)


def hull(points: Array, margin: float) -> Array:
    """Return the outline of the convex hull, ``margin`` mm further out."""
    return ring(biggest(shapely.buffer(shapely.MultiPoint(points).convex_hull, margin, quad_segs=6)))


def union(regions: Iterable[Geometry]) -> Geometry:
    """Return everything that any of ``regions`` covers."""
    return shapely.union_all(list(regions))
