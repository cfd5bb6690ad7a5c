"""Every rule that judges one language of a pack: facts on pages, wording, length and reading grade."""

from __future__ import annotations

from collections.abc import Iterator

from consult_app.content.assembly import Assembly, ReadPage
from consult_app.content.draft import Draft
from consult_app.content.rules.balance import balance_faults
from consult_app.content.rules.columns import column_faults
from consult_app.content.rules.length import context_faults, length_faults
from consult_app.content.rules.pairing import audience_faults, pairing_faults
from consult_app.content.rules.parts import part_faults
from consult_app.content.rules.plain_language import PlainLanguage, plain_language
from consult_app.content.rules.reading_grade import WORD, counted
from consult_app.content.rules.wording import unmarked_product, unused_excuses, wording_faults
from consult_app.content.shapes import TimelineShape
from consult_app.errors import Problem


def check_language(draft: Draft, assembly: Assembly) -> None:
    """Report what is wrong with the pages, the emergency text and the names in one language."""
    rules = plain_language(assembly.language)
    for page in assembly.pages:
        draft.found.extend(audience_faults(page.passages, draft))
        draft.found.extend(pairing_faults(page, draft))
        draft.found.extend(_page_faults(page, draft, assembly, rules))
    draft.found.extend(_emergency_faults(draft, assembly, rules))
    draft.found.extend(wording_faults(assembly.names, (), rules))
    draft.found.extend(wording_faults(assembly.says, (), rules))
    draft.found.extend(part_faults(draft, assembly, rules))
    draft.found.extend(_names_missing(draft, assembly))
    draft.found.extend(balance_faults(draft, assembly))
    draft.found.extend(column_faults(assembly))
    if rules:
        draft.found.extend(_grade_faults(draft, assembly, rules))


def _page_faults(page: ReadPage, draft: Draft, assembly: Assembly, rules: PlainLanguage | None) -> Iterator[Problem]:
    yield from wording_faults(page.passages, page.plain, rules)
    said, where = assembly.wording.steps[page.id]
    for place in unused_excuses(page.passages, page.plain):
        message = f"'{page.plain[place]}' is not on this page; take it out of plain"
        yield where.problem((page.id, "plain", place), message, severity="warning")
    yield from context_faults(page, draft.steps[page.id], said, where, draft.figures)
    if rules:
        yield from unmarked_product(page.passages, rules)
        yield from length_faults(page, draft.steps[page.id], where, rules)
        yield from _unlike_faults(page, draft, rules)


def _unlike_faults(page: ReadPage, draft: Draft, rules: PlainLanguage) -> Iterator[Problem]:
    """Yield a timeline that does not say that its times were not measured in the same way."""
    for passage in page.passages if isinstance(draft.steps[page.id], TimelineShape) else ():
        if passage.role == "note" and not any(rules.unlike.search(reading.text) for reading in passage.readings):
            message = f"say that the times were '{rules.unlike_said}'"
            yield passage.where.problem(passage.path, message, at="key")


def _emergency_faults(draft: Draft, assembly: Assembly, rules: PlainLanguage | None) -> Iterator[Problem]:
    """Yield faults of the emergency text, whose one fact covers all of it."""
    yield from audience_faults(assembly.emergency, draft)
    yield from wording_faults(assembly.emergency, (), rules, sourced=True)
    fact = draft.facts.get(draft.pack.emergency) if draft.pack else None
    if draft.pack and fact and fact.audience != "patient":
        message = f"'{draft.pack.emergency}' is for the {fact.audience}; a patient page may not use it"
        yield draft.document("pack.yaml").problem(("emergency",), message)


def _names_missing(draft: Draft, assembly: Assembly) -> Iterator[Problem]:
    """Yield chapters and options without a name, and names of none."""
    words, where = assembly.wording.pack, assembly.wording.pack_at
    if draft.pack is None or words is None or where is None:
        return
    options = [option.id for option in draft.pack.options]
    for key, wanted, named in (("chapters", draft.pack.chapters, words.chapters), ("options", options, words.options)):
        for name in wanted:
            if name not in named:
                yield where.problem((key,), f"'{name}' has no name here", at="key")
        for name in named:
            if name not in wanted:
                yield where.problem((key, name), f"pack.yaml has no '{name}' among its {key}", at="key")


def _grade_faults(draft: Draft, assembly: Assembly, rules: PlainLanguage) -> Iterator[Problem]:
    taught = _taught(assembly, rules)
    grades = []
    for page in assembly.pages:
        grade = counted(page.passages, taught, assembly.language).grade
        grades.append(grade)
        if grade > rules.page_grade:
            _, where = assembly.wording.steps[page.id]
            message = f"reading grade {grade:.1f}; the limit is {rules.page_grade:g}. Use shorter words and sentences"
            yield where.problem((page.id,), message, at="key")
    mean = sum(grades) / len(grades) if grades else 0.0
    if mean > rules.pack_grade and assembly.wording.pack_at:
        message = f"mean reading grade {mean:.1f}; aim for {rules.pack_grade:g} or less"
        yield assembly.wording.pack_at.problem(("title",), message, severity="warning")


def _taught(assembly: Assembly, rules: PlainLanguage) -> frozenset[str]:
    """Return the words that pages explain, in lower case: those of the terms, and the product's name."""
    words = {rules.product_marked.rstrip("®").lower()}
    for term in assembly.lookup.terms.values():
        words.update(word.lower() for word in WORD.findall(term.word))
    return frozenset(words)
