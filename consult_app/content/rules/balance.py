"""Equal detail: what ``tells`` the same of each option has as many items and words, and no harm is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from consult_app.content.assembly import Assembly, ReadPage
from consult_app.content.draft import Draft
from consult_app.content.judge import Located
from consult_app.content.rules.names import option_ids
from consult_app.content.rules.reading_grade import word_count
from consult_app.content.rules.telling import ASPECTS
from consult_app.content.shapes import TellingShape, WalkthroughShape
from consult_app.errors import Problem

ITEMS_APART, SCENES_APART = 1, 2      # at most
WORDS_APART = 0.15                    # at most, of the fewer
FEWEST_POINTS = 3                     # good ones and bad ones of each option
COUNTED = ("text", "feel", "aside")


@dataclass(frozen=True, slots=True)
class Told:
    """A page that tells an aspect of an option, with its sizes and where it is written."""

    option: str
    step: TellingShape
    page: ReadPage
    where: Located

    @property
    def items(self) -> int:
        """How many paragraphs or scenes it has."""
        if isinstance(self.step, WalkthroughShape):
            return len(self.step.scenes)
        return sum(len(passage.readings) for passage in self.page.passages if passage.role == "text")

    @property
    def words(self) -> int:
        """How many words it has, what one may feel and its aside counted."""
        return word_count(passage for passage in self.page.passages if passage.role in COUNTED)

    @property
    def figures(self) -> int:
        """How many figures it shows."""
        readings = (reading for passage in self.page.passages for reading in passage.readings)
        return sum(use.shown for reading in readings for use in reading.uses)

    def tells_of(self, harm: str) -> bool:
        """Return whether it shows or cites ``harm``, a fact or one value of it: "fact.arm"."""
        fact, _, arm = harm.partition(".")
        readings = (reading for passage in self.page.passages for reading in passage.readings)
        return any(use.fact == fact and arm in ("", use.arm) for reading in readings for use in reading.uses)

    def problem(self, message: str) -> Problem:
        """Return a Problem at what is counted."""
        key = "scenes" if isinstance(self.step, WalkthroughShape) else "text"
        return self.where.problem((self.page.id, key), message, at="key")


def balance_faults(draft: Draft, assembly: Assembly) -> Iterator[Problem]:
    """Yield what tips the pack towards an option, or hides what an option can do wrong."""
    for aspect in ASPECTS:
        told = _told(aspect, draft, assembly)
        for one in told.values():
            yield from _lacks(aspect, one, draft)
        if told and set(told) == set(option_ids(draft)):  # else it is told that an option's page is missing
            yield from _uneven(aspect, told)


def _told(aspect: str, draft: Draft, assembly: Assembly) -> dict[str, Told]:
    told: dict[str, Told] = {}
    for page in assembly.pages:
        step = draft.steps[page.id]
        if isinstance(step, TellingShape) and step.tells == aspect and step.option and page.page:
            where = assembly.wording.steps[page.id][1]
            told.setdefault(step.option, Told(step.option, step, page, where))
    return told


def _lacks(aspect: str, told: Told, draft: Draft) -> Iterator[Problem]:
    """Yield a page with too few points, harms without a figure, and worst harms it does not name."""
    if aspect in ("benefits", "harms") and told.items < FEWEST_POINTS:
        yield told.problem(f"tells {aspect} in {told.items} items; each option has at least {FEWEST_POINTS}")
    if aspect == "harms" and not told.figures:
        yield told.problem("tells harms without a figure: show how many people had one, {fact:…}")
    for index, harm in enumerate(told.step.worst or () if aspect == "harms" else ()):
        if harm.partition(".")[0] in draft.facts and not told.tells_of(harm):
            path = (told.page.id, "worst", index)
            message = f"'{harm}' is one of the worst harms of '{told.option}', and its page does not tell it"
            yield draft.document("steps.yaml").problem(path, message)


def _uneven(aspect: str, told: Mapping[str, Told]) -> Iterator[Problem]:
    scenes = any(isinstance(one.step, WalkthroughShape) for one in told.values())
    most = SCENES_APART if scenes else ITEMS_APART
    what = "scenes" if scenes else "items"
    yield from _apart(aspect, what, told, lambda one: one.items, lambda low, high: high - low > most, f"{most}")
    yield from _apart(
        aspect, "words", told, lambda one: one.words, lambda low, high: high > low * (1 + WORDS_APART), "15 %"
    )


def _apart(
    aspect: str,
    what: str,
    told: Mapping[str, Told],
    count: Callable[[Told], int],
    too_far: Callable[[int, int], bool],
    within: str,
) -> Iterator[Problem]:
    """Yield the page that stands out from the others where the most and the fewest are too far apart."""
    low, high = min(told.values(), key=count), max(told.values(), key=count)
    if not too_far(count(low), count(high)):
        return
    middle = sorted(map(count, told.values()))[len(told) // 2]
    odd, other = (high, low) if count(high) - middle > middle - count(low) else (low, high)
    message = f"{aspect} of '{odd.option}' in {count(odd)} {what}, of '{other.option}' in {count(other)}"
    yield odd.problem(f"{message}: equal detail is within {within}")
