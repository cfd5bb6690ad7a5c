from __future__ import annotations

from consult_app.i18n import words
from consult_app.ui.pages.certainty import sureness
from tests.ui.grid_pack import made_up_pack


def test_several_facts_are_as_sure_as_the_least_sure() -> None:
    pack, w = made_up_pack(), words("en")
    assert sureness(pack, w, ("walks",)).word == "Moderate"
    both = sureness(pack, w, ("walks", "harm"))
    assert (both.level, both.word, both.fact) == (1, "Very limited", "harm")
    assert "records" in both.reason


def test_nothing_behind_it_is_very_limited_and_says_so() -> None:
    sure = sureness(made_up_pack(), words("en"), ("no-such-fact",))
    assert (sure.level, sure.fact) == (1, "")
    assert sure.reason == words("en")("sure.reason.no_source")
