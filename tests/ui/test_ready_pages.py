"""The neighbours of the page on screen are made while nobody does anything, and only then."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from consult_app.session.actions import EndVisit, GoBack, GoOn, SetText, SetTheme, SetValue, TurnTo
from consult_app.ui.exam_room.ready_pages import ReadyPages
from consult_app.ui.illustration import FigureView
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.illustration.studio import studio
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.render import UnseenVisit

BEFORE, FIGURE = "inside-the-canal", "healthy-and-narrow"
SLIDER, WALK, WORDS_ALONE = "what-narrows", "mild-walk", "mild-helps"
IN_PIECES = ("three-ways", "chances-2y")         # pages that are laid out bit by bit


@pytest.fixture
def visit(shipped: UnseenVisit) -> Iterator[UnseenVisit]:
    shipped.dress(QSize(1920, 1080), "light", 100)
    yield shipped
    shipped.session.do(EndVisit(0.0))
    shipped.sweep()


@pytest.fixture
def ready(visit: UnseenVisit) -> Iterator[ReadyPages]:
    made = ReadyPages(visit.window, visit.session, visit.window)
    yield made
    visit.window.ready = None
    made.deleteLater()


def turn(visit: UnseenVisit, page: str) -> None:
    visit.session.do(TurnTo(page))
    visit.window.finish()


def rest(qtbot: QtBot, ready: ReadyPages) -> None:
    with qtbot.waitSignal(ready.done, timeout=20_000):
        pass


def stages(visit: UnseenVisit) -> list[StageView]:
    return [stage for stage in visit.window.page.findChildren(StageView) if stage.isVisible()]


class PaintsOnScreen(QObject):
    seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen += watched.isVisible()
        return False


def test_after_a_rest_the_next_page_has_its_whole_picture_at_its_first_paint(
    visit: UnseenVisit, ready: ReadyPages, qtbot: QtBot,
) -> None:
    turn(visit, BEFORE)
    rest(qtbot, ready)
    made = ready.ready[FIGURE]
    visit.session.do(GoOn(visit.window.page.parts))
    assert visit.window.page is made
    assert len(stages(visit)) == 2
    assert all(stage.complete for stage in stages(visit))
    at_first = visit.window.grab().toImage()
    turn(visit, BEFORE)
    visit.window.ready = None
    turn(visit, FIGURE)
    assert visit.window.page is not made
    assert at_first == visit.window.grab().toImage(), "as it is when it is made at its turn"


@pytest.mark.long
def test_a_page_may_be_turned_to_while_it_is_being_made(
    visit: UnseenVisit, ready: ReadyPages, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    turn(visit, BEFORE)
    made, whole = [], visit.window.new_page

    def then_turn(page: str, setting: Setting) -> PageView:
        made.append(whole(page, setting))
        QTimer.singleShot(0, lambda: visit.session.do(GoOn(visit.window.page.parts)))
        return made[-1]

    monkeypatch.setattr(visit.window, "new_page", then_turn)
    qtbot.waitUntil(lambda: visit.session.state.step == FIGURE, timeout=20_000)
    monkeypatch.undo()
    assert visit.window.page is made[0]
    visit.window.finish()
    assert all(stage.complete for stage in stages(visit))


@pytest.mark.parametrize("page", IN_PIECES)
def test_a_page_left_half_made_is_whole_at_its_turn(visit: UnseenVisit, page: str) -> None:
    turn(visit, page)
    whole, state = visit.window.page, visit.session.state
    made = visit.window.new_page(page, whole.setting)
    pieces = made.pieces_of(state)
    next(pieces)
    next(pieces)
    del pieces                                   # an input has come between
    made.show_state(state)
    visit.sweep()
    assert len(made.findChildren(QWidget)) == len(whole.findChildren(QWidget)), "nothing half made is left on it"
    assert made.parts == whole.parts
    made.setParent(visit.window)
    made.move(whole.pos())
    assert made.grab().toImage() == whole.grab().toImage()
    made.deleteLater()
    visit.sweep()


@pytest.mark.long
def test_both_neighbours_are_made_and_no_others_are_kept(visit: UnseenVisit, ready: ReadyPages, qtbot: QtBot) -> None:
    steps = visit.session.state.steps
    for at in (3, 4, 9):
        turn(visit, steps[at])
        rest(qtbot, ready)
        assert set(ready.ready) == {steps[at - 1], steps[at + 1]}
    turn(visit, steps[0])
    rest(qtbot, ready)
    assert set(ready.ready) == {steps[1]}


@pytest.mark.long
def test_making_pages_paints_nothing_on_the_screen(visit: UnseenVisit, ready: ReadyPages, qtbot: QtBot) -> None:
    turn(visit, BEFORE)
    qtbot.waitUntil(lambda: bool(ready.ready), timeout=20_000)       # the page's own paint is over by then
    paints = PaintsOnScreen()
    visit.application.installEventFilter(paints)
    rest(qtbot, ready)
    qtbot.wait(50)
    visit.application.removeEventFilter(paints)
    assert ready.ready
    assert paints.seen == 0


@pytest.mark.long
def test_another_look_or_text_size_makes_what_was_ready_stale(
    visit: UnseenVisit, ready: ReadyPages, qtbot: QtBot,
) -> None:
    turn(visit, BEFORE)
    rest(qtbot, ready)
    for change in (SetTheme("dark"), SetText(150)):
        stale = ready.ready[FIGURE]
        visit.session.do(change)
        visit.window.finish()
        rest(qtbot, ready)
        assert ready.ready[FIGURE] is not stale
        assert ready.ready[FIGURE].look == visit.window.look
    visit.session.do(SetText(100))
    visit.session.do(GoOn(1))
    assert visit.window.page.look == visit.window.look, "nor is a stale page shown before the next rest"


def test_a_page_made_ahead_shows_what_was_set_on_it_and_the_end_of_the_visit_forgets_it(
    visit: UnseenVisit, ready: ReadyPages, qtbot: QtBot,
) -> None:
    turn(visit, SLIDER)
    visit.session.do(SetValue("severity", 0.33))
    visit.session.do(GoOn(visit.window.page.parts))
    visit.window.finish()
    rest(qtbot, ready)
    visit.session.do(GoBack())
    stage = stages(visit)[0]
    assert stage.complete
    assert isinstance(stage, FigureView)
    assert stage.drawing is not None
    assert stage.drawing.parameters["severity"] == 0.33
    visit.session.do(GoOn(visit.window.page.parts))
    rest(qtbot, ready)
    assert SLIDER in ready.ready
    visit.session.do(EndVisit(0.0))
    assert not ready.ready
    assert len(studio(visit.window.cache).layers) == 0


@pytest.mark.long
def test_a_key_stops_the_work_at_once(visit: UnseenVisit, ready: ReadyPages, qtbot: QtBot) -> None:
    turn(visit, BEFORE)
    qtbot.waitUntil(lambda: bool(ready.ready), timeout=20_000)
    before, handle = set(ready.ready), visit.window.windowHandle()
    QCoreApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F24, Qt.KeyboardModifier.NoModifier))
    with qtbot.assertNotEmitted(ready.done, wait=100):
        pass
    assert set(ready.ready) == before
    rest(qtbot, ready)
    assert len(ready.ready) == 2


@pytest.mark.long
def test_the_next_scene_is_there_at_its_first_paint_too(visit: UnseenVisit, ready: ReadyPages, qtbot: QtBot) -> None:
    turn(visit, WALK)
    for _ in range(2):
        rest(qtbot, ready)
        visit.session.do(GoOn(visit.window.page.parts))
        assert stages(visit)
        assert all(stage.complete for stage in stages(visit))


def test_a_page_that_can_not_be_made_ahead_troubles_nobody(
    visit: UnseenVisit, ready: ReadyPages, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(page: str, setting: Setting) -> PageView:
        raise RuntimeError("what somebody typed")

    visit.session.do(TurnTo(WORDS_ALONE))
    monkeypatch.setattr(visit.window, "new_page", broken)
    rest(qtbot, ready)
    assert not ready.ready
    assert "RuntimeError" in caplog.text
    assert "typed" not in caplog.text
    monkeypatch.undo()
    visit.session.do(GoOn(visit.window.page.parts))
    assert visit.session.state.step != WORDS_ALONE
