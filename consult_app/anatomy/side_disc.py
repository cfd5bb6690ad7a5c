"""Discs cut down their middle: between two bodies, bulging back with wear and with arching."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from consult_app.anatomy.disc import BULGE_MM
from consult_app.anatomy.drawing import Array
from consult_app.anatomy.many_curves import along
from consult_app.anatomy.vertebra import bowed

BULGE_SEEN = .72         # of what the cross-section shows at its middle; the rest is the endplates' overhang
ON_PLATE, ON_WALL = 24, 18       # points along an endplate and along a free wall


def _rings() -> tuple[Array, Array]:
    """Return where the points of the lines of fibre lie, across and down, as shares; a line is 16 points."""
    share, down = np.array([(.05,), (.10,), (.155,), (.21,), (.845,), (.90,), (.95,)]), np.linspace(.07, .93, 16)
    side = np.where(share < .5, 1, -1)
    across = share - side * (.02 + .2 * np.minimum(share, 1 - share)) * .6 * (4 * down * (1 - down)) + side * .02
    return across.ravel(), np.tile(down, len(share))


def _square(wave: Array, power: float) -> Array:
    return np.asarray(np.sign(wave) * np.abs(wave) ** power)


RINGS = 7
_RINGS = _rings()
_ANGLE = np.linspace(0, 2 * np.pi, 64, endpoint=False)
_CORE = .53 + .235 * _square(np.cos(_ANGLE), .72), .5 + .34 * _square(np.sin(_ANGLE), .8)


@dataclass(frozen=True, slots=True, eq=False)
class SideDiscs:
    """Outlines, nuclei, lines of fibre before and behind, and both free walls from above down, mm, disc by disc."""

    outlines: Array              # (8, n, 2)
    nuclei: Array
    rings: Array                 # (8, RINGS, n, 2)
    backs: Array
    fronts: Array


def side_discs(upper: Array, lower: Array, severity: Array, posture: float) -> SideDiscs:
    """Return the discs between ``upper``, the feet of the bodies, and ``lower``, the heads of the next ones.

    Both are front and back corners, shape (8, 2, 2), mm; ``severity`` (8,) 0..1. The nucleus gives way to the side
    that opens.
    """
    behind = upper[:, 1] - lower[:, 1]
    squeeze = (8.5 - np.hypot(behind[:, 0], behind[:, 1])) / 6
    roof = bowed(upper[:, 0], upper[:, 1], np.full(len(upper), 1.5), ON_PLATE, .8)
    floor = bowed(lower[:, 1], lower[:, 0], np.full(len(upper), 1.3), ON_PLATE, .8)
    back = bowed(upper[:, 1], lower[:, 1], .5 + BULGE_SEEN * BULGE_MM * severity + .45 * squeeze, ON_WALL, .62)
    front = bowed(lower[:, 0], upper[:, 0], 1.6 + .9 * severity, ON_WALL, .8)
    outlines = np.concatenate([roof[:, :-1], back[:, :-1], floor[:, :-1], front[:, :-1]], axis=1)
    inside = _Inside(roof, floor[:, ::-1], front[:, ::-1], back)
    rings = inside.at(*_RINGS)
    return SideDiscs(outlines, inside.at(_CORE[0] + .05 * posture, _CORE[1]),
                     rings.reshape(len(rings), RINGS, -1, 2), back, front[:, ::-1])


@dataclass(frozen=True, slots=True, eq=False)
class _Inside:
    roof: Array
    floor: Array
    front: Array
    back: Array

    def at(self, across: Array, down: Array) -> Array:
        """Return points by shares: ``across`` 0 front to 1 back, ``down`` 0 roof to 1 floor; (8, n, 2)."""
        places = across * (ON_PLATE - 1)
        above, below = along(self.roof, places), along(self.floor, places)
        front, back = (line[:, ON_WALL // 2] - (line[:, 0] + line[:, -1]) / 2 for line in (self.front, self.back))
        lean = 4 * down * (1 - down)
        before, behind = (lean * (1 - across) ** 2)[:, None], (lean * across ** 2)[:, None]
        return np.asarray(above + (below - above) * down[:, None] + before * front[:, None] + behind * back[:, None])
