"""How sure we can be, in the program's words: the level is computed from the sources, never typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from consult_app.content.model import Pack
from consult_app.evidence.certainty import LEVELS, certainty
from consult_app.evidence.model import Fact
from consult_app.i18n import Words


class Sureness(NamedTuple):
    """``level`` is 1 (very limited) to 4 (strong); ``fact`` is the one that the level was computed from."""

    level: int
    word: str
    reason: str
    fact: str


def sureness(pack: Pack, words: Words, facts: Sequence[str]) -> Sureness:
    """Return how sure we can be of what ``facts`` say together: as sure as of the least sure one."""
    known = [pack.facts[fact] for fact in facts if fact in pack.facts]
    if not known:
        return _in_words(words, "very_limited", ("no_source",), "")
    judged = [(_judge(pack, fact), fact.id) for fact in known]
    (level, reasons), fact = min(judged, key=lambda one: LEVELS.index(one[0][0]))
    return _in_words(words, level, reasons, fact)


def _judge(pack: Pack, fact: Fact) -> tuple[str, tuple[str, ...]]:
    found = certainty([pack.sources[source] for source in fact.sources if source in pack.sources])
    return found.level, found.reasons


def _in_words(words: Words, level: str, reasons: Sequence[str], fact: str) -> Sureness:
    reason = " ".join(words(f"sure.reason.{key}") for key in reasons)
    return Sureness(LEVELS.index(level) + 1, words(f"sure.level.{level}"), reason, fact)
