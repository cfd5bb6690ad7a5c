"""Outlines of a pack's figures, kept from one run to the next: they are there before the libraries that draw."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from consult_app.content.model import Figure
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.tissue import Tissue

if TYPE_CHECKING:
    from consult_app.anatomy.drawing import Drawing

log = logging.getLogger(__name__)
Shapes = tuple[tuple[str, QPolygonF], ...]       # colour of the tissue and outline in mm, from far to near
DECIMALS = 2                                     # of a mm
VERSION = 1                                      # raise it when a colour of the flat picture gets another name


class KeptOutlines:
    """A small file for each figure that a start had to wait for, as its pack sets it; nothing that somebody has set."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._seen: set[Path] = set()            # files that are known to be as they should be

    def shapes(self, figure: Figure, values: Mapping[str, float]) -> Shapes:
        """Return the outlines of ``figure`` with ``values``, flat as in its sketch; none where none were kept."""
        file = self._file(figure, values)
        try:
            told = json.loads(file.read_text("utf-8")) if file else []
            return tuple((colour, _polygon(flat)) for colour, flat in told)
        except (OSError, ValueError, TypeError):
            return ()

    def paint(self, p: QPainter, shapes: Shapes, camera: Camera, tissue: Tissue) -> None:
        """Fill ``shapes`` flat."""
        p.setTransform(camera.transform(), combine=True)
        p.setPen(outline_pen(tissue))
        for colour, outline in shapes:
            p.setBrush(tissue[colour])
            p.drawPolygon(outline)

    def keep(self, figure: Figure, values: Mapping[str, float], drawing: Drawing) -> None:
        """Keep what is drawn for ``figure`` unless that is kept already, or ``values`` are not the pack's own."""
        file = self._file(figure, values)
        if file is None or file in self._seen:
            return
        from consult_app.ui.illustration.sketch import flat_outlines

        told = json.dumps([(colour, points.round(DECIMALS).ravel().tolist())
                           for colour, points in flat_outlines(drawing)])
        self._seen.add(file)
        try:
            if not file.is_file() or file.read_text("utf-8") != told:
                file.parent.mkdir(parents=True, exist_ok=True)
                half_made = file.with_suffix(".part")
                half_made.write_text(told, "utf-8")
                half_made.replace(file)
        except OSError:
            log.warning("outlines could not be kept; they will be drawn again next time")

    def _file(self, figure: Figure, values: Mapping[str, float]) -> Path | None:
        if self._folder is None or dict(values) != dict(figure.parameters):
            return None
        from hashlib import sha256

        told = f"{VERSION} {figure.name} {sorted(figure.parameters)}"
        return self._folder / f"outlines-{sha256(told.encode()).hexdigest()[:16]}.json"


def outline_pen(tissue: Tissue) -> QPen:
    """Return the thin line around flat parts."""
    pen = QPen(tissue["bone-edge"], 1, Qt.PenStyle.SolidLine)
    pen.setCosmetic(True)
    return pen


def _polygon(flat: Iterable[float]) -> QPolygonF:
    numbers = iter(flat)
    return QPolygonF([QPointF(x, y) for x, y in zip(numbers, numbers, strict=True)])
