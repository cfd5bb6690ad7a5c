"""What a pack says, frozen and typed. Both windows may hold the same page without fear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from consult_app.evidence.model import Fact, FactWords, Source
from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text. ``fact`` is set when the run is a figure produced from that fact."""

    text: str
    bold: bool = False
    fact: str = ""
    arm: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline source mark: opens the sources of ``fact``; shows ``number``."""

    fact: str
    number: int


Span = Words | Mark
Paragraph = tuple[Span, ...]
Prose = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A callout on a figure: ``part`` is an anchor name of the figure."""

    part: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of the catalogue in ``anatomy`` with its starting parameters."""

    name: str
    alt: str
    parameters: tuple[tuple[str, float], ...] = ()
    view: str = "standard"
    labels: tuple[Label, ...] = ()
    highlight: tuple[str, ...] = ()   # parts shown in full while the rest is dimmed; () = all


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


Page = ExplainPage | GridPage | AboutPage


@dataclass(frozen=True, slots=True)
class Option:
    """One way forward. ``colour`` is "a", "b" or "c" ...: a theme token, following the option."""

    id: str
    name: str                         # "mild®"
    colour: str
    arm: str = ""                     # its arm in facts
    short: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A run of pages with a name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """The one emergency text, the same words everywhere."""

    title: str
    lead: Prose
    signs: tuple[str, ...]
    action: Prose
    desk: str                         # large type to show at the desk
    open: str                         # words on the control that opens the card


@dataclass(frozen=True, slots=True)
class Edition:
    """Dates and people behind the content."""

    version: str
    published: str                    # ISO dates
    review_by: str
    grace_days: int
    authors: tuple[tuple[str, str], ...]          # who (a role), ties
    funding: str
    update_policy: str


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole consultation in one language."""

    id: str
    title: str
    language: str
    languages: tuple[str, ...]
    folder: str                       # where pictures are read from
    edition: Edition
    options: tuple[Option, ...]
    chapters: tuple[Chapter, ...]
    pages: tuple[Page, ...]
    paths: tuple[tuple[str, tuple[str, ...]], ...]  # "3" -> page ids
    emergency: Emergency
    facts: Mapping[str, Fact] = field(default_factory=dict)
    fact_words: Mapping[str, FactWords] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    marks: Mapping[str, int] = field(default_factory=dict)   # fact id -> number, by first use

    def page(self, page_id: str) -> Page:
        """Return the page of that id. KeyError if there is none."""
        for page in self.pages:
            if page.head.id == page_id:
                return page
        raise KeyError(page_id)

    def path(self, name: str) -> tuple[str, ...]:
        """Return the page ids of path ``name``; "all" is every page."""
        return dict(self.paths).get(name) or tuple(p.head.id for p in self.pages)
