"""Every page of the pack that ships, at every size, text size and theme, part by part, and what lies over a page.

A quick run lays out every page at every size and text size in one theme, and a third of the pages in the others;
``long`` paints every page in every look, and everything that lies over one in one theme of every size and text size.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from consult_app.session.actions import GoBack, GoOn, TurnTo
from consult_app.settings import TextSize
from consult_app.ui.render import UnseenVisit
from tests.ui.looks import LOOKS, TEXTS, Look, faults_of_overlays, faults_of_pages, named, overlays_of, share
from tests.ui.recording import assert_none

STRIDE = 7              # pages from one painted sample to the next; shares no factor with what a pack has many of
DRAWERS = 12            # shares of the source drawers: each is laid out in three of the looks
MOST_VIEWS = 600


@pytest.mark.parametrize("look", named(LOOKS))
def test_every_page_can_be_read_and_pressed(shipped: UnseenVisit, look: Look) -> None:
    look.put_on(shipped)
    steps = shipped.session.state.steps
    assert_none(faults_of_pages(shipped, steps if look.leads else share(steps, look.place, 3), painted=False))


@pytest.mark.parametrize("look", named(LOOKS))
def test_everything_over_a_page_can_be_read_and_pressed(shipped: UnseenVisit, look: Look) -> None:
    look.put_on(shipped)
    assert_none(faults_of_overlays(shipped, overlays_of(shipped, look.place, DRAWERS), painted=False))


@pytest.mark.parametrize("look", named(LOOKS))
def test_a_sample_is_painted(shipped: UnseenVisit, look: Look) -> None:
    """One page and one overlay a look, another one each time: colours as they are seen on the picture."""
    look.put_on(shipped)
    steps, overlays = shipped.session.state.steps, overlays_of(shipped)
    page, overlay = steps[look.place * STRIDE % len(steps)], overlays[look.place % len(overlays)]
    assert_none(faults_of_pages(shipped, [page], painted=True))
    assert_none(faults_of_overlays(shipped, [overlay], painted=True))


@pytest.mark.long
@pytest.mark.parametrize("look", named(LOOKS))
def test_everything_is_painted(shipped: UnseenVisit, look: Look) -> None:
    look.put_on(shipped)
    assert_none(faults_of_pages(shipped, shipped.session.state.steps, painted=True))
    assert_none(faults_of_overlays(shipped, overlays_of(shipped), painted=look.leads))


@pytest.mark.parametrize("text", TEXTS)
def test_next_reaches_every_page_and_back_returns(shipped: UnseenVisit, text: TextSize) -> None:
    shipped.dress(QSize(1280, 720), "light", text)
    session, window = shipped.session, shipped.window
    session.do(TurnTo(session.state.steps[0]))
    seen, views = [window.page.head.id], 0
    while (session.state.step, session.state.part + 1) != (session.state.steps[-1], window.page.parts):
        session.do(GoOn(window.page.parts))
        seen.append(window.page.head.id)
        views += 1
        assert views < MOST_VIEWS
    assert tuple(dict.fromkeys(seen)) == session.state.steps
    while (session.state.at, session.state.part) != (0, 0):
        session.do(GoBack())
        views -= 1
        assert views >= -MOST_VIEWS
    assert window.page.head.id == session.state.steps[0]
