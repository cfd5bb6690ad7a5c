"""How the lines of a comparison share out into parts: arithmetic only, heights in px."""

from __future__ import annotations

from collections.abc import Sequence

from consult_app.values import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page: its height, and whether it rests on what the note below says."""

    height: int
    leans: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Lines ``first`` up to but not including ``end``, with the note below them or without it."""

    first: int
    end: int
    note: bool


def shared_out(lines: Sequence[Line], room: int, note: int, gap: int) -> tuple[Part, ...]:
    """Share ``lines`` out, in order, into parts no taller than ``room``; one that is taller stands alone.

    The note stands below every part with a line that leans on it, so that no figure is seen without its limits;
    where no line leans on it, below the last part. Where it does not fit below one of them it has a part of its own,
    too. The last two parts share their lines evenly: one line alone would leave its page empty.
    """
    last = len(lines) - 1
    nobody = not any(line.leans for line in lines)
    leaning = [line.leans or (nobody and i == last) for i, line in enumerate(lines)]
    fits = [line.height + gap + note <= room for line in lines]
    apart = any(leans and not fit for leans, fit in zip(leaning, fits, strict=True))
    leaning = [leans and fit for leans, fit in zip(leaning, fits, strict=True)]
    parts: list[Part] = []
    for i in range(len(lines)):
        if parts and _height(lines, parts[-1].first, i + 1, gap) + _foot(
                leaning, parts[-1].first, i + 1, note, gap) <= room:
            first = parts.pop().first
        else:
            first = i
        parts.append(Part(first, i + 1, any(leaning[first:i + 1])))
    parts[-2:] = _evened(lines, leaning, parts[-2:], note, room, gap)
    if apart and note:
        parts.append(Part(len(lines), len(lines), True))
    return tuple(parts)


def _evened(
    lines: Sequence[Line], leaning: Sequence[bool], parts: Sequence[Part], note: int, room: int, gap: int,
) -> list[Part]:
    """Return two ``parts`` with lines moved to the second as long as the taller of them becomes lower."""
    if len(parts) < 2:
        return list(parts)
    start, end = parts[0].first, parts[1].end

    def tallest(middle: int) -> int:
        return max(_height(lines, *span, gap) + _foot(leaning, *span, note, gap) for span in
                   ((start, middle), (middle, end)))

    answers = range(max(start, 1) + 1, parts[0].end)          # the first part keeps an answer
    middle = min((*answers, parts[0].end), key=lambda m: (tallest(m), -m))
    if tallest(middle) > room:
        return list(parts)
    return [Part(a, b, any(leaning[a:b])) for a, b in ((start, middle), (middle, end))]


def _height(lines: Sequence[Line], first: int, end: int, gap: int) -> int:
    return sum(line.height for line in lines[first:end]) + gap * (end - first - 1)


def _foot(leaning: Sequence[bool], first: int, end: int, note: int, gap: int) -> int:
    return note + gap if any(leaning[first:end]) else 0


def spread(heights: Sequence[int], room: int, gap: int, most: float) -> list[int]:
    """Return ``heights`` grown evenly to fill ``room`` px, none beyond ``most`` times itself."""
    spare = room - sum(heights) - gap * (len(heights) - 1)
    if spare <= 0 or not heights:
        return list(heights)
    each = spare // len(heights)
    return [min(height + each, round(height * most)) for height in heights]
