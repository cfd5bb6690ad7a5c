"""What goes home: pages seen, questions tapped or chosen, when to get help; about the person only what was ticked."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from types import MappingProxyType
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from consult_app.content.model import TakeHomePage
from consult_app.session.actions import Action, Ask, TakeAlong
from consult_app.session.state import State
from consult_app.session.take_home import Replied, Talked, Weighed, chosen_by_answers, said, talked_about, to_bring
from consult_app.settings import TextSize, Theme
from consult_app.ui.pages.take_home import TakeHomeView
from consult_app.ui.pages.take_home_columns import Listed, shared_out
from consult_app.ui.pages.take_home_lists import Tick
from consult_app.ui.render import UnseenVisit
from tests.ui.fitting import SIZES, TEXTS, keep, setting_for, shown, texts
from tests.ui.pages.said_pack import (
    HOME,
    WindowOn,
    assert_sound,
    at,
    every_part,
    names,
    person_pack,
    press,
    window_on,  # noqa: F401   a fixture
)

MARKER = "Marker 4711"
PACK = person_pack()
ANSWERS = MappingProxyType({("suits", "bear"): "unsure", ("suits", "same"): "yes", ("suits", "skin"): "no",
                            ("sure", "know"): "no", ("sure", "help"): "yes"})
FULL = at(PACK, "home", answers=ANSWERS, weights=MappingProxyType({("matters", "far"): 4, ("matters", "cut"): 2}),
          goal=MARKER, asked=frozenset({("home", "wait"), ("home", "pay")}))
FULL = replace(FULL, seen=frozenset({"knee", "worn", "ways", "home"}))
TICKED = replace(FULL, taken_along=frozenset({"goal", "answers"}))


def home_view(size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light",
              done: list[Action] | None = None) -> TakeHomeView:
    do = done.append if done is not None else lambda action: None
    view = keep(TakeHomeView(setting_for(PACK, size, text, theme, do), HOME))
    view.show()
    return view


def all_texts(view: TakeHomeView, state: State) -> list[str]:
    return [said for _ in every_part(view, state) for said in texts(view)]


def all_names(view: TakeHomeView, state: State) -> list[str]:
    return [name for _ in every_part(view, state) for name in names(view)]


@pytest.mark.parametrize("state", [at(PACK, "home"), TICKED], ids=["bare", "ticked"])
@pytest.mark.parametrize(("size", "text"), list(product((*SIZES, (3840, 2160)), TEXTS)))
def test_everything_is_on_one_part_and_whole(
    qapp: QApplication, size: tuple[int, int], text: TextSize, state: State,
) -> None:
    view = home_view(size, text)
    for _ in every_part(view, state):
        assert_sound(view)
    wanted = [words for _, words in HOME.questions]
    assert [name.partition(", on your list")[0] for name in all_names(view, state)][:len(wanted)] == wanted
    emergency = PACK.emergency
    seen = all_texts(view, state)
    for sign in (*emergency.signs, emergency.lead[0][0].text, emergency.action[0][0].text):  # type: ignore[union-attr]
        assert seen.count(sign) == 1


@pytest.mark.parametrize(("size", "text"), list(product((*SIZES, (3840, 2160)), TEXTS)))
def test_all_signs_stand_on_one_part_with_what_to_do(
    shipped: UnseenVisit, size: tuple[int, int], text: TextSize,
) -> None:
    pack = shipped.session.pack
    page = next(page for page in pack.pages if isinstance(page, TakeHomePage))
    view = keep(TakeHomeView(setting_for(pack, size, text), page))
    emergency = pack.emergency
    wanted = {emergency.title, *emergency.signs, emergency.action[0][0].text}  # type: ignore[union-attr]
    assert [wanted <= set(texts(view)) for _ in every_part(view, at(pack, page.head.id, text=text))].count(True) == 1


@pytest.mark.parametrize("theme", get_args(Theme))
def test_it_stands_out_from_its_ground(qapp: QApplication, theme: Theme) -> None:
    view = home_view((1280, 720), 100, theme)
    for _ in every_part(view, TICKED):
        assert_sound(view, painted=True)


def test_no_heading_stands_twice(shipped: UnseenVisit) -> None:
    pack = shipped.session.pack
    page = next(page for page in pack.pages if isinstance(page, TakeHomePage))
    everything = replace(at(pack, page.head.id), seen=frozenset(one.head.id for one in pack.pages))
    view = keep(TakeHomeView(setting_for(pack, (1280, 720)), page))
    seen = [line for _ in every_part(view, everything) for line in texts(view)]
    for heading in (page.talked, page.bring):
        assert seen.count(heading) == 1
        assert f"{heading}, continued" in seen


def test_at_the_reference_it_takes_two_parts(qapp: QApplication) -> None:
    view = home_view()
    view.show_state(FULL)
    assert view.parts == 2


def test_nothing_is_said_about_the_person_until_it_is_ticked(qapp: QApplication) -> None:
    view = home_view()
    before = all_texts(view, FULL)
    assert not any(MARKER in said or "Can you live with it" in said or "Walking farther" in said for said in before)
    goal = all_texts(view, replace(FULL, taken_along=frozenset({"goal"})))
    assert MARKER in goal
    assert not any("Walking farther" in said for said in goal)
    both = all_texts(view, TICKED)
    for line in ("Can you live with it for now? Not sure", "Has it stayed the same? Yes", "Is your skin sore? No",
                 "Walking farther: 5 of 5, Very much", "Having no cut: 3 of 5",
                 "Do you know the good and bad sides of each way? Not yet"):
        assert both.count(line) == 1
    assert all_texts(view, FULL) == before


def test_what_was_ticked_but_never_said_is_said_to_be_missing(qapp: QApplication) -> None:
    seen = all_texts(home_view(), at(PACK, "home", taken_along=frozenset({"goal", "answers"})))
    assert "No goal was set." in seen
    assert "Nothing was answered." in seen


def test_the_ticks_ask_and_say_how_they_stand(qapp: QApplication) -> None:
    done: list[Action] = []
    view = home_view(done=done)
    assert "What could happen if I wait?, on your list" in all_names(view, FULL)
    assert "Does my health plan pay?, on your list" in all_names(view, FULL)
    view.show_state(replace(FULL, part=0))
    press(view, "What could happen if I wait?, on your list")
    press(view, "Is there a guided exercise plan near me?")
    view.show_state(replace(FULL, part=view.parts - 1))
    press(view, "My goal, left out")
    press(view, "My answers, left out")
    assert done == [Ask("wait"), Ask("plan"), TakeAlong("goal"), TakeAlong("answers")]
    assert "My goal, included" in all_names(view, TICKED)


def test_the_keyboard_stays_on_a_tick_that_was_pressed(qapp: QApplication, window_on: WindowOn) -> None:  # noqa: F811
    window = window_on("home", size=(1920, 1080))
    while not any(isinstance(tick.action, TakeAlong) for tick in shown(window.page, Tick)):
        QTest.keyClick(window, Qt.Key.Key_PageDown)
    window.activateWindow()
    next(tick for tick in shown(window.page, Tick) if tick.action == TakeAlong("goal")).setFocus()
    for on in (True, False):
        focused = window.focusWidget()
        assert isinstance(focused, Tick)
        QTest.keyClick(focused, Qt.Key.Key_Return)
        assert ("goal" in window.session.state.taken_along) is on
        again = window.focusWidget()
        assert isinstance(again, Tick)
        assert again.action == TakeAlong("goal")
        assert again.isVisible()
        assert again.isChecked() is on


def test_pages_seen_and_the_edition_are_told(qapp: QApplication) -> None:
    seen = all_texts(home_view(), FULL)
    assert seen.count("Your knee") == seen.count("Choose") == 1
    assert "The knee, What wears it" in seen
    assert any("November 24, 2027" in line and "1.2" in line for line in seen)
    assert "Not yet reviewed by a clinician outside the project" in seen


def test_another_visit_shows_other_things(qapp: QApplication) -> None:
    view = home_view()
    assert "What should I watch for while I wait?" in all_texts(view, FULL)
    assert "What should I watch for while I wait?" not in all_texts(view, at(PACK, "home"))


# -- without a window

def test_only_chapters_with_pages_seen_were_talked_about() -> None:
    assert talked_about(PACK, FULL) == (Talked("Your knee", ("The knee", "What wears it")),
                                        Talked("Choose", ("Ways to treat it",)))
    assert talked_about(PACK, at(PACK, "home")) == ()


def test_answers_choose_questions_once_and_whatever_the_reply() -> None:
    assert chosen_by_answers(PACK, FULL) == ("What should I watch for while I wait?", "Does tape harm my skin?")
    assert to_bring(PACK, FULL) == ("What could happen if I wait?", "Does my health plan pay?",
                                    "What should I watch for while I wait?", "Does tape harm my skin?")


def test_everything_said_is_listed_in_the_order_of_the_pages() -> None:
    assert list(said(PACK, FULL)) == [
        Replied("Can you live with it for now?", "unsure"), Replied("Has it stayed the same?", "yes"),
        Replied("Is your skin sore?", "no"), Weighed("Walking farther", 4, "Not so much", "Very much"),
        Weighed("Having no cut", 2, "Not so much", "Very much"),
        Replied("Do you know the good and bad sides of each way?", "no", "Not yet"),
        Replied("Do you have enough help and time to decide?", "yes", "Yes")]


lists_of_rows = st.lists(st.builds(Listed, st.integers(10, 60), st.lists(st.integers(10, 120), min_size=1, max_size=12)
                                   .map(tuple), st.booleans()), min_size=1, max_size=7)


@settings(derandomize=True, max_examples=300)
@given(lists_of_rows, st.integers(60, 300), st.integers(60, 400), st.integers(0, 30))
def test_every_row_has_one_place_and_columns_overflow_only_for_a_row_alone(
    lists: list[Listed], first: int, further: int, gap: int,
) -> None:
    def room(column: int) -> int:
        return first if column == 0 else further

    columns = shared_out(lists, room, gap)
    placed = [(piece.which, row) for column in columns for piece in column for row in range(piece.first, piece.end)]
    assert placed == [(which, row) for which, listed in enumerate(lists) for row in range(len(listed.rows))]
    for i, column in enumerate(columns):
        tall = sum(lists[p.which].height(p.first, p.end) for p in column) + gap * (len(column) - 1)
        alone = len(column) == 1 and column[0].end - column[0].first == 1
        assert tall <= room(i) or (alone and tall > max(first, further)) or (alone and room(i + 1) <= room(i))
        assert column or (i == 0 and further > first)
    for which, listed in enumerate(lists):
        pieces = [(column.index(piece), piece) for column in columns for piece in column if piece.which == which]
        assert not listed.fresh or len(pieces) == 1 or pieces[0][0] == 0
