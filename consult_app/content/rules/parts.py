"""Rules for what is said of the parts of figures when one is touched: a figure has the part, and the line is plain."""

from __future__ import annotations

from collections.abc import Iterator

from consult_app.content.assembly import Assembly
from consult_app.content.draft import Draft
from consult_app.content.judge import unknown
from consult_app.content.rules.pairing import audience_faults
from consult_app.content.rules.plain_language import PlainLanguage
from consult_app.content.rules.reading_grade import word_count
from consult_app.content.rules.wording import unmarked_product, wording_faults
from consult_app.errors import Problem

LONGEST = 24                 # words of name and line together: they lie over the drawing and may not hide it


def part_faults(draft: Draft, assembly: Assembly, rules: PlainLanguage | None) -> Iterator[Problem]:
    """Yield words of parts that no figure has, and what is wrong in those of the others."""
    known = sorted({part for spec in draft.figures.values() for part in spec.parts})
    for part, (said, where) in assembly.wording.parts.items():
        if part not in known:
            yield where.problem((part,), unknown("part", part, known), at="key")
        _, passages = assembly.parts[part]
        yield from audience_faults(passages, draft)
        yield from wording_faults(passages, tuple(said.plain), rules)
        if rules:
            yield from unmarked_product(passages, rules)
        if (words := word_count(passages)) > LONGEST:
            yield where.problem((part,), f"{words} words over a drawing; the limit is {LONGEST}", at="key")
