import re
import tomllib
from itertools import combinations

import numpy as np
import pytest

from consult_app.resources import asset
from consult_app.ui.illustration.tissue import Tissue

THEMES = ("light", "dark", "contrast")
PALETTE = tomllib.loads(asset("themes/tissue.toml").read_text(encoding="utf-8"))
DEUTAN = np.array([[.367, .861, -.228], [.280, .673, .047], [-.012, .043, .969]])
PROTAN = np.array([[.152, 1.053, -.205], [.115, .786, .099], [-.004, -.048, 1.052]])


def linear(colour: str) -> np.ndarray:
    c = np.array([int(colour[i:i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(c <= .04045, c / 12.92, ((c + .055) / 1.055) ** 2.4)


def lab(colour: np.ndarray) -> np.ndarray:
    to_xyz = np.array([[.4124, .3576, .1805], [.2126, .7152, .0722], [.0193, .1192, .9505]])
    xyz = to_xyz @ np.clip(colour, 0, 1) / [.9505, 1, 1.089]
    f = np.where(xyz > .008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def test_every_theme_has_every_colour() -> None:
    assert set(PALETTE) == set(THEMES)
    assert set(PALETTE["light"]) == set(PALETTE["dark"]) == set(PALETTE["contrast"])
    for theme in THEMES:
        assert all(re.fullmatch(r"#[0-9A-F]{6}", value) for value in PALETTE[theme].values())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", [np.eye(3), DEUTAN, PROTAN], ids=["usual", "deutan", "protan"])
def test_ligament_nerve_and_fluid_stay_apart(theme: str, sight: np.ndarray) -> None:
    seen = {name: lab(sight @ linear(PALETTE[theme][name])) for name in ("ligament", "nerve", "fluid")}
    for a, b in combinations(seen, 2):
        assert np.linalg.norm(seen[a] - seen[b]) > 20, (a, b)


@pytest.mark.parametrize("theme", THEMES)
def test_nerves_have_one_colour(theme: str) -> None:
    nerve = [name for name in PALETTE[theme] if name.startswith("nerve")]
    assert sorted(nerve) == ["nerve", "nerve-edge", "nerve-hi", "nerve-lo"]


def test_a_drying_disc_passes_through_a_pale_neutral() -> None:
    tissue = Tissue(PALETTE["light"])
    half = tissue.worn("annulus", .5).mid
    assert max(half.red(), half.green(), half.blue()) - min(half.red(), half.green(), half.blue()) < 20
    assert tissue.worn("annulus", 0).mid == tissue["annulus"]
    assert tissue.worn("annulus", 1).mid == tissue["annulus-worn"]
