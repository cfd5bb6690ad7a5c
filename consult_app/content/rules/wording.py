"""Rules for every sentence of a page: digits and quantity words have a source, nothing banned, the product marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from consult_app.content.passages import MOST_FAULTS, Passage, Role
from consult_app.content.reading import Reading, Sentence
from consult_app.content.rules.plain_language import Ban, PlainLanguage
from consult_app.errors import Problem

DIGITS = re.compile(r"\d[\d.,]*\d|\d|[½¼¾⅓⅔]")
LONGEST_BELITTLING = 24              # characters before a figure that are looked at
UNCOUNTED: frozenset[Role] = frozenset({"gauge", "says"})   # words of a drawn share; a fact's own words
UNALARMED: frozenset[Role] = frozenset({"emergency"})       # a real warning stays plain


def wording_faults(
    passages: Iterable[Passage], plain: tuple[str, ...], rules: PlainLanguage | None, *, sourced: bool = False
) -> Iterator[Problem]:
    """Yield what is wrong in ``passages``; ``plain`` excuses digits and quantity words that are no figures.

    ``rules`` are the language's, None for one that has none; ``sourced`` when a source covers them all.
    """
    for passage in passages:
        yield from islice(_passage_faults(passage, plain, rules, sourced), MOST_FAULTS)


def _passage_faults(
    passage: Passage, plain: tuple[str, ...], rules: PlainLanguage | None, sourced: bool
) -> Iterator[Problem]:
    for reading in passage.readings:
        for sentence in reading.sentences():
            if passage.role != "says" and not sourced and not passage.covered:
                yield from _uncovered(passage, sentence, plain, rules)
            if rules:
                yield from _banned(passage, sentence, rules)
        if "!" in reading.text:
            yield passage.problem(reading.text.index("!"), "no exclamation marks on a patient page", reading)


def unused_excuses(passages: Iterable[Passage], plain: tuple[str, ...]) -> Iterator[int]:
    """Yield the place in ``plain`` of each excuse that nothing on the page needs."""
    texts = [reading.text for passage in passages for reading in passage.readings]
    for place, word in enumerate(plain):
        if not any(_excuse(word).search(text) for text in texts):
            yield place


def _uncovered(
    passage: Passage, sentence: Sentence, plain: tuple[str, ...], rules: PlainLanguage | None
) -> Iterator[Problem]:
    """Yield digits and quantity words that no fact and no citation of the sentence covers."""
    if sentence.uses:
        return
    text = sentence.text
    for word in plain:
        text = _blanked(_excuse(word), text)
    for match in DIGITS.finditer(text):
        if _typed(sentence, match):
            message = f"'{match.group()}' has no source: use {{fact:}}, add {{cite:}}, or excuse it in plain"
            yield passage.problem(sentence.begin + match.start(), message, sentence.reading)
    if rules is None or passage.role in UNCOUNTED:
        return
    for match in rules.quantity.finditer(_blanked(rules.quantity_excused, text)):
        if _typed(sentence, match):
            message = f"'{match.group()}' says how much, without a source: add {{cite:}} or excuse it in plain"
            yield passage.problem(sentence.begin + match.start(), message, sentence.reading)


def _excuse(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match.group()), text)


def _typed(sentence: Sentence, match: re.Match[str]) -> bool:
    return sentence.reading.typed(sentence.begin + match.start(), sentence.begin + match.end())


def _banned(passage: Passage, sentence: Sentence, rules: PlainLanguage) -> Iterator[Problem]:
    bans = rules.banned + rules.odds + (() if passage.role in UNALARMED else rules.alarm)
    for ban in bans:
        yield from _said(passage, sentence, ban)
    for use in sentence.uses:
        begin = max(sentence.begin, use.at - LONGEST_BELITTLING)
        before = sentence.reading.text[begin : use.at].rstrip()
        match = next((found for found in rules.belittling.finditer(before) if found.end() == len(before)), None)
        if use.shown and match:
            message = f"'{match.group()}' before a figure makes it small: leave it out"
            yield passage.problem(begin + match.start(), message, sentence.reading)


def _said(passage: Passage, sentence: Sentence, ban: Ban) -> Iterator[Problem]:
    for match in ban.pattern.finditer(sentence.text):
        if ban.unless is None or not ban.unless.search(sentence.text):
            message = f"'{match.group()}': {ban.say}"
            yield passage.problem(sentence.begin + match.start(), message, sentence.reading, ban.severity)


def unmarked_product(passages: Iterable[Passage], rules: PlainLanguage) -> Iterator[Problem]:
    """Yield the product's name where it first stands on a page without its mark, or with a capital."""
    marked = False
    for passage, reading, match in _names(passages, rules):
        mark = rules.product_marked[len(match.group()) :]
        if not marked and not reading.text.startswith(mark, match.end()):
            message = f"'{match.group()}' names a product: write {rules.product_marked} at its first use on a page"
            yield passage.problem(match.start(), message, reading)
        elif match.group() != match.group().lower() and reading.typed(*match.span()):
            yield passage.problem(match.start(), f"write {rules.product_marked} in lower case", reading)
        marked = True


def _names(
    passages: Iterable[Passage], rules: PlainLanguage
) -> Iterator[tuple[Passage, Reading, re.Match[str]]]:
    for passage in passages:
        for reading in passage.readings:
            for match in rules.product.finditer(reading.text):
                yield passage, reading, match
