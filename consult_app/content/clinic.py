"""A pack as a clinic offers it: with its name and numbers, and without the pages of options it does not offer.

Such an option is still a choice of the patient, and the pack's sentences go on naming it: wherever it has lost its
place beside the others, and on what is taken home, a line says that it is not done here.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from consult_app.content.model import (
    Cause,
    CausesPage,
    ChecklistPage,
    Clinic,
    Concern,
    GridPage,
    GridRow,
    NumbersPage,
    Pack,
    Page,
    Prose,
    Reviewer,
    TakeHomePage,
    TimelinePage,
    ValuesPage,
    Words,
)
from consult_app.content.shapes import ClinicShape
from consult_app.evidence.figures import FigureWords


def as_offered(pack: Pack, shape: ClinicShape, tell: FigureWords) -> Pack:
    """Return ``pack`` with the clinic's data. Every page of an option that it offers stays whole.

    ``tell`` has the program's words in the pack's language.
    """
    reviewer = Reviewer(shape.reviewer.role, shape.reviewer.date) if shape.reviewer else None
    clinic = Clinic(
        shape.name or "", shape.telephone or "", shape.emergency_number or "", reviewer, tuple(shape.variants)
    )
    whole = replace(pack, clinic=clinic)
    return whole if shape.options is None else _with_options(whole, shape.options, tell)


def _with_options(pack: Pack, kept: Collection[str], tell: FigureWords) -> Pack:
    options = tuple(option for option in pack.options if option.id in kept)
    away = [option.name for option in pack.options if option.id not in kept]
    if not away:
        return pack
    line = tell("clinic.not_done", n=len(away), options=", ".join(away))
    left = [page for page in pack.pages if not page.head.option or page.head.option in kept]
    made = [(page, _page(page, kept)) for page in left]
    pages = tuple(_saying(line, page) if page != whole or isinstance(page, TakeHomePage) else page
                  for whole, page in made if page)
    ids, used = {page.head.id for page in pages}, {page.head.chapter for page in pages}
    chapters = tuple(chapter for chapter in pack.chapters if chapter.id in used)
    paths = tuple((name, tuple(step for step in steps if step in ids)) for name, steps in pack.paths)
    return replace(pack, options=options, chapters=chapters, pages=pages, paths=paths)


def _page(page: Page, kept: Collection[str]) -> Page | None:
    """Return a page without what it says of options that are not offered; None if nothing is left to say."""
    match page:
        case GridPage():
            sure = tuple((option, facts) for option, facts in page.sure_facts if option in kept)
            return replace(page, rows=tuple(_row(row, kept) for row in page.rows), sure_facts=sure)
        case NumbersPage():
            return _numbers(page, kept)
        case TimelinePage():
            return replace(page, lanes=tuple(lane for lane in page.lanes if lane.option in kept))
        case ChecklistPage():
            return replace(page, groups=tuple(group for group in page.groups if group.option in kept))
        case CausesPage():
            return replace(page, causes=tuple(_cause(cause, kept) for cause in page.causes))
        case ValuesPage():
            return replace(page, concerns=tuple(_concern(concern, kept) for concern in page.concerns))
        case TakeHomePage():
            return _take_home(page, kept)
    return page


def _saying(line: str, page: Page) -> Page:
    """Return a page that has lost an option with ``line`` after what it says of the comparison."""
    match page:
        case GridPage() | TimelinePage() | ValuesPage():
            return replace(page, note=_with_line(page.note, line))
        case CausesPage():
            return replace(page, context=_with_line(page.context, line))
        case NumbersPage():
            return replace(page, caveat=_with_line(page.caveat, line))
        case ChecklistPage():
            return replace(page, closing=_with_line(page.closing, line))
        case TakeHomePage():
            return replace(page, next=replace(page.next, text=_with_line(page.next.text, line)))
    return page


def _with_line(text: Prose, line: str) -> Prose:
    return (*text[:-1], (*text[-1], Words(f" {line}"))) if text else ((Words(line),),)


def _take_home(page: TakeHomePage, kept: Collection[str]) -> TakeHomePage:
    """Return the page without questions about options that are not offered."""
    away = {question for question, option in page.of_options if option not in kept}
    questions = tuple((key, words) for key, words in page.questions if key not in away)
    return replace(page, questions=questions, of_options=tuple(o for o in page.of_options if o[1] in kept))


def _row(row: GridRow, kept: Collection[str]) -> GridRow:
    return replace(row, cells=tuple((option, answer) for option, answer in row.cells if option in kept))


def _cause(cause: Cause, kept: Collection[str]) -> Cause:
    return replace(cause, ways=tuple((option, way) for option, way in cause.ways if option in kept))


def _concern(concern: Concern, kept: Collection[str]) -> Concern:
    return replace(concern, offers=tuple(offer for offer in concern.offers if offer.option in kept))


def _numbers(page: NumbersPage, kept: Collection[str]) -> NumbersPage | None:
    left = []
    for chance in page.chances:
        arms = tuple((option, arm) for option, arm in chance.arms if not option or option in kept)
        if arms:
            left.append(replace(chance, arms=arms))
    return replace(page, chances=tuple(left)) if left else None
