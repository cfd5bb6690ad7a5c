"""What a visit gives to take home: pages seen, questions to bring, and what a person said where it was ticked."""

from __future__ import annotations

from collections.abc import Iterator

from consult_app.content.model import ChecklistPage, Pack, SurePage, TakeHomePage, ValuesPage
from consult_app.session.state import Reply, State
from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class Talked:
    """A chapter of which something was seen, and the short names of those pages in their order."""

    chapter: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Replied:
    """A question and the reply; ``said`` is in the pack's words where the pack has them, else ""."""

    ask: str
    reply: Reply
    said: str = ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A concern and how much it matters, 0 to 4, where 0 is ``low`` and 4 is ``high``."""

    concern: str
    weight: int
    low: str
    high: str


def talked_about(pack: Pack, state: State) -> tuple[Talked, ...]:
    """Return the chapters of the path with the pages seen this visit, those that only gather it left out."""
    found = []
    topics = {topic for page in pack.pages if isinstance(page, TakeHomePage) for topic in page.topics}
    for chapter in (chapter for chapter in pack.chapters if not topics or chapter.id in topics):
        heads = [pack.page(step).head for step, of in zip(state.steps, state.chapters, strict=True)
                 if of == chapter.id and step in state.seen and not isinstance(pack.page(step), TakeHomePage)]
        if heads:
            found.append(Talked(chapter.name, tuple(head.short for head in heads)))
    return tuple(found)


def chosen_by_answers(pack: Pack, state: State) -> tuple[str, ...]:
    """Return the questions to bring that answered items of the check-lists chose, each once."""
    items = ((page.head.id, item) for page in pack.pages if isinstance(page, ChecklistPage)
             for group in page.groups for item in group.items)
    return tuple(dict.fromkeys(item.bring for step, item in items if (step, item.id) in state.answers))


def to_bring(pack: Pack, state: State) -> tuple[str, ...]:
    """Return every question to bring, each once: those tapped, then those that answers chose."""
    tapped = (words for page in pack.pages if isinstance(page, TakeHomePage) for key, words in page.questions
              if (page.head.id, key) in state.asked)
    return tuple(dict.fromkeys([*tapped, *chosen_by_answers(pack, state)]))


def said(pack: Pack, state: State) -> Iterator[Replied | Weighed]:
    """Yield everything a person answered or weighed, in the order of the pages."""
    for page in pack.pages:
        if isinstance(page, ChecklistPage):
            yield from (Replied(item.ask, state.answers[page.head.id, item.id])
                        for group in page.groups for item in group.items if (page.head.id, item.id) in state.answers)
        elif isinstance(page, ValuesPage):
            yield from (Weighed(concern.name, state.weights[page.head.id, concern.id], page.low, page.high)
                        for concern in page.concerns if (page.head.id, concern.id) in state.weights)
        elif isinstance(page, SurePage):
            yield from _sure(page, state)


def _sure(page: SurePage, state: State) -> Iterator[Replied]:
    for question in page.questions:
        reply = state.answers.get((page.head.id, question.id))
        if reply:
            yield Replied(question.ask, reply, page.yes if reply == "yes" else page.no)
