"""A figure is looked at closer: by buttons, wheel, fingers and a drag; the point under the finger stays there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from consult_app.anatomy.catalogue import AXIAL
from consult_app.content.model import Figure, Label, PartWords, Words
from consult_app.content.reader import read_pack
from consult_app.i18n import words
from consult_app.resources import asset
from consult_app.session.actions import LookAt
from consult_app.session.start import begin
from consult_app.session.state import WHOLE, Zoom
from consult_app.session.step import step
from consult_app.ui.exam_room.keys import wish_of
from consult_app.ui.exam_room.wishes import action_for
from consult_app.ui.illustration import TouchFigure
from consult_app.ui.illustration.camera import SEEN, VIEWS, Camera
from consult_app.ui.illustration.part_card import PartCard
from consult_app.ui.illustration.studio import studio
from consult_app.ui.illustration.zooming import CLOSEST, between, closer, moved, within, zoomed
from consult_app.ui.theme.look import look_for
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.prose import Prose

PARTS = {part: PartWords(part.title(), ((Words("A line."),),)) for part in AXIAL.parts}
FIGURE = Figure("axial", "A cut across the back", (), "standard", (Label("disc", "Disc"), Label("facet", "Joint")))
FRAME, FREE = VIEWS["standard"], QRectF(0, 0, 1176, 700)
ZOOMS = st.builds(Zoom, st.floats(1, 5), st.floats(-60, 60), st.floats(-60, 60))


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
    made.name_parts(PARTS, lambda text, style, parent: Prose(look, text, parent, style), tools=True)
    made.looked.connect(made.show_zoom)
    made.layered.connect(lambda group, seen: made.show_groups({**made.groups, group: seen}))
    made.show_figure(FIGURE, {})
    made.show()
    made.finish()
    return made


def button(view: TouchFigure, name: str) -> QAbstractButton:
    return next(one for one in view.findChildren(QAbstractButton) if one.accessibleName() == name and one.isVisible())


def press(view: TouchFigure, name: str) -> None:
    QTest.mouseClick(button(view, name), Qt.MouseButton.LeftButton)


def camera() -> Camera:
    return Camera.fitted(1176, 700, FREE, FRAME)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(ZOOMS)
def test_nothing_beyond_the_view_is_ever_dragged_into_the_middle(zoom: Zoom) -> None:
    held = within(zoom, FRAME)
    assert 1 <= held.scale <= CLOSEST
    half = SEEN / held.scale
    assert abs(held.x) + half * FRAME.rx <= SEEN * FRAME.rx + 1e-6
    assert abs(held.y) + half * FRAME.ry <= SEEN * FRAME.ry + 1e-6
    assert within(held, FRAME) == held


@settings(max_examples=200, deadline=None, derandomize=True)
@given(ZOOMS, st.floats(1.0, 2.0), st.floats(-.3, .3), st.floats(-.3, .3))
def test_the_point_under_the_fingers_stays_under_them(zoom: Zoom, by: float, right: float, up: float) -> None:
    zoom = within(zoom, FRAME)
    seen = zoomed(camera(), zoom, FREE)
    about = seen.spot((588 + right * 600, 350 - up * 600))
    after = closer(zoom, by, about, FRAME)
    place, now = seen.point(about), zoomed(camera(), after, FREE).point(about)
    free = after == closer(zoom, by, about, VIEWS["overview"]) and after.scale > 1      # not held at an edge
    if free:
        assert abs(now.x() - place.x()) < .01
        assert abs(now.y() - place.y()) < .01


@settings(max_examples=100, deadline=None, derandomize=True)
@given(ZOOMS, ZOOMS, st.floats(-30, 30), st.floats(-30, 30))
def test_a_stretched_picture_lies_where_the_sharp_one_will(one: Zoom, other: Zoom, x: float, y: float) -> None:
    taken, wanted = zoomed(camera(), one, FREE), zoomed(camera(), other, FREE)
    stretched = between(taken, wanted).map(taken.point((x, y)))
    assert abs(stretched.x() - wanted.point((x, y)).x()) < 1e-6
    assert abs(stretched.y() - wanted.point((x, y)).y()) < 1e-6


def test_a_drag_takes_the_picture_along() -> None:
    zoom = Zoom(2.0, 0.0, 0.0)
    seen = zoomed(camera(), zoom, FREE)
    after = zoomed(camera(), moved(zoom, 40, -25, seen.scale, FRAME), FREE)
    assert after.point((0, 0)).x() - seen.point((0, 0)).x() == pytest.approx(40)
    assert after.point((0, 0)).y() - seen.point((0, 0)).y() == pytest.approx(-25)


def test_buttons_look_closer_move_and_go_back_to_the_whole(view: TouchFigure) -> None:
    before = view.grab().toImage()
    press(view, "Closer")
    assert view.zoom.scale == pytest.approx(1.5)
    press(view, "Closer")
    press(view, "Move right")
    assert view.zoom.x > 0
    press(view, "Move up")
    assert view.zoom.y > 0
    view.finish()
    assert view.grab().toImage() != before
    press(view, "Further away")
    assert view.zoom.scale == pytest.approx(1.5)
    press(view, "The whole picture")
    assert view.zoom == WHOLE
    view.finish()
    assert view.grab().toImage() == before
    for name in ("Further away", "Move right", "The whole picture"):
        assert not any(one.isVisible() for one in view.findChildren(QAbstractButton) if one.accessibleName() == name)


def test_every_button_is_large_enough_and_none_lies_over_another(view: TouchFigure) -> None:
    press(view, "Closer")
    buttons = [one for one in view.findChildren(QAbstractButton)
               if one.isVisible() and not one.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)]
    assert len(buttons) == 8
    for place, one in enumerate(buttons):
        assert min(one.width(), one.height()) >= 44
        assert view.rect().contains(one.geometry())
        assert not any(one.geometry().intersects(other.geometry()) for other in buttons[:place])


def turn_wheel(view: TouchFigure, at: QPointF, notches: int) -> None:
    event = QWheelEvent(at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view, event)


def test_the_wheel_looks_closer_at_what_is_under_it(view: TouchFigure) -> None:
    at = QPointF(500, 400)
    spot = view.sight().spot((at.x(), at.y()))
    turn_wheel(view, at, 3)
    assert view.zoom.scale == pytest.approx(1.2 ** 3)
    place = view.sight().point(spot)
    assert (place.x(), place.y()) == (pytest.approx(500, abs=.5), pytest.approx(400, abs=.5))
    turn_wheel(view, at, -9)
    assert view.zoom == WHOLE


def test_two_fingers_apart_look_closer_and_one_alone_touches(view: TouchFigure) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(view, screen).press(0, QPoint(500, 400), view).press(1, QPoint(600, 400), view).commit()
    QTest.touchEvent(view, screen).move(0, QPoint(450, 400), view).move(1, QPoint(650, 400), view).commit()
    QTest.touchEvent(view, screen).release(0, QPoint(450, 400), view).release(1, QPoint(650, 400), view).commit()
    assert view.zoom.scale == pytest.approx(2.0, abs=.05)
    view.show_zoom(WHOLE)
    told: list[str] = []
    view.pointed.connect(told.append)
    assert view.drawing
    x, y = view.on_stage(view.drawing.anchors["disc"])
    spot = QPoint(round(x), round(y))
    QTest.touchEvent(view, screen).press(0, spot, view).commit()
    QTest.touchEvent(view, screen).release(0, spot, view).commit()
    assert told == ["disc"]


def test_a_drag_moves_what_is_seen_close_and_touches_nothing(view: TouchFigure) -> None:
    view.show_zoom(Zoom(2.0))
    told: list[str] = []
    view.pointed.connect(told.append)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(500, 400))
    QTest.mouseMove(view, QPoint(440, 400))
    QTest.mouseMove(view, QPoint(380, 400))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(380, 400))
    assert view.zoom.x == pytest.approx(120 / view.sight().scale, rel=.05)
    assert told == []


def test_callouts_leave_while_it_is_seen_close_and_come_back(view: TouchFigure) -> None:
    assert [callout.part for callout in view.callouts] == ["disc", "facet"]
    view.show_zoom(Zoom(2.0))
    assert view.callouts == ()
    view.show_zoom(WHOLE)
    assert [callout.part for callout in view.callouts] == ["disc", "facet"]


def test_a_touch_means_the_part_that_is_seen_there(view: TouchFigure) -> None:
    view.show_zoom(Zoom(2.5, 4.0, -8.0))
    told: list[str] = []
    view.pointed.connect(told.append)
    assert view.drawing
    x, y = view.on_stage(view.drawing.anchors["ligament_left"])
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert told == ["ligament"]


def test_tissues_fade_and_hide_row_by_row(view: TouchFigure) -> None:
    assert view.drawing
    spots = {part: QPoint(*(round(c) for c in view.on_stage(view.drawing.anchors[part]))) for part in (
        "lamina", "ligament_left")}
    before = view.grab().toImage()
    press(view, "Layers")
    press(view, "Bone: Shown")
    press(view, "Bone: Faded")
    assert view.groups["bone"] == "hidden"
    assert button(view, "Bone: Hidden")
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(60, 700))       # beside the panel
    view.finish()
    after = view.grab().toImage()
    assert after.pixelColor(spots["ligament_left"]) == before.pixelColor(spots["ligament_left"])
    empty = view.stage().pixelColor(spots["lamina"])
    assert after.pixelColor(spots["lamina"]) == empty != before.pixelColor(spots["lamina"])
    assert [callout.part for callout in view.callouts] == ["disc"], "what is hidden is not named"
    assert not any(one.isVisible() for one in view.findChildren(QAbstractButton) if "Bone" in one.accessibleName())


def test_escape_closes_the_panel_and_gives_the_keyboard_back(view: TouchFigure) -> None:
    press(view, "Layers")
    button(view, "Disc: Shown").setFocus()
    QTest.keyClick(button(view, "Disc: Shown"), Qt.Key.Key_Escape)
    assert not any(one.isVisible() for one in view.findChildren(QAbstractButton) if "Disc:" in one.accessibleName())
    assert QApplication.focusWidget() is button(view, "Layers")


def test_on_a_small_stage_the_tools_stand_back_for_the_card_and_come_back(view: TouchFigure) -> None:
    look = look_for(QSize(1080, 1920), "light", 200)
    view.resize(968, 574)
    view.name_parts(PARTS, lambda text, style, parent: Prose(look, text, parent, style), tools=True)
    view.finish()
    tools = [one for one in view.findChildren(Button) if one.isVisible()]
    assert tools
    for part in ("dural_sac", "disc", "ligament"):
        view.show_touched(part)
        shown = next(one for one in view.findChildren(PartCard) if one.isVisible())
        assert not any(one.isVisible() and one.geometry().intersects(shown.geometry())
                       for one in view.findChildren(Button))
    view.show_touched("")
    assert [one for one in view.findChildren(Button) if one.isVisible()] == tools


def test_callouts_keep_off_the_tools(view: TouchFigure) -> None:
    for size in (QSize(1176, 850), QSize(700, 480), QSize(420, 400), QSize(360, 520)):
        view.resize(size)
        view.finish()
        tools = [one.geometry() for one in view.findChildren(Button) if one.isVisible()]
        assert tools
        for callout in view.callouts:
            box = callout.box
            placed = QRect(round(box.left), round(box.top), round(box.width), round(box.height))
            assert not any(placed.intersects(tool) for tool in tools)


@pytest.mark.parametrize(("key", "wanted"), [(Qt.Key.Key_Plus, LookAt(3.0, 4.0, -2.0)), (Qt.Key.Key_0, LookAt(1.0)),
                                             (Qt.Key.Key_Minus, LookAt(2.0 / 1.5, 4.0, -2.0))])
def test_keys_look_closer_and_back(key: Qt.Key, wanted: LookAt) -> None:
    wish = wish_of(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    pack = read_pack(asset("packs/mild-lss"))
    state = step(begin(pack), LookAt(2.0, 4.0, -2.0))
    assert wish
    assert action_for(wish, state, pack, 1) == wanted
