"""A made-up pack whose pages ask something of a person, and the checks and window that its tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from consult_app.content.model import (
    AboutPage,
    Aside,
    Chapter,
    CheckGroup,
    CheckItem,
    ChecklistPage,
    Concern,
    GoalPage,
    Pack,
    PageHead,
    Prose,
    Section,
    SurePage,
    SureQuestion,
    TakeHomePage,
    ValuesPage,
    Words,
)
from consult_app.i18n import words
from consult_app.session.actions import Action
from consult_app.session.start import begin
from consult_app.session.state import State
from consult_app.ui.exam_room import patient_window
from consult_app.ui.live_session import LiveSession
from consult_app.ui.pages.about import AboutView
from consult_app.ui.pages.goal import GoalView
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.sure import SureView
from consult_app.ui.pages.take_home import TakeHomeView
from consult_app.ui.record.targets import numbers_of, targets_of
from consult_app.ui.record.texts import texts_of
from consult_app.ui.record.window_scan import scan
from consult_app.ui.widgets.pressable import Pressable
from tests.ui.fitting import assert_fits, keep, shown
from tests.ui.grid_pack import made_up_pack
from tests.ui.recording import View, assert_none

VIEW_OF = {GoalPage: GoalView, SurePage: SureView, TakeHomePage: TakeHomeView}


def said(*paragraphs: str) -> Prose:
    return tuple((Words(paragraph),) for paragraph in paragraphs)


GOAL = GoalPage(
    PageHead("goal", "knee", "What would you like to do again?", "Your goal"),
    said("Pick one, or say it in your own words. It stays in view.", "You can change it at any time."),
    (("stairs", "Climb the stairs at home"), ("garden", "Kneel in the garden"), ("dance", "Dance"),
     ("church", "Stand through a whole service"), ("shop", "Shop without a rest"), ("friends", "Go out with friends")),
    "Or in your own words", "Your goal", said("It is not stored. It is gone when the visit ends."))
CHECK = ChecklistPage(
    PageHead("suits", "choose", "Who may it suit?", "Who may it suit?"), said("Answer what you like."),
    (CheckGroup("wait", "About waiting", (
        CheckItem("bear", "Can you live with it for now?", "What should I watch for while I wait?"),
        CheckItem("same", "Has it stayed the same?", "What should I watch for while I wait?"))),
     CheckGroup("tape", "About taping", (CheckItem("skin", "Is your skin sore?", "Does tape harm my skin?"),))),
    said("Bring your questions."))
VALUES = ValuesPage(
    PageHead("matters", "choose", "What matters to you?", "What matters"), said("Say how much."),
    (Concern("far", "Walking farther", ()), Concern("cut", "Having no cut", ())), "Not so much", "Very much",
    "What each way offers", ())
SURE = SurePage(
    PageHead("sure", "choose", "How sure do you feel?", "How sure I am"), said("Four questions. They may lead you on."),
    (SureQuestion("know", "Do you know the good and bad sides of each way?", "ways"),
     SureQuestion("matters", "Is it clear to you what matters to you?", "matters"),
     SureQuestion("help", "Do you have enough help and time to decide?", "home"),
     SureQuestion("choice", "Do you feel settled about which way to go?", "nowhere")),
    "Yes", "Not yet", Aside("Not yet is a full answer", said("You can wait, ask others and come back.")))
HOME = TakeHomePage(
    PageHead("home", "last", "What do I take home?", "Take home"),
    said("Here is what we talked about. Tap the questions that you want to bring."),
    "What we talked about", "Questions to bring",
    (("scan", "What does my picture show, and does it fit how I feel?"), ("wait", "What could happen if I wait?"),
     ("plan", "Is there a guided exercise plan near me?"), ("kind", "Which kind of surgery would you do, and why?"),
     ("risk", "What are the risks of surgery for someone of my age and health?"), ("pay", "Does my health plan pay?"),
     ("wrong", "What happens if something goes wrong?"), ("after", "What can I do after a week, and after a month?")),
    Aside("What comes next", said("Take your time. You can come back and ask again.")))


def page_of(key: str, chapter: str, short: str) -> AboutPage:
    return AboutPage(PageHead(key, chapter, short, short), (Section("A heading", said("A few words.")),))


def person_pack(goal: GoalPage = GOAL) -> Pack:
    """Return a pack of four chapters; the page "nowhere" is on no path."""
    base = made_up_pack()
    pages = (page_of("knee", "knee", "The knee"), goal, page_of("worn", "knee", "What wears it"),
             page_of("ways", "choose", "Ways to treat it"), CHECK, VALUES, SURE, HOME,
             page_of("about", "last", "About"), page_of("nowhere", "choose", "A page on no path"))
    chapters = (Chapter("knee", "Your knee"), Chapter("choose", "Choose"), Chapter("last", "Take home"))
    steps = tuple(page.head.id for page in pages[:-1])
    return replace(base, pages=pages, chapters=chapters, paths=(("all", steps),))


def at(pack: Pack, page: str, **given: object) -> State:
    """Return the state of a visit that is on ``page``."""
    state = begin(pack)
    return replace(state, at=state.steps.index(page), seen=frozenset({page}), **given)  # type: ignore[arg-type]


def every_part(view: PageView, state: State) -> Iterator[int]:
    """Show each part of ``view`` in turn and yield its place."""
    view.show_state(state)
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        yield part


def assert_sound(view: PageView, *, painted: bool = False) -> None:
    """Fail where something is cut, crossed, small, nameless, or, where ``painted``, pale."""
    assert_fits(view)
    picture = None
    if painted:
        picture = QImage(view.size(), QImage.Format.Format_RGB32)
        picture.fill(view.look.colour("bg"))
        view.render(picture, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    seen, pack = scan(view), view.setting.pack
    assert_none(View(view, pack, seen, texts_of(seen, picture), targets_of(seen), numbers_of(seen, pack),
                     picture).faults())


def press(top: QWidget, name: str) -> None:
    """Press the control of that name that is on show."""
    named = [control for control in shown(top, Pressable) if control.accessibleName() == name]  # type: ignore[type-abstract]
    assert len(named) == 1, [control.accessibleName() for control in shown(top, Pressable)]  # type: ignore[type-abstract]
    named[0].click()


def names(top: QWidget) -> list[str]:
    """Return the names of the controls on show, in order."""
    return [control.accessibleName() for control in shown(top, Pressable)]  # type: ignore[type-abstract]


WindowOn = Callable[..., patient_window.PatientWindow]


@pytest.fixture
def window_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> WindowOn:
    """A patient's window on a page of the made-up pack."""
    def view_of(setting: Setting, page: object) -> PageView:
        return VIEW_OF.get(type(page), AboutView)(setting, page)  # type: ignore[arg-type]

    def opened(page: str, *actions: Action, size: tuple[int, int] = (1280, 720)) -> patient_window.PatientWindow:
        pack = person_pack()
        session = LiveSession(at(pack, page), pack, lambda language: pack)
        for action in actions:
            session.do(action)
        window = keep(patient_window.PatientWindow(session, words, tmp_path, still=True, size=QSize(*size)))
        window.session = session  # type: ignore[attr-defined]
        window.show()
        return window

    monkeypatch.setattr(patient_window, "view_of", view_of)
    return opened
