"""A big choice in words: an empty ring before it, a filled one with a tick while it is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.choice import Choice
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.wrapped_words import WrappedWords

ROLE = "bodyb"
PADDING = 26         # px at the reference, at both ends
HEIGHT = 88
CHOSEN = 4           # border of the one that is chosen, px


class ChoiceChip(Choice):
    """One of ``peers``, to which the arrow keys go; its words take more lines where they must."""

    peers: Sequence[ChoiceChip] = ()

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self._words = WrappedWords(text, look.font(ROLE))
        self._ring = look.sp(ROLE) * 1.1
        self._left = look.dp(PADDING) + self._ring + max(look.dp(16), look.sp(ROLE) * 0.5)

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return min(self.look.radius("button"), self.height() / 2)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words.height(self._room(width)) + 2 * self.look.dp(16)
        return max(words, self.look.dp(HEIGHT), self.look.target)

    def ideal_width(self) -> int:
        """Return the width in px at which the words take one line."""
        return round(self._left + self._words.ideal_width() + self.look.dp(PADDING))

    def keeps_words(self, width: int) -> bool:
        """Return whether no word is broken in ``width`` px."""
        return self._words.longest_word() <= self._room(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        fill = "action-soft" if on else "sunken" if self.isDown() or self.underMouse() else "surface"
        with painter(self) as p:
            box(p, QRectF(self.rect()), self.ring_radius, look.colour(fill),
                look.colour("action" if on else "line-strong"), CHOSEN if on else max(look.border, 2))
            ring = QRectF(look.dp(PADDING), (self.height() - self._ring) / 2, self._ring, self._ring)
            if on:
                box(p, ring, self._ring / 2, look.colour("action"))
                inset = self._ring * 0.2
                paint_icon(p, "check", ring.adjusted(inset, inset, -inset, -inset), look.colour("on-action"))
            else:
                box(p, ring, self._ring / 2, None, look.colour("line-strong"), 2.5)
            self._words.paint(p, QRectF(self._left, 0, self._room(self.width()), self.height()), look.colour("ink"))

    def _room(self, width: int) -> float:
        return width - self._left - self.look.dp(PADDING)

    def _go(self, by: int) -> None:
        row = [chip for chip in self.peers if chip.isVisible()]
        place = row.index(self) + by if self in row else -1
        if 0 <= place < len(row):
            row[place].setFocus(Qt.FocusReason.TabFocusReason)
