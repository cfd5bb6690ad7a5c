"""Looking closer at a figure: the camera of a zoom, how far its middle may move, and what fingers do to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from consult_app.session.state import WHOLE, Zoom
from consult_app.ui.illustration.camera import SEEN, Camera, Frame

if TYPE_CHECKING:
    from PySide6.QtGui import QTransform

    from consult_app.ui.illustration.boxes import Point

CLOSER = 1.5                 # how much closer one press of a button brings
CLOSEST = 3.0


def zoomed(camera: Camera, zoom: Zoom, free: QRectF) -> Camera:
    """Return ``camera``, which shows the whole figure in ``free`` px, as it is with ``zoom``."""
    if zoom.scale <= 1:
        return camera
    held = within(zoom, camera.frame)
    scale = camera.scale * held.scale
    middle = free.center()
    return Camera(camera.width, camera.height, scale, middle.x() - (camera.frame.x + held.x) * scale,
                  middle.y() + (camera.frame.y + held.y) * scale, camera.frame)


def within(zoom: Zoom, frame: Frame) -> Zoom:
    """Return ``zoom`` with its middle moved so far that no more is lost on one side than on the other."""
    if zoom.scale <= 1:
        return WHOLE
    scale = min(zoom.scale, CLOSEST)
    room = SEEN * (1 - 1 / scale)
    x, y = room * frame.rx, room * frame.ry
    return Zoom(scale, min(max(zoom.x, -x), x), min(max(zoom.y, -y), y))


def closer(zoom: Zoom, by: float, about: Point, frame: Frame) -> Zoom:
    """Return ``zoom`` brought ``by`` times closer while the point ``about``, mm of the drawing, stays where it is."""
    scale = min(max(zoom.scale * by, 1.0), CLOSEST)
    kept = zoom.scale / scale
    x, y = about[0] - frame.x, about[1] - frame.y
    return within(Zoom(scale, x + (zoom.x - x) * kept, y + (zoom.y - y) * kept), frame)


def moved(zoom: Zoom, right: float, down: float, per_mm: float, frame: Frame) -> Zoom:
    """Return ``zoom`` with the picture dragged ``right`` and ``down`` px at ``per_mm`` px for each mm."""
    return within(Zoom(zoom.scale, zoom.x - right / per_mm, zoom.y + down / per_mm), frame)


def between(taken: Camera, wanted: Camera) -> QTransform:
    """Return where px of a picture that ``taken`` took lie for ``wanted``."""
    from PySide6.QtGui import QTransform

    grown = wanted.scale / taken.scale
    return QTransform(grown, 0, 0, grown, wanted.x - taken.x * grown, wanted.y - taken.y * grown)
