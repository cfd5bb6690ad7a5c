"""A pack's own picture, SVG or PNG, on the stage, as sharp as the screen allows."""

from __future__ import annotations

import logging
import time
from collections.abc import Hashable
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Picture
from consult_app.ui.illustration.boxes import Point
from consult_app.ui.illustration.layers import Layer, Layers
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.theme.look import Look

log = logging.getLogger(__name__)
PAINTED = Layers(12 << 20)   # the pictures last seen: going back to one does not paint it again
MARGIN = 24              # px at the reference between the stage's edge and the picture


class PictureView(StageView):
    """Shows one Picture from the pack's folder. A label of an SVG names the id of an element there."""

    def __init__(self, look: Look, picture: Picture, folder: str | Path, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._folder = Path(folder)
        self._painted: QImage | None = None
        self._show(picture)

    def show_picture(self, picture: Picture) -> None:
        """Show another picture of the same pack."""
        if picture != self._picture:
            self._show(picture)
            self.changed_room()

    def _show(self, picture: Picture) -> None:
        self._picture, self._file = picture, self._folder / picture.file
        self._svg: QSvgRenderer | None = None
        self._bitmap: QImage | None = None
        self.setAccessibleName(picture.alt)

    @property
    def complete(self) -> bool:
        """Whether the whole picture has been painted."""
        return self._painted is not None

    def settle(self) -> None:
        """Put the callouts in their places now; the picture may follow."""
        if self._picture.labels:
            self._load()
            self.place_callouts(self._picture.labels, self._anchors())

    def finish(self) -> None:
        """Draw everything now: for pictures and tests."""
        self._ready()

    def prepare(self, until: float) -> bool:
        for piece in (self.stage, self._load, self._ready):
            if time.perf_counter() >= until:
                return False
            piece()
        return True

    def changed_room(self) -> None:
        super().changed_room()
        self._painted = None

    def paint_picture(self, p: QPainter) -> None:
        p.drawImage(0, 0, self._ready())

    def _ready(self) -> QImage:
        if self._painted is None or self._painted.size() != self.pixels():
            key = self._key()
            kept = PAINTED.get(key) or PAINTED.add(key, Layer(self._paint(), QPoint()))
            self._painted = kept.picture
            self.settle()
        return self._painted

    def _key(self) -> Hashable:
        """Return what the painted picture depends on: the file as it is now, the room and the look."""
        edited = self._file.stat().st_mtime_ns if self._file.is_file() else 0
        look, free = self.look, self.free.getRect()
        return self._file, edited, look.theme, look.scale, free, self.pixels().toTuple(), self.devicePixelRatioF()

    def _paint(self) -> QImage:
        self._load()
        picture, ratio = self.stage().copy(), self.devicePixelRatioF()
        with QPainter(picture) as p:
            p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            p.scale(ratio, ratio)
            self._paint_into(p, self._place())
        return picture

    def _load(self) -> None:
        if self._svg is not None or self._bitmap is not None:
            return
        if self._file.suffix.lower() == ".svg":
            self._svg = QSvgRenderer(str(self._file))
            self._svg.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        else:
            self._bitmap = QImage(str(self._file))
        if self._size().isEmpty():
            log.warning("a picture of the pack can not be read")

    def _size(self) -> QSizeF:
        if self._svg is not None:
            return self._svg.viewBoxF().size() if self._svg.isValid() else QSizeF()
        return QSizeF(self._bitmap.size()) if self._bitmap is not None else QSizeF()

    def _place(self) -> QRectF:
        """Return where the picture stands: as large as it fits, in the middle of what cards leave free."""
        margin = self.look.dp(MARGIN)
        free = self.free.adjusted(margin, margin, -margin, -margin)
        size = self._size().scaled(free.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(free.center().x() - size.width() / 2, free.center().y() - size.height() / 2,
                      size.width(), size.height())

    def _paint_into(self, p: QPainter, place: QRectF) -> None:
        if self._size().isEmpty() or place.isEmpty():
            return
        if self._svg is not None:
            self._svg.render(p, place)
        elif self._bitmap is not None:
            pixels = (place.size() * self.devicePixelRatioF()).toSize()
            p.drawImage(place, self._bitmap.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio,
                                                   Qt.TransformationMode.SmoothTransformation))

    def _anchors(self) -> dict[str, Point]:
        """Return the middle of each element that a label names, logical px."""
        if self._svg is None or not self._svg.isValid():
            return {}
        box, place, found = self._svg.viewBoxF(), self._place(), {}
        for label in self._picture.labels:
            if self._svg.elementExists(label.part):
                spot = self._svg.transformForElement(label.part).mapRect(
                    self._svg.boundsOnElement(label.part)).center()
                found[label.part] = (place.x() + (spot.x() - box.x()) * place.width() / box.width(),
                                     place.y() + (spot.y() - box.y()) * place.height() / box.height())
        return found
