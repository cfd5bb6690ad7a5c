"""Paints what the spine lies in, in the side view: soft tissue before it, fat under the skin, and the skin."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainterPath

from consult_app.anatomy.curves import resample, smoothstep
from consult_app.anatomy.drawing import Drawing
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.light import as_picture, rgb
from consult_app.ui.illustration.outlines import band, closed_path
from consult_app.ui.illustration.tissue import blend, clear

FADE = (-104.0, -18.0)        # mm: soft tissue comes up from nothing between these
MOST = 245                   # alpha where it is all there
ROWS = 96                    # px after which the grain of the fade repeats


def paint_ground(b: Brushwork, drawing: Drawing) -> None:
    """Paint from the belly side to the skin; what lies outside the skin stays as it is."""
    t = b.tissue
    skin, fascia = drawing.lines["skin"], drawing.lines["fascia"]
    flesh = blend(t["muscle-hi"], t["fat-hi"], .58)
    _flesh(b, closed_path(np.vstack([skin, [[FADE[0], skin[-1, 1]], [FADE[0], skin[0, 1]]]])), flesh)
    fat = closed_path(np.vstack([skin, resample(fascia, 200)[::-1]]))
    b.fill(fat, t["fat"])
    b.texture(fat, "fat", (1, 2), .9, 1.3)
    b.relief(fat, t["fat-edge"], 2.2, .2, .35, .4, 2.0)
    b.run(fascia, blend(t["capsule"], t["glint"], .25), 1.5, 1.6, 8.0)
    b.run(fascia + np.array([-.9, 0]), clear(t["muscle-edge"], 120), .45)
    b.fill(band(skin + np.array([-1.2, 0]), 3.2), t["skin"])
    b.run(skin + np.array([.4, 0]), t["skin-edge"], .7)


def _flesh(b: Brushwork, path: QPainterPath, colour: QColor) -> None:
    """Fill what lies before the skin, pixel by pixel on the device: a gradient of low alpha would show as bars."""
    m, box = b.g.transform(), path.boundingRect()
    start = round(m.map(QPointF(FADE[0], 0)).x())
    fade = _fade(round((FADE[1] - FADE[0]) * b.scale), *rgb(colour).tolist())
    on_device, full = m.map(path), m.mapRect(box)
    b.g.save()
    b.g.resetTransform()
    b.g.setClipRect(QRectF(start, full.y(), fade.width(), full.height()))
    b.g.setBrushOrigin(start, 0)
    b.fill(on_device, QBrush(fade))
    b.g.setClipRect(QRectF(start + fade.width(), full.y(), full.width(), full.height()))
    b.fill(on_device, clear(colour, MOST))
    b.g.restore()


@lru_cache(4)
def _fade(width: int, *channels: float) -> QImage:
    """Return flesh that comes up from nothing over ``width`` px; a grain in every channel carries half steps."""
    share = smoothstep(0, 1, (np.arange(width) + .5) / width) * (MOST / 255)
    grain = np.random.default_rng(3).random((ROWS, width, 1))
    whole = np.array([*channels[::-1], 255.0])
    return as_picture((whole * share[:, None] + grain).clip(0, 255).astype(np.uint8))
