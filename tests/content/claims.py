"""Holds a pack against ``tests/data/claims.yaml``: which claims of a source page it treats, and if as it should."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from consult_app.content.assembly import ReadPage
from consult_app.content.passages import Passage
from consult_app.content.reader import read_language, read_structure
from consult_app.i18n import words
from tests.content.broken_packs import DATA

TREATMENTS = ("keep", "reword", "balance")


@dataclass(frozen=True)
class Claim:
    """A claim, and how a page that covers it must treat it."""

    id: str
    treat: str
    claim: str
    facts: frozenset[str]             # at least one is used, where there are any
    never: tuple[str, ...]            # what no page that covers it may say
    limit: frozenset[str]             # of these too at least one is used


def claims() -> tuple[Claim, ...]:
    """Return every claim of the file."""
    groups = yaml.safe_load((DATA / "claims.yaml").read_text(encoding="utf-8"))
    return tuple(
        Claim(name, told["treat"], told["claim"], frozenset(told["facts"]), tuple(told.get("never", ())),
              frozenset(told.get("limit", ())))
        for group in groups.values()
        for name, told in group.items()
    )


Covering = Mapping[str, list[str]]


def read(folder: Path) -> tuple[Covering, Mapping[str, ReadPage]]:
    """Return the claims that each step of the pack in ``folder`` covers, and its pages in the first language."""
    draft = read_structure(folder)
    pages = {page.id: page for page in read_language(draft, draft.languages()[0], words("en")).pages}
    return {name: step.covers for name, step in draft.steps.items()}, pages


def faults(covering: Covering, pages: Mapping[str, ReadPage]) -> list[str]:
    """Return what a pack leaves out, and where it does not treat a claim as it should."""
    return list(_faults({claim.id: claim for claim in claims()}, covering, pages))


def _faults(known: Mapping[str, Claim], covering: Covering, pages: Mapping[str, ReadPage]) -> Iterator[str]:
    for name, covers in covering.items():
        yield from (f"{name} covers {claim}, which is no claim" for claim in covers if claim not in known)
    for claim in known.values():
        reached = [name for name, covers in covering.items() if claim.id in covers]
        if not reached:
            yield f"no step covers {claim.id}"
        for name in reached:
            yield from (f"{name} covers {claim.id} and {fault}" for fault in _treated(claim, pages[name]))


def _treated(claim: Claim, page: ReadPage) -> Iterator[str]:
    used = {use.fact for passage in page.passages for reading in passage.readings for use in reading.uses}
    if claim.facts and not claim.facts & used:
        yield f"uses none of {', '.join(sorted(claim.facts))}"
    if claim.limit and not claim.limit & used:
        yield f"gives no limit, such as {', '.join(sorted(claim.limit))}"
    for said in claim.never:
        found = next((match for text in _texts(page.passages) if (match := re.search(said, text, re.IGNORECASE))), None)
        if found:
            yield f"says '{found.group()}'"


def _texts(passages: list[Passage]) -> Iterator[str]:
    """Yield every text of a page as its author typed it: what a fact or a term puts in is not the page's wording."""
    for passage in passages:
        for reading in passage.readings:
            yield "".join(sign if not made else " " for sign, made in zip(reading.text, reading.made, strict=True))
