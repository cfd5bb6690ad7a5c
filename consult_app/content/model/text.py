"""Text as a pack says it: runs of words, figures with their facts, and source marks."""

from __future__ import annotations

from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text. ``fact`` is set when the run is a figure produced from that fact."""

    text: str
    bold: bool = False
    fact: str = ""
    arm: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline source mark: opens the sources of ``fact``; shows ``number``."""

    fact: str
    number: int


Span = Words | Mark
Paragraph = tuple[Span, ...]
Prose = tuple[Paragraph, ...]
