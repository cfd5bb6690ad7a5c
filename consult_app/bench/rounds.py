"""The order in which things are measured: A B B A, so that a machine that drifts drifts for both."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def interleaved(first: Callable[[], A], second: Callable[[], B], rounds: int) -> tuple[list[A], list[B]]:
    """Call each ``rounds`` times, A B B A A B …, and return what they gave."""
    of_first: list[A] = []
    of_second: list[B] = []
    for turn in range(rounds):
        if turn % 2 == 0:
            of_first.append(first())
            of_second.append(second())
        else:
            of_second.append(second())
            of_first.append(first())
    return of_first, of_second
