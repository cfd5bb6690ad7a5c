"""Reads a pack folder in one language: a Pack, or a PackError with every problem at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from consult_app.anatomy.catalogue import FIGURES, FigureSpec
from consult_app.content.assembly import Assembly, assemble
from consult_app.content.draft import Draft, open_draft
from consult_app.content.model import Pack
from consult_app.content.rules.facts import check_evidence
from consult_app.content.rules.language import check_language
from consult_app.content.rules.structure import check_structure
from consult_app.errors import PackError
from consult_app.evidence.figures import FigureWords
from consult_app.i18n import words as program_words


def read_pack(
    folder: Path,
    language: str = "",
    words: FigureWords | None = None,
    figures: Mapping[str, FigureSpec] | None = None,
) -> Pack:
    """Return the pack in ``folder`` in ``language``, the pack's first when empty or not there.

    ``words`` are the program's words for figures, ``figures`` the drawings a page may name. PackError holds
    every problem, warnings too.
    """
    draft = read_structure(folder, figures)
    known = draft.languages()
    chosen = language if language in known else known[0] if known else "en"
    pack = read_language(draft, chosen, words or program_words(chosen)).pack if known else None
    problems = draft.problems()
    if pack is None or any(problem.severity == "error" for problem in problems):
        raise PackError(problems)
    return pack


def read_structure(folder: Path, figures: Mapping[str, FigureSpec] | None = None) -> Draft:
    """Return what ``folder`` holds apart from sentences, judged by every rule that needs none."""
    draft = open_draft(folder, FIGURES if figures is None else figures)
    check_structure(draft)
    return draft


def read_language(draft: Draft, language: str, words: FigureWords) -> Assembly:
    """Return one language of ``draft``, judged by every rule of wording and evidence."""
    check_evidence(draft, words)
    assembly = assemble(draft, language, words)
    check_language(draft, assembly)
    return assembly
