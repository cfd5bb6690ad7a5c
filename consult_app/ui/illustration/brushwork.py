"""The strokes every structure is painted with: base light, texture, relief, cast shadow, outline."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGradient, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QTransform

from consult_app.anatomy.drawing import Array
from consult_app.ui.illustration.light import TOWARDS, Height
from consult_app.ui.illustration.outlines import band, beside, closed_path, open_path
from consult_app.ui.illustration.textures import Textures
from consult_app.ui.illustration.tissue import Tissue, Tone, blend, clear

SHADOW_PER_MM = 3.0          # shadows are soft: few pixels carry them
NEARLY = 1.7                 # px: a line no wider is a hairline while it moves


class Brushwork:
    """Paints in mm on one painter; ``scale`` is device px per mm, ``sight`` what can be seen, mm; None is all.

    ``quick`` is for a picture that moves: its lines are the fastest there are, it has no relief and casts no shadow.
    """

    def __init__(self, painter: QPainter, tissue: Tissue, textures: Textures, scale: float,
                 sight: QRectF | None = None, *, quick: bool = False) -> None:
        self.g, self.tissue, self.textures, self.scale, self.sight = painter, tissue, textures, scale, sight
        self.quick = quick

    def sees(self, path: QPainterPath, margin: float = 0.0) -> bool:
        """Return whether some of ``path``, or what is ``margin`` mm around it, can be seen."""
        if self.sight is None:
            return True
        return path.boundingRect().adjusted(-margin, -margin, margin, margin).intersects(self.sight)

    def pen(self, colour: QColor, width: float, least: float = .9, most: float = 2.6) -> QPen:
        """Return a pen ``width`` mm wide, held between ``least`` and ``most`` px: close-ups stay drawings."""
        if self.tissue.strong:
            least, most = 2.0, 3.4
        px = min(max(width * self.scale, least), most)
        return QPen(colour, px / self.scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.BevelJoin)              # a round one leaves a dot here and there on a flat curve

    def hairline(self, colour: QColor) -> QPen:
        """Return a pen one device pixel wide, the fastest there is."""
        pen = QPen(colour, 0)
        pen.setCosmetic(True)
        return pen

    def fine(self, colour: QColor, width: float) -> QPen:
        """Return a hairline that grows with the picture only where ``width`` mm is well over one pixel."""
        return self.pen(colour, width) if width * self.scale > 1.6 else self.hairline(colour)

    def fill(self, path: QPainterPath, brush: QBrush | QGradient | QColor) -> None:
        """Fill without an outline."""
        self.g.setPen(Qt.PenStyle.NoPen)
        self.g.setBrush(brush)
        self.g.drawPath(path)

    def line(self, path: QPainterPath, pen: QPen) -> None:
        """Stroke without a fill."""
        self.g.setBrush(Qt.BrushStyle.NoBrush)
        self.g.setPen(pen)
        self.g.drawPath(path)

    def edge(self, path: QPainterPath, colour: QColor, width: float, least: float = .9, most: float = 2.6) -> None:
        """Stroke the edge of a shape with ``pen``."""
        pen = self.pen(colour, width, least, most)
        self.line(path, self.hairline(colour) if self.quick and pen.widthF() * self.scale < NEARLY else pen)

    def rim(self, points: Array, colour: QColor, width: float, least: float = .9, most: float = 2.6) -> None:
        """Stroke a closed outline with ``pen``; a wide line is two hairlines while it moves, its own edges."""
        side = (self.pen(colour, width, least, most).widthF() - 1 / self.scale) / 2
        if self.quick and side * self.scale >= (NEARLY - 1) / 2:
            for path in (closed_path(beside(points, side)), closed_path(beside(points, -side))):
                self.line(path, self.hairline(colour))
        else:
            self.edge(closed_path(points), colour, width, least, most)

    def run(self, points: Array, colour: QColor, width: float, least: float = .9, most: float = 2.6) -> None:
        """Stroke an open line with ``pen``; a wide one is a filled band while it moves, sooner done than a stroke."""
        wide = self.pen(colour, width, least, most).widthF()
        if self.quick and wide * self.scale >= NEARLY:
            self.fill(band(points, wide), colour)
        else:
            self.edge(open_path(points), colour, width, least, most)

    def threads(self, path: QPainterPath, colour: QColor, width: float) -> None:
        """Stroke fibres ``width`` mm wide, hairlines while they move."""
        self.line(path, self.hairline(colour) if self.quick else QPen(colour, width))

    def base(self, path: QPainterPath, tone: Tone) -> None:
        """Fill with the three tones of a material along the light."""
        box = path.boundingRect()
        middle, reach = box.center(), math.hypot(box.width(), box.height()) / 2
        way = QPointF(TOWARDS[0] * reach, TOWARDS[1] * reach)
        light = QLinearGradient(middle + way, middle - way)
        for at, colour in ((0.0, tone.hi), (.48, tone.mid), (1.0, tone.lo)):
            light.setColorAt(at, colour)
        self.fill(path, light)

    def texture(self, path: QPainterPath, name: str, at: tuple[float, float] = (0, 0), opacity: float = 1.0,
                stretch: float = 1.0) -> None:
        """Lay a texture over a shape, ``at`` an offset in mm. A picture that moves does not wait for one."""
        if self.quick and not self.textures.ready(name):
            return
        self.g.setOpacity(opacity * (.5 if self.tissue.strong else 1))
        self.fill(path, self.textures[name].brush(*at, stretch))
        self.g.setOpacity(1)

    def laid(self, path: QPainterPath, height: Height, picture: QImage) -> None:
        """Paint a picture made from ``height`` inside the shape, smoothly scaled."""
        brush = QBrush(picture)
        brush.setTransform(QTransform().translate(height.area.x(), height.area.y()).scale(
            1 / height.per_mm, 1 / height.per_mm))
        self.fill(path, brush)

    def relief(self, path: QPainterPath, lo: QColor, softness: float = .7, lit: float = .5, shaded: float = .5,
               hollow: float = .35, per_mm: float = 5.0, hi: QColor | None = None) -> None:
        """Lay the light on a shape as if it were a pillow with edges ``softness`` mm soft."""
        if self.quick or not self.sees(path):
            return
        height = Height(path, softness, per_mm, self.sight)
        self.laid(path, height, height.relief(hi or self.tissue["glint"], lo, lit, shaded, hollow))

    def shadow(self, path: QPainterPath, distance: float = .6, softness: float = 1.0, strength: float = .4,
               colour: QColor | None = None) -> None:
        """Cast the shadow of a shape away from the light."""
        if self.quick or not self.sees(path, 3 * softness + distance):
            return
        height = Height(path, softness, SHADOW_PER_MM, self.sight)
        picture = height.cast(colour or self.tissue["shade"], strength)
        self.g.drawImage(height.place.translated(-TOWARDS[0] * distance, -TOWARDS[1] * distance), picture)

    def solid(self, path: QPainterPath, tone: Tone, edge: float = .17, softness: float = .7, lit: float = .5,
              shaded: float = .5, hollow: float = .35) -> None:
        """Paint a simple body: base, relief, outline (``edge`` mm; 0 for none)."""
        self.base(path, tone)
        self.relief(path, blend(tone.lo, tone.edge, .55), softness, lit, shaded, hollow)
        if edge:
            self.line(path, self.pen(clear(tone.edge, 255), edge))
