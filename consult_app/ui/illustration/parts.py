"""Which outlines make up a part that a callout or a highlight names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.surroundings import layers_of_the_back, surroundings

_OF_DRAWING: Mapping[str, tuple[str, ...]] = {
    "disc": ("disc",), "nucleus": ("nucleus",), "dural_sac": ("dural_sac",),
    "ligament": ("ligament_left", "ligament_right"),
    "nerve_root": ("nerve_root_left", "nerve_root_right"),
    "facet": ("superior_facet_left", "superior_facet_right", "joint_left", "joint_right"),
    "lamina": ("arch",), "spinous_process": ("arch",),
}
_OF_SURROUNDINGS: Mapping[str, tuple[str, ...]] = {"muscle": ("multifidus_left", "multifidus_right")}
SPINOUS_FROM = -26.0          # mm: what of the arch lies behind this is the spinous process


def outlines_of(part: str, drawing: Drawing) -> Iterator[Array]:
    """Yield the outlines in mm of ``part``; none for a part that has no area of its own."""
    if part == "rootlets":
        yield from (strand.outline for strand in drawing.rootlets)
    for name in _OF_DRAWING.get(part, ()):
        outline = drawing.outlines[name]
        if part == "spinous_process":
            outline = outline[outline[:, 1] < SPINOUS_FROM]
        elif part == "lamina":
            outline = outline[outline[:, 1] >= SPINOUS_FROM]
        yield outline
    for name in _OF_SURROUNDINGS.get(part, ()):
        yield surroundings()[name]
    if part == "skin":
        skin = layers_of_the_back()["skin"]
        yield _band(skin)


def _band(line: Array) -> Array:
    half = np.array([0, 1.5])
    return np.vstack([line + half, line[::-1] - half])
