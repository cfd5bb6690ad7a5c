"""Visits for the session's tests: a few steps in chapters, and every action there is, drawn at random."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from consult_app.session.actions import (
    Action,
    Answer,
    AnswerReport,
    Ask,
    ChapterEdge,
    CloseOverlay,
    CloseReport,
    EndVisit,
    GoBack,
    GoOn,
    LookAt,
    OpenReport,
    PickCause,
    Point,
    RelaxReport,
    SeekReport,
    SetGoal,
    SetLanguage,
    SetLayer,
    SetText,
    SetTheme,
    SetValue,
    Show,
    ShowPart,
    TakeAlong,
    ToggleGroup,
    ToggleList,
    TurnTo,
    TurnToChapter,
    TypeReport,
    Weigh,
)
from consult_app.session.report import InTheWay, Reported, Typed
from consult_app.session.state import EmergencyCard, Library, Menu, SourcesOf, State
from consult_app.settings import TextSize, Theme

STEPS = ("first", "second", "third", "table", "last")
CHAPTERS = ("one", "one", "two", "two", "three")
OPTIONS = ("none", "brace", "mend", "replace")


def visit(**changes: object) -> State:
    """Return the beginning of a visit with ``changes`` made to it."""
    start = State(STEPS, CHAPTERS, OPTIONS, seen=frozenset(["first"]), in_exam_room=True)
    return replace(start, **changes)  # type: ignore[arg-type]


names = st.sampled_from(["walking", "sleep", "ask-1"])
steps = st.sampled_from([*STEPS, "nowhere"])
overlays = st.one_of(
    st.builds(SourcesOf, st.sampled_from(["fact-1", "fact-2"])),
    st.just(Library()), st.just(EmergencyCard()), st.just(Menu()),
)
typed = st.builds(Typed, st.sampled_from(["", "L4/5"]), st.sampled_from(["", "both"]),
                  *[st.sampled_from(["", "5", "x", "100"])] * 4)
answers = st.one_of(st.builds(Reported, typed, st.just({})),
                    st.builds(InTheWay, typed, st.just("ligament"), st.just(4.0), st.just({})))
actions: st.SearchStrategy[Action] = st.one_of(
    st.builds(GoOn, st.integers(1, 4)),
    st.just(GoBack()),
    st.builds(TurnTo, steps),
    st.builds(TurnToChapter, st.sampled_from([*CHAPTERS, "nowhere"])),
    st.builds(ChapterEdge, st.booleans()),
    st.builds(SetValue, st.sampled_from(["severity", "flexion"]), st.floats(-1, 1)),
    st.builds(PickCause, st.sampled_from(["disc", "joints"])),
    st.builds(Show, overlays),
    st.just(CloseOverlay()),
    st.builds(Point, st.sampled_from(["disc", "skin", ""]), st.integers(0, 1)),
    st.builds(LookAt, st.floats(0, 9), st.floats(-40, 40), st.floats(-40, 40)),
    st.builds(SetLayer, st.sampled_from(["bone", "nerves"]), st.sampled_from(["shown", "faded", "hidden"])),
    st.builds(SetTheme, st.sampled_from(get_args(Theme))),
    st.builds(SetText, st.sampled_from(get_args(TextSize))),
    st.builds(SetLanguage, st.sampled_from(["en", "es"])),
    st.builds(ShowPart, st.integers(-3, 9), st.integers(0, 9)),
    st.builds(ToggleList),
    st.builds(Answer, names, st.sampled_from(["yes", "no", "unsure"])),
    st.builds(Weigh, names, st.integers(-2, 9)),
    st.builds(SetGoal, st.text(max_size=200)),
    st.builds(Ask, names),
    st.builds(TakeAlong, st.sampled_from(["goal", "answers"])),
    st.builds(ToggleGroup, st.sampled_from(["basics", "harms"])),
    st.just(OpenReport()), st.just(CloseReport()), st.just(SeekReport()),
    st.builds(TypeReport, st.sampled_from(["level", "ligament", "slip"]), st.sampled_from(["", "L4/5", "5", "12"])),
    st.builds(AnswerReport, answers), st.builds(RelaxReport, st.just("4")),
    st.builds(EndVisit, st.floats(0, 1e6), st.one_of(st.none(), st.integers(0, 2**32))),
)
