"""One of a few choices as pills side by side, on more lines where they must; the chosen one is filled and ticked.

In a column they are sections of something: only the chosen one, and the one under the pointer, has a box.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.choice import Choice, Face, Name
from consult_app.ui.widgets.filter_chip import wrapped
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.wrapped_words import WrappedWords

ROLE = "labelb"
PADDING = 22          # px at the reference
GAP, COLUMN_GAP = 12, 6


class Pill(Choice):
    """One choice. Room for its sign is kept, so that nothing jumps."""

    def __init__(self, look: Look, face: Face, parent: QWidget, *, bare: bool = False) -> None:
        super().__init__(look, face.text, parent)
        self.face, self._bare = face, bare
        self._words = WrappedWords(face.text, look.font(ROLE))
        self._side = look.sp(ROLE) * 0.95

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return min(self.look.dp(18), self.height() / 2)

    def ideal_width(self) -> int:
        """Return the width in px at which the words take one line."""
        return round(self._left() + self._words.ideal_width() + self.look.dp(PADDING))

    def heightForWidth(self, width: int) -> int:
        words = self._words.height(width - self._left() - self.look.dp(PADDING))
        return max(words + self.look.dp(18), round(self.look.sp(ROLE) * 1.4) + self.look.dp(26), self.look.target)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        fill = "ink" if on else "sunken" if self.isDown() or self.underMouse() else "surface"
        boxed = not self._bare or fill != "surface" or look.theme == "contrast"
        ink = look.colour("bg" if on else "ink")
        with painter(self) as p:
            if boxed:
                box(p, QRectF(self.rect()), self.ring_radius, look.colour(fill),
                    look.colour("ink" if on else "line-strong"), max(look.border, 2))
            icon = "check" if on and not self.face.icon else self.face.icon
            if icon:
                sign = QRectF(look.dp(PADDING) * 0.8, (self.height() - self._side) / 2, self._side, self._side)
                paint_icon(p, icon, sign, ink)
            room = self.width() - self._left() - look.dp(PADDING) + 1
            left = self._left() if icon else (self.width() - room) / 2
            self._words.paint(p, QRectF(left, 0, room, self.height()), ink)

    def _left(self) -> float:
        return self.look.dp(PADDING) * 0.8 + self._side + self.look.dp(10)


class Pills(QWidget):
    """``chosen`` carries the key of the pill pressed; ``in_column`` sets them one under the other."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, faces: Sequence[Face], name: Name, parent: QWidget, *, in_column: bool = False,
    ) -> None:
        super().__init__(parent)
        self.look, self._name, self._in_column = look, name, in_column
        self._pills = [Pill(look, face, self, bare=in_column) for face in faces]
        for pill in self._pills:
            pill.clicked.connect(self._pressed)

    def show_choice(self, key: str) -> None:
        """Show the pill of ``key`` as chosen."""
        for pill in self._pills:
            on = pill.face.key == key
            pill.show_chosen(on, self._name(pill.text(), on))

    def ideal_width(self) -> int:
        """Return the width in px at which they take one line; in a column, that of the widest."""
        widths = [pill.ideal_width() for pill in self._pills]
        return max(widths) if self._in_column else sum(widths) + self.look.dp(GAP) * (len(widths) - 1)

    def heightForWidth(self, width: int) -> int:
        return max(rect[1] + rect[3] for rect in self._places(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        for pill, rect in zip(self._pills, self._places(self.width()), strict=True):
            pill.setGeometry(*rect)

    def _places(self, width: int) -> list[tuple[int, int, int, int]]:
        """Return (x, y, width, height) of each pill."""
        gap = self.look.dp(COLUMN_GAP if self._in_column else GAP)
        widths = [width if self._in_column else min(pill.ideal_width(), width) for pill in self._pills]
        tall = max(pill.heightForWidth(wide) for pill, wide in zip(self._pills, widths, strict=True))
        lines = wrapped(widths, width, gap)
        return [(x, line * (tall + gap), wide, tall) for (x, line), wide in zip(lines, widths, strict=True)]

    def _pressed(self) -> None:
        pill = self.sender()
        if isinstance(pill, Pill):
            self.chosen.emit(pill.face.key)
