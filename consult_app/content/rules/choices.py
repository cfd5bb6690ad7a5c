"""Rules for steps on which a person says something: every option alike, every "no" with a way on."""

from __future__ import annotations

from itertools import chain

from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.rules.names import check_each_option_once, check_fact, option_ids, report_twice
from consult_app.content.shapes import ChecklistShape, GoalShape, SureShape, TakeHomeShape, ValuesShape

MOST_APART = 1                        # items, or "yes" in the table, of one option more than of another


def check_checklist(name: str, step: ChecklistShape, draft: Draft) -> None:
    """Report options without items or with more than others, and items that are not one of a kind on the page."""
    steps, at = draft.document("steps.yaml"), (name, "groups")
    report_twice([group.id for group in step.groups], steps, at, draft.found, "id")
    check_each_option_once([group.option for group in step.groups], at, draft)
    seen: set[str] = set()
    for index, group in enumerate(step.groups):
        for place, item in enumerate(group.items):
            if item in seen:
                draft.found.append(steps.problem((*at, index, "items", place), f"'{item}' stands on this page twice"))
            seen.add(item)
    fewest = min(step.groups, key=lambda group: len(group.items))
    for index, group in enumerate(step.groups):
        if len(group.items) > len(fewest.items) + MOST_APART:
            counts = f"'{group.id}' has {len(group.items)} items and '{fewest.id}' {len(fewest.items)}"
            draft.found.append(steps.problem((*at, index, "items"), f"{counts}: ask alike of each", at="key"))


def check_values(name: str, step: ValuesShape, draft: Draft) -> None:
    """Report a table with gaps, levels without a fact, and one that favours an option."""
    steps, options = draft.document("steps.yaml"), option_ids(draft)
    report_twice(step.concerns, steps, (name, "concerns"), draft.found)
    for concern in step.concerns:
        if concern not in step.offers:
            message = f"'{concern}' has no line in the table"
            draft.found.append(steps.problem((name, "offers"), message, at="key"))
    for concern, offers in step.offers.items():
        at = (name, "offers", concern)
        if concern not in step.concerns:
            draft.found.append(steps.problem(at, unknown("concern", concern, step.concerns), at="key"))
        for option in options:
            if option not in offers:
                draft.found.append(steps.problem(at, f"says nothing of the option '{option}'", at="key"))
        for option, offer in offers.items():
            if options and option not in options:
                draft.found.append(steps.problem((*at, option), unknown("option", option, options), at="key"))
            if offer.fact:
                check_fact(offer.fact, (*at, option, "fact"), draft)
            elif offer.level != "unknown":
                message = f"'fact' is missing: what is '{offer.level}' rests on a fact"
                draft.found.append(steps.problem((*at, option), message, at="key"))
    _check_even(name, step, draft)


def _check_even(name: str, step: ValuesShape, draft: Draft) -> None:
    """Report a table in which one option has more "yes" than another by more than one."""
    offers = list(chain.from_iterable(line.items() for line in step.offers.values()))
    count = {option: sum(1 for of, offer in offers if of == option and offer.level == "yes") for option, _ in offers}
    if count and max(count.values()) > min(count.values()) + MOST_APART:
        most, least = max(count, key=lambda of: count[of]), min(count, key=lambda of: count[of])
        message = f"'{most}' has {count[most]} times yes and '{least}' {count[least]}: choose concerns that favour none"
        draft.found.append(draft.document("steps.yaml").problem((name, "offers"), message, at="key"))


def check_goal(name: str, step: GoalShape, draft: Draft) -> None:
    """Report a goal that stands there twice."""
    report_twice(step.ready, draft.document("steps.yaml"), (name, "ready"), draft.found)


def check_sure(name: str, step: SureShape, draft: Draft) -> None:
    """Report questions whose "no" leads nowhere."""
    steps = draft.document("steps.yaml")
    report_twice([question.id for question in step.questions], steps, (name, "questions"), draft.found, "id")
    known = list(steps.entries())
    for index, question in enumerate(step.questions):
        at = (name, "questions", index, "no")
        if question.no not in known:
            draft.found.append(steps.problem(at, unknown("step", question.no, known)))
        elif question.no == name:
            draft.found.append(steps.problem(at, "leads to its own page; name one that helps"))


def check_take_home(name: str, step: TakeHomeShape, draft: Draft) -> None:
    """Report questions that stand there twice or are for no option, and topics that are no chapter."""
    steps = draft.document("steps.yaml")
    report_twice(step.questions, steps, (name, "questions"), draft.found)
    report_twice(step.topics, steps, (name, "topics"), draft.found)
    for question, option in step.for_.items():
        if question not in step.questions:
            message = unknown("question", question, step.questions)
            draft.found.append(steps.problem((name, "for", question), message, at="key"))
        if option not in option_ids(draft):
            draft.found.append(steps.problem((name, "for", question), unknown("option", option, option_ids(draft))))
    for index, topic in enumerate(step.topics if draft.pack else ()):
        if draft.pack and topic not in draft.pack.chapters:
            draft.found.append(steps.problem((name, "topics", index), unknown("chapter", topic, draft.pack.chapters)))
