"""What holds and covers the spine in the side view: long ligaments, interspinous ligaments, fascia, fat and skin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from consult_app.anatomy.bones import ON_EDGE, Bones
from consult_app.anatomy.curves import normals, resample, smooth_line, spline
from consult_app.anatomy.drawing import Array, Polyline
from consult_app.anatomy.many_curves import along
from consult_app.anatomy.polygons import simple_each
from consult_app.anatomy.vertebra import bowed

_SHARES = np.linspace(.01, .95, 10)        # where the fibres of a fan begin
_STARTS, _ENDS = _SHARES * .92 * (ON_EDGE - 1), np.minimum(_SHARES + np.minimum(_SHARES, .16), 1.0) * (ON_EDGE - 1)
_FAT = np.interp(np.linspace(0, 1, 200), [0, .33, .60, .75, .91, 1], [13, 13, 17, 23, 33, 43])


@dataclass(frozen=True, slots=True, eq=False)
class Interspinous:
    """The ligaments between the spinous processes and their fans of fibres, mm, disc by disc."""

    outlines: Array              # (8, n, 2)
    fibres: Array                # (8, 10, n, 2)


def interspinous(bones: Bones, ligament_backs: Array, posture: float) -> Interspinous:
    """Return the ligament below each vertebra. Between the processes it is slack when the back arches."""
    above, below, front = bones.each("lower_edge"), bones.below("upper_edge"), ligament_backs[:, -24:]
    last = bowed(above[:, -1], below[:, -1], np.full(len(above), -.5), 10)[:, 1:]
    outlines = np.concatenate([front[:, :1], above, last, below[:, ::-1][:, 1:], front[:, :0:-1]], axis=1)
    slack = (-.5 - 1.0 * max(-posture, 0.0)) * (.6 + .5 * _SHARES)
    return Interspinous(simple_each(outlines), bowed(along(above, _STARTS), along(below, _ENDS), slack, 10))


def front_ligament(bones: Bones, disc_fronts: Array) -> Polyline:
    """Return the middle of the anterior longitudinal ligament, which hugs bodies and discs."""
    levels = np.concatenate([bones.each("front_wall"), disc_fronts[:, 3:-3]], axis=1)[::-1]
    return smooth_line(resample(np.concatenate([levels.reshape(-1, 2), bones.sacral("front")]), 330), 1.6)


def supraspinous(bones: Bones) -> Polyline:
    """Return the band over the tips of the spinous processes."""
    return smooth_line(spline(np.concatenate([bones.each("tip")[::-1, 0], bones.sacral("tips")]), len(_FAT)), 5)


def covering(bones: Bones, band: Polyline) -> tuple[Polyline, Polyline]:
    """Return fascia and skin from above down; the fat between them is thickest over the sacrum."""
    out = normals(smooth_line(band, 12))
    fascia, skin = band + out * 3.5, band + out * _FAT[:, None]
    return (_prolonged(smooth_line(fascia, 8), bones.sacral("seat_fascia")),
            _prolonged(smooth_line(skin, 14), bones.sacral("seat")))


def _prolonged(line: Polyline, seat: Array) -> Polyline:
    up = line[0] - line[10]
    up = up / np.hypot(*up)
    return smooth_line(spline(np.concatenate([[line[0] + up * 120, line[0] + up * 60], line[::6], seat]), 300), 6)
