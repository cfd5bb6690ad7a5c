"""A chip that folds a group of rows away or brings it back: filled with a tick while the group is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable

PADDING = 24          # px at the reference


class FilterChip(Pressable):
    """One group. Room for the tick is kept, so that nothing jumps when it is pressed."""

    def __init__(self, look: Look, group: str, text: str, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self.group_id = group
        self.setCheckable(True)
        self.resize(self.sizeHint())

    def nextCheckState(self) -> None:
        """Leave the tick to the session's state."""

    def show_on(self, on: bool, name: str) -> None:
        """Show the group as shown or folded away; ``name`` says so in words."""
        self.setChecked(on)
        self.setAccessibleName(name)
        self.update()

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return self.height() / 2

    def sizeHint(self) -> QSize:
        text = self.look.sp("label")
        words = QFontMetricsF(self.look.font("labelb")).horizontalAdvance(self.text())
        width = words + 2 * self.look.dp(PADDING) + self._tick() + self.look.dp(10)
        return QSize(round(width), max(round(text * 1.4) + self.look.dp(22), self.look.target))

    def _tick(self) -> float:
        return self.look.sp("label") * 0.95

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        with painter(self) as p:
            fill, line = ("ink", "ink") if on else ("surface", "line-strong")
            if self.isDown():
                fill = "sunken" if not on else "ink2"
            box(p, QRectF(self.rect()), self.height() / 2, look.colour(fill), look.colour(line), max(look.border, 2))
            tick, x = self._tick(), float(look.dp(PADDING))
            ink = look.colour("bg" if on else "ink")
            if on:
                paint_icon(p, "check", QRectF(x, (self.height() - tick) / 2, tick, tick), ink)
            words = QFontMetricsF(look.font("labelb")).horizontalAdvance(self.text())
            left = x + tick + look.dp(10) if on else (self.width() - words) / 2
            p.setFont(look.font("labelb"))
            p.setPen(ink)
            p.drawText(QRectF(left, 0, words + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())


def wrapped(widths: Sequence[int], room: int, gap: int) -> list[tuple[int, int]]:
    """Return (x, line) of things of ``widths`` px set side by side in ``room`` px, going on below where needed."""
    places: list[tuple[int, int]] = []
    x = line = 0
    for width in widths:
        if x and x + width > room:
            x, line = 0, line + 1
        places.append((x, line))
        x += width + gap
    return places
