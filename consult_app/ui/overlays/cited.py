"""Which facts a page cites, in the order in which they are read; and figures picked out of a fact's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from consult_app.content.model import Pack, Page, Words
from consult_app.content.model import Prose as Text
from consult_app.evidence.model import Source

NUMBER = r"(?:\d[\d.,]*\d|\d)"
FIGURE = re.compile(rf"{NUMBER}(?: \w{{1,3}} {NUMBER})*")        # "2 of 100" is one figure


def cited_on(page: Page) -> tuple[str, ...]:
    """Return the facts that ``page`` cites, each once: its marks, chances, times and what its options offer."""
    return tuple(dict.fromkeys(_facts(page)))


def _facts(part: object) -> Iterator[str]:
    """Yield the facts named in ``part`` of a page, field by field; a figure in a text has its mark after it."""
    if isinstance(part, tuple):
        for one in part:
            yield from _facts(one)
    elif is_dataclass(part) and not isinstance(part, Words):
        fact = getattr(part, "fact", "")
        if fact:
            yield fact
        for field in fields(part):
            yield from _facts(getattr(part, field.name))


def numbered(pack: Pack) -> tuple[str, ...]:
    """Return every fact that has a number, by number."""
    return tuple(sorted(pack.marks, key=pack.marks.__getitem__))


def neighbours(pack: Pack, page: Page, fact: str) -> tuple[str, str]:
    """Return the facts before and after ``fact`` on ``page``, or in the whole pack where the page lacks it."""
    facts = cited_on(page)
    if fact not in facts:
        facts = numbered(pack)
    if fact not in facts:
        return "", ""
    at = facts.index(fact)
    return facts[at - 1] if at else "", facts[at + 1] if at + 1 < len(facts) else ""


def sources_by_number(pack: Pack) -> tuple[tuple[Source, tuple[str, ...]], ...]:
    """Return every source that the pack's pages use, with the facts read in it, by their numbers."""
    found: dict[str, list[str]] = {}
    for fact in numbered(pack):
        for source in pack.facts[fact].sources if fact in pack.facts else ():
            found.setdefault(source, []).append(fact)
    return tuple((pack.sources[source], tuple(facts)) for source, facts in found.items() if source in pack.sources)


def with_figures(text: str, fact: str) -> Text:
    """Return ``text`` with its numbers bold and known as figures of ``fact``."""
    spans: list[Words] = []
    at = 0
    for found in FIGURE.finditer(text):
        spans.append(Words(text[at:found.start()]))
        spans.append(Words(found.group(), bold=True, fact=fact))
        at = found.end()
    spans.append(Words(text[at:]))
    return (tuple(span for span in spans if span.text),)
