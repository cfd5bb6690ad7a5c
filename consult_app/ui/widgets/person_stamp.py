"""One person of an icon array as a small picture, painted once and stamped for everybody who looks the same."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.option_badge import badge_shape

BROAD = 0.6                      # of a person's height
DOT = 0.88                       # of a person's height, across a dot
HEAD = 0.165                     # radius of the head, in heights of the person
CHEST, CHEST_AT = 0.34, 0.17     # side of the sign on the chest and how far under the middle it is, in heights
LEAST_PERSON = 13.0              # px; a smaller person is a dot
LEAST_CHEST = 4.0                # px; a smaller sign on the chest would be a speck
STEPS = 4                        # places within a device px that are told apart


class PersonStamps:
    """Persons ``tall`` px, ``ratio`` device px to each: filled with a colour token, or a thin line around nothing.

    The shape of the option's ``place`` is on the filled chests, so that options differ without their colours.
    """

    def __init__(self, look: Look, tall: float, colour: str, place: int | None, ratio: float) -> None:
        self._look, self._tall, self._colour, self._place, self._ratio = look, tall, colour, place, ratio
        self._side = math.ceil(tall * ratio) + 2                # device px, with room for a place off the grid
        self._made: dict[tuple[bool, int, int], QImage] = {}

    def stamp(self, p: QPainter, centre: QPointF, *, filled: bool) -> None:
        """Paint a person about ``centre``, px."""
        left, top = (round((at * self._ratio - self._side / 2) * STEPS) for at in (centre.x(), centre.y()))
        key = filled, left % STEPS, top % STEPS
        picture = self._made.get(key) or self._made.setdefault(key, self._painted(*key))
        p.drawImage(QPointF(left // STEPS / self._ratio, top // STEPS / self._ratio), picture)

    def _painted(self, filled: bool, right: int, down: int) -> QImage:
        picture = QImage(self._side, self._side, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        middle = self._side / 2 / self._ratio
        with QPainter(picture) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.translate(middle + right / STEPS / self._ratio, middle + down / STEPS / self._ratio)
            if filled:
                self._paint_filled(p)
            else:
                thin = max(self._tall * 0.055, 1.2)
                p.setPen(QPen(self._look.colour("line-strong"), thin))
                p.drawPath(self._outline(thin / 2))
        return picture

    def _paint_filled(self, p: QPainter) -> None:
        _fill(p, self._outline(0.0), self._look.colour(self._colour))
        side = self._tall * CHEST
        if self._place is not None and side >= LEAST_CHEST and self._tall >= LEAST_PERSON:
            sign = badge_shape(self._place, QRectF(-side / 2, self._tall * CHEST_AT - side / 2, side, side))
            _fill(p, sign, self._look.colour("surface"))

    def _outline(self, inset: float) -> QPainterPath:
        sign, scale = _person() if self._tall >= LEAST_PERSON else _dot(), self._tall - 2 * inset
        return QTransform.fromScale(scale, scale).map(sign)


def _fill(p: QPainter, shape: QPainterPath, colour: QColor) -> None:
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(colour)
    p.drawPath(shape)


@cache
def _person() -> QPainterPath:
    """Return one closed outline, 1 tall, about the origin: head, neck and shoulders in one piece."""
    head, neck, body = QPainterPath(), QPainterPath(), QPainterPath()
    head.addEllipse(QPointF(0, HEAD - 0.5), HEAD, HEAD)
    neck.addRect(QRectF(-0.08, 2 * HEAD - 0.54, 0.16, 0.16))
    top, half, round_ = 2 * HEAD - 0.46, BROAD / 2, 0.24
    body.moveTo(-half, 0.5)
    body.lineTo(-half, top + round_)
    body.cubicTo(-half, top + 0.06, 0.06 - half, top, 0.22 - half, top)
    body.lineTo(half - 0.22, top)
    body.cubicTo(half - 0.06, top, half, top + 0.06, half, top + round_)
    body.lineTo(half, 0.5)
    body.closeSubpath()
    return head.united(neck).united(body)


@cache
def _dot() -> QPainterPath:
    dot = QPainterPath()
    dot.addEllipse(QPointF(0, 0), DOT / 2, DOT / 2)
    return dot
