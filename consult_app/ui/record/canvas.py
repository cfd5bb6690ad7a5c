"""A paint device that keeps what is painted on it: each run of text, and each fill or line that may hide one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
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

from consult_app.ui.record.painted import Cover, Run, glyph_bounds, scale, solid, with_alpha

OVERRIDE = "\u202e"                  # letters after it run from right to left
UNSEEN = "\u2060\ufffc\u200b\u200e\u200f\u202c\u202e"      # joiners and holes, marks of direction
FAINT = 26                         # alpha of 255 under which a fill hides nothing
Metric = QPaintDevice.PaintDeviceMetric
Given = Any                        # the stubs name unions of which an engine is given one member


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
        text = item.text().strip(UNSEEN)
        if not text.strip():
            return
        painter, font = self.painter(), item.font()
        to_device = painter.transform()
        turned = bool(item.renderFlags() & QTextItem.RenderFlag.RightToLeft)
        glyphs = glyph_bounds(font, OVERRIDE + text if turned else text).translated(at)
        clip = to_device.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        ink = with_alpha(painter.pen().color(), painter.opacity())
        px = (font.pixelSize() if font.pixelSize() > 0 else QFontMetricsF(font).ascent()) * scale(to_device)
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
        colour = solid(brush, self.painter().opacity())
        if colour is None or colour.alpha() >= FAINT:
            self._keep(path, colour)

    def _line(self, path: QPainterPath) -> None:
        pen: QPen = self.painter().pen()
        if pen.style() == Qt.PenStyle.NoPen:
            return
        colour = with_alpha(pen.color(), self.painter().opacity())
        if colour.alpha() >= FAINT:
            grown = 1.0 if pen.isCosmetic() else scale(self.painter().transform())
            self._keep(path, colour, line=max(pen.widthF() * grown, 1.0))

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


def _metrics(width: int, height: int) -> Mapping[QPaintDevice.PaintDeviceMetric, int]:
    return MappingProxyType({
        Metric.PdmWidth: width, Metric.PdmHeight: height,
        Metric.PdmWidthMM: width // 4, Metric.PdmHeightMM: height // 4,
        Metric.PdmNumColors: 2**24, Metric.PdmDepth: 32, Metric.PdmDpiX: 96, Metric.PdmDpiY: 96,
        Metric.PdmPhysicalDpiX: 96, Metric.PdmPhysicalDpiY: 96, Metric.PdmDevicePixelRatio: 1,
        Metric.PdmDevicePixelRatioScaled: 65536,
    })
