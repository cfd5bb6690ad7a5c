from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from consult_app.content.model import Figure, Label
from consult_app.i18n import Words
from consult_app.ui.illustration import FigureView
from consult_app.ui.illustration.parts import outlines_of
from consult_app.ui.illustration.studio import studio
from consult_app.ui.illustration.tissue import Tissue
from consult_app.ui.theme.look import look_for
from tests.ui.illustration.test_figure_view import ENTRIES, shown

LABELS = (Label("ligament", "Ligament", "bunches up"), Label("dural_sac", "Nerve sac"), Label("disc", "Disc"))
FIGURE = Figure("sagittal", "The lower back from the side", (("severity", .67), ("posture", -.4)), "side-low", LABELS)
THEMES = ("light", "dark", "contrast")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("cache")
    yield folder
    studio(folder).layers.clear()


def view_of(qtbot: QtBot, cache: Path, theme: str = "light", size: tuple[int, int] = (820, 520)) -> FigureView:
    made = FigureView(look_for(QSize(1920, 1080), theme, 100), Words("en", ENTRIES), cache)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(*size)
    return made


def differing(a: QImage, b: QImage, right_half: bool) -> int:
    """How many of a grid of pixels differ in the one half of the picture."""
    start = round(a.width() * .72) if right_half else 0
    end = a.width() if right_half else round(a.width() * .68)
    return sum(a.pixel(x, y) != b.pixel(x, y) for x in range(start, end, 4) for y in range(0, a.height(), 4))


@pytest.mark.parametrize("theme", THEMES)
def test_parts_have_the_colours_of_their_tissue(qtbot: QtBot, cache: Path, theme: str) -> None:
    view = view_of(qtbot, cache, theme)
    view.show_figure(Figure("sagittal", "", (("severity", .3),), "side-low"), {})
    picture = shown(view)
    tissue = Tissue(view.look.tissue)
    assert view.drawing is not None
    for part, name in (("vertebra", "marrow"), ("spinous_process", "marrow"), ("sacrum", "marrow")):
        x, y = view.on_stage(view.drawing.anchors[part])
        if not picture.rect().contains(round(x), round(y)):
            continue
        seen = picture.pixelColor(round(x), round(y))
        wanted = tissue[name]
        apart = (seen.red() - wanted.red(), seen.green() - wanted.green(), seen.blue() - wanted.blue())
        assert max(map(abs, apart)) < 75, part


def test_person_and_spine_move_with_the_posture(qtbot: QtBot, cache: Path) -> None:
    view = view_of(qtbot, cache)
    view.show_figure(FIGURE, {})
    upright = shown(view)
    view.set_values({"severity": .67, "posture": 1.0})
    bent = shown(view)
    assert view.company is not None
    assert differing(upright, bent, right_half=True) > 100
    assert differing(upright, bent, right_half=False) > 1000


def test_a_change_shows_at_once_and_is_finished_after(qtbot: QtBot, cache: Path) -> None:
    view = view_of(qtbot, cache)
    view.show_figure(FIGURE, {})
    view.finish()
    view.set_values({"severity": .67, "posture": .7})
    view.settle()
    light = view.grab().toImage()
    assert not view.complete
    finished = shown(view)
    assert view.complete
    assert differing(light, finished, right_half=False) > 100
    view.set_values({"severity": .67, "posture": .7})
    assert view.complete


def test_little_changes_when_a_picture_that_moved_is_finished(qtbot: QtBot, cache: Path) -> None:
    """Fibres, texture and dashes are there while it moves; what comes after is light and shade."""
    view = view_of(qtbot, cache)
    view.show_figure(FIGURE, {})
    view.finish()
    view.set_values({"severity": .67, "posture": .7})
    view.settle()
    light, finished = view.grab().toImage(), shown(view)
    apart = [abs(light.pixelColor(x, y).lightness() - finished.pixelColor(x, y).lightness())
             for x in range(0, light.width(), 3) for y in range(0, light.height(), 3)]
    assert sum(difference > 40 for difference in apart) < .004 * len(apart)


def test_callouts_stand_clear_of_the_person(qtbot: QtBot, cache: Path) -> None:
    for size in ((820, 520), (700, 420), (1100, 640)):
        view = view_of(qtbot, cache, size=size)
        view.show_figure(FIGURE, {})
        view.finish()
        assert view.company is not None
        assert len(view.callouts) == 3
        assert all(callout.box.right <= view.company.left() for callout in view.callouts)


def test_a_callout_with_room_keeps_off_its_part_at_every_level(qtbot: QtBot, cache: Path) -> None:
    for size in ((820, 520), (1100, 640)):
        view = view_of(qtbot, cache, size=size)
        view.show_figure(FIGURE, {})
        view.finish()
        assert view.drawing is not None
        assert len(view.callouts) == 3
        for callout in view.callouts:
            for outline in outlines_of(callout.part, view.drawing):
                assert not callout.box.covers_part_of(tuple(view.on_stage((x, y)) for x, y in outline.tolist()))


def test_a_narrow_stage_keeps_the_room_for_the_spine(qtbot: QtBot, cache: Path) -> None:
    view = view_of(qtbot, cache, size=(420, 560))
    view.show_figure(FIGURE, {})
    view.finish()
    assert view.company is None


def test_without_a_posture_nobody_stands_there(qtbot: QtBot, cache: Path) -> None:
    view = view_of(qtbot, cache)
    view.show_figure(Figure("sagittal", "", (("severity", .5),), "side"), {})
    view.finish()
    assert view.company is None
