"""Lucide icons, painted in any colour at any size from the SVG in the package's archive."""

from __future__ import annotations

import importlib.util
import zipfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer


def paint_icon(p: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint icon ``name`` into the square ``rect``. KeyError for a name Lucide does not have."""
    _renderer(name, colour.name()).render(p, rect)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = _archive().read(f"{name}.svg").replace(b"currentColor", colour.encode())
    return QSvgRenderer(QByteArray(svg))


@cache
def _archive() -> zipfile.ZipFile:
    spec = importlib.util.find_spec("lucide")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("The icon package lucide is missing; run the set-up again.")
    return zipfile.ZipFile(Path(spec.origin).parent / "lucide.zip")
