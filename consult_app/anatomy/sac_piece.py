"""The piece of the dural sac that a gauge shows: the section itself, or in the side view what is at the level."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import shapely

from consult_app.anatomy.catalogue import usual
from consult_app.anatomy.drawing import Drawing, Outline
from consult_app.anatomy.polygons import biggest, polygon, ring

Points = tuple[tuple[float, float], ...]
REACH = 15.0             # mm above and below the level


def sac_piece(drawing: Drawing) -> Outline:
    """Return the sac in the axial figure; in the side view, upright, the piece of it about the measured level, mm."""
    sac = drawing.outlines["dural_sac"]
    if drawing.figure != "sagittal":
        return sac
    front, back = drawing.lines["dural_sac_front_to_back"]
    across = (back - front) / np.hypot(*(back - front))
    upright = (sac - (front + back) / 2) @ np.array([across, (-across[1], across[0])]).T
    return ring(biggest(shapely.clip_by_rect(polygon(upright), -40, -REACH, 40, REACH), (0, 0)))


@lru_cache(8)
def usual_sac_piece(figure: str, level: float) -> Points:
    """Return the piece of ``figure`` at ``level`` with nothing else set, mm, kept."""
    return tuple((x, y) for x, y in sac_piece(usual(figure, level)).tolist())
