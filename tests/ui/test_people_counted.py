"""Icon arrays on real pages: the filled people in the painted picture are as many as the fact says, in grey too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from consult_app.content.model import NumbersPage
from consult_app.evidence.figures import of_whole
from consult_app.settings import Theme
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.icon_array import IconArray
from tests.ui.pages.test_numbers import counted

LOOKS: list[tuple[tuple[int, int], Theme]] = [
    ((1280, 720), "light"), ((1920, 1080), "dark"), ((1080, 1920), "contrast")]


@pytest.fixture(params=["shipped", "knee"])
def visit(request: pytest.FixtureRequest) -> UnseenVisit:
    found: UnseenVisit = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_filled_people_are_as_many_as_the_fact_says(visit: UnseenVisit, size: tuple[int, int], theme: Theme) -> None:
    """``counted`` looks at a picture without its colours."""
    visit.dress(QSize(*size), theme, 100)
    pages = [page for page in visit.session.pack.pages if isinstance(page, NumbersPage)]
    assert len(pages) >= 3
    for page in pages:
        assert sorted(people_on(visit, page)) == sorted(told_by(visit, page)), page.head.id


def people_on(visit: UnseenVisit, page: NumbersPage) -> list[tuple[int, int]]:
    """Return (all, filled) of every array that is painted on the parts of ``page``."""
    found = []
    for _ in visit.views(page.head.id):
        picture = visit.picture()
        for array in visit.window.page.findChildren(IconArray):
            if array.isVisible():
                place = QRect(array.mapTo(visit.window, QPoint(0, 0)), array.size())
                seen = counted(picture.copy(place))
                found.append((seen.people, len(seen.filled)))
    return found


def told_by(visit: UnseenVisit, page: NumbersPage) -> list[tuple[int, int]]:
    facts = visit.session.pack.facts
    return [(page.of, of_whole(facts[chance.fact], arm, page.of)) for chance in page.chances for _, arm in chance.arms]
