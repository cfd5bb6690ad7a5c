"""The rows of the About page that are computed from the pack's edition, so that none can be forgotten."""

from __future__ import annotations

from consult_app import __version__
from consult_app.content.model import Pack
from consult_app.i18n import Words


def reviewed_by(pack: Pack, words: Words, key: str = "about.reviewed_by") -> str:
    """Return the role of the clinic's reviewer and the date, or that nobody outside the project has reviewed it."""
    reviewer = pack.clinic.reviewer if pack.clinic else None
    if reviewer is None:
        return words("about.not_reviewed")
    return words(key, role=reviewer.role, date=words.date(reviewer.date))


def edition_rows(pack: Pack, words: Words) -> list[tuple[str, str]]:
    """Return (name, value) of version, dates, review, authors with their ties, funding, upkeep and sources."""
    edition = pack.edition
    cited = {source for fact in pack.marks if fact in pack.facts for source in pack.facts[fact].sources}
    rows = [
        (words("about.content"), f"{words('about.version')} {edition.version}, {words('about.sources', n=len(cited))}"),
        (words("about.program"), f"{words('app.name')} {__version__}"),
        (words("about.published"), words.date(edition.published)),
        (words("about.review_by"), words.date(edition.review_by)),
        (words("about.reviewed"), reviewed_by(pack, words)),
    ]
    rows += [(words("about.authors"), f"{who}. {words('about.ties')}: {ties}") for who, ties in edition.authors]
    rows += [(words("about.funding"), edition.funding), (words("about.updates"), edition.update_policy)]
    return [(name, value) for name, value in rows if value]
