"""Paints discs and ligaments of the side view. ``fine`` leaves light, relief and fibres to the finished picture."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPen, QRadialGradient

from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.curves import offset
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.posture import DISCS
from consult_app.anatomy.sagittal import severities
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.outlines import closed_path, open_path
from consult_app.ui.illustration.tissue import Tone, blend, clear


def band(line: Array, width: float) -> QPainterPath:
    """Return a closed band of ``width`` mm along ``line``."""
    return closed_path(np.vstack([offset(line, width / 2), offset(line, -width / 2)[::-1]]))


def threads(drawing: Drawing, prefix: str, moved: tuple[float, float] = (0.0, 0.0)) -> QPainterPath:
    """Return all lines whose names begin with ``prefix`` as one path, for one stroke."""
    path = QPainterPath()
    for name, line in drawing.lines.items():
        if name.startswith(prefix):
            path.addPath(open_path(line + np.array(moved)))
    return path


def fibrous(b: Brushwork) -> Tone:
    """Return the tone of white ligament: between joint capsule and glint."""
    t = b.tissue
    return Tone(blend(t["capsule"], t["glint"], .62), blend(t["capsule"], t["glint"], .30), t["capsule"],
                t["capsule-edge"])


def paint_interspinous(b: Brushwork, drawing: Drawing, fine: bool) -> None:
    """Paint the ligaments between the spinous processes and the band over their tips."""
    tone = fibrous(b)
    dark, light = QPen(clear(tone.edge, 120), .5), QPen(clear(tone.hi, 150), .35)
    for disc in DISCS:
        path = closed_path(drawing.outlines[f"interspinous_{disc}"])
        b.base(path, Tone(tone.mid, blend(tone.mid, tone.lo, .5), tone.lo, tone.edge))
        if fine:
            b.relief(path, tone.edge, 1.2, .25, .45, .45, 3.0)
    if fine:
        b.line(threads(drawing, "fan_"), dark)
        b.line(threads(drawing, "fan_", (.4, 0)), light)
    over = band(drawing.lines["supraspinous"], 3.2)
    b.fill(over, tone.mid)
    if fine:
        b.relief(over, tone.edge, .8, .4, .45, .35, 3.0)


def paint_discs(b: Brushwork, drawing: Drawing, fine: bool) -> None:
    """Paint each disc as dry as its level is narrowed."""
    wear = severities(drawing.parameters)
    for disc in DISCS:
        dry = wear.get(disc, 0.0) if disc in LEVELS else 0.0
        tone, path = b.tissue.worn("annulus", dry), closed_path(drawing.outlines[f"disc_{disc}"])
        b.base(path, tone)
        if fine:
            white, line = QPen(clear(tone.hi, 170), .9), QPen(clear(tone.edge, 95), .32)
            rings = [drawing.lines[f"ring_{i}_{disc}"] for i in range(7)]
            for pen, moved in ((white, 0.0), (line, .42)):
                strokes = QPainterPath()
                for ring in rings:
                    strokes.addPath(open_path(ring + np.array([moved, 0])))
                b.line(strokes, pen)
        _nucleus(b, drawing.outlines[f"nucleus_{disc}"], dry)
        if fine:
            b.relief(path, blend(tone.lo, tone.edge, .55), .9, .45, .5, .4, 3.5)
        b.line(path, b.pen(tone.edge, .34))


def _nucleus(b: Brushwork, outline: Array, dry: float) -> None:
    tone, path = b.tissue.worn("nucleus", dry), closed_path(outline)
    box = path.boundingRect()
    light = QRadialGradient(QPointF(box.center().x() - box.width() * .08, box.center().y() + box.height() * .12),
                            box.width() * .56)
    for at, colour in ((0.0, blend(tone.hi, tone.mid, .3)), (.62, tone.mid),
                       (.9, clear(tone.mid, 200)), (1.0, clear(tone.mid, 0))):
        light.setColorAt(at, colour)
    b.fill(path, light)


def paint_ligaments(b: Brushwork, drawing: Drawing, fine: bool) -> None:
    """Paint the ligamenta flava: straight fibres when drawn long, wavy when bunched up."""
    tone = b.tissue.tone("ligament")
    for disc in DISCS:
        path = closed_path(drawing.outlines[f"ligament_{disc}"])
        b.base(path, tone)
    if fine:
        b.line(threads(drawing, "fibre_"), QPen(clear(tone.lo, 190), .40))
        b.line(threads(drawing, "fibre_", (.30, 0)), QPen(clear(tone.hi, 175), .30))
    for disc in DISCS:
        path = closed_path(drawing.outlines[f"ligament_{disc}"])
        if fine:
            b.relief(path, tone.edge, .7, .55, .5, .3, 4.0, b.tissue["ligament-glint"])
        b.line(path, b.pen(tone.edge, .36))


def paint_long_ligaments(b: Brushwork, drawing: Drawing, fine: bool) -> None:
    """Paint the ligaments along the front of the bodies and along the front wall of the canal."""
    tone = fibrous(b)
    front = band(drawing.lines["front_ligament"] + np.array([-.4, 0]), 2.0)
    b.fill(front, tone.mid)
    if fine:
        b.line(front, b.pen(clear(tone.edge, 150), .28))
    b.fill(band(drawing.lines["back_ligament"] + np.array([.45, 0]), 1.1), tone.hi)

