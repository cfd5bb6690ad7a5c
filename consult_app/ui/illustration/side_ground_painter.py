"""Paints what the spine lies in, in the side view: soft tissue before it, fat under the skin, and the skin."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QLinearGradient

from consult_app.anatomy.curves import resample
from consult_app.anatomy.drawing import Drawing
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.outlines import band, closed_path
from consult_app.ui.illustration.tissue import blend, clear

FADE = (-104.0, -18.0)        # mm: soft tissue comes up from nothing between these
FAR = -220.0
STEPS = 24


def paint_ground(b: Brushwork, drawing: Drawing) -> None:
    """Paint from the belly side to the skin; what lies outside the skin stays as it is."""
    t = b.tissue
    skin, fascia = drawing.lines["skin"], drawing.lines["fascia"]
    flesh = blend(t["muscle-hi"], t["fat-hi"], .58)
    light = QLinearGradient(QPointF(FADE[0], 0), QPointF(FADE[1], 0))
    for step in range(STEPS + 1):
        x = step / STEPS
        light.setColorAt(x, clear(flesh, 245 * x * x * (3 - 2 * x)))
    b.fill(closed_path(np.vstack([skin, [[FAR, skin[-1, 1]], [FAR, skin[0, 1]]]])), light)
    fat = closed_path(np.vstack([skin, resample(fascia, 200)[::-1]]))
    b.fill(fat, t["fat"])
    b.texture(fat, "fat", (1, 2), .9, 1.3)
    b.relief(fat, t["fat-edge"], 2.2, .2, .35, .4, 2.0)
    b.run(fascia, clear(t["glint"], 220), 1.5, 1.6, 8.0)
    b.run(fascia + np.array([-.9, 0]), clear(t["muscle-edge"], 120), .45)
    b.fill(band(skin + np.array([-1.2, 0]), 3.2), t["skin"])
    b.run(skin + np.array([.4, 0]), t["skin-edge"], .7)
