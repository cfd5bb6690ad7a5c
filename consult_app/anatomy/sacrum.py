"""The sacrum with the coccyx, cut down its middle. Origin: middle of its upper endplate; axes as in vertebra.py."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from consult_app.anatomy.curves import spline
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.vertebra import bowed, rounded

DEPTH = 33.5             # mm, of the upper endplate
_FRONT = [(-16.7, -.8), (-14.6, -5), (-12.3, -14), (-9.6, -25), (-8.8, -29), (-7.2, -33), (-4, -45), (-3.2, -50),
          (-2.9, -55), (-3.3, -66), (-3.9, -70), (-5, -75), (-8.6, -84), (-10, -88), (-14.5, -97)]
_FLOOR = [(16.7, -.8), (15.8, -8), (15, -16), (13.8, -28), (11.2, -48), (7.4, -66), (1.8, -82), (-6, -96)]
_ROOF = [(35, -4.5), (34.2, -9), (32.2, -18), (28.8, -29), (25.4, -40), (22.4, -50), (17.2, -62), (9.5, -77)]
_CREST = [(38, -4.2), (42.4, -7.6), (45.4, -12.5), (44.6, -18.5), (39.6, -22.5), (38.6, -27), (41.2, -33), (39.8, -41),
          (33.6, -47), (32.2, -52), (32.8, -57), (29.6, -63), (22.8, -68), (15.5, -77), (10.8, -79)]
_COCCYX = ([(-16, -101.5), (-7.5, -101.5), (-11.5, -112), (-19.5, -112.5)],
           [(-21.5, -114), (-13.5, -114), (-21, -122), (-28, -121)])
_TIPS = [(46.0, -13.0), (41.8, -33.0), (33.4, -57.0)]
_EDGE = [(38.6, -4.4), (41.6, -6.8), (43.8, -9.4), (45.1, -12.0)]
_SEAT = [(74.0, -70.0), (84.0, -98.0), (86.0, -130.0), (80.0, -165.0), (66.0, -200.0)]
_SEAT_FASCIA = [(46.0, -66.0), (47.0, -98.0), (46.0, -130.0), (40.0, -165.0), (30.0, -200.0)]
_HIATUS = [(9.5, -61), (7.6, -66), (5.9, -70.5), (5.4, -73.5), (6.2, -76), (8.8, -75.8), (11.6, -72), (14.4, -67)]
_SEAMS = ((-29, -28.5), (-50, -48), (-70, -65), (-87, -80))


@dataclass(frozen=True, slots=True, eq=False)
class Sacrum:
    """Outlines and edges in the sacrum's own frame; lines run from above downwards."""

    body: Outline
    arch: Outline
    coccyx: tuple[Outline, ...]
    seams: tuple[Polyline, ...]   # where its vertebrae have grown together
    front: Polyline
    floor: Polyline               # front wall of its canal
    roof: Polyline                # back wall of its canal
    hiatus: Polyline              # round the lower end of its canal, from the front wall to the back wall
    crest: Polyline
    corners: Array                # upper front and upper back of the endplate
    lamina_top: Array
    tips: Polyline                # of its spinous processes
    upper_edge: Polyline          # of the first of them
    seat: Polyline                # the skin over it and below
    seat_fascia: Polyline


@lru_cache(1)
def sacrum() -> Sacrum:
    """Return the one sacrum that is drawn."""
    front, floor, roof, crest = (spline(line, 90) for line in (_FRONT, _FLOOR, _ROOF, _CREST))
    top = bowed(front[0], floor[0], -1.2)
    body = np.vstack([top, floor[1:], [(-11, -101)], front[::-1][:-1]])
    seams = []
    for before, behind in _SEAMS:
        a, b = (line[np.argmin(np.abs(line[:, 1] - y))] for line, y in ((front, before), (floor, behind)))
        seams.append(bowed(a * .95 + b * .05, a * .05 + b * .95, -1.1))
    return Sacrum(
        body=rounded(body, 1, .8), arch=rounded(np.vstack([roof, crest[::-1]]), .8, .9),
        coccyx=tuple(spline(points, 60, closed=True) for points in _COCCYX), seams=tuple(seams), front=front,
        floor=floor, roof=roof, hiatus=spline(_HIATUS, 24),
        crest=crest, corners=np.array([(-16.7, -.4), (16.7, -.4)]),
        lamina_top=np.array([(35.2, -4.3), (38, -4.0)]), tips=np.array(_TIPS), upper_edge=np.array(_EDGE),
        seat=np.array(_SEAT), seat_fascia=np.array(_SEAT_FASCIA),
    )
