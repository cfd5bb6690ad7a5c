"""Each of the people is painted in every theme, stands out, and is the one that the pack names."""

from __future__ import annotations

from itertools import combinations, product
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from consult_app.anatomy.drawing import Array
from consult_app.anatomy.people import PEOPLE, USUAL
from consult_app.content.model import Figure
from consult_app.settings import Theme
from consult_app.ui.illustration import FigureView
from consult_app.ui.illustration.company import picture_of_person
from consult_app.ui.illustration.wardrobe import colours, wardrobe
from consult_app.ui.record.colours import contrast
from consult_app.ui.render import UnseenVisit
from consult_app.ui.theme.look import Look
from tests.ui.illustration.test_side_view import FIGURE, cache, view_of

__all__ = ["cache"]

THEMES: tuple[Theme, ...] = get_args(Theme)
PLACE = QRectF(0, 0, 280, 370)


def painted(theme: Theme, name: str, posture: float = -.4) -> QImage:
    return picture_of_person(Look(theme, 1.0, 100, (1920, 1080)), PLACE, posture, name, 1.0)


def pixels(picture: QImage) -> Array:
    """The picture as (height, width, 4): blue, green, red, alpha."""
    plain = picture.convertToFormat(QImage.Format.Format_ARGB32)
    return np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1, 4).astype(float)


def near(picture: QImage, colour: QColor, within: int = 26) -> int:
    """How many pixels have nearly this colour."""
    apart = np.abs(pixels(picture) - (colour.blue(), colour.green(), colour.red(), 255))
    return int((apart.max(axis=2) < within).sum())


@pytest.mark.parametrize(("theme", "name"), list(product(THEMES, PEOPLE)))
def test_a_person_has_the_skin_hair_and_clothes_of_the_catalogue(theme: Theme, name: str) -> None:
    picture, worn = painted(theme, name), wardrobe(theme, name)
    for part, least in (("face", 160), ("hair", 60), ("top", 600), ("trousers", 800)):
        assert near(picture, worn.bases[part]) > least, part


@pytest.mark.parametrize("theme", THEMES)
def test_the_outline_stands_out_from_the_stage(theme: Theme) -> None:
    stage = Look(theme, 1.0, 100, (1920, 1080)).colour("stage")
    assert contrast(colours(theme)["edge"], stage) >= 3
    assert contrast(colours(theme)["metal"], stage) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_lines_inside_an_outline_stand_out_from_every_skin(theme: Theme) -> None:
    named = colours(theme)
    skins = [colour for name, colour in named.items() if name.startswith("skin-")]
    assert len(skins) >= 5
    assert all(contrast(named["line"], skin) >= 1.9 for skin in skins)
    assert all(contrast(named["white"], skin) >= 1.4 for skin in skins)


def test_the_themes_name_the_same_colours_of_people() -> None:
    assert colours("light").keys() == colours("dark").keys() == colours("contrast").keys()


def test_no_two_people_look_alike() -> None:
    pictures = {name: pixels(painted("light", name)) for name in PEOPLE}
    for a, b in combinations(PEOPLE, 2):
        assert (pictures[a] != pictures[b]).any(axis=2).sum() > 3000, (a, b)


@pytest.mark.parametrize("posture", [-1, -.4, .3, .7, 1])
def test_everyone_fits_into_the_place_with_chair_and_cart(posture: float) -> None:
    for name in PEOPLE:
        seen = pixels(painted("light", name, posture))[:, :, 3]
        assert seen.any()
        assert not any(edge.any() for edge in (seen[0], seen[-1], seen[:, 0], seen[:, -1])), name


def test_the_pack_says_who_stands_there(qtbot: QtBot, cache: Path) -> None:  # a fixture
    def beside(person: str) -> QImage:
        view = view_of(qtbot, cache)
        view.show_figure(Figure(FIGURE.name, "", FIGURE.parameters, FIGURE.view, person=person), {})
        view.settle()
        assert view.company is not None
        return view.grab(view.company.toRect()).toImage()

    other = next(name for name in PEOPLE if name != USUAL)
    assert beside("") == beside(USUAL)
    assert beside(other) != beside(USUAL)


def test_the_page_on_posture_shows_the_one_it_names_at_every_stop(shipped: UnseenVisit) -> None:
    shipped.dress(QSize(1920, 1080), "light", 100)
    for _ in shipped.views("why-leaning-helps"):
        view = next(found for found in shipped.window.findChildren(FigureView) if found.isVisible())
        figure = getattr(shipped.session.pack.page("why-leaning-helps"), "visual", None)
        assert isinstance(figure, Figure)
        worn = wardrobe("light", figure.person)
        seen = set()
        for posture in (-1.0, -.4, .3, .7, 1.0):
            view.set_values({**dict(figure.parameters), "posture": posture})
            view.settle()
            assert view.company is not None
            picture = view.grab(view.company.toRect()).toImage()
            assert near(picture, worn.bases["face"]) > 160
            seen.add(bytes(picture.constBits()))
        assert len(seen) == 5
