"""The displays of this machine: which is which, how many dots each has, and a guess at how large they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication, QScreen

from consult_app.settings import Calibration
from consult_app.values import dataclass

MM_PER_INCH = 25.4
USUAL_DPI = 96.0
LEAST_MM, MOST_MM = 50.0, 4000.0         # a width outside of this is a display that does not know its size


@dataclass(frozen=True)
class Display:
    """``key`` is the same on another day: maker, model, serial number and dots. ``ratio`` is dots per logical px."""

    key: str
    name: str
    dots: tuple[int, int]
    ratio: float
    guess: Calibration
    screen: QScreen | None = None


def displays_here() -> tuple[Display, ...]:
    """Return the displays in the system's order, the main one first; two of one key are numbered."""
    seen: Counter[str] = Counter()
    found = []
    for screen in QGuiApplication.screens():
        display = display_of(screen)
        seen[display.key] += 1
        if seen[display.key] > 1:
            display = Display(f"{display.key} ({seen[display.key]})", f"{display.name} ({seen[display.key]})",
                              display.dots, display.ratio, display.guess, screen)
        found.append(display)
    return tuple(found)


def screen_of(key: str) -> QScreen | None:
    """Return the display of ``key``, None where it is not connected."""
    return next((display.screen for display in displays_here() if display.key == key), None)


def display_of(screen: QScreen) -> Display:
    """Return what the system says of ``screen``."""
    ratio = screen.devicePixelRatio()
    dots = round(screen.size().width() * ratio), round(screen.size().height() * ratio)
    size_in_dots = f"{dots[0]}x{dots[1]}"
    name = _joined((screen.manufacturer(), screen.model())) or screen.name() or size_in_dots
    key = _joined((screen.manufacturer(), screen.model(), screen.serialNumber(), size_in_dots))
    size = screen.physicalSize()
    guess = Calibration(_dots_per_mm(dots[0], size.width(), ratio), _dots_per_mm(dots[1], size.height(), ratio))
    return Display(key, name, dots, ratio, guess, screen)


def _dots_per_mm(dots: int, mm: float, ratio: float) -> float:
    return dots / mm if LEAST_MM <= mm <= MOST_MM else USUAL_DPI * ratio / MM_PER_INCH


def _joined(parts: Iterable[str]) -> str:
    return " ".join(" ".join(part.split()) for part in parts if part.strip())
