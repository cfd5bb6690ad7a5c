"""The shape of a pack's files that hold sentences, one set per language. Imported only to judge a pack."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from consult_app.content.shapes import MAX_CHAPTERS, MAX_OPTIONS, Id, Shape, Text


class OptionWords(Shape):
    """What an option is called."""

    name: Text
    short: Text | None = None


class EmergencyWords(Shape):
    """The one emergency text."""

    title: Text
    lead: Text
    signs: Annotated[list[Text], Field(min_length=1, max_length=12)]
    action: Text
    desk: Text
    open: Text


class AuthorWords(Shape):
    """Who made the content, as a role, and their ties."""

    who: Text
    ties: Text


class EditionWords(Shape):
    """How the content is kept and paid for."""

    update_policy: Text
    funding: Text
    authors: Annotated[list[AuthorWords], Field(min_length=1, max_length=20)]


class PackWords(Shape):
    """LANGUAGE/pack.yaml."""

    title: Text
    chapters: Annotated[dict[Id, Text], Field(max_length=MAX_CHAPTERS)]
    options: Annotated[dict[Id, OptionWords], Field(max_length=MAX_OPTIONS)]
    emergency: EmergencyWords
    edition: EditionWords


class TermWords(Shape):
    """A hard word of LANGUAGE/terms.yaml and its plain meaning."""

    plain: Text
    word: Text


class FactWordsShape(Shape):
    """What a fact of LANGUAGE/facts.yaml says, about whom, and its limits."""

    says: Text
    who: Text | None = None
    when: Text | None = None
    caveat: Text | None = None
    plain: list[Text] = Field(default_factory=list)   # numbers in ``says`` that are no figures, such as an age


class LabelWords(Shape):
    """A callout's words."""

    name: Text
    note: Text | None = None


class SliderWords(Shape):
    """A control's name and its stops'."""

    name: Text
    stops: list[Text]


class GaugeWords(Shape):
    """A gauge's name, its words from most room to least, and what it is not."""

    name: Text
    words: list[Text]
    of: Text | None = None
    note: Text | None = None


class SectionWords(Shape):
    """A heading and its text; an aside too."""

    heading: Text
    text: Text


class StepWords(Shape):
    """What every step says, and the digits that are no figures."""

    title: Text
    short: Text
    plain: list[Text] = Field(default_factory=list)


class ExplainWords(StepWords):
    """An explain step's words."""

    text: Text
    alt: Text
    labels: dict[Id, LabelWords] = Field(default_factory=dict)
    slider: SliderWords | None = None
    gauge: GaugeWords | None = None
    aside: SectionWords | None = None
    context: Text = ""


class RowWords(Shape):
    """A question and the options' answers."""

    question: Text
    cells: dict[Id, Text]


class GridWords(StepWords):
    """A grid step's words."""

    decision: Text
    groups: dict[Id, Text]
    rows: dict[Id, RowWords]
    sure: Text
    note: Text


class AboutWords(StepWords):
    """An about step's words."""

    sections: dict[Id, SectionWords]


WORDS_OF: dict[str, type[ExplainWords] | type[GridWords] | type[AboutWords]] = {
    "explain": ExplainWords,
    "grid": GridWords,
    "about": AboutWords,
}
