"""The bony arch, and the room in the canal that disc, bones and ligaments leave."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from shapely import Geometry, Polygon

from consult_app.anatomy.curves import mirrored, resample_ring
from consult_app.anatomy.drawing import Array, Outline
from consult_app.anatomy.facet_joint import FacetJoint, facet_joint
from consult_app.anatomy.ligament import Ligament
from consult_app.anatomy.polygons import biggest, opened, polygon, ring, union

NEAR = (-17.0, -27.0, 17.0, 3.0)      # mm: left, back, right, front
INSIDE = (0.0, -6.0)          # always in the canal
MOUTH = np.array([(13.6, 1.0)])   # the canal is closed here towards the foramen


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """Bones and ligament of one side, built for x > 0; ``right`` ones are mirrored when they are drawn."""

    joint: FacetJoint
    ligament: Ligament
    right: bool

    def placed(self, curve: Array) -> Array:
        """Return ``curve`` where it belongs: unchanged on the patient's left, mirrored on the right."""
        return mirrored(curve) if self.right else curve


@lru_cache(96)
def whole_arch(left_wear: float, right_wear: float) -> Polygon:
    """Return laminae, inferior processes and spinous process as one piece, its corners rounded, uncut."""
    left, right = facet_joint(left_wear), facet_joint(right_wear)
    outline = resample_ring(np.vstack([left.arch_half, mirrored(right.arch_half)]), 420)
    grown = polygon(outline).buffer(0.55, quad_segs=4)
    return biggest(opened(grown, 1.1, 4).buffer(-0.55, quad_segs=4))


def cut_arch(arch: Polygon, sides: tuple[Side, Side]) -> Polygon:
    """Return the arch without the slivers of lamina that were taken; ``arch`` itself if there are none."""
    left = _without_cuts(arch, sides)
    return arch if left is arch else biggest(left)


def _without_cuts(bone: Geometry, sides: tuple[Side, Side]) -> Geometry:
    cuts = [
        polygon(side.placed(np.vstack([side.joint.wall + side.joint.toward_canal * 1.2, side.ligament.bone[::-1]])))
        for side in sides if np.abs(side.ligament.bone - side.joint.wall).max() > 0.03
    ]
    return bone.difference(union(cuts)) if cuts else bone


@lru_cache(96)
def whole_bones(left_wear: float, right_wear: float) -> Geometry:
    """Return arch and superior processes as one region, uncut, as far as they lie near the canal."""
    facets = polygon(facet_joint(left_wear).upper), polygon(mirrored(facet_joint(right_wear).upper))
    return shapely.clip_by_rect(union([whole_arch(left_wear, right_wear), *facets]), *NEAR)


def cut_bones(sides: tuple[Side, Side]) -> Geometry:
    """Return the bones near the canal without the slivers of lamina that were taken."""
    return _without_cuts(whole_bones(sides[0].joint.wear, sides[1].joint.wear), sides)


def free_canal(sides: tuple[Side, Side], bones: Geometry, disc: Outline) -> Outline:
    """Return the outline of the room left in the canal, 260 points."""
    left, right = (np.vstack([MOUTH, side.ligament.bone]) for side in sides)
    canal = polygon(np.vstack([left, mirrored(right)])).difference(bones)
    solid = [polygon(disc), *(polygon(side.placed(side.ligament.outline)) for side in sides)]
    free = biggest(canal.difference(union(solid)), INSIDE)
    return resample_ring(ring(biggest(opened(free, 0.12), INSIDE)), 260)


def visible_ligament(side: Side, bones: Geometry) -> Outline:
    """Return the part of the ligament that no bone covers, 200 points."""
    whole = side.placed(side.ligament.outline)
    seen = biggest(opened(polygon(whole).difference(bones), 0.12, 2))
    return whole if seen.is_empty else resample_ring(ring(seen), 200)
