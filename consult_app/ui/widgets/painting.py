"""Shapes that several controls share: rounded boxes, soft shadows, a painter with the usual hints."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import LEAST_TEXT, Look

SHADOW_STEPS = 10          # fewer show as rings
HIDDEN = 4                 # px inside its edge from which on an opaque box hides its shadow


@contextmanager
def painter(widget: QWidget, *, reflect: bool = True) -> Iterator[QPainter]:
    """Give a smooth painter on ``widget`` and end it even when painting fails.

    It paints reflected where the page runs from right to left; without ``reflect`` what is painted follows the places
    where the children stand.
    """
    p = _mirrored(widget) if reflect and widget.isRightToLeft() else QPainter(widget)
    p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    try:
        yield p
    finally:
        p.end()


def _mirrored(widget: QWidget) -> QPainter:
    from consult_app.ui.mirror import MirrorPainter

    return MirrorPainter(widget)


def within(font: QFont, text: str, width: float) -> QFont:
    """Return ``font``, smaller where one line of ``text`` is wider than ``width`` px: half of a name says nothing."""
    font = QFont(font)
    while QFontMetricsF(font).horizontalAdvance(text) > width and font.pixelSize() > LEAST_TEXT:
        font.setPixelSize(font.pixelSize() - 1)
    return font


def box(
    p: QPainter, rect: QRectF, radius: float, fill: QColor | QBrush | None = None,
    line: QColor | None = None, width: float = 1.0,
) -> None:
    """Paint a rounded box whose border lies wholly inside ``rect``."""
    inset = width / 2 if line else 0
    inside = rect.adjusted(inset, inset, -inset, -inset)
    p.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)     # QBrush(fill) would wrap every gradient preset
    p.setPen(Qt.PenStyle.NoPen if line is None else QPen(line, width))
    radius = min(max(radius - inset, 0), inside.height() / 2, inside.width() / 2)
    p.drawRoundedRect(inside, radius, radius)


def shadow(p: QPainter, rect: QRectF, radius: float, look: Look, *, blur: float, drop: float) -> None:
    """Paint a soft shadow around an opaque box that is painted next; none in high contrast."""
    if look.theme == "contrast":
        return
    p.setPen(Qt.PenStyle.NoPen)
    for i in range(SHADOW_STEPS):
        near = (i + 1) / SHADOW_STEPS
        grow = blur * (1 - near)
        p.setBrush(QColor(20, 18, 14, round(26 * near**1.6)))
        ring = QPainterPath()           # what the box covers would cost most of the time at 3840x2160
        ring.addRoundedRect(rect.adjusted(-grow, drop - grow, grow, drop + grow), radius + grow, radius + grow)
        ring.addRoundedRect(rect.adjusted(HIDDEN, HIDDEN, -HIDDEN, -HIDDEN), radius, radius)
        p.drawPath(ring)
