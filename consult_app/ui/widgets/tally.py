"""A figure in words with its number large: "about 9 of 100"."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Words
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.typesetting import OVERHANG

LINE = 1.16          # height of a line in sizes of its largest letters


class Tally(QWidget):
    """Shows ``figure``; the words that hold ``number`` are set in ``large``, the others in ``small``, text roles."""

    def __init__(
        self, look: Look, figure: Words, number: str, colour: str, large: str, small: str, parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look, self.role, self._figure, self._colour = look, large, figure, colour
        self._large, self._small = look.font(large, 700), look.font(small, 700)
        first = next((i for i, word in enumerate(figure.text.split()) if number in word), -1)
        self._words = [(word, i == first) for i, word in enumerate(figure.text.split())]
        self._widths = {word: QFontMetricsF(self._font(word[1])).horizontalAdvance(word[0]) for word in self._words}
        self._space = QFontMetricsF(self._small).horizontalAdvance(" ")
        self.setAccessibleName(figure.text)

    def figures(self) -> Iterator[tuple[str, str, str]]:
        """Yield (words, fact, arm) of the figure."""
        yield self._figure.text, self._figure.fact, self._figure.arm

    def hush(self) -> None:
        """Leave it to what else says this figure: nobody hears it twice."""
        self.setAccessibleName("")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return math.ceil(sum(self._tall(line) for line in self._lines(width)))

    def ideal_width(self) -> int:
        """Return the width in px at which nothing wraps."""
        return math.ceil(self._advance(self._words)) + 2 * self._indent()

    def paintEvent(self, event: QPaintEvent) -> None:
        top = 0.0
        with painter(self) as p:
            for line in self._lines(self.width()):
                x, base = float(self._indent()), top + self._tall(line) * 0.8
                for word, large in line:
                    p.setFont(self._font(large))
                    p.setPen(self.look.colour(self._colour if large else "ink"))
                    p.drawText(QPointF(x, base), word)
                    x += self._widths[word, large] + self._space
                top += self._tall(line)

    def _font(self, large: bool) -> QFont:
        return self._large if large else self._small

    def _indent(self) -> int:
        """Return the px that every text of a page keeps at its left."""
        return max(self.look.dp(OVERHANG), 2)

    def _advance(self, words: list[tuple[str, bool]]) -> float:
        return sum(self._widths[word] for word in words) + self._space * max(len(words) - 1, 0)

    def _tall(self, line: list[tuple[str, bool]]) -> float:
        return max(self._font(large).pixelSize() for _, large in line) * LINE

    def _lines(self, width: int) -> list[list[tuple[str, bool]]]:
        lines: list[list[tuple[str, bool]]] = []
        for word in self._words:
            if lines and self._advance([*lines[-1], word]) <= width - 2 * self._indent():
                lines[-1].append(word)
            else:
                lines.append([word])
        return lines
