"""What holds and covers the spine in the side view: long ligaments, interspinous ligaments, fascia, fat and skin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from consult_app.anatomy.curves import normals, resample, smooth_line, spline
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.polygons import simple
from consult_app.anatomy.posture import DISCS, Frame
from consult_app.anatomy.sacrum import sacrum
from consult_app.anatomy.side_disc import SideDisc
from consult_app.anatomy.side_ligament import SideLigament
from consult_app.anatomy.vertebra import BONES, bowed, vertebra

_SACRAL_TIPS = np.array([(46.0, -13.0), (41.8, -33.0), (33.4, -57.0)])
_SACRAL_EDGE = np.array([(38.6, -4.4), (41.6, -6.8), (43.8, -9.4), (45.1, -12.0)])
_SEAT = np.array([(74, -70), (84, -98), (86, -130), (80, -165), (66, -200)], float)
_SEAT_FASCIA = np.array([(46, -66), (47, -98), (46, -130), (40, -165), (30, -200)], float)
_SHARES = np.linspace(.08, .95, 9)         # where the fibres of a fan begin


@dataclass(frozen=True, slots=True, eq=False)
class Interspinous:
    """The ligament between two spinous processes and its fan of fibres, mm."""

    outline: Outline
    fibres: tuple[Polyline, ...]


def interspinous(frames: Mapping[str, Frame], number: int, ligament: SideLigament, posture: float) -> Interspinous:
    """Return the one below bone ``number``. Between the processes it is slack when the back arches."""
    above = resample(frames[BONES[number]].place(vertebra(BONES[number]).lower_edge), 20)
    below = frames["S1"].place(_SACRAL_EDGE) if number == 0 else frames[BONES[number - 1]].place(
        vertebra(BONES[number - 1]).upper_edge)
    below = resample(below, 20)
    front = ligament.back[-24:]
    outline = simple([front[:1], above, bowed(above[-1], below[-1], -.5, 10)[1:], below[::-1][1:], front[:0:-1]])
    slack = -.5 - 1.0 * max(-posture, 0.0)
    starts, ends = _along(above, _SHARES * .92), _along(below, np.minimum(_SHARES + .16, 1.0))
    fibres = (bowed(start, end, slack * (.6 + .5 * share), 10)
              for start, end, share in zip(starts, ends, _SHARES, strict=True))
    return Interspinous(outline, tuple(fibres))


def _along(line: Polyline, shares: Array) -> Array:
    """Return the points at ``shares`` of the line, 0..1."""
    places = shares * (len(line) - 1)
    return np.column_stack([np.interp(places, np.arange(len(line)), line[:, k]) for k in (0, 1)])


def front_ligament(frames: Mapping[str, Frame], discs: Mapping[str, SideDisc]) -> Polyline:
    """Return the middle of the anterior longitudinal ligament, which hugs bodies and discs."""
    pieces: list[Array] = []
    for bone, disc in zip(BONES[::-1], DISCS[::-1], strict=True):
        pieces += [frames[bone].place(vertebra(bone).front_wall[1:-1]), discs[disc].front[3:-3]]
    pieces.append(frames["S1"].place(sacrum().front[:60]))
    return smooth_line(resample(np.vstack(pieces), 330), 1.6)


def supraspinous(frames: Mapping[str, Frame]) -> Polyline:
    """Return the band over the tips of the spinous processes."""
    tips = [frames[bone].place(vertebra(bone).spinous_tip[None]) for bone in BONES[::-1]]
    return smooth_line(spline(np.vstack([*tips, frames["S1"].place(_SACRAL_TIPS)]), 200), 5)


def covering(frames: Mapping[str, Frame], band: Polyline) -> tuple[Polyline, Polyline]:
    """Return fascia and skin from above down; the fat between them is thickest over the sacrum."""
    slow = smooth_line(band, 12)
    out = normals(slow)
    fascia, skin = band + out * 3.5, band + out * np.interp(
        np.linspace(0, 1, len(band)), [0, .25, .55, .72, .9, 1], [13, 13, 17, 23, 33, 43])[:, None]
    return (_prolonged(smooth_line(fascia, 8), frames["S1"].place(_SEAT_FASCIA)),
            _prolonged(smooth_line(skin, 14), frames["S1"].place(_SEAT)))


def _prolonged(line: Polyline, seat: Array) -> Polyline:
    up = line[0] - line[10]
    up = up / np.hypot(*up)
    return smooth_line(spline(np.vstack([line[0] + up * 120, line[0] + up * 60, line[::6], seat]), 300), 6)
