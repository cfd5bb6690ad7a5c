"""What every figure's painter can do: a sketch at once, what moves in one go, the whole in short turns."""

from __future__ import annotations

from collections.abc import Generator
from typing import Protocol

from PySide6.QtGui import QImage

from consult_app.anatomy.drawing import Drawing
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.layers import Layer

Turns = Generator[None, None, Layer]          # each turn is short; the value is the painted layer


class FigurePainter(Protocol):
    """Paints one figure for one palette."""

    @property
    def starts_over(self) -> bool:
        """Whether a backdrop of values that have moved on is of no use."""

    def sketch(self, drawing: Drawing, camera: Camera, stage: QImage) -> QImage:
        """Return a quick first picture."""

    def backdrop(self, drawing: Drawing, camera: Camera, stage: QImage) -> Turns:
        """Paint what takes longer, melted into ``stage``."""

    def moving(self, drawing: Drawing, camera: Camera, stage: QImage, backdrop: Layer) -> Layer:
        """Paint what is drawn anew for every value, to lie on ``backdrop``, in one go."""
