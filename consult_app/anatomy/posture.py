"""The spine as a chain: where each bone is, for a posture, the wear of the discs and a slip.

The world's frame: origin in the middle of the sacrum's upper endplate, +x to the back of the body, +y to the head.
Motion of each level after Pearcy et al., Spine 1984;9:294, wedges so that L1 to S1 curve by 40 to 60 degrees at ease.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from consult_app.anatomy.sacrum import DEPTH
from consult_app.anatomy.vertebra import BONES, SIZES

DISCS = ("L5/S1", "L4/5", "L3/4", "L2/3", "L1/2", "T12/L1", "T11/12", "T10/11")         # from below, as BONES
SLOPE = 40.0                 # degrees, of the sacrum's upper endplate
PELVIS = (8.0, 9.0)          # degrees that the pelvis turns against the arch and against the bend
SUNK = .20                   # share of its height that a fully worn disc has lost
PIVOT = (.12, -1.5)          # behind the middle, as a share of the depth, and below the endplate, mm


@dataclass(frozen=True, slots=True)
class Joint:
    """A disc at ease: height mm, wedge, and how far it bends forward and back, degrees."""

    height: float
    wedge: float
    bends: float
    arches: float


JOINTS = {
    "L5/S1": Joint(10.5, 13.0, 7.0, 2.0), "L4/5": Joint(11.2, 10.0, 9.0, 4.0), "L3/4": Joint(10.4, 7.0, 8.5, 3.5),
    "L2/3": Joint(9.4, 5.0, 7.0, 2.5), "L1/2": Joint(8.2, 3.5, 5.0, 2.0), "T12/L1": Joint(6.8, 1.5, 4.0, 1.5),
    "T11/12": Joint(5.8, 0.0, 3.0, 1.0),
    "T10/11": Joint(5.4, 0.0, 2.5, .8),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a bone is: ``turn`` degrees backwards, then moved to ``at``, mm, x + iy."""

    turn: float
    at: complex

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the bone in the frame that this one is given in."""
        point = complex(x, y) * backwards(self.turn) + self.at
        return point.real, point.imag


def chain(posture: float, severity: Mapping[str, float], slip: Mapping[str, float]) -> dict[str, Frame]:
    """Return the frames of "S1", "L5" … "T10".

    ``posture`` is -1 arched to 1 bent; ``severity`` 0..1 and ``slip`` mm (the upper bone forward) by disc.
    """
    lean = PELVIS[1] * posture if posture > 0 else PELVIS[0] * posture
    frames = {"S1": Frame(lean - SLOPE, 0j)}
    below, depth, top, tilt = frames["S1"], DEPTH, 0j, 0.0
    for bone, disc in zip(BONES, DISCS, strict=True):
        size, joint = SIZES[bone], JOINTS[disc]
        wedge = math.degrees(math.atan2(size.front - size.back, size.depth))
        middle = 1j * (size.front + size.back) / 4
        height = joint.height * (1 - SUNK * severity.get(disc, 0.0))
        foot = top + backwards(tilt + joint.wedge / 2) * 1j * height - backwards(tilt) * slip.get(disc, 0.0)
        stands = tilt + joint.wedge + wedge / 2
        seat = foot + backwards(stands) * middle
        pivot = top + backwards(tilt) * complex(depth * PIVOT[0], PIVOT[1])
        bend = -joint.bends * posture if posture > 0 else -joint.arches * posture
        seat = pivot + backwards(bend) * (seat - pivot)
        below = frames[bone] = Frame(below.turn + bend + stands, below.at + backwards(below.turn) * seat)
        depth, top, tilt = size.depth, middle, wedge / 2
    return frames


def backwards(degrees: float) -> complex:
    """Return the factor that turns x + iy by ``degrees`` backwards: the head goes to +x."""
    a = math.radians(degrees)
    return complex(math.cos(a), -math.sin(a))
