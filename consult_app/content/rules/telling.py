"""Rules for ``tells`` and ``worst`` in steps.yaml: every option is told of alike, its worst harms among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.rules.names import NO_PROCEDURE, check_fact, option_ids
from consult_app.content.shapes import TellingShape
from consult_app.content.shapes.pages import Tells
from consult_app.errors import Problem

ASPECTS: tuple[str, ...] = get_args(Tells)


def check_telling(draft: Draft) -> None:
    """Report aspects of an option that are told twice or not at all, and harms without the worst."""
    steps = draft.document("steps.yaml")
    told: dict[tuple[str, str], str] = {}
    for name, step in draft.steps.items():
        if not isinstance(step, TellingShape):
            continue
        _check_worst(name, step, draft)
        if step.tells and not step.option:
            message = f"'option' is missing: of which option does the page tell {step.tells}?"
            draft.found.append(steps.problem((name, "tells"), message, at="key"))
        elif step.tells and step.option:
            first = told.setdefault((step.tells, step.option), name)
            if first != name:
                message = f"'{first}' tells {step.tells} of '{step.option}' already"
                draft.found.append(steps.problem((name, "tells"), message))
    draft.found.extend(_one_kind(draft))
    draft.found.extend(_untold(draft))


def _check_worst(name: str, step: TellingShape, draft: Draft) -> None:
    steps = draft.document("steps.yaml")
    if step.tells == "harms" and step.worst is None:
        message = "'worst' is missing: the facts of the worst harms, which no page may leave out"
        draft.found.append(steps.problem((name, "tells"), message, at="key"))
    if step.tells != "harms" and step.worst is not None:
        draft.found.append(steps.problem((name, "worst"), "belongs to a page that tells harms", at="key"))
    for index, harm in enumerate(step.worst or ()):
        fact, _, arm = harm.partition(".")
        check_fact(fact, (name, "worst", index), draft)
        if arm and fact in draft.facts and arm not in draft.facts[fact].values:
            message = unknown("value", arm, draft.facts[fact].values)
            draft.found.append(steps.problem((name, "worst", index), message))


def _one_kind(draft: Draft) -> Iterator[Problem]:
    """Yield pages that tell the same of different options and are of different kinds."""
    first: dict[str, tuple[str, str]] = {}
    for name, step in draft.steps.items():
        if isinstance(step, TellingShape) and step.tells:
            other, kind = first.setdefault(step.tells, (name, step.kind))
            if kind != step.kind:
                message = f"'{other}' tells {step.tells} too, as {kind}; equal detail wants one kind"
                yield draft.document("steps.yaml").problem((name, "kind"), message)


def _untold(draft: Draft) -> Iterator[Problem]:
    """Yield each option of which an aspect is not told, those of faulty steps taken as told."""
    document, steps = draft.document("pack.yaml"), draft.document("steps.yaml")
    written = [data for data in steps.entries().values() if isinstance(data, dict) and data.get("tells")]
    told = {(str(data["tells"]), str(data.get("option"))) for data in written}
    if not steps.readable:
        return
    if not told:
        if NO_PROCEDURE in option_ids(draft):
            message = "no step says with 'tells' what is told of which option, so equal detail is not checked"
            yield document.problem(("options",), message, at="key", severity="warning")
        return
    for index, option in enumerate(option_ids(draft)):
        for aspect in ASPECTS:
            if (aspect, option) not in told:
                yield document.problem(("options", index, "id"), f"no step tells {aspect} of the option '{option}'")
