"""The state of one consultation. Memory only; both windows draw from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Any, Literal

from consult_app.session.report import NO_REPORT, FromReport
from consult_app.settings import TextSize, Theme
from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class SourcesOf:
    """The drawer is open at the source of ``fact``."""

    fact: str


@dataclass(frozen=True, slots=True)
class Library:
    """The drawer lists every source; ``everything`` is False while only this page's are listed."""


@dataclass(frozen=True, slots=True)
class EmergencyCard:
    """The emergency text in large type."""


@dataclass(frozen=True, slots=True)
class Menu:
    """Text size, colours, language, the page list."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A part of a figure that somebody touched. ``where`` counts the figures of a page that shows several."""

    part: str
    where: int = 0


@dataclass(frozen=True, slots=True)
class Zoom:
    """How a figure is looked at: ``scale`` times its own size, with its point (x, y) mm from its middle centred."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0


Overlay = SourcesOf | Library | EmergencyCard | Menu
Reply = Literal["yes", "no", "unsure"]
Seen = Literal["shown", "faded", "hidden"]
WHOLE = Zoom()
NOTHING: Mapping[Any, Any] = MappingProxyType({})


def _nothing() -> Mapping[Any, Any]:
    return NOTHING


@dataclass(frozen=True, slots=True)
class State:
    """Where the visit is and what the two windows show."""

    steps: tuple[str, ...]                       # page ids of the path, in order
    chapters: tuple[str, ...]                    # the chapter of each step, same length
    option_order: tuple[str, ...]                # drawn once a visit
    path: str = "all"
    at: int = 0                                  # index into steps
    part: int = 0                                # a long page turns in parts
    seen: frozenset[str] = frozenset()
    language: str = "en"
    theme: Theme = "light"
    text: TextSize = 100
    groups_off: frozenset[str] = frozenset()     # grid groups the viewer folded away
    values: Mapping[tuple[str, str], float] = field(default_factory=_nothing)  # (step, parameter) -> value
    picked: Mapping[str, str] = field(default_factory=_nothing)    # step -> the cause that is shown on it
    overlay: Overlay | None = None
    touched: Touched | None = None               # the part of this page's figure that is named now
    zoom: Zoom = WHOLE                           # of this page's figures
    layers: Mapping[str, Seen] = field(default_factory=_nothing)   # group of parts -> how, on this page; else shown
    as_list: bool = False                        # charts are shown as the same words in a list
    goal: str = ""                               # the person's own goal; never leaves memory unless ticked
    answers: Mapping[tuple[str, str], Reply] = field(default_factory=_nothing)  # (step, item) -> reply
    weights: Mapping[tuple[str, str], int] = field(default_factory=_nothing)  # (step, concern) -> 0..4
    asked: frozenset[tuple[str, str]] = frozenset()             # (step, question) to bring
    taken_along: frozenset[str] = frozenset()    # what a clinician ticked for the sheet: "goal", "answers"
    in_exam_room: bool = False                   # a clinician is there: a report may be typed
    report: FromReport = NO_REPORT
    began: float = 0.0                           # clock reading at the first step

    @property
    def step(self) -> str:
        """Id of the page on show."""
        return self.steps[self.at]

    @property
    def chapter(self) -> str:
        """Id of the chapter on show."""
        return self.chapters[self.at]

    def value(self, parameter: str, default: float) -> float:
        """Value of a figure's parameter on this page, or ``default`` while untouched."""
        return self.values.get((self.step, parameter), default)
