"""Where the names of parts stand beside a line drawing: two columns, leaders that do not cross. In mm, y upwards."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from consult_app.values import dataclass

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A name at the height ``y`` in the left or the right column, and the ``spot`` in the part it names."""

    part: str
    left: bool
    y: float
    spot: Spot


def placed_labels(anchors: Mapping[str, Spot], column: float, low: float, high: float,
                  spacing: float, behind: Mapping[str, float] | None = None) -> tuple[PlacedLabel, ...]:
    """Return a label for each anchor; leaders start ``column`` mm from the midline.

    ``behind`` tells how far to the right each belongs, if that is not its x alone.
    """
    found: list[PlacedLabel] = []
    halves = _halves(behind or {part: x for part, (x, _) in anchors.items()})
    for left, parts in zip((True, False), halves, strict=True):
        order = _uncrossed(sorted(parts, key=lambda part: -anchors[part][1]), anchors, -column if left else column)
        heights = _spread([anchors[part][1] for part in order], low, high, spacing)
        found += [PlacedLabel(part, left, y, anchors[part]) for part, y in zip(order, heights, strict=True)]
    return tuple(found)


def _halves(places: Mapping[str, float]) -> tuple[list[str], list[str]]:
    """Share the parts out between the columns, as near to their side as equal numbers allow."""
    order = sorted(places, key=places.__getitem__)
    middle = (len(order) + 1) // 2
    return order[:middle], order[middle:]


def _spread(wanted: list[float], low: float, high: float, spacing: float) -> list[float]:
    """Return heights from top to bottom, at least ``spacing`` apart, each as near to the wanted one as that allows."""
    pools: list[tuple[float, int]] = []                        # height of the first, how many
    for number, y in enumerate(wanted):
        pools.append((y, 1))
        while len(pools) > 1 and pools[-2][0] - pools[-2][1] * spacing < pools[-1][0]:
            (_, count), (_, more) = pools[-2], pools[-1]
            del pools[-2:]
            first = number + 1 - count - more
            members = wanted[first:number + 1]
            pools.append((sum(y + i * spacing for i, y in enumerate(members)) / len(members), count + more))
    heights = [first - i * spacing for first, count in pools for i in range(count)]
    shift = min(0.0, high - heights[0]) if heights else 0.0
    heights = [y + shift for y in heights]
    lift = max(0.0, low - heights[-1]) if heights else 0.0
    return [y + lift for y in heights]


def _uncrossed(order: list[str], anchors: Mapping[str, Spot], x: float) -> list[str]:
    """Swap neighbours while their leaders cross; the heights they will get are in the order of the names."""
    for _ in range(len(order) ** 2):
        heights = _spread([anchors[part][1] for part in order], -1e6, 1e6, 1.0)
        crossed = next((i for i, (a, b) in enumerate(pairwise(range(len(order))))
                        if _cross((x, heights[a]), anchors[order[a]], (x, heights[b]), anchors[order[b]])), None)
        if crossed is None:
            break
        order = [*order[:crossed], order[crossed + 1], order[crossed], *order[crossed + 2:]]
    return order


def _turn(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _cross(a: Spot, b: Spot, c: Spot, d: Spot) -> bool:
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0
