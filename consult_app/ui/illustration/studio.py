"""What figures share while the program runs: painters by palette, and painted layers within a number of bytes."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from consult_app.ui.illustration.layers import Layers
from consult_app.ui.theme.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from consult_app.ui.illustration.camera import Camera
    from consult_app.ui.illustration.kept_outlines import KeptOutlines, Shapes
    from consult_app.ui.illustration.painting import FigurePainter
    from consult_app.ui.illustration.tissue import Tissue

STAGES_KEPT = 6              # pictures of the stage's size that the layers may fill
LEAST_BYTES = 16 << 20


class Studio:
    """One for each cache folder."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self.layers = Layers(LEAST_BYTES)
        self._painters: dict[tuple[str, int], FigurePainter] = {}

    @cached_property
    def outlines(self) -> KeptOutlines:
        """Outlines kept from earlier runs; asked for after the first paint."""
        from consult_app.ui.illustration.kept_outlines import KeptOutlines

        return KeptOutlines(self._folder)

    def paint_outlines(self, p: QPainter, shapes: Shapes, camera: Camera, look: Look, ratio: float) -> None:
        """Paint kept outlines; ``p`` paints logical px, of which each is ``ratio`` of the camera's."""
        self.outlines.paint(p, shapes, camera.shrunk(ratio), self.tissue(look))

    def painter(self, figure: str, look: Look) -> FigurePainter:
        """Return the painter of the figure in the look's palette. Loads numpy."""
        from consult_app.ui.illustration.axial_painter import AxialPainter
        from consult_app.ui.illustration.sagittal_painter import SagittalPainter

        tissue = self.tissue(look)
        key = figure, tissue.key
        if key not in self._painters:
            kind = SagittalPainter if figure == "sagittal" else AxialPainter
            self._painters[key] = kind(tissue, self.layers, self._folder)
        return self._painters[key]

    def tissue(self, look: Look) -> Tissue:
        """Return the tissue colours of ``look``."""
        from consult_app.ui.illustration.tissue import tissue_of

        return tissue_of(tuple(look.tissue.items()), look.theme == "contrast")

    def make_room(self, pixels: QSize) -> None:
        """Allow for pictures of ``pixels``."""
        self.layers.limit = max(LEAST_BYTES, STAGES_KEPT * 4 * pixels.width() * pixels.height())


_STUDIOS: dict[Path | None, Studio] = {}


def studio(folder: Path | None) -> Studio:
    """Return the studio that keeps its textures in ``folder``; None keeps none."""
    if folder not in _STUDIOS:
        _STUDIOS[folder] = Studio(folder / "textures" if folder else None)
    return _STUDIOS[folder]


def forget_layers() -> None:
    """Drop every painted layer: one may be of a report's numbers."""
    for kept in _STUDIOS.values():
        kept.layers.clear()
