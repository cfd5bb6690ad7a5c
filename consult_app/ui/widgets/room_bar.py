"""Room for the nerves as a straight bar, for states set side by side: one hue, by amount, with its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Gauge
from consult_app.ui.mirror import laid_out
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

THICK, LEAST_THICK = 28, 16      # px at the reference, px


class RoomBar(QWidget):
    """``gauge`` names the ratio of what is usual. ``spoken`` joins name, words and unit for a screen reader."""

    def __init__(self, look: Look, gauge: Gauge, spoken: Callable[[str, str, str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._gauge, self._spoken = look, gauge, spoken
        self._ratio: float | None = None
        self._name = Prose(look, gauge.name, self, Style("label", "ink2", line=98))
        self._words = {words: Prose(look, words, self, Style("label", "ink", bold=True, line=98))
                       for _, words in gauge.words}
        self._unit = Prose(look, gauge.unit_words, self, Style("caption", "ink2", line=98))
        self._unit.setVisible(bool(gauge.unit_words))
        for prose in (self._name, *self._words.values(), self._unit):
            prose.hush()                     # the bar itself says all of it
        for words in self._words.values():
            words.hide()
        self.setAccessibleName(gauge.name)

    @property
    def words(self) -> str:
        """What the ratio is called, "" before there is one."""
        if self._ratio is None:
            return ""
        return next((words for least, words in self._gauge.words if self._ratio >= least), self._gauge.words[-1][1])

    def show_ratio(self, ratio: float) -> None:
        """Show ``ratio`` of the usual room; 1 and more is a full bar."""
        self._ratio = min(max(ratio, 0.0), 1.0)
        with laid_out(self):                 # the drawing may come after the page was laid out
            for words, prose in self._words.items():
                prose.setVisible(words == self.words)
        self.setAccessibleName(self._spoken(self._gauge.name, self.words, self._gauge.unit_words))
        self.update()

    def heightForWidth(self, width: int) -> int:
        unit = self._unit.heightForWidth(width) if self._gauge.unit_words else 0
        return self._words_height(width) + self._thick() + self.look.dp(10) + unit

    def _thick(self) -> int:
        return max(self.look.dp(THICK), LEAST_THICK)

    def _on_one_line(self, width: int) -> bool:
        longest = max(words.ideal_width() for words in self._words.values())
        return self._name.ideal_width() + self.look.dp(20) + longest <= width

    def _words_height(self, width: int) -> int:
        name = self._name.heightForWidth(width)
        tallest = max(words.heightForWidth(width) for words in self._words.values())
        return max(name, tallest) if self._on_one_line(width) else name + tallest

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.width()
        name = self._name.heightForWidth(width)
        one_line = self._on_one_line(width)
        self._name.setGeometry(0, 0, self._name.ideal_width() if one_line else width, name)
        for words in self._words.values():
            wide = words.ideal_width() if one_line else width
            words.setGeometry(width - wide, 0 if one_line else name, wide, words.heightForWidth(wide))
        tall = self._unit.heightForWidth(width)
        self._unit.setGeometry(0, self.height() - tall, width, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, thick = self.look, self._thick()
        bar = QRectF(0, self._words_height(self.width()) + look.dp(5), self.width(), thick)
        with painter(self) as p:
            box(p, bar, thick / 2, look.colour("sunken"), look.colour("line-strong"), 2)
            if self._ratio is not None:
                inside = bar.adjusted(4, 4, -4, -4)
                inside.setWidth(max(inside.width() * self._ratio, inside.height()))
                box(p, inside, inside.height() / 2, look.colour("room"))
