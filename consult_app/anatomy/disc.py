"""The disc between two vertebrae: its outline, its nucleus, and the ligament on its back."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from consult_app.anatomy import axial_points as points
from consult_app.anatomy.build import Build
from consult_app.anatomy.curves import both_halves, smoothstep
from consult_app.anatomy.drawing import Array, Outline

BULGE_MM = 4.4          # how far a fully worn disc reaches back


@lru_cache(64)
def disc_outlines(bulge: float, dry: float, build: Build) -> tuple[Outline, Outline]:
    """Return the disc and its nucleus in mm; ``bulge`` and ``dry`` are shares 0..1."""
    back = BULGE_MM * bulge
    size = build.disc_width, build.disc_depth
    half = points.DISC * size
    x, y = points.DISC.T
    shape = 1 - 0.46 * smoothstep(3, 11.5, x) - 0.46 * smoothstep(12, 19, x)
    half[:, 1] -= back * shape * (1 - smoothstep(2, 12, y))
    half[:, 0] += 0.28 * back * smoothstep(12, 25, x)
    half[:, 1] += 0.22 * back * smoothstep(20, 34, y)
    centre = np.array([0, 14.2])
    core = centre + (points.NUCLEUS - centre) * (1 - 0.10 * dry, 1 - 0.20 * dry)
    core[:, 1] -= 0.35 * back
    core *= size
    return both_halves(half, 300), both_halves(core, 200)


def posterior_ligament(disc: Outline) -> Outline:
    """Return the posterior longitudinal ligament, a thin lens on the disc's back."""
    back = disc[np.argsort(disc[:, 0])]
    back = back[back[:, 1] < 8]
    x = np.linspace(-8.5, 8.5, 60)
    y = np.interp(x, back[:, 0], back[:, 1])
    thickness = np.cos(np.linspace(-np.pi / 2, np.pi / 2, 60)) ** 0.5          # nothing at both ends
    front: Array = np.column_stack([x, y + 0.12 * thickness])
    return np.vstack([front, np.column_stack([x, y - 0.62 * thickness])[-2:0:-1]])
