"""Who paid for a study, in one of three forms: named, not stated, believed but not confirmed."""

from __future__ import annotations

from consult_app.evidence.figures import FigureWords
from consult_app.evidence.model import Source


def funder_line(source: Source, w: FigureWords) -> str:
    """Return the line of the source's card that says who paid, and that it makes the device if it does."""
    if source.funder_status == "not stated":
        return w("funder.not_stated")
    key = "funder.named" if source.funder_status == "named" else "funder.believed"
    if source.funder_kind == "maker":
        key = {"funder.named": "funder.maker", "funder.believed": "funder.believed_maker"}[key]
    return w(key, funder=source.funder)


def funder_confirmed(source: Source) -> bool:
    """Return whether the funder is known; the other two forms count as "not yet" in the audit."""
    return source.funder_status == "named"
