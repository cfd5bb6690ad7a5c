"""A language 40 % longer than English and one that runs from right to left hold on every page, in every look.

A quick run takes a share of the pages a look, so that each page is laid out at every size; ``long`` takes them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize

from consult_app.i18n.direction import LONG, MADE_UP
from consult_app.settings import Settings, user_folders
from consult_app.ui.record.texts import texts_of
from consult_app.ui.record.window_scan import scan
from consult_app.ui.render import UnseenVisit
from tests.ui.conftest import KNEE, SHIPPED
from tests.ui.looks import LEADING, LOOKS, Look, faults_of_overlays, faults_of_pages, named, overlays_of, share
from tests.ui.recording import assert_none

SHARES = 4
ENGLISH_WORD = re.compile(r"(?<!\w)(?=\w*[aeiouAEIOU])[a-zA-Z]{3,}(?!\w)")      # a vowel without an accent
KEPT = {"mild", "November"}                    # the product, and what a language itself makes of a date


PACKS = {"shipped": SHIPPED, "knee": KNEE}


@pytest.fixture(scope="module", params=[pytest.param((pack, language), id=f"{name}-{language}")
                                        for name, pack in PACKS.items() for language in MADE_UP])
def visit(request: pytest.FixtureRequest, qapp: object) -> Iterator[UnseenVisit]:
    pack, language = request.param
    made = UnseenVisit(pack, Settings(language=language), QSize(1920, 1080), user_folders().cache)
    yield made
    made.close()


@pytest.mark.parametrize("look", named(LEADING))
def test_a_share_of_the_pages_holds(visit: UnseenVisit, look: Look) -> None:
    look.put_on(visit)
    assert_none(faults_of_pages(visit, share(visit.session.state.steps, look.place, SHARES), painted=False))


@pytest.mark.parametrize("look", named(LEADING[::2]))
def test_what_lies_over_a_page_holds(visit: UnseenVisit, look: Look) -> None:
    look.put_on(visit)
    assert_none(faults_of_overlays(visit, overlays_of(visit, look.place, 24), painted=False))


@pytest.mark.long
@pytest.mark.parametrize("look", named(LOOKS))
def test_everything_holds(visit: UnseenVisit, look: Look) -> None:
    look.put_on(visit)
    assert_none(faults_of_pages(visit, visit.session.state.steps, painted=look.leads))
    assert_none(faults_of_overlays(visit, overlays_of(visit), painted=False))


@pytest.mark.parametrize("visit", [pytest.param((pack, LONG), id=name) for name, pack in PACKS.items()],
                         indirect=True)
def test_no_word_on_a_page_escapes_translation(visit: UnseenVisit) -> None:
    """Whatever a patient reads comes from the pack or from the words by key: none of it stands in code."""
    visit.dress(QSize(1920, 1080), "light", 100)
    left = []
    for page in visit.session.state.steps:
        for _ in visit.views(page):
            left += [f"{page}: {word!r} in {text.text!r}" for text in texts_of(scan(visit.window))
                     for word in ENGLISH_WORD.findall(text.text) if word not in KEPT]
    assert_none(left)


def test_english_would_be_noticed(shipped: UnseenVisit) -> None:
    next(shipped.views("what-is-it"))
    texts = [text.text for text in texts_of(scan(shipped.window))]
    assert len([word for text in texts for word in ENGLISH_WORD.findall(text) if word not in KEPT]) > 20
