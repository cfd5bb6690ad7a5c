from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.content.model import Pack, Words
from consult_app.session.actions import Action, CloseOverlay, SetLanguage, SetText, SetTheme, Show, TurnTo
from consult_app.session.start import begin
from consult_app.session.state import EmergencyCard, Library, Menu, Overlay, SourcesOf
from consult_app.settings import TextSize
from consult_app.ui.overlays import OVERLAY_OF
from consult_app.ui.overlays.choices import Choice
from consult_app.ui.overlays.cited import cited_on, neighbours, with_figures
from consult_app.ui.overlays.library import SourceRow
from consult_app.ui.overlays.menu import PageRow
from consult_app.ui.overlays.panel import Panel
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import Prose
from tests.ui.fitting import SIZES, TEXTS, assert_fits, keep, rect_in, setting_for, shown, texts
from tests.ui.grid_pack import MARKS, SOURCES, made_up_pack

OVERLAYS: tuple[Overlay, ...] = (SourcesOf("harm"), SourcesOf("same-day"), Library(), EmergencyCard(), Menu())


def _panel(
    overlay: Overlay, size: tuple[int, int] = (1920, 1080), text: TextSize = 100, done: list[Action] | None = None,
    pack: Pack | None = None,
) -> Panel:
    pack = pack or made_up_pack()
    setting = setting_for(pack, size, text, do=(done if done is not None else []).append, page=False)
    state = replace(begin(pack, text=text), overlay=overlay)
    window = keep(QWidget())
    window.resize(*size)
    panel = OVERLAY_OF[type(overlay)](setting, state, window)
    assert isinstance(panel, Panel)
    window.show()
    panel.show()
    panel.take_focus()
    return panel


def _all_texts(panel: Panel) -> list[str]:
    said = []
    for part in range(panel.parts):
        panel.show_part(part)
        said += texts(panel)
    return said


def test_every_overlay_has_a_view() -> None:
    assert set(OVERLAY_OF) == set(get_args(Overlay))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("overlay", OVERLAYS, ids=lambda overlay: f"{type(overlay).__name__}")
def test_everything_fits_in_every_part(
    qapp: QApplication, overlay: Overlay, size: tuple[int, int], text: TextSize,
) -> None:
    panel = _panel(overlay, size, text)
    for part in range(panel.parts):
        panel.show_part(part)
        assert_fits(panel)
        for widget in (*shown(panel, Prose), *shown(panel, Pressable)):
            assert panel.panel.contains(rect_in(widget, panel)), widget.accessibleName()


@pytest.mark.parametrize("overlay", OVERLAYS, ids=lambda overlay: f"{type(overlay).__name__}")
def test_tab_stays_inside_and_reaches_every_control(qapp: QApplication, overlay: Overlay) -> None:
    panel = _panel(overlay)
    first = panel.focusWidget()
    assert first is panel.close_button
    reached = []
    for _ in range(60):
        reached.append(panel.focusWidget())
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        if panel.focusWidget() is first:
            break
    assert set(reached) == set(shown(panel, Pressable))
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Backtab)
    assert panel.focusWidget() is reached[-1]


def test_close_and_a_touch_beside_the_panel_close_it(qapp: QApplication) -> None:
    done: list[Action] = []
    panel = _panel(SourcesOf("harm"), done=done)
    QTest.keyClick(panel.close_button, Qt.Key.Key_Return)
    assert done == [CloseOverlay()]
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(20, 500))
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(1500, 20))
    assert done == [CloseOverlay(), CloseOverlay()]


def test_the_drawer_tells_who_how_long_what_kind_and_who_paid(qapp: QApplication) -> None:
    said = _all_texts(_panel(SourcesOf("walks")))
    for expected in ("About 40 of 100 walked farther with tape.", "120 adults", "6 months",
                     "A trial: people were put in groups by chance", "A public fund", "A small trial."):
        assert expected in said
    assert any("Made-up Journal. 2021;4(2):1-9" in line and "10.1/made-up" in line and "November 24, 2026" in line
               for line in said)


def test_what_the_evidence_lacks_is_said_and_never_filled_in(qapp: QApplication) -> None:
    said = _all_texts(_panel(SourcesOf("harm")))
    assert "Not stated" in said                                # how long
    said = _all_texts(_panel(SourcesOf("same-day")))
    assert any(line.startswith("Not stated in what we read") for line in said)


def test_the_maker_who_paid_stands_in_bold(qapp: QApplication) -> None:
    for fact, bold in (("harm", True), ("walks", False)):
        panel = _panel(SourcesOf(fact))
        spans = [span for prose in panel.findChildren(Prose) for line in prose.text for span in line]
        paid = [span for span in spans if isinstance(span, Words) and span.text.startswith(("Believed", "A public"))]
        assert [span.bold for span in paid] == [bold]


def test_the_drawer_goes_to_its_neighbours_and_to_all(qapp: QApplication) -> None:
    done: list[Action] = []
    pack = made_up_pack()
    facts = cited_on(pack.page("ways"))
    assert set(facts) == set(MARKS)
    panel = _panel(SourcesOf(facts[1]), done=done)
    for name in (f"Source {MARKS[facts[0]]}", "All sources", f"Source {MARKS[facts[2]]}"):
        next(b for b in shown(panel, Button) if b.accessibleName() == name).click()  # type: ignore[attr-defined]
    assert done == [Show(SourcesOf(facts[0])), Show(Library()), Show(SourcesOf(facts[2]))]


def test_neighbours_of_a_fact_that_the_page_lacks_come_from_the_whole_pack() -> None:
    pack = made_up_pack()
    assert neighbours(pack, pack.page("about"), "harm") == ("walks", "same-day")
    assert neighbours(pack, pack.page("about"), "walks") == ("", "harm")
    assert neighbours(pack, pack.page("about"), "unknown") == ("", "")


def test_an_unknown_fact_opens_a_drawer_that_says_so(qapp: QApplication) -> None:
    assert "We have no source for this yet." in _all_texts(_panel(SourcesOf("unknown")))


def test_numbers_in_a_fact_are_its_figures() -> None:
    (spans,) = with_figures("About 2 of 100 had it, 1,900 did not.", "harm")
    assert [(span.text, span.fact) for span in spans] == [
        ("About ", ""), ("2 of 100", "harm"), (" had it, ", ""), ("1,900", "harm"), (" did not.", "")]


def test_the_library_lists_every_source_with_its_numbers(qapp: QApplication) -> None:
    done: list[Action] = []
    panel = _panel(Library(), done=done)
    rows = list(panel.findChildren(SourceRow))
    assert [row.accessibleName() for row in rows] == [
        f"1, 3: {SOURCES['trial'].title}", f"2: {SOURCES['records'].title}", f"3: {SOURCES['page'].title}"]
    rows[1].click()
    assert done == [Show(SourcesOf("harm"))]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_the_emergency_text_is_whole_and_calls_nobody(
    qapp: QApplication, size: tuple[int, int], text: TextSize,
) -> None:
    done: list[Action] = []
    panel = _panel(EmergencyCard(), size, text, done)
    card = made_up_pack().emergency
    said = _all_texts(panel)
    for words in (card.title, *card.signs, card.desk, "Go to an emergency department at once.",
                  "Tell staff now if you have any of these.", "Show this at the desk"):
        assert words in said
    names = {control.accessibleName() for control in panel.findChildren(Pressable)}
    assert names == {"Close", "Back", "More"}


def test_the_menu_sets_text_colours_and_language(qapp: QApplication) -> None:
    done: list[Action] = []
    panel = _panel(Menu(), done=done, pack=replace(made_up_pack(), languages=("en", "xx")))
    choices = {choice.accessibleName(): choice for choice in panel.findChildren(Choice)}
    assert choices["Text size: Standard"].isChecked()
    assert not choices["Text size: Large"].isChecked()
    for name in ("Text size: Very large", "Colors: High contrast", "Language: xx"):
        choices[name].click()
    assert done == [SetText(200), SetTheme("contrast"), SetLanguage("xx")]


def test_one_language_is_no_choice(qapp: QApplication) -> None:
    panel = _panel(Menu())
    assert not [c for c in panel.findChildren(Choice) if c.accessibleName().startswith("Language")]


def test_the_menu_goes_to_any_page(qapp: QApplication) -> None:
    done: list[Action] = []
    panel = _panel(Menu(), done=done)
    rows = {row.page: row for row in panel.findChildren(PageRow)}
    assert set(rows) == {"ways", "about"}
    assert rows["ways"].accessibleName() == "Ways, you are here"
    rows["about"].click()
    assert done == [TurnTo("about")]


def test_turning_a_panel_keeps_the_keyboard_inside(qapp: QApplication) -> None:
    panel = _panel(SourcesOf("harm"), (1280, 720), 200)
    assert panel.parts > 1
    more = next(b for b in shown(panel, Button) if b.accessibleName() == "More")
    more.setFocus()
    for _ in range(panel.parts - 1):
        QTest.keyClick(more, Qt.Key.Key_Return)
    assert more.isHidden()
    assert panel.focusWidget().accessibleName() == "Back"
