"""The axial section as a picture: keeps what did not change, paints the rest in short turns."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from consult_app.anatomy.axial_form import AxialForm, axial_form
from consult_app.anatomy.drawing import Drawing
from consult_app.ui.illustration import bone_painter, canal_painter, disc_painter
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.fade import faded
from consult_app.ui.illustration.grain import grained
from consult_app.ui.illustration.layers import Layer, Layers
from consult_app.ui.illustration.painting import Turns
from consult_app.ui.illustration.sketch import sketched
from consult_app.ui.illustration.surroundings_painter import paint_surroundings
from consult_app.ui.illustration.textures import Textures
from consult_app.ui.illustration.tissue import Tissue

HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


class AxialPainter:
    """Paints for one palette. ``layers`` may be shared by painters; ``folder`` keeps textures between runs."""

    starts_over = False          # the backdrop moves in steps and catches up

    def __init__(self, tissue: Tissue, layers: Layers, folder: Path | None = None) -> None:
        self.tissue, self._layers = tissue, layers
        self._textures = Textures(tissue, folder)

    def backdrop(self, drawing: Drawing, camera: Camera, stage: QImage) -> Turns:
        """Paint all but the canal, melted into ``stage``. A generator: each turn is short, its value the layer."""
        form = axial_form(drawing.parameters)
        bones, disc = (form.build, *form.bones), (form.build, form.bulge, form.dry)
        key = ("backdrop", bones, disc, form.fat, stage.cacheKey())
        kept = self._layers.get((*key, camera, self.tissue.key))
        if kept is not None:
            return kept
        yield                                # the canal on the backdrop at hand comes first
        parts = [(yield from self._ground(form, camera, stage))]
        parts.append((yield from self._part(
            ("disc", *disc), camera, disc_painter.AREA, lambda b: disc_painter.paint_disc(
                b, drawing, form.build.level, form.dry))))
        parts.append((yield from self._part(
            ("bones", *bones), camera, bone_painter.AREA, lambda b: bone_painter.paint_bones(
                b, drawing, form.build, (form.left.facet, form.right.facet)))))
        grained(flat := _flattened(parts).picture)
        yield
        parts = [Layer(flat, QPoint(0, 0)), (yield from self._frame(camera, stage))]
        return self._layers.add((*key, camera, self.tissue.key), _flattened(parts))

    def sketch(self, drawing: Drawing, camera: Camera, stage: QImage) -> QImage:
        """Return the outlines, filled flat."""
        return sketched(drawing, camera, stage, self.tissue)

    def moving(self, drawing: Drawing, camera: Camera, stage: QImage, backdrop: Layer) -> Layer:
        """Paint the canal on a piece of the backdrop, which it covers, in one go."""
        box = camera.part(canal_painter.AREA)
        picture = backdrop.picture.copy(box)
        for _ in self._painted(picture, camera, box.x(), box.y(), lambda b: canal_painter.paint_canal(b, drawing)):
            pass
        return Layer(picture, box.topLeft())

    def _ground(self, form: AxialForm, camera: Camera, stage: QImage) -> Turns:
        """Paint the surroundings on the stage: outside the skin it shows through."""
        key = ("ground", form.build, form.fat, camera, self.tissue.key, stage.cacheKey())
        kept = self._layers.get(key)
        if kept is not None:
            return kept
        yield from self._textures.prepare()
        picture = QImage(stage.size(), QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(0)
        yield from self._painted(picture, camera, 0, 0, lambda b: paint_surroundings(b, form.build, form.fat))
        return self._layers.add(key, _flattened([Layer(stage, QPoint(0, 0)), Layer(picture, QPoint(0, 0))]))

    def _frame(self, camera: Camera, stage: QImage) -> Turns:
        key = ("frame", stage.cacheKey(), camera)
        kept = self._layers.get(key)
        if kept is not None:
            return kept
        yield
        return self._layers.add(key, Layer(faded(stage, camera), QPoint(0, 0)))

    def _part(self, name: tuple[Hashable, ...], camera: Camera, area: QRectF,
              paint: Callable[[Brushwork], Iterator[None]]) -> Turns:
        key = (*name, camera, self.tissue.key)
        kept = self._layers.get(key)
        if kept is not None:
            return kept
        box = camera.part(area)
        picture = QImage(box.size(), QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(0)
        yield from self._painted(picture, camera, box.x(), box.y(), paint)
        return self._layers.add(key, Layer(picture, box.topLeft()))

    def _painted(self, picture: QImage, camera: Camera, left: int, top: int,
                 paint: Callable[[Brushwork], Iterator[None]]) -> Iterator[None]:
        with QPainter(picture) as painter:
            painter.setRenderHints(HINTS)
            painter.setTransform(camera.transform() * QTransform.fromTranslate(-left, -top))
            yield from paint(Brushwork(painter, self.tissue, self._textures, camera.scale))


def _flattened(parts: list[Layer]) -> Layer:
    flat = parts[0].picture.copy()
    with QPainter(flat) as painter:
        for part in parts[1:]:
            painter.drawImage(part.at, part.picture)
    return Layer(flat, parts[0].at)
