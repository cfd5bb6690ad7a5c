"""Pages and a slider with nothing on them, for page turns and moved sliders to be held against."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
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


class BlankSlider(QWidget):
    """A grey that depends on where across its width the finger is: ``share`` 0..1."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the finger is."""
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Store and repaint, and nothing else."""
        self.share = event.position().x() / self.width()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill. Blue takes up what is too little for a step of grey."""
        grey, rest = divmod(round(self.share * 60000), 256)
        with QPainter(self) as p:
            p.fillRect(event.rect(), QColor(grey, grey, rest))
