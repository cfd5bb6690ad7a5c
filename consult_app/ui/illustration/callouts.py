"""Where callouts go: two rails, no box over another or over the part it names, no leader across another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from consult_app.ui.illustration.boxes import Box, Point, along, around, cross, from_segment, inside
from consult_app.ui.illustration.rail import Rail, Wanted
from consult_app.values import dataclass

if TYPE_CHECKING:
    from consult_app.ui.illustration.worth import Worth

TRIES = 40              # ways of sharing the callouts between the rails
WEIGHED = 8             # of them that are weighed against each other by what they hide
ASTRAY = 0.25           # of the stage's height: the detour that saves a leader from running over another's part
NOTES = 0.4             # of the stage's height: the detour that saves the notes
STEEP = 0.35            # width over height of a leader that leaves its box at the top or foot


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
             taken: tuple[Box, ...] = (), worth: Worth | None = None) -> tuple[Callout, ...]:
    """Return the callouts that fit into ``room``, in the order given, clear of what is ``taken``.

    All take lesser sizes, then lie over what their parts have elsewhere, before one is left out; the last listed is
    left out first. Where ``worth`` is given, names rather make a detour than hide much of it.
    """
    levels = range(max((len(item.sizes) for item in wanted), default=0))
    apart = [replace(item, outlines=item.outlines + item.elsewhere, elsewhere=()) for item in wanted]
    choices = [apart, wanted] if any(item.elsewhere for item in wanted) else [wanted]
    dots = tuple(item.anchor for item in wanted)
    kept_free = tuple(box.grown(manners.gap) for box in taken)
    rails = [(Rail(room, False, manners.gap, dots, manners.dot, kept_free, worth),
              Rail(room, True, manners.gap, dots, manners.dot, kept_free, worth)) for _ in choices]
    for count in range(len(wanted), 0, -1):
        for items, both in zip(choices, rails, strict=True):
            best, least = None, float("inf")
            for level in levels:
                if least <= level * NOTES * room.height:
                    break
                found = _shared(items[:count], level, both, manners)
                price = _price(found, items, both[0]) + level * NOTES * room.height if found else least
                if price < least:
                    best, least = found, price
            if best is not None:
                return best
    return ()


def _shared(items: Sequence[Wanted], level: int, rails: tuple[Rail, Rail],
            manners: Manners) -> tuple[Callout, ...] | None:
    """Try ways of sharing the items between the rails, the natural one first; the well-mannered one that hides least.
    """
    fallback, best, least, weighed = None, None, float("inf"), 0
    for on_right in _sharings(items, rails[0].room):
        found = _two_rails(items, on_right, level, rails)
        if found is None or not sound(found) or _under_controls(found, rails[0].taken):
            continue
        if not _polite(found, manners):
            fallback = fallback or found
            continue
        price, weighed = _price(found, items, rails[0]), weighed + 1
        if price < least:
            best, least = found, price
        if rails[0].worth is None or weighed == WEIGHED:
            break
    return best or fallback


def _price(callouts: Sequence[Callout], items: Sequence[Wanted], rail: Rail) -> float:
    """Return how far the leaders run and what is hidden, in px of detour."""
    return _harm(callouts, items, rail) + sum(_detour(callout) for callout in callouts)


def _harm(callouts: Sequence[Callout], items: Sequence[Wanted], rail: Rail) -> float:
    """Return what the boxes hide and what the leaders run over, as px of detour."""
    if rail.worth is None:
        return 0.0
    over = sum(_runs_over(callout, item) for callout in callouts for item in items if item.part != callout.part)
    return over * ASTRAY * rail.room.height + sum(rail.worth.under(callout.box) for callout in callouts)


def _runs_over(callout: Callout, item: Wanted) -> bool:
    spots = along(callout.start, callout.end)
    return any(bound.holds(spot) and inside(spot, outline)
               for bound, outline in ((around(outline), outline) for outline in item.outlines) for spot in spots)


def _detour(callout: Callout) -> float:
    (x0, y0), (x1, y1) = callout.start, callout.end
    return abs(y1 - y0) + abs(x1 - x0)


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
    return Callout(item.part, box, min(level, len(item.sizes) - 1), _start(box, item.anchor, right), item.anchor)


def _start(box: Box, end: Point, right: bool) -> Point:
    """Return where a leader leaves its box: at the side, or where ``end`` is rather above or below, there."""
    x, y = box.left if right else box.right, box.centre[1]
    away = (x - end[0]) if right else (end[0] - x)
    if away >= STEEP * abs(end[1] - y):
        return x, y
    corner = min(box.height, box.width) / 2
    return min(max(end[0], box.left + corner), box.right - corner), box.bottom if end[1] > y else box.top


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
