"""Content has a date: past its review the pages carry it, past the days of grace the figures are held back."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from consult_app.content.model import Pack, Words


def as_shown_on(pack: Pack, today: str, held_back: str) -> Pack:
    """Return ``pack`` as it may be shown on ``today`` (ISO date); ``held_back`` stands where a figure stood."""
    if today <= pack.edition.review_by:           # ISO dates sort as text
        return pack
    withheld = today > _last_day(pack)
    shown = replace(pack, edition=replace(pack.edition, overdue=True, withheld=withheld))
    if not withheld:
        return shown
    said = {name: replace(words, says=held_back) for name, words in pack.fact_words.items() if pack.facts[name].values}
    pages = tuple(_without_figures(page, held_back) for page in pack.pages)
    return replace(shown, pages=pages, fact_words={**pack.fact_words, **said})


def _last_day(pack: Pack) -> str:
    from datetime import date, timedelta  # only where it is needed: it costs a millisecond at every start

    return (date.fromisoformat(pack.edition.review_by) + timedelta(days=pack.edition.grace_days)).isoformat()


def _without_figures(part: Any, held_back: str) -> Any:
    """Return ``part`` of a page with each figure's words replaced."""
    if isinstance(part, Words):
        return Words(held_back, part.bold) if part.fact else part
    if isinstance(part, tuple):
        return tuple(_without_figures(item, held_back) for item in part)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{f.name: _without_figures(getattr(part, f.name), held_back) for f in fields(part)})
    return part
