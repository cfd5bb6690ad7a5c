"""Paints the bones of the side view. A bone is rigid: it is painted once for a scale, then laid down turned."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPen, QTransform

from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.sacrum import sacrum
from consult_app.anatomy.vertebra import vertebra
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.layers import Layer, Layers
from consult_app.ui.illustration.light import Height
from consult_app.ui.illustration.outlines import closed_path, open_path
from consult_app.ui.illustration.tissue import Tone, blend, clear

MARGIN = 1.5                 # mm round a bone
FINER = 1.3                  # a turned picture keeps its edges if it was painted a little larger
BODIES = ("T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5", "S1")
BEYOND = "facets"            # the part of a bone that is painted as a ghost


class BonePictures:
    """Pictures of single bones in ``layers``, made when they are first asked for."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers

    def lay(self, b: Brushwork, drawing: Drawing, bone: str, part: str) -> None:
        """Put the picture of a bone's ``part``, "body", "arch" or BEYOND, where the bone is.

        If it is not painted yet and the picture is a quick one, its outline is filled.
        """
        area, (turn, x, y) = _area(bone, part), drawing.frames[bone]
        place = QTransform().translate(x, y).rotate(-turn)
        if b.sight is not None and not place.mapRect(area).intersects(b.sight):
            return
        picture = self._picture(b, bone, part, area)
        if picture is None:
            _flat(b, drawing, bone, part)
            return
        b.g.save()
        b.g.setTransform(place.scale(1, -1), True)
        b.g.drawImage(QRectF(area.x(), -area.bottom(), area.width(), area.height()), picture)
        b.g.restore()

    def _picture(self, b: Brushwork, bone: str, part: str, area: QRectF) -> QImage | None:
        scale = b.scale * FINER
        key = ("side-bone", bone, part, round(scale, 3), b.tissue.key)
        kept = self._layers.get(key)
        if kept is None and b.quick:
            return None
        if kept is None:
            picture = QImage(round(area.width() * scale), round(area.height() * scale),
                             QImage.Format.Format_ARGB32_Premultiplied)
            picture.fill(0)
            with QPainter(picture) as p:
                p.setRenderHints(b.g.renderHints())
                p.setTransform(QTransform(scale, 0, 0, -scale, -area.x() * scale, area.bottom() * scale))
                own = Brushwork(p, b.tissue, b.textures, scale)
                if part == BEYOND:
                    _beyond(own, bone)
                for outline in _outlines(bone, part) if part != BEYOND else ():
                    _bone(own, outline)
                if (bone, part) == ("S1", "body"):
                    _seams(own)
            kept = self._layers.add(key, Layer(picture, area.topLeft().toPoint()))
        return kept.picture


@lru_cache(2 * len(BODIES))
def _area(bone: str, part: str) -> QRectF:
    """Return what the picture of a bone's part covers, mm in the bone's own frame."""
    box = QRectF()
    for outline in _outlines(bone, part):
        box = box.united(closed_path(outline).boundingRect())
    return box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def _flat(b: Brushwork, drawing: Drawing, bone: str, part: str) -> None:
    if part == BEYOND:
        return
    names = [f"{part}_{bone}", *(["coccyx_0", "coccyx_1"] if (bone, part) == ("S1", "body") else [])]
    for name in names:
        path = closed_path(drawing.outlines[name])
        b.fill(path, b.tissue["marrow"])
        b.edge(path, b.tissue["bone-edge"], .38)


def _outlines(bone: str, part: str) -> list[Array]:
    if bone == "S1":
        low = sacrum()
        return [low.arch] if part == "arch" else [low.body, *low.coccyx]
    if part == BEYOND:
        return [vertebra(bone).upper_facet, vertebra(bone).lower_facet]
    return [vertebra(bone).arch if part == "arch" else vertebra(bone).body]


def _bone(b: Brushwork, outline: Array) -> None:
    marrow, bone, path = b.tissue.tone("marrow"), b.tissue.tone("bone"), closed_path(outline)
    red = b.tissue["pore"]
    b.base(path, Tone(*(blend(tone, red, share) for tone, share in (
        (marrow.hi, .10), (marrow.mid, .13), (marrow.lo, .10), (marrow.edge, 0)))))
    b.texture(path, "bone", opacity=1, stretch=1.15)
    b.texture(path, "bone", (5, 3), .55, 2.4)                # larger cells among the fine ones
    b.g.save()
    b.g.setClipPath(path)
    for wide, alpha in ((3.4, 34), (2.8, 44), (2.2, 60), (1.6, 84), (1.0, 120)):   # compact bone all round
        b.line(path, QPen(clear(bone.hi, alpha), wide))
    b.g.restore()
    height = Height(path, .9, 4.0)
    b.laid(path, height, height.rim(bone.hi, .62, .97, .8))
    b.laid(path, height, height.relief(b.tissue["glint"], blend(bone.lo, bone.edge, .45), .60, .50, .22))
    b.line(path, b.pen(bone.edge, .38))


def _seams(b: Brushwork) -> None:
    """Paint the pale lines where the sacral vertebrae have grown together."""
    for seam in sacrum().seams:
        path = open_path(seam)
        for colour, alpha, width in (("bone-edge", 26, 3.0), ("bone-edge", 34, 2.2), ("bone-hi", 120, 1.7),
                                     ("bone-hi", 190, 1.0)):
            b.line(path, b.pen(clear(b.tissue[colour], alpha), width, 1.0, 30.0))


def _beyond(b: Brushwork, bone: str) -> None:
    """Paint the articular processes, which lie beyond the cut, as if they shone through."""
    own = vertebra(bone)
    for outline in (own.upper_facet, own.lower_facet):
        path = closed_path(outline)
        height = Height(path, 1.0, 5.0)
        b.laid(path, height, height.rim(b.tissue["bone-hi"], .45, .99, .54))
        b.line(path, b.pen(clear(b.tissue["bone-edge"], 120), .28))
