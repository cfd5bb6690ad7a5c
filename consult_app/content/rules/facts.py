"""Rules for facts.yaml and sources.yaml: verified, sourced, readable as it says, and who paid is said."""

from __future__ import annotations

from datetime import date

from consult_app.content.assembly import fact as model_fact
from consult_app.content.draft import CLINIC, Draft
from consult_app.content.judge import unknown
from consult_app.content.shapes import FactShape, SourceShape
from consult_app.evidence.figures import FigureWords, in_words


class _Unsaid:
    """Words that are not said: what has none is found out without writing a number as a language writes it."""

    def __init__(self, w: FigureWords) -> None:
        self._w = w

    def __call__(self, key: str, /, **values: object) -> str:
        return key

    def __contains__(self, key: str) -> bool:
        return key in self._w

    def number(self, value: float, digits: int = 0) -> str:
        """Return no number."""
        return ""


def check_evidence(draft: Draft, w: FigureWords) -> None:
    """Report facts that may not be used as they stand, and sources that do not say who paid."""
    for name, fact in draft.facts.items():
        _check_fact(name, fact, draft, w)
    for name, source in draft.sources.items():
        _check_funder(name, source, draft)


def _check_fact(name: str, fact: FactShape, draft: Draft, w: FigureWords) -> None:
    document = draft.document("facts.yaml")
    if not fact.verified:
        draft.found.append(document.problem((name, "verified"), f"'{name}' is not verified and may not be in a pack"))
    for index, source in enumerate(fact.sources):
        if draft.document("sources.yaml").readable and source not in draft.ids("sources.yaml"):
            message = unknown("source", source, draft.ids("sources.yaml"))
            draft.found.append(document.problem((name, "sources", index), message))
    for index, other in enumerate(fact.not_beside):
        if other not in draft.ids("facts.yaml"):
            message = unknown("fact", other, draft.ids("facts.yaml"))
            draft.found.append(document.problem((name, "not_beside", index), message))
    _check_reads(name, fact, draft, w)


def _check_reads(name: str, fact: FactShape, draft: Draft, w: FigureWords) -> None:
    """Report a fact whose values can not be read as ``reads`` says."""
    arms = [""] if fact.reads == "range" else list(fact.values)
    if fact.reads != "none" and not fact.values:
        message = f"'{name}' reads {fact.reads} and has no values"
        draft.found.append(draft.document("facts.yaml").problem((name, "reads"), message))
    for arm in arms if fact.reads != "none" and fact.values else ():
        try:
            in_words(model_fact(name, fact), arm, _Unsaid(w))
        except ValueError as error:
            at = (name, "values", arm) if "rounds" in str(error) else (name, "reads")
            draft.found.append(draft.document("facts.yaml").problem(at, f"'{name}' {error}"))
            return


def _check_funder(name: str, source: SourceShape, draft: Draft) -> None:
    document = draft.document("sources.yaml")
    if source.funder_status == "not stated" and source.funder:
        message = "a funder is given, so funder_status is named or believed"
        draft.found.append(document.problem((name, "funder_status"), message))
    if source.funder_status != "not stated" and not source.funder:
        message = f"'funder' is missing: funder_status is {source.funder_status}"
        draft.found.append(document.problem((name,), message, at="key"))
    if source.funder_status == "not stated" and source.funder_kind != "unknown":
        message = f"funder_kind is {source.funder_kind} although the funder is not stated; write unknown"
        draft.found.append(document.problem((name, "funder_kind"), message))


def check_dates(draft: Draft, today: date) -> None:
    """Warn when the pack is past its review date, its figures withheld for it, or a review is not yet done."""
    if draft.clinic and draft.clinic.reviewer and draft.clinic.reviewer.date > today.isoformat():
        clinic = draft.document(CLINIC)
        message = "this day is still to come; a review is named when it is done"
        draft.found.append(clinic.problem(("reviewer", "date"), message, severity="warning"))
    if draft.pack is None:
        return
    document, review_by = draft.document("pack.yaml"), date.fromisoformat(draft.pack.review_by)
    late = (today - review_by).days
    if late > draft.pack.grace_days:
        message = f"review_by was {late} days ago, past the grace of {draft.pack.grace_days}: figures are withheld"
        draft.found.append(document.problem(("review_by",), message, severity="warning"))
    elif late > 0:
        message = f"review_by was {late} days ago: read the sources again"
        draft.found.append(document.problem(("review_by",), message, severity="warning"))
