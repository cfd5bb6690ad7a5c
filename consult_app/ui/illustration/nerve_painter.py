"""Paints a nerve cut across. It has one colour, whatever room it has."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen, QRadialGradient

from consult_app.anatomy.drawing import Array
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.light import TOWARDS
from consult_app.ui.illustration.outlines import closed_path
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
    tone, path = b.tissue.tone("nerve"), closed_path(outline)
    x, y = float(centre[0]), float(centre[1])
    light = QRadialGradient(QPointF(x + TOWARDS[0] * radius * .5, y + TOWARDS[1] * radius * .5), radius * 1.9)
    for at, colour in ((0.0, tone.hi), (.45, tone.mid), (1.0, tone.lo)):
        light.setColorAt(at, colour)
    width = min(.16, .05 + .07 * radius)
    pen = b.pen(tone.edge, width) if b.tissue.strong else QPen(clear(tone.edge, 240), width)
    b.g.setBrush(light)
    b.g.setPen(pen)
    b.g.drawPath(path)
    if radius > BIG_ENOUGH:
        box = path.boundingRect()
        b.g.setPen(Qt.PenStyle.NoPen)
        b.g.setBrush(clear(tone.lo, 62))
        for fx, fy, share in _BUNDLES:
            b.g.drawEllipse(QPointF(x + fx * box.width() / 2, y + fy * box.height() / 2),
                            share * box.width() / 2, share * box.height() / 2)
