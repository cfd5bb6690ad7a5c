"""The stage as a frame laid over the picture: clear in the middle, so that the picture melts into it."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage, QPainter

from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.light import tinted

CLEAR_WITHIN = 0.80        # of the view's radii


def faded(stage: QImage, camera: Camera) -> QImage:
    """Return ``stage``, the empty stage in device px, with the view's oval cut out softly."""
    frame = QImage(stage).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    mask = tinted(_cover(camera), frame.pixelColor(0, 0))
    with QPainter(frame) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, mask)
    return frame


def _cover(camera: Camera) -> np.typing.NDArray[np.float32]:
    """Return how much the stage covers, 0 in the oval and 1 outside, shape (height, width)."""
    view = camera.frame
    x = np.abs((np.arange(camera.width, dtype=np.float32) - np.float32(
        camera.x + view.x * camera.scale)) / np.float32(camera.scale * view.rx)) ** np.float32(view.power)
    y = np.abs((np.arange(camera.height, dtype=np.float32) - np.float32(camera.y - view.y * camera.scale))
               / np.float32(camera.scale * view.ry)) ** np.float32(view.power)
    radius = (y[:, None] + x[None, :]) ** np.float32(1 / view.power)
    t = np.clip((radius - np.float32(CLEAR_WITHIN)) / np.float32(1 - CLEAR_WITHIN), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))
