"""The ligamenta flava in the side view: they bunch up when the back arches and are drawn thin when it bends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from consult_app.anatomy.bones import Bones
from consult_app.anatomy.curves import normals
from consult_app.anatomy.drawing import Array
from consult_app.anatomy.many_curves import resample_each, smoothing

POINTS = 40
FIBRES = 6
FACE_FROM = 20               # point of the lamina's canal face from which the ligament is fixed to it
_ALONG = np.linspace(0, 1, POINTS)
_ARCH = np.sin(np.pi * _ALONG ** .95)
_BEHIND = np.linspace(0, 1, 24)
_SHARES = np.linspace(.14, .86, FIBRES)
_WAVES = np.sin(np.pi * _ALONG) * np.sin(2 * np.pi * (_ALONG * 3.2 + _SHARES[:, None] * .7))


@dataclass(frozen=True, slots=True, eq=False)
class Attachments:
    """Where they are fixed: down the canal faces of upper laminae, and on the top edges of lower ones, mm."""

    faces: Array                 # (8, n, 2), from the upper attachment down to the lamina's lower tip
    lower: Array                 # (8, 2), canal side of the lower lamina's top edge
    lower_back: Array            # (8, 2), the middle of that edge

    @property
    def length(self) -> Array:
        """The distance from the upper to the lower attachment, mm, shape (8,)."""
        way = self.lower - self.faces[:, 0]
        return np.hypot(way[:, 0], way[:, 1])

    @property
    def inward(self) -> Array:
        """The direction into the canal, unit vectors (8, 2)."""
        way = self.lower - self.faces[:, 0]
        return np.stack([way[:, 1], -way[:, 0]], axis=1) / self.length[:, None]


def attachments(bones: Bones) -> Attachments:
    """Return where the ligaments are fixed to ``bones``."""
    tops = bones.below("lamina_top")
    return Attachments(bones.each("canal_face")[:, FACE_FROM:], tops[:, 0], tops.mean(axis=1))


@dataclass(frozen=True, slots=True, eq=False)
class SideLigaments:
    """Closed outlines, front and back surfaces from above down, and lines of fibre, mm, disc by disc."""

    outlines: Array              # (8, n, 2); the first POINTS of each are its front
    backs: Array
    fibres: Array                # (8, FIBRES, n, 2)


def bare_lines(at: Attachments) -> Array:
    """Return the chords from the upper to the lower attachments, (8, POINTS, 2)."""
    return np.asarray(at.faces[:, :1] + (at.lower - at.faces[:, 0])[:, None] * _ALONG[:, None])


def bulge_shapes(severity: Array, stretch: Array) -> Array:
    """Return how the bulge is spread along a ligament, 0..1: a slim dome, fuller when thick or bunched."""
    power = 1.25 - .40 * severity - .48 * np.maximum(-stretch, 0)
    return np.asarray(_ARCH ** np.maximum(power, .95)[:, None])


def front_surfaces(chords: Array, domes: Array, bulge: Array) -> Array:
    """Return the surfaces towards the canal, which stand ``bulge`` (8,) mm into it.

    ``domes`` (8, POINTS, 2) are the ways into the canal by bulge_shapes.
    """
    return np.asarray(smoothing(POINTS, 1.6) @ (chords + domes * bulge[:, None, None]))


def side_ligaments(at: Attachments, fronts: Array, severity: Array, stretch: Array) -> SideLigaments:
    """Return the ligaments with these ``fronts``; ``stretch`` is their change of length, as a share."""
    slack = np.maximum(-stretch, 0)
    tips = at.faces[:, -1]
    arcs = tips[:, None] + (at.lower_back - tips)[:, None] * _BEHIND[:, None]
    sags = (.5 + .5 * severity + 1.2 * slack)[:, None] * np.sin(np.pi * _BEHIND)
    arcs = arcs - at.inward[:, None] * sags[..., None]
    outlines = np.concatenate([fronts, arcs[:, ::-1], at.faces[:, ::-1][:, 1:-1]], axis=1)
    backs = resample_each(np.concatenate([at.faces, arcs[:, 1:]], axis=1), POINTS)
    fibres = fronts[:, None] + (backs - fronts)[:, None] * _SHARES[:, None, None]
    waves = 2.2 * slack[:, None, None] * _WAVES
    return SideLigaments(outlines, backs, fibres + normals(fibres) * waves[..., None])
