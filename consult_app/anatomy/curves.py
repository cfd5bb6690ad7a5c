"""Curves through control points, resampled, smoothed, offset and measured. Arrays are (n, 2) in mm."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from consult_app.anatomy.drawing import Array

Number = TypeVar("Number", bound=np.generic)
_BETWEEN = np.linspace(0, 1, 16, endpoint=False)[None, :, None]        # two control points
Points = Sequence[tuple[float, float]] | Array


def smoothstep(low: float, high: float, x: npt.ArrayLike) -> Array:
    """Ramp smoothly from 0 at ``low`` to 1 at ``high``."""
    t = np.clip((np.asarray(x, float) - low) / (high - low), 0.0, 1.0)
    return np.asarray(t * t * (3 - 2 * t))


def rolled(values: npt.NDArray[Number], by: int) -> npt.NDArray[Number]:
    """Return np.roll along the first axis; of a few hundred points it takes a tenth of the time."""
    return np.concatenate([values[-by:], values[:-by]])


def mix(healthy: npt.ArrayLike, worn: npt.ArrayLike, share: float) -> Array:
    """Blend two equally shaped arrays; ``share`` 0 is the first."""
    a = np.asarray(healthy, float)
    return np.asarray(a + (np.asarray(worn, float) - a) * share)


def spline(points: Points, count: int, closed: bool = False) -> Array:
    """Centripetal Catmull-Rom through ``points``, resampled to ``count`` points at equal arc length."""
    p = np.asarray(points, float)
    ends = (p[-1:], p[:2]) if closed else (2 * p[:1] - p[1:2], 2 * p[-1:] - p[-2:-1])
    q = np.concatenate([ends[0], p, ends[1]])
    step, m = q[1:] - q[:-1], len(q) - 3
    knots = np.zeros(len(q))
    np.cumsum(np.sqrt(np.maximum(np.hypot(step[:, 0], step[:, 1]), 1e-9)), out=knots[1:])
    t0, t1, t2, t3 = (knots[k:k + m, None, None] for k in range(4))
    p0, p1, p2, p3 = (q[k:k + m, None, :] for k in range(4))
    t = t1 + (t2 - t1) * _BETWEEN
    a1 = (t1 - t) / (t1 - t0) * p0 + (t - t0) / (t1 - t0) * p1
    a2 = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
    a3 = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
    b1 = (t2 - t) / (t2 - t0) * a1 + (t - t0) / (t2 - t0) * a2
    b2 = (t3 - t) / (t3 - t1) * a2 + (t - t1) / (t3 - t1) * a3
    curve = ((t2 - t) / (t2 - t1) * b1 + (t - t1) / (t2 - t1) * b2).reshape(-1, 2)
    return resample(np.concatenate([curve, p[:1] if closed else p[-1:]]), count, drop_last=closed)


def resample(curve: Array, count: int, drop_last: bool = False) -> Array:
    """Return ``count`` points at equal arc length; ``drop_last`` leaves out the end (of a ring: its start)."""
    x, y = curve.T
    s = np.zeros(len(curve))
    np.cumsum(np.hypot(x[1:] - x[:-1], y[1:] - y[:-1]), out=s[1:])
    t = np.linspace(0, s[-1], count + 1)[:-1] if drop_last else np.linspace(0, s[-1], count)
    found = np.empty((count, 2))
    found[:, 0], found[:, 1] = np.interp(t, s, x), np.interp(t, s, y)
    return found


def resample_ring(ring: Array, count: int) -> Array:
    """Return ``count`` points at equal arc length around a ring, whether or not it repeats its first point."""
    if math.dist(ring[0], ring[-1]) > 1e-9:
        ring = np.concatenate([ring, ring[:1]])
    return resample(ring, count, drop_last=True)


@lru_cache(64)
def _bell(sigma: float) -> tuple[int, Array]:
    reach = max(1, math.ceil(3 * sigma))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    return reach, weights / weights.sum()


def smooth_ring(values: Array, sigma: float) -> Array:
    """Gaussian-smooth around a ring; ``values`` is (n,) or (n, 2), ``sigma`` in samples."""
    reach, weights = _bell(sigma)
    if values.ndim == 1:
        return np.convolve(np.concatenate([values[-reach:], values, values[:reach]]), weights, "valid")
    smooth = np.empty_like(values)
    for i in range(values.shape[1]):
        smooth[:, i] = smooth_ring(values[:, i], sigma)
    return smooth


def smooth_line(curve: Array, sigma: float) -> Array:
    """Gaussian-smooth an open curve (n, 2); its ends stay where they are. ``sigma`` in samples."""
    reach, weights = _bell(sigma)
    padded = np.concatenate([2 * curve[:1] - curve[reach:0:-1], curve, 2 * curve[-1:] - curve[-2:-reach - 2:-1]])
    return np.column_stack([np.convolve(padded[:, i], weights, "valid") for i in (0, 1)])


def mirrored(curve: Array) -> Array:
    """Mirror left to right. Points come in reverse order, so a closed outline keeps its sense of turning."""
    return np.asarray(curve, float)[::-1] * (-1.0, 1.0)


def both_halves(half: Array, count: int) -> Array:
    """Close the half for x > 0, which starts and ends on the midline, with its mirror image."""
    return spline(np.vstack([half, mirrored(half)[1:-1]]), count, closed=True)


def normals(curve: Array) -> Array:
    """Return unit normals (n, 2) to the left of the direction of travel along an open curve."""
    t = np.gradient(curve, axis=0)
    length = np.maximum(np.hypot(t[:, 0], t[:, 1]), 1e-9)
    found = np.empty_like(t)
    found[:, 0], found[:, 1] = -t[:, 1] / length, t[:, 0] / length
    return found


def offset(curve: Array, distance: float | Array) -> Array:
    """Move an open curve sideways along its left normals, by one distance or one for each point."""
    return np.asarray(curve + normals(curve) * np.reshape(distance, (-1, 1)))


def area(outline: Array) -> float:
    """Return the area inside a closed outline, mm2."""
    return abs(signed_area(outline))


def signed_area(outline: Array) -> float:
    """Return the area inside a closed outline, mm2; below 0 where it runs clockwise."""
    x, y = np.ascontiguousarray(outline.T)
    return float(np.dot(x, rolled(y, -1)) - np.dot(y, rolled(x, -1))) / 2
