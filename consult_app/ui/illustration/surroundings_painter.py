"""Paints what does not move: fat, muscles, vessels, skin, and the vertebra beyond the cut."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from consult_app.anatomy.build import Build
from consult_app.anatomy.surroundings import MUSCLES, VESSELS, layers_of_the_back, surroundings
from consult_app.ui.illustration.bone_painter import cut_bone
from consult_app.ui.illustration.brushwork import Brushwork
from consult_app.ui.illustration.light import Height
from consult_app.ui.illustration.outlines import closed_path, ellipse, open_path
from consult_app.ui.illustration.tissue import Tone, blend

BED = QRectF(-110, -110, 220, 190)
_GRAIN = {"psoas": (3, 5), "multifidus": (0, 0), "longissimus": (9, 2), "iliocostalis": (5, 13), "quadratus": (17, 3)}
_STREAKED = {"multifidus": .62, "longissimus": .30}


def paint_surroundings(b: Brushwork, build: Build, fat: float) -> Iterator[None]:
    """Paint the layer; ``fat`` 0..1 streaks the muscles. Yields between structures so that the window stays live."""
    bed = QPainterPath()
    bed.addRect(BED)
    b.fill(bed, b.tissue["fat"])
    b.texture(bed, "fat")
    yield
    for muscle in MUSCLES:
        for side in ("right", "left"):
            if f"{muscle}_{side}" in surroundings(build):
                _muscle(b, build, muscle, side, fat)
            yield
    for side in ("right", "left"):
        if f"ilium_{side}" in surroundings(build):
            wing = closed_path(surroundings(build)[f"ilium_{side}"])
            b.shadow(wing, .5, 1.1, .34)
            cut_bone(b, wing)
            yield
    _back(b, build)
    for name, x, y, rx, ry in VESSELS:
        _vessel(b, b.tissue[name], x, y, rx, ry)
    yield
    yield from _vertebra_beyond(b, build)
    for side in ("right", "left"):
        _canal_fat(b, build, side)


def _muscle(b: Brushwork, build: Build, muscle: str, side: str, fat: float) -> None:
    path = closed_path(surroundings(build)[f"{muscle}_{side}"])
    x, y = _GRAIN[muscle]
    grain = (x + 11.3, y + 6.1) if side == "right" else (x, y)
    tone = b.tissue.tone("muscle")
    b.shadow(path, .35, .8, .25)
    b.base(path, tone)
    b.texture(path, "muscle", grain)
    b.relief(path, blend(tone.lo, tone.edge, .55), 1.3, .34, .42, .30, 4.0)
    b.line(path, b.pen(tone.edge, .17))
    if fat > 0 and muscle in _STREAKED:
        b.texture(path, "streaks", grain, fat * _STREAKED[muscle])


def _back(b: Brushwork, build: Build) -> None:
    """Paint fascia, the fat under the skin, and the skin; outside of it nothing is left."""
    fascia, skin = (layers_of_the_back(build)[name] for name in ("fascia", "skin"))
    under = closed_path(np.vstack([fascia, skin[::-1]]))
    b.fill(under, blend(b.tissue["fat"], b.tissue["fat-hi"], .4))
    b.texture(under, "fat", (7, 3), stretch=1.5)
    outside = np.vstack([skin - np.array([0, 1.4]), [(110, -52), (110, -130), (-110, -130), (-110, -52)]])
    b.g.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    b.fill(closed_path(outside), QColor(0, 0, 0))
    b.g.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    _sheet(b, open_path(fascia), b.tissue["capsule-edge"], blend(b.tissue["capsule"], b.tissue["glint"], .4), 1.3)
    _sheet(b, open_path(skin), b.tissue["skin-edge"], b.tissue["skin"], 3.0)


def _sheet(b: Brushwork, path: QPainterPath, edge: QColor, inside: QColor, width: float) -> None:
    for colour, share in ((edge, 1.0), (inside, .76)):
        pen = b.pen(colour, width)
        pen.setWidthF(width * share)
        b.line(path, pen)


def _vessel(b: Brushwork, colour: QColor, x: float, y: float, rx: float, ry: float) -> None:
    white, black = b.tissue["glint"], QColor(0, 0, 0)
    wall, inside = closed_path(ellipse(x, y, rx, ry)), closed_path(ellipse(x, y, rx - .9, ry - .9))
    b.shadow(wall, .3, .7, .25)
    b.solid(wall, Tone(blend(colour, white, .55), blend(colour, white, .25), colour, blend(colour, black, .45)), .24)
    b.solid(inside, Tone(blend(colour, black, .35), blend(colour, black, .15), blend(colour, white, .1),
                         blend(colour, black, .5)), .12, lit=0)


def _vertebra_beyond(b: Brushwork, build: Build) -> Iterator[None]:
    """Paint the upper vertebra behind the cut (the view is from the feet): whole bone in rounded light, no marrow."""
    beyond, bone = b.tissue.tone("beyond"), b.tissue.tone("bone")
    for side in ("right", "left"):
        path = closed_path(surroundings(build)[f"pedicle_{side}"])
        b.shadow(path, .6, 1.2, .38)
        b.base(path, beyond)
        b.relief(path, blend(beyond.lo, beyond.edge, .55), 1.9, .62, .62, .45, hi=beyond.hi)      # no glint: it is far
        b.line(path, b.pen(beyond.edge, .15))
        yield
    rim = closed_path(surroundings(build)["body_rim"])
    b.shadow(rim, .5, 1.3, .38)
    b.solid(rim, bone, .15, .9, .6, .6)
    yield


def _canal_fat(b: Brushwork, build: Build, side: str) -> None:
    """Paint the fat of canal and foramen, thinning out all round so that no edge shows on the bone behind."""
    path = closed_path(surroundings(build)[f"canal_fat_{side}"])
    soft = Height(path, 1.7, 3.0)
    box = b.g.transform().mapRect(soft.place).toAlignedRect()
    picture = QImage(box.size(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    with QPainter(picture) as painter:
        painter.setRenderHints(b.g.renderHints())
        painter.setTransform(b.g.transform() * QTransform.fromTranslate(-box.x(), -box.y()))
        own, bed = Brushwork(painter, b.tissue, b.textures, b.scale), QPainterPath()
        bed.addRect(soft.place.adjusted(.5, .5, -.5, -.5))                  # none is left beside the mask's edge
        own.fill(bed, b.tissue["fat"])
        own.texture(bed, "fat", (1 if side == "left" else -1, 2), stretch=.5)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(soft.place, soft.cast(QColor(0, 0, 0), .97))
    b.g.save()
    b.g.resetTransform()
    b.g.drawImage(box.topLeft(), picture)
    b.g.restore()
