"""Causes one by one: what is picked is what is drawn and said, by mouse and keys, in both windows, at every size."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import draw
from consult_app.content.model import Cause, CausesPage
from consult_app.i18n import words
from consult_app.i18n.direction import LONG
from consult_app.session.actions import EndVisit, PickCause, SetValue
from consult_app.settings import Settings, TextSize, user_folders
from consult_app.ui.exam_room.patient_window import PatientWindow
from consult_app.ui.illustration import FigureView, PictureView
from consult_app.ui.pages.cause_words import WaysCard
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.pills import Pill
from consult_app.ui.widgets.prose import Prose, spoken
from consult_app.ui.widgets.room_bar import RoomBar
from consult_app.ui.widgets.slider import StopSlider
from tests.ui.conftest import SHIPPED
from tests.ui.fitting import SIZES, TEXTS, rect_in, shown, texts
from tests.ui.recording import assert_none, settled, view_of
from tests.ui.test_labels_of_figures import faults

PAGE = "cause-by-cause"
MOVES = {"ligament": {"ligament"}, "joints": {"facet"}, "disc": {"bulge", "dry"}}
MOVES["together"] = set().union(*MOVES.values())
QUICK = {"read": [((1280, 720), 200), ((1080, 1920), 150)], "named": [((1280, 720), 200)]}


def looks(what: str) -> list[object]:
    """Return every size and text size, the roomy ones for the long run."""
    return [pytest.param(*look, marks=[] if look in QUICK[what] else [pytest.mark.long])
            for look in product(SIZES, TEXTS)]


@pytest.fixture
def visit(shipped: UnseenVisit) -> UnseenVisit:
    """The pack that ships, at the page of causes, with nothing picked."""
    shipped.dress(QSize(1920, 1080), "light", 100)
    shipped.session.do(EndVisit(0.0))
    next(shipped.views(PAGE))
    settled(shipped)
    return shipped


def causes(visit: UnseenVisit) -> tuple[Cause, ...]:
    page = visit.session.pack.page(PAGE)
    assert isinstance(page, CausesPage)
    return page.causes


def pill(window: QWidget, name: str) -> Pill:
    (found,) = [pill for pill in shown(window, Pill) if pill.text() == name]
    return found


def moved(visit: UnseenVisit) -> set[str]:
    """Return the parameters in which the drawing on show is not the healthy one."""
    settled(visit)
    (figure,) = shown(visit.window.page, FigureView)
    assert figure.drawing
    usual = draw("axial").parameters
    return {name for name, value in figure.drawing.parameters.items() if value != usual[name]}


def test_the_first_is_shown_until_one_is_picked(visit: UnseenVisit) -> None:
    assert moved(visit) == MOVES["ligament"]
    assert [pill.text() for pill in shown(visit.window, Pill) if pill.isChecked()] == ["Ligament"]


@pytest.mark.parametrize("number", range(4))
def test_a_press_shows_that_cause_alone_and_says_so(visit: UnseenVisit, number: int) -> None:
    cause = causes(visit)[number]
    QTest.mouseClick(pill(visit.window, cause.name), Qt.MouseButton.LeftButton)
    assert visit.session.state.picked == {PAGE: cause.id}
    assert moved(visit) == MOVES[cause.id]
    said = texts(visit.window.page)
    assert [other.id for other in causes(visit) if spoken(other.text) in said] == [cause.id]
    (figure,) = shown(visit.window.page, FigureView)
    assert figure.accessibleName() == cause.visual.alt
    assert {callout.part for callout in figure.callouts} == {label.part for label in cause.visual.labels}


def test_keys_reach_each_cause_and_pick_it(visit: UnseenVisit) -> None:
    first = pill(visit.window, "Ligament")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert visit.window.focusWidget() is pill(visit.window, "Joints")
    QTest.keyClick(pill(visit.window, "Joints"), Qt.Key.Key_Space)
    assert moved(visit) == MOVES["joints"]
    assert visit.window.page.head.id == PAGE, "an arrow key on a choice does not turn the page"


def test_a_screen_reader_hears_what_is_picked_and_how_much_room_is_left(visit: UnseenVisit) -> None:
    visit.session.do(PickCause("together"))
    settled(visit)
    assert [pill.accessibleName() for pill in shown(visit.window, Pill)] == [
        "The part that is shown: Ligament", "The part that is shown: Joints", "The part that is shown: Disc",
        "The part that is shown: All, shown now"]
    (bar,) = shown(visit.window, RoomBar)
    assert bar.accessibleName() == "Room for the nerves: Much less room compared with healthy"


def test_the_slider_moves_the_cause_that_is_picked_and_stays_where_it_is(visit: UnseenVisit) -> None:
    (slider,) = shown(visit.window, StopSlider)
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert moved(visit) == set()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert moved(visit) == MOVES["ligament"]
    place = slider.value()
    visit.session.do(PickCause("disc"))
    assert moved(visit) == MOVES["disc"]
    assert slider.value() == place


def test_together_they_leave_less_room_than_any_alone_and_all_begin_healthy(visit: UnseenVisit) -> None:
    def room(cause: str, share: float) -> float:
        visit.session.do(PickCause(cause))
        visit.session.do(SetValue("share", share))
        settled(visit)
        (figure,) = shown(visit.window.page, FigureView)
        assert figure.drawing
        return figure.drawing.measurements["dural_sac_area"].value

    healthy = draw("axial").measurements["dural_sac_area"].value
    alone = [room(cause, 1.0) for cause in MOVES if cause != "together"]
    assert room("together", 1.0) < min(alone) <= max(alone) < healthy
    assert [room(cause, 0.0) for cause in MOVES] == [healthy] * 4


def test_what_each_way_does_stands_in_the_order_of_the_visit(visit: UnseenVisit) -> None:
    orders = set()
    for seed in range(6):
        visit.session.do(EndVisit(0.0, seed))
        next(visit.views(PAGE))
        (card,) = shown(visit.window, WaysCard)
        order = visit.session.state.option_order
        names = {option.id: option.short or option.name for option in visit.session.pack.options}
        ways = sorted(shown(card, Prose), key=lambda prose: rect_in(prose, card).y())[1:]
        assert [spoken(way.text).partition(":")[0] for way in ways] == [names[option] for option in order]
        orders.add(order)
    assert len(orders) > 1
    visit.session.do(EndVisit(0.0))


def test_nothing_jumps_when_another_cause_is_picked(visit: UnseenVisit) -> None:
    def places() -> list[QRect]:
        page = visit.window.page
        return [rect_in(widget, page) for kind in (Pill, WaysCard, StopSlider, RoomBar, FigureView)
                for widget in shown(page, kind)]

    before = places()
    for cause in MOVES:
        visit.session.do(PickCause(cause))
        settled(visit)
        assert places() == before


def test_another_window_shows_the_same_cause_and_the_end_of_the_visit_forgets_it(visit: UnseenVisit) -> None:
    other = PatientWindow(visit.session, words, user_folders().cache, still=True)
    other.resize(1280, 720)
    visit.session.do(PickCause("disc"))
    assert pill(other, "Disc").isChecked()
    assert pill(visit.window, "Disc").isChecked()
    other.close()
    other.deleteLater()
    visit.session.do(EndVisit(0.0))
    next(visit.views(PAGE))
    assert moved(visit) == MOVES["ligament"]


@pytest.mark.parametrize(("size", "text"), looks("read"))
def test_every_cause_can_be_read_and_pressed(
    visit: UnseenVisit, size: tuple[int, int], text: TextSize,
) -> None:
    visit.dress(QSize(*size), "light", text)
    for cause in list(MOVES)[1:]:                        # the first is seen with every page
        for part in visit.views(PAGE):
            visit.session.do(PickCause(cause))
            assert_none(f"{cause} {part + 1}: {fault}" for fault in view_of(visit, painted=False).faults())
            assert shown(visit.window, Pill) or not part, "the choice leads every further part"


@pytest.mark.parametrize(("size", "text"), looks("named"))
def test_no_word_on_the_figure_of_any_cause_is_in_the_way(
    qapp: object, size: tuple[int, int], text: TextSize,
) -> None:
    visit = UnseenVisit(SHIPPED, Settings(language=LONG, text=text), QSize(*size), user_folders().cache)
    for cause in MOVES:
        for part in visit.views(PAGE):
            visit.session.do(PickCause(cause))
            settled(visit)
            for stage in shown(visit.window.page, FigureView):
                assert_none(f"{cause} {part + 1}: {fault}" for fault in faults(stage))
    visit.close()


def test_a_pack_without_figures_shows_a_picture_of_each(knee: UnseenVisit) -> None:
    knee.dress(QSize(1280, 720), "light", 100)
    next(knee.views("what-wears-it"))
    seen, said = [], []
    for name in ("A thin cover", "A heavy load", "Too much rest"):
        QTest.mouseClick(pill(knee.window, name), Qt.MouseButton.LeftButton)
        (picture,) = shown(knee.window.page, PictureView)
        said.append(picture.accessibleName())
        seen.append(picture.grab().toImage())
    assert said == ["A knee with a thin and rough cover.", "A person walks with a pole.", "A bed."]
    assert seen[0] != seen[1] != seen[2] != seen[0]
