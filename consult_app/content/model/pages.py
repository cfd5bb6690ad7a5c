"""Pages that explain and compare: one frozen type for each kind of page."""

from __future__ import annotations

from consult_app.content.model.text import Prose
from consult_app.content.model.visuals import Aside, Figure, Gauge, Picture, Slider
from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class PageHead:
    """What every page has, whatever its kind."""

    id: str
    chapter: str
    title: str
    short: str                        # its name on the Next button and in lists
    covers: tuple[str, ...] = ()      # claims of the source page this page treats
    option: str = ""                  # the option this page speaks for, if only one


@dataclass(frozen=True, slots=True)
class ExplainPage:
    """A question, at most 60 words, one picture, at most one control."""

    head: PageHead
    text: Prose
    visual: Figure | Picture
    slider: Slider | None = None
    gauge: Gauge | None = None
    aside: Aside | None = None
    context: Prose = ()               # the line under the picture: what it is and what it is not


@dataclass(frozen=True, slots=True)
class GridRow:
    """A question and what each option answers; None means nobody has measured this."""

    id: str
    group: str
    question: str
    cells: tuple[tuple[str, Prose | None], ...]   # option id -> answer, in the pack's order


@dataclass(frozen=True, slots=True)
class GridPage:
    """Patients' questions by options; the last row says how sure we are and is computed."""

    head: PageHead
    decision: Prose
    groups: tuple[tuple[str, str], ...]           # group id -> name
    rows: tuple[GridRow, ...]
    sure_question: str
    sure_facts: tuple[tuple[str, tuple[str, ...]], ...]   # option id -> facts it is computed from
    note: Prose


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its text."""

    heading: str
    text: Prose


@dataclass(frozen=True, slots=True)
class AboutPage:
    """Who made this, who paid, how old it is, who has reviewed it, what it is for."""

    head: PageHead
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Pane:
    """One of two states set side by side at equal scale; ``bar`` is a measure of its figure, or ""."""

    name: str
    note: str
    visual: Figure | Picture
    bar: str = ""


@dataclass(frozen=True, slots=True)
class TwoStatesPage:
    """The same thing twice: healthy and narrowed, standing and leaning. ``gauge`` words both room bars."""

    head: PageHead
    text: Prose
    panes: tuple[Pane, ...]
    gauge: Gauge | None = None
    aside: Aside | None = None
    context: Prose = ()


@dataclass(frozen=True, slots=True)
class LevelsPage:
    """The side view, in which ``levels`` picks one, beside the cut across at that level of the same back.

    The first pane is the side view. The cut takes its narrowing from there, so that both show one back.
    """

    head: PageHead
    text: Prose
    panes: tuple[Pane, ...]
    levels: Slider
    gauge: Gauge | None = None        # of the cut
    aside: Aside | None = None
    context: Prose = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """A step of a walkthrough: a picture, a few words, and what one may feel."""

    id: str
    title: str
    short: str                        # one or two words on the storyboard strip
    text: Prose
    feel: Prose
    visual: Figure | Picture
    context: Prose = ()


@dataclass(frozen=True, slots=True)
class WalkthroughPage:
    """How something is done, scene by scene; each scene is a part of the page."""

    head: PageHead
    feel: str                         # heading over what one may feel
    scenes: tuple[Scene, ...]


@dataclass(frozen=True, slots=True)
class Chance:
    """How many of ``of`` people had an outcome, for each option that the one fact speaks of."""

    id: str
    name: str
    fact: str
    arms: tuple[tuple[str, str], ...]  # option id -> arm of the fact; ("", arm) where it speaks of no option
    had: str                           # "had another operation"
    had_not: str                       # "did not"
    arm_names: tuple[tuple[str, str], ...] = ()   # arm -> words, where there is no option to name it


@dataclass(frozen=True, slots=True)
class NumbersPage:
    """Chances out of ``of`` people as words, number and picture, all of one denominator."""

    head: PageHead
    text: Prose
    of: int
    chances: tuple[Chance, ...]
    caveat: Prose


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a timeline in its unit; ``until`` is None for a moment. ``open``: its end is not stated."""

    id: str
    words: str
    fact: str
    start: float
    until: float | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One option's recovery over time."""

    option: str
    name: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Recovery of the options on one axis, and the same words as a list."""

    head: PageHead
    text: Prose
    unit: str                         # key of a unit's words
    marks: tuple[float, ...]          # where the axis is named
    lanes: tuple[Lane, ...]
    note: Prose
