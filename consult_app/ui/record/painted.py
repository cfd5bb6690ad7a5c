"""What a painter leaves: runs of text and the covers that may hide them, with their true bounds and colours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainterPath, QTransform


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


def scale(transform: QTransform) -> float:
    """Return how much taller things get, whichever way they are turned."""
    return math.hypot(transform.m21(), transform.m22())


def solid(brush: QBrush, opacity: float) -> QColor | None:
    """Return the one colour of ``brush`` at ``opacity``; None for a gradient, pattern or texture."""
    return with_alpha(brush.color(), opacity) if brush.style() == Qt.BrushStyle.SolidPattern else None


def with_alpha(colour: QColor, opacity: float) -> QColor:
    """Return ``colour`` as a painter at ``opacity`` lays it on."""
    seen = QColor(colour)
    seen.setAlphaF(colour.alphaF() * opacity)
    return seen


def glyph_bounds(font: QFont, text: str) -> QRectF:
    """Return the bounds of the inked shapes of ``text``, in px from the start of its baseline."""
    return QRectF(*_bounds_by_key(font.toString(), text))


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
