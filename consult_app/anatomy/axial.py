"""The axial section at L4/5: builds every outline from the parameters, and measures what it built."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from consult_app.anatomy.anchors import axial_anchors
from consult_app.anatomy.axial_form import AxialForm, SideForm, axial_form
from consult_app.anatomy.canal import Side, cut_arch, cut_bones, free_canal, visible_ligament, whole_arch
from consult_app.anatomy.curves import area, normals, resample_ring
from consult_app.anatomy.disc import BULGE_MM, disc_outlines, posterior_ligament
from consult_app.anatomy.drawing import Array, Drawing, Measurement, Outline, Strand
from consult_app.anatomy.dural_sac import dural_sac, midline, sac_centre
from consult_app.anatomy.facet_joint import facet_joint
from consult_app.anatomy.ligament import THICKEST, ligament
from consult_app.anatomy.polygons import ring
from consult_app.anatomy.recess_root import recess_root
from consult_app.anatomy.rootlets import rootlets

ARCH_POINTS = 390


def axial_drawing(values: Mapping[str, float]) -> Drawing:
    """Return the section for a full set of ``values``, as FigureSpec.values gives it."""
    form = axial_form(values)
    disc, nucleus = disc_outlines(form.bulge, form.dry)
    sides = _side(form.left, 0.0, right=False), _side(form.right, 1.3, right=True)
    uncut = whole_arch(form.left.facet, form.right.facet)
    arch = cut_arch(uncut, sides)
    bones = cut_bones(sides)
    canal = free_canal(sides, bones, disc)
    roots = (recess_root(canal, form.left.facet, form.bulge, right=False),
             recess_root(canal, form.right.facet, form.bulge, right=True))
    sac = dural_sac(canal, roots)
    strands = rootlets(sac, sac_centre(canal))
    whole = resample_ring(ring(uncut), ARCH_POINTS)
    outlines = {
        "disc": disc, "nucleus": nucleus, "posterior_ligament": posterior_ligament(disc), "arch_uncut": whole,
        "arch": whole if arch is uncut else resample_ring(ring(arch), ARCH_POINTS),
        "free_canal": canal, "dural_sac": sac,
        "nerve_root_left": roots[0].outline, "nerve_root_right": roots[1].outline,
    }
    lines: dict[str, Array] = {}
    for side in sides:
        outlines.update(_side_outlines(side), **{f"ligament_{_name(side)}": visible_ligament(side, bones)})
        lines.update(_side_lines(side, disc))
    lines.update(_midlines(canal, sac))
    return Drawing(
        figure="axial", parameters=MappingProxyType(dict(values)), outlines=MappingProxyType(outlines),
        lines=MappingProxyType(lines), measurements=_measured(form, outlines, lines, strands),
        anchors=axial_anchors(outlines, lines, strands), rootlets=strands, recess_roots=roots,
    )


def _side(form: SideForm, phase: float, right: bool) -> Side:
    joint = facet_joint(form.facet)
    return Side(joint, ligament(joint, form, phase), right)


def _name(side: Side) -> str:
    return "right" if side.right else "left"


def _side_outlines(side: Side) -> dict[str, Outline]:
    joint, name = side.joint, _name(side)
    found = {
        f"superior_facet_{name}": joint.upper, f"capsule_back_{name}": joint.capsule_back,
        f"capsule_front_{name}": joint.capsule_front,
        f"joint_{name}": np.vstack([joint.upper_face, joint.lower_face[::-1]]),
    }
    hollow = np.flatnonzero(side.ligament.hollow > .06)
    if len(hollow) > 3:
        part = slice(int(hollow[0]), int(hollow[-1]) + 1)
        floor = side.ligament.bone - joint.toward_canal * .05
        cover = side.ligament.outer + joint.toward_canal * .12
        found[f"cavity_{name}"] = np.vstack([floor[part], cover[part][::-1]])
    return {key: side.placed(outline) for key, outline in found.items()}


def _side_lines(side: Side, disc: Outline) -> dict[str, Array]:
    joint, lig, name = side.joint, side.ligament, _name(side)
    found = {
        f"joint_line_{name}": joint.joint_line, f"wall_{name}": joint.wall,
        f"ligament_outer_{name}": lig.outer, f"ligament_inner_{name}": lig.inner,
        f"ligament_before_{name}": lig.inner_before,
        f"ligament_thickness_{name}": _across(lig.outer, lig.inner),
    }
    placed = {key: side.placed(line) for key, line in found.items()}
    placed[f"lateral_recess_{name}"] = _nearest(side.placed(joint.upper_outer[:10]), disc)
    return placed


def _across(outer: Array, inner: Array) -> Array:
    """Return the segment across the ligament where it is thickest, square to its outer surface."""
    start, direction = outer[THICKEST], normals(outer)[THICKEST]
    side = inner - start
    along = side @ direction
    beside = side @ np.array([-direction[1], direction[0]])
    near = np.argsort(np.abs(beside))[:1]
    end = start + direction * float(along[near[0]])
    return np.array([start, end])


def _nearest(bone: Array, disc: Outline) -> Array:
    distance = np.hypot(*(bone[:, None] - disc[None]).transpose(2, 0, 1))
    i, j = np.unravel_index(int(distance.argmin()), distance.shape)
    return np.array([bone[i], disc[j]])


def _midlines(canal: Outline, sac: Outline) -> dict[str, Array]:
    ends = {"canal_front_to_back": midline(canal), "dural_sac_front_to_back": midline(sac)}
    return {name: np.array([(0.0, front), (0.0, back)]) for name, (front, back) in ends.items()}


def _length(line: Array) -> float:
    return float(np.hypot(*(line[0] - line[-1])))


def _measured(form: AxialForm, outlines: Mapping[str, Array], lines: Mapping[str, Array],
              strands: tuple[Strand, ...]) -> Mapping[str, Measurement]:
    sac = area(outlines["dural_sac"])
    nerves = np.pi * sum(strand.radius ** 2 for strand in strands)
    found = {
        "dural_sac_area": Measurement(sac, "mm2"),
        "free_canal_area": Measurement(area(outlines["free_canal"]), "mm2"),
        "disc_bulge": Measurement(BULGE_MM * form.bulge, "mm"),
        "nerve_share": Measurement(100 * nerves / sac, "percent"),
    }
    for name in ("dural_sac_front_to_back", "canal_front_to_back", "ligament_thickness_left",
                 "ligament_thickness_right", "lateral_recess_left", "lateral_recess_right"):
        found[name] = Measurement(_length(lines[name]), "mm")
    return MappingProxyType(found)
