"""The magnifying glass at the tight level: where it lies, what is seen and touched in it, when it is put away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from consult_app.anatomy.catalogue import SAGITTAL
from consult_app.anatomy.drawing import Drawing
from consult_app.content.model import Figure, Label, PartWords, Words
from consult_app.i18n import words
from consult_app.session.state import Zoom
from consult_app.settings import TextSize
from consult_app.ui.illustration import TouchFigure
from consult_app.ui.illustration.magnified_figure import MagnifiedFigure
from consult_app.ui.illustration.magnifier import TIMES, Lens
from consult_app.ui.illustration.sagittal_painter import SagittalPainter
from consult_app.ui.illustration.studio import studio
from consult_app.ui.theme.look import look_for
from consult_app.ui.widgets.prose import Prose

PARTS = {part: PartWords(part.title(), ((Words(f"All about the {part}."),),)) for part in SAGITTAL.parts}
LABELS = (Label("ligament", "Ligament", "bunches up or stretches"), Label("dural_sac", "Nerve sac"),
          Label("disc", "Disc"))
FIGURE = Figure("sagittal", "From the side", (("severity", 0.67), ("posture", -0.4)), "side-low", LABELS, magnify=True)
SOLID = ("body_", "arch_", "disc_", "dural_sac")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("cache")
    yield folder
    studio(folder).layers.clear()


def made(qtbot: QtBot, cache: Path, size: tuple[int, int] = (1000, 740), text: TextSize = 100,
         kind: type[TouchFigure] = MagnifiedFigure) -> TouchFigure:
    look = look_for(QSize(1920, 1080), "light", text)
    view = kind(look, words("en"), cache)
    qtbot.addWidget(view)
    view.resize(*size)
    view.name_parts(PARTS, lambda text, style, parent: Prose(look, text, parent, style), tools=True)
    view.pointed.connect(lambda part: view.show_touched("" if view.touched == part else part))
    view.show_figure(FIGURE, {})
    view.show()
    view.settle()
    return view


@pytest.fixture
def view(qtbot: QtBot, cache: Path) -> MagnifiedFigure:
    found = made(qtbot, cache)
    assert isinstance(found, MagnifiedFigure)
    return found


def lens_of(view: TouchFigure) -> Lens:
    assert isinstance(view, MagnifiedFigure)
    assert view.lens
    return view.lens


def drawing_of(view: TouchFigure) -> Drawing:
    assert view.drawing
    return view.drawing


def place_of(view: TouchFigure) -> tuple[float, float]:
    """Return the middle between sac and ligament at the tight level, mm."""
    (x0, y0), (x1, y1) = (drawing_of(view).anchors[part] for part in ("dural_sac", "ligament"))
    return (x0 + x1) / 2, (y0 + y1) / 2


def in_glass(view: TouchFigure, at: tuple[float, float]) -> QPoint:
    """Return where a point of the drawing, mm, is seen in the glass."""
    (x, y), (x0, y0), lens = view.on_stage(at), view.on_stage(place_of(view)), lens_of(view)
    return QPoint(round(lens.centre[0] + TIMES * (x - x0)), round(lens.centre[1] + TIMES * (y - y0)))


@pytest.mark.parametrize(("size", "text"), [((1000, 740), 100), ((980, 600), 200), ((1600, 1100), 150)])
def test_it_covers_neither_bones_nor_labels_nor_controls_in_any_posture(
    qtbot: QtBot, cache: Path, size: tuple[int, int], text: TextSize,
) -> None:
    view = made(qtbot, cache, size, text)
    held = 0
    for posture in (-1.0, -0.4, 0.3, 1.0):
        view.show_figure(FIGURE, {"posture": posture})
        view.settle()
        assert isinstance(view, MagnifiedFigure)
        if view.lens is None:
            continue
        held += 1
        solid = [view.on_stage((x, y)) for name, outline in drawing_of(view).outlines.items()
                 if name.startswith(SOLID) for x, y in outline.tolist()]
        assert not any(view.lens.holds(at) for at in solid)
        assert not any(view.lens.box.meets(callout.box) for callout in view.callouts)
        assert not any(view.lens.holds(callout.start) for callout in view.callouts)
        assert not any(view.lens.box.meets(caption.box) for caption in view.captions)
        assert view.room.contains(view.lens.box)
    assert held


@pytest.mark.parametrize("size", [(1000, 740), (560, 420), (360, 500)])
def test_labels_are_those_of_a_figure_without_it(qtbot: QtBot, cache: Path, size: tuple[int, int]) -> None:
    with_it, without = (made(qtbot, cache, size, kind=kind) for kind in (MagnifiedFigure, TouchFigure))
    assert with_it.callouts == without.callouts


def test_no_glass_is_better_than_one_in_which_nothing_can_be_seen(qtbot: QtBot, cache: Path) -> None:
    view = made(qtbot, cache, (330, 420))
    assert isinstance(view, MagnifiedFigure)
    assert view.lens is None


def warmth(picture: QImage, at: QPoint) -> float:
    """Return how much more red than blue there is on a few px around ``at``."""
    found = [picture.pixelColor(at.x() + dx, at.y() + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    return sum(colour.red() - colour.blue() for colour in found) / len(found)


def test_it_shows_the_tight_level_three_times_as_large(view: MagnifiedFigure) -> None:
    view.show_figure(Figure("sagittal", "Bare", FIGURE.parameters, FIGURE.view, magnify=True), {})
    view.finish()
    picture, drawing = view.grab().toImage(), drawing_of(view)
    x, y = drawing.lines["dural_sac_front_to_back"][1].tolist()
    amber, blue = drawing.anchors["ligament"], (x - 0.7, y)                # fluid at the back of the sac
    for place in (lambda at: QPoint(*map(round, view.on_stage(at))), lambda at: in_glass(view, at)):
        assert warmth(picture, place(amber)) > 70
        assert warmth(picture, place(blue)) < 0


def test_while_the_drawing_moves_the_glass_moves_with_it(view: MagnifiedFigure) -> None:
    view.finish()
    before = view.grab(view.rect()).toImage()
    view.show_figure(FIGURE, {"posture": 0.9})
    view.settle()                                   # not finished: what is seen while the finger is down
    lens, after = lens_of(view), view.grab(view.rect()).toImage()
    x, y = (round(value) for value in lens.centre)
    seen = [(before.pixel(x + dx, y), after.pixel(x + dx, y)) for dx in range(-60, 60, 3)]
    assert sum(a != b for a, b in seen) > len(seen) / 2


def test_a_finger_in_the_glass_means_what_is_seen_there(view: MagnifiedFigure) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=in_glass(view, drawing_of(view).anchors["ligament"]))
    assert view.touched == "ligament"
    assert view.lens is None                        # the card says what there is to say
    view.show_touched("")
    assert lens_of(view)


def test_it_is_put_away_while_somebody_looks_closer(view: MagnifiedFigure) -> None:
    view.show_zoom(Zoom(2.0))
    assert view.lens is None
    view.show_zoom(Zoom())
    assert lens_of(view)


def test_what_stands_still_is_not_painted_again(view: MagnifiedFigure, monkeypatch: pytest.MonkeyPatch) -> None:
    view.finish()
    assert view.complete

    def painted_again(*args: object) -> None:
        raise AssertionError("the anatomy is painted again")

    monkeypatch.setattr(SagittalPainter, "sketch", painted_again)
    monkeypatch.setattr(SagittalPainter, "backdrop", painted_again)
    one, other = view.grab().toImage(), view.grab().toImage()
    assert one == other
