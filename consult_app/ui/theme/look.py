"""How everything looks in one window: colours, sizes and fonts for a theme, a window size and a text size."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont

from consult_app.settings import TextSize, Theme
from consult_app.tables import table
from consult_app.ui.theme.fonts import FALLBACKS, family
from consult_app.values import dataclass

LEAST_TEXT = 18        # px on a patient page (readable at arm's length)
LEAST_TARGET = 44      # logical px, exam room
REFERENCE = 1080       # short side of the drawn reference
CLOSE_SET = 60         # px at the reference: a type role as large has its letters closer together


@dataclass(frozen=True)
class Look:
    """Colours by token, sizes in logical px. ``scale`` follows the window, ``text`` is 100, 150 or 200."""

    theme: Theme
    scale: float
    text: TextSize
    window: tuple[int, int]
    still: bool = False    # reduced motion
    from_right: bool = False   # the language runs from right to left

    @property
    def portrait(self) -> bool:
        """True where the window is taller than wide: pages stack."""
        return self.window[1] > self.window[0]

    @property
    def tissue(self) -> Mapping[str, str]:
        """Hex colour of each tissue, one palette for every figure."""
        return _toml("tissue")[self.theme]  # type: ignore[no-any-return]

    def dp(self, reference: float) -> int:
        """Return a length drawn as ``reference`` px at 1080 px, in this window's px."""
        return round(reference * self.scale)

    def sp(self, role: str) -> int:
        """Return the text size of ``role`` in px."""
        size, _, damping = self._type(role)
        factor = 1 + (self.text / 100 - 1) * damping
        return max(round(size * max(self.scale, 0.75) * factor), LEAST_TEXT)

    @staticmethod
    def _type(role: str) -> tuple[int, int, float]:
        size, weight, damping = _toml("scale")["type"][role]
        return int(size), int(weight), float(damping)

    def hex(self, token: str) -> str:
        """Return a colour token as #RRGGBB or #AARRGGBB."""
        return _toml(self.theme)["colour"][token]  # type: ignore[no-any-return]

    def colour(self, token: str) -> QColor:
        """Return a colour token. KeyError for an unknown name."""
        return QColor(self.hex(token))

    def radius(self, name: str) -> int:
        """Return a corner radius in px."""
        return self.dp(_toml("scale")["radius"][name])

    @property
    def border(self) -> float:
        """Width of a box's border in px: a hairline, or 3 in high contrast."""
        return float(_toml("scale")["border"][self.theme])

    @property
    def target(self) -> int:
        """Least side of anything that answers to a touch, in px."""
        return LEAST_TARGET

    @property
    def margin(self) -> int:
        """Page margin in px: 64 at the reference, 56 in portrait."""
        return self.dp(56 if self.portrait else 64)

    def motion(self, name: str) -> int:
        """Return how long a movement takes, in ms."""
        return int(_toml("scale")["motion"]["reduced" if self.still else name])

    def font(self, role: str, weight: int | None = None) -> QFont:
        """Return the font of a text role, one's own to change."""
        size, usual, _ = self._type(role)
        return QFont(_font(family(), self.sp(role), weight or usual, size >= CLOSE_SET))


def look_for(
    size: QSize, theme: Theme, text: TextSize, *, still: bool = False, from_right: bool = False,
) -> Look:
    """Return the look of a window of ``size`` logical px."""
    short = min(size.width(), size.height())
    scale = min(max(short / REFERENCE, 0.667), 2.0)
    return Look(theme, scale, text, (size.width(), size.height()), still, from_right)


@cache
def _font(name: str, pixels: int, weight: int, close_set: bool) -> QFont:
    font = QFont([name, *FALLBACKS])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if close_set:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    return font


@cache
def _toml(name: str) -> dict[str, Any]:
    return table(f"themes/{name}.toml")
