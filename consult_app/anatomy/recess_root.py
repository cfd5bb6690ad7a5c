"""The root in the lateral recess: as large as the recess allows, flattened rather than shrunk."""

from __future__ import annotations

import numpy as np
import shapely

from consult_app.anatomy.build import Build
from consult_app.anatomy.curves import smooth_ring
from consult_app.anatomy.drawing import Array, Outline, Strand
from consult_app.anatomy.polygons import polygon
from consult_app.anatomy.rays import circle, edge_distances, ray_lengths, ring_area, soft_minimum

RADIUS = 1.62           # mm, when it has all the room it wants
WIDEST = 2.5            # mm from its middle, however flat it is
CLEARANCE = 0.16        # mm to whatever is next to it
GRID = np.array([(x, y) for y in np.linspace(-2.4, 2, 9) for x in np.linspace(-1.8, 1.8, 8)])
FROM_START = np.hypot(*GRID.T)


def recess_root(canal: Outline, build: Build, wear: float, bulge: float, right: bool) -> Strand:
    """Return the root of one side that leaves below the disc, lying in the free canal.

    ``wear`` and ``bulge`` are shares 0..1.
    """
    centre = _resting_place(canal, build, wear, bulge, -1.0 if right else 1.0)
    angles, unit = circle(56)
    room = np.maximum(ray_lengths(centre, angles, canal[::2]) - CLEARANCE, .25)
    room = np.minimum(room, 1.15 * smooth_ring(np.minimum(room, WIDEST), 4.5))          # it runs out into no corner
    radius = smooth_ring(_squeezed(room, np.pi * RADIUS ** 2 * (1 - .18 * wear)), 1.5)
    outline = centre + radius[:, None] * unit
    name = f"{build.recess_root}{'R' if right else 'L'}"
    return Strand(name, outline.mean(axis=0), float(radius.min()), outline)


def _resting_place(canal: Outline, build: Build, wear: float, bulge: float, sign: float) -> Array:
    """Return the centre: a softmax average over a grid, so that it moves without jumps."""
    start = np.array(build.spot(9.25 - .35 * wear, -3.25 - 2 * bulge))
    spots = (start + GRID) * (sign, 1)
    inside = shapely.contains_xy(polygon(canal), spots[:, 0], spots[:, 1])
    room = np.minimum(edge_distances(spots, canal[::5]), 1.75)
    score = np.where(inside, room, -3) - .30 * FROM_START
    weight = np.exp((score - score.max()) / .12)
    return np.asarray(weight @ spots / weight.sum())


def _squeezed(room: Array, wanted_area: float) -> Array:
    """Grow the natural radius until the outline limited by ``room`` has the wanted area, mm2."""
    natural = RADIUS
    for _ in range(4):
        radius = soft_minimum(np.full_like(room, natural), room, .16)
        natural = min(WIDEST, natural * (wanted_area / float(ring_area(radius))) ** .6)
    return radius
