"""Paints what lies in the canal in the side view: fat, dural sac, the end of the cord, and the roots."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from consult_app.anatomy.drawing import Array, Drawing
from consult_app.ui.illustration.brushwork import NEARLY, Brushwork
from consult_app.ui.illustration.outlines import closed_path, polygon
from consult_app.ui.illustration.tissue import blend, clear

_LIT = (-.16, .05)       # mm that the light on a root is moved by
DEPTHS = 4                   # roots are stroked in as many groups, the outer lanes first
_LANES = ((.18, .34, 60), (.30, .24, 80), (.37, .12, 90))     # where across the sac, how wide, alpha of its sheen


def paint_fat(b: Brushwork, drawing: Drawing) -> None:
    """Paint the bed of fat that the sac lies in."""
    path = closed_path(drawing.outlines["canal"])
    b.fill(path, b.tissue["fat"])
    if not b.quick:                              # of what shows beside the sac it is not missed
        b.texture(path, "fat", (3, 2), .8, .6)
    b.relief(path, b.tissue["fat-edge"], 1.4, .1, .45, .5, 3.0)


def paint_sac(b: Brushwork, drawing: Drawing) -> None:
    """Paint the sac with all that hangs in it. Nerves have one colour, whatever room they have."""
    t, sac = b.tissue, drawing.outlines["dural_sac"]
    path = closed_path(sac)
    b.shadow(path, .5, .8, .4)
    b.fill(path, t["fluid"])
    _sheen(b, sac)
    b.relief(path, t["dura"], 1.3, .0, .35, .55, 3.5)
    _cord(b, drawing.outlines["cord"])
    _roots(b, drawing)
    b.rim(sac, clear(t["dura-hi"], 200), 1.0, 2.0, 5.0)
    b.rim(sac, t["dura"], .50, 1.2, 3.2)


def _sheen(b: Brushwork, sac: Array) -> None:
    half = len(sac) // 2
    front, back = sac[:half], sac[:half:-1]
    count = min(len(front), len(back))
    every = 3 if b.quick else 1
    front, across = front[:count:every], (back[:count] - front[:count])[::every]
    for at, wide, alpha in _LANES:
        lane = np.vstack([front + across * (at - wide / 2), (front + across * (at + wide / 2))[::-1]])
        b.fill(closed_path(lane), clear(b.tissue["fluid-hi"], alpha))


def _cord(b: Brushwork, outline: Array) -> None:
    tone, path = b.tissue.tone("nerve"), closed_path(outline)
    b.fill(path, blend(tone.mid, tone.hi, .55))
    b.relief(path, tone.lo, 1.4, .5, .55, .5, 3.5)
    b.edge(path, clear(tone.edge, 200), .34)


def _roots(b: Brushwork, drawing: Drawing) -> None:
    """Stroke the roots three times each, the outer lanes first; with few points while they move."""
    tone = b.tissue.tone("nerve")
    every = 8 if b.quick else 3
    lines = [polygon(np.vstack([line[::every], line[-1:]])) for name, line in drawing.lines.items()
             if name.startswith("strand_")]
    order = sorted(range(len(lines)), key=lambda i: -abs(i - len(lines) / 2))
    passes = ((clear(tone.edge, 255), 1.30, (0.0, 0.0)), (tone.mid, .92, (0.0, 0.0)), (tone.hi, .36, _LIT))
    for group in (order[i::DEPTHS] for i in range(DEPTHS)):
        for colour, width, moved in passes:
            b.g.setPen(QPen(colour, width * (1.2 if b.tissue.strong else 1), Qt.PenStyle.SolidLine,
                            Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.BevelJoin))
            if b.quick and width * b.scale < NEARLY:
                b.g.setPen(b.hairline(colour))
            for i in group:
                b.g.drawPolyline(lines[i].translated(*moved))
