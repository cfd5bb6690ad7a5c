"""The inline grammar of a pack's text: paragraphs, **bold**, and {fact:…} {figure:…} {cite:…} {term:…}."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Kind = Literal["words", "fact", "figure", "cite", "term", "place"]
PLACES = ("emergency_number",)        # {emergency_number}, filled from the program's words
ID = r"[A-Za-z0-9][A-Za-z0-9_-]*"
PLACEHOLDER = re.compile(rf"({ID})(?:\.({ID}))?(?:\|([^{{}}|]+))?")
BREAK = re.compile(r"\n[ \t]*\n\s*")
SIGN = re.compile(r"\*\*|\{[^{}\n]*\}|[{}]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text as written: words, or a placeholder with its ``id``, and where it begins."""

    kind: Kind
    offset: int
    text: str = ""                    # of words; the word after the bar of a term
    id: str = ""
    arm: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at character ``offset`` of the text."""

    offset: int
    message: str


def paragraphs(text: str, faults: list[Fault]) -> tuple[tuple[Piece, ...], ...]:
    """Return the paragraphs of ``text`` in pieces; what cannot be understood goes to ``faults``."""
    bounds = [(0, 0), *((m.start(), m.end()) for m in BREAK.finditer(text)), (len(text), len(text))]
    read = []
    for (_, begin), (end, _) in pairwise(bounds):
        pieces = _pieces(text[begin:end], begin, faults)
        if pieces:
            read.append(tuple(pieces))
    return tuple(read)


def _pieces(text: str, begin: int, faults: list[Fault]) -> list[Piece]:
    pieces: list[Piece] = []
    bold_at: int | None = None
    at = 0
    for sign in SIGN.finditer(text):
        _add_words(pieces, text[at : sign.start()], begin + at, bold_at is not None)
        at = sign.end()
        if sign.group() == "**":
            bold_at = begin + sign.start() if bold_at is None else None
        elif len(sign.group()) == 1:
            faults.append(Fault(begin + sign.start(), f"a single '{sign.group()}'; a placeholder is {{fact:id}}"))
        else:
            _add_placeholder(pieces, sign.group(), begin + sign.start(), bold_at is not None, faults)
    _add_words(pieces, text[at:], begin + at, bold_at is not None)
    if bold_at is not None:
        faults.append(Fault(bold_at, "'**' opens bold words here and nothing closes them"))
    return pieces


def _add_words(pieces: list[Piece], text: str, offset: int, bold: bool) -> None:
    if text and (pieces or text.strip()):
        pieces.append(Piece("words", offset, text, bold=bold))


def _add_placeholder(pieces: list[Piece], written: str, offset: int, bold: bool, faults: list[Fault]) -> None:
    inside = written[1:-1]
    if inside in PLACES:
        pieces.append(Piece("place", offset, id=inside, bold=bold))
        return
    name, colon, rest = inside.partition(":")
    kind = _kind(name)
    match = PLACEHOLDER.fullmatch(rest)
    if not colon or kind is None:
        message = f"unknown placeholder '{written}': use {{fact:}}, {{figure:}}, {{cite:}} or {{term:}}"
        faults.append(Fault(offset, message))
    elif match is None:
        faults.append(Fault(offset, f"'{written}' names no id after the colon"))
    elif match[2] and kind in ("cite", "term"):
        faults.append(Fault(offset, f"'{written}': a {kind} has no part after a dot"))
    elif match[3] and kind != "term":
        faults.append(Fault(offset, f"'{written}': only a term may have a word after '|'"))
    else:
        pieces.append(Piece(kind, offset, match[3] or "", match[1], match[2] or "", bold))


def _kind(name: str) -> Kind | None:
    match name:
        case "fact" | "figure" | "cite" | "term":
            return name
        case _:
            return None
