"""A report's numbers: typed in the exam room alone, drawn when they were asked for, gone with the visit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consult_app.session.actions import (
    Action,
    AnswerReport,
    CloseOverlay,
    EndVisit,
    GoBack,
    GoOn,
    LookAt,
    OpenReport,
    Point,
    RelaxReport,
    SeekReport,
    Show,
    ShowPart,
    TurnTo,
    TypeReport,
)
from consult_app.session.report import NO_REPORT, InTheWay, Reported, Typed
from consult_app.session.state import WHOLE, EmergencyCard, State
from consult_app.session.step import step
from tests.session.visits import visit

GOOD = Typed("L4/5", "both", "4,2", "98.5", "10")
TYPED = [TypeReport(name, getattr(GOOD, name)) for name in  # type: ignore[arg-type]
         ("level", "side", "ligament", "sac_area", "sac_front_to_back")]


def after(*done: Action, start: State | None = None) -> State:
    state = start or visit()
    for action in done:
        state = step(state, action)
    return state


@pytest.mark.parametrize("action", [OpenReport(), TYPED[0], SeekReport(), AnswerReport(Reported(GOOD, {}))])
def test_outside_of_the_exam_room_nothing_opens_it_and_nothing_is_taken(action: Action) -> None:
    start = visit(in_exam_room=False)
    assert after(action, start=start) == start


def test_a_comma_and_a_point_are_both_a_decimal_sign() -> None:
    assert (GOOD.number("ligament"), GOOD.number("sac_area"), GOOD.number("slip")) == (4.2, 98.5, 0)
    assert GOOD.faults() == ()


@pytest.mark.parametrize(("name", "text"), [
    ("level", ""), ("side", ""), ("ligament", ""), ("ligament", "1.4"), ("ligament", "8.1"), ("sac_area", "29"),
    ("sac_area", "1,000"), ("sac_front_to_back", "four"), ("sac_front_to_back", "-9"), ("slip", "5.1"), ("slip", "1e0"),
])
def test_what_can_not_be_drawn_is_at_fault(name: str, text: str) -> None:
    assert replace(GOOD, **{name: text}).faults() == (name,)


@pytest.mark.parametrize("text", ["", "0", "5", " 2,5 ", "5."])
def test_a_slip_may_be_left_empty(text: str) -> None:
    assert replace(GOOD, slip=text).faults() == ()


def test_all_faults_are_named_at_once_when_asked_and_each_goes_as_its_field_is_changed() -> None:
    state = after(OpenReport(), TypeReport("ligament", "9"))
    assert state.report.faults == (), "nobody has asked yet"
    state = after(SeekReport(), start=state)
    assert state.report.faults == ("level", "side", "ligament", "sac_area", "sac_front_to_back")
    assert not state.report.waits
    assert after(TypeReport("ligament", "3"), start=state).report.faults == (
        "level", "side", "sac_area", "sac_front_to_back")


def test_what_was_asked_for_is_drawn_and_an_answer_to_something_else_is_not() -> None:
    state = after(OpenReport(), *TYPED, SeekReport())
    assert state.report.waits
    late = Reported(replace(GOOD, slip="1"), {})
    assert after(AnswerReport(late), start=state) == state
    drawn = after(AnswerReport(Reported(GOOD, {"fat": 0.5})), start=state).report
    assert drawn.drawn == Reported(GOOD, {"fat": 0.5})
    assert not drawn.waits


def test_the_last_drawing_stays_while_a_value_stands_in_the_way_and_the_nearest_can_be_taken() -> None:
    first = Reported(GOOD, {"fat": 0.5})
    state = after(OpenReport(), *TYPED, SeekReport(), AnswerReport(first), TypeReport("sac_area", "30"), SeekReport())
    way = InTheWay(state.report.typed, "sac_front_to_back", 5.71, {"fat": 1.0})
    state = after(AnswerReport(way), start=state)
    assert (state.report.drawn, state.report.in_the_way) == (first, way)
    taken = after(RelaxReport("5.7"), start=state).report
    assert taken.typed == replace(way.typed, sac_front_to_back="5.7")
    assert taken.drawn == Reported(taken.typed, {"fat": 1.0})
    assert taken.in_the_way is None
    assert not taken.waits
    assert after(TypeReport("ligament", "3"), start=state).report.in_the_way is None
    assert after(RelaxReport("5"), start=visit()) == visit()


@pytest.mark.parametrize("leaves", [GoBack(), CloseOverlay(), TurnTo("first"), TurnTo("third"), GoOn(1)])
def test_every_way_off_the_page_closes_it_and_keeps_what_was_typed(leaves: Action) -> None:
    state = after(OpenReport(), *TYPED, leaves)
    assert not state.report.open
    assert state.report.typed == GOOD
    assert after(OpenReport(), start=state).report.open


def test_its_parts_turn_and_what_lies_over_it_closes_first() -> None:
    state = after(OpenReport(), GoOn(3), GoOn(3))
    assert (state.report.open, state.part) == (True, 2)
    assert after(ShowPart(1, 3), start=state).report.open
    assert after(GoBack(), start=state).report.open
    assert after(Show(EmergencyCard()), CloseOverlay(), start=state).report.open
    assert after(Point("disc"), CloseOverlay(), start=state).report.open


def test_it_is_looked_at_from_the_beginning_and_so_is_the_page_below() -> None:
    state = after(LookAt(2.0, 1, 1), Point("disc"), OpenReport())
    assert (state.zoom, state.touched) == (WHOLE, None)
    state = after(LookAt(2.0, 1, 1), Point("disc"), GoBack(), start=state)
    assert (state.zoom, state.touched, state.step) == (WHOLE, None, "first")


def test_the_end_of_a_visit_wipes_it() -> None:
    state = after(OpenReport(), *TYPED, SeekReport(), AnswerReport(Reported(GOOD, {})), EndVisit(1.0))
    assert state.report == NO_REPORT
