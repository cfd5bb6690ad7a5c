"""Distances seen from a point: along rays, to the nearest boundary, and soft minima of them."""

from __future__ import annotations

import numpy as np

from consult_app.anatomy.curves import resample_ring
from consult_app.anatomy.drawing import Array

FAR = 50.0


def circle(count: int) -> tuple[Array, Array]:
    """Return ``count`` angles from 0 and their unit vectors (count, 2)."""
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return angles, np.column_stack([np.cos(angles), np.sin(angles)])


def ray_lengths(centre: Array, angles: Array, outline: Array) -> Array:
    """Return how far each ray from ``centre`` goes before it meets the closed ``outline``; FAR if it never does."""
    d = np.column_stack([np.cos(angles), np.sin(angles)])
    edge = np.roll(outline, -1, axis=0) - outline
    to_edge = outline - centre
    turn = d[:, None, 0] * edge[None, :, 1] - d[:, None, 1] * edge[None, :, 0]
    turn = np.where(np.abs(turn) < 1e-12, 1e-12, turn)
    along = (to_edge[:, 0] * edge[:, 1] - to_edge[:, 1] * edge[:, 0])[None, :] / turn
    across = (to_edge[None, :, 0] * d[:, None, 1] - to_edge[None, :, 1] * d[:, None, 0]) / turn
    return np.asarray(np.where((across >= 0) & (across <= 1) & (along > 1e-6), along, FAR).min(axis=1))


def star_radius(centre: Array, angles: Array, outline: Array) -> Array:
    """Return the radius at each angle of an outline that is star-shaped about ``centre``."""
    v = outline - centre
    a = np.arctan2(v[:, 1], v[:, 0])
    order = np.argsort(a)
    return np.asarray(np.interp(angles, a[order], np.hypot(v[:, 0], v[:, 1])[order], period=2 * np.pi))


def nearest_radius(centre: Array, count: int, outline: Array, dense: int = 1400) -> Array:
    """Return the nearest boundary in each of ``count`` angular bins, for outlines of any shape."""
    v = resample_ring(outline, dense) - centre
    bins = np.rint(np.mod(np.arctan2(v[:, 1], v[:, 0]), 2 * np.pi) / (2 * np.pi) * count).astype(int) % count
    radius = np.full(count, FAR)
    np.minimum.at(radius, bins, np.hypot(v[:, 0], v[:, 1]))
    seen = np.flatnonzero(radius < FAR)
    return np.asarray(np.interp(np.arange(count), seen, radius[seen], period=count))


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
