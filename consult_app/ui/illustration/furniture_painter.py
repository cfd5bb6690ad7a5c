"""Paints the floor, the chair and the shopping cart of the person beside a side view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from consult_app.anatomy.drawing import Array
from consult_app.anatomy.person import Person
from consult_app.ui.illustration.outlines import polygon
from consult_app.ui.illustration.tissue import blend, clear

Spot = tuple[float, float]
Colours = Mapping[str, QColor]

# mm from the cart's handle
BASKET: tuple[Spot, ...] = ((-8, -40), (-480, -96), (-420, -330), (-62, -330))
GOODS: Mapping[str, tuple[Spot, ...]] = {
    "cloth-moss": ((-190, -322), (-300, -322), (-322, -120), (-290, -40), (-262, -96), (-240, -24), (-214, -98),
                   (-176, -52), (-178, -140)),
    "cloth-cream": ((-318, -322), (-404, -322), (-410, -128), (-372, -92), (-318, -128)),
    "cloth-rust": ((-82, -322), (-196, -322), (-196, -180), (-82, -180)),
}
FRAME: tuple[Spot, ...] = ((6, 4), (-62, -330), (-34, -890), (-452, -900))
BARS, RAILS = (.17, .33, .5, .67, .83), (.36, .68)
WHEELS, WHEEL = (-430.0, -46.0), 44.0

# mm from the hip and from the seat
BACKREST: tuple[Spot, ...] = ((98, -10), (136, -14), (190, 440), (156, 446))
SEAT: tuple[Spot, ...] = ((-300, 0), (140, 0), (140, -34), (-300, -34))
LEGS: tuple[tuple[float, float], ...] = ((-284, -8), (100, 22))      # where a leg is, and how far its foot stands out


def paint_ground(p: QPainter, colours: Colours, drawn: Person, scale: float) -> None:
    """Paint what is behind the person, from the feet at the origin, ``scale`` px a mm, down positive."""
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(clear(colours["floor"], 34))
    p.drawEllipse(QPointF(-40 * scale, 0), 330 * scale, 30 * scale)
    if drawn.chair > 0:
        p.setOpacity(drawn.chair)
        _chair(p, colours, drawn.seat, scale)
    if drawn.cart > 0:
        p.setOpacity(drawn.cart)
        _cart(p, colours, drawn.handle, scale)
    p.setOpacity(1)


def paint_grip(p: QPainter, colours: Colours, drawn: Person, scale: float) -> None:
    """Paint the end of the cart's bar, over the far hand and under the near one."""
    if drawn.cart > 0:
        p.setOpacity(drawn.cart)
        p.setPen(QPen(colours["metal"], 5 * scale))
        p.setBrush(colours["shoe"])
        p.drawEllipse(QPointF(drawn.handle[0] * scale, -drawn.handle[1] * scale), 20 * scale, 20 * scale)
        p.setOpacity(1)


def _chair(p: QPainter, colours: Colours, at: Spot, scale: float) -> None:
    wood, (_, high) = colours["seat"], at
    p.setPen(QPen(colours["edge"], max(1.0, 3 * scale)))
    for colour, inwards in ((blend(wood, colours["shade"], .4), 52.0), (wood, 0.0)):
        p.setBrush(colour)
        for (x, out), inside in zip(LEGS, (inwards, -inwards), strict=True):
            x += inside
            leg = ((x, -20), (x + 34, -20), (x + 30 + out, -high), (x + 6 + out, -high))
            p.drawPolygon(polygon(_on_stage(leg, at, scale)))
    for slat in (BACKREST, SEAT):
        p.drawPolygon(polygon(_on_stage(slat, at, scale)))


def _cart(p: QPainter, colours: Colours, handle: Spot, scale: float) -> None:
    basket = _on_stage(BASKET, handle, scale)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(colours["basket"])
    p.drawPolygon(polygon(basket))
    p.setPen(QPen(colours["edge"], max(.8, 3 * scale)))
    for tone, goods in GOODS.items():
        p.setBrush(colours[tone])
        p.drawPolygon(polygon(_on_stage(goods, handle, scale)))
    p.setPen(_wire(colours, 9 * scale))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPolygon(polygon(basket))
    a, b, c, d = basket
    wires = [(a + (b - a) * share, d + (c - d) * share) for share in BARS]
    wires += [(a + (d - a) * share, b + (c - b) * share) for share in RAILS]
    p.setPen(_wire(colours, max(.8, 5 * scale)))
    p.drawLines([QLineF(*map(float, (*start, *end))) for start, end in wires])
    p.setPen(_wire(colours, 18 * scale))
    p.drawPolyline(polygon(_on_stage(FRAME, handle, scale)))
    for dx in WHEELS:
        at = QPointF((handle[0] + dx) * scale, -WHEEL * scale)
        for colour, radius in ((colours["metal"], WHEEL), (colours["basket"], WHEEL - 14), (colours["metal"], 11)):
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour)
            p.drawEllipse(at, radius * scale, radius * scale)


def _on_stage(spots: Sequence[Spot], at: Spot, scale: float) -> Array:
    return np.asarray((np.array(spots) + at) * (scale, -scale))


def _wire(colours: Colours, width: float) -> QPen:
    return QPen(colours["metal"], width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.BevelJoin)
