"""Two made-up languages that show what a translation will do to a page: one is long, one runs from right to left.

They are made of English at run time and are in no list of languages: pages are laid out in them by tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from math import ceil
from types import MappingProxyType

from consult_app.i18n.direction import LONG, RIGHT_TO_LEFT

LONGER_BY = 0.4                       # German and Spanish are so much longer than English in short texts
KEPT = re.compile(r"\{[^{}]*\}|\*\*|\w*®|\b[A-Z]\b|[^\W\d_]+(?=\d)|\d\w*")  # places, bold, marks, figures, L4
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
VOWELS = "aeiouyAEIOUY"
ACCENTED = str.maketrans("aeiouyncAEIOUYNC", "áéíóúýñçÁÉÍÓÚÝÑÇ")
MARK, OVERRIDE, POP = "\u200f", "\u202e", "\u202c"   # right-to-left mark; turned letters, and their end


def lengthened(text: str) -> str:
    """Return ``text`` with accents and 40 % more letters; figures, marks, ids and names of products stay."""
    owed = 0.0

    def longer(word: str) -> str:
        nonlocal owed
        owed += (len(word) + 1) * LONGER_BY               # of the gap after it too
        more, made = ceil(owed), []
        owed -= more
        for index, letter in enumerate(word):
            here = -(-more // (len(word) - index)) if letter in VOWELS or index == len(word) - 1 else 0
            made.append(letter + letter.lower() * here)
            more -= here
        return "".join(made).translate(ACCENTED)

    return _on_words(text, longer)


def turned(text: str) -> str:
    """Return ``text`` as one of a script that runs from right to left; figures and ids are read as they are."""
    if not WORD.search(text):
        return text
    return MARK + _on_words(text, lambda word: f"{OVERRIDE}{word}{POP}")


def _on_words(text: str, change: Callable[[str], str]) -> str:
    """Return ``text`` with every word changed that is none of ``KEPT``."""
    made, at = [], 0
    for kept in KEPT.finditer(text):
        made += [WORD.sub(lambda word: change(word.group()), text[at : kept.start()]), kept.group()]
        at = kept.end()
    return "".join([*made, WORD.sub(lambda word: change(word.group()), text[at:])])


CHANGES: Mapping[str, Callable[[str], str]] = MappingProxyType({LONG: lengthened, RIGHT_TO_LEFT: turned})
