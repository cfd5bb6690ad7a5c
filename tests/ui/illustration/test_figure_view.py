import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from consult_app.anatomy.drawing import Drawing
from consult_app.content.model import Figure, Label
from consult_app.i18n import Words
from consult_app.settings import TextSize, Theme
from consult_app.ui.illustration import FigureView
from consult_app.ui.illustration.boxes import Box
from consult_app.ui.illustration.callouts import Callout
from consult_app.ui.illustration.captions import GROUPS, placed_captions
from consult_app.ui.illustration.loading import FIGURES
from consult_app.ui.illustration.studio import studio
from consult_app.ui.theme.look import Look, look_for

ENTRIES = {"picture.front": "Front", "picture.back": "Back", "picture.right": "Patient’s right",
           "picture.left": "Patient’s left", "picture.scale": "10 mm", "picture.shows": "Names: {names}"}
LABELS = (Label("disc", "Disc", "bulges back"), Label("rootlets", "Nerves", "in their sac"),
          Label("ligament", "Ligament", "has thickened"), Label("facet", "Joint", "has grown"))
FIGURE = Figure("axial", "A cut across the back", (("severity", 0.0),), "standard", LABELS)


def look(theme: Theme = "light", text: TextSize = 100, window: tuple[int, int] = (1920, 1080)) -> Look:
    return look_for(QSize(*window), theme, text)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("cache")
    yield folder
    studio(folder).layers.clear()


@pytest.fixture
def view(qtbot: QtBot, cache: Path) -> FigureView:
    made = FigureView(look(), Words("en", ENTRIES), cache)
    qtbot.addWidget(made)
    made.resize(760, 560)
    return made


def shown(view: FigureView) -> QImage:
    view.finish()
    return view.grab().toImage()


def colour_at(view: FigureView, picture: QImage, part: str) -> QColor:
    """The colour at a part's anchor, in a picture without callouts."""
    assert view.drawing is not None
    x, y = view.on_stage(view.drawing.anchors[part])
    return picture.pixelColor(round(x), round(y))


class Paints(QObject):
    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Requests(QObject):
    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


def test_the_view_loads_without_numpy() -> None:
    code = ("import sys, consult_app.ui.illustration\n"
            "print(sorted({'numpy', 'shapely', 'pyqtgraph', 'yaml', 'pydantic'} & set(sys.modules)))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_figure_seen_before_it_is_prepared_in_full_shows_its_outlines_and_goes_on(
    view: FigureView, qtbot: QtBot,
) -> None:
    FIGURES.finish()
    view.show_figure(FIGURE, {"severity": 0.37})
    bare, pieces = view.grab().toImage(), 0
    while not view.outlined:
        assert not view.prepare(0.0), "one piece at a time"
        pieces += 1
    assert pieces > 1
    assert not view.callouts, "words are a piece of their own"
    assert view.grab().toImage() != bare
    view.show()
    qtbot.waitUntil(lambda: view.complete, timeout=10_000)
    assert len(view.callouts) == len(LABELS)
    seen = view.grab().toImage()
    view.changed_room()
    assert seen == shown(view)


def test_it_paints_at_once_and_then_in_full(view: FigureView, qtbot: QtBot) -> None:
    drawn: list[Drawing] = []
    view.drawn.connect(drawn.append)
    view.show_figure(FIGURE, {"severity": 0.5})
    assert view.drawing is None
    view.show()
    qtbot.waitUntil(lambda: view.complete, timeout=10_000)
    assert drawn[-1] is view.drawing
    assert drawn[-1].parameters["severity"] == 0.5
    assert len(view.callouts) == len(LABELS)


def test_nothing_is_painted_while_nothing_moves(view: FigureView, qtbot: QtBot) -> None:
    view.show_figure(FIGURE, {})
    view.show()
    qtbot.waitUntil(lambda: view.complete, timeout=10_000)
    qtbot.wait(50)
    paints = Paints()
    view.installEventFilter(paints)
    qtbot.wait(300)
    assert paints.count == 0


def test_the_colours_are_those_of_the_parts(view: FigureView) -> None:
    view.show_figure(Figure("axial", "", (("severity", 0.4),)), {})
    picture = shown(view)
    ligament, fluid = colour_at(view, picture, "ligament"), colour_at(view, picture, "dural_sac")
    assert ligament.hsvHue() in range(25, 55)
    assert ligament.hsvSaturation() > 120
    assert fluid.hsvHue() in range(190, 220)


def test_a_nerve_keeps_its_colour_whatever_room_it_has(view: FigureView) -> None:
    seen = []
    for values in ({"severity": 0.0}, {"severity": 1.0}, {"severity": 1.0, "removal_left": 1.0}):
        view.show_figure(Figure("axial", ""), values)
        seen.append(colour_at(view, shown(view), "rootlets"))
    for first, second in pairwise(seen):
        assert abs(first.hsvHue() - second.hsvHue()) <= 6
        assert abs(first.value() - second.value()) <= 30


def test_another_value_is_another_picture_and_another_drawing(view: FigureView) -> None:
    view.show_figure(FIGURE, {"severity": 0.0})
    first, before = shown(view), view.drawing
    view.set_values({"severity": 1.0})
    second, after = shown(view), view.drawing
    assert first != second
    assert before is not None
    assert after is not None
    assert after.measurements["dural_sac_area"].value < before.measurements["dural_sac_area"].value


def test_the_same_value_again_draws_nothing(view: FigureView) -> None:
    view.show_figure(FIGURE, {"severity": 0.3})
    shown(view)
    drawn: list[Drawing] = []
    view.drawn.connect(drawn.append)
    view.show_figure(FIGURE, {"severity": 0.3})
    view.finish()
    assert drawn == []


def test_a_flood_of_values_is_drawn_once_for_each_turn(view: FigureView, qtbot: QtBot) -> None:
    view.show_figure(FIGURE, {})
    view.show()
    qtbot.waitUntil(lambda: view.complete, timeout=10_000)
    drawn: list[Drawing] = []
    view.drawn.connect(drawn.append)
    for step in range(200):
        view.set_values({"severity": step / 199})
    qtbot.waitUntil(lambda: view.complete, timeout=10_000)
    assert [d.parameters["severity"] for d in drawn] == [1.0]


def test_a_value_is_drawn_in_one_paint_with_the_slider_that_moved(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.waitExposed(view):
        view.show()
    view.show_figure(FIGURE, {})
    qtbot.waitUntil(lambda: view.complete, timeout=10_000)
    view.set_values({"severity": 0.5})
    view.update()                                        # as a slider over it asks for
    requests = Requests()
    view.installEventFilter(requests)
    QCoreApplication.sendPostedEvents()                  # the timer has had no turn
    assert view.drawing is not None
    assert (view.drawing.parameters["severity"], requests.count) == (0.5, 1)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("size", "window", "text", "card"), [
    ((1176, 850), (1920, 1080), 100, 150), ((784, 567), (1280, 720), 100, 110), ((968, 640), (1080, 1920), 150, 0),
    ((1176, 850), (1920, 1080), 200, 220),
])
def test_callouts_keep_clear_of_the_card(view: FigureView, theme: Theme, size: tuple[int, int],
                                         window: tuple[int, int], text: TextSize, card: int) -> None:
    view.set_look(look(theme, text, window))
    view.resize(*size)
    view.set_insets(0, 0, 0, card)
    view.show_figure(FIGURE, {"severity": 0.67})
    shown(view)
    assert [c.part for c in view.callouts] == [label.part for label in LABELS]
    for box in (*(c.box for c in view.callouts), *(c.box for c in view.captions)):
        assert 0 <= box.left < box.right <= size[0]
        assert 0 <= box.top < box.bottom <= size[1] - card
    for caption in view.captions:
        assert not any(caption.box.meets(c.box) for c in view.callouts)


def test_the_scale_stands_at_the_top_where_names_fill_the_foot() -> None:
    foot = Callout("ligament", Box(0, 200, 400, 100), 0, (200, 200), (200, 150))
    words = {key: key for group in GROUPS for key in group}
    captions = placed_captions(look(), words, QRectF(0, 0, 400, 300), 200, 4, (foot,))
    assert [caption.key for caption in captions] == ["scale"]
    assert captions[0].box.bottom < foot.box.top
    assert captions[0].bar == 40


def test_captions_that_have_no_room_are_left_out_two_by_two_and_the_scale_stays_longest(view: FigureView) -> None:
    view.show_figure(FIGURE, {})
    kept = []
    for width in (1000, 620, 420, 300, 120):
        view.resize(width, 500)
        shown(view)
        kept.append([c.key for c in view.captions])
    assert kept[0] == ["front", "back", "right", "left", "scale"]
    for keys in kept:
        assert keys == [key for key in kept[0] if key in keys]
        assert ("front" in keys, "right" in keys) == ("back" in keys, "left" in keys)
    assert ["front", "back", "scale"] in kept, "the sides have no room, the scale has"
    assert kept[-1] == []


def test_it_says_what_it_shows(view: FigureView) -> None:
    view.show_figure(FIGURE, {})
    assert view.accessibleName() == "A cut across the back"
    assert view.accessibleDescription() == "Names: Disc, Nerves, Ligament, Joint"


def test_a_highlight_dims_the_rest(view: FigureView) -> None:
    plain, lifted = (Figure("axial", "", (("severity", .6),), "standard", (), parts) for parts in ((), ("ligament",)))
    view.show_figure(plain, {})
    before = shown(view)
    muscle, ligament = colour_at(view, before, "muscle"), colour_at(view, before, "ligament")
    view.show_figure(lifted, {})
    after = shown(view)
    assert colour_at(view, after, "ligament") == ligament
    assert colour_at(view, after, "muscle").hsvSaturation() < muscle.hsvSaturation() * .7


@pytest.mark.parametrize("name", ["disc", "nucleus", "ligament", "dural_sac", "rootlets", "nerve_root", "facet",
                                  "lamina", "spinous_process", "muscle", "skin"])
def test_every_part_can_be_highlighted(view: FigureView, name: str) -> None:
    view.show_figure(Figure("axial", "", (), "overview", (Label(name, "Name"),), (name,)), {})
    picture = shown(view)
    assert [c.part for c in view.callouts] == [name]
    assert not picture.isNull()


def test_the_contrast_theme_melts_into_black_and_outlines_in_black(view: FigureView) -> None:
    view.set_look(look("contrast"))
    view.show_figure(Figure("axial", ""), {})
    picture = shown(view)
    assert picture.pixelColor(60, 500).lightness() < 12
    assert picture.pixelColor(0, 280).lightness() > 200            # the stage's border


def test_hidden_it_lets_go_of_its_pictures_and_shows_the_same_again(view: FigureView, qtbot: QtBot) -> None:
    view.show_figure(FIGURE, {"severity": 0.5})
    view.show()
    qtbot.waitUntil(lambda: view.complete, timeout=10_000)
    before = view.grab().toImage()
    view.hide()
    assert not view.complete
    view.show()
    qtbot.waitUntil(lambda: view.complete, timeout=10_000)
    assert view.grab().toImage() == before


def test_a_figure_that_can_not_be_drawn_fails_once_and_stays_quiet(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        view.show_figure(Figure("knee", ""), {})
        view.show()
        qtbot.waitUntil(lambda: len(caught) == 1, timeout=10_000)
        view.update()
        qtbot.wait(60)
    assert [kind for kind, _, _ in caught] == [KeyError]
