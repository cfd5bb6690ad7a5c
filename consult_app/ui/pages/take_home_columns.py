"""How headed lists share out over the columns of a page: arithmetic only, heights in px."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """Heights of a card's frame with its heading, and of the rows in it, each with the gap above it.

    ``fresh`` lists begin a column where they do not fit whole into what is left of one.
    """

    frame: int
    rows: tuple[int, ...]
    fresh: bool = False

    def height(self, first: int, end: int) -> int:
        """Return the height of a card that holds rows ``first`` up to but not including ``end``."""
        return self.frame + sum(self.rows[first:end])


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows ``first`` up to but not including ``end`` of a list, on a card of their own."""

    which: int
    first: int
    end: int


Column = list[Piece]


def shared_out(lists: Sequence[Listed], room: Callable[[int], int], gap: int) -> list[Column]:
    """Share ``lists`` out, in order, over columns; column number i is ``room(i)`` high.

    A list stays whole where the column it comes to, or the next one, holds it. A column stays empty where the next
    one is higher and nothing fits. A row taller than any column stands alone.
    """
    columns: list[Column] = [[]]
    used = 0
    for which, listed in enumerate(lists):
        first, count = 0, len(listed.rows)
        goes_on = listed.fresh or listed.height(0, count) <= room(len(columns))
        while first < count:
            free = room(len(columns) - 1) - used - (gap if columns[-1] else 0)
            end = _end(listed, first, free)
            higher_next = room(len(columns)) > room(len(columns) - 1)
            if (columns[-1] or higher_next) and (end == first or (end < count and first == 0 and goes_on)):
                columns.append([])
                used = 0
                continue
            end = max(end, first + 1)
            used += listed.height(first, end) + (gap if columns[-1] else 0)
            columns[-1].append(Piece(which, first, end))
            first = end
    return columns


def _end(listed: Listed, first: int, free: int) -> int:
    """Return the end of the rows from ``first`` that fit into ``free`` px."""
    end = first
    while end < len(listed.rows) and listed.height(first, end + 1) <= free:
        end += 1
    return end
