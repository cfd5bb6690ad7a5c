"""The facet joint of one side and the bony wall beside it, for x > 0; the other side is its mirror image."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from consult_app.anatomy import axial_points as points
from consult_app.anatomy.curves import mix, normals, offset, resample_ring, smooth_ring, spline
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.polygons import hull

WALL_POINTS = 120


@dataclass(frozen=True, slots=True, eq=False)
class FacetJoint:
    """Bones of one side. Lines run from the canal outwards; the wall from the side to the midline."""

    wear: float
    joint_line: Polyline
    upper_face: Polyline          # bone face of the superior process of the vertebra below
    lower_face: Polyline          # bone face of the inferior process of the vertebra above
    upper_outer: Polyline
    upper: Outline
    wall: Polyline
    toward_canal: Array           # unit normals of the wall
    arch_half: Polyline           # midline, wall, joint face, outer surface, tip
    capsule_back: Outline
    capsule_front: Outline


@lru_cache(80)
def facet_joint(wear: float) -> FacetJoint:
    """Return the joint for ``wear`` 0..1: growth of bone, thinner cartilage, spurs at its ends."""
    line = spline(mix(points.JOINT, points.JOINT_WORN, wear), 60)
    half_gap = 1.18 + (0.66 - 1.18) * wear
    erosion = 0.22 * wear * np.sin(np.linspace(0, 9 * np.pi, 60) + 0.6) * np.hanning(60)
    upper_face, lower_face = offset(line, half_gap + erosion), offset(line, erosion - half_gap)
    upper_outer = _upper_outer(wear)
    upper = resample_ring(np.vstack([upper_outer, upper_face[::-1][1:-1]]), 240)
    wall = spline(mix(points.WALL, points.WALL_WORN, wear), WALL_POINTS)
    toward_canal = -normals(wall)
    outer = spline(mix(points.ARCH, points.ARCH_WORN, wear), 150)
    meeting = int(np.argmin(np.hypot(*(wall - lower_face[0]).T)))
    behind = np.vstack([upper_face[-9:], lower_face[-9:], outer[:5], [line[-1] + [0.2, -0.35 - 0.5 * wear]]])
    return FacetJoint(
        wear=wear, joint_line=line, upper_face=upper_face, lower_face=lower_face, upper_outer=upper_outer,
        upper=smooth_ring(upper, 2.2), wall=wall,
        toward_canal=toward_canal if toward_canal[60, 0] < 0 else -toward_canal,
        arch_half=np.vstack([wall[::-1][:WALL_POINTS - meeting], lower_face[1:], outer]),
        capsule_back=hull(behind, 0.62),
        capsule_front=hull(np.vstack([upper_face[:5], lower_face[:5], wall[12:36]]), 0.25),
    )


def _upper_outer(wear: float) -> Polyline:
    curve = spline(mix(points.UPPER_FACET, points.UPPER_FACET_WORN, wear), 110)
    u = np.linspace(0, 1, 110)
    spurs = ((0.90, 0.93, 0.06), (0.30, 0.05, 0.05), (0.40, 0.64, 0.06), (0.32, 0.40, 0.05))
    lobes = sum((height * np.exp(-((u - at) / width) ** 2) for height, at, width in spurs), np.zeros(110))
    return offset(curve, wear * lobes)
