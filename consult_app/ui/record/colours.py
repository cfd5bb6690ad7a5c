"""Ink and paper: how two colours contrast, and which colour a text stands on."""

from __future__ import annotations

from collections import Counter
from math import gcd

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

GROW = 3                           # px of paper looked at around a text
SAMPLE = 4096                      # pixels looked at in a rectangle, where it has them
SAME = 24                          # sum of channel differences under which a colour is the ink itself


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG 2 contrast ratio of two opaque colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(ink: QColor, paper: QColor) -> QColor:
    """Return ``ink`` as it is seen on opaque ``paper``."""
    share = ink.alphaF()
    channels = zip(_channels(ink), _channels(paper), strict=True)
    return QColor(*(round(top * share + under * (1 - share)) for top, under in channels))


def paper_in(picture: QImage, rect: QRect, ink: QColor) -> QColor:
    """Return the most common colour of ``picture`` in and around ``rect`` that is not ``ink``.

    In a large rectangle every so many pixels are looked at: a colour that prevails does so among those too.
    """
    around = rect.adjusted(-GROW, -GROW, GROW, GROW) & picture.rect()
    found = Counter(pixels(picture, around, _stride(around)))
    common = [QColor.fromRgb(pixel) for pixel, _ in found.most_common(8)]
    apart = [colour for colour in common if _distance(colour, ink) > SAME]
    return (apart or common or [QColor("white")])[0]


def _stride(rect: QRect) -> int:
    """Return how many pixels of ``rect`` to go on by: with no factor of its width, to come into every column."""
    stride = max(rect.width() * rect.height() // SAMPLE, 1)
    while gcd(stride, rect.width()) > 1:
        stride += 1
    return stride


def pixels(picture: QImage, rect: QRect, stride: int = 1) -> list[int]:
    """Return every ``stride``-th pixel of ``picture`` in ``rect`` as 0xFFRRGGBB, row by row."""
    inside = picture.copy(rect & picture.rect()).convertToFormat(QImage.Format.Format_RGB32)
    if inside.isNull():
        return []
    return memoryview(inside.constBits()).cast("B").cast("I")[::stride].tolist()  # rows of RGB32 have no padding


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _distance(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(_channels(one), _channels(other), strict=True))


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
