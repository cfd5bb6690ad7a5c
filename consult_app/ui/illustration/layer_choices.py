"""The panel in which tissues are faded or hidden, one row each: a press goes on to the next way of seeing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.session.state import Seen
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable

SEEN: tuple[Seen, ...] = get_args(Seen)
ICONS: Mapping[str, str] = {"shown": "eye", "faded": "eye-dashed", "hidden": "eye-off"}
ROLE = "label"


class LayerRow(Pressable):
    """A group of tissue: its name, and how it is seen as an icon and, where there is room, a word."""

    def __init__(self, look: Look, words: Words, group: str, parent: QWidget) -> None:
        super().__init__(look, words(f"layers.{group}"), parent)
        self.tissue, self._words = group, words
        self._font, self._bold = look.font(ROLE), look.font(ROLE, 700)
        self.seen: Seen = "shown"
        self.worded = True                     # whether there is room for a word beside the icon
        self.show_seen("shown")

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return min(self.look.dp(14), self.height() / 2)

    @property
    def following(self) -> Seen:
        """How it is seen after a press."""
        return SEEN[(SEEN.index(self.seen) + 1) % len(SEEN)]

    def show_seen(self, seen: Seen) -> None:
        """Show how the group is seen."""
        self.seen, self._said = seen, self._words(f"layers.{seen}")
        self.setAccessibleName(self._words("layers.row", name=self.text(), seen=self._said))
        self.update()

    def ideal_width(self, *, worded: bool) -> int:
        """Return the width in px that icon, name and the longest word for how it is seen take."""
        said = max(QFontMetricsF(self._font).horizontalAdvance(self._words(f"layers.{seen}")) for seen in SEEN)
        wide = QFontMetricsF(self._bold).horizontalAdvance(self.text()) + (said + self.look.dp(24)) * worded
        return round(self._left() + wide + self.look.dp(20))

    def ideal_height(self) -> int:
        """Return the height in px."""
        return max(round(self.look.sp(ROLE) * 1.3) + self.look.dp(16), self.look.target)

    def _left(self) -> float:
        return self.look.dp(28) + self.look.sp(ROLE) * 1.1

    def paintEvent(self, event: QPaintEvent) -> None:
        look, side = self.look, self.look.sp(ROLE) * 1.1
        with painter(self) as p:
            if self.isDown() or self.underMouse():
                box(p, QRectF(self.rect()), self.ring_radius, look.colour("sunken"))
            paint_icon(p, ICONS[self.seen], QRectF(look.dp(14), (self.height() - side) / 2, side, side),
                       look.colour("ink"))
            p.setPen(look.colour("ink"))
            p.setFont(self._bold)
            words = QRectF(self._left(), 0, self.width() - self._left() - look.dp(14), self.height())
            p.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
            if self.worded:
                p.setFont(self._font)
                p.setPen(look.colour("ink2"))
                p.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._said)


class LayerChoices(Card):
    """The rows for ``groups``. ``chosen`` carries a group and how it shall be seen, ``left`` comes with Escape."""

    chosen = Signal(str, str)
    left = Signal()

    def __init__(self, look: Look, words: Words, groups: Sequence[str], parent: QWidget) -> None:
        super().__init__(look, parent)
        self._rows = [LayerRow(look, words, group, self) for group in groups]
        self._padding = look.dp(10)
        for row in self._rows:
            row.clicked.connect(self._pressed)

    def show_groups(self, seen: Mapping[str, Seen]) -> None:
        """Show how each group is seen."""
        for row in self._rows:
            row.show_seen(seen.get(row.tissue, "shown"))

    def ideal_width(self, *, worded: bool) -> int:
        """Return the width in px that the rows take, with or without a word for how each group is seen."""
        return max(row.ideal_width(worded=worded) for row in self._rows) + 2 * self._padding

    def ideal_height(self) -> int:
        """Return the height in px that the rows take."""
        return sum(row.ideal_height() for row in self._rows) + 2 * self._padding

    def resizeEvent(self, event: QResizeEvent) -> None:
        top, worded = self._padding, self.width() >= self.ideal_width(worded=True)
        for row in self._rows:
            row.worded = worded
            row.setGeometry(self._padding, top, self.width() - 2 * self._padding, row.ideal_height())
            top += row.ideal_height()

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, LayerRow):
            self.chosen.emit(row.tissue, row.following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press beside the rows from the drawing under the panel."""
        event.accept()
