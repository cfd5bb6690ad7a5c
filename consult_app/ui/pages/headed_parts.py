"""How rows under headings share out into parts of a page: arithmetic only, heights in px."""

from __future__ import annotations

from collections.abc import Sequence

from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """Heights of a heading (0 for none) and of the rows under it."""

    heading: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Slice:
    """Rows ``first`` up to but not including ``end`` of a section; the heading is said again above them."""

    section: int
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """Px between rows, under a heading, and above a section that is not the first."""

    row: int
    heading: int
    section: int


Part = tuple[Slice, ...]


def height_of(part: Sequence[Slice], sections: Sequence[Section], gaps: Gaps) -> int:
    """Return the height in px that ``part`` takes."""
    total = gaps.section * max(len(part) - 1, 0)
    for piece in part:
        section = sections[piece.section]
        rows = section.rows[piece.first:piece.end]
        total += section.heading + (gaps.heading if section.heading else 0)
        total += sum(rows) + gaps.row * max(len(rows) - 1, 0)
    return total


def shared_under_headings(
    sections: Sequence[Section], room: int, gaps: Gaps, first: int | None = None,
) -> tuple[Part, ...]:
    """Share ``sections`` out, in order, into parts no taller than ``room``, the first no taller than ``first``.

    A section stays whole where a part of its own would hold it. A row taller than its part stands alone. The first
    part is empty where nothing fits under what the page begins with.
    """
    parts: list[list[Slice]] = [[]]
    for place, section in enumerate(sections):
        whole = Slice(place, 0, len(section.rows))
        if _fits([*parts[-1], whole], parts, sections, room, gaps, first):
            parts[-1].append(whole)
        elif height_of([whole], sections, gaps) <= room and (len(parts) > 1 or parts[-1]):
            parts.append([whole])
        else:
            _split(whole, parts, sections, room, gaps, first)
    return tuple(tuple(part) for part in parts)


def evenly_shared(
    sections: Sequence[Section], room: int, gaps: Gaps, first: int | None = None,
) -> tuple[Part, ...]:
    """Share out as ``shared_under_headings`` does, into as few parts, but with no part much taller than another."""
    parts = shared_under_headings(sections, room, gaps, first)
    if not all(parts):
        return parts
    low, high = max((height_of(part, sections, gaps) for part in parts), default=0) // max(len(parts), 1), room
    while low < high:                     # the least room that needs no further part
        middle = (low + high) // 2
        tried = shared_under_headings(sections, middle, gaps, middle if first is None else min(first, middle))
        if len(tried) <= len(parts) and all(tried):
            high, parts = middle, tried
        else:
            low = middle + 1
    return parts


def keeps_whole(parts: Sequence[Part]) -> bool:
    """Return whether every part begins and ends between sections, and none is empty."""
    return all(parts) and all(piece.first == 0 for part in parts for piece in part)


def _split(
    whole: Slice, parts: list[list[Slice]], sections: Sequence[Section], room: int, gaps: Gaps, first: int | None,
) -> None:
    if parts[-1]:
        parts.append([])
    for row in range(whole.first, whole.end):
        here = parts[-1]
        going_on = here and here[-1].section == whole.section
        longer = [*here[:-1], Slice(whole.section, here[-1].first, row + 1)] if going_on else [
            *here, Slice(whole.section, row, row + 1)]
        if _fits(longer, parts, sections, room, gaps, first) or (not here and (len(parts) > 1 or first is None)):
            parts[-1] = longer
        else:
            parts.append([Slice(whole.section, row, row + 1)])


def _fits(
    part: Sequence[Slice], parts: Sequence[object], sections: Sequence[Section], room: int, gaps: Gaps,
    first: int | None,
) -> bool:
    return height_of(part, sections, gaps) <= (first if first is not None and len(parts) == 1 else room)
