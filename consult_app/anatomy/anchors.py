"""Where a callout may point on the axial section: one spot in each part that can be named."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from consult_app.anatomy.drawing import Array, Outline, Strand

Spot = tuple[float, float]


def axial_anchors(outlines: Mapping[str, Outline], lines: Mapping[str, Array],
                  strands: tuple[Strand, ...]) -> Mapping[str, Spot]:
    """Return the anchor of each part, mm. The paired ones also have a ``_left`` and a ``_right`` anchor."""
    bundle = max((s for s in strands if s.name.startswith("S1")), key=lambda s: float(s.centre[0]))
    found: dict[str, Spot] = {
        "disc": (-19.5, 6.5),
        "nucleus": (-5.0, 11.5),
        "rootlets": _spot(bundle.centre),
        "dural_sac": _fluid(outlines["dural_sac"]),
        "lamina": (7.6, -21.6),
        "spinous_process": (0.6, -33.0),
        "skin": (-30.0, -83.0),
    }
    for name, sign in (("left", 1.0), ("right", -1.0)):
        found[f"ligament_{name}"] = _spot(lines[f"ligament_thickness_{name}"].mean(axis=0))
        found[f"nerve_root_{name}"] = _spot(outlines[f"nerve_root_{name}"].mean(axis=0))
        joint = lines[f"joint_line_{name}"]
        found[f"facet_{name}"] = _spot(joint[34] if name == "left" else joint[len(joint) - 35])
        found[f"muscle_{name}"] = (18.0 * sign, -32.0)
    found.update(ligament=found["ligament_right"], nerve_root=found["nerve_root_left"],
                 facet=found["facet_left"], muscle=found["muscle_right"])
    return MappingProxyType(found)


def _spot(point: Array) -> Spot:
    return float(point[0]), float(point[1])


def _fluid(sac: Outline) -> Spot:
    """Return a spot in the fluid at the front of the sac, which is free of strands longest. It moves smoothly."""
    front, back = sac[:, 1].max(), sac[:, 1].min()
    return 0.22 * float(sac[:, 0].max()), float(front - 0.16 * (front - back))
