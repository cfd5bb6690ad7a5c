"""Curves of equal length handled as one stack (k, n, 2), mm: a call of numpy costs more than the few points of one."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from consult_app.anatomy.curves import smooth_line
from consult_app.anatomy.drawing import Array


def resample_each(stack: Array, count: int) -> Array:
    """Return each curve of ``stack`` (k, n, 2) as ``count`` points at equal arc length, shape (k, count, 2)."""
    step = np.diff(stack, axis=1)
    s = np.zeros(stack.shape[:2])
    np.cumsum(np.hypot(step[..., 0], step[..., 1]), axis=1, out=s[:, 1:])
    t = s[:, -1:] * np.linspace(0, 1, count)
    left = np.clip((s[:, None, :] <= t[..., None]).sum(axis=-1) - 1, 0, stack.shape[1] - 2)
    row = np.arange(len(stack))[:, None]
    begun, length = s[row, left], s[row, left + 1] - s[row, left]
    share = np.where(length > 0, (t - begun) / np.where(length > 0, length, 1), 0.0)
    return np.asarray(stack[row, left] + step[row, left] * share[..., None])


@lru_cache(8)
def smoothing(count: int, sigma: float) -> Array:
    """Return the matrix (count, count) that smooths the points of a curve as ``smooth_line`` does."""
    unit = np.eye(count)
    return np.column_stack([smooth_line(np.column_stack([e, e]), sigma)[:, 0] for e in unit])


def along(stack: Array, places: Array) -> Array:
    """Return the points at ``places`` (m,), 0..n-1 by number of the point, of each curve, shape (k, m, 2)."""
    left = np.minimum(places.astype(int), stack.shape[1] - 2)
    share = (places - left)[:, None]
    return np.asarray(stack[:, left] * (1 - share) + stack[:, left + 1] * share)
