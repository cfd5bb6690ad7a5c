"""Paints discs and ligaments of the side view."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QRadialGradient

from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.levels import severities
from consult_app.anatomy.posture import DISCS
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.outlines import band, closed_path, open_paths, widened
from consult_app.ui.illustration.tissue import Tone, blend, clear


def threads(drawing: Drawing, kind: str, levels: tuple[str, ...]) -> QPainterPath:
    """Return the lines of a ``kind``, "fan", "fibre" or "ring", at ``levels`` as one path, for one stroke."""
    lines = [line for name, line in drawing.lines.items() if name.startswith(kind) and name.endswith(levels)]
    return open_paths(np.stack(lines)) if lines else QPainterPath()


def _seen(b: Brushwork, drawing: Drawing, part: str) -> dict[str, QPainterPath]:
    """Return the outlines of ``part`` at the levels where something of it can be seen."""
    paths = {disc: closed_path(drawing.outlines[f"{part}_{disc}"]) for disc in DISCS}
    return {disc: path for disc, path in paths.items() if b.sees(path)}


def fibrous(b: Brushwork) -> Tone:
    """Return the tone of white ligament: between joint capsule and glint."""
    t = b.tissue
    return Tone(blend(t["capsule"], t["glint"], .62), blend(t["capsule"], t["glint"], .30), t["capsule"],
                t["capsule-edge"])


def paint_interspinous(b: Brushwork, drawing: Drawing) -> None:
    """Paint the ligaments between the spinous processes and the band over their tips."""
    tone, seen = fibrous(b), _seen(b, drawing, "interspinous")
    for path in seen.values():
        b.base(path, Tone(tone.mid, blend(tone.mid, tone.lo, .5), tone.lo, tone.edge))
        b.relief(path, tone.edge, 1.2, .25, .45, .45, 3.0)
    fans = threads(drawing, "fan_", tuple(seen))
    b.threads(fans, clear(tone.edge, 120), .5)
    b.threads(fans.translated(.4, 0), clear(tone.hi, 150), .35)
    over = band(drawing.lines["supraspinous"], 3.2)
    b.fill(over, tone.mid)
    b.relief(over, tone.edge, .8, .4, .45, .35, 3.0)


def paint_discs(b: Brushwork, drawing: Drawing) -> None:
    """Paint each disc as dry as its level is narrowed."""
    wear = severities(drawing.parameters)
    for disc, path in _seen(b, drawing, "disc").items():
        dry = wear.get(disc, 0.0) if disc in LEVELS else 0.0
        tone = b.tissue.worn("annulus", dry)
        b.base(path, tone)
        rings = threads(drawing, "ring_", (disc,))
        b.threads(rings, clear(tone.hi, 170), .9)
        b.threads(rings.translated(.42, 0), clear(tone.edge, 95), .32)
        _nucleus(b, drawing.outlines[f"nucleus_{disc}"], dry)
        b.relief(path, blend(tone.lo, tone.edge, .55), .9, .45, .5, .4, 3.5)
        b.edge(path, tone.edge, .34)


def _nucleus(b: Brushwork, outline: Array, dry: float) -> None:
    tone, path = b.tissue.worn("nucleus", dry), closed_path(outline)
    box = path.boundingRect()
    light = QRadialGradient(QPointF(box.center().x() - box.width() * .08, box.center().y() + box.height() * .12),
                            box.width() * .56)
    for at, colour in ((0.0, blend(tone.hi, tone.mid, .3)), (.62, tone.mid),
                       (.9, clear(tone.mid, 200)), (1.0, clear(tone.mid, 0))):
        light.setColorAt(at, colour)
    b.fill(path, light)


def paint_ligaments(b: Brushwork, drawing: Drawing) -> None:
    """Paint the ligamenta flava: straight fibres when drawn long, wavy when bunched up."""
    tone, seen = b.tissue.tone("ligament"), _seen(b, drawing, "ligament")
    for path in seen.values():
        b.base(path, tone)
    fibres = threads(drawing, "fibre_", tuple(seen))
    b.threads(fibres, clear(tone.lo, 190), .40)
    b.threads(fibres.translated(.30, 0), clear(tone.hi, 175), .30)
    for path in seen.values():
        b.relief(path, tone.edge, .7, .55, .5, .3, 4.0, b.tissue["ligament-glint"])
        b.edge(path, tone.edge, .36)


def paint_long_ligaments(b: Brushwork, drawing: Drawing) -> None:
    """Paint the ligaments along the front of the bodies and along the front wall of the canal."""
    tone = fibrous(b)
    front = widened(drawing.lines["front_ligament"] + np.array([-.4, 0]), 2.0)
    b.fill(closed_path(front), tone.mid)
    b.rim(front, clear(tone.edge, 150), .28)
    b.fill(band(drawing.lines["back_ligament"] + np.array([.45, 0]), 1.1), tone.hi)
