"""A paint device that keeps what is painted on it: each run of text, and each fill or line that may hide one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextItem,
)

FAINT = 26                         # alpha of 255 under which a fill hides nothing
Metric = QPaintDevice.PaintDeviceMetric
Given = Any                        # the stubs name unions of which an engine is given one member


@dataclass(frozen=True)
class Run:
    """Text that was painted in one go. ``rect`` is its glyphs' bounds, ``clip`` what the painter was held to, in px."""

    text: str
    rect: QRectF
    px: float
    bold: bool
    ink: QColor
    clip: QRectF | None


@dataclass(frozen=True)
class Cover:
    """A fill, line or picture that was painted. ``colour`` is None where it has no single one."""

    shape: QPainterPath
    bounds: QRectF
    colour: QColor | None
    line: float = 0.0              # width of a line along ``shape``, px; 0 is a fill
    alpha: QImage | None = None    # a picture that may be transparent here and there


class Canvas(QPaintDevice):
    """As large as a window of ``width`` and ``height`` px. ``kept`` grows in the order of painting."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.kept: list[Run | Cover] = []
        self._engine = _Engine(self.kept)
        self._metrics = _metrics(width, height)

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


class _Engine(QPaintEngine):
    """Turns every call of a painter into a Run or a Cover."""

    def __init__(self, kept: list[Run | Cover]) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._kept = kept

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """Nothing is kept between calls: the painter is asked."""

    def drawTextItem(self, at: Given, item: QTextItem) -> None:
        text = item.text().strip("\u2060\ufffc\u200b")
        if not text.strip():
            return
        painter, font = self.painter(), item.font()
        to_device = painter.transform()
        glyphs = QRectF(_glyph_bounds(font, text)).translated(at)
        clip = to_device.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        scale = to_device.m22() or abs(to_device.m12()) or 1.0
        ink = _with_alpha(painter.pen().color(), painter.opacity())
        px = (font.pixelSize() if font.pixelSize() > 0 else QFontMetricsF(font).ascent()) * abs(scale)
        self._kept.append(Run(text, to_device.mapRect(glyphs), px, font.bold(), ink, clip))

    def drawPath(self, path: QPainterPath) -> None:
        self._fill(path)
        self._line(path)

    def drawRects(self, rects: Given) -> None:
        for rect in rects:
            path = QPainterPath()
            path.addRect(QRectF(rect))
            self.drawPath(path)

    def drawEllipse(self, rect: Given) -> None:
        path = QPainterPath()
        path.addEllipse(QRectF(rect))
        self.drawPath(path)

    def drawPolygon(self, points: Given, mode: QPaintEngine.PolygonDrawMode) -> None:
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(point) for point in points]))
        if mode == QPaintEngine.PolygonDrawMode.PolylineMode:
            self._line(path)
        else:
            path.closeSubpath()
            self.drawPath(path)

    def drawLines(self, lines: Given) -> None:
        for line in lines:
            path = QPainterPath(QPointF(line.p1()))
            path.lineTo(QPointF(line.p2()))
            self._line(path)

    def drawPoints(self, points: Given) -> None:
        """A point hides no word."""

    def drawPixmap(self, rect: Given, pixmap: Given, source: Given) -> None:
        self._picture(QRectF(rect), pixmap.toImage() if pixmap.hasAlphaChannel() else None, QRectF(source))

    def drawImage(
        self, rect: Given, image: QImage, source: Given,
        flags: Qt.ImageConversionFlag = Qt.ImageConversionFlag.AutoColor,
    ) -> None:
        self._picture(QRectF(rect), image if image.hasAlphaChannel() else None, QRectF(source))

    def drawTiledPixmap(self, rect: Given, pixmap: Given, at: Given) -> None:
        self._picture(QRectF(rect), None, QRectF())

    def _fill(self, path: QPainterPath) -> None:
        brush = self.painter().brush()
        if brush.style() == Qt.BrushStyle.NoBrush:
            return
        colour = _solid(brush, self.painter().opacity())
        if colour is None or colour.alpha() >= FAINT:
            self._keep(path, colour)

    def _line(self, path: QPainterPath) -> None:
        pen: QPen = self.painter().pen()
        if pen.style() == Qt.PenStyle.NoPen:
            return
        colour = _with_alpha(pen.color(), self.painter().opacity())
        if colour.alpha() >= FAINT:
            scale = 1.0 if pen.isCosmetic() else abs(self.painter().transform().m22())
            self._keep(path, colour, line=max(pen.widthF() * scale, 1.0))

    def _picture(self, rect: QRectF, transparent: QImage | None, source: QRectF) -> None:
        path = QPainterPath()
        path.addRect(rect)
        self._keep(path, None, alpha=transparent.copy(source.toAlignedRect()) if transparent else None)

    def _keep(
        self, path: QPainterPath, colour: QColor | None, *, line: float = 0.0, alpha: QImage | None = None,
    ) -> None:
        painter = self.painter()
        shape = painter.transform().map(path)
        bounds = shape.boundingRect().adjusted(-line / 2, -line / 2, line / 2, line / 2)
        if painter.hasClipping():
            bounds &= painter.transform().mapRect(painter.clipBoundingRect())
        if not bounds.isEmpty():
            self._kept.append(Cover(shape, bounds, colour, line, alpha))


def _solid(brush: QBrush, opacity: float) -> QColor | None:
    return _with_alpha(brush.color(), opacity) if brush.style() == Qt.BrushStyle.SolidPattern else None


def _with_alpha(colour: QColor, opacity: float) -> QColor:
    seen = QColor(colour)
    seen.setAlphaF(colour.alphaF() * opacity)
    return seen


@lru_cache(maxsize=8192)
def _bounds_by_key(key: str, text: str) -> tuple[float, float, float, float]:
    font = QFont()
    font.fromString(key)
    outlines = QPainterPath()
    outlines.addText(0, 0, font, text)
    rect = outlines.boundingRect()                # font metrics round outwards to whole pixels
    if rect.isEmpty():
        rect = QFontMetricsF(font).tightBoundingRect(text)
    return rect.x(), rect.y(), rect.width(), rect.height()


def _glyph_bounds(font: QFont, text: str) -> QRectF:
    return QRectF(*_bounds_by_key(font.toString(), text))


def _metrics(width: int, height: int) -> Mapping[QPaintDevice.PaintDeviceMetric, int]:
    return MappingProxyType({
        Metric.PdmWidth: width, Metric.PdmHeight: height,
        Metric.PdmWidthMM: width // 4, Metric.PdmHeightMM: height // 4,
        Metric.PdmNumColors: 2**24, Metric.PdmDepth: 32, Metric.PdmDpiX: 96, Metric.PdmDpiY: 96,
        Metric.PdmPhysicalDpiX: 96, Metric.PdmPhysicalDpiY: 96, Metric.PdmDevicePixelRatio: 1,
        Metric.PdmDevicePixelRatioScaled: 65536,
    })
