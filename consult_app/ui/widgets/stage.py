"""The stage: the rounded, softly lit ground that pictures stand on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from consult_app.ui.theme.look import Look


def paint_stage(p: QPainter, look: Look, rect: QRectF, *, lit: bool = True) -> None:
    """Paint the ground and its border into ``rect``; unlit it is flat, for the moment before the first picture."""
    inset = look.border / 2
    p.setPen(QPen(look.colour("line"), look.border))
    p.setBrush(_light(look, rect) if lit else look.colour("stage"))
    p.drawPath(stage_shape(look, rect.adjusted(inset, inset, -inset, -inset)))


def _light(look: Look, rect: QRectF) -> QBrush:
    from PySide6.QtGui import QRadialGradient  # its presets' names take 2 ms, which the first paint is spared

    light = QRadialGradient(QPointF(rect.left() + rect.width() * 0.45, rect.top() + rect.height() * 0.38),
                            rect.width() * 0.75)
    light.setColorAt(0, look.colour("stage"))
    light.setColorAt(1, look.colour("stage2"))
    return QBrush(light)


def stage_shape(look: Look, rect: QRectF) -> QPainterPath:
    """Return the stage's outline, for clipping what stands on it."""
    shape = QPainterPath()
    shape.addRoundedRect(rect, look.radius("stage"), look.radius("stage"))
    return shape
