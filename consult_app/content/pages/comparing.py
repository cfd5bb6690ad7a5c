"""Pages that compare: questions by options, chances as people, recovery on one axis."""

from __future__ import annotations

from collections.abc import Sequence

from consult_app.content.model import (
    Chance,
    GridPage,
    GridRow,
    Lane,
    NumbersPage,
    Prose,
    Stretch,
    TimelinePage,
)
from consult_app.content.pages.common import head, same_ids
from consult_app.content.passages import TextTaker, named_use
from consult_app.content.shapes import (
    BarShape,
    GridShape,
    LaneShape,
    NumbersShape,
    OptionShape,
    OutcomeShape,
    TimelineShape,
)
from consult_app.content.timescale import BarFault, span
from consult_app.content.word_shapes import GridWords, LaneWords, NumbersWords, RowWords, TimelineWords


def grid(step: GridShape, words: GridWords, options: Sequence[str], text: TextTaker) -> GridPage:
    """Return questions by options."""
    top = head(step, words, text)
    decision = text.prose(words.decision, "decision", role="text")
    same_ids("group", step.groups, words.groups, text, "groups")
    groups = [(group, text.line(words.groups.get(group), "groups", group, role="control")) for group in step.groups]
    same_ids("row", step.rows, words.rows, text, "rows")
    rows = [_row(step, name, words.rows[name], options, text) for name in step.rows if name in words.rows]
    sure_question = text.line(words.sure, "sure", role="question")
    note = text.prose(words.note, "note", role="note")
    sure = tuple((option, tuple(step.sure.get(option, ()))) for option in options)
    return GridPage(top, decision, tuple(groups), tuple(rows), sure_question, sure, note)


def _row(step: GridShape, name: str, words: RowWords, options: Sequence[str], text: TextTaker) -> GridRow:
    question = text.line(words.question, "rows", name, "question", role="question")
    options = options or list(words.cells)                # pack.yaml, which has the options, cannot be read
    unmeasured = {option for option in options if f"{name}.{option}" in step.unmeasured}
    answered = [option for option in options if option not in unmeasured]
    same_ids("cell", answered, words.cells, text, "rows", name, "cells")
    cells: list[tuple[str, Prose | None]] = []
    for option in options:
        said = words.cells.get(option)
        path = ("rows", name, "cells", option)
        answer = text.prose(said, *path, role="cell", row=name, option=option) if said else None
        cells.append((option, None if option in unmeasured else answer))
    return GridRow(name, step.rows[name], question, tuple(cells))


def numbers(
    step: NumbersShape, words: NumbersWords, options: Sequence[OptionShape], text: TextTaker
) -> NumbersPage:
    """Return chances, each in both frames from the one fact that steps.yaml names."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    same_ids("outcome", [outcome.id for outcome in step.outcomes], words.outcomes, text, "outcomes")
    of_option = {option.arm: option.id for option in options if option.arm}
    chances = [_chance(outcome, words, of_option, text) for outcome in step.outcomes if outcome.id in words.outcomes]
    same_ids("group of people", _nameless_arms(step, of_option, text), words.arms, text, "arms")
    for arm, said in words.arms.items():
        text.line(said, "arms", arm, role="label")
    caveat = text.prose(words.caveat, "caveat", role="note")
    return NumbersPage(top, prose, step.of, tuple(chances), caveat)


def _chance(outcome: OutcomeShape, words: NumbersWords, of_option: dict[str, str], text: TextTaker) -> Chance:
    said, at = words.outcomes[outcome.id], ("outcomes", outcome.id)
    uses = [named_use(outcome.fact, arm, shown=True) for arm in outcome.arms]
    name = text.line(said.name, *at, "name", role="question", facts=uses)
    had = text.line(said.had, *at, "had", role="cell", facts=uses)
    had_not = text.line(said.had_not, *at, "had_not", role="cell", facts=uses)
    arms = tuple((of_option.get(arm, ""), arm) for arm in outcome.arms)
    names = tuple((arm, words.arms[arm]) for option, arm in arms if not option and arm in words.arms)
    return Chance(outcome.id, name, outcome.fact, arms, had, had_not, names)


def _nameless_arms(step: NumbersShape, of_option: dict[str, str], text: TextTaker) -> list[str]:
    """Return the arms that stand beside another and that no option's name names."""
    nameless: dict[str, None] = {}
    for outcome in step.outcomes:
        fact = text.lookup.facts.get(outcome.fact)
        known = {arm for arm, _ in fact.values} if fact else set()
        if len(outcome.arms) > 1:
            nameless |= {arm: None for arm in outcome.arms if arm in known and arm not in of_option}
    return list(nameless)


def timeline(step: TimelineShape, words: TimelineWords, text: TextTaker) -> TimelinePage:
    """Return the options' recovery on one axis; a bar whose fact does not tell its times is left out."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    same_ids("lane", [lane.id for lane in step.lanes], words.lanes, text, "lanes")
    lanes = [_lane(lane, words.lanes[lane.id], step.unit, text) for lane in step.lanes if lane.id in words.lanes]
    note = text.prose(words.note, "note", role="note")
    return TimelinePage(top, prose, step.unit, tuple(map(float, step.marks)), tuple(lanes), note)


def _lane(lane: LaneShape, words: LaneWords, unit: str, text: TextTaker) -> Lane:
    same_ids("bar", [bar.id for bar in lane.bars], words.bars, text, "lanes", lane.id, "bars")
    made = (_stretch(bar, words.bars[bar.id], lane, unit, text) for bar in lane.bars if bar.id in words.bars)
    name = text.lookup.options.get(lane.option, "")
    return Lane(lane.option, name, tuple(stretch for stretch in made if stretch))


def _stretch(bar: BarShape, words: str, lane: LaneShape, unit: str, text: TextTaker) -> Stretch | None:
    at = ("lanes", lane.id, "bars", bar.id)
    said = text.line(words, *at, role="cell", facts=[named_use(bar.fact)])
    fact = text.lookup.facts.get(bar.fact)
    if fact is None:
        return None
    try:
        times = span(bar, fact, unit)
    except BarFault:                                      # the rule for timelines has told it
        return None
    return Stretch(bar.id, said, bar.fact, times.start, times.until, bar.open)
