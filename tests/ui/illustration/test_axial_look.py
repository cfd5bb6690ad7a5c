"""How the cross-section looks: what a reader of the finished picture found wrong in it once."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from consult_app.anatomy.build import build_of
from consult_app.anatomy.catalogue import draw
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.surroundings import surroundings
from consult_app.settings import Theme
from consult_app.ui.figure_picture import shaded
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.camera import VIEWS, Camera
from consult_app.ui.illustration.outlines import closed_path, polygon
from consult_app.ui.illustration.textures import Textures
from consult_app.ui.illustration.tissue import tissue_of
from consult_app.ui.theme.look import look_for

SIZE = QSize(900, 820)
CAMERA = Camera.fitted(SIZE.width(), SIZE.height(), QRectF(0, 0, SIZE.width(), SIZE.height()), VIEWS["standard"])
THEMES: tuple[Theme, ...] = ("light", "dark", "contrast")
pytestmark = pytest.mark.usefixtures("qapp")


def drawn(**values: float) -> Drawing:
    return draw("axial", values)


@lru_cache(4)
def light(values: tuple[tuple[str, float], ...], theme: Theme) -> Array:
    """Brightness of the finished picture, 0..255, (rows, columns)."""
    return grey(shaded(drawn(**dict(values)), "standard", SIZE, theme))


def grey(picture: QImage) -> Array:
    plain = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, :plain.width()].astype(float)


def inside(outline: Array) -> npt.NDArray[np.bool_]:
    mask = QImage(SIZE, QImage.Format.Format_Grayscale8)
    mask.fill(0)
    with QPainter(mask) as painter:
        painter.setTransform(CAMERA.transform())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("white"))
        painter.drawPolygon(polygon(outline))
    return grey(mask) > 200


def grained(picture: Array, outline: Array) -> float:
    """How much a picture changes from pixel to pixel well inside an outline: its fibres, and not its rim."""
    middle = outline.mean(axis=0)
    mask = inside(middle + (outline - middle) * .8)
    rough = np.abs(4 * picture - sum(np.roll(picture, by, axis) for by in (1, -1) for axis in (0, 1)))
    return float(rough[mask].mean())


def test_both_ligaments_show_their_fibres() -> None:
    values = (("ligament", .5),)
    drawing, picture = drawn(**dict(values)), light(values, "light")
    right, left = (grained(picture, drawing.outlines[f"ligament_{side}"]) for side in ("right", "left"))
    assert .75 < right / left < 1.33


@pytest.mark.parametrize("theme", THEMES)
def test_what_mild_has_taken_is_a_hollow_and_no_second_bone(theme: Theme) -> None:
    values = (("severity", 1.0), ("removal_left", 1.0), ("removal_right", 1.0))
    drawing, picture = drawn(**dict(values)), light(values, theme)
    for side in ("left", "right"):
        ligament = inside(drawing.outlines[f"ligament_{side}"])
        hollow = inside(drawing.outlines[f"cavity_{side}"]) & ~ligament
        assert picture[hollow].mean() < .75 * picture[ligament].mean()
        assert picture[hollow].mean() < .6 * picture[inside(drawing.outlines["arch"])].mean()


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_no_fog_lies_on_the_bone_behind(theme: Theme) -> None:
    """Nothing there is brighter than the fat that thins out over it."""
    picture = light((), theme)
    (left, top), (right, bottom) = (CAMERA.point(spot).toPoint().toTuple() for spot in ((30.5, -3.4), (36, -10)))
    x, y = CAMERA.point((0, -19)).toPoint().toTuple()
    fat = picture[y - 8:y + 8, x - 8:x + 8].mean()
    assert picture[top:bottom, left:right].max() < 1.1 * fat


def test_the_lamina_border_goes_with_the_lamina() -> None:
    """While it is there its border is lighter than the marrow on both sides."""
    def ridge(unroofing: float) -> float:
        values = (("unroofing", unroofing),)
        drawing, picture = drawn(**dict(values)), light(values, "light")
        line = drawing.lines["lamina_border_left"][12:-12]
        across = [[picture[round(CAMERA.point(spot).y()), round(CAMERA.point(spot).x())]
                   for spot in (line + np.array([beside, 0])).tolist()] for beside in (-2.2, 0, 2.2)]
        medial, on, lateral = (float(np.mean(part)) for part in across)
        return on - (medial + lateral) / 2

    assert ridge(0) > 2 + max(ridge(1), 0)


@pytest.mark.parametrize("shift", [.02 * step for step in range(20)])
def test_a_flat_outline_has_no_dots(shift: float) -> None:
    look = look_for(SIZE, "light", 100)
    picture = QImage(600, 700, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(560 + shift, -350)
        painter.scale(14.6, -14.6)
        tissue = tissue_of(tuple(look.tissue.items()), False)
        brush = Brushwork(painter, tissue, Textures(tissue, None), 14.6)
        brush.line(closed_path(surroundings(build_of(2))["multifidus_right"]), brush.pen(QColor("black"), .17))
    dark = grey(picture)
    alone = (dark[:, 1:-1] < 90) & (dark[:, :-2] - dark[:, 1:-1] > 70) & (dark[:, 2:] - dark[:, 1:-1] > 70)
    assert not alone.any()
