"""Tables of widget classes that are imported when they are first shown: none is needed before the first paint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Generic, TypeVar

View = TypeVar("View")


class Views(Mapping[type[Any], type[View]], Generic[View]):
    """Kind of value -> class of widget, written as "module:Class"."""

    def __init__(self, places: Mapping[type[Any], str]) -> None:
        self._places = dict(places)

    def modules(self) -> list[str]:
        """Return the modules the classes are in, to import them ahead of a first use."""
        return [place.partition(":")[0] for place in self._places.values()]

    def __getitem__(self, kind: type[Any]) -> type[View]:
        module, _, name = self._places[kind].partition(":")
        view: type[View] = getattr(import_module(module), name)
        return view

    def __iter__(self) -> Iterator[type[Any]]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
