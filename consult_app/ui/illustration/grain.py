"""A fine grain over the picture: eight bits a colour would show the steps of wide, soft gradients as bands."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QBrush, QImage, QPainter

from consult_app.ui.illustration.light import tinted

SIDE = 192                # px of the tile
MOST = 2.6                # steps of 255 that a pixel is lightened or darkened by


def grained(picture: QImage) -> None:
    """Lay the grain over ``picture``."""
    with QPainter(picture) as painter:
        painter.fillRect(picture.rect(), QBrush(_tile()))


@lru_cache(1)
def _tile() -> QImage:
    chance = np.random.default_rng(7)
    change = (chance.random((SIDE, SIDE)) + chance.random((SIDE, SIDE)) - 1).astype(np.float32)
    white = np.where(change > 0, 255, 0).astype(np.float32)
    alpha = np.abs(change) * np.float32(MOST / 255) + np.float32(.5 / 255)
    return tinted(alpha, np.repeat(white[..., None], 3, axis=2))
