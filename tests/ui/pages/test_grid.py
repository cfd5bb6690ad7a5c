from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from consult_app.content.cache import load_pack
from consult_app.content.model import GridPage, Pack, Words
from consult_app.i18n import words
from consult_app.session.actions import Action, Show, ShowPart, ToggleGroup
from consult_app.session.start import begin
from consult_app.session.state import SourcesOf, State
from consult_app.settings import TextSize, Theme
from consult_app.ui.pages.grid import GridView
from consult_app.ui.pages.grid_cards import QuestionCard
from consult_app.ui.pages.grid_cell import SureChip, Unmeasured, leans_on_note
from consult_app.ui.pages.grid_rows import GridRows
from consult_app.ui.pages.grid_table import GridTable
from consult_app.ui.widgets.filter_chip import FilterChip, wrapped
from consult_app.ui.widgets.option_badge import badge_shape
from consult_app.ui.widgets.option_tabs import OptionTabs
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.source_mark import SourceMark
from consult_app.ui.widgets.typesetting import Style
from tests.ui.fitting import SIZES, TEXTS, assert_fits, keep, rect_in, setting_for, shown, texts
from tests.ui.grid_pack import QUESTIONS, made_up_pack

ROOT = Path(__file__).parents[3]
PACKS = [ROOT / "assets/packs/mild-lss", *(ROOT / "tests/data/packs" / name for name in ("every-kind", "knee-choices"))]
LONG = "radiofrequencydecompressionlaminoforaminotomy"
NOTE = "Harms come from billing records, not a trial."


def _page(pack: Pack) -> GridPage:
    page = pack.page("ways")
    assert isinstance(page, GridPage)
    return page


def _grid(
    pack: Pack, size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light",
    done: list[Action] | None = None, **state: object,
) -> tuple[GridView, State]:
    setting = setting_for(pack, size, text, theme, (done if done is not None else []).append)
    view = keep(GridView(setting, _page(pack)))
    now = replace(begin(pack, theme=theme, text=text), **state)  # type: ignore[arg-type]
    view.show_state(now)
    return view, now


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("options", [2, 3, 4, 6])
@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_cut_in_any_part(qapp: QApplication, size: tuple[int, int], options: int, text: TextSize) -> None:
    for long_word in ("", LONG):
        view, state = _grid(made_up_pack(options, long_word=long_word), size, text)
        for part in range(view.parts):
            view.show_state(replace(state, part=part))
            assert_fits(view)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_the_parts_together_ask_every_question(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    view, state = _grid(made_up_pack(3, rows=9), size, text)
    seen: list[str] = []
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        asked = {question for _, _, question in QUESTIONS} | {"How sure are we?"}
        seen += [said for said in texts(view) if said in asked]
    turns = 3 if shown(view, OptionTabs) else 1          # each option answers each question in its turn
    assert sorted(seen) == sorted(turns * [*(QUESTIONS[i % 4][2] for i in range(9)), "How sure are we?"])


def test_columns_are_equally_wide_and_set_in_one_size(qapp: QApplication) -> None:
    view, _ = _grid(made_up_pack(3))
    table = shown(view, GridTable)[0]
    cells = [p for p in shown(table, Prose) if p.accessibleName().startswith("The same day")]
    assert len(cells) == 3
    assert len({cell.width() for cell in cells}) == 1
    assert len({cell.role for cell in cells}) == 1  # type: ignore[attr-defined]
    gaps = [rect_in(b, view).x() - rect_in(a, view).x() for a, b in pairwise(cells)]
    assert len(set(gaps)) == 1


def test_the_order_of_the_visit_moves_letters_but_not_colours(qapp: QApplication) -> None:
    view, _ = _grid(made_up_pack(3), option_order=("shot", "wait", "tape"))
    names = [p.accessibleName() for p in shown(shown(view, GridTable)[0], Prose)][:3]
    assert names == ["A shot", "Wait and see", "Taping"]
    badges = shown(view, GridTable)[0].findChildren(type(view._sheet._table._badges[0]))  # type: ignore[union-attr] # noqa: SLF001
    assert [(badge._letter, badge._colour) for badge in badges] == [("A", "c"), ("B", "a"), ("C", "b")]  # noqa: SLF001


def test_a_new_order_lays_the_page_out_anew(qapp: QApplication) -> None:
    view, state = _grid(made_up_pack(2))
    view.show_state(replace(state, option_order=("tape", "wait")))
    names = [said for said in texts(view) if said in ("Taping", "Wait and see")]
    assert names == ["Taping", "Wait and see"]


def test_what_nobody_measured_says_so(qapp: QApplication) -> None:
    view, _ = _grid(made_up_pack(3))
    fields = shown(view, Unmeasured)
    assert len(fields) == 1
    assert texts(fields[0]) == ["Nobody has measured this."]


def test_a_group_can_be_folded_away(qapp: QApplication) -> None:
    done: list[Action] = []
    view, state = _grid(made_up_pack(3), done=done)
    chips = [chip for chip in shown(view, FilterChip) if isinstance(chip, FilterChip)]
    assert [chip.text() for chip in chips] == ["The basics", "Results", "Harms"]
    chips[1].click()
    assert done == [ToggleGroup("results")]
    view.show_state(replace(state, groups_off=frozenset({"results"})))
    assert "Will it help?" not in texts(view)
    assert "What happens?" in texts(view)
    assert "How sure are we?" in texts(view)
    assert not chips[1].isChecked()
    assert chips[1].accessibleName() == "Results, folded away"
    assert_fits(view)
    view.show_state(state)
    assert "Will it help?" in texts(view)


def test_all_groups_folded_away_still_leaves_how_sure(qapp: QApplication) -> None:
    view, _ = _grid(made_up_pack(3), groups_off=frozenset({"basics", "results", "harms"}))
    assert "How sure are we?" in texts(view)
    assert_fits(view)


def test_a_chip_says_how_sure_and_opens_what_lowered_it(qapp: QApplication) -> None:
    done: list[Action] = []
    view, _ = _grid(made_up_pack(3), done=done)
    chips = shown(view, SureChip)
    assert [chip.text() for chip in chips if isinstance(chip, SureChip)] == ["Moderate", "Very limited", "Very limited"]
    assert chips[1].accessibleName() == "Taping: How sure: Very limited"
    chips[1].click()  # type: ignore[attr-defined]
    assert done == [Show(SourcesOf("harm"))]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_options_are_side_by_side_wherever_their_columns_can_be_read(
    qapp: QApplication, size: tuple[int, int], text: TextSize,
) -> None:
    """Three columns of the largest text are too narrow in portrait alone."""
    view, state = _grid(made_up_pack(3), size, text)
    assert bool(shown(view, OptionTabs)) == ((size, text) == ((1080, 1920), 200))
    columns = []
    for part in range(view.parts if not shown(view, OptionTabs) else 0):
        view.show_state(replace(state, part=part))
        assert {"Wait and see", "Taping", "A shot"} <= set(texts(view))
        answers = [p for p in shown(view, Prose) if p.accessibleName().startswith("The same day")]
        columns.append(len({rect_in(answer, view).x() for answer in answers}))
    assert set(columns) <= {0, 3}
    assert 3 in columns or not columns


def test_a_tall_page_asks_each_question_over_its_answers(qapp: QApplication) -> None:
    view, _ = _grid(made_up_pack(3), (1080, 1920))
    assert view.parts == 1
    rows = shown(view, GridRows)[0]
    for question in {said for _, _, said in QUESTIONS}:
        asked = next(prose for prose in shown(rows, Prose) if prose.accessibleName() == question)
        assert rect_in(asked, view).width() == rows.width()
    names = [p.accessibleName() for p in shown(rows, Prose)][:3]
    assert names == ["Wait and see", "Taping", "A shot"]


def test_where_columns_are_too_narrow_one_option_shows_with_tabs(qapp: QApplication) -> None:
    done: list[Action] = []
    view, state = _grid(made_up_pack(3), (1080, 1920), text=200, done=done)
    assert not shown(view, GridTable)
    assert not shown(view, GridRows)
    tabs = shown(view, OptionTabs)[0]
    buttons = [tab for tab in tabs.children() if hasattr(tab, "face")]
    assert [tab.accessibleName() for tab in buttons] == ["A: Wait and see", "B: Taping", "C: A shot"]
    buttons[2].click()
    assert done == [ShowPart(2, view.parts)]
    view.show_state(replace(state, part=view.parts - 1))
    assert buttons[2].isChecked()
    assert not buttons[0].isChecked()


def test_next_alone_reads_every_option_at_the_same_place(qapp: QApplication) -> None:
    for size in ((1280, 720), (1080, 1920)):
        view, state = _grid(made_up_pack(4, long_word=LONG), size, 200)
        assert view.parts % 4 == 0
        for first in range(0, view.parts, 4):
            places, chosen = set(), []
            for part in range(first, first + 4):
                view.show_state(replace(state, part=part))
                places.add(tuple(rect_in(card, view).y() for card in shown(view, QuestionCard)))
                tabs = shown(view, OptionTabs)[0]
                chosen += [tab.place for tab in tabs.children() if hasattr(tab, "face") and tab.isChecked()]
            assert len(places) == 1
            assert chosen == [0, 1, 2, 3]


@pytest.mark.parametrize("text", TEXTS)
def test_figures_from_records_are_never_seen_without_their_limits(qapp: QApplication, text: TextSize) -> None:
    view, state = _grid(made_up_pack(3, rows=8), text=text)
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        if any("About 2 of 100" in said for said in texts(view)):
            assert NOTE in texts(view)


def test_a_note_in_a_part_of_its_own_is_read_once(qapp: QApplication) -> None:
    pack = made_up_pack(3)
    page = _page(pack)
    long_note = page.note * 8                        # fits beside no card
    pages = tuple(replace(page, note=long_note) if one is page else one for one in pack.pages)
    view, state = _grid(replace(pack, pages=pages), (1280, 720), 200)
    alone = []
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        if not shown(view, QuestionCard):
            alone.append(part)
    assert alone == [view.parts - 1]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_in_every_pack_the_note_is_seen_with_all_that_leans_on_it(
    qapp: QApplication, tmp_path: Path, folder: Path, size: tuple[int, int], text: TextSize,
) -> None:
    pack = load_pack(folder, "en", tmp_path, words("en"))
    for page in [page for page in pack.pages if isinstance(page, GridPage) and page.note]:
        view = keep(GridView(setting_for(pack, size, text), page))
        leaning = {row.question for row in page.rows if leans_on_note(page, pack)[row.id]}
        unseen = view.prose(page.note, Style("caption", "ink2"))
        unseen.hide()
        note = unseen.accessibleName()
        state = begin(pack, text=text)
        view.show_state(state)
        for part in range(view.parts):
            view.show_state(replace(state, part=part))
            if leaning & set(texts(view)):
                assert note in texts(view)


def test_a_note_that_names_no_source_speaks_of_every_source() -> None:
    pack = made_up_pack(3)
    page = _page(pack)
    named = leans_on_note(page, pack)
    unnamed = leans_on_note(replace(page, note=((Words("Not measured in the same way."),),)), pack)
    assert any(named.values())
    assert all(unnamed[row] for row, leans in named.items() if leans)
    cited = {row.id for row in page.rows for _, cell in row.cells if cell and any(
        span.fact for paragraph in cell for span in paragraph)}
    assert {row for row, leans in unnamed.items() if leans} == cited


def test_the_way_on_names_the_option_that_comes_next(qapp: QApplication) -> None:
    view, _ = _grid(made_up_pack(3), (1080, 1920), 200)
    assert [view.name_of_part(part) for part in range(4)] == ["Wait and see", "Taping", "A shot", "Wait and see"]
    assert view.name_of_part(view.parts) == ""
    side_by_side, _ = _grid(made_up_pack(3))
    assert side_by_side.name_of_part(0) == ""


def test_a_part_that_is_gone_shows_the_last_one(qapp: QApplication) -> None:
    view, state = _grid(made_up_pack(3), text=200)
    view.show_state(replace(state, part=99))
    assert "How sure are we?" in texts(view)


def test_six_options_have_six_shapes(qapp: QApplication) -> None:
    from PySide6.QtCore import QRectF

    rect = QRectF(0, 0, 60, 60)
    shapes = [badge_shape(place, rect) for place in range(6)]
    assert all(rect.adjusted(-1, -1, 1, 4).contains(shape.boundingRect()) for shape in shapes)
    counts = {(shape.elementCount(), round(shape.boundingRect().width()), round(shape.boundingRect().height()))
              for shape in shapes}
    assert len(counts) == 6


def test_things_in_a_row_go_on_below() -> None:
    assert wrapped([50, 50, 50], 120, 10) == [(0, 0), (60, 0), (0, 1)]
    assert wrapped([500], 120, 10) == [(0, 0)]


def test_the_comparison_that_ships_stands_on_one_page_of_a_small_screen(qapp: QApplication, tmp_path: Path) -> None:
    """At the usual text size nobody has to turn to compare."""
    pack = load_pack(PACKS[0], "en", tmp_path, words("en"))
    page = next(page for page in pack.pages if isinstance(page, GridPage) and page.note)
    view = keep(GridView(setting_for(pack, (1280, 720), 100), page))
    view.show_state(begin(pack))
    assert view.parts == 1


@pytest.mark.parametrize("page", ["three-ways", "weeks-after"])
def test_how_sure_we_are_stands_clear_of_marks(qapp: QApplication, tmp_path: Path, page: str) -> None:
    pack = load_pack(PACKS[0], "en", tmp_path, words("en"))
    grid = pack.page(page)
    assert isinstance(grid, GridPage)
    view = keep(GridView(setting_for(pack, (1280, 720), 100), grid))
    view.show_state(begin(pack))
    assert view.parts == 1
    marks = [rect_in(mark, view) for mark in shown(view, SourceMark)]
    chips = [rect_in(chip, view) for chip in shown(view, SureChip)]
    assert marks
    assert chips
    assert not [chip for chip in chips if any(chip.intersects(mark) for mark in marks)]
