"""Paints what lies in the canal in the side view: fat, dural sac, the end of the cord, and the roots."""

from __future__ import annotations

import numpy as np

from consult_app.anatomy.cauda_equina import root_band
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.outlines import closed_path, polygon
from consult_app.ui.illustration.tissue import blend, clear

_LIT = (-.16, .05)       # mm that the light on a root is moved by
TOGETHER = 2                 # roots that are painted in one go
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
    for at, wide, alpha in _LANES[1:] if b.quick else _LANES:
        lane = np.vstack([front + across * (at - wide / 2), (front + across * (at + wide / 2))[::-1]])
        b.fill(closed_path(lane), clear(b.tissue["fluid-hi"], alpha))


def _cord(b: Brushwork, outline: Array) -> None:
    tone, path = b.tissue.tone("nerve"), closed_path(outline)
    b.fill(path, blend(tone.mid, tone.hi, .55))
    b.relief(path, tone.lo, 1.4, .5, .55, .5, 3.5)
    b.edge(path, clear(tone.edge, 200), .34)


def _roots(b: Brushwork, drawing: Drawing) -> None:
    """Paint the roots as bands that thin out to a point at both ends, the outer ones first: the next lie on them."""
    lines = [line for name, line in drawing.lines.items() if name.startswith("strand_")]
    order = sorted(range(len(lines)), key=lambda i: -abs(i - len(lines) // 2))
    (_moving if b.quick else _finished)(b, [lines[i] for i in order])


def _finished(b: Brushwork, lines: list[Array]) -> None:
    tone, wider = b.tissue.tone("nerve"), 1.2 if b.tissue.strong else 1
    passes = ((tone.edge, 1.06, (0.0, 0.0)), (tone.mid, .75, (0.0, 0.0)), (tone.hi, .30, _LIT))
    for start in range(0, len(lines), TOGETHER):
        for colour, width, moved in passes:
            for line in lines[start:start + TOGETHER]:
                b.fill(closed_path(root_band(line, width * wider, 2)).translated(*moved), colour)


def _moving(b: Brushwork, lines: list[Array]) -> None:
    """Paint them with few points, and hairlines for their edges and the light on them."""
    tone = b.tissue.tone("nerve")
    edge = blend(tone.edge, tone.mid, .35)                   # a hairline is wider than the edge of a small picture
    for line in lines:
        b.g.setPen(b.hairline(edge))
        b.g.setBrush(tone.mid)
        b.g.drawPolygon(polygon(root_band(line, .90, 5)))
        b.g.setPen(b.hairline(tone.hi))
        b.g.drawPolyline(polygon(line[4:-8:5] + _LIT))
