"""The side view as a picture: a lighter one while it moves, and the finished one in short turns."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, QPainterPath

from consult_app.anatomy.drawing import Drawing
from consult_app.ui.illustration import side_canal_painter, side_soft_painter
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.fade import faded
from consult_app.ui.illustration.layers import Layer, Layers
from consult_app.ui.illustration.outlines import closed_path
from consult_app.ui.illustration.painting import Turns
from consult_app.ui.illustration.side_bone_painter import BODIES, BonePictures, paint_facets
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
            brush = self._brush(p, camera)
            for _ in self._painted(brush, drawing, fine=True):
                yield
            p.resetTransform()
            p.drawImage(0, 0, frame.picture)
        return self._layers.add(key, Layer(picture, QPoint(0, 0)))

    def sketch(self, drawing: Drawing, camera: Camera, stage: QImage) -> QImage:
        """Return the lighter picture of the same outlines; its edges do not fade into the stage yet."""
        picture = stage.copy()
        with QPainter(picture) as p:
            for _ in self._painted(self._brush(p, camera), drawing, fine=False):
                pass
        return picture

    def moving(self, drawing: Drawing, camera: Camera, stage: QImage, backdrop: Layer) -> Layer:
        """Return the finished picture if there is one of these values, else the lighter one."""
        kept = self._layers.get(self._key(drawing, camera, stage))
        if kept is not None:
            return kept
        picture = self.sketch(drawing, camera, stage)
        frame = self._layers.get(_frame_key(camera, stage))
        if frame is not None:
            with QPainter(picture) as p:
                p.drawImage(0, 0, frame.picture)
        return Layer(picture, QPoint(0, 0))

    def _key(self, drawing: Drawing, camera: Camera, stage: QImage) -> Hashable:
        return ("side", tuple(drawing.parameters.values()), camera, self.tissue.key, stage.cacheKey())

    def _frame(self, camera: Camera, stage: QImage) -> Turns:
        key = _frame_key(camera, stage)
        kept = self._layers.get(key)
        if kept is not None:
            return kept
        yield
        return self._layers.add(key, Layer(faded(stage, camera), QPoint(0, 0)))

    def _brush(self, p: QPainter, camera: Camera) -> Brushwork:
        p.setRenderHints(HINTS)
        p.setTransform(camera.transform())
        return Brushwork(p, self.tissue, self._textures, camera.scale)

    def _painted(self, b: Brushwork, drawing: Drawing, *, fine: bool) -> Iterator[None]:
        """Paint from the skin to the nerves, one structure in each turn."""
        paint_ground(b, drawing, fine)
        yield
        if fine:
            b.shadow(_column(drawing), .9, 2.2, .34)
            yield
        side_soft_painter.paint_interspinous(b, drawing, fine)
        yield
        side_canal_painter.paint_fat(b, drawing, fine)
        yield
        side_soft_painter.paint_discs(b, drawing, fine)
        yield
        for bone in BODIES:
            self._bones.lay(b, drawing, bone, "body", fine)
            yield
        side_soft_painter.paint_long_ligaments(b, drawing, fine)
        side_soft_painter.paint_ligaments(b, drawing, fine)
        yield
        for bone in BODIES:
            self._bones.lay(b, drawing, bone, "arch", fine)
            yield
        if fine:
            paint_facets(b, drawing)
        side_canal_painter.paint_sac(b, drawing, fine)
        yield


def _frame_key(camera: Camera, stage: QImage) -> Hashable:
    return ("frame", stage.cacheKey(), camera)


def _column(drawing: Drawing) -> QPainterPath:
    path = QPainterPath()
    for name, outline in drawing.outlines.items():
        if name.startswith(("body_", "arch_", "disc_")):
            path.addPath(closed_path(outline))
    return path
