"""Screens for staff in a language that runs from right to left: each is the other direction's, reflected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from consult_app.errors import Problem
from consult_app.settings import Calibration
from consult_app.ui.exam_room.staff_desk import StaffDesk
from consult_app.ui.mirror import laid_out
from consult_app.ui.overlays.turner import Turner
from consult_app.ui.render import UnseenVisit
from consult_app.ui.staff.calibration import CalibrationView
from consult_app.ui.staff.calibration_card import CardOutline
from consult_app.ui.staff.problems import ProblemBanner
from consult_app.ui.staff.settings import SettingsScreen
from consult_app.ui.staff.settings_displays import Display
from consult_app.ui.staff.staff_sign import StaffSign
from consult_app.ui.staff.trouble import TroubleScreen
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import Prose
from tests.ui.reflection import SIZE, Placed, assert_reflected, child, place_in, placed, placed_in

pytestmark = pytest.mark.usefixtures("qapp")
DISPLAYS = (Display("A 1920x1200", "Dell", (1920, 1200), 1.0, Calibration(3.7, 3.7)),
            Display("B 3840x2160", "LG", (3840, 2160), 2.0, Calibration(6.4, 6.4)))
PROBLEMS = tuple(Problem("steps.yaml", line, 3, "“veiw” is not known here", "error") for line in range(1, 30))
SLACK = 24               # px; words turn differently


@pytest.fixture(params=[100, 200])
def ways(shipped: UnseenVisit, turned: UnseenVisit, request: pytest.FixtureRequest) -> Iterator[list[UnseenVisit]]:
    """Both visits on one page; afterwards their windows are as they were."""
    before = []
    for visit in (shipped, turned):
        visit.dress(SIZE, "light", request.param)
        next(visit.views("what-is-it"))
        before.append(placed(visit, QWidget))
    yield [shipped, turned]
    for visit, places in zip((shipped, turned), before, strict=True):
        visit.sweep()
        assert placed(visit, QWidget) == places, "the page below stands as it stood"


def on(screens: Sequence[QWidget]) -> list[Placed]:
    """Return where controls and words are on both screens; words with a box of their width say where they begin."""
    for screen in screens:
        assert all(screen.window().rect().contains(place) for _, place in placed_in(screen.window(), Pressable))
    return [[(type(widget).__name__, place_in(widget, screen.window())) for kind in (Pressable, Prose)
             for widget in screen.findChildren(kind) if widget.isVisible()] for screen in screens]


def press(screen: QWidget, place: int) -> None:
    [control for control in screen.findChildren(Pressable) if control.isVisible()][place].click()


def settings_on(visit: UnseenVisit) -> SettingsScreen:
    file = Path("clinic") / "settings.toml"                  # with a longer name the foot speaks on a line of its own
    screen = SettingsScreen(visit.window.look, visit.window.words, file, ("en",), visit.window, displays=DISPLAYS)
    visit.window.ring.by_keys = True
    with laid_out(screen):
        screen.show()
    screen.take_focus()
    return screen


def desk_of(visit: UnseenVisit) -> StaffDesk:
    return StaffDesk(visit.window)


@pytest.mark.parametrize("section", ["look", "visit", "screens"])
def test_settings(ways: list[UnseenVisit], section: str) -> None:
    screens = [settings_on(visit) for visit in ways]
    for screen in screens:
        screen.show_section(section)
    assert_reflected(on(screens), SIZE.width(), SLACK)
    for screen in screens:
        screen.change("reduced_motion", True)
        screen.leave()                                       # says that something is not saved
    assert_reflected(on(screens), SIZE.width(), SLACK)
    for screen in screens:
        if any(turner.isVisible() for turner in screen.findChildren(Turner)):
            press(screen, -3)                                # the next part
    assert_reflected(on(screens), SIZE.width(), SLACK)
    for screen in screens:
        screen.hide()
        screen.deleteLater()


def test_a_display_is_measured(ways: list[UnseenVisit]) -> None:
    screens = [settings_on(visit) for visit in ways]
    for screen in screens:
        screen.measure(DISPLAYS[0].key)
    views = [child(screen, CalibrationView) for screen in screens]
    assert_reflected(on(views), SIZE.width(), SLACK)
    cards = [[("card", place_in(child(view, CardOutline), view.window()))] for view in views]
    assert_reflected(cards, SIZE.width(), SLACK)
    for view, screen in zip(views, screens, strict=True):
        dots = view.card.dots
        QTest.keyClick(view.card, Qt.Key.Key_Right)
        assert view.card.dots == (dots[0] + 1, dots[1]), "a card is wider to the right in every language"
        screen.hide()
        screen.deleteLater()


def test_a_display_is_measured_in_a_window_of_its_own_there(ways: list[UnseenVisit]) -> None:
    views = []
    for visit in ways:
        view = CalibrationView(visit.window.look, visit.window.words, DISPLAYS[0], DISPLAYS[0].guess, None)
        view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        view.resize(1280, 720)
        view.show()
        view.resize(SIZE)
        views.append(view)
    assert_reflected(on(views), SIZE.width(), SLACK)
    for view in views:
        view.close()
        view.deleteLater()


def test_trouble(ways: list[UnseenVisit]) -> None:
    desks = [desk_of(visit) for visit in ways]
    for desk, visit in zip(desks, ways, strict=True):
        desk.trouble(visit.window)
    screens = [child(visit.window, TroubleScreen) for visit in ways]
    assert_reflected(on(screens), SIZE.width(), SLACK)
    signs = [[("sign", place_in(child(screen, StaffSign), screen))] for screen in screens]
    assert_reflected(signs, SIZE.width(), SLACK)
    for visit in ways:
        visit.window.resize(1280, 720)
    assert_reflected(on(screens), 1280, SLACK)
    for visit in ways:
        visit.window.resize(SIZE)
    for desk in desks:
        desk.drop_screen()


def test_a_strip_and_its_list(ways: list[UnseenVisit]) -> None:
    desks = [desk_of(visit) for visit in ways]
    for desk, visit in zip(desks, ways, strict=True):
        desk.warn(visit.window, PROBLEMS, visit.window.words("staff.edited_problems"))
    strips = [child(visit.window, ProblemBanner) for visit in ways]
    assert_reflected(on(strips), SIZE.width(), SLACK)
    for strip in strips:
        press(strip, 0)                                      # opens the list
        press(strip, -1)                                     # turns to its next part
    straight, other = on(strips)
    assert len(straight) > 6
    assert_reflected((straight, other), SIZE.width(), SLACK)
    for strip in strips:
        press(strip, 0)
    assert_reflected(on(strips), SIZE.width(), SLACK)
    for desk in desks:
        desk.drop_strip()


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1080, 1920)])
def test_a_broken_pack(ways: list[UnseenVisit], size: QSize) -> None:
    screens = []
    for visit in ways:
        screen = desk_of(visit).problems(visit.window.look, visit.window.words, PROBLEMS, "ours", "0.1.0")
        screen.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        screen.resize(size)
        screen.show()
        screens.append(screen)
    assert_reflected(on(screens), size.width(), SLACK)
    for screen in screens:
        press(screen, 0)                                     # the list turns
    assert_reflected(on(screens), size.width(), SLACK)
    assert [screen.look.from_right for screen in screens] == [False, True]
    for screen in screens:
        screen.close()
        screen.deleteLater()
