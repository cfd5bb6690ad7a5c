"""Every digit a patient reads on a page is a figure from a fact, stands by a source mark, or is excused by the pack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
import yaml
from PySide6.QtCore import QSize

from consult_app.content.model import Mark, Words
from consult_app.content.model import Prose as Text
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.prose import Prose, spoken
from tests.ui.conftest import SHIPPED
from tests.ui.recording import view_of

DIGITS = re.compile(r"\d[\d.,]*")
COUNTS = ("checklist.count", "checklist.more")        # the program's own counts of what somebody answered
COMPUTED = {"about"}               # dates, versions and counts of the pack itself


@cache
def excused(page: str) -> set[str]:
    """Return the digits that the pack excuses on ``page``."""
    files = (yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) for file in SHIPPED.glob("en/*.yaml"))
    steps = {name: step for file in files for name, step in file.items() if isinstance(step, dict)}
    return {digits for words in steps[page].get("plain", []) for digits in DIGITS.findall(words)}


def uncovered(text: Text) -> Iterator[str]:
    """Yield the digits of each paragraph without a mark that are not in a figure."""
    for paragraph in text:
        if not any(isinstance(span, Mark) for span in paragraph):
            typed = "".join(span.text for span in paragraph if isinstance(span, Words) and not span.fact)
            yield from (digits.rstrip(".,") for digits in DIGITS.findall(typed))


@pytest.fixture(scope="module")
def at_reference(shipped: UnseenVisit) -> UnseenVisit:
    shipped.dress(QSize(1920, 1080), "light", 100)
    return shipped


def computed(visit: UnseenVisit) -> set[str]:
    """Return the sentences whose digits the program works out: counts of answers, the pack's edition, its pages."""
    words, pack = visit.window.words, visit.session.pack
    edition = words("take_home.edition", version=pack.edition.version, published=words.date(pack.edition.published),
                    review_by=words.date(pack.edition.review_by))
    counts = {words(key, n=n) for key in COUNTS for n in range(100)}
    return {edition, *counts, *(page.head.short for page in pack.pages)}        # a page's name is judged on the page


def test_no_typed_digit_stands_without_a_source(at_reference: UnseenVisit) -> None:
    looked_at = 0
    known = computed(at_reference)
    for page in at_reference.session.state.steps:
        if page in COMPUTED:
            continue
        for _ in at_reference.views(page):
            for prose in at_reference.window.page.findChildren(Prose):
                looked_at += 1
                said = spoken(prose.text)
                if said not in known and not set(said.split(", ")) <= known:
                    assert set(uncovered(prose.text)) <= excused(page), f"{page}: {said}"
    assert looked_at > 60


def test_the_comparison_shows_its_figures_with_fact_and_source(at_reference: UnseenVisit) -> None:
    pack = at_reference.session.pack
    for _ in at_reference.views("three-ways"):
        view = view_of(at_reference, painted=False)
        screen = " ".join(text.text for text in view.texts)
        assert {number.fact for number in view.numbers} >= {"h2h-harm", "h2h-surg"}
        for number in view.numbers:
            assert number.text in screen
            assert number.sources == pack.facts[number.fact].sources
            assert pack.facts[number.fact].audience == "patient"


def test_a_digit_without_a_source_would_be_noticed() -> None:
    assert list(uncovered(((Words("About 12 of 100 people, 5.1 mm."),),))) == ["12", "100", "5.1"]
    assert list(uncovered(((Words("About "), Words("12 of 100", fact="x"), Words(" people")),))) == []
    assert list(uncovered(((Words("Read in 12 people."), Mark("x", 1)),))) == []
