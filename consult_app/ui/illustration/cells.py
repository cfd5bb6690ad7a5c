"""Periodic noise for textures: cells as in muscle and fat, sponge as in bone. Arrays are float32 squares."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Field = npt.NDArray[np.float32]
_WAVES = ((2, 1), (1, -3), (3, 2), (-2, 4), (5, 1), (1, 6))


@dataclass(frozen=True, slots=True)
class Cells:
    """Distance to the nearest seed and to the second nearest, in cells, and which seed is nearest."""

    first: Field
    second: Field
    seed: npt.NDArray[np.int32]

    @property
    def gap(self) -> Field:
        """0 on the border between two cells, growing inwards."""
        return np.asarray(self.second - self.first)


def cellular(size: int, cells: int, seed: int, warp: float) -> Cells:
    """Return warped cellular noise on a periodic square of ``size`` px with ``cells`` x ``cells`` seeds."""
    rng = np.random.default_rng(seed)
    steps = np.arange(cells, dtype=np.float32) + .5
    sx = (steps[None, :] + (rng.random((cells, cells)) - .5) * .9).astype(np.float32)
    sy = (steps[:, None] + (rng.random((cells, cells)) - .5) * .9).astype(np.float32)
    x, y = _warped(size, cells, warp, rng)
    column, row = x.astype(np.int32), y.astype(np.int32)
    first = np.full((size, size), 9, np.float32)
    second, nearest = first.copy(), np.zeros((size, size), np.int32)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            here = np.mod(row + down, cells) * cells + np.mod(column + right, cells)
            dx, dy = _around(sx.ravel()[here] - x, cells), _around(sy.ravel()[here] - y, cells)
            distance = dx * dx + dy * dy
            closer = distance < first
            second = np.where(closer, first, np.minimum(second, distance))
            nearest = np.where(closer, here, nearest).astype(np.int32)
            first = np.minimum(first, distance)
    return Cells(np.sqrt(first), np.sqrt(second), nearest)


def _around(distance: Field, cells: int) -> Field:
    """Take the shorter way round the periodic square."""
    return np.asarray(distance - np.float32(cells) * np.rint(distance / np.float32(cells)))


def _warped(size: int, cells: int, warp: float, rng: np.random.Generator) -> tuple[Field, Field]:
    grid = ((np.arange(size, dtype=np.float32) + .5) / size * cells).astype(np.float32)
    x, y = np.meshgrid(grid, grid)
    turn = np.float32(2 * np.pi / cells)
    phases = rng.uniform(0, 6.28, 12).astype(np.float32)
    for i, (a, b) in enumerate(_WAVES):
        reach = np.float32(warp / (1 + i * .5))
        x, y = (x + reach * np.sin(turn * (a * x + b * y) + phases[i]),
                y + reach * np.cos(turn * (b * x - a * y) + phases[i + 6]))
    return np.mod(x, np.float32(cells)), np.mod(y, np.float32(cells))


def sponge(size: int, seed: int = 3) -> Field:
    """Return 0..1, high in the pores of cancellous bone: band-passed noise, not cells."""
    rng = np.random.default_rng(seed)
    k = np.fft.fftfreq(size, 1 / size)
    frequency = np.hypot(*np.meshgrid(k, k))

    def band(centre: float, width: float) -> Field:
        noise = np.fft.fft2(rng.normal(size=(size, size)))
        found = np.fft.ifft2(noise * np.exp(-((frequency - centre) / width) ** 2)).real
        return np.asarray(found / found.std(), np.float32)

    large, pores, fine = band(5, 2.5), band(17, 4.5), band(31, 7)
    return np.asarray(np.maximum(ramp(.15, 1.25, pores + .25 * large), .75 * ramp(.45, 1.5, fine - .2 * large)))


def ramp(low: float, high: float, x: Field) -> Field:
    """Ramp smoothly from 0 at ``low`` to 1 at ``high``."""
    t = np.clip((x - np.float32(low)) / np.float32(high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))
