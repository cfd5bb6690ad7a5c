"""The side view as a picture: a lighter one while it moves, and the finished one in short turns."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from consult_app.anatomy.drawing import Drawing
from consult_app.ui.illustration import side_canal_painter, side_soft_painter
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.fade import faded
from consult_app.ui.illustration.layers import Layer, Layers
from consult_app.ui.illustration.outlines import closed_path
from consult_app.ui.illustration.painting import Turns
from consult_app.ui.illustration.side_bone_painter import BEYOND, BODIES, BonePictures
from consult_app.ui.illustration.side_ground_painter import paint_ground
from consult_app.ui.illustration.textures import Textures
from consult_app.ui.illustration.tissue import Tissue

HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


class SagittalPainter:
    """Paints for one palette. ``layers`` may be shared by painters; ``folder`` keeps textures between runs."""

    starts_over = True           # a finished picture of values that have moved on is of no use

    def __init__(self, tissue: Tissue, layers: Layers, folder: Path | None = None) -> None:
        self.tissue, self._layers = tissue, layers
        self._textures = Textures(tissue, folder)
        self._bones = BonePictures(layers)

    def backdrop(self, drawing: Drawing, camera: Camera, stage: QImage) -> Turns:
        """Paint the finished picture, melted into ``stage``. A generator: its value is the layer."""
        key = self._key(drawing, camera, stage)
        kept = self._layers.get(key)
        if kept is not None:
            return kept
        yield                                # the lighter picture comes first
        yield from self._textures.prepare()
        frame = yield from self._frame(camera, stage)
        picture = stage.copy()
        with QPainter(picture) as p:
            for _ in self._painted(self._brush(p, camera, camera.in_view()), drawing):
                yield
            p.resetTransform()
            p.drawImage(0, 0, frame.picture)
        return self._layers.add(key, Layer(picture, QPoint(0, 0)))

    def sketch(self, drawing: Drawing, camera: Camera, stage: QImage) -> QImage:
        """Return the lighter picture of the same outlines; its edges do not fade into the stage yet."""
        return self._light(drawing, camera, stage, QRect(QPoint(0, 0), stage.size()))

    def moving(self, drawing: Drawing, camera: Camera, stage: QImage, backdrop: Layer) -> Layer:
        """Return the finished picture if there is one of these values, else the lighter one, as far as it shows."""
        kept = self._layers.get(self._key(drawing, camera, stage))
        if kept is not None:
            return kept
        frame = self._layers.get(_frame_key(camera, stage))
        if frame is None:
            return Layer(self.sketch(drawing, camera, stage), QPoint(0, 0))
        area = camera.part(camera.in_view())
        picture = self._light(drawing, camera, stage, area)
        with QPainter(picture) as p:
            p.drawImage(QPoint(0, 0), frame.picture, area)
        return Layer(picture, area.topLeft())

    def _light(self, drawing: Drawing, camera: Camera, stage: QImage, area: QRect) -> QImage:
        picture = stage.copy(area)
        with QPainter(picture) as p:
            p.translate(-area.topLeft())
            low, high = camera.spot((area.left(), area.bottom() + 1)), camera.spot((area.right() + 1, area.top()))
            sight = QRectF(*low, high[0] - low[0], high[1] - low[1])
            for _ in self._painted(self._brush(p, camera, sight, quick=True), drawing):
                pass
        return picture

    def _key(self, drawing: Drawing, camera: Camera, stage: QImage) -> Hashable:
        return ("side", tuple(drawing.parameters.values()), camera, self.tissue.key, stage.cacheKey())

    def _frame(self, camera: Camera, stage: QImage) -> Turns:
        key = _frame_key(camera, stage)
        kept = self._layers.get(key)
        if kept is not None:
            return kept
        yield
        return self._layers.add(key, Layer(faded(stage, camera), QPoint(0, 0)))

    def _brush(self, p: QPainter, camera: Camera, sight: QRectF, *, quick: bool = False) -> Brushwork:
        p.setRenderHints(HINTS)
        p.setTransform(camera.transform(), combine=True)
        return Brushwork(p, self.tissue, self._textures, camera.scale, sight, quick=quick)

    def _painted(self, b: Brushwork, drawing: Drawing) -> Iterator[None]:
        """Paint from the skin to the nerves, one structure in each turn."""
        paint_ground(b, drawing)
        yield
        if not b.quick:
            b.shadow(_column(drawing), .9, 2.2, .34)
            yield
        side_soft_painter.paint_interspinous(b, drawing)
        yield
        side_canal_painter.paint_fat(b, drawing)
        yield
        side_soft_painter.paint_bed(b, drawing)
        side_soft_painter.paint_discs(b, drawing)
        yield
        for bone in BODIES:
            self._bones.lay(b, drawing, bone, "body")
            yield
        side_soft_painter.paint_long_ligaments(b, drawing)
        side_soft_painter.paint_ligaments(b, drawing)
        yield
        for bone in BODIES:
            self._bones.lay(b, drawing, bone, "arch")
            yield
        for bone in BODIES[:-1]:
            self._bones.lay(b, drawing, bone, BEYOND)
        yield
        side_canal_painter.paint_sac(b, drawing)
        yield


def _frame_key(camera: Camera, stage: QImage) -> Hashable:
    return ("frame", stage.cacheKey(), camera)


def _column(drawing: Drawing) -> QPainterPath:
    path = QPainterPath()
    for name, outline in drawing.outlines.items():
        if name.startswith(("body_", "arch_", "disc_")):
            path.addPath(closed_path(outline))
    return path
