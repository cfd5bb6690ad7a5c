"""All bones of the side view where the chain puts them: their outlines and edges, turned and moved in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from consult_app.anatomy.curves import resample
from consult_app.anatomy.drawing import Array
from consult_app.anatomy.posture import Frame, backwards
from consult_app.anatomy.sacrum import sacrum
from consult_app.anatomy.vertebra import BONES, vertebra

ON_BODY, ON_SACRUM = 26, 62      # stations of the canal, about a millimetre apart; each stays on its spot of bone
END_OF_FLOOR = 55            # point of the sacrum's floor at which the canal is no longer drawn
ON_EDGE = 20                 # points along the edges between two spinous processes


@dataclass(frozen=True, slots=True, eq=False)
class Bones:
    """Every part of every bone at its place."""

    _points: Array

    def each(self, part: str) -> Array:
        """Return ``part`` of every vertebra from below, as BONES, shape (8, n, 2), mm. KeyError for another part."""
        found = _shape().vertebrae[part]
        return self._points[found].reshape(len(BONES), -1, 2)

    def sacral(self, part: str) -> Array:
        """Return ``part`` of the sacrum, shape (n, 2), mm. KeyError for another part."""
        return self._points[_shape().sacral[part]]

    def below(self, part: str) -> Array:
        """Return ``part`` of the bone under each vertebra, the sacrum's first, shape (8, n, 2), mm."""
        return np.concatenate([self.sacral(part)[None], self.each(part)[:-1]])


def placed(frames: Mapping[str, Frame]) -> Bones:
    """Return the bones in ``frames``, which hold every vertebra and "S1"."""
    shape = _shape()
    order = [frames[bone] for bone in (*BONES, "S1")]
    turn, at = np.array([backwards(f.turn) for f in order]), np.array([f.at for f in order])
    return Bones((shape.points * turn[shape.bone] + at[shape.bone]).view(float).reshape(-1, 2))


@dataclass(frozen=True, slots=True, eq=False)
class _Shape:
    """The points of all bones in their own frames as x + iy, which bone each belongs to, and where its part is."""

    points: npt.NDArray[np.complex128]
    bone: npt.NDArray[np.intp]
    vertebrae: Mapping[str, slice]
    sacral: Mapping[str, slice]


@lru_cache(1)
def _shape() -> _Shape:
    own, low = [_of_vertebra(bone) for bone in BONES], _of_sacrum()
    pieces: list[Array] = []
    bones: list[int] = []
    places: tuple[dict[str, slice], dict[str, slice]] = {}, {}
    for part in own[0]:
        start = len(bones)
        pieces += [of[part] for of in own]
        bones += [i for i, of in enumerate(own) for _ in of[part]]
        places[0][part] = slice(start, len(bones))
    for part, points in low.items():
        start = len(bones)
        pieces.append(points)
        bones += [len(BONES)] * len(points)
        places[1][part] = slice(start, len(bones))
    flat = np.ascontiguousarray(np.vstack(pieces), float)
    return _Shape(flat.view(np.complex128)[:, 0], np.array(bones), *places)


def _of_vertebra(name: str) -> dict[str, Array]:
    own = vertebra(name)
    return {
        "body": own.body, "arch": own.arch, "upper_facet": own.upper_facet, "lower_facet": own.lower_facet,
        "foot": own.corners[[3, 2]], "head": own.corners[:2], "back_wall": resample(own.back_wall, ON_BODY),
        "front_wall": own.front_wall[1:-1], "canal_face": own.canal_face, "lamina_top": own.lamina_top,
        "lower_edge": resample(own.lower_edge, ON_EDGE), "upper_edge": resample(own.upper_edge, ON_EDGE),
        "tip": own.spinous_tip[None],
    }


def _of_sacrum() -> dict[str, Array]:
    low = sacrum()
    return {
        "body": low.body, "arch": low.arch, "head": low.corners, "lamina_top": low.lamina_top,
        **{f"coccyx_{i}": piece for i, piece in enumerate(low.coccyx)},
        **{f"seam_{i}": seam for i, seam in enumerate(low.seams)},
        "front": low.front[:60], "floor": resample(low.floor[:END_OF_FLOOR], ON_SACRUM), "roof": low.roof[4:],
        "hiatus": low.hiatus, "upper_edge": resample(low.upper_edge, ON_EDGE), "tips": low.tips, "seat": low.seat,
        "seat_fascia": low.seat_fascia,
    }
