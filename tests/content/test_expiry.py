"""Content past its review says so; past the days of grace no figure of it is shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from consult_app.content.expiry import as_shown_on
from consult_app.content.model import Pack, TimelinePage, Words
from consult_app.content.reader import read_pack
from consult_app.i18n import words
from consult_app.resources import asset

HELD = "held back"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(asset("packs/mild-lss"), "en", words("en"))


def _day(pack: Pack, after: int) -> str:
    return (date.fromisoformat(pack.edition.review_by) + timedelta(days=after)).isoformat()


def _figures(part: object) -> list[Words]:
    if isinstance(part, Words):
        return [part] if part.fact else []
    if isinstance(part, tuple):
        return [figure for item in part for figure in _figures(item)]
    held = getattr(part, "__match_args__", ())
    return [figure for name in held for figure in _figures(getattr(part, name))]


def test_until_the_day_of_review_nothing_changes(pack: Pack) -> None:
    assert as_shown_on(pack, _day(pack, 0), HELD) == pack


def test_after_it_the_pages_stay_and_carry_the_date(pack: Pack) -> None:
    shown = as_shown_on(pack, _day(pack, 1), HELD)
    assert (shown.edition.overdue, shown.edition.withheld) == (True, False)
    assert shown.pages == pack.pages


def test_past_grace_every_figure_is_held_back_and_every_page_stays(pack: Pack) -> None:
    shown = as_shown_on(pack, _day(pack, pack.edition.grace_days + 1), HELD)
    assert shown.edition.withheld
    assert [page.head for page in shown.pages] == [page.head for page in pack.pages]
    assert _figures(pack.pages)
    assert not _figures(shown.pages)
    assert shown.fact_words["h2h-harm"].says == HELD
    assert shown.fact_words["sym-pattern"] == pack.fact_words["sym-pattern"]     # a statement without a figure stays


def test_past_grace_no_bar_shows_a_time_that_a_fact_tells(pack: Pack) -> None:
    shown = as_shown_on(pack, _day(pack, pack.edition.grace_days + 1), HELD)
    timed = [page for page in shown.pages if isinstance(page, TimelinePage)]
    stretches = [stretch for page in timed for lane in page.lanes for stretch in lane.stretches]
    held = [stretch for stretch in stretches if pack.facts[stretch.fact].values]
    assert held
    assert all((stretch.start, stretch.until, stretch.open) == (0, None, True) for stretch in held)
    assert all(stretch.words.endswith(HELD) for stretch in held)
    assert len(held) < len(stretches)                     # what rests on a statement without a figure stays
