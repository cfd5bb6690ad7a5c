"""The side view, T12 to the sacrum: builds every outline from the parameters, and measures what it built."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.cauda_equina import CaudaEquina, cauda_equina
from consult_app.anatomy.drawing import Array, Drawing, Measurement, Outline
from consult_app.anatomy.levels import severities
from consult_app.anatomy.polygons import simple
from consult_app.anatomy.posture import DISCS, Frame, chain
from consult_app.anatomy.sacrum import sacrum
from consult_app.anatomy.side_canal import LEVEL, SideCanal, depth_at_ease, side_canal
from consult_app.anatomy.side_disc import SideDisc, side_disc
from consult_app.anatomy.side_layers import Interspinous, covering, front_ligament, interspinous, supraspinous
from consult_app.anatomy.vertebra import BONES, vertebra

LAMINA_DEEP = np.array([3.2, 0.0])         # mm behind its canal face


def sagittal_drawing(values: Mapping[str, float]) -> Drawing:
    """Return the side view for a full set of ``values``, as FigureSpec.values gives it."""
    at, posture = LEVELS[round(values["level"])], values["posture"]
    severity = severities(values)
    slip = {at: values["slip"]}
    frames, at_ease = chain(posture, severity, slip), chain(0.0, severity, slip)
    discs = _discs(frames, severity, posture)
    canal = side_canal(frames, at_ease, discs, severity, slip, posture)
    nerves = cauda_equina(canal, {level: _crowding(canal, level) for level in LEVELS})
    between = {disc: interspinous(frames, i, canal.ligaments[disc], posture) for i, disc in enumerate(DISCS)}
    outlines = {**_bones(frames), **_soft(discs, canal, between), "cord": nerves.cord, "dural_sac": canal.sac}
    lines = _lines(frames, discs, canal, nerves, between, at)
    return Drawing(
        figure="sagittal", parameters=MappingProxyType(dict(values)), outlines=MappingProxyType(outlines),
        lines=MappingProxyType(lines), measurements=_measured(lines), frames=MappingProxyType(
            {name: (frame.turn, float(frame.at[0]), float(frame.at[1])) for name, frame in frames.items()}),
        anchors=_anchors(frames, discs, canal, outlines, at),
    )


def _discs(frames: Mapping[str, Frame], severity: Mapping[str, float], posture: float) -> dict[str, SideDisc]:
    found = {}
    for number, disc in enumerate(DISCS):
        upper = frames[BONES[number]].place(vertebra(BONES[number]).corners[[3, 2]])
        lower = frames["S1"].place(sacrum().corners) if number == 0 else frames[BONES[number - 1]].place(
            vertebra(BONES[number - 1]).corners[:2])
        found[disc] = side_disc(upper, lower, severity.get(disc, 0.0), posture)
    return found


def _crowding(canal: SideCanal, level: str) -> float:
    i = LEVEL[level]
    depth = float(np.hypot(*(canal.sac_back[i] - canal.sac_front[i])))
    return float(np.clip(1.6 * (1 - depth / depth_at_ease(level, 0.0)), 0, 1))


def _bones(frames: Mapping[str, Frame]) -> dict[str, Outline]:
    low, found = sacrum(), {}
    for bone in BONES:
        own = vertebra(bone)
        for part in ("body", "arch", "upper_facet", "lower_facet"):
            found[f"{part}_{bone}"] = frames[bone].place(getattr(own, part))
    found["body_S1"], found["arch_S1"] = frames["S1"].place(low.body), frames["S1"].place(low.arch)
    for number, piece in enumerate(low.coccyx):
        found[f"coccyx_{number}"] = frames["S1"].place(piece)
    return found


def _soft(discs: Mapping[str, SideDisc], canal: SideCanal, between: Mapping[str, Interspinous]) -> dict[str, Outline]:
    found = {}
    for disc in DISCS:
        found[f"disc_{disc}"], found[f"nucleus_{disc}"] = discs[disc].outline, discs[disc].nucleus
        found[f"ligament_{disc}"] = canal.ligaments[disc].outline
        found[f"interspinous_{disc}"] = between[disc].outline
    found["canal"] = simple([canal.front[::2], canal.back[::-2]])
    return found


def _lines(frames: Mapping[str, Frame], discs: Mapping[str, SideDisc], canal: SideCanal, nerves: CaudaEquina,
           between: Mapping[str, Interspinous], at: str) -> dict[str, Array]:
    strands = {f"strand_{i}": strand for i, strand in enumerate(nerves.strands)}
    found = {**strands, "front_ligament": front_ligament(frames, discs), "supraspinous": supraspinous(frames),
             "back_ligament": canal.front[:len(canal.sac_front)]}
    found["fascia"], found["skin"] = covering(frames, found["supraspinous"])
    for disc in DISCS:
        for i, ring in enumerate(discs[disc].rings):
            found[f"ring_{i}_{disc}"] = ring
        ligament = canal.ligaments[disc]
        for i, fibre in enumerate(ligament.fibres):
            found[f"fibre_{i}_{disc}"] = fibre
        for i, fibre in enumerate(between[disc].fibres):
            found[f"fan_{i}_{disc}"] = fibre
    for i, seam in enumerate(sacrum().seams):
        found[f"seam_{i}"] = frames["S1"].place(seam)
    for level in LEVELS:
        i = LEVEL[level]
        found[f"dural_sac_front_to_back_{level}"] = np.array([canal.sac_front[i], canal.sac_back[i]])
        found[f"canal_front_to_back_{level}"] = np.array([canal.front[i], canal.back[i]])
    found["dural_sac_front_to_back"] = found[f"dural_sac_front_to_back_{at}"]
    found["canal_front_to_back"] = found[f"canal_front_to_back_{at}"]
    return found


def _measured(lines: Mapping[str, Array]) -> Mapping[str, Measurement]:
    return MappingProxyType({
        name: Measurement(float(np.hypot(*(line[1] - line[0]))), "mm")
        for name, line in lines.items() if "front_to_back" in name})


def _anchors(frames: Mapping[str, Frame], discs: Mapping[str, SideDisc], canal: SideCanal,
             outlines: Mapping[str, Outline], at: str) -> Mapping[str, tuple[float, float]]:
    """Return one spot for each part; of parts that every level has, that of the level in question."""
    i, number = LEVEL[at], DISCS.index(at)
    upper = BONES[number]
    tip = LEVEL["L1/2"]
    below = max(i - 60, tip + 30)
    fluid = canal.sac_front[i] * .84 + canal.sac_back[i] * .16           # before the roots
    spots = {
        "vertebra": frames["L2"].place(np.array([[-9.0, 2.0]]))[0], "disc": discs[at].nucleus.mean(axis=0),
        "ligament": outlines[f"ligament_{at}"].mean(axis=0), "dural_sac": fluid,
        "nerves": canal.sac_front[below] * .5 + canal.sac_back[below] * .5,
        "cord": (canal.sac_front[tip - 9] + canal.sac_back[tip - 9]) / 2,
        "lamina": frames[upper].place(vertebra(upper).canal_face[36:37] + LAMINA_DEEP)[0],
        "spinous_process": frames["L3"].place(vertebra("L3").spinous_tip[None] - (7.0, -1.0))[0],
        "facet": _behind_ligament(outlines[f"lower_facet_{upper}"], outlines[f"ligament_{at}"]),
        "interspinous": outlines["interspinous_L2/3"].mean(axis=0),
        "sacrum": frames["S1"].place(np.array([[2.0, -36.0]]))[0],
    }
    return MappingProxyType({name: (float(x), float(y)) for name, (x, y) in spots.items()})


def _behind_ligament(facet: Outline, ligament: Outline) -> Array:
    """Return a spot in ``facet``, as far from the ligament that is drawn before it as a third of it allows, mm."""
    away = np.hypot(*(facet[:, None] - ligament[None, ::3]).transpose(2, 0, 1)).min(axis=1)
    return np.asarray(facet[np.argsort(away)[-len(facet) // 3:]].mean(axis=0))
