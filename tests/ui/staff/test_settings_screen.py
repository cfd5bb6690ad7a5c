"""The settings screen: nothing is written before Save, nothing is lost, and a display is measured without a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.i18n import words
from consult_app.settings import Calibration, Settings, TextSize, Theme, read_settings
from consult_app.ui.exam_room.staff_desk import StaffDesk
from consult_app.ui.record.targets import targets_of
from consult_app.ui.record.texts import texts_of
from consult_app.ui.record.window_scan import scan
from consult_app.ui.render import UnseenVisit
from consult_app.ui.staff.calibration import CalibrationView
from consult_app.ui.staff.calibration_card import CARD_MM, CardOutline
from consult_app.ui.staff.settings import SettingsScreen
from consult_app.ui.staff.settings_displays import Display, display_of, displays_here
from consult_app.ui.staff.settings_pages import SECTIONS
from consult_app.ui.staff.settings_sheet import SettingsSheet
from consult_app.ui.theme.look import look_for
from consult_app.ui.widgets.choice import Choice
from consult_app.ui.widgets.focus_ring import FocusRing
from consult_app.ui.widgets.pressable import Pressable
from tests.ui.fitting import SIZES, TEXTS, assert_fits, keep, shown, texts
from tests.ui.grid_pack import made_up_pack
from tests.ui.recording import View, assert_none

W = words("en")
DISPLAYS = (Display("Dell U2412M 7 1920x1200", "Dell U2412M", (1920, 1200), 1.0, Calibration(3.7, 3.7)),
            Display("LG HDR 4K 3840x2160", "LG HDR 4K with a long name", (3840, 2160), 2.0, Calibration(6.4, 6.4)))
FILE = 'theme = "dark"   # the lamp\npack = "ours"\nidle_s = 60\n'


class Window(QWidget):
    """A window with a page's key handling and a ring, as the patient's has."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__()
        self.resize(*size)
        self.keys: list[int] = []
        self.ring = FocusRing(look_for(QSize(*size), "light", 100), self)

    def keyPressEvent(self, event: object) -> None:
        self.keys.append(event.key())  # type: ignore[attr-defined]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "clinic" / "settings.toml"
    found.parent.mkdir()
    found.write_text(FILE, "utf-8")
    return found


def screen_on(file: Path, size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light",
              displays: tuple[Display, ...] = DISPLAYS) -> SettingsScreen:
    window = keep(Window(size))
    window.show()
    screen = SettingsScreen(look_for(QSize(*size), theme, text), W, file, ("en", "es"), window, displays=displays)
    screen.show()
    screen.take_focus()
    return screen


def press(top: QWidget, name: str) -> None:
    named = [control for control in shown(top, Pressable) if control.accessibleName() == name]  # type: ignore[type-abstract]
    assert len(named) == 1, [control.accessibleName() for control in shown(top, Pressable)]  # type: ignore[type-abstract]
    named[0].click()


def go_to(screen: SettingsScreen, section: str) -> None:
    press(screen, W(f"settings.{section}"))


def every_part(screen: SettingsScreen) -> Iterator[None]:
    (sheet,) = shown(screen, SettingsSheet)
    yield
    while more := [button for button in shown(sheet, Pressable)  # type: ignore[type-abstract]
                   if button.accessibleName() == W("nav.next_part")]:
        more[0].click()
        yield


def assert_sound(screen: SettingsScreen, *, painted: bool = False) -> None:
    assert_fits(screen)
    window, picture = screen.window(), None
    if painted:
        picture = QImage(window.size(), QImage.Format.Format_RGB32)
        picture.fill(screen.look.colour("bg"))
        window.render(picture, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    seen = scan(window)
    assert_none(View(window, made_up_pack(), seen, texts_of(seen, picture), targets_of(seen), [], picture).faults())


@pytest.mark.parametrize(("size", "text"), list(product((*SIZES, (3840, 2160)), TEXTS)))
def test_every_section_fits(qapp: QApplication, file: Path, size: tuple[int, int], text: TextSize) -> None:
    screen = screen_on(file, size, text)
    seen: list[str] = []
    for section, _, _ in SECTIONS:
        screen.show_section(section)
        for _ in every_part(screen):
            assert_sound(screen)
            seen += [line for line in texts(screen) if line]
    for heading in ("Colors", "Text size", "Language", "Reduce motion", "Length of a visit", "Sound",
                    "Screen for the pages", "Dell U2412M, 1920 by 1200 dots"):
        assert seen.count(heading) == 1
    screen.change("sound", not screen.pending.sound)
    screen.leave()
    assert_sound(screen)


@pytest.mark.parametrize("theme", get_args(Theme))
def test_it_stands_out_from_its_ground(qapp: QApplication, file: Path, theme: Theme) -> None:
    screen = screen_on(file, (1280, 720), 100, theme)
    for section, _, _ in SECTIONS:
        screen.show_section(section)
        for _ in every_part(screen):
            assert_sound(screen, painted=True)


def test_what_is_set_is_shown_and_nothing_else_is_chosen(qapp: QApplication, file: Path) -> None:
    screen = screen_on(file)
    chosen = [choice.accessibleName() for choice in shown(screen, Choice) if choice.isChecked()]  # type: ignore[type-abstract]
    assert chosen == ["Look and text, you are here", "Colors: Dim room, chosen", "Text size: Standard, chosen",
                      "Language: Same as content, chosen"]


def test_nothing_is_written_before_save(qapp: QApplication, file: Path) -> None:
    screen, used = screen_on(file), []
    screen.chosen.connect(used.append)
    press(screen, "Text size: Large")
    press(screen, "Language: es")
    press(screen, "Reduce motion, off")
    go_to(screen, "visit")
    press(screen, "Length of a visit: 5 minutes")
    press(screen, "Sound, on")
    assert (file.read_text("utf-8"), used) == (FILE, [])
    press(screen, "Save")
    wanted = Settings(language="es", theme="dark", text=150, reduced_motion=True, path="5", sound=False, idle_s=60,
                      pack=str(file.parent / "ours"))
    assert read_settings(file) == (wanted, ())
    assert used == [wanted]
    assert file.read_text("utf-8").startswith(FILE)
    assert "Saved." in texts(screen)


def test_a_folder_that_cannot_be_written_is_said_and_the_choices_stay(qapp: QApplication, file: Path) -> None:
    def refused(settings: Settings, where: Path) -> None:
        raise PermissionError(13, "no", str(where))

    window = keep(Window((1280, 720)))
    screen = SettingsScreen(look_for(QSize(1280, 720), "light", 100), W, file, ("en",), window, displays=DISPLAYS,
                            write=refused)
    used: list[Settings] = []
    screen.chosen.connect(used.append)
    window.show()
    screen.change("text", 200)
    press(screen, "Save")
    assert any(str(file.parent) in said for said in texts(screen))
    assert_sound(screen)
    assert file.read_text("utf-8") == FILE
    assert screen.pending.text == 200
    assert [settings.text for settings in used] == [200]


def test_leaving_with_something_unsaved_is_asked_once(qapp: QApplication, file: Path) -> None:
    screen, gone = screen_on(file), []
    screen.left.connect(lambda: gone.append(True))
    press(screen, "Text size: Large")
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert gone == []
    assert W("settings.unsaved") in texts(screen)
    press(screen, "Text size: Very large")
    press(screen, "Close")
    assert gone == [], "it was changed again, so it is said again"
    press(screen, "Close")
    assert gone == [True]
    assert file.read_text("utf-8") == FILE


def test_leaving_with_nothing_changed_is_at_once(qapp: QApplication, file: Path) -> None:
    screen, gone = screen_on(file), []
    screen.left.connect(lambda: gone.append(True))
    press(screen, "Text size: Large")
    press(screen, "Text size: Standard")
    press(screen, "Close")
    assert gone == [True]


def test_reset_puts_back_this_section_only(qapp: QApplication, file: Path) -> None:
    screen = screen_on(file)
    press(screen, "Text size: Large")
    go_to(screen, "visit")
    press(screen, "Sound, on")
    go_to(screen, "look")
    press(screen, "Reset this page")
    assert screen.pending == replace(screen.kept, theme="light", sound=False)
    assert file.read_text("utf-8") == FILE


def test_keys_stay_on_the_screen_and_tab_goes_round(qapp: QApplication, file: Path) -> None:
    screen = screen_on(file)
    window = screen.window()
    reached = [window.focusWidget()]
    for _ in range(40):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is reached[0]:
            break
        reached.append(window.focusWidget())
    assert set(reached) == {control for control in shown(screen, Pressable)}  # type: ignore[type-abstract]  # noqa: C416
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_S, Qt.Key.Key_Right, Qt.Key.Key_1):
        QTest.keyClick(window.focusWidget(), key)
    assert window.keys == []  # type: ignore[attr-defined]


def test_it_follows_its_window(qapp: QApplication, file: Path) -> None:
    screen = screen_on(file)
    press(screen, "Text size: Large")
    for size in SIZES:
        screen.window().resize(*size)
        assert screen.look.window == size
        assert_fits(screen)
    assert screen.pending.text == 150


def test_it_takes_the_look_that_was_saved(shipped: UnseenVisit, file: Path) -> None:
    """Whoever saves larger text or other colours sees them at once, here and on the page below."""
    shipped.dress(QSize(1920, 1080), "light", 100)
    next(shipped.views("what-is-it"))
    desk = StaffDesk(shipped.window)
    desk.settings(shipped.window, file, ("en",))
    screen = shipped.window.findChildren(SettingsScreen)[-1]
    screen.show_section("visit")
    press(screen, "Length of a visit: 5 minutes")
    press(screen, "Save")
    shipped.dress(QSize(1920, 1080), "dark", 200)
    desk.follow(shipped.window)
    assert (screen.look.theme, screen.look.text) == ("dark", 200)
    assert "Saved." in texts(screen)
    assert "Length of a visit: 5 minutes, chosen" in [
        choice.accessibleName() for choice in shown(screen, Choice)]  # type: ignore[type-abstract]
    assert_fits(screen)
    desk.drop_screen()


# -- displays

def test_the_patients_screen_is_chosen_by_its_key(qapp: QApplication, file: Path) -> None:
    screen = screen_on(file)
    go_to(screen, "screens")
    press(screen, "Screen for the pages: LG HDR 4K with a long name")
    press(screen, "Save")
    assert read_settings(file)[0].patient_screen == "LG HDR 4K 3840x2160"
    alone = screen_on(file, displays=DISPLAYS[:1])
    go_to(alone, "screens")
    assert "Screen for the pages: LG HDR 4K 3840x2160, not connected, chosen" in [
        choice.accessibleName() for choice in shown(alone, Choice)]  # type: ignore[type-abstract]


def test_a_display_is_measured_by_keys_alone_and_kept_for_itself(qapp: QApplication, file: Path) -> None:
    screen = screen_on(file)
    go_to(screen, "screens")
    press(screen, "Measure LG HDR 4K with a long name with a bank card")
    (card,) = shown(screen, CardOutline)
    assert screen.window().focusWidget() is card
    start = card.dots
    for key, modifier in ((Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
                          (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier),
                          (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)):
        QTest.keyClick(card, key, modifier)
    assert card.dots == (start[0] + 11, start[1] - 1)
    press(screen, "The card fits")
    press(screen, "Save")
    ((key, found),) = read_settings(file)[0].screens
    assert key == "LG HDR 4K 3840x2160"
    assert (found.px_per_mm_x, found.px_per_mm_y) == pytest.approx((card.dots[0] / 85.60, card.dots[1] / 53.98))
    assert any("Measured: " in said for said in texts(screen))


def test_the_outline_is_as_large_as_a_card_on_that_display(qapp: QApplication) -> None:
    for display in DISPLAYS:
        view = keep(CalibrationView(look_for(QSize(1920, 1080), "light", 100), W, display, display.guess, None))
        view.resize(1920, 1080)
        drawn = view.card.ring_rect
        for px, mm, dots in ((drawn.width(), CARD_MM[0], 0), (drawn.height(), CARD_MM[1], 1)):
            per_mm = (display.guess.px_per_mm_x, display.guess.px_per_mm_y)[dots]
            assert px == pytest.approx(mm * per_mm / display.ratio, abs=0.5 / display.ratio)


def test_buttons_change_one_way_each_and_leaving_keeps_what_was(qapp: QApplication, file: Path) -> None:
    screen = screen_on(file)
    screen.measure(DISPLAYS[0].key)
    (card,) = shown(screen, CardOutline)
    start = card.dots
    for name, across, down in (("Wider", 1, 0), ("Higher", 0, 1), ("Narrower", -1, 0), ("Lower", 0, -1)):
        before = card.dots
        press(screen, name)
        assert card.dots == (before[0] + across, before[1] + down)
    assert card.dots == start
    press(screen, "Wider")
    press(screen, "Leave it as it was")
    assert shown(screen, CardOutline) == []
    assert screen.pending == screen.kept


@pytest.mark.parametrize(("size", "text"), list(product(SIZES, TEXTS)))
def test_the_card_and_its_buttons_fit(qapp: QApplication, file: Path, size: tuple[int, int], text: TextSize) -> None:
    screen = screen_on(file, size, text)
    screen.measure(DISPLAYS[0].key)
    (view,) = shown(screen, CalibrationView)
    assert_fits(view)
    card = view.card
    card.grow(100_000, 100_000)
    assert card.rect().contains(card.ring_rect.toRect())
    card.grow(-100_000, -100_000)
    least = card.measured
    assert 1 <= least.px_per_mm_x <= 50
    assert 1 <= least.px_per_mm_y <= 50
    named = [control.accessibleName() for control in shown(view, Pressable)]  # type: ignore[type-abstract]
    assert named == ["Narrower", "Wider", "Lower", "Higher", "The card fits", "Leave it as it was"]


def test_a_display_is_known_by_what_does_not_change(qapp: QApplication) -> None:
    (here,) = displays_here()
    screen = QGuiApplication.primaryScreen()
    width, height = (round(side * screen.devicePixelRatio()) for side in screen.size().toTuple())
    assert here == display_of(screen)
    assert here.key.endswith(f"{width}x{height}")
    assert here.dots == (width, height)
    assert here.name
    assert here.guess.px_per_mm_x > 0
