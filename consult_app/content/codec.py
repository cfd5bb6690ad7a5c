"""A Pack as JSON and back: dataclasses by name, tuples as lists, nothing that could run.

One line holds the pack and the heads of its pages; one each the facts, their words, the sources, the words of
parts, and every page.
Those are made when first asked for: the first page shows before anybody has asked for the second, or where a figure
comes from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any, Generic, TypeVar

from consult_app.content import model
from consult_app.evidence import model as evidence

KIND = "_"                            # the key that holds a dataclass's name
SHAPES = (evidence.Fact, evidence.FactWords, evidence.Source, *(getattr(model, name) for name in model.__all__))
TYPES: dict[str, Any] = {shape.__name__: shape for shape in SHAPES if isinstance(shape, type) and is_dataclass(shape)}

T = TypeVar("T")


class Later(Mapping[str, T], Generic[T]):
    """A group of entries that stays text until one of them is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._entries: dict[str, T] | None = None

    def _made(self) -> dict[str, T]:
        if self._entries is None:
            self._entries, self._text = json.loads(self._text, object_hook=_made), ""
        return self._entries or {}

    def __getitem__(self, key: str) -> T:
        return self._made()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made())

    def __len__(self) -> int:
        return len(self._made())

    def __repr__(self) -> str:
        return repr(self._made())


def to_json(pack: model.Pack) -> str:
    """Return ``pack`` as lines of JSON; what equals its default is left out."""
    whole = replace(pack, pages=(), facts={}, fact_words={}, sources={}, parts={})
    head = {"pack": whole, "heads": pack.heads}
    parts = (head, dict(pack.facts), dict(pack.fact_words), dict(pack.sources), dict(pack.parts), *pack.pages)
    return "\n".join(_line(part) for part in parts)


def from_json(text: str) -> model.Pack:
    """Return the pack that ``to_json`` wrote. ValueError, TypeError or KeyError for anything else."""
    first, facts, fact_words, sources, parts, *pages = text.split("\n")
    head = json.loads(first, object_hook=_made)
    pack, heads = head["pack"], _tuple(head["heads"])
    if not isinstance(pack, model.Pack) or len(heads) != len(pages):
        raise TypeError("this is no pack")
    return replace(
        pack, pages=model.UnmadePages(heads, lambda at: _page(pages[at])),
        facts=Later(facts), fact_words=Later(fact_words), sources=Later(sources), parts=Later(parts),
    )


def _page(line: str) -> model.Page:
    page: model.Page = json.loads(line, object_hook=_made)
    return page


def _line(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        given = ((field, getattr(value, field.name)) for field in fields(value))
        kept = {field.name: _plain(held) for field, held in given if field.default is MISSING or held != field.default}
        return {KIND: type(value).__name__, **kept}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _made(given: dict[str, Any]) -> Any:
    kind = given.pop(KIND, None)
    if kind is None:
        return given
    for name, value in given.items():
        if type(value) is list:
            given[name] = _tuple(value)
    return TYPES[kind](**given)


def _tuple(items: list[Any]) -> tuple[Any, ...]:
    return tuple([_tuple(item) if type(item) is list else item for item in items])
