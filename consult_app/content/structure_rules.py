"""Rules for pack.yaml and steps.yaml: every name they mention exists, and the order holds together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consult_app.content.draft import Draft
from consult_app.content.figure_rules import check_figure
from consult_app.content.judge import unknown
from consult_app.content.pictures import check_pictures
from consult_app.content.places import Document, Path
from consult_app.content.shapes import ExplainShape, GridShape, PackShape
from consult_app.errors import Problem

SHORTEST_PATH, PAGES_ON_IT = "3", 7


def check_structure(draft: Draft) -> None:
    """Report every name that leads nowhere and every order that does not hold."""
    steps = draft.document("steps.yaml")
    if draft.pack:
        _check_pack(draft, draft.pack, draft.document("pack.yaml"))
        _check_chapters(draft, draft.pack, steps)
        _check_paths(draft, draft.pack, draft.document("pack.yaml"))
    for name, step in draft.steps.items():
        if draft.pack and step.option and step.option not in _options(draft.pack):
            message = unknown("option", step.option, _options(draft.pack))
            draft.found.append(steps.problem((name, "option"), message))
        if isinstance(step, ExplainShape):
            check_figure(name, step, draft, steps)
        elif isinstance(step, GridShape):
            _check_grid(name, step, draft, steps)
        elif len(set(step.sections)) < len(step.sections):
            _report_twice(step.sections, steps, (name, "sections"), draft.found)
    check_pictures(draft)


def _options(pack: PackShape) -> list[str]:
    return [option.id for option in pack.options]


def _check_pack(draft: Draft, pack: PackShape, document: Document) -> None:
    _report_twice(pack.languages, document, ("languages",), draft.found)
    _report_twice(pack.chapters, document, ("chapters",), draft.found)
    _report_twice(_options(pack), document, ("options",), draft.found, "id")
    _report_twice([option.colour for option in pack.options], document, ("options",), draft.found, "colour")
    if pack.review_by < pack.published:
        draft.found.append(document.problem(("review_by",), f"{pack.review_by} lies before published"))
    if draft.document("facts.yaml").readable and pack.emergency not in draft.ids("facts.yaml"):
        message = unknown("fact", pack.emergency, draft.ids("facts.yaml"))
        draft.found.append(document.problem(("emergency",), message))
    folders = {name.partition("/")[0] for name in draft.documents if "/" in name}
    for index, language in enumerate(pack.languages):
        if language not in folders and index == 0:
            draft.found.append(document.problem(("languages", 0), f"there is no folder {language}/"))
    for folder in sorted(folders - set(pack.languages)):
        message = f"the folder {folder}/ is none of the pack's languages and is not read"
        draft.found.append(document.problem(("languages",), message, severity="warning"))


def _check_chapters(draft: Draft, pack: PackShape, steps: Document) -> None:
    reached = -1
    for name, step in draft.steps.items():
        if step.chapter not in pack.chapters:
            draft.found.append(steps.problem((name, "chapter"), unknown("chapter", step.chapter, pack.chapters)))
            continue
        place = pack.chapters.index(step.chapter)
        if place < reached:
            message = f"a step of '{step.chapter}' comes after one of '{pack.chapters[reached]}'"
            draft.found.append(steps.problem((name, "chapter"), message))
        reached = max(reached, place)
    used = {data.get("chapter") for data in steps.entries().values() if isinstance(data, dict)}
    for index, chapter in enumerate(pack.chapters):
        if steps.readable and chapter not in used:
            message = f"no step belongs to the chapter '{chapter}'"
            draft.found.append(draft.document("pack.yaml").problem(("chapters", index), message))


def _check_paths(draft: Draft, pack: PackShape, document: Document) -> None:
    order = list(draft.document("steps.yaml").entries())
    grids = [name for name, step in draft.steps.items() if isinstance(step, GridShape)]
    for path, names in pack.paths.items():
        at = ("paths", path)
        _report_twice(names, document, at, draft.found)
        reached = -1
        for index, name in enumerate(names if order else ()):
            if name not in order:
                draft.found.append(document.problem((*at, index), unknown("step", name, order)))
                continue
            if order.index(name) < reached:
                message = f"'{name}' comes before '{order[reached]}' in steps.yaml"
                draft.found.append(document.problem((*at, index), message))
            reached = max(reached, order.index(name))
        if grids and not set(grids) & set(names):
            message = f"the path '{path}' leaves out the comparison ('{grids[0]}')"
            draft.found.append(document.problem(at, message, at="key"))
        if path == SHORTEST_PATH and len(names) > PAGES_ON_IT:
            message = f"the shortest path has {len(names)} pages; {PAGES_ON_IT} fit into 3 minutes"
            draft.found.append(document.problem(at, message, at="key", severity="warning"))
    if "all" in pack.paths:
        draft.found.append(document.problem(("paths", "all"), "'all' is every step and is not listed", at="key"))


def _check_grid(name: str, step: GridShape, draft: Draft, steps: Document) -> None:
    _report_twice(step.groups, steps, (name, "groups"), draft.found)
    for row, group in step.rows.items():
        if group not in step.groups:
            draft.found.append(steps.problem((name, "rows", row), unknown("group", group, step.groups)))
    options = _options(draft.pack) if draft.pack else []
    cells = [f"{row}.{option}" for row in step.rows for option in options]
    for index, cell in enumerate(step.unmeasured if draft.pack else ()):
        if cell not in cells:
            draft.found.append(steps.problem((name, "unmeasured", index), unknown("cell", cell, cells)))
    if draft.pack:
        _check_sure(name, step, options, draft, steps)


def _check_sure(name: str, step: GridShape, options: Sequence[str], draft: Draft, steps: Document) -> None:
    for option in options:
        if option not in step.sure:
            message = f"'sure' has no facts for the option '{option}'"
            draft.found.append(steps.problem((name, "sure"), message, at="key"))
    for option, facts in step.sure.items():
        if option not in options:
            draft.found.append(steps.problem((name, "sure", option), unknown("option", option, options), at="key"))
        for index, fact in enumerate(facts):
            at = (name, "sure", option, index)
            if draft.document("facts.yaml").readable and fact not in draft.ids("facts.yaml"):
                draft.found.append(steps.problem(at, unknown("fact", fact, draft.ids("facts.yaml"))))
            elif fact in draft.facts and draft.facts[fact].audience != "patient":
                message = f"'{fact}' is for the {draft.facts[fact].audience}; a patient page may not use it"
                draft.found.append(steps.problem(at, message))


def _report_twice(names: Iterable[str], document: Document, path: Path, found: list[Problem], key: str = "") -> None:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            place = (*path, index, key) if key else (*path, index)
            found.append(document.problem(place, f"'{name}' stands here twice"))
        seen.add(name)
