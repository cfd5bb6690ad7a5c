"""The page of a report holds in every size, text size and theme, whatever it has to say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize

from consult_app.i18n.direction import MADE_UP
from consult_app.session.actions import EndVisit, OpenReport, SeekReport, ShowPart, TurnTo, TypeReport
from consult_app.settings import Settings, user_folders
from consult_app.ui.exam_room.report.search import ReportSearch
from consult_app.ui.render import UnseenVisit
from tests.ui.conftest import SHIPPED
from tests.ui.looks import LEADING, LOOKS, Look, named
from tests.ui.recording import assert_none, view_of
from tests.ui.report.desk import IMPOSSIBLE, PAGE, USUAL, Desk

SMALL = Look((1280, 720), 200, "dark")       # the least room
SIDES = {"Left": "left", "Right": "right", "Both": "both"}
STATES = {"empty": {}, "slip": USUAL | {"slip": "5"}, "way": IMPOSSIBLE,
          "faults": {"ligament": "123456", "sac_area": "x", "slip": "9"}}


def faults(visit: UnseenVisit, values: dict[str, str], *, painted: bool) -> Iterator[str]:
    visit.session.do(EndVisit(0.0))
    visit.session.do(TurnTo(PAGE))
    visit.session.do(OpenReport())
    for name, text in values.items():
        visit.session.do(TypeReport(name, SIDES.get(text, text)))  # type: ignore[arg-type]
    if values:
        visit.session.do(SeekReport())
    Desk(visit).view.findChildren(ReportSearch)[0].finish()
    parts = visit.window.page.parts
    for part in range(parts):
        visit.session.do(ShowPart(part, parts))
        visit.sweep()
        yield from (f"{sorted(values)} {part + 1} of {parts}: {fault}"
                    for fault in view_of(visit, painted=painted).faults())


@pytest.mark.parametrize("look", [*named([SMALL]), *[pytest.param(look, marks=pytest.mark.long) for look in LOOKS]])
def test_it_fits_in_every_look(shipped: UnseenVisit, look: Look) -> None:
    look.put_on(shipped)
    found = [fault for values in STATES.values() for fault in faults(shipped, values, painted=False)]
    shipped.session.do(EndVisit(0.0))
    assert_none(found)


@pytest.mark.parametrize("look", named([LEADING[0]]))
def test_its_colours_can_be_read(shipped: UnseenVisit, look: Look) -> None:
    look.put_on(shipped)
    found = [fault for state in ("way", "faults") for fault in faults(shipped, STATES[state], painted=True)]
    shipped.session.do(EndVisit(0.0))
    assert_none(found)


@pytest.fixture(scope="module", params=MADE_UP)
def elsewhere(request: pytest.FixtureRequest, qapp: object) -> Iterator[UnseenVisit]:
    made = UnseenVisit(SHIPPED, Settings(language=request.param), QSize(1920, 1080), user_folders().cache)
    yield made
    made.close()


@pytest.mark.long
@pytest.mark.parametrize("look", named(LEADING))
def test_it_fits_in_longer_words_and_from_the_right(elsewhere: UnseenVisit, look: Look) -> None:
    look.put_on(elsewhere)
    assert_none(fault for values in STATES.values() for fault in faults(elsewhere, values, painted=False))
