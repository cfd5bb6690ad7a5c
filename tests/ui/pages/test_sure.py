"""Four questions, nothing preset, "not yet" as good an answer as any, and each leads on."""

from __future__ import annotations

from itertools import product
from types import MappingProxyType
from typing import get_args

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from consult_app.session.actions import Action, Answer, TurnTo
from consult_app.settings import TextSize, Theme
from consult_app.ui.pages.sure import NotYetCard, QuestionCard, SureView
from consult_app.ui.widgets.page_link import PageLink
from consult_app.ui.widgets.segmented import Segmented
from tests.ui.fitting import SIZES, TEXTS, keep, rect_in, setting_for, shown, texts
from tests.ui.pages.said_pack import SURE, assert_sound, at, every_part, names, person_pack, press

ALL_NO = {("sure", question.id): "no" for question in SURE.questions}


def sure_view(size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light",
              done: list[Action] | None = None, answers: dict[tuple[str, str], str] | None = None) -> SureView:
    pack = person_pack()
    do = done.append if done is not None else lambda action: None
    view = keep(SureView(setting_for(pack, size, text, theme, do), SURE))
    view.show_state(at(pack, "sure", answers=MappingProxyType(answers or {})))
    view.show()
    return view


@pytest.mark.parametrize("answers", [{}, ALL_NO], ids=["unanswered", "not yet"])
@pytest.mark.parametrize(("size", "text"), list(product((*SIZES, (3840, 2160)), TEXTS)))
def test_every_question_is_on_one_part_and_whole(
    qapp: QApplication, size: tuple[int, int], text: TextSize, answers: dict[tuple[str, str], str],
) -> None:
    view, seen = sure_view(size, text), []
    for _ in every_part(view, at(person_pack(), "sure", answers=MappingProxyType(answers))):
        assert_sound(view)
        seen += texts(view)
    for question in SURE.questions:
        assert seen.count(question.ask) == 1
    assert seen.count("Not yet is a full answer") == 1


@pytest.mark.parametrize("theme", get_args(Theme))
def test_it_stands_out_from_its_ground(qapp: QApplication, theme: Theme) -> None:
    assert_sound(sure_view((1280, 720), 100, theme, answers=ALL_NO), painted=True)


def test_nothing_is_preset(qapp: QApplication) -> None:
    view = sure_view()
    assert not any("chosen" in name for name in names(view))
    assert texts(view).count("Not answered") == len(SURE.questions)
    assert shown(view, PageLink) == []


def test_an_answer_is_given_and_the_same_again_asks_to_take_it_back(qapp: QApplication) -> None:
    done: list[Action] = []
    view = sure_view(done=done)
    ask = SURE.questions[1].ask
    press(view, f"{ask} Not yet")
    view.show_state(at(person_pack(), "sure", answers=MappingProxyType({("sure", "matters"): "no"})))
    press(view, f"{ask} Not yet, chosen")
    assert done == [Answer("matters", "no"), Answer("matters", "no")]


def test_not_yet_leads_to_a_page_by_its_short_name(qapp: QApplication) -> None:
    done: list[Action] = []
    view = sure_view(done=done, answers={("sure", "know"): "no", ("sure", "matters"): "yes"})
    assert [link.accessibleName() for link in shown(view, PageLink)] == ["See “Ways to treat it”"]
    press(view, "See “Ways to treat it”")
    assert done == [TurnTo("ways")]


def test_a_page_that_is_not_on_the_path_is_not_offered(qapp: QApplication) -> None:
    view = sure_view(answers=ALL_NO)
    assert [link.page for link in shown(view, PageLink)] == ["ways", "matters", "home"]


def test_an_answer_moves_nothing(qapp: QApplication) -> None:
    def places(view: SureView) -> list[QRect]:
        return [rect_in(answers, view) for answers in shown(view, Segmented)]

    view = sure_view()
    before = places(view)
    for answers in (ALL_NO, dict.fromkeys(ALL_NO, "yes"), {}):
        view.show_state(at(person_pack(), "sure", answers=MappingProxyType(answers)))
        assert places(view) == before


def test_not_yet_looks_like_a_full_answer(qapp: QApplication) -> None:
    """The two answers are equally large, and the card speaks in the size of the questions."""
    view = sure_view()
    for answers in shown(view, Segmented):
        sizes = {segment.size().toTuple() for segment in answers.children()}  # type: ignore[attr-defined]
        assert len(sizes) == 1
    (card,), question = shown(view, NotYetCard), shown(view, QuestionCard)[0]
    assert [prose.role for prose in card.children()][:1] == [question.children()[0].role]  # type: ignore[attr-defined]
