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
    sx, sy = (_wrapped_seeds(rng.random((cells, cells)), axis) for axis in (1, 0))
    x, y = _warped(size, cells, warp, rng)
    columns = cells + 2
    home = (y.astype(np.int32) + 1) * columns + x.astype(np.int32) + 1
    first = np.full((size, size), 9, np.float32)
    second, nearest = first.copy(), home.copy()
    for step in (d * columns + r for d in (-1, 0, 1) for r in (-1, 0, 1)):
        here = home + np.int32(step)
        dx, dy = sx.take(here) - x, sy.take(here) - y
        distance = dx * dx + dy * dy
        np.copyto(nearest, here, where=distance < first)
        second = np.minimum(second, np.maximum(first, distance))
        first = np.minimum(first, distance)
    row, column = nearest // columns - 1, nearest % columns - 1
    return Cells(np.sqrt(first), np.sqrt(second), (row % cells) * cells + column % cells)


def _wrapped_seeds(chance: npt.NDArray[np.float64], axis: int) -> Field:
    """Return the seeds' x (``axis`` 1) or y (0) with a border of their neighbours round the periodic square."""
    cells = len(chance)
    places = np.arange(-1, cells + 1)
    jitter = (np.take(np.take(chance, places % cells, axis=0), places % cells, axis=1) - .5) * .9
    return (jitter + np.expand_dims(places + .5, 1 - axis)).astype(np.float32)


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
