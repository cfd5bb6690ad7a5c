"""A level is picked in the side view, by finger or keys, and the cut across shows that level of the same back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from consult_app.anatomy.catalogue import LEVELS, draw
from consult_app.anatomy.levels import cut_at
from consult_app.content.model import LevelsPage
from consult_app.content.reader import read_pack
from consult_app.session.actions import EndVisit, TurnTo
from consult_app.settings import TextSize
from consult_app.ui.illustration import TouchFigure
from consult_app.ui.illustration.level_figure import LevelFigure
from consult_app.ui.illustration.level_marks import cut_line
from consult_app.ui.pages.levels import LevelsView
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.prose import spoken
from consult_app.ui.widgets.room_bar import RoomBar
from consult_app.ui.widgets.segmented import Segmented
from tests.content.broken_packs import EVERY_KIND
from tests.ui.conftest import SHIPPED
from tests.ui.fitting import keep, setting_for, shown, texts
from tests.ui.pages.alone import faults_of, longer, parts_of, state_of

PAGE = "where-it-narrows"


@pytest.fixture
def visit(shipped: UnseenVisit) -> UnseenVisit:
    shipped.dress(QSize(1920, 1080), "light", 100)
    shipped.session.do(EndVisit(0.0))
    shipped.session.do(TurnTo(PAGE))
    shipped.sweep()
    shipped.window.finish()
    return shipped


def side(visit: UnseenVisit) -> LevelFigure:
    return visit.window.findChildren(LevelFigure)[0]


def cut(visit: UnseenVisit) -> TouchFigure:
    return visit.window.page.findChildren(TouchFigure)[0]


def touch(visit: UnseenVisit, at: tuple[float, float]) -> None:
    QTest.mouseClick(side(visit), Qt.MouseButton.LeftButton, pos=QPoint(round(at[0]), round(at[1])))
    visit.window.finish()


def level_of_the_cut(visit: UnseenVisit) -> str:
    drawing = cut(visit).drawing
    assert drawing
    return LEVELS[round(drawing.parameters["level"])]


def said(visit: UnseenVisit) -> list[str]:
    """Return what a screen reader says of the levels on show."""
    segments = [child for row in shown(visit.window, Segmented) for child in row.children()]
    return [child.accessibleName() for child in segments if hasattr(child, "accessibleName")]


def test_a_finger_on_a_disc_or_on_the_canal_beside_it_shows_the_cut_there(visit: UnseenVisit) -> None:
    figure = side(visit)
    assert figure.drawing
    for number, level in enumerate(LEVELS):
        front, back = figure.drawing.lines[f"dural_sac_front_to_back_{level}"]
        x, y = figure.drawing.outlines[f"disc_{level}"].mean(axis=0)
        for at in ((x, y), tuple((front + back) / 2)):
            touch(visit, figure.on_stage(at))
            assert level_of_the_cut(visit) == level
            touch(visit, figure.marks[(number + 2) % 4].box.centre)
            assert level_of_the_cut(visit) == LEVELS[(number + 2) % 4]


def test_a_finger_that_wanders_and_one_far_from_every_level_pick_nothing(visit: UnseenVisit) -> None:
    before = level_of_the_cut(visit)
    touch(visit, (8.0, 8.0))
    figure = side(visit)
    start = QPoint(*(round(v) for v in figure.marks[0].box.centre))
    QTest.mousePress(figure, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseRelease(figure, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 90))
    assert level_of_the_cut(visit) == before


def test_keys_reach_every_level_and_a_screen_reader_hears_which_is_picked(visit: UnseenVisit) -> None:
    assert said(visit) == ["Level L2/3", "Level L3/4", "Level L4/5, chosen", "Level L5/S1"]
    row = shown(visit.window, Segmented)[0]
    first = next(child for child in row.children() if hasattr(child, "setFocus"))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    focused = visit.window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    visit.window.finish()
    assert level_of_the_cut(visit) == "L3/4"
    assert said(visit) == ["Level L2/3", "Level L3/4, chosen", "Level L4/5", "Level L5/S1"]
    assert "L3/4" in texts(visit.window)


def test_the_room_is_told_against_the_same_level_healthy(visit: UnseenVisit) -> None:
    told = []
    for mark in side(visit).marks:
        touch(visit, mark.box.centre)
        told += [bar.words for bar in shown(visit.window, RoomBar)]
    assert told == ["About the usual room", "A little less room", "Less room", "About the usual room"]


def test_the_session_remembers_the_level_so_that_both_windows_show_it(visit: UnseenVisit) -> None:
    touch(visit, side(visit).marks[0].box.centre)
    assert visit.session.state.values[PAGE, "level"] == 0.0
    visit.session.do(TurnTo("what-is-it"))
    visit.session.do(TurnTo(PAGE))
    visit.sweep()
    visit.window.finish()
    assert level_of_the_cut(visit) == "L2/3"


def test_both_drawings_measure_the_sac_alike_at_every_level(visit: UnseenVisit) -> None:
    profile = side(visit).drawing
    assert profile
    for mark, level in zip(side(visit).marks, LEVELS, strict=True):
        touch(visit, mark.box.centre)
        section = cut(visit).drawing
        assert section
        assert level_of_the_cut(visit) == level
        across = profile.measurements[f"dural_sac_front_to_back_{level}"].value
        assert section.measurements["dural_sac_front_to_back"].value == pytest.approx(across, abs=0.3)


def test_a_cut_has_the_narrowing_of_its_level_whichever_way_the_side_view_was_told() -> None:
    back = draw("sagittal", {"level": 1, "severity": 0.5, "narrowing_l45": 0.8}).parameters
    assert [cut_at(level, back)["severity"] for level in range(4)] == [0.0, 0.5, 0.8, 0.0]


@pytest.mark.parametrize("level", range(4))
def test_the_line_of_a_cut_runs_through_its_disc_and_behind_the_bones(level: int) -> None:
    drawing = draw("sagittal")
    front, back = cut_line(drawing, level)
    disc = drawing.outlines[f"disc_{LEVELS[level]}"]
    assert front[0] < disc[:, 0].min()
    assert back[0] > drawing.outlines["dural_sac"][:, 0].min() + 30
    way = (back - front) / 104.0
    inside = [front + way * mm for mm in range(104)]
    low, high = disc.min(axis=0), disc.max(axis=0)
    assert any((low < point).all() and (point < high).all() for point in inside)


def page_of_every_kind() -> LevelsPage:
    page = read_pack(EVERY_KIND).page("which-level")
    assert isinstance(page, LevelsPage)
    return page


def test_another_pack_starts_at_its_own_level_with_its_own_names(qapp: QApplication) -> None:
    page, pack = page_of_every_kind(), read_pack(EVERY_KIND)
    view = keep(LevelsView(setting_for(pack, (1920, 1080)), page))
    next(parts_of(view, state_of(pack)))
    view.finish()
    drawing = shown(view, TouchFigure)[0].drawing
    assert drawing
    assert drawing.parameters["level"] == 1.0
    assert [stop.name for stop in (mark.stop for mark in shown(view, LevelFigure)[0].marks)] == ["Upper", "Lower"]


@pytest.mark.parametrize(("size", "text"), [((1920, 1080), 100), ((1280, 720), 200), ((1080, 1920), 150)])
def test_nothing_is_cut_and_each_level_can_be_picked(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    pack = replace(read_pack(SHIPPED), parts={})         # parts under the finger lie over each other as they are drawn
    page = pack.page(PAGE)
    assert isinstance(page, LevelsPage)
    for whole in (page, longer(page)):
        view = keep(LevelsView(setting_for(pack, size, text), whole))
        picked: set[str] = set()
        seen: set[str] = set()
        for _ in parts_of(view, state_of(pack, text)):
            assert faults_of(view, pack) == []
            seen |= set(texts(view))
            rows = [row for row in shown(view, Segmented) if shown(view, LevelFigure)]
            picked |= {child.text() for row in rows for child in row.children() if hasattr(child, "text")}
        assert picked == {stop.name for stop in whole.levels.stops}
        assert spoken(whole.context) in seen
        assert all(pane.name in seen for pane in whole.panes)
