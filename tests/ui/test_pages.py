"""Every page of the pack that ships, at every size, text size and theme, part by part, and what lies over a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import get_args

import pytest
from PySide6.QtCore import QSize

from consult_app.session.actions import CloseOverlay, GoBack, GoOn, Show, TurnTo
from consult_app.session.state import EmergencyCard, Library, Menu, Overlay, SourcesOf
from consult_app.settings import TextSize, Theme
from consult_app.ui.overlays.panel import Panel
from consult_app.ui.render import UnseenVisit
from tests.ui.recording import assert_none, view_of

SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1080, 1920)]
STRIDE = 7              # pages from one painted sample to the next; shares no factor with what a pack has many of
MOST_VIEWS = 200
ALWAYS = 3              # emergency card, library and menu come first among the overlays
LOOKS = list(product(SIZES, get_args(TextSize), get_args(Theme)))


def looks_named(looks: list[tuple[tuple[int, int], TextSize, Theme]]) -> list[object]:
    return [pytest.param(*look, id=f"{look[0][0]}x{look[0][1]}-{look[1]}-{look[2]}") for look in looks]


def faults_of_pages(visit: UnseenVisit, pages: Sequence[str], *, painted: bool) -> Iterator[str]:
    for page in pages:
        for view in visit.views(page):
            yield from (f"{page} {view + 1}: {fault}" for fault in view_of(visit, painted=painted).faults())


def faults_of_overlays(visit: UnseenVisit, overlays: Sequence[Overlay], *, painted: bool) -> Iterator[str]:
    for overlay in overlays:
        visit.session.do(Show(overlay))
        panel = visit.window.overlay
        assert isinstance(panel, Panel)
        for part in range(panel.parts):
            panel.show_part(part)
            yield from (f"{overlay} {part + 1}: {fault}" for fault in view_of(visit, painted=painted).faults())
        visit.sweep()
    visit.session.do(CloseOverlay())


def overlays_of(visit: UnseenVisit) -> list[Overlay]:
    return [EmergencyCard(), Library(), Menu(), *(SourcesOf(fact) for fact in visit.session.pack.marks)]


@pytest.mark.parametrize(("size", "text", "theme"), looks_named(LOOKS))
def test_every_page_can_be_read_and_pressed(
    shipped: UnseenVisit, size: tuple[int, int], text: TextSize, theme: Theme,
) -> None:
    shipped.dress(QSize(*size), theme, text)
    assert_none(faults_of_pages(shipped, shipped.session.state.steps, painted=False))


@pytest.mark.parametrize(("size", "text", "theme"), looks_named(LOOKS))
def test_everything_over_a_page_can_be_read_and_pressed(
    shipped: UnseenVisit, size: tuple[int, int], text: TextSize, theme: Theme,
) -> None:
    """A third of the source drawers a theme: each is laid out at every size and text size."""
    shipped.dress(QSize(*size), theme, text)
    always, drawers = overlays_of(shipped)[:ALWAYS], overlays_of(shipped)[ALWAYS:]
    share = drawers[get_args(Theme).index(theme)::len(get_args(Theme))]
    assert_none(faults_of_overlays(shipped, [*always, *share], painted=False))


@pytest.mark.parametrize(("size", "text", "theme"), looks_named(LOOKS))
def test_a_sample_is_painted(shipped: UnseenVisit, size: tuple[int, int], text: TextSize, theme: Theme) -> None:
    """One page and one overlay a look, another one each time: colours as they are seen on the picture."""
    shipped.dress(QSize(*size), theme, text)
    place = LOOKS.index((size, text, theme))
    steps, overlays = shipped.session.state.steps, overlays_of(shipped)
    page, overlay = steps[place * STRIDE % len(steps)], overlays[place % len(overlays)]
    assert_none(faults_of_pages(shipped, [page], painted=True))
    assert_none(faults_of_overlays(shipped, [overlay], painted=True))


@pytest.mark.long
@pytest.mark.parametrize(("size", "text", "theme"), looks_named(LOOKS))
def test_everything_is_painted(shipped: UnseenVisit, size: tuple[int, int], text: TextSize, theme: Theme) -> None:
    shipped.dress(QSize(*size), theme, text)
    assert_none(faults_of_pages(shipped, shipped.session.state.steps, painted=True))
    assert_none(faults_of_overlays(shipped, overlays_of(shipped), painted=True))


@pytest.mark.parametrize("text", get_args(TextSize))
def test_next_reaches_every_page_and_back_returns(shipped: UnseenVisit, text: TextSize) -> None:
    shipped.dress(QSize(1280, 720), "light", text)
    session, window = shipped.session, shipped.window
    session.do(TurnTo(session.state.steps[0]))
    seen = [window.page.head.id]
    for _ in range(MOST_VIEWS):
        session.do(GoOn(window.page.parts))
        seen.append(window.page.head.id)
    assert tuple(dict.fromkeys(seen)) == session.state.steps
    for _ in range(MOST_VIEWS):
        session.do(GoBack())
    assert window.page.head.id == session.state.steps[0]
