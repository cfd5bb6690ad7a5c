"""The side view, T10 to the sacrum: builds every outline from the parameters, and measures what it built."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from consult_app.anatomy.bones import Bones, placed
from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.cauda_equina import CaudaEquina, cauda_equina
from consult_app.anatomy.drawing import Array, Drawing, Measurement, Outline
from consult_app.anatomy.levels import severities
from consult_app.anatomy.polygons import simple
from consult_app.anatomy.posture import DISCS, Frame, chain
from consult_app.anatomy.side_canal import SideCanal, side_canal
from consult_app.anatomy.side_disc import SideDiscs, side_discs
from consult_app.anatomy.side_layers import Interspinous, covering, front_ligament, interspinous, supraspinous
from consult_app.anatomy.side_room import Wear, depth_at_ease
from consult_app.anatomy.side_walls import LEVEL
from consult_app.anatomy.vertebra import BONES, vertebra

MEASURES = "dural_sac_front_to_back", "disc_to_ligament"     # the latter is cut beside the middle, where it is thick
LAMINA_DEEP = 4.0            # mm behind the upper end of its canal face: further down a joint shines through


def sagittal_drawing(values: Mapping[str, float]) -> Drawing:
    """Return the side view for a full set of ``values``, as FigureSpec.values gives it."""
    at, posture = LEVELS[round(values["level"])], values["posture"]
    severity, slip = severities(values), {at: values["slip"]}
    frames, wear = chain(posture, severity, slip), Wear.of(severity, slip)
    bones, at_ease = placed(frames), placed(chain(0.0, severity, slip))
    discs = side_discs(bones.each("foot"), bones.below("head"), wear.severity, posture)
    canal = side_canal(bones, at_ease, discs.backs, wear, posture)
    nerves = cauda_equina(canal, {level: _crowding(canal, level) for level in LEVELS})
    between = interspinous(bones, canal.ligaments.backs, posture)
    outlines = {**_bones(bones), **_soft(bones, discs, canal, between), "cord": nerves.cord, "dural_sac": canal.sac}
    lines = {**_lines(bones, discs, canal, nerves, between), **_depths(canal, at)}
    return Drawing(
        figure="sagittal", parameters=MappingProxyType(dict(values)), outlines=MappingProxyType(outlines),
        lines=MappingProxyType(lines), measurements=_measured(lines), frames=MappingProxyType(
            {name: (frame.turn, frame.at.real, frame.at.imag) for name, frame in frames.items()}),
        anchors=_anchors(frames, canal, outlines, at),
    )


def _crowding(canal: SideCanal, level: str) -> float:
    i = LEVEL[level]
    depth = float(np.hypot(*(canal.sac_back[i] - canal.sac_front[i])))
    return min(max(1.6 * (1 - depth / depth_at_ease(level, 0.0)), 0.0), 1.0)


def _bones(bones: Bones) -> dict[str, Outline]:
    parts = ("body", "arch", "upper_facet", "lower_facet")
    found = {f"{part}_{bone}": outline for part in parts for bone, outline in zip(BONES, bones.each(part), strict=True)}
    for name, part in (("body_S1", "body"), ("arch_S1", "arch"), ("coccyx_0", "coccyx_0"), ("coccyx_1", "coccyx_1")):
        found[name] = bones.sacral(part)
    return found


def _soft(bones: Bones, discs: SideDiscs, canal: SideCanal, between: Interspinous) -> dict[str, Outline]:
    found = {}
    for i, disc in enumerate(DISCS):
        found[f"disc_{disc}"], found[f"nucleus_{disc}"] = discs.outlines[i], discs.nuclei[i]
        found[f"ligament_{disc}"], found[f"interspinous_{disc}"] = canal.ligaments.outlines[i], between.outlines[i]
    found["canal"] = simple([canal.front[::2], bones.sacral("hiatus"), canal.back[::-2]])
    return found


def _lines(bones: Bones, discs: SideDiscs, canal: SideCanal, nerves: CaudaEquina,
           between: Interspinous) -> dict[str, Array]:
    over = supraspinous(bones)
    found = {f"strand_{i}": strand for i, strand in enumerate(nerves.strands)}
    found |= {"front_ligament": front_ligament(bones, discs.fronts), "supraspinous": over,
              "back_ligament": canal.front[:len(canal.sac_front)]}
    found["fascia"], found["skin"] = covering(bones, over)
    for kind, every in (("ring", discs.rings), ("fibre", canal.ligaments.fibres), ("fan", between.fibres)):
        for disc, lines in zip(DISCS, every, strict=True):
            found |= {f"{kind}_{i}_{disc}": line for i, line in enumerate(lines)}
    for seam in ("seam_0", "seam_1", "seam_2", "seam_3"):
        found[seam] = bones.sacral(seam)
    return found


def _depths(canal: SideCanal, at: str) -> dict[str, Array]:
    """Return where the sac, and the way from disc to ligament, are measured, by level; without one those at ``at``."""
    found = {}
    for level in LEVELS:
        i = LEVEL[level]
        found[f"dural_sac_front_to_back_{level}"] = np.array([canal.sac_front[i], canal.sac_back[i]])
        found[f"disc_to_ligament_{level}"] = np.array([canal.front[i], canal.back[i]])
    for what in MEASURES:
        found[what] = found[f"{what}_{at}"]
    return found


def _measured(lines: Mapping[str, Array]) -> Mapping[str, Measurement]:
    return MappingProxyType({
        name: Measurement(float(np.hypot(*(line[1] - line[0]))), "mm")
        for name, line in lines.items() if name.startswith(MEASURES)})


def _anchors(frames: Mapping[str, Frame], canal: SideCanal, outlines: Mapping[str, Outline],
             at: str) -> Mapping[str, tuple[float, float]]:
    """Return one spot for each part; of parts that every level has, that of the level in question."""
    i, upper = LEVEL[at], BONES[DISCS.index(at)]
    cord = LEVEL["L1/2"]
    below = max(i - 60, cord + 30)
    sac, face, tip = (canal.sac_front + canal.sac_back) / 2, vertebra(upper).canal_face[7], vertebra("L3").spinous_tip
    spots = {
        "vertebra": frames["L2"].place(-9.0, 2.0), "disc": outlines[f"nucleus_{at}"].mean(axis=0),
        "ligament": outlines[f"ligament_{at}"].mean(axis=0),
        "dural_sac": canal.sac_front[i] * .84 + canal.sac_back[i] * .16,              # fluid before the roots
        "nerves": sac[below], "cord": sac[cord - 9], "lamina": frames[upper].place(face[0] + LAMINA_DEEP, face[1]),
        "spinous_process": frames["L3"].place(tip[0] - 7.0, tip[1] + 1.0),
        "facet": _behind_ligament(outlines[f"lower_facet_{upper}"], outlines[f"ligament_{at}"]),
        "interspinous": outlines["interspinous_L2/3"].mean(axis=0), "sacrum": frames["S1"].place(2.0, -36.0),
    }
    return MappingProxyType({name: (float(x), float(y)) for name, (x, y) in spots.items()})


def _behind_ligament(facet: Outline, ligament: Outline) -> Array:
    """Return a spot in ``facet``, as far from the ligament that is drawn before it as a third of it allows, mm."""
    away = np.hypot(*(facet[:, None] - ligament[None, ::3]).transpose(2, 0, 1)).min(axis=1)
    return np.asarray(facet[np.argsort(away)[-len(facet) // 3:]].mean(axis=0))
