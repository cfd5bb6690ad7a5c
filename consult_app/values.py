"""Frozen dataclasses made quickly: the standard library compiles six methods for each, half a millisecond a class.

Before the first paint the program makes about sixty of them. Here their methods are plain functions shared by all
classes, over the standard library's own fields, so ``dataclasses.fields``, ``replace`` and ``match`` work as usual.
Type checkers see ``dataclasses.dataclass``.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool = False, order: bool = False, eq: bool = True):
        """Return a decorator that makes a frozen dataclass; ``slots`` is for type checkers only."""
        if not frozen:
            raise TypeError("a value is frozen")

        def make(cls: type) -> type:
            made = dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
            fields = dataclasses.fields(made)
            made.__match_args__ = tuple(field.name for field in fields)
            made.value_names = frozenset(made.__match_args__)
            missing = dataclasses.MISSING
            made.value_defaults = {field.name: field.default for field in fields if field.default is not missing}
            made.value_factories = {
                field.name: field.default_factory for field in fields if field.default_factory is not missing
            }
            methods = {"__init__": _init, "__repr__": _repr, "__setattr__": _refuse, "__delattr__": _refuse}
            if eq:
                methods |= {"__eq__": _eq, "__hash__": _hash}
            if order:
                methods["__lt__"] = _lt
            for name, method in methods.items():
                if name not in cls.__dict__ or name == "__hash__":
                    setattr(made, name, method)
            return made

        return make


def _init(self: Any, *args: Any, **kwargs: Any) -> None:
    given = _by_name(self, args, kwargs) if args else kwargs
    names, values = self.value_names, self.__dict__
    values.update(self.value_defaults)
    values.update(given)
    for name, make in self.value_factories.items():
        if name not in given:
            values[name] = make()
    if len(values) != len(names) or not given.keys() <= names:
        wrong = [name for name in self.__match_args__ if name not in values] + [n for n in given if n not in names]
        raise TypeError(f"{type(self).__name__}: missing or unknown {', '.join(wrong)}")
    after = getattr(self, "__post_init__", None)
    if after:
        after()


def _by_name(self: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
    """Return all arguments by the names of their fields."""
    names = self.__match_args__
    if len(args) > len(names):
        raise TypeError(f"{type(self).__name__} takes {len(names)} values, not {len(args)}")
    given = dict(zip(names, args, strict=False))
    if twice := given.keys() & kwargs.keys():
        raise TypeError(f"{type(self).__name__} was given {', '.join(twice)} twice")
    return {**given, **kwargs}


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


def _eq(self: Any, other: object) -> Any:
    return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented


def _lt(self: Any, other: object) -> Any:
    return _ordered(self) < _ordered(other) if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_ordered(self))


def _ordered(self: Any) -> tuple[Any, ...]:
    return tuple(self.__dict__[name] for name in self.__match_args__)


def _refuse(self: Any, name: str, *_: object) -> None:
    raise dataclasses.FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")
