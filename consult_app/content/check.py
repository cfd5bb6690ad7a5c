"""Checks a pack in all its languages, as ``lumbar-consult check`` does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from consult_app.anatomy.catalogue import FigureSpec
from consult_app.content.reader import read_language, read_structure
from consult_app.content.rules.facts import check_dates
from consult_app.errors import Problem
from consult_app.evidence.figures import FigureWords
from consult_app.i18n import words as program_words


def check(
    folder: Path,
    *,
    today: date | None = None,
    figures: Mapping[str, FigureSpec] | None = None,
    words: Callable[[str], FigureWords] = program_words,
) -> tuple[Problem, ...]:
    """Return every problem of the pack in ``folder``, in file order, each once."""
    draft = read_structure(folder, figures)
    check_dates(draft, today or datetime.now(UTC).date())
    for language in draft.languages():
        read_language(draft, language, words(language))
    return draft.problems()
