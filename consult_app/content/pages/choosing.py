"""Pages on which a person says something: check-list, what matters, one's goal, being sure, what to take home."""

from __future__ import annotations

from collections.abc import Sequence

from consult_app.content.model import (
    Aside,
    CheckGroup,
    CheckItem,
    ChecklistPage,
    Concern,
    GoalPage,
    Offer,
    Prose,
    SurePage,
    SureQuestion,
    TakeHomePage,
    ValuesPage,
)
from consult_app.content.pages.common import head, named, same_ids
from consult_app.content.passages import TextTaker, named_use
from consult_app.content.shapes import (
    ChecklistShape,
    GoalShape,
    GroupShape,
    OfferShape,
    SureShape,
    TakeHomeShape,
    ValuesShape,
)
from consult_app.content.word_shapes import (
    ChecklistWords,
    GoalWords,
    GroupWords,
    SureWords,
    TakeHomeWords,
    ValuesWords,
)


def checklist(step: ChecklistShape, words: ChecklistWords, text: TextTaker) -> ChecklistPage:
    """Return who it may suit."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    same_ids("group", [group.id for group in step.groups], words.groups, text, "groups")
    groups = [_group(group, words.groups[group.id], text) for group in step.groups if group.id in words.groups]
    return ChecklistPage(top, prose, tuple(groups), text.prose(words.closing, "closing", role="note"))


def _group(group: GroupShape, words: GroupWords, text: TextTaker) -> CheckGroup:
    name = text.line(words.name, "groups", group.id, "name", role="question")
    same_ids("item", group.items, words.items, text, "groups", group.id, "items")
    items = []
    for item in group.items:
        if said := words.items.get(item):
            at = ("groups", group.id, "items", item)
            ask = text.line(said.ask, *at, "ask", role="question")
            bring = text.line(said.question, *at, "question", role="question")
            why = text.prose(said.why, *at, "why", role="cell") if said.why else ()
            items.append(CheckItem(item, ask, bring, why))
    return CheckGroup(group.option, name, tuple(items))


def values(step: ValuesShape, words: ValuesWords, options: Sequence[str], text: TextTaker) -> ValuesPage:
    """Return what matters, and what each option offers for it."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    same_ids("concern", step.concerns, words.concerns, text, "concerns")
    same_ids("concern", [name for name in step.concerns if name in words.offers], words.offers, text, "offers")
    low = text.line(words.scale.low, "scale", "low", role="control")
    high = text.line(words.scale.high, "scale", "high", role="control")
    table = text.line(words.table, "table", role="question")
    concerns = []
    for name in step.concerns:
        said = text.line(words.concerns.get(name), "concerns", name, role="question")
        offers = [_offer(name, option, step.offers.get(name, {}).get(option), words, text) for option in options]
        concerns.append(Concern(name, said, tuple(offer for offer in offers if offer)))
        if name in words.offers:                          # a reason for each level, or for none of a line
            same_ids("option", options, words.offers[name], text, "offers", name)
    return ValuesPage(top, prose, tuple(concerns), low, high, table, text.prose(words.note, "note", role="note"))


def _offer(concern: str, option: str, offer: OfferShape | None, words: ValuesWords, text: TextTaker) -> Offer | None:
    if offer is None:
        return None
    facts = [named_use(offer.fact)] if offer.fact else []
    reason: Prose = ()
    said = words.offers.get(concern, {}).get(option)
    if said:
        at = ("offers", concern, option)
        reason = text.prose(said, *at, role="cell", row=concern, option=option, facts=facts)
    text.number(facts)
    return Offer(option, offer.level, offer.fact or "", reason)


def goal(step: GoalShape, words: GoalWords, text: TextTaker) -> GoalPage:
    """Return one's own goal, to pick or to type."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    ready = named("goal", step.ready, words.ready, text, "ready")
    own = text.line(words.own, "own", role="question")
    kept = text.line(words.kept, "kept", role="control")
    return GoalPage(top, prose, ready, own, kept, text.prose(words.note, "note", role="note") if words.note else ())


def sure(step: SureShape, words: SureWords, text: TextTaker) -> SurePage:
    """Return the questions of being sure."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    asked = dict(named("question", [question.id for question in step.questions], words.questions, text, "questions"))
    yes = text.line(words.yes, "yes", role="control")
    no = text.line(words.no, "no", role="control")
    title = text.line(words.not_yet.title, "not_yet", "title", role="question")
    not_yet = Aside(title, text.prose(words.not_yet.text, "not_yet", "text", role="text"))
    questions = tuple(SureQuestion(one.id, asked.get(one.id, ""), one.no) for one in step.questions)
    return SurePage(top, prose, questions, yes, no, not_yet)


def take_home(step: TakeHomeShape, words: TakeHomeWords, text: TextTaker) -> TakeHomePage:
    """Return what is taken home."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    talked = text.line(words.talked, "talked", role="control")
    bring = text.line(words.bring, "bring", role="control")
    questions = named("question", step.questions, words.questions, text, "questions")
    heading = text.line(words.next.heading, "next", "heading", role="control")
    coming = Aside(heading, text.prose(words.next.text, "next", "text", role="text"))
    of_options = tuple(step.for_.items())
    return TakeHomePage(top, prose, talked, bring, questions, coming, tuple(step.topics), of_options)
