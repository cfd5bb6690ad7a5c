"""The facet joint of one side and the bony wall beside it, for x > 0; the other side is its mirror image."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from consult_app.anatomy.build import Build, Frame, frame
from consult_app.anatomy.curves import mix, normals, offset, resample_ring, smooth_ring, smoothstep, spline
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.polygons import hull

WALL_POINTS = 120
OPENING = 7.2                 # mm: a laminectomy takes the roof this far to each side
NECK, PROCESS = 3.4, (9.0, 20.0)       # mm: half as wide is the root of the process; so far behind the wall it is one
ROUND_END = 0.09              # share of the joint over which its cartilage thins out at either end
CAPSULE_FROM = 9              # th point of a bone's surface, from the back of the joint on, that the capsule leaves
RELIEF = 3.5                  # mm that the canal then reaches further back


@dataclass(frozen=True, slots=True, eq=False)
class FacetJoint:
    """Bones of one side. Lines run from the canal outwards; the wall from the side to the midline."""

    wear: float
    build: Build
    joint_line: Polyline
    upper_face: Polyline          # bone face of the superior process of the vertebra below
    lower_face: Polyline          # bone face of the inferior process of the vertebra above
    upper_outer: Polyline
    upper: Outline
    wall: Polyline
    toward_canal: Array           # unit normals of the wall
    arch_half: Polyline           # midline, wall, joint face, outer surface, tip
    cartilage: Outline            # of both bones, with the slit between them
    slit: Polyline                # where the two cartilages touch: a little shorter than they are
    capsule_back: Outline
    capsule_front: Outline
    lamina_border: Polyline       # from the wall to the back of the arch, where lamina becomes inferior process


@lru_cache(80)
def facet_joint(wear: float, build: Build, unroofing: float = 0.0) -> FacetJoint:
    """Return the joint for ``wear`` 0..1: growth of bone, thinner cartilage, spurs at its ends.

    ``unroofing`` 0..1 is the share of the lamina that a laminectomy has taken beside the midline.
    """
    shape = frame(build)
    line = spline(mix(*shape.joint, wear), 60)
    half_gap = 1.18 + (0.66 - 1.18) * wear
    erosion = 0.22 * wear * np.sin(np.linspace(0, 9 * np.pi, 60) + 0.6) * np.hanning(60)
    upper_face, lower_face = offset(line, half_gap + erosion), offset(line, erosion - half_gap)
    upper_outer = _upper_outer(shape, wear)
    upper = resample_ring(np.vstack([upper_outer, upper_face[::-1][1:-1]]), 240)
    wall = _without_roof(spline(mix(*shape.wall, wear), WALL_POINTS), unroofing)
    toward_canal = -normals(wall)
    outer = _thinned(spline(mix(*shape.arch, wear), 150), wall, unroofing)
    meeting = int(np.argmin(np.hypot(*(wall - lower_face[0]).T)))
    return FacetJoint(
        wear=wear, build=build, joint_line=line, upper_face=upper_face, lower_face=lower_face, upper_outer=upper_outer,
        upper=smooth_ring(upper, 2.2), wall=wall,
        toward_canal=toward_canal if toward_canal[60, 0] < 0 else -toward_canal,
        arch_half=np.vstack([wall[::-1][:WALL_POINTS - meeting], lower_face[1:], outer]),
        cartilage=_cartilage(line, half_gap + erosion, half_gap - erosion), slit=line[5:-5],
        capsule_back=_bridge(upper_outer[::-1], upper_face[::-1], lower_face[::-1], outer),
        capsule_front=hull(np.vstack([upper_face[:9], lower_face[:9], wall[12:30]]), 0.25),
        lamina_border=_border(shape, wall, outer),
    )


def _cartilage(line: Polyline, to_upper: Array, to_lower: Array) -> Outline:
    """Return what lies between the bones: round at both ends, where it thins to nothing."""
    share = .5 - .5 * np.cos(np.linspace(0, np.pi, 100))             # closer together where it is round
    at = share * (len(line) - 1)
    middle = np.column_stack([np.interp(at, np.arange(len(line)), part) for part in line.T])
    ends = np.clip(np.minimum(share, 1 - share) / ROUND_END, 0, 1)
    full = np.sqrt(1 - (1 - ends) ** 2)
    upper, lower = (np.interp(at, np.arange(len(line)), room) * full for room in (to_upper, to_lower))
    return np.vstack([offset(middle, upper), offset(middle, -lower)[-2:0:-1]])


def _bridge(upper_outer: Polyline, upper_face: Polyline, lower_face: Polyline, arch: Polyline) -> Outline:
    """Return the capsule behind the joint: one curve along either bone's surface. All lines begin at the back."""
    start, end = upper_outer[CAPSULE_FROM], arch[CAPSULE_FROM]
    reach = .42 * float(np.hypot(*(end - start)))
    leaving = [curve[CAPSULE_FROM - 3] - curve[CAPSULE_FROM] for curve in (upper_outer, arch)]
    one, other = (spot + reach * way / np.hypot(*way) for spot, way in zip((start, end), leaving, strict=True))
    t = np.linspace(0, 1, 40)[:, None]
    curve = start * (1 - t) ** 3 + 3 * one * t * (1 - t) ** 2 + 3 * other * t * t * (1 - t) + end * t ** 3
    return np.vstack([upper_face[8:9], curve, lower_face[8:9]])


def _border(shape: Frame, wall: Polyline, outer: Polyline) -> Polyline:
    """Return the border of the lamina from rim to rim, whatever the wear."""
    ends = [curve[int(np.argmin(np.hypot(*(curve - spot).T)))]
            for curve, spot in ((wall, shape.lamina_border[0]), (outer, shape.lamina_border[-1]))]
    return spline(np.vstack([ends[0], shape.lamina_border[1:-1], ends[1]]), 42)[1:-1]


def _near_midline(x: Array) -> Array:
    return np.asarray(1 - smoothstep(OPENING - 1.5, OPENING + 1.5, x))


def _without_roof(wall: Polyline, unroofing: float) -> Polyline:
    """Let the canal reach further back where the roof is taken."""
    return wall - np.column_stack([np.zeros(len(wall)), RELIEF * unroofing * _near_midline(wall[:, 0])])


def _thinned(outer: Polyline, wall: Polyline, unroofing: float) -> Polyline:
    """Bring the back of the arch near the midline evenly to the wall: no share of it makes the picture jump.

    The process loses the width of its tip on the way: what is left of it is a stump, and no arrow.
    """
    x, y = outer.T
    ahead = np.interp(x, wall[::-1, 0], wall[::-1, 1]) - y
    slimmer = np.maximum(x - NECK, 0) * smoothstep(*PROCESS, ahead) * min(2 * unroofing, 1.0)
    return outer + np.column_stack([-slimmer, ahead]) * (np.array([1, unroofing]) * _near_midline(x)[:, None])


def _upper_outer(shape: Frame, wear: float) -> Polyline:
    curve = spline(mix(*shape.upper_facet, wear), 110)
    u = np.linspace(0, 1, 110)
    spurs = ((0.90, 0.93, 0.06), (0.30, 0.05, 0.05), (0.40, 0.64, 0.06), (0.32, 0.40, 0.05))
    lobes = sum((height * np.exp(-((u - at) / width) ** 2) for height, at, width in spurs), np.zeros(110))
    return offset(curve, wear * lobes)
