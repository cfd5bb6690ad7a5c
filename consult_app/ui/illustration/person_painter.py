"""Paints the person who stands beside the side view, in step with it: a chair and a cart come as they are needed."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from consult_app.anatomy.curves import resample
from consult_app.anatomy.person import Person, person
from consult_app.ui.illustration.outlines import closed_path, open_path
from consult_app.ui.illustration.tissue import blend, clear
from consult_app.ui.theme.look import Look

TALL = 178.0             # cm shown, the floor's edge included
BEFORE, BEHIND = 96.0, 52.0      # cm shown before and behind the hip
SHADED = .26             # how much darker far limbs are
BONES = 17
LEVEL = .16              # of the way up the spine: about L4/5

_ORDER = (("hand_far", "skin"), ("sleeve_far", "top"), ("shoe_far", "shoe"), ("leg_far", "trousers"), ("neck", "skin"),
          ("shoe_near", "shoe"), ("leg_near", "trousers"), ("torso", "top"), ("face", "skin"), ("hair", "hair"),
          ("ear", "ear"))
_ROUND = ("torso", "leg", "sleeve", "hair")       # parts with a shaded side
_LAST = (("hand_near", "skin"), ("sleeve_near", "top"))


def paint_person(p: QPainter, look: Look, room: QRectF, posture: float) -> None:
    """Paint the person at ``posture`` as large as fits into ``room``, logical px."""
    drawn, colours = person(round(posture * 50) / 50), _colours(look)
    scale = min(room.height() / TALL, room.width() / (BEFORE + BEHIND))
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.translate(room.x() + (room.width() - (BEFORE + BEHIND) * scale) / 2 + BEFORE * scale, room.bottom() - 6 * scale)
    p.scale(scale, -scale)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(clear(look.colour("ink"), 28))
    p.drawEllipse(QPointF(-6, 0), 44, 3.2)
    shade = QColor(look.tissue["shade"])
    edge = QPen(look.colour("ink") if look.theme == "contrast" else clear(shade, 120), 1 / scale)
    _props(p, look, drawn)
    for name, material in _ORDER:
        _part(p, drawn, name, colours[material], edge)
    _eye(p, drawn, shade)
    _spine(p, look, drawn)
    for name, material in _LAST:
        _part(p, drawn, name, colours[material], edge)
    p.restore()


def _colours(look: Look) -> dict[str, QColor]:
    skin = blend(QColor(look.tissue["skin"]), QColor(look.tissue["muscle-lo"]), .18)
    ground, ink = look.colour("stage"), look.colour("ink3")
    return {"skin": skin, "ear": blend(skin, QColor(look.tissue["muscle-lo"]), .3), "top": look.colour("room"),
            "trousers": blend(look.colour("room"), QColor(0, 0, 0), .45), "shoe": blend(ink, QColor(0, 0, 0), .4),
            "hair": blend(ink, QColor(255, 255, 255) if ground.lightness() > 90 else look.colour("ink"), .55)}


def _part(p: QPainter, drawn: Person, name: str, colour: QColor, edge: QPen) -> None:
    path = closed_path(drawn.outlines[name])
    p.setPen(edge)
    p.setBrush(blend(colour, QColor(0, 0, 0), SHADED) if name.endswith("_far") else colour)
    p.drawPath(path)
    if name.split("_")[0] in _ROUND:
        p.save()
        p.setClipPath(path, Qt.ClipOperation.IntersectClip)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(QPen(QColor(0, 0, 0, 34), 5.0))
        p.drawPath(path.translated(-1.2, .8))
        p.restore()


def _eye(p: QPainter, drawn: Person, colour: QColor) -> None:
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(clear(colour, 220))
    p.drawEllipse(QPointF(*drawn.eye), .75, .85)


def _spine(p: QPainter, look: Look, drawn: Person) -> None:
    """Show where the picture is from: the spine in the back, and a ring at the narrow level."""
    line = resample(drawn.spine, BONES)
    way = np.gradient(line, axis=0)
    bones = QPainterPath()
    for (x, y), (dx, dy) in zip(line, way / np.hypot(*way.T)[:, None], strict=True):
        bones.moveTo(x - dy * 2.2, y + dx * 2.2)
        bones.lineTo(x + dy * 2.2, y - dx * 2.2)
    pen = QPen(QColor(look.tissue["bone-hi"]), 1.9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QPen(QColor(0, 0, 0, 45), 6.4))
    p.drawPath(open_path(line))
    p.setPen(pen)
    p.drawPath(bones)
    at = QPointF(*drawn.spine[round(LEVEL * (len(drawn.spine) - 1))])
    for colour, width in ((look.colour("stage"), 3.0), (look.colour("action"), 1.7)):
        p.setPen(QPen(colour, width))
        p.drawEllipse(at, 6.4, 6.4)


def _props(p: QPainter, look: Look, drawn: Person) -> None:
    line = look.colour("line-strong")
    if drawn.sitting > 0:
        p.setOpacity(drawn.sitting)
        _strokes(p, line, 4.4, [[(-31, 34), (16, 34)], [(16, 34), (23, 82)]])
        _strokes(p, line, 2.6, [[(-27, 34), (-29, 0)], [(16, 34), (18, 0)]])
    if drawn.cart > 0:
        p.setOpacity(drawn.cart)
        _cart(p, line, look.colour("stage2"), drawn.hands.mean(axis=0))
    p.setOpacity(1)


def _cart(p: QPainter, line: QColor, inside: QColor, grip: tuple[float, float]) -> None:
    x, y = float(grip[0]), float(grip[1])
    basket = [(x - 5, y - 6), (x - 56, y - 10), (x - 50, y - 34), (x - 9, y - 34)]
    p.setPen(QPen(line, 1.6))
    p.setBrush(inside)
    p.drawPath(closed_path(np.array(basket)))
    bars = []
    for share in (.2, .4, .6, .8):
        top = tuple(a + (b - a) * share for a, b in zip(basket[0], basket[1], strict=True))
        foot = tuple(a + (b - a) * share for a, b in zip(basket[3], basket[2], strict=True))
        bars.append([top, foot])
    _strokes(p, line, .9, bars)
    _strokes(p, line, 2.2, [[(x, y), (x - 9, y - 34), (x - 3, 14), (x - 50, 11)]])
    _strokes(p, line, 3.6, [[(x - 4, y), (x + 3, y)]])
    for wheel in (x - 46.0, x - 6.0):
        p.setBrush(line)
        p.drawEllipse(QPointF(wheel, 4.4), 4.2, 4.2)


def _strokes(p: QPainter, colour: QColor, width: float, lines: list[list[tuple[float, ...]]]) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    p.setPen(pen)
    p.setBrush(Qt.BrushStyle.NoBrush)
    for points in lines:
        p.drawPath(open_path(np.array(points)))
