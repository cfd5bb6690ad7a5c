from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.ui.pages.headed_parts import (
    Gaps,
    Part,
    Section,
    Slice,
    evenly_shared,
    height_of,
    keeps_whole,
    shared_under_headings,
)

GAPS = Gaps(10, 5, 20)
SECTIONS = st.lists(
    st.builds(Section, st.sampled_from((0, 30)), st.lists(st.integers(20, 120), min_size=1, max_size=6).map(tuple)),
    min_size=1, max_size=5,
)


def _rows(parts: tuple[Part, ...]) -> list[tuple[int, int]]:
    return [(piece.section, row) for part in parts for piece in part for row in range(piece.first, piece.end)]


@settings(derandomize=True, max_examples=300)
@given(SECTIONS, st.integers(100, 900), st.one_of(st.none(), st.integers(40, 900)))
def test_every_row_is_shown_once_in_order_and_fits(sections: list[Section], room: int, first: int | None) -> None:
    for share in (shared_under_headings, evenly_shared):
        parts = share(sections, room, GAPS, first)
        assert _rows(parts) == [(i, row) for i, section in enumerate(sections) for row in range(len(section.rows))]
        for place, part in enumerate(parts):
            allowed = first if first is not None and place == 0 else room
            lone = len(part) == 1 and part[0].end - part[0].first == 1
            assert height_of(part, sections, GAPS) <= allowed or (lone and (place or first is None))


@settings(derandomize=True, max_examples=200)
@given(SECTIONS, st.integers(200, 900))
def test_an_even_share_needs_no_further_part_and_no_taller_one(sections: list[Section], room: int) -> None:
    plain, even = (share(sections, room, GAPS) for share in (shared_under_headings, evenly_shared))
    assert len(even) == len(plain)
    tallest = [max(height_of(part, sections, GAPS) for part in parts) for parts in (plain, even)]
    assert tallest[1] <= tallest[0]


def test_a_section_that_fits_a_part_of_its_own_stays_whole() -> None:
    sections = [Section(30, (50, 50)), Section(30, (50, 50))]
    parts = shared_under_headings(sections, 200, GAPS)
    assert parts == ((Slice(0, 0, 2),), (Slice(1, 0, 2),))
    assert keeps_whole(parts)


def test_a_section_taller_than_a_part_says_its_heading_again() -> None:
    parts = shared_under_headings([Section(30, (80, 80, 80))], 210, GAPS)
    assert parts == ((Slice(0, 0, 2),), (Slice(0, 2, 3),))
    assert not keeps_whole(parts)
    assert height_of(parts[1], [Section(30, (80, 80, 80))], GAPS) == 30 + 5 + 80


def test_seven_rows_on_two_parts_are_four_and_three() -> None:
    parts = evenly_shared([Section(0, (60,) * 7)], 6 * 60, Gaps(0, 0, 0))
    assert [piece.end - piece.first for part in parts for piece in part] == [4, 3]


def test_the_first_part_may_hold_no_row_at_all() -> None:
    assert shared_under_headings([Section(0, (80,))], 200, GAPS, first=40) == ((), (Slice(0, 0, 1),))
