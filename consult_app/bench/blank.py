"""A page with nothing on it, for page turns to be held against."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Blank(QWidget):
    """A page that is only filled, at each key in the other of two greys."""

    def __init__(self) -> None:
        super().__init__()
        self._dark = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Repaint, and nothing else."""
        self._dark = not self._dark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill."""
        p = QPainter(self)
        p.fillRect(event.rect(), Qt.GlobalColor.gray if self._dark else Qt.GlobalColor.lightGray)
        p.end()
