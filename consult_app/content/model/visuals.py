"""What stands on a page beside its text: a figure or a picture, its callouts, the controls that move it."""

from __future__ import annotations

from consult_app.content.model.text import Prose
from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """A callout on a figure: ``part`` is an anchor name of the figure."""

    part: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PartWords:
    """What a part of a figure is called and the one plain line that is said of it, the same in every figure."""

    name: str
    line: Prose


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of the catalogue in ``anatomy`` with its starting parameters."""

    name: str
    alt: str
    parameters: tuple[tuple[str, float], ...] = ()
    view: str = "standard"
    labels: tuple[Label, ...] = ()
    highlight: tuple[str, ...] = ()   # parts shown in full while the rest is dimmed; () = all
    person: str = ""                  # who stands beside a figure with a posture; "" leaves it to the program
    magnify: bool = False             # a magnifying glass at the tight level


@dataclass(frozen=True, slots=True)
class Picture:
    """A pack's own SVG or PNG; ``file`` is relative to the pack's folder."""

    file: str
    alt: str
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Stop:
    """A named place on a slider."""

    value: float
    name: str


@dataclass(frozen=True, slots=True)
class Slider:
    """One control under a figure; it moves ``parameter``."""

    parameter: str
    name: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """Room left, as the drawn ratio of ``measure`` to its value in the healthy drawing."""

    measure: str
    name: str
    words: tuple[tuple[float, str], ...]   # (ratio at least, words), highest ratio first
    unit_words: str = ""                   # e.g. "of the usual room"
    note: str = ""                         # e.g. "A picture to explain, not your own scan."


@dataclass(frozen=True, slots=True)
class Aside:
    """A quiet box below the text: something to talk about, or a limit of what was said."""

    heading: str
    text: Prose
