from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from consult_app.ui.illustration.cells import cellular, sponge
from consult_app.ui.illustration.light import blurred
from consult_app.ui.illustration.textures import Textures
from consult_app.ui.illustration.tissue import Tissue
from tests.ui.illustration.test_palette import PALETTE

NAMES = ("bone", "fat", "muscle", "streaks")


def pixels(picture: QImage) -> bytes:
    whole = picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return bytes(whole.constBits())


@pytest.mark.parametrize(("size", "cells", "warp"), [(128, 8, .16), (96, 12, .3)])
def test_cells_repeat_without_a_seam(size: int, cells: int, warp: float) -> None:
    first = cellular(size, cells, 5, warp).first
    across = np.abs(np.diff(first, axis=1)).max()
    assert np.abs(first[:, 0] - first[:, -1]).max() <= 1.5 * across
    assert np.abs(first[0] - first[-1]).max() <= 1.5 * np.abs(np.diff(first, axis=0)).max()


def test_cells_agree_with_a_search_through_all_seeds() -> None:
    found = cellular(32, 4, 7, warp=0.0)
    rng = np.random.default_rng(7)
    steps = np.arange(4) + .5
    x = (steps[None, :] + (rng.random((4, 4)) - .5) * .9).ravel()
    y = (steps[:, None] + (rng.random((4, 4)) - .5) * .9).ravel()
    grid = (np.arange(32) + .5) / 8
    gx, gy = np.meshgrid(grid, grid)
    dx = np.abs(gx[..., None] - x)
    dy = np.abs(gy[..., None] - y)
    distance = np.hypot(np.minimum(dx, 4 - dx), np.minimum(dy, 4 - dy))
    assert found.first == pytest.approx(np.sort(distance, axis=-1)[..., 0], abs=1e-4)
    assert (found.seed == distance.argmin(axis=-1)).mean() > .99


def test_the_sponge_has_pores() -> None:
    assert .1 < (sponge(128) > .5).mean() < .5


def test_tiles_are_kept_and_found_again(tmp_path: Path) -> None:
    tissue = Tissue(PALETTE["light"])
    first = Textures(tissue, tmp_path)
    made = {name: pixels(first[name].picture) for name in NAMES}
    assert len(list(tmp_path.iterdir())) == len(NAMES)
    again = Textures(tissue, tmp_path)
    for name in NAMES:
        kept = np.frombuffer(pixels(again[name].picture), np.uint8).astype(int)
        assert np.abs(kept - np.frombuffer(made[name], np.uint8)).max() <= 8      # premultiplying rounds


def test_another_palette_has_its_own_tiles(tmp_path: Path) -> None:
    for theme in ("light", "dark"):
        Textures(Tissue(PALETTE[theme]), tmp_path)["fat"]
    assert len(list(tmp_path.iterdir())) == 2


def test_a_broken_or_unwritable_cache_is_no_hindrance(tmp_path: Path) -> None:
    tissue = Tissue(PALETTE["light"])
    whole = pixels(Textures(tissue, tmp_path)["bone"].picture)
    kept = next(tmp_path.iterdir())
    kept.write_bytes(b"no picture")
    assert pixels(Textures(tissue, tmp_path)["bone"].picture) == whole
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert pixels(Textures(tissue, blocked / "deeper")["bone"].picture) == whole


def test_blur_keeps_the_sum_inside_and_spreads_it() -> None:
    dot = np.zeros((61, 61), np.float32)
    dot[30, 30] = 1
    soft = blurred(dot, 4)
    assert soft.sum() == pytest.approx(1, abs=1e-3)
    assert soft[30, 30] == soft.max()
    assert soft[30, 34] / soft[30, 30] == pytest.approx(np.exp(-.5), abs=.02)


