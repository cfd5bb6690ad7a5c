"""The room in the canal that disc, bones and ligaments leave."""

from __future__ import annotations

import numpy as np
from shapely import Geometry

from consult_app.anatomy.arch import Side
from consult_app.anatomy.axial_form import AxialForm
from consult_app.anatomy.curves import mirrored
from consult_app.anatomy.drawing import Outline
from consult_app.anatomy.ligament import GONE
from consult_app.anatomy.polygons import biggest, from_front, opened, polygon, ring

CANAL_POINTS = 260
BACK = 12.0                   # mm: what of the disc lies behind this decides the room
NARROWEST = 0.05              # mm: what is less than twice as wide is no room; the cleft between the ligaments is
SLIVER = 0.04
INSIDE = (0.0, -6.0)          # always in the canal
MOUTH = (13.6, 1.0)           # the canal is closed here towards the foramen


def free_canal(form: AxialForm, sides: tuple[Side, Side], bones: Geometry, disc: Outline) -> Outline:
    """Return the outline of the room that disc, bones and the inner surface of the ligaments leave, mm."""
    mouth, inside = form.build.spot(*MOUTH), form.build.spot(*INSIDE)
    left, right = (np.vstack([[mouth], side.ligament.inner]) for side in sides)
    canal = polygon(np.vstack([left, mirrored(right)])).difference(bones)
    free = biggest(canal.difference(polygon(disc[disc[:, 1] < BACK])), inside)
    return from_front(ring(biggest(opened(free, NARROWEST, 1), inside)), CANAL_POINTS)


def visible_ligament(form: AxialForm, side: Side, bones: Geometry) -> Outline | None:
    """Return the part of the ligament that no bone covers; None once a laminectomy has taken it."""
    if form.unroofing >= GONE:
        return None
    whole = side.placed(side.ligament.outline)
    seen = biggest(opened(polygon(whole).difference(bones), SLIVER * (1 - form.unroofing), 2))
    return from_front(whole if seen.is_empty else ring(seen), 200)
