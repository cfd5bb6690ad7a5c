"""Dims everything but the parts that a page is about, and lifts those with a quiet glow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from consult_app.anatomy.drawing import Drawing
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.outlines import closed_path
from consult_app.ui.illustration.parts import outlines_of

VEIL = 0.59                                       # how much of the stage shines through
_GLOW = ((13, 40), (8, 70), (4.5, 110))           # width in px, alpha


def paint_highlight(picture: QImage, drawing: Drawing, parts: Iterable[str], camera: Camera,
                    stage: QImage, accent: QColor, ratio: float) -> None:
    """Let the empty ``stage`` shine through ``picture`` outside ``parts``, and outline those in ``accent``."""
    kept = QPainterPath()
    kept.setFillRule(Qt.FillRule.WindingFill)
    for part in parts:
        for outline in outlines_of(part, drawing):
            kept.addPath(camera.transform().map(closed_path(outline)))
    kept = kept.simplified()
    rest = QPainterPath()
    rest.addRect(QRectF(picture.rect()))
    rest = rest.subtracted(kept)
    with QPainter(picture) as p:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setOpacity(VEIL)
        p.fillPath(rest, QBrush(stage))
        p.setOpacity(1)
        p.setClipPath(rest)
        for width, alpha in _GLOW:
            glow = QColor(accent)
            glow.setAlpha(alpha)
            p.strokePath(kept, QPen(glow, width * ratio))
        p.setClipping(False)
        p.strokePath(kept, QPen(accent, 2 * ratio))
