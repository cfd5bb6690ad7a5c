"""The shapes of a pack's files that hold sentences, one set per language. Imported only to judge a pack."""

from consult_app.content.word_shapes.choices import (
    ChecklistWords,
    GoalWords,
    GroupWords,
    SureWords,
    TakeHomeWords,
    ValuesWords,
)
from consult_app.content.word_shapes.pack import FactWordsShape, PackWords, PartWordsShape, TermWords
from consult_app.content.word_shapes.pages import (
    AboutWords,
    CausesWords,
    ExplainWords,
    GridWords,
    LaneWords,
    LevelsWords,
    NumbersWords,
    RowWords,
    SectionWords,
    StepWords,
    TimelineWords,
    TwoStatesWords,
    WalkthroughWords,
)
from consult_app.content.word_shapes.visuals import CauseWords, DrawnWords, GaugeWords, SceneWords, SliderWords

StepWording = (
    ExplainWords | TwoStatesWords | CausesWords | LevelsWords | WalkthroughWords | GridWords | NumbersWords
    | TimelineWords | ChecklistWords | ValuesWords | GoalWords | SureWords | TakeHomeWords | AboutWords
)
WORDS_OF: dict[str, type[StepWording]] = {
    "explain": ExplainWords,
    "two_states": TwoStatesWords,
    "causes": CausesWords,
    "levels": LevelsWords,
    "walkthrough": WalkthroughWords,
    "grid": GridWords,
    "numbers": NumbersWords,
    "timeline": TimelineWords,
    "checklist": ChecklistWords,
    "values": ValuesWords,
    "goal": GoalWords,
    "sure": SureWords,
    "take_home": TakeHomeWords,
    "about": AboutWords,
}

__all__ = [
    "WORDS_OF",
    "AboutWords",
    "CauseWords",
    "CausesWords",
    "ChecklistWords",
    "DrawnWords",
    "ExplainWords",
    "FactWordsShape",
    "GaugeWords",
    "GoalWords",
    "GridWords",
    "GroupWords",
    "LaneWords",
    "LevelsWords",
    "NumbersWords",
    "PackWords",
    "PartWordsShape",
    "RowWords",
    "SceneWords",
    "SectionWords",
    "SliderWords",
    "StepWording",
    "StepWords",
    "SureWords",
    "TakeHomeWords",
    "TermWords",
    "TimelineWords",
    "TwoStatesWords",
    "ValuesWords",
    "WalkthroughWords",
]
