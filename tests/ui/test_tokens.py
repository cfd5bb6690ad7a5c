"""Every pair of colours with a meaning keeps its contrast in each theme, and no colour hides outside assets/themes."""

from __future__ import annotations

import re
import zipfile
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtGui import QColor

import consult_app
from consult_app.settings import Theme
from consult_app.ui.record.colours import contrast
from consult_app.ui.theme.look import Look

SOURCES = sorted(Path(consult_app.__file__).parent.rglob("*.py"))
THEMES: tuple[Theme, ...] = get_args(Theme)

TEXT_PAIRS = [
    ("ink", "bg"), ("ink", "surface"), ("ink2", "bg"), ("ink2", "surface"), ("ink2", "sunken"), ("ink3", "bg"),
    ("ink3", "surface"), ("ink3", "sunken"), ("on-action", "action"), ("on-action", "action-hover"),
    ("on-action", "action-press"), ("action", "bg"), ("action", "surface"), ("on-soft", "action-soft"),
    ("ink", "action-soft"), ("a", "surface"), ("a", "a-soft"), ("b", "surface"), ("b", "b-soft"), ("c", "surface"),
    ("c", "c-soft"), ("d", "surface"), ("d", "d-soft"), ("e", "surface"), ("e", "e-soft"), ("f", "surface"),
    ("f", "f-soft"), ("info", "info-soft"), ("caution", "caution-soft"), ("urgent", "urgent-soft"),
    ("ink", "urgent-soft"),
]
SHAPE_PAIRS = [
    ("action", "sunken"), ("line-strong", "bg"), ("line-strong", "surface"), ("line-strong", "sunken"),
    ("urgent-line", "bg"), ("focus", "bg"), ("focus", "surface"),
]
MEASURED = {            # a sample as the design measured it, so that a slip in the arithmetic shows
    ("light", "ink", "bg"): 14.3, ("light", "ink3", "sunken"): 4.7, ("dark", "on-action", "action"): 8.7,
    ("dark", "a", "a-soft"): 7.1, ("contrast", "on-action", "action-hover"): 18.2,
    ("light", "line-strong", "sunken"): 3.3, ("contrast", "b", "surface"): 11.8, ("light", "focus", "surface"): 7.7,
}


def ratio(theme: Theme, ink: str, paper: str) -> float:
    look = Look(theme, 1.0, 100, (1920, 1080))
    return contrast(look.colour(ink), look.colour(paper))


@pytest.mark.parametrize(("theme", "pair"), list(product(THEMES, TEXT_PAIRS)))
def test_text_stands_out(theme: Theme, pair: tuple[str, str]) -> None:
    assert ratio(theme, *pair) >= 4.5


@pytest.mark.parametrize(("theme", "pair"), list(product(THEMES, SHAPE_PAIRS)))
def test_shapes_with_meaning_stand_out(theme: Theme, pair: tuple[str, str]) -> None:
    assert ratio(theme, *pair) >= 3.0


@pytest.mark.parametrize(("where", "wanted"), MEASURED.items())
def test_the_ratio_is_the_one_the_design_measured(where: tuple[Theme, str, str], wanted: float) -> None:
    assert ratio(*where) == pytest.approx(wanted, abs=0.06)


def test_no_option_looks_better_than_another() -> None:
    for theme in THEMES:
        ratios = [ratio(theme, option, "surface") for option in ("a", "b", "c")]
        assert max(ratios) / min(ratios) < 1.5


def test_the_themes_name_the_same_colours() -> None:
    import tomllib

    from consult_app.resources import asset

    named = [tomllib.loads(asset(f"themes/{theme}.toml").read_text(encoding="utf-8"))["colour"] for theme in THEMES]
    assert named[0].keys() == named[1].keys() == named[2].keys()
    assert all(QColor(colour).isValid() for theme in named for colour in theme.values())


def test_every_colour_comes_from_a_theme() -> None:
    hexes = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']""")
    found = [f"{file.name}: {hex_}" for file in SOURCES for hex_ in hexes.findall(file.read_text(encoding="utf-8"))]
    assert found == []


def test_every_icon_exists() -> None:
    spec = find_spec("lucide")
    assert spec
    assert spec.origin
    known = {Path(name).stem for name in zipfile.ZipFile(Path(spec.origin).parent / "lucide.zip").namelist()}
    named = re.compile(r"""(?:icon(?:_after)?=|paint_icon\([^,()]+, ?)"([a-z0-9-]+)\"""")
    used = {icon for file in SOURCES for icon in named.findall(file.read_text(encoding="utf-8"))}
    assert len(used) > 3
    assert used <= known
