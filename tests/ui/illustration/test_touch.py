"""A part of a drawing is touched: by a finger, by keys, by a screen reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from consult_app.anatomy.catalogue import AXIAL, LEVELS, SAGITTAL, draw
from consult_app.content.model import Figure, Label, PartWords, Words
from consult_app.i18n import words
from consult_app.ui.illustration import TouchFigure
from consult_app.ui.illustration.part_card import PartCard
from consult_app.ui.illustration.part_item import PartItem
from consult_app.ui.illustration.parts import outlines_of
from consult_app.ui.illustration.studio import studio
from consult_app.ui.illustration.touched_part import part_at
from consult_app.ui.theme.look import look_for
from consult_app.ui.widgets.prose import Prose

PARTS = {part: PartWords(part.replace("_", " ").title(), ((Words(f"All about the {part}."),),)) for part in AXIAL.parts}
FIGURE = Figure("axial", "A cut across the back", (), "standard", (Label("disc", "Cushion"),))
DRAWING = draw("axial")
PER_MM = 14.0            # px, as on a stage of a usual window


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("cache")
    yield folder
    studio(folder).layers.clear()


@pytest.fixture
def view(qtbot: QtBot, cache: Path) -> TouchFigure:
    look = look_for(QSize(1920, 1080), "light", 100)
    made = TouchFigure(look, words("en"), cache)
    qtbot.addWidget(made)
    made.resize(1176, 850)
    made.name_parts(PARTS, lambda text, style, parent: Prose(look, text, parent, style))
    made.pointed.connect(lambda part: made.show_touched("" if made.touched == part else part))
    made.show_figure(FIGURE, {})
    made.show()
    made.finish()
    return made


def on(view: TouchFigure, part: str) -> QPoint:
    assert view.drawing
    x, y = view.on_stage(view.drawing.anchors[part])
    return QPoint(round(x), round(y))


def items(view: TouchFigure) -> list[PartItem]:
    return [item for item in view.findChildren(PartItem) if item.isVisible()]


def card(view: TouchFigure) -> PartCard | None:
    return next((one for one in view.findChildren(PartCard) if one.isVisible()), None)


@pytest.mark.parametrize("part", ["disc", "nucleus", "ligament", "dural_sac", "nerve_root", "facet", "lamina",
                                  "spinous_process", "muscle", "skin", "rootlets"])
def test_a_finger_on_a_part_means_that_part(part: str) -> None:
    assert part_at(DRAWING, AXIAL.parts, DRAWING.anchors[part], PER_MM) == part


@pytest.mark.parametrize("posture", [-1.0, 0.0, 1.0])
@pytest.mark.parametrize("part", SAGITTAL.parts)
def test_a_finger_on_a_part_of_the_side_view_means_that_part(part: str, posture: float) -> None:
    for severity, level in ((0.0, 2), (0.67, 2), (0.5, 1)):
        drawing = draw("sagittal", {"posture": posture, "severity": severity, "level": level})
        for per_mm in (2.5, 5.0):
            assert part_at(drawing, SAGITTAL.parts, drawing.anchors[part], per_mm) == part, (severity, per_mm)


def test_every_root_below_the_cord_can_be_touched_and_so_can_the_fluid_beside_them() -> None:
    drawing = draw("sagittal", {"severity": 0.67})
    for level in LEVELS:
        front, back = drawing.lines[f"dural_sac_front_to_back_{level}"]
        found = [part_at(drawing, SAGITTAL.parts, tuple(front + (back - front) * share), 5.0)
                 for share in (0.12, 0.5, 0.88)]
        assert found == ["dural_sac", "nerves", "dural_sac"]


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.floats(0, 1), st.sampled_from(["left", "right"]), st.floats(4, 40))
def test_a_ligament_can_be_hit_however_thick_and_at_any_size(severity: float, side: str, per_mm: float) -> None:
    drawing = draw("axial", {"severity": severity})
    assert part_at(drawing, AXIAL.parts, drawing.anchors[f"ligament_{side}"], per_mm) == "ligament"


def test_a_thin_part_is_hit_beside_it_and_a_broad_one_where_nothing_thin_is_near() -> None:
    ligament = DRAWING.outlines["ligament_left"]
    x, y = ligament[ligament[:, 0].argmax()]
    assert part_at(DRAWING, ("ligament", "lamina", "facet"), (x + 4 / PER_MM, y), PER_MM) == "ligament"
    assert part_at(DRAWING, ("ligament", "lamina"), (0.0, -24.0), PER_MM * 3) == "lamina"


def test_far_from_everything_nothing_is_meant() -> None:
    assert part_at(DRAWING, AXIAL.parts, (0.0, 90.0), PER_MM) == ""
    assert part_at(DRAWING, AXIAL.parts, (120.0, 0.0), PER_MM) == ""
    assert part_at(DRAWING, (), (0.0, 0.0), PER_MM) == ""


def test_a_press_names_the_part_and_a_second_one_ends_it(view: TouchFigure) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=on(view, "ligament"))
    shown = card(view)
    assert view.touched == "ligament"
    assert shown
    assert [prose.text for prose in shown.findChildren(Prose)] == [((Words("Ligament"),),), PARTS["ligament"].line]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=on(view, "ligament"))
    assert view.touched == ""
    assert card(view) is None


def test_the_rest_is_dimmed_and_the_part_is_not(view: TouchFigure) -> None:
    spots = {part: on(view, part) for part in ("ligament", "muscle_left")}
    before = view.grab().toImage()
    view.show_touched("ligament")
    after = view.grab().toImage()
    assert after.pixelColor(spots["ligament"]) == before.pixelColor(spots["ligament"])
    muscle = (picture.pixelColor(spots["muscle_left"]).hsvSaturation() for picture in (after, before))
    assert next(muscle) < next(muscle) * .7


BROAD = ("disc", "lamina", "muscle", "facet")        # as wide as the stage in some view


@pytest.mark.parametrize(("view_name", "size"), [("standard", (1176, 850)), ("close", (784, 567)),
                                                 ("overview", (968, 900))])
def test_the_card_does_not_lie_over_its_part(view: TouchFigure, view_name: str, size: tuple[int, int]) -> None:
    view.resize(*size)
    view.show_figure(Figure("axial", "", (), view_name), {})
    view.finish()
    parts = [item.part for item in items(view)]
    assert len(parts) > 5
    for part in parts:
        view.show_touched(part)
        shown = card(view)
        assert shown
        assert view.rect().contains(shown.geometry())
        outlines = [view.on_stage((x, y)) for outline in outlines_of(part, DRAWING) for x, y in outline.tolist()]
        assert part in BROAD or not any(shown.geometry().contains(round(x), round(y)) for x, y in outlines), part


def test_a_finger_that_wanders_means_a_turn_of_the_page(view: TouchFigure) -> None:
    told: list[str] = []
    view.pointed.connect(told.append)
    start = on(view, "ligament")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(120, 0))
    assert told == []


class Heard(QObject):
    """Counts the releases of the mouse that reach a widget."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        return False


def test_a_press_beside_every_part_goes_on_to_the_window(view: TouchFigure, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view.setParent(window)
    window.resize(1200, 900)
    window.show()
    view.show()
    view.finish()
    heard = Heard()
    window.installEventFilter(heard)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert heard.count == 1
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=on(view, "disc"))
    assert heard.count == 1
    view.setParent(None)                 # each is closed by its own


def test_each_part_in_sight_is_heard_by_name_with_its_line(view: TouchFigure) -> None:
    heard = {}
    for item in items(view):
        spoken = QAccessible.queryAccessibleInterface(item)
        assert spoken
        assert spoken.rect().width() >= 44 <= spoken.rect().height()
        heard[spoken.text(QAccessible.Text.Name)] = spoken.text(QAccessible.Text.Description)
    assert heard["Ligament"] == "All about the ligament."
    assert {"Disc", "Ligament", "Dural Sac", "Facet", "Lamina", "Muscle"} <= heard.keys()
    assert "Skin" not in heard, "it lies beyond this view"
    view.show_figure(Figure("axial", "", (), "overview"), {})
    view.finish()
    assert len(items(view)) == len(PARTS)


def test_one_stop_for_tab_and_arrows_go_through_all(view: TouchFigure) -> None:
    row = items(view)
    assert [bool(item.focusPolicy() & Qt.FocusPolicy.TabFocus) for item in row].count(True) == 1
    assert [item.geometry().bottom() for item in row] == sorted(item.geometry().bottom() for item in row)
    row[0].setFocus()
    for after in row[1:]:
        focused = QApplication.focusWidget()
        assert focused
        QTest.keyClick(focused, Qt.Key.Key_Right)
        assert QApplication.focusWidget() is after
        assert [item for item in row if item.focusPolicy() & Qt.FocusPolicy.TabFocus] == [after]
    QTest.keyClick(row[-1], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is row[-1], "at the end of the row it stays"
    QTest.keyClick(row[-1], Qt.Key.Key_Return)
    assert view.touched == row[-1].part
    QTest.keyClick(row[-1], Qt.Key.Key_Left)
    assert QApplication.focusWidget() is row[-2]


def test_a_screen_reader_presses_a_part(view: TouchFigure, qtbot: QtBot) -> None:
    item = next(item for item in items(view) if item.part == "disc")
    spoken = QAccessible.queryAccessibleInterface(item)
    assert spoken
    spoken.actionInterface().doAction("Press" if "Press" in spoken.actionInterface().actionNames() else "Toggle")
    qtbot.waitUntil(lambda: view.touched == "disc", timeout=2000)


def test_callouts_leave_while_a_part_is_named_and_no_caption_is_half_hidden(view: TouchFigure) -> None:
    assert view.callouts
    view.show_touched("ligament")
    assert not view.callouts
    shown = card(view)
    assert shown
    for caption in view.captions:
        box = caption.box
        assert not QRect(round(box.left), round(box.top), round(box.width), round(box.height)).intersects(
            shown.geometry())
    keys = {caption.key for caption in view.captions}
    assert ("right" in keys) == ("left" in keys)
