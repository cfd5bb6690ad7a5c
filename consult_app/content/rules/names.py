"""Names that stand in steps.yaml: the ids of options and facts are there, and nothing is named twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.places import Document, Path
from consult_app.errors import Problem

NO_PROCEDURE = "none"                 # the id of the option that no clinic can leave out


def option_ids(draft: Draft) -> list[str]:
    """Return the ids of the pack's options, none if pack.yaml could not be judged."""
    return [option.id for option in draft.pack.options] if draft.pack else []


def report_twice(names: Iterable[str], document: Document, path: Path, found: list[Problem], key: str = "") -> None:
    """Report each name below ``path`` that stood there before; ``key`` holds it in each entry."""
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            place = (*path, index, key) if key else (*path, index)
            found.append(document.problem(place, f"'{name}' stands here twice"))
        seen.add(name)


def check_fact(fact: str, at: Path, draft: Draft) -> None:
    """Report a fact at ``at`` of steps.yaml that is not there or that no patient may be shown."""
    steps, known = draft.document("steps.yaml"), draft.ids("facts.yaml")
    if draft.document("facts.yaml").readable and fact not in known:
        draft.found.append(steps.problem(at, unknown("fact", fact, known)))
    elif fact in draft.facts and draft.facts[fact].audience != "patient":
        message = f"'{fact}' is for the {draft.facts[fact].audience}; a patient page may not use it"
        draft.found.append(steps.problem(at, message))


def check_each_option_once(given: Sequence[str], path: Path, draft: Draft) -> None:
    """Report entries of the list at ``path`` whose ``option`` is unknown or stands twice, and options without one."""
    steps, options = draft.document("steps.yaml"), option_ids(draft)
    if not options:
        return
    for index, option in enumerate(given):
        if option not in options:
            draft.found.append(steps.problem((*path, index, "option"), unknown("option", option, options)))
    report_twice(given, steps, path, draft.found, "option")
    for option in options:
        if option not in given:
            draft.found.append(steps.problem(path, f"there is nothing here for the option '{option}'", at="key"))
