"""Light on a shape: its blurred mask serves as height for relief, cast shadow and compact rim."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

Field = npt.NDArray[np.float32]
TOWARDS = (-0.62, 0.78)          # the light comes from the upper left; y points up


def rgb(colour: QColor) -> Field:
    """Return red, green and blue, 0..255, shape (3,)."""
    return np.array([colour.red(), colour.green(), colour.blue()], np.float32)


def tinted(alpha: Field, colour: QColor | Field) -> QImage:
    """Return a picture of ``colour`` (one, or one for each pixel) with ``alpha`` 0..1, shape (h, w)."""
    height, width = alpha.shape
    alpha = np.clip(alpha, 0, 1)
    tones = rgb(colour) if isinstance(colour, QColor) else colour
    pixels = np.empty((height, width, 4), np.uint8)
    for place, channel in enumerate((2, 1, 0)):
        pixels[..., place] = tones[..., channel] * alpha
    pixels[..., 3] = alpha * 255
    return as_picture(pixels)


def as_picture(pixels: npt.NDArray[np.uint8]) -> QImage:
    """Return premultiplied BGRA bytes (h, w, 4) as a picture of its own."""
    height, width, _ = pixels.shape
    return QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied).copy()


def blurred(field: Field, sigma: float) -> Field:
    """Gaussian-blur a picture; ``sigma`` in pixels. Outside it is 0."""
    weights = _bell(sigma)
    return np.ascontiguousarray(_blurred_down(_blurred_down(field, weights).T, weights).T)


@lru_cache(64)
def _bell(sigma: float) -> Field:
    reach = max(1, math.ceil(2.6 * sigma))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2).astype(np.float32)
    return np.asarray(weights / weights.sum())


def _blurred_down(field: Field, weights: Field) -> Field:
    """Blur along the first axis. The weights are symmetric: neighbours are added before they are weighed."""
    reach, (rows, columns) = len(weights) // 2, field.shape
    padded = np.zeros((rows + 2 * reach, columns), np.float32)
    padded[reach:reach + rows] = field
    found, pair = padded[reach:reach + rows] * weights[reach], np.empty((rows, columns), np.float32)
    for i in range(reach):
        np.add(padded[i:i + rows], padded[2 * reach - i:2 * reach - i + rows], out=pair)
        pair *= weights[i]
        found += pair
    return np.asarray(found)


class Height:
    """A shape as a soft hill: ``field`` (h, w) is 1 well inside and 0 outside, over ``area`` in mm."""

    def __init__(self, path: QPainterPath, softness: float, per_mm: float) -> None:
        self.softness, self.per_mm = softness, per_mm
        pad = 3 * softness
        self.area = path.boundingRect().adjusted(-pad, -pad, pad, pad)
        self.field = blurred(_mask(path, self.area, per_mm), softness * per_mm)

    @property
    def place(self) -> QRectF:
        """Where a picture of ``field`` belongs, mm: whole pixels, so a little more than ``area``."""
        rows, columns = self.field.shape
        return QRectF(self.area.x(), self.area.y(), columns / self.per_mm, rows / self.per_mm)

    def relief(self, hi: QColor, lo: QColor, lit: float, shaded: float, hollow: float) -> QImage:
        """Return the light on the hill: slopes towards the light whiten, others and the foot darken."""
        down, right = np.gradient(self.field)
        slope = (right * np.float32(TOWARDS[0]) + down * np.float32(TOWARDS[1])) * np.float32(
            -self.per_mm * self.softness * 2.5)
        dark = np.clip(-slope, 0, 1) * shaded + np.clip(1 - self.field, 0, .6) * hollow
        dark = np.clip(dark, 0, 1)
        light = np.clip(np.clip(slope, 0, 1) ** 1.3 * lit, 0, 1)
        h, d = rgb(hi), rgb(lo)
        dark *= 1 - light
        pixels = np.empty((*light.shape, 4), np.uint8)
        for place, channel in enumerate((2, 1, 0)):
            pixels[..., place] = h[channel] * light + d[channel] * dark
        pixels[..., 3] = 255 * (light + dark)
        return as_picture(pixels)

    def rim(self, colour: QColor, low: float = .70, high: float = .995, most: float = .92) -> QImage:
        """Return a band inside the outline that fades inwards: compact bone round marrow."""
        t = np.clip((self.field - np.float32(low)) / np.float32(high - low), 0, 1)
        return tinted((1 - t * t * (3 - 2 * t)) * np.float32(most), colour)

    def cast(self, colour: QColor, strength: float) -> QImage:
        """Return the shadow of the shape."""
        return tinted(self.field * np.float32(strength), colour)


def _mask(path: QPainterPath, area: QRectF, per_mm: float) -> Field:
    width, height = math.ceil(area.width() * per_mm), math.ceil(area.height() * per_mm)
    picture = QImage(width, height, QImage.Format.Format_Grayscale8)
    picture.fill(0)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(per_mm, per_mm)
        painter.translate(-area.x(), -area.y())
        painter.fillPath(path, QColor(255, 255, 255))
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(height, picture.bytesPerLine())
    return rows[:, :width].astype(np.float32) / np.float32(255)
