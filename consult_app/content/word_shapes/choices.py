"""The shapes of words of steps on which a person says something about themselves."""

from __future__ import annotations

from pydantic import Field

from consult_app.content.shapes import Id, Shape, Text
from consult_app.content.word_shapes.pages import SectionWords, StepWords


class ItemWords(Shape):
    """A question about oneself, the question to bring that an answer chooses, and why it is asked."""

    ask: Text
    question: Text
    why: Text | None = None


class GroupWords(Shape):
    """The items of one option."""

    name: Text
    items: dict[Id, ItemWords]


class ChecklistWords(StepWords):
    """A check-list's words; ``closing`` is the same whatever is answered."""

    text: Text
    groups: dict[Id, GroupWords]
    closing: Text


class ScaleWords(Shape):
    """The two ends of how much something matters."""

    low: Text
    high: Text


class ValuesWords(StepWords):
    """The words of what matters; ``offers`` holds a reason for each level of the table."""

    text: Text
    concerns: dict[Id, Text]
    scale: ScaleWords
    table: Text
    offers: dict[Id, dict[Id, Text]] = Field(default_factory=dict)
    note: Text


class GoalWords(StepWords):
    """A goal's words."""

    text: Text
    ready: dict[Id, Text]
    own: Text
    kept: Text
    note: Text | None = None


class TitledWords(Shape):
    """A title and its text."""

    title: Text
    text: Text


class SureWords(StepWords):
    """The words of being sure; ``yes`` and ``no`` are the two answers."""

    text: Text
    questions: dict[Id, Text]
    yes: Text
    no: Text
    not_yet: TitledWords


class TakeHomeWords(StepWords):
    """The words of what is taken home."""

    text: Text
    talked: Text
    bring: Text
    questions: dict[Id, Text]
    next: SectionWords
