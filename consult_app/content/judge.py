"""Judges plain data by a shape, and says every fault in plain words at the line and column where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from consult_app.content.places import Path, Point
from consult_app.errors import Problem, Severity

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

S = TypeVar("S", bound="BaseModel")
FAR = 8                               # ids that differ so much in length are no slip of each other
WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
}


class Located(Protocol):
    """Whatever can say where a path stands: one document, or a translation over the first language."""

    def problem(
        self, path: Path, message: str, *, at: Point = "value", offset: int | None = None, severity: Severity = "error"
    ) -> Problem:
        """Return a Problem at ``path``."""


def judged(shape: type[S], data: Any, where: Located, path: Path, found: list[Problem]) -> S | None:
    """Return ``data`` as ``shape``; None if it is none, with every reason in ``found``."""
    from pydantic import ValidationError

    empty = list(_nothing(data, path))
    found.extend(where.problem(place, "nothing is written here") for place in empty)
    try:
        judgement = shape.model_validate(data)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        found.extend(_located(fault, shape, where, path) for fault in faults if fault["input"] is not None)
        return None
    return None if empty else judgement


def _nothing(data: Any, path: Path) -> Iterator[Path]:
    """Yield every place at or below ``path`` whose value was left empty."""
    if data is None:
        yield path
    elif isinstance(data, dict | list):
        for key, inner in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _nothing(inner, (*path, key))


def near_miss(word: str, known: Iterable[str]) -> str:
    """Return " (did you mean 'title'?)" for the nearest of ``known``, "" if none is near."""
    near = get_close_matches(word, [one for one in known if abs(len(one) - len(word)) < FAR], n=1, cutoff=0.6)
    return f" (did you mean '{near[0]}'?)" if near else ""


def unknown(what: str, word: str, known: Iterable[str]) -> str:
    """Return "unknown fact 'h2h-ham' (did you mean 'h2h-harm'?)"."""
    return f"unknown {what} '{word}'{near_miss(word, known)}"


def _located(fault: ErrorDetails, shape: type[BaseModel], where: Located, path: Path) -> Problem:
    location = tuple(part for part in fault["loc"] if part != "[key]")
    inner = (*path, *location)
    kind = fault["type"]
    if kind == "extra_forbidden":
        return where.problem(inner, unknown("key", str(location[-1]), _keys_at(shape, location[:-1])), at="key")
    if kind == "missing":
        return where.problem(inner[:-1], f"'{location[-1]}' is missing", at="key")
    if "[key]" in fault["loc"]:
        return where.problem(inner, f"'{location[-1]}' is no id: letters, digits, - and _, at most 60", at="key")
    return where.problem(inner, _plainly(fault))


def _plainly(fault: ErrorDetails) -> str:
    kind, given, context = fault["type"], fault["input"], fault.get("ctx", {})
    if kind in WANTED:
        return f"must be {WANTED[kind]}{_instead(kind, given)}"
    if kind == "literal_error":
        wanted = str(context["expected"]).replace("'", "")
        near = near_miss(str(given), wanted.replace(" or ", ", ").split(", "))
        return f"'{given}' must be one of: {wanted}{near}"
    if kind == "value_error":
        return str(context["error"])
    if kind == "string_pattern_mismatch":
        return f"'{_short(given)}' has characters that may not stand here, or is too long"
    if kind in ("string_too_short", "too_short"):
        return "is empty" if not given else f"has {len(given)} entries; at least {context['min_length']} are needed"
    if kind in ("string_too_long", "too_long"):
        unit = "characters" if isinstance(given, str) else "entries"
        return f"has {len(given)} {unit}; the limit is {context['max_length']}"
    return str(fault["msg"]).replace("Input should be", "must be")


def _instead(kind: str, given: object) -> str:
    if kind == "string_type" and isinstance(given, bool | int | float):
        return f"; put {str(given).lower() if isinstance(given, bool) else given} in quotes"
    if isinstance(given, str):
        return f", not '{_short(given)}'"
    return ""


def _short(text: object) -> str:
    said = str(text)
    return said if len(said) <= 40 else f"{said[:37]}..."


def _keys_at(shape: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
    """Return the keys that may stand at ``location`` below ``shape``; follows fields as far as it can."""
    here: type[BaseModel] | None = shape
    for part in location:
        if here is None:
            return []
        if isinstance(part, int) or part not in (names := _names(here)):
            continue                                      # an entry of a list or of a group by id
        here = _inner_shape(here.model_fields[names[part]].annotation)
    return list(_names(here)) if here else []


def _names(shape: type[BaseModel]) -> Mapping[str, str]:
    return {field.alias or name: name for name, field in shape.model_fields.items()}


def _inner_shape(annotation: Any) -> type[BaseModel] | None:
    from pydantic import BaseModel

    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if shape := _inner_shape(inner):
            return shape
    return None
