"""How sure we are follows from the kind of study and who paid, in doubt the lower; who paid has three forms."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.content.reader import read_pack
from consult_app.evidence.certainty import BY_TIER, LEVELS, certainty
from consult_app.evidence.funder import funder_confirmed, funder_line
from consult_app.evidence.model import FunderKind, FunderStatus, Source, Tier
from consult_app.i18n import words
from consult_app.resources import asset


def source(tier: Tier, paid: str = "named independent", **given_values: Any) -> Source:
    status, _, kind = paid.rpartition(" ")
    given_values = {"id": "s", "funder": "" if status == "not stated" else "A fund"} | given_values
    return Source(
        authors="A", title="B", journal="C", design="D", tier=tier, funder_status=status, funder_kind=kind,  # type: ignore[arg-type]
        checked="2026-01-31", **given_values,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("tier", "paid", "level", "reasons"),
    [
        ("provider", "not stated provider", "very_limited", ("provider", "funder_not_known")),
        ("company", "named maker", "very_limited", ("provider", "maker_funded")),
        ("claims", "believed maker", "very_limited", ("records", "maker_funded")),
        ("claims", "named independent", "very_limited", ("records",)),
        ("registry", "named independent", "very_limited", ("records",)),
        ("case report", "named independent", "very_limited", ("single_arm",)),
        ("single-arm", "named independent", "limited", ("single_arm",)),
        ("single-arm", "named maker", "limited", ("single_arm", "maker_funded")),
        ("observational", "named independent", "limited", ("not_randomised",)),
        ("observational", "not stated unknown", "limited", ("not_randomised", "funder_not_known")),
        ("RCT", "named independent", "moderate", ("one_study",)),
        ("RCT", "named maker", "limited", ("maker_funded",)),
        ("RCT", "believed maker", "limited", ("maker_funded",)),
        ("RCT", "not stated unknown", "limited", ("funder_not_known",)),
        ("RCT", "believed independent", "limited", ("funder_not_known",)),
        ("systematic review", "named independent", "moderate", ("one_study",)),
        ("systematic review", "named maker", "limited", ("maker_funded",)),
        ("guideline", "named independent", "limited", ("review_opinion",)),
    ],
)
def test_one_source(tier: Tier, paid: str, level: str, reasons: tuple[str, ...]) -> None:
    found = certainty([source(tier, paid)])
    assert (found.level, found.reasons) == (level, reasons)


def test_strong_needs_independent_reviews_that_agree() -> None:
    reviews = [source("systematic review", id="a"), source("systematic review", id="b")]
    assert certainty(reviews).level == "strong"
    assert certainty(reviews).reasons == ("none_lowered",)
    assert certainty([reviews[0], reviews[0]]).level == "moderate"
    assert certainty([*reviews, source("RCT", id="c")]).level == "moderate"


def test_no_source_is_the_least_sure() -> None:
    assert certainty([]).level == "very_limited"
    assert certainty([]).reasons == ("no_source",)


SOURCES = st.builds(
    lambda tier, status, kind, name: source(tier, f"{status} {kind}", id=name),
    st.sampled_from(get_args(Tier)), st.sampled_from(get_args(FunderStatus)), st.sampled_from(get_args(FunderKind)),
    st.sampled_from("abcde"),
)  # fmt: skip


@settings(derandomize=True, deadline=None)
@given(st.lists(SOURCES, min_size=1, max_size=4), SOURCES)
def test_the_least_sure_of_several_counts(several: list[Source], one: Source) -> None:
    together = LEVELS.index(certainty([*several, one]).level)
    if certainty(several).level != "strong" and one.tier != "systematic review":
        assert together == min(LEVELS.index(certainty(several).level), LEVELS.index(certainty([one]).level))
    assert together <= 1 or all(source.funder_kind == "independent" for source in [*several, one])
    assert all(f"sure.reason.{reason}" in words("en") for reason in certainty([*several, one]).reasons)


def test_every_kind_of_study_has_a_level_and_every_level_words() -> None:
    assert set(BY_TIER) == set(get_args(Tier))
    assert all(f"sure.level.{level}" in words("en") for level in LEVELS)


def test_nothing_about_mild_or_laminectomy_is_strong_today() -> None:
    pack = read_pack(asset("packs/mild-lss"))
    for fact in pack.facts.values():
        if fact.id.startswith(("mild-", "lam-", "h2h-", "mot-", "mek", "enc-")):
            assert certainty(pack.sources[name] for name in fact.sources).level != "strong", fact.id


@pytest.mark.parametrize(
    ("paid", "line", "confirmed"),
    [
        ("named independent", "A fund", True),
        ("named maker", "A fund. It makes the device.", True),
        ("not stated unknown", "Not stated in what we read", False),
        ("believed independent", "Believed to be A fund, not confirmed", False),
        ("believed maker", "Believed to be A fund, which makes the device. Not confirmed.", False),
    ],
)
def test_who_paid_in_three_forms(paid: str, line: str, confirmed: bool) -> None:
    assert funder_line(source("RCT", paid), words("en")) == line
    assert funder_confirmed(source("RCT", paid)) is confirmed
