"""Two languages that nobody speaks, made from English while a test or ``render --lang`` runs.

One is 40 % longer and accented, the other is written from right to left: what fits and reads well in both was not
built for English alone. Digits and product names stay as they are.
"""

from __future__ import annotations

import re

from consult_app.i18n.reading import ENGLISH, words
from consult_app.i18n.words import Entry, Words

LONG, LEFTWARD = "en-XL", "en-XR"
PSEUDO = (LONG, LEFTWARD)
GROWTH = 0.4
ACCENTED = str.maketrans("aeiouAEIOU", "āēīōūĀĒĪŌŪ")
FILLER = "ōn"
OVERRIDE, POP = "\u202e", "\u202c"       # letters between them run from right to left
WORD = re.compile(r"\{[^{}]*\}|[^\W\d_]+(?:['’][^\W\d_]+)*(?![®\w])")


def words_in(language: str) -> Words:
    """Return the program's words in a language of ours, or as ``words`` gives them."""
    if language not in PSEUDO:
        return words(language)
    english = words(ENGLISH)
    return Words(ENGLISH, {key: _entry(entry, language) for key, entry in english.entries.items()})


def pseudo(text: str, language: str) -> str:
    """Return English ``text`` in ``language``, one of PSEUDO; places such as ``{n}`` are kept."""
    return _longer(text) if language == LONG else WORD.sub(_turned, text)


def _entry(entry: Entry, language: str) -> Entry:
    if isinstance(entry, str):
        return pseudo(entry, language)
    return {form: pseudo(sentence, language) for form, sentence in entry.items()}


def _turned(word: re.Match[str]) -> str:
    return word.group() if word.group().startswith("{") else f"{OVERRIDE}{word.group()}{POP}"


def _longer(text: str) -> str:
    owed = GROWTH * (len(text) - sum(len(word.group()) for word in WORD.finditer(text)))

    def grown(word: re.Match[str]) -> str:
        nonlocal owed
        if word.group().startswith("{"):
            return word.group()
        owed += GROWTH * len(word.group())
        more = min(round(owed), len(word.group()))       # no word more than twice as long: others make up for it
        owed -= more
        return word.group().translate(ACCENTED) + (FILLER * more)[:more]

    return WORD.sub(grown, text)
