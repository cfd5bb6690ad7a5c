"""One figure as a shaded picture, drawn without a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from consult_app.anatomy.drawing import Drawing
from consult_app.settings import Theme, user_folders
from consult_app.ui.illustration.camera import VIEWS, Camera
from consult_app.ui.illustration.exposure import Emphasis, Exposure
from consult_app.ui.illustration.studio import studio
from consult_app.ui.theme.look import look_for


def save_picture(drawing: Drawing, view: str, size: tuple[int, int], theme: Theme, file: Path) -> None:
    """Write the finished picture, ``size`` in px, to a PNG ``file``. OSError if it can not be written."""
    application = QGuiApplication.instance() or QGuiApplication([])
    picture = shaded(drawing, view, QSize(*size), theme)
    if not picture.save(str(file)):
        raise OSError(0, "not written", str(file))
    del application


def shaded(drawing: Drawing, view: str, size: QSize, theme: Theme) -> QImage:
    """Return the finished picture of ``drawing`` on the plain ground of its stage."""
    look = look_for(size, theme, 100)
    ground = QImage(size, QImage.Format.Format_RGB32)
    ground.fill(QColor(look.hex("stage")))
    camera = Camera.fitted(size.width(), size.height(), QRectF(ground.rect()), VIEWS[view])
    room = studio(user_folders().cache)
    room.make_room(size)
    exposure = Exposure(room.painter(drawing.figure, look), camera, ground, Emphasis((), look.colour("action"), 1.0))
    exposure.follow(drawing)
    while not exposure.complete:
        exposure.develop(float("inf"))
    with QPainter(ground) as painter:
        exposure.paint(painter)
    return ground
