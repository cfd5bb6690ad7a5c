"""A whole consultation in one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import overload

from consult_app.content.model.causes import CausesPage
from consult_app.content.model.choices import ChecklistPage, GoalPage, SurePage, TakeHomePage, ValuesPage
from consult_app.content.model.pages import (
    AboutPage,
    ExplainPage,
    GridPage,
    LevelsPage,
    NumbersPage,
    PageHead,
    TimelinePage,
    TwoStatesPage,
    WalkthroughPage,
)
from consult_app.content.model.text import Prose
from consult_app.content.model.visuals import PartWords
from consult_app.evidence.model import Fact, FactWords, Source
from consult_app.values import dataclass

Page = (
    ExplainPage | TwoStatesPage | CausesPage | LevelsPage | WalkthroughPage | GridPage | NumbersPage | TimelinePage
    | ChecklistPage | ValuesPage | GoalPage | SurePage | TakeHomePage | AboutPage
)


class UnmadePages(Sequence[Page]):
    """Pages that are made one by one, each when it is first asked for; their ``heads`` are known before."""

    def __init__(self, heads: tuple[PageHead, ...], make: Callable[[int], Page]) -> None:
        self.heads, self._make = heads, make
        self._made: dict[int, Page] = {}

    @overload
    def __getitem__(self, at: int) -> Page: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Page, ...]: ...

    def __getitem__(self, at: int | slice) -> Page | tuple[Page, ...]:
        if isinstance(at, slice):
            return tuple(self)[at]
        place = range(len(self.heads))[at]
        if place not in self._made:
            self._made[place] = self._make(place)
        return self._made[place]

    def __len__(self) -> int:
        return len(self.heads)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.heads)

    def __repr__(self) -> str:
        return repr(tuple(self))


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
    overdue: bool = False             # past review_by on the day it is shown
    withheld: bool = False            # past the days of grace too: its figures are held back


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who of a clinic has reviewed the content, as a role, and when (ISO date)."""

    role: str
    date: str


@dataclass(frozen=True, slots=True)
class Clinic:
    """What a clinic adds to a pack. It hides nothing and changes no figure."""

    name: str = ""
    telephone: str = ""
    emergency_number: str = ""
    reviewer: Reviewer | None = None
    variants: tuple[str, ...] = ()    # ids of the variants of the options that it offers


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
    pages: Sequence[Page]
    paths: tuple[tuple[str, tuple[str, ...]], ...]  # "3" -> page ids
    emergency: Emergency
    facts: Mapping[str, Fact] = field(default_factory=dict)
    fact_words: Mapping[str, FactWords] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    marks: Mapping[str, int] = field(default_factory=dict)   # fact id -> number, by first use
    clinic: Clinic | None = None
    parts: Mapping[str, PartWords] = field(default_factory=dict)   # part of a figure -> its words

    @property
    def heads(self) -> tuple[PageHead, ...]:
        """The head of every page, in order; no page is made for it."""
        return self.pages.heads if isinstance(self.pages, UnmadePages) else tuple(page.head for page in self.pages)

    def page(self, page_id: str) -> Page:
        """Return the page of that id. KeyError if there is none."""
        for at, head in enumerate(self.heads):
            if head.id == page_id:
                return self.pages[at]
        raise KeyError(page_id)

    def path(self, name: str) -> tuple[str, ...]:
        """Return the page ids of path ``name``; "all" is every page."""
        return dict(self.paths).get(name) or tuple(head.id for head in self.heads)
