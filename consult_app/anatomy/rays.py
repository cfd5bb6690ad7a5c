"""Distances seen from a point: along rays, to the nearest boundary, and soft minima of them."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from consult_app.anatomy.curves import rolled
from consult_app.anatomy.drawing import Array

FAR = 50.0


@lru_cache(8)
def circle(count: int) -> tuple[Array, Array]:
    """Return ``count`` angles from 0 and their unit vectors (count, 2)."""
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    unit = np.column_stack([np.cos(angles), np.sin(angles)])
    angles.flags.writeable = unit.flags.writeable = False
    return angles, unit


def ray_lengths(centre: Array, angles: Array, outline: Array) -> Array:
    """Return how far each ray from ``centre`` goes before it meets the closed ``outline``; FAR if it never does."""
    dx, dy = np.cos(angles), np.sin(angles)
    x, y = np.concatenate([outline, outline[:1]]).T - centre[:, None]
    beside = np.outer(dx, y) - np.outer(dy, x)                             # of each corner, to the left of each ray
    left = beside > 0
    ray, edge = np.nonzero(left[:, :-1] != left[:, 1:])                    # the few edges that a ray's line crosses
    here = beside[ray, edge]
    share = here / (here - beside[ray, edge + 1])
    along = (x[edge] + share * (x[edge + 1] - x[edge])) * dx[ray] + (
        y[edge] + share * (y[edge + 1] - y[edge])) * dy[ray]
    ahead = along > 1e-6
    lengths = np.full(len(dx), FAR)
    np.minimum.at(lengths, ray[ahead], along[ahead])
    return lengths


def star_radius(centre: Array, angles: Array, outline: Array) -> Array:
    """Return the radius at each angle of an outline that is star-shaped about ``centre``."""
    v = outline - centre
    a = np.arctan2(v[:, 1], v[:, 0])
    order = np.argsort(a)
    return np.asarray(np.interp(angles, a[order], np.hypot(v[:, 0], v[:, 1])[order], period=2 * np.pi))


def edge_distances(points: Array, outline: Array) -> Array:
    """Return the distance of each of ``points`` (k, 2) to the closed ``outline``, shape (k,)."""
    (x, y), (ex, ey) = outline.T, (rolled(outline, -1) - outline).T
    wx, wy = points[:, :1] - x, points[:, 1:] - y
    t = np.minimum(np.maximum((wx * ex + wy * ey) / np.maximum(ex * ex + ey * ey, 1e-12), 0), 1)
    wx -= t * ex
    wy -= t * ey
    return np.asarray(np.sqrt((wx * wx + wy * wy).min(axis=1)))


def soft_minimum(a: Array, b: Array, softness: float) -> Array:
    """Return a smooth minimum of two arrays of lengths; ``softness`` mm is how round its corner is."""
    return np.asarray(-softness * np.log(np.exp(-a / softness) + np.exp(-b / softness)))


def ring_area(radius: Array) -> Array:
    """Return the area inside star-shaped outlines given by radii at equal angles along the last axis."""
    return np.asarray(0.5 * (radius ** 2).sum(axis=-1) * 2 * np.pi / radius.shape[-1])
