from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from consult_app.session.actions import Action, Answer, Show
from consult_app.session.start import begin
from consult_app.session.state import EmergencyCard, Reply, State
from consult_app.settings import TextSize, Theme
from consult_app.ui.pages.checklist import ChecklistView
from consult_app.ui.pages.checklist_aside import RedFlagNotice
from consult_app.ui.pages.checklist_bring import BringCard
from consult_app.ui.pages.checklist_cards import REPLIES, CheckCard
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.choice import Choice
from consult_app.ui.widgets.option_heading import OptionHeading
from tests.ui.fitting import SIZES, TEXTS, assert_fits, keep, rect_in, setting_for, shown, texts
from tests.ui.pages.choice_pack import CLOSING, checklist_page, choice_pack, faults_of

ITEMS = [f"{option}-{i}" for option in ("wait", "tape", "shot") for i in range(4)]
REPLIED = st.dictionaries(st.sampled_from(ITEMS), st.sampled_from(REPLIES))
Replied = dict[str, Reply]


def answers(replied: Replied) -> MappingProxyType[tuple[str, str], Reply]:
    return MappingProxyType({("suits", item): reply for item, reply in replied.items()})


def checklist(
    size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light", options: int = 3,
    done: list[Action] | None = None, *, stretched: bool = False, items: int = 4, **state: object,
) -> tuple[ChecklistView, State]:
    pack = choice_pack(options, stretched=stretched)
    setting = setting_for(pack, size, text, theme, (done if done is not None else []).append)
    view = keep(ChecklistView(setting, checklist_page(options, items=items, stretched=stretched)))
    now = replace(begin(pack, theme=theme, text=text), at=1, **state)  # type: ignore[arg-type]
    view.show_state(now)
    return view, now


def choices(view: ChecklistView, item: str) -> list[Choice]:
    card = next(card for card in shown(view, CheckCard) if card.item.id == item)  # type: ignore[attr-defined]
    return card.findChildren(Choice)


def outside_the_list(view: ChecklistView) -> list[tuple[str, QRect]]:
    """Return every word, and its place, but those about the questions to bring."""
    bring = set(texts(view.findChildren(BringCard)[0]))
    return [(said, rect_in(prose, view)) for prose, said in zip(_proses(view), texts(view), strict=True)
            if said not in bring]


def _proses(view: ChecklistView) -> list:  # type: ignore[type-arg]
    from consult_app.ui.widgets.prose import Prose

    return shown(view, Prose)


@pytest.mark.parametrize("size", [*SIZES, (3840, 2160)])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("stretched", [False, True])
def test_nothing_is_cut_in_any_part(
    qapp: QApplication, size: tuple[int, int], text: TextSize, stretched: bool,
) -> None:
    every: Replied = {f"{option}-{i}": "yes" for option in ("wait", "tape", "shot", "scope") for i in range(4)}
    for options in (2, 4):
        view, state = checklist(size, text, options=options, stretched=stretched)
        for replied in ({}, every):
            for part in range(view.parts):
                view.show_state(replace(state, part=part, answers=answers(replied)))
                assert_fits(view)
                assert faults_of(view) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", SIZES)
def test_the_painted_page_can_be_read(qapp: QApplication, size: tuple[int, int], theme: Theme) -> None:
    view, state = checklist(size, theme=theme, answers=answers({"wait-0": "yes", "wait-1": "unsure"}))
    for part in {0, view.parts - 1}:
        view.show_state(replace(state, part=part))
        assert faults_of(view, painted=True) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_every_part_shows_when_to_get_help(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    done: list[Action] = []
    view, state = checklist(size, text, done=done)
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        notice = shown(view, RedFlagNotice)[0]
        assert "Get help right now" in texts(notice)
        shown(notice, Button)[0].click()  # type: ignore[attr-defined]
    assert done == [Show(EmergencyCard())] * view.parts


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_the_parts_together_ask_every_question_once(
    qapp: QApplication, size: tuple[int, int], text: TextSize,
) -> None:
    view, state = checklist(size, text)
    asked: list[str] = []
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        asked += [card.item.id for card in shown(view, CheckCard)]  # type: ignore[attr-defined]
    assert asked == ITEMS


def test_nothing_is_preset_and_all_answers_are_of_one_size(qapp: QApplication) -> None:
    view, _ = checklist()
    row = choices(view, "wait-0")
    assert [choice.text() for choice in row] == ["Yes", "No", "Not sure"]
    assert not any(choice.isChecked() for choice in view.findChildren(Choice))
    assert len({(choice.width(), choice.height()) for choice in row}) == 1
    assert row[2].accessibleName() == "Does it hurt on the stairs? Not sure"


def test_a_press_answers_and_pressing_again_asks_for_the_same(qapp: QApplication) -> None:
    done: list[Action] = []
    view, state = checklist(done=done)
    row = choices(view, "wait-0")
    for choice, reply in zip(row, REPLIES, strict=True):
        choice.click()
        assert done.pop() == Answer("wait-0", reply)
        assert not choice.isChecked()                 # the state says what is chosen
        view.show_state(replace(state, answers=answers({"wait-0": reply})))
        assert [other.isChecked() for other in row] == [other is choice for other in row]
        assert choice.accessibleName().endswith(", chosen")
        choice.click()
        assert done.pop() == Answer("wait-0", reply)
        view.show_state(state)
        assert not any(other.isChecked() for other in row)


def test_arrow_keys_go_along_the_row_and_enter_answers(qapp: QApplication) -> None:
    done: list[Action] = []
    view, _ = checklist(done=done)
    view.show()
    view.activateWindow()
    row = choices(view, "wait-0")
    row[0].setFocus(Qt.FocusReason.TabFocusReason)
    for key, place in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1)):
        focused = view.focusWidget()
        assert focused
        QTest.keyClick(focused, key)
        assert view.focusWidget() is row[place]
    QTest.keyClick(row[1], Qt.Key.Key_Return)
    assert done == [Answer("wait-0", "no")]


@settings(derandomize=True, max_examples=40, deadline=None)
@given(REPLIED)
def test_answers_choose_questions_and_change_nothing_else(qapp: QApplication, replied: Replied) -> None:
    view, state = checklist()
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        before = outside_the_list(view)
        view.show_state(replace(state, part=part, answers=answers(replied)))
        assert outside_the_list(view) == before
        assert any(CLOSING in said for said, _ in before)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(REPLIED)
def test_every_answer_brings_its_question_whatever_it_is(qapp: QApplication, replied: Replied) -> None:
    view, state = checklist()
    bring = view.findChildren(BringCard)[0]
    heard = _brought(view, state, replied)
    flipped: Replied = {item: REPLIES[(REPLIES.index(reply) + 1) % 3] for item, reply in replied.items()}
    assert heard == _brought(view, state, flipped)
    if not replied:
        assert heard == ["Questions to bring", "Your answers gather questions here, to bring to your visit."]
        return
    assert heard[1] == ("1 question so far" if len(replied) == 1 else f"{len(replied)} questions so far")
    said = [line for line in heard if line.startswith("What does")]
    more = [int(line.split()[1]) for line in heard if line.startswith("And ")]
    assert len(said) + sum(more) == len(replied)
    assert bring.rect().contains(bring.childrenRect())


def _brought(view: ChecklistView, state: State, replied: Replied) -> list[str]:
    view.show_state(replace(state, answers=answers(replied)))
    return texts(shown(view, BringCard)[0])


def test_a_question_chosen_here_is_in_sight_at_once(qapp: QApplication) -> None:
    others: Replied = {item: "yes" for item in ITEMS if not item.startswith("shot")}
    view, state = checklist(part=2)
    view.show_state(replace(state, part=2, answers=answers({**others, "shot-3": "no"})))
    assert "What does question 4 mean for a shot?" in texts(shown(view, BringCard)[0])


def test_groups_follow_the_order_of_the_visit(qapp: QApplication) -> None:
    view, state = checklist(items=1)
    view.show_state(replace(state, option_order=("shot", "wait", "tape")))
    headings = sorted(shown(view, OptionHeading), key=lambda heading: rect_in(heading, view).y())
    assert [texts(heading)[0] for heading in headings] == ["About a shot", "About wait and see", "About taping"]
    assert [(h._letter, h._option.colour) for h in headings] == [  # type: ignore[attr-defined]  # noqa: SLF001
        ("A", "c"), ("B", "a"), ("C", "b")]


def test_no_word_of_the_program_says_that_someone_qualifies(qapp: QApplication) -> None:
    every: Replied = dict.fromkeys(ITEMS, "yes")
    view, state = checklist()
    for part in range(view.parts):
        view.show_state(replace(state, part=part, answers=answers(every)))
        said = " ".join(texts(view)).lower()
        assert not any(word in said for word in ("qualify", "score", "good fit", "you have "))
