"""Words inside a control, on as many lines as they need: measured and painted, no widget of their own."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from consult_app.ui.mirror import upright


class WrappedWords:
    """``text`` in ``font``, broken between words, or inside one that is wider than its room."""

    def __init__(self, text: str, font: QFont) -> None:
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._text, self._font, self._width = text, font, -1.0

    def height(self, width: float) -> int:
        """Return the height in px at ``width``."""
        self._break(width)
        return math.ceil(self._layout.boundingRect().height())

    def ideal_width(self) -> int:
        """Return the width in px at which nothing wraps."""
        return math.ceil(QFontMetricsF(self._font).horizontalAdvance(self._text)) + 2

    def longest_word(self) -> int:
        """Return the width in px under which a word is broken."""
        metrics = QFontMetricsF(self._font)
        return math.ceil(max((metrics.horizontalAdvance(word) for word in self._text.split()), default=0)) + 2

    def paint(self, p: QPainter, rect: QRectF, ink: QColor) -> None:
        """Paint the words from the left of ``rect``, in the middle of its height."""
        tall = self.height(rect.width())
        p.setPen(ink)
        with upright(p, rect.center().x()) as from_right:
            self._run(from_right)
            self._layout.draw(p, QPointF(rect.left(), rect.top() + (rect.height() - tall) / 2))

    def _run(self, from_right: bool) -> None:
        """Let the lines begin at the right, or at the left."""
        option = self._layout.textOption()
        if from_right and option.textDirection() != Qt.LayoutDirection.RightToLeft:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            self._layout.setTextOption(option)
            width, self._width = self._width, -1.0
            self._break(width)

    def _break(self, width: float) -> None:
        if width == self._width:
            return
        self._width = width
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, y))
            y += line.height()
        self._layout.endLayout()
