"""The people who may stand beside a figure: stature, build, and what they wear. None is drawn after a patient."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from consult_app.values import dataclass

USUAL = "woman-bun"


@dataclass(frozen=True)
class Appearance:
    """How one of the people looks. Lengths in mm; tones are names in the theme's table of people."""

    stature: float
    skin: str
    hair_tone: str
    hair: str                     # bun, bob, curls, short, fringe (bald above it)
    top: str
    trousers: str
    shirt: str = ""               # shown where the top stands open
    belly: float = 0.0            # further forward at the waist
    bust: float = 0.0             # further forward at the chest
    girth: float = 1.0            # of arms and legs
    shoulders: float = 0.0        # deeper at the chest and back
    short_sleeves: bool = False
    skirt: bool = False
    glasses: bool = False
    beard: bool = False
    nose: float = 0.0             # further forward at its tip
    lined: bool = True            # age has lined the face


PEOPLE: Mapping[str, Appearance] = MappingProxyType({
    "woman-bun": Appearance(1630, "tan", "white", "bun", "teal", "navy", "cream", belly=10, bust=18),
    "man-bald": Appearance(1740, "deep", "white", "fringe", "moss", "stone", "sand", belly=26, girth=1.04,
                           shoulders=10),
    "woman-curls": Appearance(1600, "brown", "grey", "curls", "plum", "slate", belly=30, bust=26, girth=1.12,
                              glasses=True),
    "man-short": Appearance(1760, "fair", "grey", "short", "blue", "stone", belly=14, shoulders=12,
                            short_sleeves=True, nose=3),
    "woman-bob": Appearance(1650, "fair", "silver", "bob", "rust", "navy", belly=4, bust=12, girth=.94, skirt=True),
    "man-beard": Appearance(1700, "olive", "dark", "short", "cream", "slate", "blue", belly=40, girth=1.1,
                            shoulders=14, glasses=True, beard=True, nose=4, lined=False),
})
