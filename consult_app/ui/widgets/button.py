"""Buttons: painted box, words and icon as one centred group, big enough for a shaking hand."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable

LEAST_PADDING = 8        # px at the reference
Kind = Literal["primary", "secondary", "quiet", "soft", "urgent"]
Size = Literal["xl", "lg", "md"]


class _Measure(NamedTuple):
    role: str
    icon: int
    height: int
    padding: int
    radius: int


SIZES: dict[Size, _Measure] = {
    "xl": _Measure("h3", 40, 96, 44, 28),
    "lg": _Measure("bodyb", 32, 80, 34, 24),
    "md": _Measure("labelb", 28, 64, 22, 18),
}


class _Paint(NamedTuple):
    fill: str | None
    ink: str
    line: str | None
    hover: str
    press: str


KINDS: dict[Kind, _Paint] = {
    "primary": _Paint("action", "on-action", None, "action-hover", "action-press"),
    "secondary": _Paint("surface", "ink", "line-strong", "sunken", "line"),
    "quiet": _Paint(None, "ink", None, "sunken", "line"),
    "soft": _Paint("action-soft", "on-soft", "on-soft", "sunken", "line"),
    "urgent": _Paint("urgent-soft", "urgent", "urgent-line", "urgent-soft", "surface"),
}


class Button(Pressable):
    """A push button. ``icon`` is a Lucide name; with no ``text`` it is round and needs ``name``."""

    def __init__(
        self, look: Look, text: str, parent: QWidget | None = None, *, kind: Kind = "secondary", size: Size = "lg",
        icon: str = "", icon_after: str = "", name: str = "",
    ) -> None:
        super().__init__(look, text, parent, name)
        self._kind, self._icon, self._icon_after = KINDS[kind], icon, icon_after
        self._measure = SIZES[size]
        self._font = look.font(self._measure.role)

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return min(self.look.dp(self._measure.radius), self.height() / 2) if self.text() else self.height() / 2

    def sizeHint(self) -> QSize:
        look, measure = self.look, self._measure
        text = self._font.pixelSize()
        height = max(look.dp(measure.height), round(text * 1.3 + look.dp(24)), look.target)
        if not self.text():
            return QSize(height, height)
        return QSize(round(self._group() + 2 * look.dp(measure.padding)), height)

    def minimumSizeHint(self) -> QSize:
        """Words and icon whole, with less room around them than they should have."""
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), round(self._group() + 2 * self.look.dp(LEAST_PADDING))), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            colours, look = self._kind, self.look
            fill = colours.press if self.isDown() else colours.hover if self.underMouse() else colours.fill
            line = colours.line or ("line-strong" if look.theme == "contrast" and colours.fill == "surface" else None)
            box(p, QRectF(self.rect()), self.ring_radius, look.colour(fill) if fill else None,
                look.colour(line) if line else None, max(look.border, 2.0))
            ink = look.colour(colours.ink if fill != "line" or look.theme != "contrast" else "bg")
            if not self.isEnabled():
                ink.setAlphaF(0.45)
            x = (self.width() - self._group()) / 2
            x = self._paint_icon(p, self._icon, x, ink)
            if self.text():
                p.setFont(self._font)
                p.setPen(ink)
                width = self._advance()
                p.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
                x += width + (self._gap() if self._icon_after else 0)
            self._paint_icon(p, self._icon_after, x, ink)

    def _paint_icon(self, p: object, icon: str, x: float, ink: QColor) -> float:
        if not icon:
            return x
        side = self._icon_side()
        paint_icon(p, icon, QRectF(x, (self.height() - side) / 2, side, side), ink)  # type: ignore[arg-type]
        return x + side + (self._gap() if self.text() else 0)

    def _icon_side(self) -> float:
        if not self.text():
            return max(self.look.dp(38), self._font.pixelSize() * 1.1)
        return self._font.pixelSize() * self._measure.icon / 28

    def _gap(self) -> float:
        return self.look.dp(12)

    def _advance(self) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(self.text())

    def _group(self) -> float:
        icons = sum(self._icon_side() for icon in (self._icon, self._icon_after) if icon)
        if not self.text():
            return icons
        return icons + self._advance() + self._gap() * bool(self._icon or self._icon_after)
