"""A pack as a clinic offers it: with its name and numbers, and without the options it does not offer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from consult_app.content.model import (
    ChecklistPage,
    Clinic,
    Concern,
    GridPage,
    GridRow,
    NumbersPage,
    Pack,
    Page,
    Reviewer,
    TimelinePage,
    ValuesPage,
)
from consult_app.content.shapes import ClinicShape


def as_offered(pack: Pack, shape: ClinicShape) -> Pack:
    """Return ``pack`` with the clinic's data. Every page of an option that it offers stays whole."""
    reviewer = Reviewer(shape.reviewer.role, shape.reviewer.date) if shape.reviewer else None
    clinic = Clinic(
        shape.name or "", shape.telephone or "", shape.emergency_number or "", reviewer, tuple(shape.variants)
    )
    whole = replace(pack, clinic=clinic)
    return whole if shape.options is None else _with_options(whole, shape.options)


def _with_options(pack: Pack, kept: Collection[str]) -> Pack:
    options = tuple(option for option in pack.options if option.id in kept)
    made = (_page(page, kept) for page in pack.pages if not page.head.option or page.head.option in kept)
    pages = tuple(page for page in made if page)
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
        case ValuesPage():
            return replace(page, concerns=tuple(_concern(concern, kept) for concern in page.concerns))
    return page


def _row(row: GridRow, kept: Collection[str]) -> GridRow:
    return replace(row, cells=tuple((option, answer) for option, answer in row.cells if option in kept))


def _concern(concern: Concern, kept: Collection[str]) -> Concern:
    return replace(concern, offers=tuple(offer for offer in concern.offers if offer.option in kept))


def _numbers(page: NumbersPage, kept: Collection[str]) -> NumbersPage | None:
    left = []
    for chance in page.chances:
        arms = tuple((option, arm) for option, arm in chance.arms if not option or option in kept)
        if arms:
            left.append(replace(chance, arms=arms))
    return replace(page, chances=tuple(left)) if left else None
