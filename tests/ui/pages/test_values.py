from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.session.actions import Action, Show, Weigh
from consult_app.session.start import begin
from consult_app.session.state import SourcesOf, State
from consult_app.settings import TextSize, Theme
from consult_app.ui.pages.values import ValuesView
from consult_app.ui.pages.values_cards import OfferCards
from consult_app.ui.pages.values_offer import OfferCell
from consult_app.ui.pages.values_rows import WeightRow
from consult_app.ui.pages.values_table import OfferTable
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.choice import Choice
from consult_app.ui.widgets.offer_mark import OfferMark, paint_offer
from consult_app.ui.widgets.source_mark import SourceMark
from tests.ui.fitting import SIZES, TEXTS, assert_fits, keep, rect_in, setting_for, shown, texts
from tests.ui.pages.choice_pack import choice_pack, faults_of, picture_of, values_page

FIRST = "Walking farther or doing more"


def weights(**weighed: int) -> MappingProxyType[tuple[str, str], int]:
    return MappingProxyType({("matters", concern): weight for concern, weight in weighed.items()})


def values(
    size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light", options: int = 3,
    done: list[Action] | None = None, *, stretched: bool = False, reasons: bool = True, concerns: int = 6,
    **state: object,
) -> tuple[ValuesView, State]:
    pack = choice_pack(options, stretched=stretched)
    setting = setting_for(pack, size, text, theme, (done if done is not None else []).append)
    page = values_page(options, concerns=concerns, reasons=reasons, stretched=stretched)
    view = keep(ValuesView(setting, page))
    now = replace(begin(pack, theme=theme, text=text), at=2, **state)  # type: ignore[arg-type]
    view.show_state(now)
    return view, now


def steps(view: ValuesView, row: int = 0) -> list[Choice]:
    return shown(view, WeightRow)[row].findChildren(Choice)


def table_of(view: ValuesView, state: State) -> tuple[OfferTable, State]:
    """Turn to the first part with the table and return it."""
    for part in range(view.parts):
        here = replace(state, part=part)
        view.show_state(here)
        found = [table for table in shown(view, OfferTable) if isinstance(table, OfferTable)]
        if found:
            return found[0], here
    raise AssertionError("no table")


@pytest.mark.parametrize("size", [*SIZES, (3840, 2160)])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("stretched", [pytest.param(False, marks=pytest.mark.long), True])
def test_nothing_is_cut_in_any_part(
    qapp: QApplication, size: tuple[int, int], text: TextSize, stretched: bool,
) -> None:
    for options in (2, 3, 6):
        for reasons in (False, True):
            view, state = values(size, text, options=options, stretched=stretched, reasons=reasons,
                                 weights=weights(c0=4, c1=0))
            for part in range(view.parts):
                view.show_state(replace(state, part=part))
                assert_fits(view)
                assert faults_of(view) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", SIZES)
def test_the_painted_page_can_be_read(qapp: QApplication, size: tuple[int, int], theme: Theme) -> None:
    view, state = values(size, theme=theme, weights=weights(c0=2))
    for part in {0, view.parts - 1}:
        view.show_state(replace(state, part=part))
        assert faults_of(view, painted=True) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_the_parts_together_show_every_concern_and_every_offer(
    qapp: QApplication, size: tuple[int, int], text: TextSize,
) -> None:
    view, state = values(size, text)
    rows, cells = 0, 0
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        rows += len(shown(view, WeightRow))
        cells += len(shown(view, OfferCell))
    assert rows == 6
    assert cells == 18


def test_nothing_is_preset(qapp: QApplication) -> None:
    view, _ = values()
    assert not any(step.isChecked() for step in view.findChildren(Choice))
    said = [child.accessibleName() for row in shown(view, WeightRow) for child in row.findChildren(QWidget)]
    assert said.count("Not answered") == 6


def test_a_step_weighs_by_touch_and_by_key_and_can_be_taken_back(qapp: QApplication) -> None:
    done: list[Action] = []
    view, state = values(done=done)
    view.show()
    row = steps(view)
    assert len(row) == 5
    QTest.mouseClick(row[4], Qt.MouseButton.LeftButton)
    row[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row[0], Qt.Key.Key_Right)
    assert view.focusWidget() is row[1]
    QTest.keyClick(row[1], Qt.Key.Key_Return)
    assert done == [Weigh("c0", 4), Weigh("c0", 1)]
    view.show_state(replace(state, weights=weights(c0=0)))
    assert [step.isChecked() for step in row] == [True, False, False, False, False]
    assert row[0].accessibleName() == f"{FIRST}: 1 of 5, Not so much, chosen"
    assert row[4].accessibleName() == f"{FIRST}: 5 of 5, Very much"
    row[0].click()
    assert done[-1] == Weigh("c0", 0)
    view.show_state(state)
    assert not any(step.isChecked() for step in row)


def test_the_lowest_weight_is_not_the_same_as_no_answer(qapp: QApplication) -> None:
    view, state = values()
    blank = picture_of(view)
    view.show_state(replace(state, weights=weights(c0=0)))
    assert picture_of(view) != blank
    assert "1 of 5" in [child.accessibleName() for child in view.findChildren(QWidget)]


def test_no_mark_follows_the_weights(qapp: QApplication) -> None:
    view, state = values()
    _, here = table_of(view, state)
    blank = picture_of(view)
    for weighed in (weights(c0=4, c1=4, c2=4), weights(**{f"c{i}": 0 for i in range(6)})):
        view.show_state(replace(here, weights=weighed))
        assert picture_of(view) == blank


def test_columns_are_equal_and_in_the_order_of_the_visit(qapp: QApplication) -> None:
    view, state = values()
    table, _ = table_of(view, replace(state, option_order=("shot", "wait", "tape")))
    cells = shown(table, OfferCell)
    assert len({cell.width() for cell in cells}) == 1
    assert [texts(table)[i] for i in range(3)] == ["A shot", "Wait and see", "Taping"]
    across = sorted({rect_in(cell, view).x() for cell in cells})
    assert len(across) == 3
    assert across[1] - across[0] == across[2] - across[1]


def test_a_cell_says_its_level_in_words_and_opens_its_source(qapp: QApplication) -> None:
    done: list[Action] = []
    view, state = values(done=done)
    table, _ = table_of(view, state)
    view.show()
    cells = sorted(shown(table, OfferCell), key=lambda cell: (rect_in(cell, view).x(), rect_in(cell, view).y()))
    levels = [texts(cell)[0].split(".")[0] for cell in cells[:4]]
    assert levels == ["Yes", "In part", "No", "Not known"]
    for cell in cells:
        assert len(shown(cell, SourceMark)) == 1
    shown(cells[0], SourceMark)[0].click()  # type: ignore[attr-defined]
    QTest.mouseClick(cells[0], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(6, 20))
    assert done == [Show(SourcesOf("walks"))] * 2


def test_a_swipe_over_a_cell_opens_nothing(qapp: QApplication) -> None:
    done: list[Action] = []
    view, state = values(done=done)
    table, _ = table_of(view, state)
    view.show()
    cell = shown(table, OfferCell)[0]
    QTest.mousePress(cell, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 20))
    QTest.mouseRelease(cell, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, 22))
    assert done == []


def test_an_option_nobody_judged_is_not_known(qapp: QApplication) -> None:
    page = values_page(3)
    bare = replace(page, concerns=(replace(page.concerns[0], offers=page.concerns[0].offers[:2]),))
    pack = choice_pack(3)
    view = keep(ValuesView(setting_for(pack, (1920, 1080)), bare))
    view.show_state(replace(begin(pack), at=2))
    table, _ = table_of(view, replace(begin(pack), at=2))
    assert texts(shown(table, OfferCell)[2])[0] == "Not known"


def test_where_columns_are_narrow_each_concern_names_every_way(qapp: QApplication) -> None:
    view, state = values((1280, 720), 200)
    view.show_state(replace(state, part=view.parts - 1))
    cards = shown(view, OfferCards)[0]
    said = [text for cell in shown(cards, OfferCell) for text in texts(cell)]
    assert [text.split(":")[0] for text in said[-3:]] == ["A, Wait and see", "B, Taping", "C, A shot"]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_discs_differ_in_shape_and_not_in_colour_alone(qapp: QApplication, theme: Theme) -> None:
    inked = {level: _inked(theme, level) for level in ("yes", "part", "no", "unknown")}
    whole = inked["yes"]
    assert inked["part"] / whole == pytest.approx(0.68, abs=0.12)
    assert inked["no"] / whole == pytest.approx(0.36, abs=0.1)
    assert 0.4 < inked["unknown"] / inked["no"] < 0.85


def _inked(theme: Theme, level: str) -> int:
    look = Look(theme, 1.0, 100, (1920, 1080))
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill(look.colour("surface"))
    p = QPainter(picture)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_offer(p, look, QRectF(0, 0, 60, 60), level, "a")
    p.end()
    ink = look.colour("a").rgb()
    return sum(picture.pixel(x, y) == ink for x in range(60) for y in range(60))


def test_every_disc_of_a_way_has_its_colour(qapp: QApplication) -> None:
    view, state = values()
    table, _ = table_of(view, state)
    marks = shown(table, OfferMark)
    by_column: dict[int, set[str]] = {}
    for mark in marks:
        by_column.setdefault(rect_in(mark, view).x(), set()).add(mark._colour)  # type: ignore[attr-defined]  # noqa: SLF001
    assert [colours for _, colours in sorted(by_column.items())] == [{"a"}, {"b"}, {"c"}]
    assert all(QRect(0, 0, view.width(), view.height()).contains(rect_in(mark, view)) for mark in marks)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_steps_stand_near_their_concern(qapp: QApplication, size: tuple[int, int]) -> None:
    """Across an empty half of a page the eye loses the row."""
    view, _ = values(size)
    for row in shown(view, WeightRow):
        first = rect_in(row.findChildren(Choice)[0], row)
        assert first.left() < 0.55 * row.width()
