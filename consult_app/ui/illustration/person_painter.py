"""Paints one of the people beside a side view, in step with it: a chair and a cart come as they are needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from consult_app.anatomy.curves import normals
from consult_app.anatomy.drawing import Array
from consult_app.anatomy.person import person
from consult_app.ui.illustration.furniture_painter import paint_grip, paint_ground
from consult_app.ui.illustration.outlines import polygon
from consult_app.ui.illustration.tissue import clear
from consult_app.ui.illustration.wardrobe import Wardrobe, wardrobe
from consult_app.ui.theme.look import Look

TALL = 1840.0                    # mm shown, the floor's edge included
BEFORE, BEHIND = 930.0, 530.0    # mm shown before the middle of the feet and behind it
FLOOR = 60.0                     # mm shown below the feet
LEVEL = 3                        # of the spine's bones from below: about L4/5

# What is painted over what: areas, then the lines on them. An outline that a person does not wear is left out.
_FAR = (("thumb far", "hand far"), ("finger a far", "finger b far", "finger c far")), \
    (("forearm far", "sleeve far", "shoe far", "sole far", "leg far", "trousers far"), ())
_BODY = (("neck", "shoe near", "sole near", "leg near", "trousers near", "skirt"),
         ("lace", "fold knee", "fold shin", "fold cuff", "fold skirt a", "fold skirt b")), \
    (("top", "shirt", "collar"), ("fold hem", "fold waist", "fold back"))
_HEAD = (("bun", "face", "cheek"), ("smile", "crow", "crow low", "bag")), \
    (("white", "iris", "brow"), ("lid", "nostril", "mouth")), (("beard",), ()), \
    (("hair", "ear"), ("strand 0", "strand 1", "strand 2", "strand 3", "strand 4", "strand 5", "ear line")), \
    (("lens",), ("temple", "rim"))
_NEAR = (("thumb near", "hand near"), ("finger a near", "finger b near", "finger c near")), \
    (("forearm near", "sleeve near"), ("fold wrist", "fold elbow", "fold arm"))
_FINE = ("white", "iris", "brow", "cheek", "lens")       # areas without an outline
_FAINT = .26, 4.0                # how strong a line is, and how wide, mm
_STRONG = {"lid": (.95, 5.0), "mouth": (.55, 4.5), "nostril": (.45, 4.5), "temple": (.9, 5.0), "rim": (.9, 4.5)}

Layers = Sequence[tuple[Sequence[str], Sequence[str]]]


def paint_person(p: QPainter, look: Look, room: QRectF, posture: float, name: str) -> None:
    """Paint ``name`` of the people at ``posture`` as large as fits into ``room``, logical px."""
    scale = min(room.height() / TALL, room.width() / (BEFORE + BEHIND))
    foot = QPointF(room.center().x() + (BEFORE - BEHIND) / 2 * scale, room.bottom() - FLOOR * scale)
    drawn, worn = person(posture, name), wardrobe(look.theme, name)
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.translate(foot)
    paint_ground(p, worn.colours, drawn, scale)
    points = drawn.points * (scale, -scale)
    shapes = {key: polygon(points[start:end]) for key, (start, end) in drawn.spans.items()}
    _paint(p, worn, shapes, _FAR, scale)
    paint_grip(p, worn.colours, drawn, scale)
    _paint(p, worn, shapes, (*_BODY, *_HEAD), scale)
    _spine(p, look, drawn.spine * (scale, -scale), scale)
    _paint(p, worn, shapes, _NEAR, scale)
    p.restore()


def _paint(p: QPainter, worn: Wardrobe, shapes: Mapping[str, QPolygonF], layers: Layers, scale: float) -> None:
    edge, nothing = worn.edge(max(1.0, 3.2 * scale)), QPen(Qt.PenStyle.NoPen)
    for areas, lines in layers:
        for name in areas:
            if name in shapes:
                part = name.split(" ")[0]
                p.setPen(nothing if part in _FINE else edge)
                p.setBrush(worn.brushes[part, name.endswith("far")])
                p.drawPolygon(shapes[name], Qt.FillRule.WindingFill)
        for name in lines:
            if name in shapes:
                strength, width = _STRONG.get(name, _FAINT)
                p.setPen(worn.line(strength, max(.8, width * scale)))
                p.drawPolyline(shapes[name])


def _spine(p: QPainter, look: Look, line: Array, scale: float) -> None:
    """Show where the picture is from: the spine in the back, and a ring at the narrow level. ``line`` in px."""
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QPen(clear(QColor(look.tissue["shade"]), 60), 58 * scale))
    p.drawPolyline(polygon(line))
    across = normals(line) * 21 * scale
    p.setPen(QPen(QColor(look.tissue["bone-hi"]), 19 * scale))
    p.drawLines([QLineF(*a, *b) for a, b in zip((line - across).tolist(), (line + across).tolist(), strict=True)])
    at = QPointF(*line[LEVEL])
    for colour, width in ((look.colour("stage"), 26), (look.colour("action"), 15)):
        p.setPen(QPen(colour, width * scale))
        p.drawEllipse(at, 58 * scale, 58 * scale)
