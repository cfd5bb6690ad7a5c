"""A page that runs from right to left is the other page reflected, but for the words and for the body."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.content.model import Slider, Stop
from consult_app.i18n import runs_from_right
from consult_app.i18n.direction import RIGHT_TO_LEFT
from consult_app.settings import TextSize, user_folders
from consult_app.ui.exam_room.keys import wish_of
from consult_app.ui.illustration import FigureView, PictureView
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.mirror import lay, lift, set_direction
from consult_app.ui.render import UnseenVisit
from consult_app.ui.theme.look import look_for
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.gauge import RoomGauge
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.pills import Pill, Pills
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.scene_thumb import SceneThumb, ThumbSize
from consult_app.ui.widgets.slider import StopSlider
from tests.ui.reflection import SIZE, alike, assert_reflected, both_ways, flipped, place_in, placed, seen

pytestmark = pytest.mark.usefixtures("qapp")


def test_languages_say_which_way_they_run() -> None:
    assert [runs_from_right(code) for code in ("ar", "he", "fa-IR", "ur", RIGHT_TO_LEFT)] == [True] * 5
    assert not any(runs_from_right(code) for code in ("en", "es", "de-AT", "arn", "en-XL", ""))


@pytest.mark.parametrize("page", ["what-is-it", "my-goal", "mild-walk", "recovery-times", "what-matters", "take-home"])
def test_a_page_is_reflected(shipped: UnseenVisit, turned: UnseenVisit, page: str) -> None:
    ways = []
    for visit in (shipped, turned):
        visit.dress(SIZE, "light", 100)
        next(visit.views(page))
        ways.append([place for place in placed(visit, Pressable, StageView, RoomGauge)
                     if place[0] != "SourceMark"])              # its place is the words'
    assert len(ways[0]) > 8
    assert_reflected(ways, SIZE.width(), 120)


def test_back_is_at_the_right_and_on_at_the_left(turned: UnseenVisit) -> None:
    turned.dress(SIZE, "light", 100)
    next(turned.views(turned.session.state.steps[1]))
    back, on = turned.window.frame.footer.controls()[:2]
    assert place_in(back, turned.window).left() > SIZE.width() * 0.8
    assert place_in(on, turned.window).right() < SIZE.width() * 0.4
    tabs = place_in(turned.window.frame.header.controls()[0], turned.window)
    assert tabs.left() > SIZE.width() / 2, "the first chapter is the rightmost"


def test_text_stands_at_the_right(turned: UnseenVisit, shipped: UnseenVisit) -> None:
    sides = []
    for visit in (shipped, turned):
        visit.dress(SIZE, "light", 100)
        next(visit.views("what-is-it"))
        title = next(prose for prose in visit.window.page.findChildren(Prose) if prose.role == "title")
        picture = QImage(title.size(), QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        title.render(picture, QPoint(0, 0), title.rect(), QWidget.RenderFlag(0))
        inked = [x for x in range(picture.width())
                 if any(picture.pixelColor(x, y).alpha() > 128 for y in range(0, picture.height(), 2))]
        sides.append((inked[0], picture.width() - 1 - inked[-1]))
    (left, _), (_, right) = sides
    assert left < 14
    assert right < 14


# -- the body keeps its sides


def test_pictures_are_the_same_to_the_pixel(shipped: UnseenVisit, turned: UnseenVisit) -> None:
    """Every picture of the pack whose room is the same in both; each shows a person, and is not symmetrical."""
    same = 0
    for page in shipped.session.state.steps:
        pictures = []
        for visit in (shipped, turned):
            visit.dress(SIZE, "light", 100)
            next(visit.views(page))
            pictures.append([seen(view) for view in visit.window.page.findChildren(PictureView) if view.isVisible()])
        for straight, other in zip(*pictures, strict=True):
            if straight.size() == other.size():
                assert straight == other, page
                assert straight != flipped(straight), page
                same += 1
    assert same >= 8


def test_a_figure_is_the_same_to_the_pixel(shipped: UnseenVisit) -> None:
    """The drawing with the surgeon's side worked on alone: one side differs from the other."""
    from consult_app.content.model import Figure

    def figure(look: object, parent: QWidget) -> FigureView:
        view = FigureView(look, shipped.window.words, user_folders().cache, parent)  # type: ignore[arg-type]
        view.resize(900, 640)
        view.show_figure(Figure("axial", "one side", (("severity", 0.67), ("removal_left", 1.0))), {
            "severity": 0.67, "removal_left": 1.0})
        return view

    straight, other = both_ways(figure, QSize(900, 640))
    assert straight == other
    assert straight != flipped(straight)


def test_a_thumbnail_keeps_its_sides_and_its_number_changes_corners(shipped: UnseenVisit) -> None:
    half = QImage(160, 90, QImage.Format.Format_RGB32)
    half.fill(Qt.GlobalColor.white)
    for y in range(90):
        for x in range(80):
            half.setPixelColor(x, y, Qt.GlobalColor.darkGreen)

    def thumb(look: object, parent: QWidget) -> SceneThumb:
        made = SceneThumb(look, "1", "Go", parent)  # type: ignore[arg-type]
        made.show_size(ThumbSize(160, 90, 40))
        made.show_picture(half)
        return made

    straight, other = both_ways(thumb, QSize(160, 130))
    for picture in (straight, other):
        assert picture.pixelColor(60, 60).green() < 140
        assert picture.pixelColor(120, 60).green() > 240
    assert straight != other


# -- how it is done


class Half(QWidget):
    """Paints its left half, a picture in the middle, and an arrow."""

    icon = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_for(SIZE, "light", 100)
        with painter(self) as p:
            if self.icon:
                paint_icon(p, self.icon, QRectF(0, 0, 60, 60), look.colour("ink"))
            else:
                p.fillRect(QRectF(0, 0, 30, 60), Qt.GlobalColor.black)


@pytest.mark.parametrize(("icon", "reflected"), [("", True), ("arrow-left", True), ("chevron-right", True),
                                                 ("check", False), ("a-large-small", False), ("flag", False)])
def test_shapes_and_arrows_are_reflected_and_signs_are_not(icon: str, reflected: bool) -> None:
    def half(_: object, parent: QWidget) -> Half:
        made = Half(parent)
        made.icon = icon
        return made

    straight, other = both_ways(half, QSize(60, 60))
    assert alike(other, flipped(straight) if reflected else straight)
    assert not alike(other, straight if reflected else flipped(straight))


def test_reflecting_twice_is_no_reflection(turned: UnseenVisit) -> None:
    turned.dress(SIZE, "light", 100)
    next(turned.views("three-ways"))
    window = turned.window
    before = placed(turned, QWidget)
    lift(window)
    laid = placed(turned, QWidget)
    assert laid != before
    lay(window)
    assert placed(turned, QWidget) == before
    for _ in range(3):
        window._follow(turned.session.state)  # noqa: SLF001
    assert placed(turned, QWidget) == before


def test_nothing_is_reflected_from_left_to_right(shipped: UnseenVisit) -> None:
    shipped.dress(SIZE, "light", 100)
    next(shipped.views("three-ways"))
    before = placed(shipped, QWidget)
    lay(shipped.window)
    lift(shipped.window)
    assert placed(shipped, QWidget) == before


@pytest.mark.parametrize("text", [100, 200])
def test_a_panel_that_turns_stays_reflected(turned: UnseenVisit, text: TextSize) -> None:
    from consult_app.session.actions import CloseOverlay, Show
    from consult_app.session.state import Library
    from consult_app.ui.overlays.panel import Panel

    turned.dress(QSize(1280, 720), "light", text)
    turned.session.do(Show(Library()))
    panel = turned.window.overlay
    assert isinstance(panel, Panel)
    places = []
    for part in (0, 1, 0):
        panel.show_part(part)
        places.append(place_in(panel.close_button, turned.window).x())
        assert place_in(panel.close_button, turned.window).x() < 640
        marks = [place_in(button, turned.window) for button in panel.findChildren(Button) if button.isVisible()]
        assert all(turned.window.rect().contains(mark) for mark in marks)
    assert len(set(places)) == 1
    turned.session.do(CloseOverlay())


@pytest.mark.parametrize(("key", "straight", "reflected"), [
    (Qt.Key.Key_Right, "on", "back"), (Qt.Key.Key_Left, "back", "on"), (Qt.Key.Key_PageDown, "on", "on"),
    (Qt.Key.Key_Space, "on", "on"), (Qt.Key.Key_Home, "first", "first"),
])
def test_arrows_go_the_way_the_page_runs(key: Qt.Key, straight: str, reflected: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    assert wish_of(event) == straight
    assert wish_of(event, from_right=True) == reflected


@pytest.mark.parametrize("from_right", [False, True])
def test_arrows_go_to_the_neighbour_on_their_side(from_right: bool) -> None:
    window = QWidget()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(600, 120)
    set_direction(window, from_right=from_right)
    pills = Pills(look_for(SIZE, "light", 100, from_right=from_right),
                  [Face(key, key) for key in ("one", "two", "three")], lambda text, _: text, window)
    pills.resize(600, 120)
    window.show()
    lay(window)
    one, two, three = window.findChildren(Pill)
    two.setFocus()
    for key, onward in ((Qt.Key.Key_Right, window.width()), (Qt.Key.Key_Left, 0)):
        two.setFocus()
        QApplication.sendEvent(two, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        assert window.focusWidget() is min((one, three), key=lambda pill: abs(place_in(pill, window).x() - onward))
    window.close()


@pytest.mark.parametrize("from_right", [False, True])
def test_a_slider_goes_the_way_the_page_runs(from_right: bool) -> None:
    window = QWidget()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(600, 120)
    set_direction(window, from_right=from_right)
    slider = StopSlider(look_for(SIZE, "light", 100, from_right=from_right),
                        Slider("severity", "Narrowing", (Stop(0, "a"), Stop(0.5, "b"), Stop(1, "c"))), window)
    slider.resize(600, 120)
    window.show()
    moved: list[float] = []
    slider.moved.connect(moved.append)
    for x in (2, 598):
        QApplication.sendEvent(slider, QMouseEvent(
            QEvent.Type.MouseButtonPress, QPointF(x, 40), QPointF(x, 40), Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    assert moved == ([1, 0] if from_right else [0, 1])
    slider.show_value(0.5)
    QApplication.sendEvent(slider, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier))
    assert moved[-1] == (0 if from_right else 1)
    window.close()
