"""Paints what moves with every value: ligament, recess roots, dural sac and rootlets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QRadialGradient

from consult_app.anatomy.curves import normals
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.facet_joint import WALL_POINTS
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.light import TOWARDS
from consult_app.ui.illustration.nerve_painter import paint_nerve, paint_nerves
from consult_app.ui.illustration.outlines import closed_path, polygon
from consult_app.ui.illustration.tissue import Tone, blend, clear

AREA = QRectF(-17, -29, 34, 32)                 # mm that the layer covers
_FIBRES = 10
_EVERY = 3                                      # th point of the surfaces: fibres are smooth
_ALONG = np.linspace(0, 1, WALL_POINTS)[::_EVERY]
_NUMBER = np.arange(1, _FIBRES + 1)[:, None]
_WAVER = .035 * np.sin(9 * _ALONG + _NUMBER * .9) + .012 * np.sin(23 * _ALONG + _NUMBER * 1.3)   # they never cross
_SHARES = np.clip(_NUMBER / (_FIBRES + 1) + _WAVER * np.sin(np.pi * _ALONG), .04, .96)
_FIRST = int(np.argmax(_ALONG > .17))           # the ends at the side lie under bone
_LAST = len(_ALONG) - np.array([1, 3, 0, 2, 1, 3, 0, 2, 1, 3])          # towards the midline they end one by one
_BESIDE = .4, .14             # from a fibre to its light: share of the way to the next, and at most so many mm
_CAST = np.array([.15, -.22])                   # mm that a rootlet's shadow is moved by
_CLOSE_UP = 20.0                                # px per mm from which fibres are drawn twice


def paint_canal(b: Brushwork, drawing: Drawing) -> Iterator[None]:
    """Paint the live layer on top of disc and bone."""
    for side in ("right", "left"):
        if f"cavity_{side}" in drawing.outlines:
            _cavity(b, drawing.outlines[f"cavity_{side}"])
    _ligaments(b, drawing, [side for side in ("right", "left") if f"ligament_{side}" in drawing.outlines])
    yield
    soft = _together(drawing.outlines["dural_sac"], *(root.outline for root in drawing.recess_roots))
    b.shadow(soft, .4, .6, .45)
    for root in drawing.recess_roots:
        paint_nerve(b, root.centre, max(root.radius, 1.3), root.outline)
    _sac(b, drawing)
    paint_nerves(b, drawing.rootlets)


def _cavity(b: Brushwork, outline: Array) -> None:
    """Paint a hollow: its wall towards the light lies in the shade, the one across from it is lit."""
    lit, deep = b.tissue["cavity"], b.tissue["cavity-lo"]
    path = closed_path(outline)
    b.base(path, Tone(blend(lit, deep, .55), blend(lit, deep, .25), lit, deep))
    b.relief(path, deep, .5, .95, 0, .75, 4.0, deep)
    b.line(path, b.pen(blend(deep, b.tissue["bone-edge"], .4), .14))


def _together(*outlines: Array) -> QPainterPath:
    """Return outlines as one path: shadow and relief of several shapes cost what those of one do."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for outline in outlines:
        path.addPolygon(polygon(outline))
        path.closeSubpath()
    return path


def _ligaments(b: Brushwork, drawing: Drawing, sides: Sequence[str]) -> None:
    tone, outlines = b.tissue.tone("ligament"), [drawing.outlines[f"ligament_{side}"] for side in sides]
    for side, outline in zip(sides, outlines, strict=True):
        b.base(closed_path(outline), tone)
        _grain(b, drawing, side)
    if outlines:
        both = _together(*outlines)
        b.relief(both, tone.edge, .55, .60, .50, .20, 4.0, b.tissue["ligament-glint"])
        b.line(both, b.pen(tone.edge, .17))


def _grain(b: Brushwork, drawing: Drawing, side: str) -> None:
    tone = b.tissue.tone("ligament")
    dark, light = QPainterPath(), QPainterPath()
    fibres = _fibres(drawing, side)
    apart = np.hypot(*(fibres[-1] - fibres[0]).T)[:, None] / (_FIBRES - 1)
    beside = _towards_light(fibres.mean(axis=0)) * np.minimum(_BESIDE[0] * apart, _BESIDE[1])
    for fibre, last in zip(fibres, _LAST, strict=True):
        line, lit = fibre[_FIRST:last], beside[_FIRST:last]
        dark.addPolygon(polygon(line))
        if b.scale > _CLOSE_UP:
            dark.addPolygon(polygon(line - lit * .4))
        light.addPolygon(polygon(line + lit))
    b.line(dark, b.hairline(clear(tone.lo, 185)))
    b.line(light, b.hairline(clear(tone.hi, 165)))


def _fibres(drawing: Drawing, side: str) -> Array:
    """Return lines between the two surfaces, (fibres, points, 2), from the side to the midline, that waver a little."""
    outer, inner = (drawing.lines[f"ligament_{edge}_{side}"] for edge in ("outer", "inner"))
    if side == "right":                                  # mirrored lines run from the midline outwards
        outer, inner = outer[::-1], inner[::-1]
    outer, inner = outer[::_EVERY], inner[::_EVERY]
    return np.asarray(outer + (inner - outer) * _SHARES[..., None])


def _towards_light(line: Array) -> Array:
    """Return unit normals (n, 2) of a line, on the side that the light comes from."""
    across = normals(line)
    return np.asarray(across * np.sign((across @ np.array(TOWARDS)).sum()))


def _outwards(outline: Array) -> Array:
    """Return unit normals (n, 2) pointing out of a closed outline."""
    along = np.roll(outline, -1, axis=0) - np.roll(outline, 1, axis=0)
    along = along / np.hypot(*along.T)[:, None]
    out = np.column_stack([along[:, 1], -along[:, 0]])
    return np.asarray(out * np.sign(((outline - outline.mean(axis=0)) * out).sum(axis=1).mean()))


def _sac(b: Brushwork, drawing: Drawing) -> None:
    """Paint dura and fluid. The dura is three filled outlines: cheaper than a thick stroke."""
    t, outline = b.tissue, drawing.outlines["dural_sac"]
    out = _outwards(outline)
    half = min(max(.42 * b.scale, 2.2), 6.5) / b.scale / 2
    thin = min(max(.11 * b.scale, .6), 1.8) / b.scale / 2
    for distance, colour in ((half, t["dura"]), (thin, blend(t["dura"], t["dura-hi"], .72)), (-thin, t["dura"])):
        b.fill(closed_path(outline + out * distance), colour)
    inside = closed_path(outline - out * half)
    box = inside.boundingRect()
    light = QRadialGradient(QPointF(box.center().x() - 2, box.center().y() + 2), max(box.width(), box.height()) * .66)
    for at, name in ((0.0, "fluid-hi"), (.6, "fluid"), (1.0, "fluid-lo")):
        light.setColorAt(at, t[name])
    b.fill(inside, light)
    b.relief(inside, t["dura"], .8, .0, .40, .50, 3.0)
    b.fill(_together(*(root.outline + _CAST for root in drawing.rootlets)), clear(t["dura"], 85))
    _glint(b, outline, out)


def _glint(b: Brushwork, outline: Array, out: Array) -> None:
    """Draw the light on the wall inside the sac, only where it faces the light."""
    lit = out @ np.array(TOWARDS) > .45
    first = int(np.argmin(lit))
    lit, inset = np.roll(lit, -first), np.roll(outline - out * .55, -first, axis=0)
    pen = b.pen(clear(b.tissue["glint"], 165), .20, 1.0, 3.6)
    b.g.setBrush(Qt.BrushStyle.NoBrush)
    b.g.setPen(pen)
    for part in np.split(np.arange(len(lit)), np.flatnonzero(np.diff(lit.astype(int))) + 1):
        if lit[part[0]] and len(part) > 4:
            b.g.drawPolyline(polygon(inset[part]))
