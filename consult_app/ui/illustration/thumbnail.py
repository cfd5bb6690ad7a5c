"""Pictures the size of a stamp, flat and quick: a pack's own picture, or a figure's outlines."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from consult_app.anatomy.catalogue import draw
from consult_app.content.model import Figure, Picture
from consult_app.ui.illustration.camera import VIEWS, Camera
from consult_app.ui.illustration.loading import FIGURES
from consult_app.ui.theme.look import Look

KEPT = 96           # thumbnails in memory, some 50 kB each
MARGIN = 0.04       # of the height, around a picture


def is_ready(visual: Figure | Picture) -> bool:
    """Return whether ``thumbnail`` would draw at once; the libraries behind figures begin to load if they must."""
    if not isinstance(visual, Figure) or FIGURES.done:
        return True
    FIGURES.start()
    return False


def thumbnail(visual: Figure | Picture, folder: str, look: Look, pixels: QSize) -> QImage:
    """Return ``visual`` in ``pixels`` device px on the stage's colour; the bare ground where there is no picture."""
    ground = look.hex("stage")
    if isinstance(visual, Figure):
        return _figure(visual, look, pixels.width(), pixels.height())
    file = Path(folder) / visual.file
    try:
        stamp = file.stat().st_mtime_ns
    except OSError:
        return _ground(pixels, ground)
    return _picture(str(file), stamp, ground, pixels.width(), pixels.height())


def _ground(pixels: QSize, colour: str) -> QImage:
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@lru_cache(KEPT)
def _picture(file: str, _stamp: int, ground: str, width: int, height: int) -> QImage:
    image = _ground(QSize(width, height), ground)
    edge = height * MARGIN
    room = QRectF(image.rect()).adjusted(edge, edge, -edge, -edge)
    with QPainter(image) as p:
        p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if file.lower().endswith(".svg"):
            svg = QSvgRenderer(file)
            if svg.isValid():
                svg.render(p, _centred(svg.viewBoxF().size(), room))
        else:
            bitmap = QImage(file)
            if not bitmap.isNull():
                place = _centred(QSizeF(bitmap.size()), room)
                p.drawImage(place, bitmap.scaled(place.size().toSize(), Qt.AspectRatioMode.IgnoreAspectRatio,
                                                 Qt.TransformationMode.SmoothTransformation))
    return image


@lru_cache(KEPT)
def _figure(figure: Figure, look: Look, width: int, height: int) -> QImage:
    from consult_app.ui.illustration.sketch import sketched
    from consult_app.ui.illustration.tissue import tissue_of

    FIGURES.finish()
    stage = _ground(QSize(width, height), look.hex("stage"))
    camera = Camera.fitted(width, height, QRectF(stage.rect()), VIEWS[figure.view])
    tissue = tissue_of(tuple(look.tissue.items()), look.theme == "contrast")
    return sketched(draw(figure.name, dict(figure.parameters)), camera, stage, tissue)


def _centred(size: QSizeF, room: QRectF) -> QRectF:
    fitted = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    middle = room.center()
    return QRectF(middle.x() - fitted.width() / 2, middle.y() - fitted.height() / 2, fitted.width(), fitted.height())
