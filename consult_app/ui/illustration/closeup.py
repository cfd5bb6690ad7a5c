"""A figure that is seen closer than it was taken for: inside the stage's rounded edge, stretched if need be."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QTransform

from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.exposure import Exposure
from consult_app.ui.illustration.zooming import between
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.stage import stage_shape


def paint_closeup(p: QPainter, look: Look, exposure: Exposure, camera: Camera, stage: QImage, ratio: float) -> None:
    """Paint ``exposure`` as ``camera`` sees it on the empty ``stage``, device px."""
    p.drawImage(0, 0, stage)
    inset = look.border * ratio / 2
    whole = QRectF(0, 0, camera.width / ratio, camera.height / ratio)
    shape = QTransform.fromScale(ratio, ratio).map(stage_shape(look, whole)) if ratio != 1 else stage_shape(look, whole)
    p.save()
    p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    p.setClipPath(shape)
    p.setTransform(between(exposure.camera, camera), combine=True)
    exposure.paint(p)
    p.restore()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QPen(look.colour("line"), look.border * ratio))
    edge = whole.adjusted(inset / ratio, inset / ratio, -inset / ratio, -inset / ratio)
    p.drawPath(QTransform.fromScale(ratio, ratio).map(stage_shape(look, edge)))
