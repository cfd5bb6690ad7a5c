"""The bony arch behind the canal: in one piece, notched by the mild procedure, or opened by a laminectomy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np
import shapely
from shapely import Geometry

from consult_app.anatomy.axial_form import AxialForm
from consult_app.anatomy.build import Build
from consult_app.anatomy.curves import mirrored, resample_ring
from consult_app.anatomy.drawing import Array, Outline
from consult_app.anatomy.facet_joint import OPENING, FacetJoint, facet_joint
from consult_app.anatomy.ligament import Ligament
from consult_app.anatomy.polygons import from_front, opened, pieces, polygon, ring, union

NEAR = (-17.0, -30.0, 17.0, 3.0)      # mm: left, back, right, front
ARCH_POINTS = 390
FINE = 0.008                  # mm
HALF_AREA = 30.0              # mm2; two pieces larger than this are the halves of a parted arch
THINNEST = 0.01               # mm; a sliver thinner than this is not cut
ROUND_CUT = 2.2               # mm: how round the cut edges are in the end
PARTED = 0.9                  # share of a laminectomy from which the thin rest of the roof is gone


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
def whole_arch(build: Build, left_wear: float, right_wear: float, unroofing: float) -> Geometry:
    """Return laminae, inferior processes and spinous process, corners rounded, without the mild procedure's notch.

    It is one piece until a laminectomy has parted it.
    """
    left, right = (facet_joint(wear, build, unroofing) for wear in (left_wear, right_wear))
    outline = resample_ring(np.vstack([left.arch_half, mirrored(right.arch_half)]), 420)
    round_by = 0.55 * (1 - 0.8 * unroofing)                # what is about to go is not smoothed away at a stroke
    grown = polygon(outline).buffer(round_by, quad_segs=4)
    rounded = opened(grown, 2 * round_by, 4).buffer(-round_by, quad_segs=4)
    if unroofing < PARTED:
        return rounded
    half, _ = build.spot(OPENING - 1.2, -20.0)
    blunt = 0.3 + ROUND_CUT * (unroofing - PARTED) / (1 - PARTED)      # a cut leaves no spur towards the sac
    return opened(rounded.difference(shapely.box(-half, -90, half, 5)), blunt)


def notched(bone: Geometry, sides: tuple[Side, Side]) -> Geometry:
    """Return ``bone`` without the slivers of lamina that the mild procedure has taken; itself if there are none."""
    cuts = [polygon(_sliver(side)) for side in sides if side.ligament.notch.max() > 2 * THINNEST]
    return bone.difference(union(cuts)) if cuts else bone


def _sliver(side: Side) -> Outline:
    """Return what is taken of the lamina, and a strip before it as deep again: bone is rounded there."""
    taken = side.ligament.notch > THINNEST
    reach = np.minimum(2.4 * side.ligament.notch, 1.2)
    before = side.joint.wall + side.joint.toward_canal * reach[:, None]
    return side.placed(np.vstack([before[taken], side.ligament.bone[taken][::-1]]))


@lru_cache(96)
def whole_bones(build: Build, left_wear: float, right_wear: float, unroofing: float) -> Geometry:
    """Return arch and superior processes as one region, as far as they lie near the canal."""
    left, right = (facet_joint(wear, build, unroofing).upper for wear in (left_wear, right_wear))
    facets = polygon(left), polygon(mirrored(right))
    near = shapely.clip_by_rect(union([whole_arch(build, left_wear, right_wear, unroofing), *facets]), *NEAR)
    return shapely.simplify(near, FINE)                   # fewer corners: it is cut again with every value


def cut_bones(form: AxialForm, sides: tuple[Side, Side]) -> Geometry:
    """Return the bones near the canal without what has been taken."""
    return notched(whole_bones(form.build, *form.bones), sides)


def arch_outlines(form: AxialForm, sides: tuple[Side, Side]) -> dict[str, Outline]:
    """Return the arch by name: "arch", or "arch_left" and "arch_right" once a laminectomy has parted it.

    The names that end in "_uncut" leave the slivers of the mild procedure in their place.
    """
    uncut = whole_arch(form.build, *form.bones)
    cut = notched(uncut, sides)
    if cut is not uncut:
        cut = opened(cut, 0.06)                            # no barbs between two bites
    found = _whole_outlines(form.build, *form.bones)
    return {**found, **(_named(cut, "") if cut is not uncut else {
        name.removesuffix("_uncut"): outline for name, outline in found.items()})}


@lru_cache(96)
def _whole_outlines(build: Build, left_wear: float, right_wear: float, unroofing: float) -> Mapping[str, Outline]:
    return MappingProxyType(_named(whole_arch(build, left_wear, right_wear, unroofing), "_uncut"))


def _named(bone: Geometry, ending: str) -> dict[str, Outline]:
    found = pieces(bone)
    if len(found) < 2 or found[1].area < HALF_AREA:
        return {f"arch{ending}": from_front(ring(found[0]), ARCH_POINTS)}
    return {
        f"arch_{'left' if piece.centroid.x > 0 else 'right'}{ending}":
        from_front(ring(piece), ARCH_POINTS // 2) for piece in found[:2]
    }
