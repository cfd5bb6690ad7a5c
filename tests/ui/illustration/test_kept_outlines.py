"""A figure's outlines are on screen before the libraries that draw it are loaded, once the program has run before."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from consult_app.anatomy.catalogue import draw
from consult_app.content.model import Figure
from consult_app.i18n import Words
from consult_app.ui.illustration import FigureView, figure_view
from consult_app.ui.illustration.kept_outlines import KeptOutlines
from consult_app.ui.illustration.loading import FIGURES
from tests.ui.illustration.test_figure_view import ENTRIES, look

FIGURE = Figure("axial", "A cut across the back", (("severity", 0.4),))
OWN = dict(FIGURE.parameters)


class StillLoading:
    done = False
    asked = False

    def start(self) -> None:
        self.asked = True


def begun(qtbot: QtBot, folder: Path) -> FigureView:
    view = FigureView(look("dark"), Words("en", ENTRIES), folder)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show_figure(FIGURE, {})
    view.show()
    return view


def test_the_next_run_shows_outlines_while_the_libraries_load(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    loading = StillLoading()
    monkeypatch.setattr(figure_view, "FIGURES", loading)
    first = begun(qtbot, tmp_path)
    qtbot.waitUntil(lambda: loading.asked, timeout=5000)
    FIGURES.finish()
    monkeypatch.setattr(figure_view, "FIGURES", FIGURES)
    qtbot.waitUntil(lambda: first.complete, timeout=10_000)
    disc = first.on_stage(draw("axial", OWN).anchors["disc"])
    monkeypatch.setattr(figure_view, "FIGURES", loading)
    bare = begun(qtbot, tmp_path / "empty")
    next_run = begun(qtbot, tmp_path)
    qtbot.waitUntil(lambda: next_run.outlined, timeout=5000)
    assert not next_run.complete
    assert not bare.outlined
    at = round(disc[0]), round(disc[1])
    assert next_run.grab().toImage().pixelColor(*at) != bare.grab().toImage().pixelColor(*at)


def test_a_figure_that_nobody_had_to_wait_for_is_not_kept(qtbot: QtBot, tmp_path: Path) -> None:
    FIGURES.finish()
    later = begun(qtbot, tmp_path)
    qtbot.waitUntil(lambda: later.complete, timeout=10_000)
    assert not list(tmp_path.rglob("outlines-*"))


def test_only_the_packs_own_values_are_kept(tmp_path: Path) -> None:
    kept = KeptOutlines(tmp_path)
    set_by_hand = {"severity": 0.5}
    kept.keep(FIGURE, set_by_hand, draw("axial", set_by_hand))
    assert not list(tmp_path.iterdir())
    kept.keep(FIGURE, OWN, draw("axial", OWN))
    assert len(list(tmp_path.iterdir())) == 1
    assert not kept.shapes(FIGURE, set_by_hand)
    assert len(kept.shapes(FIGURE, OWN)) > 10


def test_what_no_longer_holds_is_replaced_and_what_can_not_be_read_is_no_matter(tmp_path: Path) -> None:
    KeptOutlines(tmp_path).keep(FIGURE, OWN, draw("axial", {"severity": 1.0}))
    before = [outline.boundingRect() for _, outline in KeptOutlines(tmp_path).shapes(FIGURE, OWN)]
    KeptOutlines(tmp_path).keep(FIGURE, OWN, draw("axial", OWN))
    assert [outline.boundingRect() for _, outline in KeptOutlines(tmp_path).shapes(FIGURE, OWN)] != before
    for file in tmp_path.iterdir():
        file.write_text('[["disc", [1.0, "x"]]]', "utf-8")
    assert KeptOutlines(tmp_path).shapes(FIGURE, OWN) == ()
