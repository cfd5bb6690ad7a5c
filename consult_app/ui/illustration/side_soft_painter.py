"""Paints discs and ligaments of the side view."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QRadialGradient

from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.curves import offset, smoothstep
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.levels import severities
from consult_app.anatomy.posture import DISCS
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.light import TOWARDS
from consult_app.ui.illustration.outlines import band, closed_path, open_path, open_paths
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
    tips = drawing.lines["supraspinous"]
    b.fill(band(tips - np.array([2.5, 0]), 7 * _tapered(len(tips), 60)), tone.lo)        # no gap before the band
    grey = b.tissue["annulus"]                               # told from the bone above and below it
    between = Tone(blend(tone.mid, grey, .32), blend(tone.mid, grey, .44), blend(tone.lo, grey, .36), tone.edge)
    for path in seen.values():
        b.base(path, between)
        b.relief(path, tone.edge, 1.2, .25, .45, .45, 3.0)
    fans = threads(drawing, "fan_", tuple(seen))
    b.threads(fans, clear(tone.edge, 120), .5)
    b.threads(fans.translated(.4, 0), clear(tone.hi, 150), .35)
    over = band(tips, 3.2 * _tapered(len(tips), 36))
    b.fill(over, tone.mid)
    b.relief(over, tone.edge, .8, .4, .45, .35, 3.0)


def paint_bed(b: Brushwork, drawing: Drawing) -> None:
    """Fill between the long ligaments with the tissue that joins them to bones and discs."""
    before, behind = drawing.lines["front_ligament"], drawing.lines["back_ligament"]
    b.fill(closed_path(np.concatenate([before[::3], behind[::-3]])), fibrous(b).mid)


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
    b.shadow(path, 0, .9, .85, tone.mid)                     # a soft border towards the fibres
    light = QRadialGradient(box.center() + QPointF(*TOWARDS) * 4, box.width() * .6)
    for at, colour in ((0.0, blend(tone.hi, tone.mid, .3)), (.7, tone.mid), (1.0, blend(tone.mid, tone.lo, .5))):
        light.setColorAt(at, colour)
    b.fill(path, light)
    b.line(path, b.hairline(clear(b.tissue.worn("annulus", dry).edge, 70)))


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
    before = drawing.lines["front_ligament"]
    before = before + np.array([-.4, 0])
    wide = _tapered(len(before), 30)
    b.fill(band(before, 2.0 * wide), tone.mid)
    b.edge(open_path(offset(before, -wide)[:-24]), clear(tone.edge, 150), .28)
    wall = drawing.lines["back_ligament"]
    b.fill(band(wall + np.array([.45, 0]), 1.1 * _tapered(len(wall), 24)), tone.hi)


def _tapered(stations: int, end: int) -> Array:
    """Return how wide a band is at each station, 1 in full: it runs out into bone over the last ``end``."""
    return 1 - smoothstep(stations - end, stations - 1, np.arange(stations))
