"""Paints the disc: rings of fibre, the nucleus, and the marks of wear."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QRadialGradient

from consult_app.anatomy.curves import offset, smoothstep, spline
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.rays import circle, ray_lengths
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.light import TOWARDS
from consult_app.ui.illustration.outlines import closed_path
from consult_app.ui.illustration.tissue import Tone, blend, clear

AREA = QRectF(-31, -8, 62, 48)                  # mm that the layer covers
_CENTRE = np.array([0.0, 14.0])
_RINGS = (0, .07, .15, .23, .32, .41, .51, .61, .72, .85, 1.0)     # closer together outwards
_CLEFTS = {                                      # points in mm and width of each crack, for a worn disc
    "L2/3": ((((-5.5, 13.2), (-1, 12.4), (2.5, 13.2), (6, 12.9)), .7),
             (((5.4, 13), (8.8, 10.6), (11, 7.2), (12.4, 4.2)), .5), (((10.4, 3.5), (12.4, 4.2), (14, 5.4)), .35)),
    "L3/4": ((((-7.5, 12.6), (-3, 13.4), (1, 12.5), (5, 13)), .75),
             (((-3.4, 13.2), (-5, 9), (-4.6, 5), (-5.6, .8)), .5), (((-7.8, .9), (-5.6, .75), (-3.8, .5)), .35)),
    "L4/5": ((((-6, 13), (-1.5, 12.2), (3, 13.1), (7.5, 12.2)), .75),
             (((3, 12.8), (4.4, 8.5), (4, 4.6), (5, 1)), .55), (((3, .75), (5, .95), (7.4, .95)), .35),
             (((-5, 12.8), (-8.4, 9.4), (-9.6, 6)), .45)),
    "L5/S1": ((((-8, 12.4), (-4, 13.2), (0, 12.2), (4.5, 12.8)), .75),
              (((-1, 12.4), (-2.2, 8), (-1.4, 4.4), (-2, .6)), .6),
              (((-4.2, .45), (-2, .55), (.2, .4)), .35), (((4, 12.7), (8, 9.8), (9.4, 6.4)), .45)),
}


def paint_disc(b: Brushwork, drawing: Drawing, level: str, dry: float) -> Iterator[None]:
    """Paint the disc at ``level``, its nucleus and the ligament on its back; ``dry`` 0..1 is the loss of water."""
    outline, core = drawing.outlines["disc"], drawing.outlines["nucleus"]
    tone, path = b.tissue.worn("annulus", dry), closed_path(outline)
    b.shadow(path, .6, 1.0, .42)
    b.base(path, tone)
    _fibre_rings(b, _rings(outline, core), tone)
    yield
    _nucleus(b, closed_path(core), dry)
    if dry > .35:
        _clefts(b, level, dry)
    b.relief(path, tone.edge, 1.15, .70, .50, .32, 3.0)
    b.line(path, b.pen(tone.edge, .17))
    back = closed_path(drawing.outlines["posterior_ligament"])
    b.fill(back, blend(b.tissue["capsule"], b.tissue["glint"], .35))
    b.line(back, b.pen(clear(b.tissue["capsule-edge"], 190), .12))


def _rings(outline: Array, core: Array) -> list[Array]:
    angles, unit = circle(200)
    out, inside = ray_lengths(_CENTRE, angles, outline[::2]), ray_lengths(_CENTRE, angles, core[::2])
    rings = []
    for k, share in enumerate(_RINGS):
        waver = 0.0 if share in (0, 1.0) else .010 * np.sin(3 * angles + k * 2.1) + .007 * np.sin(7 * angles + k * 1.3)
        rings.append(_CENTRE + (out + (inside - out) * (share + waver))[:, None] * unit)
    return rings


def _fibre_rings(b: Brushwork, rings: list[Array], tone: Tone) -> None:
    paths = [closed_path(ring) for ring in rings]
    for k, (outer, inner) in enumerate(pairwise(paths)):
        band = QPainterPath(outer)
        band.addPath(inner)
        b.fill(band, clear(tone.lo, 40) if k % 2 else clear(b.tissue["glint"], 24))
        _crossed_fibres(b, rings[k], rings[k + 1], 4 if k % 2 else -4, tone.edge)
    dark, light = (b.fine(clear(colour, alpha), .09) for colour, alpha in ((tone.edge, 62), (b.tissue["glint"], 80)))
    for path in paths[1:-1]:
        b.line(path, dark)
        b.line(path.translated(.12, -.15), light)


def _crossed_fibres(b: Brushwork, outer: Array, inner: Array, slant: int, colour: QColor) -> None:
    """Hatch a ring; the slant turns from ring to ring, as collagen does."""
    ends = np.hstack([outer[::2], np.roll(inner, -slant, axis=0)[::2]])
    b.g.setPen(b.hairline(clear(colour, 34)))
    b.g.drawLines([QLineF(*line) for line in ends.tolist()])


def _nucleus(b: Brushwork, path: QPainterPath, dry: float) -> None:
    """Paint the core in one tone, a little darker than the fibres: it is no ball, and has no glint."""
    tone, box = b.tissue.worn("nucleus", dry), path.boundingRect()
    b.shadow(path, 0, .9, .85, tone.mid)                     # a soft border towards the fibres
    lit = box.center() + QPointF(*TOWARDS) * 4
    light = QRadialGradient(lit, box.width() * .6)
    for at, colour in ((0.0, blend(tone.hi, tone.mid, .3)), (.7, tone.mid), (1.0, blend(tone.mid, tone.lo, .5))):
        light.setColorAt(at, colour)
    b.fill(path, light)
    b.line(path, b.pen(clear(b.tissue.worn("annulus", dry).edge, 80), .14))


def _clefts(b: Brushwork, level: str, dry: float) -> None:
    """Paint the cracks of a dry disc. Each ends in a tear between two rings; no two levels have the same."""
    colour = clear(b.tissue["cleft"], 150 * float(smoothstep(.35, .8, dry)))
    open_by = float(smoothstep(.35, 1, dry))
    for points, width in _CLEFTS[level]:
        line = spline(np.array(points, float), 30)
        half = width * .31 * open_by * np.sin(np.linspace(.25, np.pi, 30)) ** .8
        b.fill(closed_path(np.vstack([offset(line, half), offset(line, -half)[::-1]])), colour)
