"""Pages with nothing on them, for page turns to be held against."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

LAST = 24


class Blank(QWidget):
    """Some pages that are only filled, in one of two greys; a key turns to the next or the one before."""

    def __init__(self) -> None:
        super().__init__()
        self._page = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Repaint, and nothing else; nothing at all beyond the ends."""
        page = self._page + (1 if event.key() == Qt.Key.Key_Right else -1)
        if 0 <= page <= LAST:
            self._page = page
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill."""
        p = QPainter(self)
        p.fillRect(event.rect(), Qt.GlobalColor.gray if self._page % 2 else Qt.GlobalColor.lightGray)
        p.end()
