"""S opens the sources of the page that is shown, whatever its kind, and the drawer turns among these."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from consult_app.session.actions import CloseOverlay, TurnTo
from consult_app.session.state import Library, SourcesOf
from consult_app.ui.overlays.cited import cited_on, neighbours
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.source_mark import SourceMark


@pytest.mark.parametrize(("page", "first"), [
    ("what-is-it", "epi-prev-age60"),
    ("healthy-and-narrow", "ana-dsca-l45-stenosis"),
    ("mild-walk", "mild-step-arrival"),
    ("chances-2y", "h2h-surg"),
    ("recovery-times", "pt-ammendolia-mcid"),
    ("worth-asking", "nat-katz"),
    ("what-matters", "pt-ammendolia-mcid"),
])
def test_s_opens_the_first_source_of_the_page(shipped: UnseenVisit, page: str, first: str) -> None:
    shipped.session.do(TurnTo(page))
    QTest.keyClick(shipped.window, Qt.Key.Key_S)
    assert shipped.session.state.overlay == SourcesOf(first)
    shipped.session.do(CloseOverlay())


def test_s_opens_all_sources_where_the_page_has_none(shipped: UnseenVisit) -> None:
    shipped.session.do(TurnTo("my-goal"))
    QTest.keyClick(shipped.window, Qt.Key.Key_S)
    assert shipped.session.state.overlay == Library()
    shipped.session.do(CloseOverlay())


def test_the_drawer_reaches_every_source_that_a_page_shows_and_no_other(shipped: UnseenVisit) -> None:
    pack = shipped.session.pack
    for page in pack.pages:
        on_page = set()
        for _ in shipped.views(page.head.id):
            on_page |= {mark.fact for mark in shipped.window.page.findChildren(SourceMark)}
        facts = cited_on(page)
        assert set(facts) == on_page, page.head.id
        for before, fact in pairwise(facts):
            assert neighbours(pack, page, fact)[0] == before
