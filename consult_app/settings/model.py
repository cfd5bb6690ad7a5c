"""The settings themselves, their defaults and what each may be."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from consult_app.values import dataclass

Theme = Literal["light", "dark", "contrast"]
TextSize = Literal[100, 150, 200]
Minutes = Literal["3", "5", "10", "all"]

FILE_NAME = "settings.toml"
CHOICES: Mapping[str, tuple[object, ...]] = MappingProxyType({
    "theme": get_args(Theme), "text": get_args(TextSize), "path": get_args(Minutes),
})
SECONDS = range(20, 3601)
LEAST_PX_PER_MM, MOST_PX_PER_MM = 1.0, 50.0     # from a poster of dots to the finest telephone


@dataclass(frozen=True, slots=True)
class Calibration:
    """How a screen was measured with a bank card: device pixels per millimetre, across and down."""

    px_per_mm_x: float
    px_per_mm_y: float


@dataclass(frozen=True, slots=True)
class Settings:
    """A clinic's choices. The defaults are a working set."""

    language: str = ""                # "" follows the pack's first language
    theme: Theme = "light"
    text: TextSize = 100              # per cent
    reduced_motion: bool = False      # True stills the program even where the system would let it move
    path: Minutes = "all"             # length of the visit
    pack: str = ""                    # folder of the content pack; "" is the one that ships
    sound: bool = True
    idle_s: int = 90                  # seconds without a touch before the program asks
    patient_screen: str = ""          # key of the display that the pages open on; "" is the main one
    screens: tuple[tuple[str, Calibration], ...] = ()   # key of a display -> how it was measured, by key

    def calibration(self, screen: str) -> Calibration | None:
        """Return how the display of key ``screen`` was measured, None if it was not."""
        return dict(self.screens).get(screen)
