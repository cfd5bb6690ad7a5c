"""Everything a person can do in a consultation: a closed set."""

from __future__ import annotations

from consult_app.session.report import Field, InTheWay, Reported
from consult_app.session.state import Overlay, Reply, Seen
from consult_app.settings import TextSize, Theme
from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class GoOn:
    """Next. ``parts`` is how many parts the page has in the window that asked."""

    parts: int = 1


@dataclass(frozen=True, slots=True)
class GoBack:
    """Back, by part and then by page."""


@dataclass(frozen=True, slots=True)
class TurnTo:
    """Go to a page by id; an id that is not on the path changes nothing."""

    step: str


@dataclass(frozen=True, slots=True)
class TurnToChapter:
    """Go to the first page of a chapter by id."""

    chapter: str


@dataclass(frozen=True, slots=True)
class ChapterEdge:
    """Home and End: the first or last page of this chapter."""

    last: bool = False


@dataclass(frozen=True, slots=True)
class SetValue:
    """A figure's parameter on this page."""

    parameter: str
    value: float


@dataclass(frozen=True, slots=True)
class PickCause:
    """Show one cause of several on this page."""

    cause: str


@dataclass(frozen=True, slots=True)
class Point:
    """Name a part of this page's figure; the same part again, or "", ends it."""

    part: str
    where: int = 0


@dataclass(frozen=True, slots=True)
class LookAt:
    """Look at this page's figures at another scale, or with another point (mm) in their middle."""

    scale: float
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class SetLayer:
    """Show, fade or hide a group of parts in this page's figures."""

    group: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class Show:
    """Open an overlay."""

    overlay: Overlay


@dataclass(frozen=True, slots=True)
class CloseOverlay:
    """Close the overlay that is open; where there is none, stop naming the part that was touched."""


@dataclass(frozen=True, slots=True)
class SetTheme:
    """Light, dim room or high contrast."""

    theme: Theme


@dataclass(frozen=True, slots=True)
class SetText:
    """Text size in per cent."""

    text: TextSize


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Another language of the pack."""

    language: str


@dataclass(frozen=True, slots=True)
class ToggleGroup:
    """Fold a group of grid rows away or bring it back."""

    group: str


@dataclass(frozen=True, slots=True)
class ShowPart:
    """Go to a part of this page: a scene of a walkthrough. ``parts`` is how many it has in the window that asked."""

    part: int
    parts: int


@dataclass(frozen=True, slots=True)
class ToggleList:
    """Show charts as a list, or as charts again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer a question on this page; the same reply again takes it back."""

    item: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class Weigh:
    """Say how much a concern on this page matters, 0 to 4; the same weight again takes it back."""

    concern: str
    weight: int


@dataclass(frozen=True, slots=True)
class SetGoal:
    """One's own goal in one's own words, or ""."""

    goal: str


@dataclass(frozen=True, slots=True)
class Ask:
    """Put a question on the list to bring, or take it off."""

    question: str


@dataclass(frozen=True, slots=True)
class TakeAlong:
    """Clinician only: let the sheet say something about this person ("goal", "answers"), or not."""

    what: str


@dataclass(frozen=True, slots=True)
class OpenReport:
    """Clinician only: draw a report's numbers, in place of this page. Elsewhere than in the exam room: nothing."""


@dataclass(frozen=True, slots=True)
class CloseReport:
    """Show this page again; what was typed stays until the visit ends."""


@dataclass(frozen=True, slots=True)
class TypeReport:
    """What stands in a field of the report now."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class SeekReport:
    """Ask for a drawing of what is typed."""


@dataclass(frozen=True, slots=True)
class AnswerReport:
    """What the search for that drawing found."""

    answer: Reported | InTheWay


@dataclass(frozen=True, slots=True)
class RelaxReport:
    """Take the nearest value that can be drawn, written as ``text``."""

    text: str


@dataclass(frozen=True, slots=True)
class EndVisit:
    """Wipe everything and begin again; ``seed`` draws the next order of options, None keeps it."""

    now: float
    seed: int | None = None


ReportAction = OpenReport | CloseReport | TypeReport | SeekReport | AnswerReport | RelaxReport
Action = (
    GoOn | GoBack | TurnTo | TurnToChapter | ChapterEdge | SetValue | Show | CloseOverlay
    | SetTheme | SetText | SetLanguage | ToggleGroup | EndVisit
    | PickCause | Point | LookAt | SetLayer | ShowPart | ToggleList | Answer | Weigh | SetGoal | Ask | TakeAlong
    | ReportAction
)
