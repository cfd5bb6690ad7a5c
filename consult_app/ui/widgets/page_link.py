"""A button in words that leads to another page: soft, with an arrow, on as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.wrapped_words import WrappedWords

ROLE = "labelb"
PADDING = 20         # px at the reference


class PageLink(Pressable):
    """Leads to ``page``."""

    def __init__(self, look: Look, page: str, text: str, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self.page = page
        self._words = WrappedWords(text, look.font(ROLE))
        self._arrow = look.sp(ROLE) * 1.1

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return min(self.look.dp(18), self.height() / 2)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words.height(width - self._beside()) + 2 * self.look.dp(9)
        return max(words, self.look.target)

    def ideal_width(self) -> int:
        """Return the width in px at which the words take one line."""
        return round(self._words.ideal_width() + self._beside())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        fill = "sunken" if self.isDown() or self.underMouse() else "action-soft"
        with painter(self) as p:
            box(p, QRectF(self.rect()), self.ring_radius, look.colour(fill), look.colour("on-soft"),
                max(look.border, 2))
            ink, pad = look.colour("on-soft"), look.dp(PADDING)
            room = self.width() - self._beside()
            self._words.paint(p, QRectF(pad, 0, room, self.height()), ink)
            side = self._arrow
            sign = QRectF(self.width() - pad - side, (self.height() - side) / 2, side, side)
            paint_icon(p, "arrow-right", sign, ink)

    def _beside(self) -> float:
        return 2 * self.look.dp(PADDING) + self._arrow + self.look.dp(12)
