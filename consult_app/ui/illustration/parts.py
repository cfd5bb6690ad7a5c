"""Which outlines make up a part that a callout or a highlight names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from consult_app.anatomy.build import SPINOUS_FROM, build_of
from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.surroundings import layers_of_the_back, surroundings

_OF_DRAWING: Mapping[str, tuple[str, ...]] = {
    "disc": ("disc",), "nucleus": ("nucleus",), "dural_sac": ("dural_sac",),
    "ligament": ("ligament_left", "ligament_right"),
    "ligament_left": ("ligament_left",), "ligament_right": ("ligament_right",),      # for a callout of one side
    "nerve_root": ("nerve_root_left", "nerve_root_right"),
    "facet": ("superior_facet_left", "superior_facet_right", "joint_left", "joint_right"),
    "lamina": ("arch", "arch_left", "arch_right"), "spinous_process": ("arch",),
}
_OF_SIDE_VIEW: Mapping[str, tuple[str, ...]] = {
    "vertebra": ("body_T", "body_L"), "disc": ("disc_",), "ligament": ("ligament_",), "dural_sac": ("dural_sac",),
    "cord": ("cord",), "lamina": ("arch_",), "spinous_process": ("arch_",),
    "facet": ("upper_facet_", "lower_facet_"), "interspinous": ("interspinous_",), "sacrum": ("body_S1", "arch_S1"),
}
LAMINA_DEEP = 8.0             # mm from the canal's wall backwards: a share by eye, for touching and naming alone
BESIDE = 30.0                 # mm above and below an arch within which the nerve sac is nearest to it
_OF_SURROUNDINGS: Mapping[str, tuple[str, ...]] = {"muscle": ("multifidus_left", "multifidus_right")}


def outlines_of(part: str, drawing: Drawing) -> Iterator[Array]:
    """Yield the outlines in mm of ``part``; none for a part that has no area of its own."""
    if drawing.figure == "sagittal":
        yield from _of_side_view(part, drawing)
        return
    if part == "rootlets":
        yield from (strand.outline for strand in drawing.rootlets)
    build = build_of(drawing.parameters["level"])
    for name in _OF_DRAWING.get(part, ()):
        if name not in drawing.outlines:
            continue                                  # taken away
        outline = drawing.outlines[name]
        if part == "spinous_process":
            outline = outline[outline[:, 1] < SPINOUS_FROM]
        elif part == "lamina":
            outline = outline[outline[:, 1] >= SPINOUS_FROM]
        yield outline
    for name in _OF_SURROUNDINGS.get(part, ()):
        yield surroundings(build)[name]
    if part == "skin":
        skin = layers_of_the_back(build)["skin"]
        yield _band(skin)


def _of_side_view(part: str, drawing: Drawing) -> Iterator[Array]:
    """Yield every outline that ``part`` has at any level, the one at the level in question first."""
    if part == "nerves":
        yield _nerves(drawing)
        return
    at = f"_{LEVELS[round(drawing.parameters['level'])]}"
    names = [name for name in drawing.outlines if name.startswith(_OF_SIDE_VIEW.get(part, ()))]
    for name in sorted(names, key=lambda name: not name.endswith(at)):
        outline = drawing.outlines[name]
        yield outline if part not in ("lamina", "spinous_process") else _share_of_arch(outline, part, drawing)


def _nerves(drawing: Drawing) -> Array:
    """Return what the long roots take of the sac below the cord: their bundle, without the fluid beside it."""
    roots = [line for name, line in drawing.lines.items() if name.startswith("strand_")]
    long = [root for root in roots if root[-1, 1] < drawing.frames["S1"][2]]
    below = [root[root[:, 1] < drawing.outlines["cord"][:, 1].min()] for root in (long[0], long[-1])]
    return np.vstack([below[0], below[1][::-1]])


def _share_of_arch(arch: Array, part: str, drawing: Drawing) -> Array:
    """Return what of an arch in the side view is its lamina, beside the nerve sac, or the process behind that."""
    sac = drawing.outlines["dural_sac"][::4]
    low, high = arch[:, 1].min() - BESIDE, arch[:, 1].max() + BESIDE
    sac = sac[(sac[:, 1] > low) & (sac[:, 1] < high)]
    squared = (arch ** 2).sum(axis=1) + ((sac ** 2).sum(axis=1) - 2 * arch @ sac.T).min(axis=1)
    away = np.sqrt(np.maximum(squared, 0))
    lamina = away < away.min() + LAMINA_DEEP
    share: Array = arch[lamina if part == "lamina" else ~lamina]
    return share


def _band(line: Array) -> Array:
    half = np.array([0, 1.5])
    return np.vstack([line + half, line[::-1] - half])
