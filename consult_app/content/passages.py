"""Takes each sentence of a page over into the model, and keeps it as a passage for the rules of wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from consult_app.content.judge import Located
from consult_app.content.model import Prose
from consult_app.content.places import Path
from consult_app.content.prose import Lookup, composed
from consult_app.content.reading import FactUse, Reading, plain_reading
from consult_app.errors import Problem, Severity

Role = Literal[
    "title", "text", "feel", "aside", "cell", "note", "question", "label", "control", "gauge", "alt", "emergency",
    "says",
]

MOST_FAULTS = 10                      # told of one text; more help nobody


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a page: what is read, a reading a paragraph, and where it was written."""

    role: Role
    readings: tuple[Reading, ...]
    where: Located
    path: Path
    row: str = ""                     # of a cell, in a grid or in the table of what options offer
    option: str = ""
    covered: bool = False             # a fact that steps.yaml names covers every word of it

    def problem(self, index: int, message: str, reading: Reading, severity: Severity = "error") -> Problem:
        """Return a Problem at character ``index`` of what is read."""
        return self.where.problem(self.path, message, offset=reading.offset(index), severity=severity)

    def problem_at(self, offset: int, message: str) -> Problem:
        """Return a Problem at character ``offset`` of what was written."""
        return self.where.problem(self.path, message, offset=offset)


def named_use(fact: str, arm: str = "", *, shown: bool = False) -> FactUse:
    """Return the use of a fact that steps.yaml names and that covers a whole text."""
    return FactUse(fact, arm, 0, 0, shown, named=True)


@dataclass(slots=True)
class TextTaker:
    """Reads the texts below ``base``, a step's id or the emergency text, in the order a person reads them."""

    lookup: Lookup
    where: Located
    base: Path
    found: list[Problem]
    plain: tuple[str, ...] = ()       # digits and quantity words that are no figures
    passages: list[Passage] = field(default_factory=list)

    def line(self, text: str | None, *path: str | int, role: Role, facts: Sequence[FactUse] = ()) -> str:
        """Return a text in which placeholders may not stand; "" for none. ``facts`` cover what it says."""
        if text is None:
            return ""
        reading = plain_reading(text)
        reading.uses.extend(facts)
        passage = Passage(role, (reading,), self.where, (*self.base, *path), covered=bool(facts))
        sign = next((sign for sign in ("{", "}", "**") if sign in text), "")
        if sign:
            message = f"'{sign}' may not stand here: placeholders and bold are for running text"
            self.found.append(passage.problem_at(text.index(sign), message))
        self.passages.append(passage)
        self.number(facts)
        return text

    def prose(
        self, text: str, *path: str | int, role: Role, row: str = "", option: str = "", facts: Sequence[FactUse] = ()
    ) -> Prose:
        """Return a running text with its figures, terms and marks in place. ``facts`` cover what it says."""
        result = composed(text, self.lookup)
        if facts and result.readings:
            result.readings[0].uses.extend(facts)
        readings, at = tuple(result.readings), (*self.base, *path)
        passage = Passage(role, readings, self.where, at, row, option, covered=bool(facts))
        told = result.faults[:MOST_FAULTS]
        self.found.extend(passage.problem_at(fault.offset, fault.message) for fault in told)
        self.passages.append(passage)
        self.number(facts)
        if not result.prose:
            self.found.append(self.where.problem(passage.path, "is empty"))
        return result.prose

    def number(self, facts: Sequence[FactUse]) -> None:
        """Give the facts that steps.yaml names their marks, here where a person reads of them."""
        for use in facts:
            if use.fact in self.lookup.facts:
                self.lookup.mark(use.fact)
