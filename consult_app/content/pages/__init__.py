"""A step's shape and sentences to a Page, one function a kind."""

from __future__ import annotations

from collections.abc import Sequence

from consult_app.content.model import Page
from consult_app.content.pages.causes import causes
from consult_app.content.pages.choosing import checklist, goal, sure, take_home, values
from consult_app.content.pages.comparing import grid, numbers, timeline
from consult_app.content.pages.explaining import about, explain, levels, two_states, walkthrough
from consult_app.content.passages import TextTaker
from consult_app.content.shapes import (
    AboutShape,
    CausesShape,
    ChecklistShape,
    ExplainShape,
    GoalShape,
    GridShape,
    LevelsShape,
    NumbersShape,
    OptionShape,
    Step,
    SureShape,
    TakeHomeShape,
    TimelineShape,
    TwoStatesShape,
    ValuesShape,
    WalkthroughShape,
)
from consult_app.content.word_shapes import (
    AboutWords,
    CausesWords,
    ChecklistWords,
    ExplainWords,
    GoalWords,
    GridWords,
    LevelsWords,
    NumbersWords,
    StepWording,
    SureWords,
    TakeHomeWords,
    TimelineWords,
    TwoStatesWords,
    ValuesWords,
    WalkthroughWords,
)


def page(step: Step, words: StepWording, options: Sequence[OptionShape], text: TextTaker) -> Page | None:
    """Return the page of a step, None if something it needs is missing; the reason is in ``text.found``."""
    ids = [option.id for option in options]
    match step, words:
        case ExplainShape(), ExplainWords():
            return explain(step, words, text)
        case TwoStatesShape(), TwoStatesWords():
            return two_states(step, words, text)
        case CausesShape(), CausesWords():
            return causes(step, words, ids, text)
        case LevelsShape(), LevelsWords():
            return levels(step, words, text)
        case WalkthroughShape(), WalkthroughWords():
            return walkthrough(step, words, text)
        case GridShape(), GridWords():
            return grid(step, words, ids, text)
        case NumbersShape(), NumbersWords():
            return numbers(step, words, options, text)
        case TimelineShape(), TimelineWords():
            return timeline(step, words, text)
        case ChecklistShape(), ChecklistWords():
            return checklist(step, words, text)
        case ValuesShape(), ValuesWords():
            return values(step, words, ids, text)
        case GoalShape(), GoalWords():
            return goal(step, words, text)
        case SureShape(), SureWords():
            return sure(step, words, text)
        case TakeHomeShape(), TakeHomeWords():
            return take_home(step, words, text)
        case AboutShape(), AboutWords():
            return about(step, words, text)
    return None


__all__ = ["page"]
