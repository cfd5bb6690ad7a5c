"""The dural sac: its natural outline, limited by what surrounds it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import shapely

from consult_app.anatomy import axial_points as points
from consult_app.anatomy.curves import both_halves, resample_ring, smooth_ring
from consult_app.anatomy.drawing import Array, Outline, Strand
from consult_app.anatomy.polygons import biggest, opened, ring
from consult_app.anatomy.rays import circle, nearest_radius, ray_lengths, soft_minimum, star_radius

ANGLES = 240
KEPT_CLEAR = 0.42             # mm the sac would like to keep from its surroundings
NEVER_CLOSER = 0.20           # mm
FOLD = 0.85                   # mm; the dura does not fold into points
SOFTNESS = 0.30


@lru_cache(1)
def _natural() -> Outline:
    return both_halves(points.SAC, 200)


def midline(outline: Outline, start: tuple[float, float] = (0.0, -6.5)) -> tuple[float, float]:
    """Return the y of the front and of the back where the midline through ``start`` leaves ``outline``."""
    front, back = ray_lengths(np.array(start), np.array([np.pi / 2, -np.pi / 2]), outline)
    return start[1] + float(front), start[1] - float(back)


def sac_centre(canal: Outline) -> Array:
    """Return a point in the sac that follows the free room on the midline."""
    front, back = midline(canal)
    return np.array([0.0, 0.5 * (min(front, 0) - 1.0 + max(back, -14.9)) + 0.9])


def dural_sac(canal: Outline, recess_roots: tuple[Strand, ...]) -> Outline:
    """Return the sac in the free ``canal`` between the roots beside it, 200 points."""
    centre = sac_centre(canal)
    angles, unit = circle(ANGLES)
    room = nearest_radius(centre, ANGLES, canal)
    for root in recess_roots:
        room = np.minimum(room, ray_lengths(centre, angles, root.outline[::2]))
    radius = soft_minimum(star_radius(centre, angles, _natural()), np.maximum(room - KEPT_CLEAR, .35), SOFTNESS)
    radius = smooth_ring(np.maximum(radius, .35), 2.5)
    radius = np.minimum(radius, np.maximum(room - NEVER_CLOSER, .3))
    shape = shapely.Polygon(centre + radius[:, None] * unit)
    rounded = biggest(opened(shape, FOLD, 5))
    return smooth_ring(resample_ring(ring(shape if rounded.is_empty else rounded), 200), 2.4)
