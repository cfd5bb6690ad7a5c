"""What each fact says, its values filled in, and every typed number held against the fact's own figures."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from consult_app.content.draft import Draft
from consult_app.content.judge import Located, near_miss
from consult_app.content.passages import Passage
from consult_app.content.prose import Lookup
from consult_app.content.reading import Reading, begins_sentence
from consult_app.content.word_shapes import FactWordsShape
from consult_app.content.wording import Wording
from consult_app.errors import Problem, Severity
from consult_app.evidence.figures import in_words
from consult_app.evidence.model import Fact, FactWords

PLACE = re.compile(r"\{([^{}]*)\}|[{}]")
NUMBER = re.compile(r"(?<![A-Za-z0-9/.,])\d[\d,]*(?:\.\d+)?(?!\d)(?![A-Za-z])")
MONTHS_A_YEAR, DAYS_A_WEEK = 12, 7


def filled_fact_words(
    draft: Draft, wording: Wording, lookup: Lookup, passages: list[Passage]
) -> dict[str, FactWords]:
    """Return the words of every fact; those of facts that pages use become passages, and must be there."""
    filled = {}
    for name, (words, where) in wording.facts.items():
        fact = lookup.facts.get(name)
        if fact is None:
            continue
        reading = _says(fact, words, lookup, where, draft.found)
        filled[name] = FactWords(reading.text, words.who or "", words.when or "", words.caveat or "")
        if name in lookup.marks:
            passages.extend(_passages(name, words, reading, where))
    _report_silent_facts(draft, wording, lookup)
    return filled


def _report_silent_facts(draft: Draft, wording: Wording, lookup: Lookup) -> None:
    files = [f"{language}/facts.yaml" for language in (wording.language, draft.languages()[0])]
    written = frozenset[str]().union(*map(draft.ids, files))
    if draft.torn(*files):
        return
    for name in lookup.marks:
        if name not in wording.facts and name not in written and name in lookup.facts:
            message = f"'{name}' is used on a page and has no words in {wording.language}/facts.yaml"
            draft.found.append(draft.document("facts.yaml").problem((name,), message, at="key"))


def _says(fact: Fact, words: FactWordsShape, lookup: Lookup, where: Located, found: list[Problem]) -> Reading:
    reading, text, at = Reading(), words.says.strip(), 0
    begin = words.says.index(text)
    for place in PLACE.finditer(text):
        reading.add(text[at : place.start()], begin + at)
        said = _value_in_words(fact, place, lookup, where, found, begin + place.start())
        said = said[:1].upper() + said[1:] if begins_sentence(reading.text) else said
        reading.add(said, begin + place.start(), made=True)
        at = place.end()
    reading.add(text[at:], begin + at)
    _report_strange_numbers(fact, words, reading, where, found, "error" if fact.id in lookup.marks else "warning")
    return reading


def _report_strange_numbers(
    fact: Fact, words: FactWordsShape, reading: Reading, where: Located, found: list[Problem], severity: Severity
) -> None:
    known = figures_of(fact)
    for number in NUMBER.finditer(reading.text):
        written = number.group().rstrip(",")
        if not reading.typed(*number.span()) or written in words.plain or Decimal(written.replace(",", "")) in known:
            continue
        message = f"{written} is none of the figures of '{fact.id}': write {{value}}, or excuse it in plain"
        offset = reading.offset(number.start())
        found.append(where.problem((fact.id, "says"), message, offset=offset, severity=severity))


def _value_in_words(
    fact: Fact, place: re.Match[str], lookup: Lookup, where: Located, found: list[Problem], offset: int
) -> str:
    arm, names = place[1] or "", [name for name, _ in fact.values]
    if arm not in names:
        known = ", ".join(names) or "none"
        message = f"unknown value '{place.group()}'{near_miss(arm, names)}; '{fact.id}' has {known}"
        found.append(where.problem((fact.id, "says"), message, offset=offset))
        return ""
    if fact.reads in ("range", "none"):
        return lookup.w.number(fact.value(arm), fact.digits)
    try:
        return in_words(fact, arm, lookup.w)
    except ValueError as error:
        found.append(where.problem((fact.id, "says"), f"'{fact.id}' {error}", offset=offset))
        return ""


def figures_of(fact: Fact) -> frozenset[Decimal]:
    """Return every number a text about ``fact`` may hold: values as written and rounded, n, and its time."""
    figures = {Decimal(100), Decimal(1000)}               # "of 100 people", "of 100 points"
    for _, value in fact.values:
        exact = Decimal(repr(abs(value)))
        figures |= {exact, _rounded(exact, 0), _rounded(exact, 1), _rounded(exact, 2)}
        if fact.unit == "percent":
            figures |= {100 - exact, 100 - _rounded(exact, 0)}
    if fact.n is not None:
        figures.add(Decimal(fact.n))
    if fact.months is not None:
        figures |= _times(Decimal(repr(fact.months)))
    return frozenset(figures)


def _times(months: Decimal) -> set[Decimal]:
    years = months / MONTHS_A_YEAR
    weeks = months * 365 / MONTHS_A_YEAR / DAYS_A_WEEK
    return {months, years, _rounded(years, 0), _rounded(years, 1), _rounded(weeks, 0), months * 30}


def _rounded(number: Decimal, digits: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def _passages(name: str, words: FactWordsShape, says: Reading, where: Located) -> list[Passage]:
    passages = [Passage("says", (says,), where, (name, "says"))]
    for key in ("who", "when", "caveat"):
        if text := getattr(words, key):
            reading = Reading()
            reading.add(text, 0)
            passages.append(Passage("says", (reading,), where, (name, key)))
    return passages
