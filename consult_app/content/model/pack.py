"""A whole consultation in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from consult_app.content.model.choices import ChecklistPage, GoalPage, SurePage, TakeHomePage, ValuesPage
from consult_app.content.model.pages import (
    AboutPage,
    ExplainPage,
    GridPage,
    NumbersPage,
    TimelinePage,
    TwoStatesPage,
    WalkthroughPage,
)
from consult_app.content.model.text import Prose
from consult_app.evidence.model import Fact, FactWords, Source
from consult_app.values import dataclass

Page = (
    ExplainPage | TwoStatesPage | WalkthroughPage | GridPage | NumbersPage | TimelinePage | ChecklistPage
    | ValuesPage | GoalPage | SurePage | TakeHomePage | AboutPage
)


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
    pages: tuple[Page, ...]
    paths: tuple[tuple[str, tuple[str, ...]], ...]  # "3" -> page ids
    emergency: Emergency
    facts: Mapping[str, Fact] = field(default_factory=dict)
    fact_words: Mapping[str, FactWords] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    marks: Mapping[str, int] = field(default_factory=dict)   # fact id -> number, by first use
    clinic: Clinic | None = None

    def page(self, page_id: str) -> Page:
        """Return the page of that id. KeyError if there is none."""
        for page in self.pages:
            if page.head.id == page_id:
                return page
        raise KeyError(page_id)

    def path(self, name: str) -> tuple[str, ...]:
        """Return the page ids of path ``name``; "all" is every page."""
        return dict(self.paths).get(name) or tuple(p.head.id for p in self.pages)
