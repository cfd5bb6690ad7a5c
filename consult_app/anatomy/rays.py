"""Distances seen from a point: along rays, to the nearest boundary, and soft minima of them."""

from __future__ import annotations

import numpy as np

from consult_app.anatomy.drawing import Array

FAR = 50.0


def circle(count: int) -> tuple[Array, Array]:
    """Return ``count`` angles from 0 and their unit vectors (count, 2)."""
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return angles, np.column_stack([np.cos(angles), np.sin(angles)])


def ray_lengths(centre: Array, angles: Array, outline: Array) -> Array:
    """Return how far each ray from ``centre`` goes before it meets the closed ``outline``; FAR if it never does."""
    d = np.column_stack([np.cos(angles), np.sin(angles)])
    corners = outline - centre
    beside = d[:, :1] * corners[:, 1] - d[:, 1:] * corners[:, 0]           # of each corner, to the left of each ray
    left = beside > 0
    ray, edge = np.nonzero(left != np.roll(left, -1, axis=1))              # the few edges that a ray's line crosses
    after = (edge + 1) % len(outline)
    share = beside[ray, edge] / (beside[ray, edge] - beside[ray, after])
    along = ((corners[edge] + share[:, None] * (corners[after] - corners[edge])) * d[ray]).sum(axis=1)
    ahead = along > 1e-6
    lengths = np.full(len(d), FAR)
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
    edge = np.roll(outline, -1, axis=0) - outline
    w = points[:, None, :] - outline[None]
    t = np.clip((w * edge[None]).sum(-1) / np.maximum((edge * edge).sum(-1), 1e-12), 0, 1)
    d = w - t[..., None] * edge[None]
    return np.asarray(np.sqrt((d * d).sum(-1)).min(axis=1))


def soft_minimum(a: Array, b: Array, softness: float) -> Array:
    """Return a smooth minimum of two arrays of lengths; ``softness`` mm is how round its corner is."""
    return np.asarray(-softness * np.log(np.exp(-a / softness) + np.exp(-b / softness)))


def ring_area(radius: Array) -> Array:
    """Return the area inside star-shaped outlines given by radii at equal angles along the last axis."""
    return np.asarray(0.5 * (radius ** 2).sum(axis=-1) * 2 * np.pi / radius.shape[-1])
