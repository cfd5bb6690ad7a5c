"""Tissue colours of one theme, and blends between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class Tone:
    """One material under one light: lit, middle, shaded and outline colour."""

    hi: QColor
    mid: QColor
    lo: QColor
    edge: QColor


def clear(colour: QColor, alpha: float) -> QColor:
    """Return ``colour`` with an alpha of 0..255."""
    made = QColor(colour)
    made.setAlpha(max(0, min(255, int(alpha))))
    return made


def blend(a: QColor, b: QColor, share: float) -> QColor:
    """Mix two opaque colours; ``share`` 0 is the first."""
    return QColor(*(round(x + (y - x) * share) for x, y in zip(
        (a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)))


def blend_through(a: QColor, middle: QColor, b: QColor, share: float) -> QColor:
    """Mix by way of ``middle``: blue to tan passes through a pale neutral, not through grey-green."""
    return blend(a, middle, share * 2) if share < .5 else blend(middle, b, share * 2 - 1)


class Tissue:
    """The palette of a theme. ``strong`` asks for thick outlines and no fading light: high contrast."""

    def __init__(self, hexes: Mapping[str, str], strong: bool = False) -> None:
        self.strong = strong
        self.key = hash((tuple(sorted(hexes.items())), strong))
        self._colours = {name: QColor(value) for name, value in hexes.items()}

    def __getitem__(self, name: str) -> QColor:
        return self._colours[name]

    def tone(self, name: str) -> Tone:
        """Return ``name-hi``, ``name``, ``name-lo`` and ``name-edge`` (or its shade, where it has no edge)."""
        lo = self[f"{name}-lo"]
        return Tone(self[f"{name}-hi"], self[name], lo, self._colours.get(f"{name}-edge", lo))

    def worn(self, name: str, wear: float) -> Tone:
        """Return the tone of ``name`` on its way to ``name-worn`` through ``name-pale``."""
        fresh, old, pale = self.tone(name), self.tone(f"{name}-worn"), self[f"{name}-pale"]
        lighter, darker = blend(pale, self["glint"], .5), blend(pale, fresh.lo, .45)
        return Tone(
            blend_through(fresh.hi, lighter, old.hi, wear), blend_through(fresh.mid, pale, old.mid, wear),
            blend_through(fresh.lo, darker, old.lo, wear), blend(fresh.edge, old.edge, .75 * wear),
        )


@lru_cache(4)
def tissue_of(hexes: tuple[tuple[str, str], ...], strong: bool) -> Tissue:
    """Return the palette for a theme's table, made once."""
    return Tissue(dict(hexes), strong)
