"""Rules for pack.yaml and steps.yaml: every name they mention exists, and the order holds together."""

from __future__ import annotations

from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.places import Document
from consult_app.content.rules.clinic import check_clinic
from consult_app.content.rules.names import option_ids, report_twice
from consult_app.content.rules.pictures import check_pictures
from consult_app.content.rules.steps import check_step
from consult_app.content.rules.telling import check_telling
from consult_app.content.shapes import GridShape, PackShape

SHORTEST_PATH, PAGES_ON_IT = "3", 7


def check_structure(draft: Draft) -> None:
    """Report every name that leads nowhere and every order that does not hold."""
    steps = draft.document("steps.yaml")
    if draft.pack:
        _check_pack(draft, draft.pack, draft.document("pack.yaml"))
        _check_chapters(draft, draft.pack, steps)
        _check_paths(draft, draft.pack, draft.document("pack.yaml"))
    for name, step in draft.steps.items():
        check_step(name, step, draft)
    check_telling(draft)
    check_pictures(draft)
    check_clinic(draft)


def _check_pack(draft: Draft, pack: PackShape, document: Document) -> None:
    report_twice(pack.languages, document, ("languages",), draft.found)
    report_twice(pack.chapters, document, ("chapters",), draft.found)
    report_twice(option_ids(draft), document, ("options",), draft.found, "id")
    report_twice([option.colour for option in pack.options], document, ("options",), draft.found, "colour")
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
        report_twice(names, document, at, draft.found)
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
