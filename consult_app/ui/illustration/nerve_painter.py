"""Paints a nerve cut across. It has one colour, whatever room it has."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QRadialGradient

from consult_app.anatomy.drawing import Array, Strand
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.light import TOWARDS
from consult_app.ui.illustration.outlines import closed_path, polygon
from consult_app.ui.illustration.tissue import clear

SHEATH = 0.26            # mm thick
BIG_ENOUGH = 1.25        # mm radius from which single bundles are shown
_BUNDLES = ((0, .05, .20), (.46, .22, .17), (-.42, .30, .18), (-.34, -.38, .17), (.26, -.42, .19), (.62, -.16, .13),
            (-.68, -.04, .13))


def paint_sleeve(b: Brushwork, outline: Array) -> None:
    """Paint the sheath round a root outside the sac, which tells it from the fat it lies in: a dark and a pale ring."""
    out = outline - outline.mean(axis=0)
    away = out / np.maximum(np.hypot(*out.T), 1e-6)[:, None]
    for reach, colour in ((SHEATH, b.tissue["nerve-edge"]), (.55 * SHEATH, b.tissue["fat-hi"])):
        b.fill(closed_path(outline + away * reach), colour)


def paint_nerve(b: Brushwork, centre: Array, radius: float, outline: Array) -> None:
    """Paint one nerve: matt, lit from the upper left, without a glint."""
    paint_nerves(b, (Strand("", centre, radius, outline),))


def paint_nerves(b: Brushwork, strands: Sequence[Strand]) -> None:
    """Paint nerves that do not overlap, of as many points each. All their edges are one fill: cheaper than strokes."""
    tone, edges = b.tissue.tone("nerve"), QPainterPath()
    edges.setFillRule(Qt.FillRule.WindingFill)
    half = np.array([_edge_width(b, strand.radius) / 2 for strand in strands])[:, None]
    outlines = np.array([strand.outline for strand in strands])
    out = outlines - np.array([strand.centre for strand in strands])[:, None]
    away = out * (half / np.maximum(np.sqrt((out * out).sum(axis=2)), half))[..., None]
    for outline in outlines + away:
        edges.addPolygon(polygon(outline))
    insides = [closed_path(outline) for outline in outlines - away]
    b.fill(edges, clear(tone.edge, 240))
    for strand, inside in zip(strands, insides, strict=True):
        x, y = float(strand.centre[0]), float(strand.centre[1])
        reach = strand.radius * .5
        light = QRadialGradient(QPointF(x + TOWARDS[0] * reach, y + TOWARDS[1] * reach), strand.radius * 1.9)
        for at, colour in ((0.0, tone.hi), (.45, tone.mid), (1.0, tone.lo)):
            light.setColorAt(at, colour)
        b.fill(inside, light)
        if strand.radius > BIG_ENOUGH:
            _bundles(b, x, y, inside.boundingRect(), clear(tone.lo, 62))


def _edge_width(b: Brushwork, radius: float) -> float:
    width = min(.16, .05 + .07 * radius)
    return b.pen(b.tissue["nerve-edge"], width).widthF() if b.tissue.strong else width


def _bundles(b: Brushwork, x: float, y: float, box: QRectF, colour: QColor) -> None:
    b.g.setBrush(colour)
    for fx, fy, share in _BUNDLES:
        b.g.drawEllipse(QPointF(x + fx * box.width() / 2, y + fy * box.height() / 2),
                        share * box.width() / 2, share * box.height() / 2)
