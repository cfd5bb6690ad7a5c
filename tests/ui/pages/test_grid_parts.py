from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.ui.pages.grid_parts import Line, shared_out, spread

lines = st.lists(st.builds(Line, st.integers(10, 300), st.booleans()), min_size=1, max_size=12)


def _tall(given_lines: list[Line], first: int, end: int, gap: int) -> int:
    return sum(line.height for line in given_lines[first:end]) + gap * max(end - first - 1, 0)


@settings(derandomize=True)
@given(lines, st.integers(100, 900), st.integers(1, 200), st.integers(0, 20))
def test_every_line_is_shown_once_and_in_order(given_lines: list[Line], room: int, note: int, gap: int) -> None:
    parts = shared_out(given_lines, room, note, gap)
    at = [i for part in parts for i in range(part.first, part.end)]
    assert at == list(range(len(given_lines)))


@settings(derandomize=True)
@given(lines, st.integers(100, 900), st.integers(1, 200), st.integers(0, 20))
def test_no_part_is_taller_than_the_room_unless_one_line_is(
    given_lines: list[Line], room: int, note: int, gap: int,
) -> None:
    for part in shared_out(given_lines, room, note, gap):
        if part.end - part.first > 1:
            foot = note + gap if part.note else 0
            assert _tall(given_lines, part.first, part.end, gap) + foot <= room


@settings(derandomize=True)
@given(lines, st.integers(100, 900), st.integers(1, 200), st.integers(0, 20))
def test_the_note_is_seen_with_every_line_that_leans_on_it_or_apart(
    given_lines: list[Line], room: int, note: int, gap: int,
) -> None:
    parts = shared_out(given_lines, room, note, gap)
    assert any(part.note for part in parts)
    if parts[-1].first == parts[-1].end:                       # apart: it fits beside no line that needs it
        assert any(line.height + gap + note > room for line in given_lines)
        return
    for part in parts:
        if any(line.leans for line in given_lines[part.first:part.end]):
            assert part.note


def test_one_part_where_all_fits() -> None:
    assert len(shared_out([Line(100), Line(100, leans=True)], 250, 40, 0)) == 1
    assert len(shared_out([Line(100), Line(100, leans=True)], 230, 40, 0)) == 2


@settings(derandomize=True)
@given(st.lists(st.integers(10, 200), max_size=8), st.integers(0, 2000), st.integers(0, 30))
def test_grown_lines_still_fit(heights: list[int], room: int, gap: int) -> None:
    grown = spread(heights, room, gap, 1.5)
    assert all(before <= after <= round(before * 1.5) for before, after in zip(heights, grown, strict=True))
    if sum(heights) + gap * (len(heights) - 1) <= room:
        assert sum(grown) + gap * (len(heights) - 1) <= room


def test_no_line_stands_alone_after_a_full_part() -> None:
    """Four lines fit into one part, the fifth does not: two and three, not four and one."""
    parts = shared_out([Line(10), *[Line(100)] * 5], 420, 0, 0)
    assert [(part.first, part.end) for part in parts] == [(0, 3), (3, 6)]
