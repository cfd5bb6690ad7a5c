"""Where a callout may point on the axial section: one spot in each part that can be named."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from shapely import Point, contains_xy

from consult_app.anatomy.build import Build
from consult_app.anatomy.drawing import Array, Outline, Strand
from consult_app.anatomy.polygons import polygon
from consult_app.anatomy.rays import edge_distances

Spot = tuple[float, float]
LAMINA, LAMINA_LEFT = (7.6, -21.6), (12.4, -20.0)       # mm at L4/5; the second where a laminectomy leaves bone
_IN_FRONT = np.array([(x, y) for y in np.linspace(.08, .5, 8) for x in np.linspace(-.1, .6, 8)])     # of the sac
SPINOUS, MUSCLE, SKIN = (0.6, -33.0), (18.0, -32.0), (30.0, -83.0)


def axial_anchors(build: Build, outlines: Mapping[str, Outline], lines: Mapping[str, Array],
                  strands: tuple[Strand, ...]) -> Mapping[str, Spot]:
    """Return the anchor of each part, mm. The paired ones also have a ``_left`` and a ``_right`` anchor."""
    arch = polygon(outlines["arch"]) if "arch" in outlines else Point()
    bundle = max((s for s in strands if s.name.startswith("S2")), key=lambda s: float(s.centre[0]))
    found: dict[str, Spot] = {
        "disc": (-19.5 * build.disc_width, 6.5 * build.disc_depth),
        "nucleus": (-5.0 * build.disc_width, 11.5 * build.disc_depth),
        "rootlets": _spot(bundle.centre),
        "dural_sac": _fluid(outlines["dural_sac"], strands),
        "lamina": _placed(build, *(LAMINA if arch.contains(Point(_placed(build, *LAMINA))) else LAMINA_LEFT)),
        "spinous_process": _placed(build, *SPINOUS),
        "skin": (-SKIN[0], _placed(build, *SKIN)[1]),
    }
    for name, sign in (("left", 1.0), ("right", -1.0)):
        found[f"ligament_{name}"] = _spot(lines[f"ligament_thickness_{name}"].mean(axis=0))
        found[f"nerve_root_{name}"] = _spot(outlines[f"nerve_root_{name}"].mean(axis=0))
        joint = lines[f"joint_line_{name}"]
        found[f"facet_{name}"] = _spot(joint[34] if name == "left" else joint[len(joint) - 35])
        x, y = _placed(build, *MUSCLE)
        found[f"muscle_{name}"] = (x * sign, y)
    if not arch.contains(Point(found["spinous_process"])):
        del found["spinous_process"]                       # taken away
    found.update(ligament=found["ligament_right"], nerve_root=found["nerve_root_left"],
                 facet=found["facet_left"], muscle=found["muscle_right"])
    if "ligament_right" not in outlines:
        found = {name: spot for name, spot in found.items() if not name.startswith("ligament")}
    return MappingProxyType(found)


@lru_cache(64)
def _placed(build: Build, x: float, y: float) -> Spot:
    return _spot(build.arch(np.array([(x, y)]))[0])


def _spot(point: Array) -> Spot:
    return float(point[0]), float(point[1])


def _fluid(sac: Outline, strands: tuple[Strand, ...]) -> Spot:
    """Return the spot in the front of the sac furthest from dura and strands; a softmax average moves smoothly."""
    front, back = float(sac[:, 1].max()), float(sac[:, 1].min())
    wide = float(sac[:, 0].max())
    spots = (0, front) + _IN_FRONT * (wide, back - front)
    centres, radii = np.array([s.centre for s in strands]), np.array([s.radius for s in strands])
    to_strands = np.hypot(spots[:, :1] - centres[:, 0], spots[:, 1:] - centres[:, 1]) - radii
    room = np.minimum(edge_distances(spots, sac[::4]), to_strands.min(axis=1))
    room = np.where(contains_xy(polygon(sac), spots[:, 0], spots[:, 1]), room, -5.0)
    weight = np.exp((room - room.max()) / .08)
    return _spot(weight @ spots / weight.sum())
