"""Text as it will be read, with the place each character came from, cut into sentences for the rules of wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

SENTENCE_END = re.compile(r"[.?!…]+[\"'”’)\]]*(?=\s|$)")
ENDED = re.compile(r"[.?!…][\"'”’)\]]*$")
SHORTENED = re.compile(r"(?:\b[A-Za-z]|\b(?:Dr|Mr|Mrs|Ms|St|vs|e\.g|i\.e|a\.m|p\.m|approx|vol))\.$")


@dataclass(frozen=True, slots=True)
class FactUse:
    """A fact that the text uses: at character ``at`` of what is read, ``offset`` of what was written."""

    fact: str
    arm: str
    at: int
    offset: int
    shown: bool                       # its figure is shown, not a source mark alone
    named: bool = False               # by steps.yaml for the whole text, not in the text itself


@dataclass(slots=True)
class Reading:
    """What is read. ``offsets`` and ``made`` run beside ``text``: where each character was written, and
    whether the program produced it from a fact or a term."""

    text: str = ""
    offsets: list[int] = field(default_factory=list)
    made: bytearray = field(default_factory=bytearray)
    uses: list[FactUse] = field(default_factory=list)

    def add(self, text: str, offset: int, *, made: bool = False) -> None:
        """Append ``text`` written at ``offset``; a produced text has one place, its placeholder's."""
        self.text += text
        self.offsets.extend([offset] * len(text) if made else range(offset, offset + len(text)))
        self.made.extend(bytes([made]) * len(text))

    def offset(self, index: int) -> int:
        """Return where character ``index`` of what is read was written."""
        return self.offsets[index] if index < len(self.offsets) else 0

    def typed(self, begin: int, end: int) -> bool:
        """Return whether an author typed all of ``begin`` up to ``end``."""
        return not any(self.made[begin:end])

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences; a mark just after a full stop belongs to the sentence before it."""
        for begin, end in sentence_bounds(self.text):
            uses = tuple(use for use in self.uses if begin <= use.at <= end)
            yield Sentence(self, begin, end, uses)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a reading, and the facts it uses or is marked with."""

    reading: Reading
    begin: int
    end: int
    uses: tuple[FactUse, ...]

    @property
    def text(self) -> str:
        """What the sentence says."""
        return self.reading.text[self.begin : self.end]


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """Return (begin, end) of each sentence; the end comes after its full stop, the begin after the gap."""
    bounds: list[tuple[int, int]] = []
    begin = 0
    for stop in SENTENCE_END.finditer(text):
        if SHORTENED.search(text, begin, stop.end()) and text[stop.end() :].strip():
            continue
        bounds.append((begin, stop.end()))
        begin = stop.end() + (len(text[stop.end() :]) - len(text[stop.end() :].lstrip()))
    if text[begin:].strip():
        bounds.append((begin, len(text)))
    return bounds


def begins_sentence(text: str) -> bool:
    """Return whether what follows ``text`` begins a sentence."""
    before = text.rstrip()
    return not before or (ENDED.search(before) is not None and not SHORTENED.search(before))


def plain_reading(text: str) -> Reading:
    """Return the reading of a text without placeholders, such as a title."""
    reading = Reading()
    reading.add(text, 0)
    return reading
