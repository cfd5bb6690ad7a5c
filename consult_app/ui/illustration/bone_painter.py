"""Paints the bones of the section with their joints, and the roots that have left the canal."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath

from consult_app.anatomy.build import Build
from consult_app.anatomy.curves import offset
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.surroundings import exiting_root
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.light import Height
from consult_app.ui.illustration.nerve_painter import paint_nerve, paint_sleeve
from consult_app.ui.illustration.outlines import closed_path, ellipse
from consult_app.ui.illustration.tissue import Tone, blend, clear

ARCH = ("arch_uncut", "arch_right_uncut", "arch_left_uncut")      # whole, or parted by a laminectomy
AREA = QRectF(-34, -60, 68, 63)                 # mm that the layer covers


def paint_bones(b: Brushwork, drawing: Drawing, build: Build, wear: tuple[float, float]) -> Iterator[None]:
    """Paint joints, arch and superior processes; ``wear`` is that of the left and the right joint, 0..1."""
    for sign in (-1.0, 1.0):
        x, y, rx, ry, turn = exiting_root(build)
        root = ellipse(sign * x, y, rx, ry, sign * turn)
        b.shadow(closed_path(root), .5, .6, .42)
        paint_sleeve(b, root)
        paint_nerve(b, np.array([sign * x, y]), 2.4, root)
    bones = {name: closed_path(drawing.outlines[name])
             for name in ("superior_facet_right", "superior_facet_left", *ARCH) if name in drawing.outlines}
    for path in bones.values():
        b.shadow(path, .6, .9, .40)
    yield
    for side, worn in zip(("left", "right"), wear, strict=True):
        _joint(b, drawing, side, worn)
    yield
    for name in ARCH:
        if name in bones:
            cut_bone(b, bones[name])
    whole = 1 - min(1.0, 2 * drawing.parameters.get("unroofing", 0.0))          # without lamina it borders on nothing
    for side in ("right", "left"):
        _lamina_border(b, drawing.lines[f"lamina_border_{side}"], whole)
    yield
    for side in ("right", "left"):
        cut_bone(b, bones[f"superior_facet_{side}"])


def _joint(b: Brushwork, drawing: Drawing, side: str, worn: float) -> None:
    t = b.tissue
    back, front = (closed_path(drawing.outlines[f"capsule_{end}_{side}"]) for end in ("back", "front"))
    b.shadow(back, .3, .5, .3)
    b.solid(back, Tone(blend(t["capsule"], t["glint"], .3), t["capsule"], blend(t["capsule"], t["capsule-edge"], .45),
                       t["capsule-edge"]), .16, .4)
    lig = t.tone("ligament")                             # the ligament covers the joint in front
    b.solid(front, Tone(lig.mid, blend(lig.mid, lig.lo, .25), lig.lo, lig.edge), 0, .3, .3, .5, .5)
    joint = closed_path(drawing.outlines[f"joint_{side}"])
    b.fill(joint, blend(t["cartilage"], t["cartilage-worn"], .65 * worn))
    b.relief(joint, t["cartilage-edge"], .40, 0, .25, .65, 6.0)
    b.line(joint, b.pen(t["cartilage-edge"], .10))
    _band(b, drawing.lines[f"joint_slit_{side}"], .17 - .05 * worn, .45, clear(t["slit"], 225))


def _band(b: Brushwork, line: Array, half: float, power: float, colour: QColor) -> None:
    """Fill along a line, ``half`` mm to each side in its middle and nothing at its ends."""
    wide = half * np.sin(np.linspace(0, np.pi, len(line))) ** power
    b.fill(closed_path(np.vstack([offset(line, wide), offset(line, -wide)[::-1]])), colour)


def _lamina_border(b: Brushwork, line: Array, seen: float) -> None:
    """Paint compact bone where the lamina becomes the articular process: both are one piece, and seen as two."""
    bone, taper = b.tissue.tone("bone"), np.sin(np.linspace(0, np.pi, len(line))) ** .5
    for reach in (.6, 1.2, 1.8, 2.4, 3.0):                                     # the process is a little darker
        b.fill(closed_path(np.vstack([line, offset(line, reach * taper)[::-1]])), clear(bone.lo, 26 * seen))
    for half, alpha in ((1.2, 30), (.9, 38), (.6, 48), (.3, 60)):
        _band(b, line, half, .6, clear(bone.hi, alpha * seen))


def cut_bone(b: Brushwork, path: QPainterPath) -> None:
    """Paint spongy bone with its rim, as a cut shows it."""
    marrow, bone = b.tissue.tone("marrow"), b.tissue.tone("bone")
    b.base(path, marrow)
    b.texture(path, "bone")
    height = Height(path, .55, 5.0)
    b.laid(path, height, height.rim(bone.hi))
    b.laid(path, height, height.relief(b.tissue["glint"], blend(bone.lo, bone.edge, .45), .75, .55, .18))
    b.line(path, b.pen(bone.edge, .16))
