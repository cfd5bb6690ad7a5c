"""A read YAML file that remembers where each key and value stood, so that a Problem can name line and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from consult_app.errors import Problem, Severity

Path = tuple[str | int, ...]
Point = Literal["key", "value"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something begins; ``line`` and ``column`` count from 0, as the parser counts."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Written:
    """A scalar as it stands in the file: from ``start`` up to ``end``, written in ``style``."""

    start: Place
    end: Place
    style: str                        # "" plain, ' or " quoted, | literal, > folded


@dataclass(slots=True)
class Document:
    """Plain data of one file, and the places of what is in it. An unreadable file has ``data`` None."""

    file: str
    text: str = ""
    data: Any = None
    readable: bool = False
    found: list[Problem] = field(default_factory=list)     # what is wrong with it as YAML
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    scalars: dict[Path, Written] = field(default_factory=dict)

    def entries(self) -> Mapping[str, Any]:
        """Return the top-level keys with their values, none if the file holds no keys."""
        return self.data if isinstance(self.data, dict) else {}

    def problem(
        self, path: Path, message: str, *, at: Point = "value", offset: int | None = None, severity: Severity = "error"
    ) -> Problem:
        """Return a Problem at ``path``; ``offset`` counts characters into the text that stands there."""
        place = self.place(path, at) if offset is None else self.inside(path, offset)
        return Problem(self.file, place.line + 1, place.column + 1, message, severity)

    def place(self, path: Path, at: Point = "value") -> Place:
        """Return where ``path`` stands, or its nearest owner that stands in the file."""
        for length in range(len(path), -1, -1):
            near = path[:length]
            tables = (self.keys, self.values) if at == "key" or length < len(path) else (self.values, self.keys)
            for table in tables:
                if near in table:
                    return table[near]
        return Place(0, 0)

    def inside(self, path: Path, offset: int) -> Place:
        """Return where character ``offset`` of the text at ``path`` stands in the file."""
        written = self.scalars.get(path)
        if written is None:
            return self.place(path)
        begin, end = self._index(written.start), self._index(written.end)
        source, value = self.text[begin:end], self._value(path)
        index = begin + _source_offset(source, value, offset, written.style)
        line = self.text.count("\n", 0, index)
        return Place(line, index - (self.text.rfind("\n", 0, index) + 1))

    def rest(self, place: Place) -> str:
        """Return the text from ``place`` on."""
        return self.text[self._index(place) :]

    def character(self, place: Place) -> str:
        """Return the character at ``place``, "" past the end."""
        return self.rest(place)[:1]

    def within(self, place: Place) -> Place:
        """Return ``place``, or the end of the last line that says something if ``place`` lies past the text."""
        lines = self.text.rstrip().split("\n")
        return place if place.line < len(lines) else Place(len(lines) - 1, len(lines[-1]))

    def _value(self, path: Path) -> str:
        value = self.data
        for part in path:
            value = value[part]
        return str(value)

    def _index(self, place: Place) -> int:
        lines = self.text.split("\n", place.line)
        return sum(len(line) + 1 for line in lines[: place.line]) + place.column


def _source_offset(source: str, value: str, offset: int, style: str) -> int:
    """Return where character ``offset`` of ``value`` is in ``source``; folding moves spaces, never words."""
    at = source.find("\n") + 1 if style in ("|", ">") else len(style)
    here = at
    for word, begin in _words(value):
        if begin > offset:
            break
        found = source.find(word, at)
        if found < 0:                 # an escape stands inside this word
            continue
        here, at = found + min(offset - begin, len(word)), found + len(word)
    return here


def _words(value: str) -> list[tuple[str, int]]:
    words, begin = [], None
    for index, character in enumerate(value + " "):
        if character.isspace():
            if begin is not None:
                words.append((value[begin:index], begin))
            begin = None
        elif begin is None:
            begin = index
    return words
