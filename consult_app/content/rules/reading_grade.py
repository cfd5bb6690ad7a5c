"""How hard a page is to read: the Flesch-Kincaid grade, with syllables counted by pyphen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, cast

from consult_app.content.passages import Passage, Role
from consult_app.content.reading import Reading

COUNTED: frozenset[Role] = frozenset({"title", "text", "feel", "aside", "cell", "note", "question"})
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*")
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?:[^aeiouyl]|[aeiouy]l)e$|[^aeioutdy]ed$|(?:[^aeiouysxzcghl]|[aeiouy]l)es$")
TAUGHT_SYLLABLES = 2                  # a name or hard word that the page itself explains
SENTENCE_WEIGHT, SYLLABLE_WEIGHT, BASE = 0.39, 11.8, 15.59


@dataclass(frozen=True, slots=True)
class Count:
    """Sentences, words and syllables of a text."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.sentences + other.sentences, self.words + other.words, self.syllables + other.syllables
        )

    @property
    def grade(self) -> float:
        """Flesch-Kincaid grade, 0 for a text without words."""
        if not self.words:
            return 0.0
        length, weight = self.words / self.sentences, self.syllables / self.words
        return SENTENCE_WEIGHT * length + SYLLABLE_WEIGHT * weight - BASE


def counted(passages: Iterable[Passage], taught: frozenset[str], language: str) -> Count:
    """Return the count of a page. ``taught`` words, in lower case, count as two syllables each."""
    total = Count()
    for passage in passages:
        if passage.role in COUNTED:
            for reading in passage.readings:
                total += _count(reading, taught, language)
    return total


def _count(reading: Reading, taught: frozenset[str], language: str) -> Count:
    words = WORD.findall(reading.text)
    sentences = sum(1 for sentence in reading.sentences() if WORD.search(sentence.text))
    return Count(sentences, len(words), sum(syllables(word, taught, language) for word in words))


def word_count(passages: Iterable[Passage]) -> int:
    """Return how many words a person reads in ``passages``."""
    return sum(len(WORD.findall(reading.text)) for passage in passages for reading in passage.readings)


def syllables(word: str, taught: frozenset[str], language: str) -> int:
    """Return the syllables of ``word``; a number counts as one.

    Hyphens are where a line may break, so pyphen alone misses one syllable in five ("a-bout", "man-y"): where
    the vowels say more, they count.
    """
    if word.lower() in taught:
        return TAUGHT_SYLLABLES
    if word[0].isdigit():
        return 1
    return max(len(_hyphens(language).positions(word)) + 1, _vowel_groups(word.lower()))


def _vowel_groups(word: str) -> int:
    groups = len(VOWELS.findall(word))
    return max(1, groups - (1 if SILENT_END.search(word) else 0))


class Hyphens(Protocol):
    """What is used of pyphen, which has no types."""

    def positions(self, word: str) -> list[int]:
        """Return where ``word`` may be hyphenated."""


@lru_cache(maxsize=4)
def _hyphens(language: str) -> Hyphens:
    from pyphen import LANGUAGES, Pyphen  # type: ignore[import-untyped]

    known = language if language in LANGUAGES else language.partition("-")[0]
    return cast(Hyphens, Pyphen(lang="en_US" if known == "en" else known))
