"""The order in which things are measured: A B B A, so that a machine that drifts drifts for both."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
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


def spread(first: Sequence[float], second: Sequence[float]) -> float:
    """Return how far the middle half of the ratios of neighbours reaches, as a share of their median."""
    ratios = [a / b for a, b in zip(first, second, strict=True)]
    if len(ratios) < 2:
        return 0.0
    low, _, high = statistics.quantiles(ratios, n=4, method="inclusive")
    return (high - low) / statistics.median(ratios)
