"""Rules for chances as people: one denominator, from facts that count people, and side by side from one fact only."""

from __future__ import annotations

from itertools import combinations

from consult_app.content.assembly import fact as model_fact
from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.places import Path
from consult_app.content.rules.names import check_fact, report_twice
from consult_app.content.shapes import FactShape, NumbersShape, OutcomeShape
from consult_app.evidence.figures import of_whole


def check_numbers(name: str, step: NumbersShape, draft: Draft) -> None:
    """Report chances that can not be drawn out of ``of`` people, and those that may not face each other."""
    steps = draft.document("steps.yaml")
    report_twice([outcome.id for outcome in step.outcomes], steps, (name, "outcomes"), draft.found, "id")
    for index, outcome in enumerate(step.outcomes):
        at = (name, "outcomes", index)
        check_fact(outcome.fact, (*at, "fact"), draft)
        report_twice(outcome.arms, steps, (*at, "arms"), draft.found)
        if fact := draft.facts.get(outcome.fact):
            _check_outcome(outcome, fact, step.of, at, draft)
        _check_option(outcome, step.option, at, draft)
    _check_facing(name, step, draft)


def _check_outcome(outcome: OutcomeShape, fact: FactShape, of: int, at: Path, draft: Draft) -> None:
    steps = draft.document("steps.yaml")
    if fact.reads != f"of_{of}":
        message = f"'{outcome.fact}' reads {fact.reads}; this page counts of {of} people"
        draft.found.append(steps.problem((*at, "fact"), message))
        return
    for index, arm in enumerate(outcome.arms):
        if arm not in fact.values:
            message = unknown("value", arm, fact.values)
            draft.found.append(steps.problem((*at, "arms", index), message))
        elif message := _uncountable(outcome.fact, fact, arm, of):
            draft.found.append(steps.problem((*at, "arms", index), message))


def _uncountable(name: str, fact: FactShape, arm: str, of: int) -> str:
    """Return why the value of ``arm`` is no number of people out of ``of``, "" if it is one."""
    try:
        people = of_whole(model_fact(name, fact), arm, of)
    except ValueError:                                    # its unit; the rule for facts has told it
        return ""
    return "" if 0 <= people <= of else f"'{arm}' is {fact.values[arm]:g} {fact.unit}, which is no share of people"


def _check_option(outcome: OutcomeShape, option: str | None, at: Path, draft: Draft) -> None:
    """Report the figure of another option on a page that speaks for one."""
    of_option = _options_by_arm(draft)
    for index, arm in enumerate(outcome.arms):
        if option and arm in of_option and of_option[arm] != option:
            message = f"the figure of '{of_option[arm]}' stands on a page of '{option}'"
            draft.found.append(draft.document("steps.yaml").problem((*at, "arms", index), message))


def _check_facing(name: str, step: NumbersShape, draft: Draft) -> None:
    """Report chances from different facts for different options or groups of people on one page."""
    if step.option:
        return
    of_option = _options_by_arm(draft)
    sound = [(index, one) for index, one in enumerate(step.outcomes) if _sound(one, draft)]
    for (_, first), (index, second) in combinations(sound, 2):
        spoken_of = [{of_option.get(arm, arm) for arm in outcome.arms} for outcome in (first, second)]
        if first.fact != second.fact and spoken_of[0] != spoken_of[1]:
            message = f"'{second.fact}' faces '{first.fact}': only figures of one fact may face each other on a page"
            draft.found.append(draft.document("steps.yaml").problem((name, "outcomes", index, "fact"), message))
            return


def _sound(outcome: OutcomeShape, draft: Draft) -> bool:
    """Return whether it is known of whom a chance speaks."""
    fact = draft.facts.get(outcome.fact)
    return fact is not None and fact.values.keys() >= set(outcome.arms)


def _options_by_arm(draft: Draft) -> dict[str, str]:
    return {option.arm: option.id for option in draft.pack.options if option.arm} if draft.pack else {}
