"""The brushes and pens of one person in one theme, made once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QGradient, QLinearGradient, QPen, QRadialGradient

from consult_app.anatomy.people import PEOPLE
from consult_app.settings import Theme
from consult_app.tables import table
from consult_app.ui.illustration.tissue import blend, clear

FAR = .26                # how much darker far limbs are
LIT, SHADED = .17, .25   # how much lighter and darker a part is at its front and its back

_OF_SKIN = ("hand", "thumb", "forearm", "neck", "face", "ear")
_ROUND = ("face", "hair", "top", "sleeve", "trousers", "skirt", "forearm")      # light falls off around them
_OF_HAIR = ("hair", "bun", "beard", "brow")


def colours(theme: Theme) -> Mapping[str, QColor]:
    """Return the theme's colours of people by name."""
    return {name: QColor(value) for name, value in table("themes/people.toml")[theme].items()}


class Wardrobe:
    """What one person is painted with. Outlines go by the first word of their names."""

    def __init__(self, theme: Theme, name: str) -> None:
        look, named = PEOPLE[name], colours(theme)
        self.colours = named
        self._lines: dict[tuple[float, float], QPen] = {}
        skin, top = named[f"skin-{look.skin}"], named[f"cloth-{look.top}"]
        shirt, trousers = named[f"cloth-{look.shirt or look.top}"], named[f"cloth-{look.trousers}"]
        hair = named[f"hair-{look.hair_tone}"]
        self.bases = {
            **dict.fromkeys(_OF_SKIN, skin), **dict.fromkeys(_OF_HAIR, hair), "top": top, "sleeve": top, "shirt": shirt,
            "collar": shirt if look.shirt else blend(top, named["light"], .2), "trousers": trousers, "skirt": trousers,
            "leg": blend(skin, trousers, .3), "shoe": named["shoe"], "sole": named["sole"], "white": named["white"],
            "iris": named["eye"],
        }
        self.bases["brow"] = blend(hair, named["line"], .35)
        self.brushes = {(part, far): self._brush(part, base, far)
                        for part, base in self.bases.items() for far in (False, True)}
        self.brushes["cheek", False] = _glow(named["blush"])
        self.brushes["lens", False] = QBrush(clear(named["light"], 26))

    def _brush(self, part: str, base: QColor, far: bool) -> QBrush:
        light, shade = self.colours["light"], self.colours["shade"]
        if far:
            return QBrush(blend(base, shade, FAR))
        if part not in _ROUND:
            return QBrush(base)
        made = QLinearGradient(QPointF(.05, 0), QPointF(.95, 1))
        made.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
        made.setColorAt(0, blend(base, light, LIT))
        made.setColorAt(.5, base)
        made.setColorAt(1, blend(base, shade, SHADED))
        return QBrush(made)

    def edge(self, width: float) -> QPen:
        """Return the pen of an outline, px."""
        return QPen(self.colours["edge"], width)

    def line(self, strength: float, width: float) -> QPen:
        """Return the pen of a line inside an outline; ``strength`` 0 to 1."""
        key = strength, width
        if key not in self._lines:
            self._lines[key] = QPen(clear(self.colours["line"], 255 * strength), width)
        return self._lines[key]


def _glow(colour: QColor) -> QBrush:
    made = QRadialGradient(QPointF(.5, .5), .5)
    made.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    made.setColorAt(0, clear(colour, 70))
    made.setColorAt(1, clear(colour, 0))
    return QBrush(made)


@lru_cache(12)
def wardrobe(theme: Theme, name: str) -> Wardrobe:
    """Return what one of the people is painted with in a theme."""
    return Wardrobe(theme, name)
