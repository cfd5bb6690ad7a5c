"""The shapes of a pack's files that hold no sentences. Imported only to judge a pack."""

from consult_app.content.shapes.base import (
    MAX_CHAPTERS,
    MAX_FACTS,
    MAX_OPTIONS,
    MAX_SOURCES,
    MAX_STEPS,
    Id,
    Shape,
    Text,
)
from consult_app.content.shapes.choices import (
    ChecklistShape,
    GoalShape,
    GroupShape,
    OfferShape,
    SureShape,
    TakeHomeShape,
    ValuesShape,
)
from consult_app.content.shapes.evidence import FactShape, SourceShape
from consult_app.content.shapes.pack import ClinicShape, OptionShape, PackShape
from consult_app.content.shapes.pages import (
    AboutShape,
    BarShape,
    ExplainShape,
    GridShape,
    LaneShape,
    LevelsShape,
    NumbersShape,
    OutcomeShape,
    StepShape,
    TellingShape,
    TimelineShape,
    TwoStatesShape,
    WalkthroughShape,
)
from consult_app.content.shapes.visuals import DrawnShape, FigureShape, GaugeShape, PaneShape, SceneShape

Step = (
    ExplainShape | TwoStatesShape | LevelsShape | WalkthroughShape | GridShape | NumbersShape | TimelineShape
    | ChecklistShape | ValuesShape | GoalShape | SureShape | TakeHomeShape | AboutShape
)
STEP_OF: dict[str, type[Step]] = {
    "explain": ExplainShape,
    "two_states": TwoStatesShape,
    "levels": LevelsShape,
    "walkthrough": WalkthroughShape,
    "grid": GridShape,
    "numbers": NumbersShape,
    "timeline": TimelineShape,
    "checklist": ChecklistShape,
    "values": ValuesShape,
    "goal": GoalShape,
    "sure": SureShape,
    "take_home": TakeHomeShape,
    "about": AboutShape,
}

__all__ = [
    "MAX_CHAPTERS",
    "MAX_FACTS",
    "MAX_OPTIONS",
    "MAX_SOURCES",
    "MAX_STEPS",
    "STEP_OF",
    "AboutShape",
    "BarShape",
    "ChecklistShape",
    "ClinicShape",
    "DrawnShape",
    "ExplainShape",
    "FactShape",
    "FigureShape",
    "GaugeShape",
    "GoalShape",
    "GridShape",
    "GroupShape",
    "Id",
    "LaneShape",
    "LevelsShape",
    "NumbersShape",
    "OfferShape",
    "OptionShape",
    "OutcomeShape",
    "PackShape",
    "PaneShape",
    "SceneShape",
    "Shape",
    "SourceShape",
    "Step",
    "StepShape",
    "SureShape",
    "TakeHomeShape",
    "TellingShape",
    "Text",
    "TimelineShape",
    "TwoStatesShape",
    "ValuesShape",
    "WalkthroughShape",
]
