"""The dural sac: its natural outline, limited by what surrounds it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import shapely

from consult_app.anatomy import axial_points as points
from consult_app.anatomy.build import Build
from consult_app.anatomy.curves import both_halves, rolled, smooth_ring, smoothstep
from consult_app.anatomy.drawing import Array, Outline, Strand
from consult_app.anatomy.polygons import biggest, from_front, opened, ring
from consult_app.anatomy.rays import circle, ray_lengths, soft_minimum, star_radius

ANGLES = 240
KEPT_CLEAR = 0.42             # mm the sac would like to keep from its surroundings
NEVER_CLOSER = 0.20           # mm
FOLD = 0.85                   # mm; the dura does not fold into points
SOFTNESS = 0.30
SHOULDER = 9.0                # samples of 1.5 degrees: how wide the sac rounds off in front, where it has no corners
RELEASED = 0.10               # how much further back the sac reaches where no roof holds it


@lru_cache(64)
def _natural(build: Build, unroofing: float) -> Outline:
    size = build.canal_width * build.sac_width, build.canal_depth * build.sac_depth
    return both_halves(points.SAC * size * (1, 1 + RELEASED * unroofing), 200)


def midline(outline: Outline) -> tuple[float, float]:
    """Return the y of the front and of the back where ``outline`` meets the midline."""
    right = outline[:, 0] > 0
    cuts = np.flatnonzero(right != rolled(right, -1))
    (x, y), (x1, y1) = outline[cuts].T, outline[(cuts + 1) % len(outline)].T
    heights = y + (y1 - y) * x / (x - x1)
    return float(heights.max()), float(heights.min())


def _in_front(angles: Array) -> Array:
    """Return 1 for what lies before the centre, 0 for what lies behind, and little at the sides."""
    return smoothstep(0, .6, np.sin(angles))


def sac_centre(canal: Outline, build: Build) -> Array:
    """Return a point in the sac that follows the free room on the midline."""
    front, back = midline(canal)
    deep = build.canal_depth * build.sac_depth
    return np.array([0.0, 0.5 * (min(front, 0) - 1.0 * deep + max(back, -14.9 * deep)) + 0.9 * deep])


def dural_sac(canal: Outline, recess_roots: tuple[Strand, ...], build: Build, unroofing: float = 0.0) -> Outline:
    """Return the sac in the free ``canal`` between the roots beside it, 200 points, mm."""
    centre = sac_centre(canal, build)
    angles, unit = circle(ANGLES)
    room = ray_lengths(centre, angles, canal[::2])
    for root in recess_roots:
        room = np.minimum(room, ray_lengths(centre, angles, root.outline[::2]))
    natural = star_radius(centre, angles, _natural(build, unroofing))
    radius = soft_minimum(natural, np.maximum(room - KEPT_CLEAR, .35), SOFTNESS)
    radius = smooth_ring(np.maximum(radius, .35), 2.5)
    radius = radius - _in_front(angles) * np.maximum(radius - smooth_ring(radius, SHOULDER), 0)
    radius = np.minimum(radius, np.maximum(room - NEVER_CLOSER, .3))
    shape = shapely.Polygon(centre + radius[:, None] * unit)
    rounded = biggest(opened(shape, FOLD, 5))
    return smooth_ring(from_front(ring(shape if rounded.is_empty else rounded), 200), 2.4)
