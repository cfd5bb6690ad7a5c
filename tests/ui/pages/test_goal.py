"""A goal is picked or typed, taken back, kept in view, and gone with the visit."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from consult_app.session.actions import Action, EndVisit, SetGoal
from consult_app.session.step import LONGEST_GOAL, kept_goal, step
from consult_app.settings import TextSize, Theme
from consult_app.ui.pages.goal import GoalView
from consult_app.ui.widgets.choice_chip import ChoiceChip
from consult_app.ui.widgets.goal_line import GoalLine
from consult_app.ui.widgets.text_field import TextField
from tests.ui.fitting import SIZES, TEXTS, keep, setting_for, shown, texts
from tests.ui.pages.said_pack import (
    GOAL,
    WindowOn,
    assert_sound,
    at,
    every_part,
    names,
    person_pack,
    press,
    window_on,  # noqa: F401   a fixture
)

LONG = "Walk all the way down to the mailbox and back again with my neighbour and her dogs"


def goal_view(size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light",
              done: list[Action] | None = None, **given: object) -> GoalView:
    pack = person_pack()
    do = done.append if done is not None else lambda action: None
    view = keep(GoalView(setting_for(pack, size, text, theme, do), GOAL))
    view.show_state(at(pack, "goal", **given))
    view.show()
    return view


@pytest.mark.parametrize(("size", "text"), list(product((*SIZES, (3840, 2160)), TEXTS)))
def test_every_goal_is_on_one_part_and_whole(
    qapp: QApplication, size: tuple[int, int], text: TextSize,
) -> None:
    view, seen = goal_view(size, text), []
    for _ in every_part(view, at(person_pack(), "goal", goal="Dance")):
        assert_sound(view)
        seen += [*names(view), *(field.accessibleName() for field in shown(view, TextField))]
    assert seen == ["Climb the stairs at home", "Kneel in the garden", "Dance, your goal",
                    "Stand through a whole service", "Shop without a rest", "Go out with friends",
                    "Or in your own words"]


def test_no_goal_is_broken_inside_a_word(qapp: QApplication) -> None:
    page = replace(GOAL, ready=(("play", "Play with the grandchildren"), *GOAL.ready))
    view, pack, seen = keep(GoalView(setting_for(person_pack(), (1080, 1920), 200), page)), person_pack(), 0
    view.show()
    for _ in every_part(view, at(pack, "goal")):
        for chip in shown(view, ChoiceChip):
            letters = QFontMetricsF(chip.look.font("bodyb"))
            longest = max(letters.horizontalAdvance(word) for word in chip.text().split())
            assert chip.width() > longest + chip.look.sp("bodyb") * 1.1, chip.text()
            seen += 1
    assert seen == len(page.ready)


@pytest.mark.parametrize("theme", get_args(Theme))
def test_it_stands_out_from_its_ground(qapp: QApplication, theme: Theme) -> None:
    view = goal_view((1280, 720), 100, theme, goal="Dance")
    assert_sound(view, painted=True)


def test_goals_too_long_for_a_line_take_two(qapp: QApplication) -> None:
    ready = tuple((f"g{i}", f"{LONG} {i}") for i in range(8))
    pack = person_pack(replace(GOAL, ready=ready))
    for size, text in product(SIZES, TEXTS):
        view = keep(GoalView(setting_for(pack, size, text), replace(GOAL, ready=ready)))
        for _ in every_part(view, at(pack, "goal")):
            assert_sound(view)


def test_a_press_picks_and_a_second_press_takes_it_back(qapp: QApplication) -> None:
    done: list[Action] = []
    view = goal_view(done=done)
    press(view, "Dance")
    view.show_state(at(person_pack(), "goal", goal="Dance"))
    assert [chip.text() for chip in shown(view, ChoiceChip) if chip.isChecked()] == ["Dance"]
    press(view, "Dance, your goal")
    view.show_state(at(person_pack(), "goal"))
    assert not any(chip.isChecked() for chip in view.findChildren(ChoiceChip))
    assert done == [SetGoal("Dance"), SetGoal("")]


def test_own_words_stand_in_the_field_and_ready_ones_do_not(qapp: QApplication) -> None:
    assert shown(goal_view(goal="Fly a kite"), TextField)[0].text() == "Fly a kite"
    assert shown(goal_view(goal="Dance"), TextField)[0].text() == ""


def test_arrow_keys_go_from_goal_to_goal(qapp: QApplication) -> None:
    view = goal_view()
    view.activateWindow()
    chips = shown(view, ChoiceChip)
    chips[0].setFocus()
    for key, place in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_Left, 0),
                       (Qt.Key.Key_Left, 0)):
        QTest.keyClick(view.focusWidget(), key)
        assert view.focusWidget() is chips[place]


def test_typing_sets_the_goal_and_turns_no_page(qapp: QApplication, window_on: WindowOn) -> None:  # noqa: F811
    window = window_on("goal")
    field = shown(window.page, TextField)[0]
    field.setFocus()
    QTest.keyClicks(field, "see 3 shows ")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_End):
        QTest.keyClick(field, key)
    QTest.keyClicks(field, "h")
    state = window.session.state
    assert (state.step, state.goal, state.theme, state.overlay) == ("goal", "see 3 shows h", "light", None)
    assert field.text() == "see 3 shows h", "the space that was typed is still there"


def test_page_keys_still_turn_the_page_and_the_goal_stays(
    qapp: QApplication, window_on: WindowOn,  # noqa: F811
) -> None:
    window = window_on("goal")
    field = shown(window.page, TextField)[0]
    field.setFocus()
    QTest.keyClicks(field, "Fly a kite")
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert window.session.state.step == "worn"
    assert [line.goal for line in shown(window, GoalLine)] == ["Fly a kite"]
    assert any("Your goal: Fly a kite" in said for said in texts(window))
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert shown(window.page, TextField)[0].text() == "Fly a kite"
    assert shown(window, GoalLine) == []


def test_the_end_of_a_visit_empties_the_field(qapp: QApplication, window_on: WindowOn) -> None:  # noqa: F811
    window = window_on("goal", SetGoal("Fly a kite"))
    field = shown(window.page, TextField)[0]
    view = window.page
    view.show_state(step(window.session.state, EndVisit(0.0)))
    assert (field.text(), field.isUndoAvailable()) == ("", False)


def test_a_goal_is_one_line_that_stays_in_view() -> None:
    assert kept_goal("  see \n my\tsister ") == "see my sister"
    assert len(kept_goal("x" * 200)) == LONGEST_GOAL
    cut = kept_goal("x" * (LONGEST_GOAL - 1) + " yz")
    assert kept_goal(cut) == cut


@pytest.mark.parametrize(("size", "text"), list(product(SIZES, TEXTS)))
def test_the_longest_goal_in_view_is_whole(
    qapp: QApplication, window_on: WindowOn, size: tuple[int, int], text: TextSize,  # noqa: F811
) -> None:
    from consult_app.session.actions import SetText

    window = window_on("worn", SetGoal(LONG), SetText(text), size=size)
    line = shown(window, GoalLine)[0]
    assert line.height() >= line.heightForWidth(line.width())
    assert not line.geometry().intersects(window.page.geometry())
    assert kept_goal(LONG) in texts(line)[0]
