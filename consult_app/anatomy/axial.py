"""The axial section: builds every outline from the parameters, and measures what it built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from shapely import Geometry

from consult_app.anatomy.anchors import axial_anchors
from consult_app.anatomy.arch import Side, arch_outlines, cut_bones
from consult_app.anatomy.axial_form import AxialForm, SideForm, axial_form
from consult_app.anatomy.canal import free_canal, visible_ligament
from consult_app.anatomy.curves import area, normals
from consult_app.anatomy.disc import BULGE_MM, disc_outlines, posterior_ligament
from consult_app.anatomy.drawing import Array, Drawing, Measurement, Outline, Strand
from consult_app.anatomy.dural_sac import dural_sac, midline, sac_centre
from consult_app.anatomy.facet_joint import facet_joint
from consult_app.anatomy.ligament import REACHED, THICKEST, ligament
from consult_app.anatomy.polygons import biggest, from_front, polygon, ring
from consult_app.anatomy.recess_root import recess_root
from consult_app.anatomy.rootlets import rootlets

CAVITY_POINTS = 160
SHALLOWEST = 0.06             # mm; less of a cavity is not drawn


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """What decides the room: bones, disc, ligaments and the sac that fits between them."""

    disc: Outline
    nucleus: Outline
    sides: tuple[Side, Side]
    bones: Geometry
    canal: Outline
    roots: tuple[Strand, Strand]
    sac: Outline


def section(form: AxialForm) -> Section:
    """Return the structures round the sac, and the sac."""
    build = form.build
    disc, nucleus = disc_outlines(form.bulge, form.dry, build)
    sides = _side(form, form.left, 0.0, right=False), _side(form, form.right, 1.3, right=True)
    bones = cut_bones(form, sides)
    canal = free_canal(form, sides, bones, disc)
    roots = (recess_root(canal, build, form.left.facet, form.bulge, right=False),
             recess_root(canal, build, form.right.facet, form.bulge, right=True))
    return Section(disc, nucleus, sides, bones, canal, roots, dural_sac(canal, roots, build, form.unroofing))


def axial_drawing(figure: str, values: Mapping[str, float]) -> Drawing:
    """Return the section for a full set of ``values``, as FigureSpec.values gives it."""
    form = axial_form(values)
    found, build = section(form), form.build
    disc, nucleus, sides, bones, canal, roots, sac = (
        found.disc, found.nucleus, found.sides, found.bones, found.canal, found.roots, found.sac)
    strands = rootlets(sac, sac_centre(canal, build), build.recess_root)
    outlines = {
        "disc": disc, "nucleus": nucleus, "posterior_ligament": posterior_ligament(disc),
        **arch_outlines(form, sides), "free_canal": canal, "dural_sac": sac,
        "nerve_root_left": roots[0].outline, "nerve_root_right": roots[1].outline,
    }
    lines: dict[str, Array] = {}
    for side in sides:
        outlines.update(_side_outlines(side))
        seen = visible_ligament(form, side, bones)
        if seen is not None:
            outlines[f"ligament_{_name(side)}"] = seen
        lines.update(_side_lines(side, disc))
    lines.update(_midlines(canal, sac))
    return Drawing(
        figure=figure, parameters=MappingProxyType(dict(values)), outlines=MappingProxyType(outlines),
        lines=MappingProxyType(lines), measurements=_measured(form, outlines, lines, strands),
        anchors=axial_anchors(build, outlines, lines, strands), rootlets=strands, recess_roots=roots,
    )


def _side(form: AxialForm, side: SideForm, phase: float, right: bool) -> Side:
    joint = facet_joint(side.facet, form.build, form.unroofing)
    return Side(joint, ligament(joint, side, phase, form.unroofing), right)


def _name(side: Side) -> str:
    return "right" if side.right else "left"


def _side_outlines(side: Side) -> dict[str, Outline]:
    joint, name = side.joint, _name(side)
    found = {
        f"superior_facet_{name}": joint.upper, f"capsule_back_{name}": joint.capsule_back,
        f"capsule_front_{name}": joint.capsule_front,
        f"joint_{name}": joint.cartilage,
    }
    hollow = side.ligament.hollow
    if hollow.max() > SHALLOWEST:
        under = (.05 + np.minimum(1, hollow / .1))[:, None] * joint.toward_canal        # it reaches under its edges
        floor, cover = side.ligament.bone - under * .05, side.ligament.outer + under * .12
        space = biggest(polygon(np.vstack([floor[REACHED], cover[REACHED][::-1]])))
        found[f"cavity_{name}"] = from_front(ring(space), CAVITY_POINTS)
    return {key: side.placed(outline) for key, outline in found.items()}


def _side_lines(side: Side, disc: Outline) -> dict[str, Array]:
    joint, lig, name = side.joint, side.ligament, _name(side)
    found = {
        f"joint_line_{name}": joint.joint_line, f"wall_{name}": joint.wall,
        f"ligament_outer_{name}": lig.outer, f"ligament_inner_{name}": lig.inner,
        f"ligament_before_{name}": lig.inner_before,
        f"joint_slit_{name}": joint.slit, f"lamina_border_{name}": joint.lamina_border,
        f"ligament_thickness_{name}": across_ligament(lig.outer, lig.inner),
    }
    placed = {key: side.placed(line) for key, line in found.items()}
    placed[f"lateral_recess_{name}"] = _nearest(side.placed(joint.upper_outer[:10]), disc)
    return placed


def across_ligament(outer: Array, inner: Array) -> Array:
    """Return the segment across the ligament where it is thickest, square to its outer surface."""
    start, direction = outer[THICKEST], normals(outer)[THICKEST]
    away = inner - start
    beside, along = away @ np.array([-direction[1], direction[0]]), away @ direction
    crossing = np.flatnonzero(np.diff(np.sign(beside)))
    if len(crossing) == 0:
        return np.array([start, start])
    i = crossing[np.argmin(np.abs(crossing - THICKEST))]
    share = beside[i] / (beside[i] - beside[i + 1])
    return np.array([start, start + direction * float(along[i] + share * (along[i + 1] - along[i]))])


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
