"""One column of callouts: the heights at which their boxes disturb nothing and lie nearest to their parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from consult_app.ui.illustration.boxes import Box, Point, around
from consult_app.values import dataclass

if TYPE_CHECKING:            # only with a drawing, whose libraries are there by then
    from consult_app.ui.illustration.worth import Worth

STEP = 6.0            # px between the heights that are tried
NEAR = 2.0            # px: an outline of few points runs so far inside the true one
NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A callout to place: the spot it names, its part's outlines, and its sizes from full to least.

    ``elsewhere`` are outlines of the same part that it does not point at: those of other levels of the spine.
    """

    part: str
    anchor: Point
    sizes: tuple[tuple[float, float], ...]
    outlines: tuple[tuple[Point, ...], ...] = ()
    elsewhere: tuple[tuple[Point, ...], ...] = ()

    def size(self, level: int) -> tuple[float, float]:
        """Return the size at ``level``, the least one beyond the last."""
        return self.sizes[min(level, len(self.sizes) - 1)]


class _Stack(NamedTuple):                # made by the thousand: a tuple is quicker than a class of values
    """Boxes placed so far: what they cost and the numbers of their heights."""

    cost: float = NEVER
    heights: tuple[int, ...] = ()


@dataclass(frozen=True)
class Rail:
    """The left or right edge of ``room``. Boxes keep ``gap`` from each other and ``clearance`` from all ``dots``."""

    room: Box
    right: bool
    gap: float
    dots: tuple[Point, ...]
    clearance: float
    taken: tuple[Box, ...] = ()          # what controls lie on, with the gap round them
    worth: Worth | None = None           # what boxes had better not lie over
    _costs: dict[tuple[str, int], list[float]] = field(default_factory=dict)

    def stacked(self, items: Sequence[Wanted], level: int) -> list[Box] | None:
        """Return a box for each item, in order from above, or None if they do not fit.

        The sum of the distances to the anchors' heights, and of what is hidden, is the least that ``STEP`` allows.
        """
        count = int(max(self.room.height, 0) // STEP) + 1
        above = [_Stack(0.0)] * count                  # the cheapest stack that ends above each height
        for item in items:
            ending = self._with(item, level, above)
            down = int(-(-(item.size(level)[1] + self.gap) // STEP))
            above = [ending[i - down] if i >= down else _Stack() for i in range(count)]
            last = ending[-1]
        if not items:
            return []
        if last.cost == NEVER:
            return None
        return [self._box(item, level, height) for item, height in zip(items, last.heights, strict=True)]

    def _with(self, item: Wanted, level: int, above: list[_Stack]) -> list[_Stack]:
        """Return, for each height, the cheapest stack whose last box is ``item`` there or higher."""
        found, cheapest = [], _Stack()
        for i, (stack, cost) in enumerate(zip(above, self._cost_at(item, level, len(above)), strict=True)):
            if stack.cost + cost < cheapest.cost:
                cheapest = _Stack(stack.cost + cost, (*stack.heights, i))
            found.append(cheapest)
        return found

    def _cost_at(self, item: Wanted, level: int, count: int) -> list[float]:
        key = (item.part, level)
        if key not in self._costs:
            boxes, bounds = [self._box(item, level, i) for i in range(count)], [around(o) for o in item.outlines]
            self._costs[key] = [
                NEVER if self._disturbs(box, item, bounds) else abs(box.centre[1] - item.anchor[1]) + hidden
                for box, hidden in zip(boxes, self._hidden(boxes), strict=True)]
        return self._costs[key]

    def _hidden(self, boxes: Sequence[Box]) -> Sequence[float]:
        """Return what each of ``boxes``, all alike but for their heights, lies over."""
        if self.worth is None:
            return [0.0] * len(boxes)
        one = boxes[0]
        return self.worth.hidden(one.left, one.right, [box.top for box in boxes], one.height)

    def _box(self, item: Wanted, level: int, height: int) -> Box:
        width, tall = item.size(level)
        left = self.room.right - width if self.right else self.room.left
        return Box(left, self.room.top + height * STEP, width, tall)

    def _disturbs(self, box: Box, item: Wanted, bounds: Sequence[Box]) -> bool:
        if not self.room.contains(box) or any(box.meets(other) for other in self.taken):
            return True
        wide, near = box.grown(self.clearance), box.grown(NEAR) if item.outlines else box
        return any(wide.holds(dot) for dot in self.dots) or any(
            near.meets(bound) and near.covers_part_of(outline)
            for bound, outline in zip(bounds, item.outlines, strict=True))
