"""A visit goes on when its pack is edited or translated under it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.content.model import (
    AboutPage,
    Chapter,
    Edition,
    Emergency,
    Option,
    Pack,
    PageHead,
)
from consult_app.session.start import begin, follow
from consult_app.session.step import step
from tests.session.visits import actions

PAGES = [("walk", "one"), ("climb", "one"), ("compare", "two"), ("home", "two")]


def pack(pages: list[tuple[str, str]], options: tuple[str, ...] = ("none", "brace"), language: str = "en") -> Pack:
    return Pack(
        id="made-up", title="Made up", language=language, languages=("en", "es"), folder="",
        edition=Edition("1", "2026-01-01", "2027-01-01", 30, (), "", ""),
        options=tuple(Option(option, option.title(), "a") for option in options),
        chapters=(Chapter("one", "One"), Chapter("two", "Two")),
        pages=tuple(AboutPage(PageHead(page, chapter, page.title(), page), ()) for page, chapter in pages),
        paths=(("3", (pages[0][0], pages[-1][0])),),
        emergency=Emergency("Help", (), (), (), "", "Help"),
    )


def test_a_visit_begins_on_the_first_page_of_its_path_in_the_packs_order() -> None:
    state = begin(pack(PAGES), path="3", theme="dark", text=150, now=4.0)
    assert (state.steps, state.chapters) == (("walk", "home"), ("one", "two"))
    assert (state.step, state.option_order) == ("walk", ("none", "brace"))
    assert state.seen == {"walk"}
    assert (state.theme, state.text, state.began) == ("dark", 150, 4.0)


@settings(derandomize=True, max_examples=120, deadline=None)
@given(
    st.lists(actions, max_size=15),
    st.lists(st.sampled_from(PAGES), min_size=1, unique=True),
    st.lists(st.sampled_from(["none", "brace", "mend"]), min_size=1, unique=True),
)
def test_a_visit_survives_any_edit_of_its_pack(
    done: list[object], pages: list[tuple[str, str]], options: list[str],
) -> None:
    state = begin(pack(PAGES))
    for action in done:
        state = step(state, action)  # type: ignore[arg-type]
    edited = pack(pages, tuple(options))
    after = follow(state, edited)
    assert after.steps == tuple(page for page, _ in pages)
    assert after.chapters == tuple(chapter for _, chapter in pages)
    assert 0 <= after.at < len(after.steps)
    assert set(after.option_order) == set(options)
    assert after.step in after.seen <= set(after.steps)
    if state.step in after.steps:
        assert after.step == state.step


def test_a_translation_keeps_the_page_and_the_part() -> None:
    state = follow(begin(pack(PAGES)), pack(PAGES, language="es"))
    assert state.language == "es"
    assert state.step == "walk"
