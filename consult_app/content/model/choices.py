"""Pages on which a person says something about themselves: none of it is ever preset."""

from __future__ import annotations

from consult_app.content.model.pages import PageHead
from consult_app.content.model.text import Prose
from consult_app.content.model.visuals import Aside
from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class CheckItem:
    """A yes/no question about oneself, and the question for the doctor that an answer chooses."""

    id: str
    ask: str
    bring: str
    why: Prose = ()                   # a line under the question: why it is asked


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """The items of one option."""

    option: str
    name: str
    items: tuple[CheckItem, ...]


@dataclass(frozen=True, slots=True)
class ChecklistPage:
    """Who it may suit. The closing words are the same whatever is answered."""

    head: PageHead
    text: Prose
    groups: tuple[CheckGroup, ...]
    closing: Prose


@dataclass(frozen=True, slots=True)
class Offer:
    """What an option offers for a concern, the same for everyone."""

    option: str
    level: str                        # yes | part | no | unknown
    fact: str = ""
    reason: Prose = ()                # a few words after the level


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that may matter to a person, and what each option offers for it."""

    id: str
    name: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class ValuesPage:
    """What matters most, with nothing preset, and the fixed table of what each option offers."""

    head: PageHead
    text: Prose
    concerns: tuple[Concern, ...]
    low: str
    high: str
    table: str                        # heading over the table
    note: Prose


@dataclass(frozen=True, slots=True)
class GoalPage:
    """One's own goal, picked or typed; memory only."""

    head: PageHead
    text: Prose
    ready: tuple[tuple[str, str], ...]  # id -> words
    own: str
    kept: str
    note: Prose = ()                  # that it is not stored


@dataclass(frozen=True, slots=True)
class SureQuestion:
    """A question of being sure; "no" leads to the page ``no``."""

    id: str
    ask: str
    no: str


@dataclass(frozen=True, slots=True)
class SurePage:
    """Four questions of being sure; "not yet" is a full answer."""

    head: PageHead
    text: Prose
    questions: tuple[SureQuestion, ...]
    yes: str
    no: str
    not_yet: Aside


@dataclass(frozen=True, slots=True)
class TakeHomePage:
    """What we talked about and what to bring; nothing about this person unless a clinician ticks it."""

    head: PageHead
    text: Prose
    talked: str
    bring: str
    questions: tuple[tuple[str, str], ...]   # id -> question to bring
    next: Aside
    topics: tuple[str, ...] = ()      # chapters that count as talked about; () counts all
    of_options: tuple[tuple[str, str], ...] = ()          # question id -> the option that it is about
