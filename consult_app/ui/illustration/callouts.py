"""Where callouts go: two rails, no box over another or over the part it names, no leader across another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from consult_app.ui.illustration.boxes import Box, Point, cross, from_segment
from consult_app.ui.illustration.rail import Rail, Wanted
from consult_app.values import dataclass

TRIES = 40              # ways of sharing the callouts between the rails


@dataclass(frozen=True, slots=True)
class Callout:
    """A placed callout. ``level`` tells which of its sizes it has; the leader runs from ``start`` to ``end``."""

    part: str
    box: Box
    level: int
    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Manners:
    """Distances in px: between boxes, from a box to a dot, from a leader to another's dot."""

    gap: float
    dot: float
    leader: float


def arranged(wanted: Sequence[Wanted], room: Box, manners: Manners,
             taken: tuple[Box, ...] = ()) -> tuple[Callout, ...]:
    """Return the callouts that fit into ``room``, in the order given, clear of what is ``taken``.

    All take lesser sizes, then lie over what their parts have elsewhere, before one is left out; the last listed is
    left out first.
    """
    levels = range(max((len(item.sizes) for item in wanted), default=0))
    apart = [replace(item, outlines=item.outlines + item.elsewhere, elsewhere=()) for item in wanted]
    choices = [apart, wanted] if any(item.elsewhere for item in wanted) else [wanted]
    dots = tuple(item.anchor for item in wanted)
    kept_free = tuple(box.grown(manners.gap) for box in taken)
    rails = [(Rail(room, False, manners.gap, dots, manners.dot, kept_free),
              Rail(room, True, manners.gap, dots, manners.dot, kept_free)) for _ in choices]
    for count in range(len(wanted), 0, -1):
        for items, both in zip(choices, rails, strict=True):
            for level in levels:
                found = _shared(items[:count], level, both, manners)
                if found is not None:
                    return found
    return ()


def _shared(items: Sequence[Wanted], level: int, rails: tuple[Rail, Rail],
            manners: Manners) -> tuple[Callout, ...] | None:
    """Try ways of sharing the items between the rails, the natural one first, well-mannered ones first."""
    fallback = None
    for on_right in _sharings(items, rails[0].room):
        found = _two_rails(items, on_right, level, rails)
        if found is None or not sound(found) or _under_controls(found, rails[0].taken):
            continue
        if _polite(found, manners):
            return found
        fallback = fallback or found
    return fallback


def _under_controls(callouts: Sequence[Callout], taken: tuple[Box, ...]) -> bool:
    return any(box.cut_by(callout.start, callout.end) for box in taken for callout in callouts)


def _sharings(items: Sequence[Wanted], room: Box) -> Iterator[tuple[bool, ...]]:
    middle = room.left + room.width / 2
    natural = tuple(item.anchor[0] >= middle for item in items)
    costs = [abs(item.anchor[0] - middle) + room.width * .05 for item in items]
    flips = [c for n in range(min(len(items), 4) + 1) for c in combinations(range(len(items)), n)]
    for flip in sorted(flips, key=lambda chosen: sum(costs[i] for i in chosen))[:TRIES]:
        yield tuple(side != (i in flip) for i, side in enumerate(natural))


def _two_rails(items: Sequence[Wanted], on_right: tuple[bool, ...], level: int,
               rails: tuple[Rail, Rail]) -> tuple[Callout, ...] | None:
    placed: dict[str, Callout] = {}
    for rail in rails:
        mine = sorted((i for i, side in zip(items, on_right, strict=True) if side is rail.right), key=_height)
        found = _one_rail(mine, level, rail)
        if found is None:
            return None
        placed.update((callout.part, callout) for callout in found)
    return tuple(placed[item.part] for item in items)


def _height(item: Wanted) -> float:
    return item.anchor[1]


def _one_rail(items: list[Wanted], level: int, rail: Rail) -> list[Callout] | None:
    """Stack one rail; where two neighbours' leaders cross, swap them and try again."""
    seen: set[tuple[str, ...]] = set()
    while (order := tuple(item.part for item in items)) not in seen:
        seen.add(order)
        boxes = rail.stacked(items, level)
        if boxes is None:
            return None
        found = [_callout(item, box, level, rail.right) for item, box in zip(items, boxes, strict=True)]
        for i, (upper, lower) in enumerate(pairwise(found)):
            if cross(upper.start, upper.end, lower.start, lower.end):
                items[i], items[i + 1] = items[i + 1], items[i]
                break
        else:
            return found
    return None


def _callout(item: Wanted, box: Box, level: int, right: bool) -> Callout:
    start = (box.left if right else box.right, box.centre[1])
    return Callout(item.part, box, min(level, len(item.sizes) - 1), start, item.anchor)


def sound(callouts: Sequence[Callout]) -> bool:
    """True if no box meets another, no leader crosses another, and none runs under a box of another."""
    return not any(
        a.box.meets(b.box) or cross(a.start, a.end, b.start, b.end) or a.box.cut_by(b.start, b.end)
        or b.box.cut_by(a.start, a.end)
        for a, b in combinations(callouts, 2)
    ) and not any(a.box.holds(a.end) for a in callouts)


def _polite(callouts: Sequence[Callout], manners: Manners) -> bool:
    return not any(
        from_segment(b.end, a.start, a.end) < manners.leader or from_segment(a.end, b.start, b.end) < manners.leader
        for a, b in combinations(callouts, 2)
    )


def followed(callouts: Sequence[Callout], anchors: dict[str, Point]) -> tuple[Callout, ...] | None:
    """Return the callouts with their leaders on new ``anchors`` and their boxes where they were; None if that fails."""
    moved = tuple(Callout(c.part, c.box, c.level, c.start, anchors[c.part]) for c in callouts)
    return moved if sound(moved) else None
