"""The two walls of the canal in the side view, station by station from above down, and how far they are apart."""

from __future__ import annotations

import numpy as np

from consult_app.anatomy.bones import ON_BODY, ON_SACRUM, Bones
from consult_app.anatomy.curves import resample, smooth_line
from consult_app.anatomy.drawing import Array, Polyline
from consult_app.anatomy.many_curves import resample_each
from consult_app.anatomy.posture import DISCS
from consult_app.anatomy.side_ligament import FACE_FROM

ON_DISC = 9                  # stations, beside those on bone
LEVEL = {disc: (ON_BODY + ON_DISC) * (len(DISCS) - 1 - i) + ON_BODY + ON_DISC // 2 for i, disc in enumerate(DISCS)}
STATIONS = (ON_BODY + ON_DISC) * len(DISCS) + ON_SACRUM
AT = np.array([LEVEL[disc] for disc in DISCS])
BACK_POINTS = 330
FACE_TOP = 4                 # points of a canal face that lie under the ligament from above
TOGETHER = 48                # stations looked at in one go: so few that memory is at hand, and no threads are started
BALL, SPAN = 8.0, 12         # mm radius of the ball; stations to each side that may hold it up
FARTHEST = 40.0              # mm: no canal is wider


def front_wall(bones: Bones, disc_backs: Array) -> Polyline:
    """Return bodies, discs (8, n, 2) and sacrum as they bound the canal, a point a station, corners and all."""
    discs = resample_each(disc_backs, ON_DISC + 2)[:, 1:-1]
    levels = np.concatenate([bones.each("back_wall"), discs], axis=1)[::-1]
    return np.concatenate([levels.reshape(-1, 2), bones.sacral("floor")])


def lifted(wall: Polyline) -> Polyline:
    """Return the ligament along ``wall``: it spans the foot of each bulge in one broad curve, as a ball would roll."""
    base, normal = smooth_line(wall, 13), across(wall)
    high = ((wall - base) * normal).sum(axis=1)
    near = np.lib.stride_tricks.sliding_window_view(np.pad(high, SPAN, mode="edge"), 2 * SPAN + 1)
    raised = (near - np.arange(-SPAN, SPAN + 1) ** 2 / (2 * BALL)).max(axis=1)
    return smooth_line(wall + normal * (raised - high)[:, None], 1.6)


def across(front: Polyline) -> Array:
    """Return unit vectors from the front wall to the back wall, slowly turning."""
    way = np.gradient(smooth_line(front, 13), axis=0)
    way = way / np.hypot(way[:, 0], way[:, 1])[:, None]
    return np.stack([-way[:, 1], way[:, 0]], axis=1)


def back_wall(bones: Bones, fronts: Array) -> Polyline:
    """Return laminae, ligaments with these ``fronts`` (8, n, 2) and sacrum as they bound the canal."""
    faces = bones.each("canal_face")
    levels = np.concatenate([faces[:, FACE_TOP:FACE_FROM], fronts], axis=1)[::-1]
    whole = np.concatenate([faces[-1, :FACE_TOP], levels.reshape(-1, 2), bones.sacral("roof")])
    return smooth_line(resample(whole, BACK_POINTS), .8)


def gaps(front: Polyline, normal: Array, back: Polyline) -> Array:
    """Return how far the back wall is from each station of the front wall, mm."""
    runs = range(0, len(front), TOGETHER)
    gap = np.concatenate([_gaps(front[i:i + TOGETHER], normal[i:i + TOGETHER], back) for i in runs])
    seen = np.isfinite(gap)
    places = np.arange(len(gap))
    return np.asarray(np.interp(places, places[seen], gap[seen]))


def _gaps(front: Polyline, normal: Array, back: Polyline) -> Array:
    """Return the gaps at some stations, infinite where none is found."""
    place = normal[:, 1] * front[:, 0] - normal[:, 0] * front[:, 1]
    lines = np.stack([-normal[:, 1], normal[:, 0], place], axis=1)
    beside = lines @ np.stack([back[:, 0], back[:, 1], np.ones(len(back))])       # of a station's line, to its left
    left = beside > 0
    station, edge = np.divmod(np.flatnonzero(left[:, 1:] != left[:, :-1]), len(back) - 1)     # the few that it crosses
    begun, ended = beside[station, edge], beside[station, edge + 1]
    met = back[edge] + (back[edge + 1] - back[edge]) * (begun / (begun - ended))[:, None]
    along = ((met - front[station]) * normal[station]).sum(axis=1)
    ahead = (along > .5) & (along < FARTHEST)
    gap = np.full(len(front), np.inf)
    np.minimum.at(gap, station[ahead], along[ahead])
    return gap
