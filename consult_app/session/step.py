"""Decide the next state from an action: pure, total, without a clock or a window."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar, assert_never

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
    ReportAction,
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
from consult_app.session.state import NOTHING, WHOLE, State, Touched, Zoom

Said = TypeVar("Said")
MOST = 4                       # the heaviest a concern weighs
CLOSEST = 3.0                  # times its own size, the nearest that a figure is looked at
LONGEST_GOAL = 80              # letters, so that it stays in view on one line


def step(state: State, action: Action) -> State:
    """Return the state after ``action``; an action that cannot be done changes nothing."""
    match action:
        case GoOn() | GoBack() | TurnTo() | TurnToChapter() | ChapterEdge() | ShowPart():
            return _turned(state, action)
        case Point() | LookAt() | SetLayer():
            return _looked(state, action)
        case Answer() | Weigh() | SetGoal() | Ask() | TakeAlong():
            return _said(state, action)
        case OpenReport() | CloseReport() | TypeReport() | SeekReport() | AnswerReport() | RelaxReport():
            return _reported(state, action) if state.in_exam_room else state
        case EndVisit(now, seed):
            return fresh(state, now, seed)
        case _:
            return _set(state, action)


def fresh(state: State, now: float, seed: int | None = None) -> State:
    """Return a state that remembers nothing of the visit in ``state`` but its path and set-up."""
    order = list(state.option_order)
    if seed is not None:
        order.sort()
        random.Random(seed).shuffle(order)
    return State(
        steps=state.steps, chapters=state.chapters, option_order=tuple(order), path=state.path,
        seen=frozenset(state.steps[:1]), language=state.language, theme=state.theme, text=state.text, began=now,
        in_exam_room=state.in_exam_room,
    )


def kept_goal(said: str) -> str:
    """Return what is kept of a goal: one line, short enough to stay in view."""
    return " ".join(said.split())[:LONGEST_GOAL].rstrip()


def _turned(state: State, action: GoOn | GoBack | TurnTo | TurnToChapter | ChapterEdge | ShowPart) -> State:
    match action:
        case ShowPart(part, parts):
            return replace(state, part=min(max(part, 0), max(parts - 1, 0)), overlay=None, touched=None)
        case GoOn(parts) if state.part + 1 < parts:
            return replace(state, part=state.part + 1, overlay=None, touched=None)
        case GoOn():
            return _at(state, state.at + 1)
        case GoBack() if state.part > 0:
            return replace(state, part=state.part - 1, overlay=None, touched=None)
        case GoBack() if state.report.open:
            return _reported(state, CloseReport())
        case GoBack():
            return _at(state, state.at - 1)
        case TurnTo(page):
            return _at(state, state.steps.index(page)) if page in state.steps else state
        case TurnToChapter(chapter):
            return _at(replace(state, part=0), state.chapters.index(chapter)) if chapter in state.chapters else state
        case ChapterEdge(last):
            here = [i for i, chapter in enumerate(state.chapters) if chapter == state.chapter]
            return _at(replace(state, part=0), here[-1] if last else here[0])
        case _:
            assert_never(action)


def _at(state: State, index: int) -> State:
    index = min(max(index, 0), len(state.steps) - 1)
    if state.report.open:
        state = _reported(state, CloseReport())
    if index == state.at:
        return replace(state, overlay=None, touched=None)
    return replace(state, at=index, part=0, overlay=None, touched=None, zoom=WHOLE, layers=NOTHING,
                   seen=state.seen | {state.steps[index]})


def _looked(state: State, action: Point | LookAt | SetLayer) -> State:
    """How this page's figures are looked at; a page turn ends all of it."""
    match action:
        case Point(part, where):
            again = state.touched is not None and state.touched.part == part
            return replace(state, touched=None if again or not part else Touched(part, where))
        case LookAt(scale, x, y) if scale > 1:
            return replace(state, zoom=Zoom(min(scale, CLOSEST), x, y))
        case LookAt():
            return replace(state, zoom=WHOLE)
        case SetLayer(group, seen):
            rest = {name: how for name, how in state.layers.items() if name != group}
            layers = rest if seen == "shown" else {**rest, group: seen}
            return replace(state, layers=MappingProxyType(layers))
        case _:
            assert_never(action)


def _set(
    state: State,
    action: SetValue | PickCause | Show | CloseOverlay | SetTheme | SetText | SetLanguage | ToggleGroup | ToggleList,
) -> State:
    match action:
        case SetValue(parameter, value):
            values = {**state.values, (state.step, parameter): value}
            return replace(state, values=MappingProxyType(values))
        case PickCause(cause):
            return replace(state, picked=MappingProxyType({**state.picked, state.step: cause}), touched=None)
        case Show(overlay):
            return replace(state, overlay=overlay)
        case CloseOverlay() if state.overlay is None and state.touched is None and state.report.open:
            return _reported(state, CloseReport())
        case CloseOverlay() if state.overlay is None:
            return replace(state, touched=None)
        case CloseOverlay():
            return replace(state, overlay=None)
        case SetTheme(theme):
            return replace(state, theme=theme)
        case SetText(text):
            return replace(state, text=text, part=0)
        case SetLanguage(language):
            return replace(state, language=language)
        case ToggleGroup(group):
            return replace(state, groups_off=state.groups_off ^ {group}, part=0)
        case ToggleList():
            return replace(state, as_list=not state.as_list, part=0)
        case _:
            assert_never(action)


def _said(state: State, action: Answer | Weigh | SetGoal | Ask | TakeAlong) -> State:
    """What a person said about themselves: kept in memory, wiped with the visit."""
    match action:
        case Answer(item, reply):
            return replace(state, answers=_with(state.answers, (state.step, item), reply))
        case Weigh(concern, weight):
            return replace(state, weights=_with(state.weights, (state.step, concern), min(max(weight, 0), MOST)))
        case SetGoal(goal):
            return replace(state, goal=kept_goal(goal))
        case Ask(question):
            return replace(state, asked=state.asked ^ {(state.step, question)})
        case TakeAlong(what):
            return replace(state, taken_along=state.taken_along ^ {what})
        case _:
            assert_never(action)


def _reported(state: State, action: ReportAction) -> State:
    """Numbers of a report: the page they are drawn on opens and closes, and is looked at from the beginning then."""
    report = state.report
    match action:
        case OpenReport() | CloseReport():
            return replace(state, report=replace(report, open=isinstance(action, OpenReport)), part=0, overlay=None,
                           touched=None, zoom=WHOLE, layers=NOTHING)
        case TypeReport(name, text):
            return replace(state, report=report.type(name, text))
        case SeekReport():
            return replace(state, report=report.seek())
        case AnswerReport(answer):
            return replace(state, report=report.answered(answer))
        case RelaxReport(text):
            return replace(state, report=report.relaxed(text))
        case _:
            assert_never(action)


def _with(said: Mapping[tuple[str, str], Said], place: tuple[str, str], what: Said) -> Mapping[tuple[str, str], Said]:
    """Return ``said`` with ``what`` at ``place``; saying the same again takes it back."""
    kept = {key: value for key, value in said.items() if key != place}
    return MappingProxyType(kept if said.get(place) == what else {**kept, place: what})
