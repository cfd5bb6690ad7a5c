"""Takes each sentence of a page over into the model, and keeps it as a passage for the rules of wording."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from consult_app.content.judge import Located
from consult_app.content.model import Prose
from consult_app.content.places import Path
from consult_app.content.prose import Lookup, composed
from consult_app.content.reading import Reading, plain_reading
from consult_app.errors import Problem, Severity

Role = Literal[
    "title", "text", "aside", "cell", "note", "question", "label", "control", "gauge", "alt", "emergency", "says"
]

MOST_FAULTS = 10                      # told of one text; more help nobody


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a page: what is read, a reading a paragraph, and where it was written."""

    role: Role
    readings: tuple[Reading, ...]
    where: Located
    path: Path
    row: str = ""                     # of a grid's cell
    option: str = ""

    def problem(self, index: int, message: str, reading: Reading, severity: Severity = "error") -> Problem:
        """Return a Problem at character ``index`` of what is read."""
        return self.where.problem(self.path, message, offset=reading.offset(index), severity=severity)

    def problem_at(self, offset: int, message: str) -> Problem:
        """Return a Problem at character ``offset`` of what was written."""
        return self.where.problem(self.path, message, offset=offset)


@dataclass(slots=True)
class TextTaker:
    """Reads the texts below ``base``, a step's id or the emergency text, in the order a person reads them."""

    lookup: Lookup
    where: Located
    base: Path
    found: list[Problem]
    plain: tuple[str, ...] = ()       # digits and quantity words that are no figures
    passages: list[Passage] = field(default_factory=list)

    def line(self, text: str | None, *path: str | int, role: Role) -> str:
        """Return a text in which placeholders may not stand; "" for none."""
        if text is None:
            return ""
        passage = Passage(role, (plain_reading(text),), self.where, (*self.base, *path))
        sign = next((sign for sign in ("{", "}", "**") if sign in text), "")
        if sign:
            message = f"'{sign}' may not stand here: placeholders and bold are for running text"
            self.found.append(passage.problem_at(text.index(sign), message))
        self.passages.append(passage)
        return text

    def prose(self, text: str, *path: str | int, role: Role, row: str = "", option: str = "") -> Prose:
        """Return a running text with its figures, terms and marks in place."""
        result = composed(text, self.lookup)
        passage = Passage(role, tuple(result.readings), self.where, (*self.base, *path), row, option)
        told = result.faults[:MOST_FAULTS]
        self.found.extend(passage.problem_at(fault.offset, fault.message) for fault in told)
        self.passages.append(passage)
        if not result.prose:
            self.found.append(self.where.problem(passage.path, "is empty"))
        return result.prose
