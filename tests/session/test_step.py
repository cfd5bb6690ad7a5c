"""Whatever people do, in whatever order, a visit stays sound."""

from __future__ import annotations

import copy
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.session.actions import (
    Action,
    Answer,
    ChapterEdge,
    CloseOverlay,
    EndVisit,
    GoBack,
    GoOn,
    LookAt,
    PickCause,
    Point,
    SetGoal,
    SetLayer,
    SetText,
    SetTheme,
    SetValue,
    Show,
    ShowPart,
    ToggleGroup,
    TurnTo,
    TurnToChapter,
    Weigh,
)
from consult_app.session.report import NO_REPORT
from consult_app.session.state import WHOLE, EmergencyCard, Menu, SourcesOf, State, Touched, Zoom
from consult_app.session.step import step
from consult_app.settings import TextSize, Theme
from tests.session.visits import CHAPTERS, OPTIONS, STEPS, actions, visit

TURNS = (GoOn, GoBack, TurnTo, TurnToChapter, ChapterEdge)


def after(*done: Action, start: State | None = None) -> State:
    state = start or visit()
    for action in done:
        state = step(state, action)
    return state


def test_a_chapters_tab_leads_to_its_first_page_from_that_pages_second_part_too() -> None:
    first = visit()
    second = after(ShowPart(1, 2), start=first)
    assert second.part == 1
    assert after(TurnToChapter(first.chapter), start=second).part == 0
    assert after(ChapterEdge(last=False), start=second).part == 0


def assert_sound(state: State) -> None:
    assert state.steps == STEPS
    assert state.chapters == CHAPTERS
    assert 0 <= state.at < len(state.steps)
    assert state.part >= 0
    assert state.step in state.seen
    assert state.seen <= set(state.steps)
    assert sorted(state.option_order) == sorted(OPTIONS)
    assert state.theme in get_args(Theme)
    assert state.text in get_args(TextSize)
    assert {page for page, _ in state.values} <= state.seen


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.lists(actions, max_size=60))
def test_any_run_of_actions_leaves_a_sound_visit(done: list[Action]) -> None:
    state = visit()
    for action in done:
        state = step(state, action)
        assert_sound(state)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.lists(actions, max_size=20), actions)
def test_a_step_gives_the_same_again_and_changes_nothing_it_was_given(done: list[Action], last: Action) -> None:
    before = after(*done)
    kept = copy.deepcopy((before.at, before.part, dict(before.values), before.seen, before.overlay))
    assert step(before, last) == step(before, last)
    assert kept == (before.at, before.part, dict(before.values), before.seen, before.overlay)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.lists(actions, max_size=20), actions)
def test_a_turn_closes_whatever_lay_over_the_page(done: list[Action], last: Action) -> None:
    state = step(after(*done, Show(Menu())), last)
    if isinstance(last, TURNS):
        known = getattr(last, "step", getattr(last, "chapter", "first")) != "nowhere"
        assert state.overlay is None or not known


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.lists(actions, max_size=30), st.integers(0, 2**32))
def test_the_end_of_a_visit_leaves_nothing_of_it(done: list[Action], seed: int) -> None:
    state = after(*done, EndVisit(now=12.5, seed=seed))
    assert (state.at, state.part, state.overlay) == (0, 0, None)
    assert not state.values
    assert not state.picked
    assert not state.groups_off
    assert state.report == NO_REPORT
    assert state.in_exam_room, "the room is the same"
    said = (state.answers, state.weights, state.goal, state.asked, state.taken_along, state.as_list)
    assert not any(said)
    assert (state.touched, state.zoom, dict(state.layers)) == (None, WHOLE, {})
    assert state.seen == {"first"}
    assert state.began == 12.5


def test_the_same_seed_draws_the_same_order_and_some_seed_draws_another() -> None:
    orders = {after(EndVisit(0, seed)).option_order for seed in range(40)}
    assert len(orders) > 1
    assert after(EndVisit(0, 7)).option_order == after(GoOn(), EndVisit(0, 3), EndVisit(0, 7)).option_order
    assert after(EndVisit(0, None)).option_order == OPTIONS


def test_a_cause_stays_picked_on_its_own_page_and_ends_what_was_touched() -> None:
    state = after(Point("disc"), PickCause("joints"))
    assert (state.picked, state.touched) == ({"first": "joints"}, None)
    back = after(GoOn(), PickCause("disc"), GoBack(), start=state)
    assert (back.step, back.picked) == ("first", {"first": "joints", "second": "disc"})
    assert back.values == state.values, "another cause is seen as far gone as the one before it"


def test_an_answer_given_again_is_taken_back_and_nothing_is_preset() -> None:
    assert after().answers == {}
    once = after(Answer("walking", "yes"))
    assert once.answers == {("first", "walking"): "yes"}
    assert step(once, Answer("walking", "yes")).answers == {}
    assert step(once, Answer("walking", "unsure")).answers == {("first", "walking"): "unsure"}


def test_a_goal_is_one_line_and_a_weight_stays_on_its_scale() -> None:
    assert after(SetGoal("  walk to\n the mailbox " + "x" * 200)).goal == ("walk to the mailbox " + "x" * 200)[:80]
    assert after(Weigh("walking", 99)).weights == {("first", "walking"): 4}


def test_next_turns_every_part_before_the_page() -> None:
    places = [(state.step, state.part) for state in _walk(GoOn(parts=3), 4)]
    assert places == [("first", 1), ("first", 2), ("second", 0), ("second", 1)]


def test_back_goes_by_part_and_then_by_page() -> None:
    start = visit(at=1, part=1, seen=frozenset(["first", "second"]))
    places = [(state.step, state.part) for state in _walk(GoBack(), 3, start)]
    assert places == [("second", 0), ("first", 0), ("first", 0)]


def test_next_on_the_last_page_stays() -> None:
    end = after(TurnTo("last"), GoOn())
    assert end.step == "last"


def test_home_and_end_keep_to_the_chapter() -> None:
    assert after(TurnToChapter("two"), ChapterEdge(last=True)).step == "table"
    assert after(TurnTo("table"), ChapterEdge()).step == "third"


def test_an_unknown_page_or_chapter_changes_nothing() -> None:
    start = visit(overlay=EmergencyCard())
    assert step(start, TurnTo("nowhere")) == start
    assert step(start, TurnToChapter("nowhere")) == start


def test_a_value_belongs_to_its_page() -> None:
    state = after(SetValue("severity", 0.4), TurnTo("second"))
    assert state.value("severity", 0.9) == 0.9
    assert after(GoBack(), start=state).value("severity", 0.9) == 0.4


def test_a_larger_text_goes_to_the_first_part_and_a_theme_stays_put() -> None:
    start = visit(part=2)
    assert step(start, SetText(200)).part == 0
    assert step(start, SetTheme("dark")).part == 2


def test_groups_fold_and_unfold() -> None:
    assert after(ToggleGroup("harms")).groups_off == {"harms"}
    assert after(ToggleGroup("harms"), ToggleGroup("harms")).groups_off == frozenset()


def test_one_overlay_replaces_another() -> None:
    assert after(Show(Menu()), Show(SourcesOf("fact-1"))).overlay == SourcesOf("fact-1")
    assert after(Show(Menu()), CloseOverlay()).overlay is None


def _walk(action: Action, times: int, start: State | None = None) -> list[State]:
    state, walked = start or visit(), []
    for _ in range(times):
        state = step(state, action)
        walked.append(state)
    return walked


def test_a_part_is_named_until_it_is_touched_again_or_nothing_is() -> None:
    named = after(Point("ligament", 1))
    assert named.touched == Touched("ligament", 1)
    assert after(Point("ligament", 0), start=named).touched is None
    assert after(Point("disc"), start=named).touched == Touched("disc")
    assert after(Point(""), start=named).touched is None
    assert after(Point("")).touched is None


def test_escape_closes_what_is_open_before_it_ends_a_touch() -> None:
    both = after(Point("disc"), Show(Menu()))
    closed = after(CloseOverlay(), start=both)
    assert (closed.overlay, closed.touched) == (None, Touched("disc"))
    assert after(CloseOverlay(), start=closed).touched is None


@pytest.mark.parametrize("turn", [GoOn(), GoOn(parts=2), TurnTo("table"), ChapterEdge(last=True), ShowPart(1, 3)])
def test_a_turn_ends_a_touch(turn: Action) -> None:
    assert after(Point("disc"), turn).touched is None


def test_another_page_is_seen_whole_and_another_part_as_closely_as_before() -> None:
    close = after(LookAt(2.0, 3.0, -4.0), SetLayer("bone", "hidden"))
    assert (close.zoom, dict(close.layers)) == (Zoom(2.0, 3.0, -4.0), {"bone": "hidden"})
    part, page = after(GoOn(parts=2), start=close), after(GoOn(), start=close)
    assert (part.zoom, part.layers) == (close.zoom, close.layers)
    assert (page.zoom, dict(page.layers)) == (WHOLE, {})


def test_a_figure_is_seen_at_most_three_times_as_close_and_never_smaller() -> None:
    assert after(LookAt(9.0, 1.0)).zoom == Zoom(3.0, 1.0)
    assert after(LookAt(2.0, 9.0), LookAt(.5, 9.0)).zoom == WHOLE


def test_a_tissue_that_is_shown_again_leaves_no_trace() -> None:
    assert dict(after(SetLayer("disc", "faded"), SetLayer("disc", "shown")).layers) == {}
