"""YAML text to plain data with places: one walk over the parser's events, everything doubtful refused by line."""

from __future__ import annotations

import re
from typing import Any, cast

import yaml

from consult_app.content.places import Document, Path, Place, Written
from consult_app.content.scalars import Scalar, meaning
from consult_app.errors import Problem

MAX_DEPTH = 12
UNFIT = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
TAB = "a tab stands where spaces are needed"
UNCLOSED = "a quote or bracket that opens here is not closed"
PLAINER = (                           # what the parser says, and what we say
    ("mapping values are not allowed", "a second ': ' on this line; put the text in quotes"),
    ("could not find expected ':'", "this line has no ': '"),
    ("expected <block end>", "the indent does not fit the lines above"),
    ("did not find expected key", "the indent or a quote does not fit the lines above"),
    ("did not find expected '-'", "the indent of this list does not fit the lines above"),
    ("did not find expected ',' or", "a comma or a closing bracket is missing"),
    ("unexpected end of stream", UNCLOSED),
    ("cannot start any token", "this character can not begin a text; put the text in quotes"),
    ("unknown escape", "an unknown escape after \\; use single quotes or write \\\\"),
)


class _Refused(Exception):
    """The file cannot be read on from here."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.place, self.message = place, message


def read_yaml(file: str, raw: bytes, max_bytes: int) -> Document:
    """Return ``raw`` as a Document; whatever is wrong with it as YAML is in its ``found``."""
    document = Document(file)
    try:
        document.text = _decoded(raw, max_bytes)
        document.data = _Walk(document).document()
        document.readable = True
    except _Refused as refused:
        document.found.append(Problem(file, refused.place.line + 1, refused.place.column + 1, refused.message))
    return document


def _decoded(raw: bytes, max_bytes: int) -> str:
    if len(raw) > max_bytes:
        raise _Refused(Place(0, 0), f"the file has {len(raw):,} bytes; the limit is {max_bytes:,}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        raise _Refused(_end_of(before), "this is not UTF-8 text; save the file as UTF-8") from None
    text = text.replace("\r\n", "\n")
    unfit = UNFIT.search(text)
    if unfit:
        character = f"U+{ord(unfit.group()):04X}"
        raise _Refused(_end_of(text[: unfit.start()]), f"the character {character} can not stand in a pack")
    return text


def _end_of(text: str) -> Place:
    return Place(text.count("\n"), len(text) - (text.rfind("\n") + 1))


def _at(mark: Any) -> Place:
    return Place(mark.line, mark.column) if mark else Place(0, 0)


def _start(event: yaml.Event) -> Place:
    return _at(event.start_mark)


class _Walk:
    """Turns events into data, and notes for every path where its key and value stand."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._loader = yaml.CSafeLoader(document.text)

    def document(self) -> Any:
        """Return the data of the only document in the stream, None if there is none."""
        try:
            self._next()                                  # the stream's start
            event = self._next()
            if isinstance(event, yaml.StreamEndEvent):
                return None
            data = self._value(self._next(), ())
            self._next()                                  # the document's end
            event = self._next()
            if not isinstance(event, yaml.StreamEndEvent):
                raise _Refused(_start(event), "a second document begins here; a file holds one")
            return data
        finally:
            self._loader.dispose()

    def _next(self) -> yaml.Event:
        try:
            return cast(yaml.Event, self._loader.get_event())
        except yaml.MarkedYAMLError as error:
            place = _at(error.problem_mark or error.context_mark)
            message = _plainly(error)
            if self._document.character(place) == "\t":
                message = TAB
            elif message == UNCLOSED or not self._document.rest(place).strip():
                place, message = _at(error.context_mark), UNCLOSED
            raise _Refused(self._document.within(place), message) from None
        except (yaml.YAMLError, ValueError):
            raise _Refused(Place(0, 0), "this is not YAML") from None

    def _value(self, event: yaml.Event, path: Path) -> Any:
        self._document.values[path] = _start(event)
        if isinstance(event, yaml.AliasEvent):
            return self._refuse(event, f"'*{event.anchor}': an alias is not allowed; write the text again")
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)   # what a parser can give here
        if event.anchor:
            self._refuse(event, f"'&{event.anchor}': an anchor is not allowed; take it away")
        if event.tag:
            self._refuse(event, f"the tag '{_tag(event.tag)}' is not allowed; take it away")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if len(path) >= MAX_DEPTH:
            raise _Refused(_start(event), f"this lies more than {MAX_DEPTH} levels deep")
        return self._mapping(path) if isinstance(event, yaml.MappingStartEvent) else self._sequence(path)

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> Scalar:
        style = event.style or ""
        self._document.scalars[path] = Written(_start(event), _at(event.end_mark), style)
        if style:
            return str(event.value)
        try:
            return meaning(event.value)
        except ValueError as error:
            self._refuse(event, str(error))
            return None

    def _sequence(self, path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, entries)
            inner = (*path, key)
            twice = key in entries
            if not twice:
                self._document.keys[inner] = _start(event)
            value = self._value(self._next(), (*path, key, "written twice") if twice else inner)
            entries.setdefault(key, value)
        return entries

    def _key(self, event: yaml.Event, entries: dict[str, Any]) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise _Refused(_start(event), "a key must be a word")
        key = str(event.value)
        if key in entries:
            self._refuse(event, f"'{key}' is written twice")
        elif not key:
            self._refuse(event, "a key is empty")
        elif key == "<<" and not event.style:
            self._refuse(event, "'<<' (merging) is not allowed; write the keys out")
        elif event.anchor or event.tag:
            self._refuse(event, "a key can have no anchor and no tag")
        return key

    def _refuse(self, event: yaml.Event, message: str) -> None:
        place = _start(event)
        self._document.found.append(Problem(self._document.file, place.line + 1, place.column + 1, message))


def _tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _plainly(error: yaml.MarkedYAMLError) -> str:
    said = f"{error.context or ''} {error.problem or ''}".strip()
    for sign, words in PLAINER:
        if sign in said:
            return words
    return f"this is not YAML: {said}"
