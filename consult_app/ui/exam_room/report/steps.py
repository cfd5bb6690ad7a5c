"""By how much the fields of a report step, and how a number is written in them."""

from __future__ import annotations

from collections.abc import Mapping

from consult_app.anatomy.catalogue import ACCEPTED
from consult_app.i18n import Words
from consult_app.session.report import Typed
from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A field's unit, by how much a press moves it, its decimals, and where an empty field begins."""

    unit: str
    by: float
    digits: int
    start: float


STEPS: Mapping[str, Step] = {
    "ligament": Step("mm", 0.1, 1, 4.0),
    "sac_area": Step("mm2", 1.0, 0, 100.0),
    "sac_front_to_back": Step("mm", 0.1, 1, 10.0),
    "slip": Step("mm", 0.5, 1, 0.0),
}


def text_after(field: str, text: str, by: int, words: Words) -> str:
    """Return ``text`` after ``by`` steps, inside what the field takes; what is no number begins anew."""
    step, (low, high) = STEPS[field], ACCEPTED[field]
    try:
        value = Typed(**{field: text}).number(field) if text.strip() else step.start - step.by * by
    except ValueError:
        value = step.start - step.by * by
    return written(field, min(max(value + step.by * by, low), high), words)


def written(field: str, value: float, words: Words) -> str:
    """Return ``value`` as the field writes it: the language's decimal sign, no more decimals than it has."""
    digits = STEPS[field].digits
    return words.number(value, 0 if round(value, digits) == round(value) else digits)
