"""The shapes of LANGUAGE/pack.yaml, terms.yaml, parts.yaml and facts.yaml."""

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


class PartWordsShape(Shape):
    """What a part of a figure is called in LANGUAGE/parts.yaml, and one plain line about it."""

    name: Text
    line: Text
    plain: list[Text] = Field(default_factory=list)   # digits and quantity words that are no figures


class FactWordsShape(Shape):
    """What a fact of LANGUAGE/facts.yaml says, about whom, and its limits."""

    says: Text
    who: Text | None = None
    when: Text | None = None
    caveat: Text | None = None
    plain: list[Text] = Field(default_factory=list)   # numbers in ``says`` that are no figures, such as an age
