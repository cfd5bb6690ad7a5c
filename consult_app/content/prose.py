"""Text as written to Prose as shown: figures and terms put in, source marks set after the sentence they cover."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby

from consult_app.content.judge import near_miss, unknown
from consult_app.content.model import Mark, Paragraph, Prose, Span, Words
from consult_app.content.reading import FactUse, Reading, begins_sentence, sentence_bounds
from consult_app.content.text import Fault, Kind, Piece, paragraphs
from consult_app.evidence.figures import FigureWords, UnknownArm, in_words
from consult_app.evidence.model import Fact

Style = tuple[bool, str, str]         # bold, fact, arm
CLOSING = ".,;:?!)…"


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word and its plain meaning."""

    plain: str
    word: str


@dataclass(slots=True)
class Lookup:
    """What placeholders may name, and the number of each fact's mark by first use."""

    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    w: FigureWords
    fact_ids: frozenset[str] | None   # faulty ones too; None when facts.yaml cannot be read
    term_ids: frozenset[str] | None
    options: Mapping[str, str] = field(default_factory=dict)   # id -> name
    emergency_number: str = ""        # the clinic's; "" says it in the program's words
    marks: dict[str, int] = field(default_factory=dict)

    def mark(self, fact: str) -> Mark:
        """Return the mark of ``fact``, with the next number at its first use."""
        return Mark(fact, self.marks.setdefault(fact, len(self.marks) + 1))


@dataclass(slots=True)
class Composed:
    """A text as shown and as read, one reading a paragraph, with what is wrong in it."""

    prose: Prose = ()
    readings: list[Reading] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def composed(text: str, lookup: Lookup) -> Composed:
    """Return ``text`` with its figures, terms and marks."""
    result = Composed()
    shown = []
    for pieces in paragraphs(text, result.faults):
        setting = _Setting(lookup, result.faults)
        for piece in pieces:
            setting.put(piece)
        shown.append(setting.paragraph())
        result.readings.append(setting.reading)
    result.prose = tuple(shown)
    return result


class _Setting:
    """Sets one paragraph: the characters with their style, and the marks by position."""

    def __init__(self, lookup: Lookup, faults: list[Fault]) -> None:
        self._lookup, self._faults = lookup, faults
        self.reading = Reading()
        self._styles: list[Style] = []
        self._kinds: list[Kind] = []          # of each use in the reading
        self._after_cite = False

    def put(self, piece: Piece) -> None:
        """Add the next piece."""
        match piece.kind:
            case "words":
                self._put_words(piece)
            case "fact" | "figure":
                self._put_figure(piece)
            case "cite":
                self._use(piece)
            case "term":
                self._put_term(piece)
            case "place":
                number = self._lookup.emergency_number or self._lookup.w("emergency.number")
                self._put_made(number, piece, ("", ""))
        self._after_cite = piece.kind == "cite"

    def _put_words(self, piece: Piece) -> None:
        text = piece.text
        if self._after_cite and text[:1] in CLOSING and self.reading.text.endswith(" "):
            self._drop_last()
        for index, character in enumerate(text):
            if not character.isspace():
                self._add(character, piece.offset + index, (piece.bold, "", ""))
            elif self.reading.text and not self.reading.text.endswith(" "):
                self._add(" ", piece.offset + index, (piece.bold, "", ""))

    def _put_figure(self, piece: Piece) -> None:
        fact = self._lookup.facts.get(piece.id)
        if not self._use(piece) or fact is None:
            return
        try:
            words = in_words(fact, piece.arm, self._lookup.w)
        except UnknownArm as error:
            self._fault(piece, f"'{piece.id}' {error}{near_miss(error.arm, error.known)}")
        except ValueError as error:
            self._fault(piece, f"'{piece.id}' {error}")
        else:
            self._say_once(piece, words)
            self._put_made(words, piece, (piece.id, piece.arm))

    def _say_once(self, piece: Piece, words: str) -> None:
        said, coming = self.reading.text.rstrip().rpartition(" ")[2], words.partition(" ")[0]
        if coming.isalpha() and said.casefold() == coming.casefold():
            self._fault(piece, f"the figure reads '{words}'; leave out '{said}' before it")

    def _put_term(self, piece: Piece) -> None:
        term = self._lookup.terms.get(piece.id)
        if self._lookup.term_ids is not None and piece.id not in self._lookup.term_ids:
            self._fault(piece, unknown("term", piece.id, self._lookup.term_ids))
        elif term is not None:
            self._put_made(piece.text or f"{term.plain} ({term.word})", piece, ("", ""))

    def _use(self, piece: Piece) -> bool:
        """Note the use of a fact; a mark belongs to what stands before it, a figure to what follows."""
        shown = piece.kind != "cite"
        at = len(self.reading.text if shown else self.reading.text.rstrip())
        self.reading.uses.append(FactUse(piece.id, piece.arm, at, piece.offset, shown))
        self._kinds.append(piece.kind)
        known = self._lookup.fact_ids
        if known is not None and piece.id not in known:
            self._fault(piece, unknown("fact", piece.id, known))
        return known is not None and piece.id in known

    def _put_made(self, text: str, piece: Piece, fact: tuple[str, str]) -> None:
        said = text[:1].upper() + text[1:] if begins_sentence(self.reading.text) else text
        self.reading.add(said, piece.offset, made=True)
        self._styles.extend([(piece.bold, *fact)] * len(said))

    def _add(self, character: str, offset: int, style: Style) -> None:
        self.reading.add(character, offset)
        self._styles.append(style)

    def _drop_last(self) -> None:
        self.reading.text = self.reading.text[:-1]
        self.reading.offsets.pop()
        self.reading.made.pop()
        self._styles.pop()

    def _fault(self, piece: Piece, message: str) -> None:
        self._faults.append(Fault(piece.offset, message))

    def paragraph(self) -> Paragraph:
        """Return the spans of what was put, each mark after its sentence or where it was written."""
        marks = self._mark_places()
        marked = {fact for _, fact in marks}
        for use in self.reading.uses:
            if use.fact not in marked:
                self._faults.append(Fault(use.offset, f"no mark of '{use.fact}' in this paragraph; use {{fact:}} once"))
        end = len(self.reading.text.rstrip())
        spans: list[Span] = []
        begin = 0
        for at in sorted({at for at, _ in marks} | {end}):
            spans.extend(self._words(begin, min(at, end)))
            spans.extend(self._lookup.mark(fact) for place, fact in marks if place == at)
            begin = at
        return tuple(spans)

    def _mark_places(self) -> list[tuple[int, str]]:
        """Return (position, fact) in reading order, each fact once a position."""
        ends = [end for _, end in sentence_bounds(self.reading.text)]
        places: dict[tuple[int, str], None] = {}
        for use, kind in zip(self.reading.uses, self._kinds, strict=True):
            if kind == "fact":
                end = next((end for end in ends if end > use.at), use.at)
                places[min(end, len(self.reading.text.rstrip())), use.fact] = None
            elif kind == "cite":
                places[use.at, use.fact] = None
        return sorted(places, key=lambda place: place[0])

    def _words(self, begin: int, end: int) -> list[Words]:
        return [
            Words("".join(self.reading.text[index] for index in run), *style)
            for style, run in groupby(range(begin, end), key=self._styles.__getitem__)
        ]
