"""Lucide icons, painted in any colour at any size from the SVG in the package's archive."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from consult_app.settings import user_folders
from consult_app.ui.mirror import upright

if TYPE_CHECKING:
    import zipfile

POINTING = ("arrow-", "chevron-")        # they point the way the page runs; a letter or a tick is never reflected


def paint_icon(p: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint icon ``name`` into the square ``rect``. KeyError for a name Lucide does not have."""
    if name.startswith(POINTING):
        _renderer(name, colour.name()).render(p, rect)
        return
    with upright(p, rect.center().x()):
        _renderer(name, colour.name()).render(p, rect)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(_svg(name).replace(b"currentColor", colour.encode()))


@cache
def _svg(name: str) -> bytes:
    """Return the icon's SVG, from a copy if there is one: the archive's 1,700 entries take 20 ms to list."""
    file = _archive_file()
    stamp = file.stat()
    kept = user_folders().cache / "icons" / f"{stamp.st_size:x}-{stamp.st_mtime_ns:x}" / f"{name}.svg"
    try:
        return kept.read_bytes()
    except OSError:
        svg = _archive(file).read(f"{name}.svg")
        _keep(svg, kept)
        return svg


def _keep(svg: bytes, file: Path) -> None:
    half_made = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        half_made.write_bytes(svg)
        half_made.replace(file)
    except OSError:
        return                           # without a cache the archive serves each time


@cache
def _archive(file: Path) -> zipfile.ZipFile:
    import zipfile

    return zipfile.ZipFile(file)


@cache
def _archive_file() -> Path:
    spec = importlib.util.find_spec("lucide")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("The icon package lucide is missing; run the set-up again.")
    return Path(spec.origin).parent / "lucide.zip"
