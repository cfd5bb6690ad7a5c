"""A disc cut down its middle: between two bodies, bulging back with wear and with arching."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from consult_app.anatomy.disc import BULGE_MM
from consult_app.anatomy.drawing import Array, Outline, Polyline
from consult_app.anatomy.vertebra import bowed

BULGE_SEEN = .72         # of what the cross-section shows at its middle; the rest is the endplates' overhang
_RINGS = np.array([(.05,), (.10,), (.155,), (.21,), (.845,), (.90,), (.95,)])      # shares of the way back
_DOWN = np.linspace(.07, .93, 16)


@dataclass(frozen=True, slots=True, eq=False)
class SideDisc:
    """The outline, its nucleus, rings of fibre before and behind, and its two free walls from above down, mm."""

    outline: Outline
    nucleus: Outline
    rings: tuple[Polyline, ...]
    back: Polyline
    front: Polyline
    height: float


def side_disc(upper: Array, lower: Array, severity: float, posture: float) -> SideDisc:
    """Return the disc between ``upper``, the foot of a body, and ``lower``, the head of the next.

    Both are front and back corner, shape (2, 2), mm. The nucleus gives way to the side that opens.
    """
    height = float(np.hypot(*(upper - lower).T).mean())
    squeeze = (8.5 - float(np.hypot(*(upper[1] - lower[1])))) / 6
    roof, floor = bowed(upper[0], upper[1], 1.5, 24, .8), bowed(lower[1], lower[0], 1.3, 24, .8)
    back = bowed(upper[1], lower[1], .5 + BULGE_SEEN * BULGE_MM * severity + .45 * squeeze, 18, .8)
    front = bowed(lower[0], upper[0], 1.6 + .9 * severity, 18, .8)
    outline = np.vstack([roof[:-1], back[:-1], floor[:-1], front[:-1]])
    inside = _Inside(roof, floor[::-1], front[::-1], back)
    angle = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    core = inside.at(.53 + .05 * posture + .235 * _square(np.cos(angle), .72), .5 + .34 * _square(np.sin(angle), .8))
    return SideDisc(outline, core, tuple(inside.rings()), back, front[::-1], height)


def _square(wave: Array, power: float) -> Array:
    return np.asarray(np.sign(wave) * np.abs(wave) ** power)


@dataclass(frozen=True, slots=True, eq=False)
class _Inside:
    roof: Polyline
    floor: Polyline
    front: Polyline
    back: Polyline

    def at(self, across: Array, down: Array) -> Array:
        """Return points by shares: ``across`` 0 front to 1 back, ``down`` 0 roof to 1 floor."""
        place = np.linspace(0, 1, len(self.roof))
        above, below = (np.column_stack([np.interp(across, place, line[:, k]) for k in (0, 1)])
                        for line in (self.roof, self.floor))
        bulge = 4 * down * (1 - down)
        front, back = (line[len(line) // 2] - (line[0] + line[-1]) / 2 for line in (self.front, self.back))
        moved = ((1 - across) ** 2)[:, None] * front + (across ** 2)[:, None] * back
        return np.asarray(above + (below - above) * down[:, None] + bulge[:, None] * moved)

    def rings(self) -> list[Polyline]:
        """Return lines of fibre, each as long as the disc is high, all worked out in one go."""
        share, side = _RINGS[:, :1], np.where(_RINGS[:, :1] < .5, 1, -1)
        across = share - side * (.02 + .2 * np.minimum(share, 1 - share)) * .6 * (4 * _DOWN * (1 - _DOWN)) + side * .02
        points = self.at(across.ravel(), np.tile(_DOWN, len(_RINGS)))
        return list(points.reshape(len(_RINGS), len(_DOWN), 2))
