"""Rules for clinic.yaml: it may leave out options, never "no procedure now", a way on, or the comparison."""

from __future__ import annotations

from collections.abc import Iterator

from consult_app.content.draft import CLINIC, Draft
from consult_app.content.judge import unknown
from consult_app.content.rules.names import NO_PROCEDURE, option_ids, report_twice
from consult_app.content.shapes import GridShape, SureShape
from consult_app.errors import Problem

FEWEST_OPTIONS = 2


def check_clinic(draft: Draft) -> None:
    """Report a clinic's data that do not fit the pack, or would take from it what must stay."""
    clinic, document = draft.clinic, draft.document(CLINIC)
    if clinic is None or draft.pack is None:
        return
    report_twice(clinic.variants, document, ("variants",), draft.found)
    if clinic.reviewer and clinic.reviewer.date < draft.pack.published:
        message = f"the review is older than this version ({draft.pack.published}); have it reviewed again"
        draft.found.append(document.problem(("reviewer", "date"), message, severity="warning"))
    if clinic.options is not None:
        report_twice(clinic.options, document, ("options",), draft.found)
        draft.found.extend(_option_faults(clinic.options, draft))


def _option_faults(offered: list[str], draft: Draft) -> Iterator[Problem]:
    document, known = draft.document(CLINIC), option_ids(draft)
    for index, option in enumerate(offered):
        if option not in known:
            yield document.problem(("options", index), unknown("option", option, known))
    kept = [option for option in known if option in offered]
    if NO_PROCEDURE in known and NO_PROCEDURE not in kept:
        message = f"'{NO_PROCEDURE}' (no procedure now) is missing: it is a choice of everyone"
        yield document.problem(("options",), message, at="key")
    if NO_PROCEDURE not in known and len(kept) < len(known):
        message = f"the pack has no option '{NO_PROCEDURE}', so that no option can be left out"
        yield document.problem(("options",), message, at="key")
    if len(kept) < FEWEST_OPTIONS:
        message = f"{len(kept)} of the pack's options would be left; at least {FEWEST_OPTIONS} are compared"
        yield document.problem(("options",), message, at="key")
    yield from _lost_ways(kept, draft)


def _lost_ways(kept: list[str], draft: Draft) -> Iterator[Problem]:
    """Yield what would lose its way on: paths without a comparison, and a "no" that leads to a page left out."""
    document = draft.document(CLINIC)
    out = {name for name, step in draft.steps.items() if step.option and step.option not in kept}
    grids = {name for name, step in draft.steps.items() if isinstance(step, GridShape)}
    for path, names in draft.pack.paths.items() if draft.pack else ():
        if grids & set(names) and not (grids - out) & set(names):
            yield document.problem(("options",), f"the path '{path}' would lose its comparison", at="key")
    for name, step in draft.steps.items():
        for question in step.questions if isinstance(step, SureShape) and name not in out else ():
            if question.no in out:
                message = f"'{name}' leads to '{question.no}', which would be left out"
                yield document.problem(("options",), message, at="key")
