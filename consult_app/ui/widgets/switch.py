"""A switch: a thumb at one end of a track, with a tick while it is on, so that its colour says nothing alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable

WIDTH, HEIGHT = 96, 52         # px at the reference


class Switch(Pressable):
    """Turns nothing by itself: pressing it asks, and ``show_on`` says how it stands."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Leave it to whoever keeps the settings."""

    def show_on(self, on: bool, name: str) -> None:
        """Show whether it is on; ``name`` says so in words."""
        self.setAccessibleName(name)
        self.setChecked(on)
        self.update()

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return self.height() / 2

    def sizeHint(self) -> QSize:
        tall = max(self.look.dp(HEIGHT), self.look.target)
        return QSize(round(tall * WIDTH / HEIGHT), tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on, tall = self.look, self.isChecked(), self.height()
        with painter(self) as p:
            box(p, QRectF(self.rect()), tall / 2, look.colour("action" if on else "surface"),
                look.colour("action" if on else "line-strong"), 3)
            radius = tall * 0.34
            x = self.width() - tall / 2 if on else tall / 2
            thumb = QRectF(x - radius, tall / 2 - radius, 2 * radius, 2 * radius)
            box(p, thumb, radius, look.colour("on-action" if on else "line-strong"))
            if on:
                side = radius * 1.2
                corner = thumb.center() - QPointF(side / 2, side / 2)
                paint_icon(p, "check", QRectF(corner.x(), corner.y(), side, side), look.colour("action"))
