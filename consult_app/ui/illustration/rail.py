"""One column of callouts: the heights at which their boxes disturb nothing and lie nearest to their parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consult_app.ui.illustration.boxes import Box, Point

STEP = 6.0            # px between the heights that are tried


@dataclass(frozen=True, slots=True)
class Wanted:
    """A callout to place: the spot it names, its part's outline, and its sizes from full to least."""

    part: str
    anchor: Point
    sizes: tuple[tuple[float, float], ...]
    outline: tuple[Point, ...] = ()


def stacked(items: Sequence[Wanted], level: int, room: Box, right: bool, gap: float,
            dots: Sequence[Point], clearance: float) -> list[Box] | None:
    """Return a box for each item, in order from above, or None if they do not fit.

    The sum of the distances to the anchors' heights is the least that ``STEP`` allows.
    """
    tops = [room.top + i * STEP for i in range(int(max(room.height, 0) // STEP) + 1)]
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())] * len(tops)      # cheapest with everything above tops[i]
    for item in items:
        width, height = item.sizes[min(level, len(item.sizes) - 1)]
        left = room.right - width if right else room.left
        found: list[tuple[float, tuple[int, ...]]] = []
        cheapest: tuple[float, tuple[int, ...]] = (float("inf"), ())
        for i, top in enumerate(tops):
            cost, places = best[i]
            box = Box(left, top, width, height)
            if cost < float("inf") and box.bottom <= room.bottom and not _disturbs(box, item, dots, clearance):
                cost += abs(top + height / 2 - item.anchor[1])
                if cost < cheapest[0]:
                    cheapest = cost, (*places, i)
            found.append(cheapest)
        best = _after(found, height + gap, len(tops))
    cost, places = best[-1] if best else (float("inf"), ())
    if cost == float("inf"):
        return None
    return [_box(item, level, room, right, tops[i]) for item, i in zip(items, places, strict=True)]


def _after(found: list[tuple[float, tuple[int, ...]]], needed: float,
           count: int) -> list[tuple[float, tuple[int, ...]]]:
    """Shift the cheapest solutions down by what the box needs; the last entry stands for "anywhere above"."""
    down = int(-(-needed // STEP))
    nothing: tuple[float, tuple[int, ...]] = (float("inf"), ())
    shifted = [found[i - down] if i >= down else nothing for i in range(count)]
    return [*shifted[:-1], found[-1]] if count else []


def _box(item: Wanted, level: int, room: Box, right: bool, top: float) -> Box:
    width, height = item.sizes[min(level, len(item.sizes) - 1)]
    return Box(room.right - width if right else room.left, top, width, height)


def _disturbs(box: Box, item: Wanted, dots: Sequence[Point], clearance: float) -> bool:
    wide = box.grown(clearance)
    return any(wide.holds(dot) for dot in dots) or box.covers_part_of(item.outline)
