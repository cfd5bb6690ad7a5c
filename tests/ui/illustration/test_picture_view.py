import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from consult_app.content.model import Label, Picture
from consult_app.ui.illustration import PictureView
from consult_app.ui.theme.look import look_for

LOOK = look_for(QSize(1920, 1080), "light", 100)
SVG = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">'
       '<rect width="200" height="100" fill="#2040c0"/>'
       '<circle id="knee" cx="150" cy="25" r="10" fill="#ff0000"/></svg>')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "scene.svg").write_text(SVG, encoding="utf-8")
    bitmap = QImage(300, 150, QImage.Format.Format_RGB32)
    bitmap.fill(QColor("#2040c0"))
    bitmap.save(str(tmp_path / "scene.png"))
    return tmp_path


def view_of(qtbot: QtBot, folder: Path, picture: Picture, size: tuple[int, int] = (600, 500)) -> PictureView:
    view = PictureView(LOOK, picture, str(folder))
    qtbot.addWidget(view)
    view.resize(*size)
    view.finish()
    return view


def blue_box(view: PictureView) -> tuple[int, int, int, int]:
    """Where the blue picture is, found in the pixels: left, top, right, bottom."""
    image = view.grab().toImage()
    found = [(x, y) for y in range(0, image.height(), 2) for x in range(0, image.width(), 2)
             if image.pixelColor(x, y).name() == "#2040c0"]
    return (min(x for x, _ in found), min(y for _, y in found), max(x for x, _ in found), max(y for _, y in found))


@pytest.mark.parametrize("name", ["scene.svg", "scene.png"])
def test_a_picture_keeps_its_shape_and_stands_in_the_middle(qtbot: QtBot, folder: Path, name: str) -> None:
    left, top, right, bottom = blue_box(view_of(qtbot, folder, Picture(name, "A scene")))
    assert (right - left) / (bottom - top) == pytest.approx(2, rel=.03)
    assert abs((left + right) / 2 - 300) < 4
    assert abs((top + bottom) / 2 - 250) < 4


def test_a_card_pushes_the_picture_aside(qtbot: QtBot, folder: Path) -> None:
    view = view_of(qtbot, folder, Picture("scene.svg", "A scene"))
    view.set_insets(0, 0, 0, 260)
    assert blue_box(view)[3] < 240


def test_labels_of_an_svg_point_at_its_elements(qtbot: QtBot, folder: Path) -> None:
    view = view_of(qtbot, folder, Picture("scene.svg", "A scene", (Label("knee", "Knee"), Label("hip", "Hip"))))
    left, top, right, bottom = blue_box(view)
    [callout] = view.callouts
    assert callout.part == "knee"
    assert callout.end[0] == pytest.approx(left + .75 * (right - left), abs=4)
    assert callout.end[1] == pytest.approx(top + .25 * (bottom - top), abs=4)


def test_it_says_what_it_shows(qtbot: QtBot, folder: Path) -> None:
    assert view_of(qtbot, folder, Picture("scene.svg", "A person leaning")).accessibleName() == "A person leaning"


@pytest.mark.parametrize("name", ["gone.png", "broken.png"])
def test_an_unreadable_picture_leaves_the_bare_stage(qtbot: QtBot, folder: Path, name: str,
                                                     caplog: pytest.LogCaptureFixture) -> None:
    (folder / "broken.png").write_bytes(b"no picture")
    with caplog.at_level(logging.WARNING):
        view = view_of(qtbot, folder, Picture(name, "A scene"))
    assert view.grab().toImage().pixelColor(300, 250).lightness() > 200
    assert "picture" in caplog.text
    assert str(folder) not in caplog.text
