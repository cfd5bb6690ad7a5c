"""Rules for steps.yaml, one function a kind of step."""

from __future__ import annotations

from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.rules.causes import check_causes
from consult_app.content.rules.choices import check_checklist, check_goal, check_sure, check_take_home, check_values
from consult_app.content.rules.figures import check_explain, check_two_states, check_walkthrough
from consult_app.content.rules.grid import check_grid
from consult_app.content.rules.levels import check_levels
from consult_app.content.rules.names import option_ids, report_twice
from consult_app.content.rules.numbers import check_numbers
from consult_app.content.rules.timeline import check_timeline
from consult_app.content.shapes import (
    AboutShape,
    CausesShape,
    ChecklistShape,
    ExplainShape,
    GoalShape,
    GridShape,
    LevelsShape,
    NumbersShape,
    Step,
    SureShape,
    TakeHomeShape,
    TimelineShape,
    TwoStatesShape,
    ValuesShape,
    WalkthroughShape,
)


def check_step(name: str, step: Step, draft: Draft) -> None:
    """Report what does not hold together in a step, whatever its kind."""
    options = option_ids(draft)
    if options and step.option and step.option not in options:
        message = unknown("option", step.option, options)
        draft.found.append(draft.document("steps.yaml").problem((name, "option"), message))
    match step:
        case ExplainShape():
            check_explain(name, step, draft)
        case TwoStatesShape():
            check_two_states(name, step, draft)
        case CausesShape():
            check_causes(name, step, draft)
        case LevelsShape():
            check_levels(name, step, draft)
        case WalkthroughShape():
            check_walkthrough(name, step, draft)
        case GridShape():
            check_grid(name, step, draft)
        case NumbersShape():
            check_numbers(name, step, draft)
        case TimelineShape():
            check_timeline(name, step, draft)
        case ChecklistShape():
            check_checklist(name, step, draft)
        case ValuesShape():
            check_values(name, step, draft)
        case GoalShape():
            check_goal(name, step, draft)
        case SureShape():
            check_sure(name, step, draft)
        case TakeHomeShape():
            check_take_home(name, step, draft)
        case AboutShape():
            report_twice(step.sections, draft.document("steps.yaml"), (name, "sections"), draft.found)
