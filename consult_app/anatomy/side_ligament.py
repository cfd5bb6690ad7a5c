"""The ligamentum flavum in the side view: it bunches up when the back arches and is drawn thin when it bends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from consult_app.anatomy.curves import normals, resample, smooth_line
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.polygons import simple

POINTS = 40
_ALONG = np.linspace(0, 1, POINTS)
_ARCH = np.sin(np.pi * _ALONG ** .95)


@dataclass(frozen=True, slots=True, eq=False)
class Attachment:
    """Where it is fixed: down the canal face of the upper lamina, and on the top edge of the lower one, mm."""

    face: Polyline               # from the upper attachment down to the lamina's lower tip
    lower: Array                 # canal side of the lower lamina's top edge, shape (2,)
    lower_back: Array            # back side of that edge


@dataclass(frozen=True, slots=True, eq=False)
class SideLigament:
    """Its closed outline, front and back surface from above down, and lines of fibre, mm."""

    outline: Outline
    front: Polyline
    back: Polyline
    fibres: tuple[Polyline, ...]


def bare_line(at: Attachment) -> tuple[Polyline, Array]:
    """Return the chord from the upper to the lower attachment, and its direction into the canal (unit)."""
    chord = at.face[0] + (at.lower - at.face[0]) * _ALONG[:, None]
    way = at.lower - at.face[0]
    return chord, np.array([way[1], -way[0]]) / float(np.hypot(*way))


def bulge_shape(severity: float, stretch: float) -> Array:
    """Return how the bulge is spread along the ligament, 0..1: a slim dome, fuller when thick or bunched."""
    power = 1.25 - .40 * severity - .12 * max(-stretch, 0.0) * 4
    return np.asarray(_ARCH ** max(power, .72))


def front_surface(at: Attachment, bulge: float, severity: float, stretch: float) -> Polyline:
    """Return the surface towards the canal, which stands ``bulge`` mm into it; ``stretch`` as in side_ligament."""
    chord, inward = bare_line(at)
    return smooth_line(chord + inward * (bulge * bulge_shape(severity, stretch))[:, None], 1.6)


def side_ligament(at: Attachment, front: Polyline, severity: float, stretch: float) -> SideLigament:
    """Return the ligament with this ``front``; ``stretch`` is its change of length, as a share."""
    _, inward = bare_line(at)
    t = _ALONG
    behind = .5 + .5 * severity + 5 * max(-stretch, 0.0)
    tip = at.face[-1]
    arc = tip + (at.lower_back - tip) * np.linspace(0, 1, 24)[:, None]
    arc = arc - inward * (behind * np.sin(np.pi * np.linspace(0, 1, 24)))[:, None]
    outline = simple([front, arc[::-1], at.face[::-1][1:-1]])
    back = resample(np.vstack([at.face, arc[1:]]), POINTS)
    wave = 2.2 * max(-stretch, 0.0) * np.sin(np.pi * t)
    fibres = []
    for share in np.linspace(.14, .86, 6):
        fibre = front * (1 - share) + back * share
        fibres.append(fibre + normals(fibre) * (wave * np.sin(2 * np.pi * (t * 3.2 + share * .7)))[:, None])
    return SideLigament(outline, front, back, tuple(fibres))
