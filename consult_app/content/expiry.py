"""Content has a date: past its review the pages carry it, past the days of grace the figures are held back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from consult_app.content.model import Pack, Stretch, TimelinePage, Words
from consult_app.evidence.model import Fact


def as_shown_on(pack: Pack, today: str, held_back: str) -> Pack:
    """Return ``pack`` as it may be shown on ``today`` (ISO date); ``held_back`` stands where a figure stood."""
    if today <= pack.edition.review_by:           # ISO dates sort as text
        return pack
    withheld = today > _last_day(pack)
    shown = replace(pack, edition=replace(pack.edition, overdue=True, withheld=withheld))
    if not withheld:
        return shown
    said = {name: replace(words, says=held_back) for name, words in pack.fact_words.items() if pack.facts[name].values}
    pages = tuple(_without_times(_without_figures(page, held_back), held_back, pack.facts) for page in pack.pages)
    parts = {name: _without_figures(words, held_back) for name, words in pack.parts.items()}
    return replace(shown, pages=pages, fact_words={**pack.fact_words, **said}, parts=parts)


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


def _without_times(page: Any, held_back: str, facts: Mapping[str, Fact]) -> Any:
    """Return a timeline whose bars show no time that a fact tells; other pages as they are."""
    if not isinstance(page, TimelinePage):
        return page
    lanes = []
    for lane in page.lanes:
        stretches = (_without_time(one, held_back) if facts[one.fact].values else one for one in lane.stretches)
        lanes.append(replace(lane, stretches=tuple(stretches)))
    return replace(page, lanes=tuple(lanes))


def _without_time(stretch: Stretch, held_back: str) -> Stretch:
    return replace(stretch, words=f"{stretch.words}: {held_back}", start=0.0, until=None, open=True)
