"""A report's numbers are drawn as they were typed, or one of them is named; they are nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from consult_app.anatomy import report as reported
from consult_app.content.model import ExplainPage
from consult_app.session.actions import (
    CloseReport,
    EndVisit,
    OpenReport,
    SetLanguage,
    SetTheme,
    Show,
    ShowPart,
    TurnTo,
    TypeReport,
)
from consult_app.session.report import NO_REPORT
from consult_app.session.state import Menu, SourcesOf
from consult_app.settings import user_folders
from consult_app.ui.exam_room.report.view import ReportView
from consult_app.ui.illustration import TouchFigure
from consult_app.ui.illustration.studio import studio
from consult_app.ui.record.entry import shown as recorded
from consult_app.ui.record.window_scan import scan
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import Prose, spoken
from consult_app.ui.widgets.slider import StopSlider
from tests.anatomy.test_report import kept_shapes
from tests.ui.fitting import shown
from tests.ui.report.desk import FIELDS, IMPOSSIBLE, PAGE, USUAL, Desk

MARKER = "3.1947"


def measured(desk: Desk, name: str) -> float:
    return float(desk.drawing.measurements[name].value)


def assert_drawn(desk: Desk, side: str, ligament: float, area: float, deep: float) -> None:
    assert abs(measured(desk, f"ligament_thickness_{side}") - ligament) <= 0.2
    assert abs(measured(desk, "dural_sac_area") / area - 1) <= 0.02
    assert abs(measured(desk, "dural_sac_front_to_back") - deep) <= 0.2


def test_what_is_typed_is_what_the_drawing_measures(desk: Desk) -> None:
    assert "A general drawing. No number is in it yet." in desk.said()
    desk.type(USUAL)
    desk.draw()
    assert_drawn(desk, "right", 4.2, 98, 10.1)
    assert "Drawn as typed. The other parts are drawn to fit." in desk.said()
    desk.type({"sac_area": "120"})
    assert "This still shows the numbers drawn last." in desk.said()
    assert_drawn(desk, "right", 4.2, 98, 10.1)
    desk.draw()
    assert_drawn(desk, "right", 4.2, 120, 10.1)


def test_numbers_that_do_not_fit_name_one_and_its_nearest_and_the_last_drawing_stays(desk: Desk) -> None:
    desk.type(USUAL)
    desk.draw()
    before = desk.drawing.parameters
    desk.type(IMPOSSIBLE)
    desk.draw()
    assert desk.drawing.parameters == before
    way = desk.report.in_the_way
    assert way is not None
    assert any(text.startswith("This drawing cannot take these numbers together") for text in desk.said())
    assert f"Sac, front to back: {way.nearest:.1f} mm" in desk.said()
    desk.button(f"Draw with {way.nearest:.1f} mm").click()
    desk.visit.window.finish()
    assert desk.line("sac_front_to_back").text() == f"{way.nearest:.1f}"
    assert_drawn(desk, "left", 8, 30, float(f"{way.nearest:.1f}"))
    assert "Drawn as typed. The other parts are drawn to fit." in desk.said()


def test_every_fault_is_beside_its_field_with_the_range_and_said_there(desk: Desk) -> None:
    desk.type({"level": "L4/5", "ligament": "12", "sac_area": "wide", "slip": "9"})
    desk.draw()
    said = desk.said()
    for fault in ("Choose one", "Type 1.5 to 8", "Type 30 to 220", "Type 4 to 20", "Type 0 to 5"):
        assert said.count(fault) == 1, fault
    assert desk.line("sac_area").accessibleDescription() == "Type 30 to 220"
    assert "Choose one" in desk.button("Ligament side: Left").accessibleDescription()
    assert desk.report.drawn is None
    desk.type({"ligament": "4"})
    assert "Type 1.5 to 8" not in desk.said()
    assert desk.line("ligament").accessibleDescription() == "1.5 to 8"


def test_the_window_answers_while_a_drawing_is_looked_for(desk: Desk) -> None:
    desk.type(IMPOSSIBLE)
    desk.button("Draw it").click()
    assert "Drawing…" in desk.said()
    waited = 0
    while desk.report.waits:
        assert desk.report.in_the_way is None
        QApplication.processEvents()
        waited += 1
        if waited == 2:
            desk.type({"slip": "2"})
    assert waited > 4, "the search took many turns of the loop"
    assert desk.line("slip").text() == "2"


@pytest.mark.long
def test_what_was_typed_over_meanwhile_is_not_answered_for(desk: Desk) -> None:
    desk.type(IMPOSSIBLE)
    desk.button("Draw it").click()
    QApplication.processEvents()
    desk.type(USUAL)
    desk.draw()
    assert desk.report.in_the_way is None
    assert_drawn(desk, "right", 4.2, 98, 10.1)


def test_buttons_and_arrows_step_inside_the_range(desk: Desk) -> None:
    desk.type({"ligament": "7.9", "sac_area": "99,5"})
    for _ in range(3):
        desk.button("Ligament thickness: more").click()
    assert desk.line("ligament").text() == "8"
    QTest.keyClick(desk.line("ligament"), Qt.Key.Key_Down)
    assert desk.line("ligament").text() == "7.9"
    desk.button("Sac area: less").click()
    assert desk.line("sac_area").text() == "99"
    for empty in ("sac_front_to_back", "slip"):
        QTest.keyClick(desk.line(empty), Qt.Key.Key_Up)
    assert (desk.line("sac_front_to_back").text(), desk.line("slip").text()) == ("10", "0")


def test_fields_are_equally_wide_and_say_what_they_take_at_the_same_height(desk: Desk) -> None:
    assert len({desk.line(name).width() for name in FIELDS}) == 1
    hints = {text: next(prose for prose in desk.view.findChildren(Prose) if spoken(prose.text) == text)
             for text in ("1.5 to 8", "30 to 220")}
    tops = {hint.mapTo(desk.view, hint.rect().topLeft()).y() for hint in hints.values()}
    assert len(tops) == 1, tops


def test_a_slip_is_seen_from_the_side_in_bones_and_discs_alone(desk: Desk) -> None:
    desk.type(USUAL)
    desk.draw()
    assert not desk.side.isVisible()
    desk.type({"slip": "3"})
    desk.draw()
    assert desk.side.isVisible()
    side = desk.side.drawing  # type: ignore[attr-defined]
    assert (side.parameters["slip"], side.parameters["posture"], side.parameters["severity"]) == (3, 0, 0)
    hidden = {group for group, how in desk.side.groups.items() if how == "hidden"}  # type: ignore[attr-defined]
    assert hidden == {"nerves", "ligament", "soft"}
    assert "From the side, in bones and discs alone: the upper bone has slipped forward." in desk.said()
    assert_drawn(desk, "right", 4.2, 98, 10.1)


def test_nothing_but_the_drawing_is_worked_out(desk: Desk) -> None:
    desk.type(USUAL)
    desk.draw()
    said = " ".join(desk.said()).lower()
    assert "a drawing, not your scan." in said
    page = desk.visit.session.pack.page(PAGE)
    assert isinstance(page, ExplainPage)
    assert page.gauge
    for word in (*[words for _, words in page.gauge.words], "healthy", "slight", "moderate", "marked", "usual",
                 "severe", "normal", "percent", "of 100"):
        assert word.lower() not in said, word
    assert "posture and procedures are off here" in said
    assert desk.view.findChildren(StopSlider) == []


def test_a_keyboard_alone_types_and_draws(desk: Desk) -> None:
    window = desk.visit.window
    window.setFocus()
    reached: list[str] = []

    def on(name: str) -> None:
        for _ in range(60):
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
            focused = window.focusWidget()
            reached.append(focused.accessibleName())
            if reached[-1].startswith(name):
                return
        raise AssertionError(f"{name} is not reached: {reached}")

    on("Level: L4/5")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    on("Ligament side: Both")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    for name, number in (("ligament", "3.5"), ("sac_area", "110"), ("sac_front_to_back", "11")):
        on(FIELDS[name])
        QTest.keyClicks(window.focusWidget(), number)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    desk.visit.window.finish()
    assert_drawn(desk, "left", 3.5, 110, 11)
    assert_drawn(desk, "right", 3.5, 110, 11)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not desk.report.open


def test_enter_leads_to_the_first_field_to_mend_on_whichever_part(desk: Desk) -> None:
    desk.visit.dress(QSize(1280, 720), "light", 200)
    assert desk.view.parts > 2
    desk.type({"level": "L4/5", "side": "Left", "ligament": "4"})
    desk.visit.session.do(ShowPart(desk.view.parts - 1, desk.view.parts))
    desk.button("Draw it").click()
    assert desk.line("sac_area").isVisible()
    assert desk.visit.window.focusWidget() is desk.line("sac_area")


@pytest.mark.long
def test_in_large_text_what_stands_in_the_way_is_seen_and_a_field_stays_in_sight(desk: Desk) -> None:
    desk.visit.dress(QSize(1280, 720), "light", 200)
    desk.type(IMPOSSIBLE)
    desk.visit.session.do(ShowPart(desk.view.parts - 1, desk.view.parts))
    desk.draw()
    assert any(text.startswith("This drawing cannot take these numbers together") for text in desk.said())
    for part in range(desk.view.parts):
        desk.visit.session.do(ShowPart(part, desk.view.parts))
        if desk.line("sac_front_to_back").isVisible():
            break
    desk.line("sac_front_to_back").setFocus()
    QTest.keyClicks(desk.line("sac_front_to_back"), ".1")
    assert desk.report.in_the_way is None
    assert desk.line("sac_front_to_back").isVisible()
    assert desk.visit.window.focusWidget() is desk.line("sac_front_to_back")
    assert desk.line("sac_front_to_back").text() == "20.1"


def test_a_digit_beside_the_fields_turns_no_page(desk: Desk) -> None:
    QTest.keyClick(desk.visit.window, Qt.Key.Key_4)
    assert desk.report.open
    assert desk.visit.session.state.step == PAGE


def test_a_part_is_named_when_touched_as_in_other_drawings(desk: Desk) -> None:
    desk.type(USUAL)
    desk.draw()
    stage = desk.view.findChildren(type(desk.side), "section")[0]
    stage.pointed.emit("ligament")  # type: ignore[attr-defined]
    assert stage.touched == "ligament"  # type: ignore[attr-defined]
    assert desk.visit.session.pack.parts["ligament"].name in desk.said()


def test_the_menu_and_a_key_lead_there_from_pages_with_the_section_alone(desk: Desk) -> None:
    visit = desk.visit
    visit.session.do(CloseReport())
    visit.session.do(Show(Menu()))
    desk.button("From the report").click()
    assert isinstance(visit.window.page, ReportView)
    assert visit.window.overlay is None
    visit.session.do(TurnTo("how-it-feels"))
    assert not desk.report.open
    QTest.keyClick(visit.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert not desk.report.open
    visit.session.do(Show(Menu()))
    assert "From the report" not in [b.text() for b in shown(visit.window, Pressable)]  # type: ignore[type-abstract]
    visit.session.do(TurnTo(PAGE))
    QTest.keyClick(visit.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert desk.report.open


@pytest.mark.long
def test_sources_and_help_open_over_it_and_lead_back(desk: Desk) -> None:
    fact = next(iter(desk.visit.session.pack.marks))
    desk.type(USUAL)
    desk.visit.session.do(Show(SourcesOf(fact)))
    QTest.keyClick(desk.visit.window, Qt.Key.Key_Escape)
    assert desk.report.open
    assert desk.line("ligament").text() == USUAL["ligament"]


@pytest.mark.long
def test_colours_and_language_keep_what_is_typed_and_drawn(desk: Desk) -> None:
    desk.type(USUAL)
    desk.draw()
    before = desk.report
    desk.visit.session.do(SetTheme("dark"))
    desk.visit.session.do(SetLanguage("en"))
    desk.visit.window.finish()
    assert desk.report == before
    assert desk.line("sac_area").text() == "98"
    assert_drawn(desk, "right", 4.2, 98, 10.1)


def test_the_end_of_a_visit_leaves_no_number_and_no_shape(desk: Desk) -> None:
    desk.type(USUAL | {"slip": "1"})
    desk.draw()                                  # so that shapes of the side view that nobody sets are there
    reported.forget()
    before = kept_shapes()
    desk.type({"ligament": "5", "slip": "2"})
    desk.draw()
    assert kept_shapes() > before
    layers = studio(user_folders().cache).layers
    assert len(layers)
    desk.visit.session.do(EndVisit(0.0))
    desk.visit.sweep()
    assert desk.report == NO_REPORT
    assert (kept_shapes(), len(layers)) == (before, 0)
    assert not desk.visit.window.findChildren(ReportView)
    desk.visit.session.do(TurnTo(PAGE))
    desk.visit.session.do(OpenReport())
    assert [line.text() for line in desk.view.findChildren(QLineEdit)] == [""] * 4


@pytest.mark.long
def test_the_end_of_a_visit_ends_the_search(desk: Desk) -> None:
    desk.type(IMPOSSIBLE)
    desk.button("Draw it").click()
    QApplication.processEvents()
    desk.visit.session.do(EndVisit(0.0))
    for _ in range(30):
        QApplication.processEvents()
    assert desk.report == NO_REPORT


def test_what_is_typed_is_in_no_file_and_on_no_other_page(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    desk.type(USUAL | {"ligament": MARKER})
    desk.draw()
    assert_drawn(desk, "right", float(MARKER), 98, 10.1)
    home = Path(user_folders().cache).parents[1]
    files = [file for file in home.rglob("*") if file.is_file()]
    assert files
    assert [file for file in files if MARKER.encode() in file.read_bytes()] == []
    assert MARKER not in caplog.text
    desk.visit.session.do(CloseReport())
    assert MARKER not in str(recorded(scan(desk.visit.window), desk.visit.session.pack))


def test_another_report_leaves_no_other_files(desk: Desk) -> None:
    cache = user_folders().cache

    def drawn_with(**values: str) -> dict[Path, bytes]:
        desk.type(USUAL | values)
        desk.button("Draw it").click()
        stages = [stage for stage in desk.view.findChildren(TouchFigure) if stage.isVisible()]
        while desk.report.waits or not all(stage.complete for stage in stages):
            QApplication.processEvents()
            stages = [stage for stage in desk.view.findChildren(TouchFigure) if stage.isVisible()]
        return {file: file.read_bytes() for file in cache.rglob("*") if file.is_file()}

    assert drawn_with(ligament="3.3", slip="2") == drawn_with(ligament="4.4", slip="4")
    assert desk.side.drawing.parameters["slip"] == 4  # type: ignore[attr-defined]


def test_an_ordinary_page_of_a_visit_that_is_not_in_the_exam_room_has_no_way_there(shipped: UnseenVisit) -> None:
    state = shipped.session.state
    shipped.session.do(TurnTo(PAGE))
    shipped.session.state = replace(shipped.session.state, in_exam_room=False)
    try:
        QTest.keyClick(shipped.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        shipped.session.do(TypeReport("ligament", "4"))
        assert shipped.session.state.report == NO_REPORT
        shipped.session.do(Show(Menu()))
        assert "From the report" not in [b.text() for b in shown(shipped.window, Pressable)]  # type: ignore[type-abstract]
    finally:
        shipped.session.state = replace(shipped.session.state, in_exam_room=state.in_exam_room)
        shipped.session.do(EndVisit(0.0))
