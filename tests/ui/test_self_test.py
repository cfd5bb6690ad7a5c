"""The self-test says what worked, and stops with a sentence at what did not."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from consult_app.options import Exit
from consult_app.resources import asset
from consult_app.ui import self_test
from consult_app.ui.pages.about import AboutView


@pytest.fixture(autouse=True)
def _hooks_are_put_back(qtbot: QtBot, empty_home: Path) -> Iterator[None]:
    kept = sys.excepthook, sys.unraisablehook, threading.excepthook
    others = QApplication.topLevelWidgets()
    yield
    sys.excepthook, sys.unraisablehook, threading.excepthook = kept
    for window in QApplication.topLevelWidgets():
        if window not in others:
            window.close()
            window.deleteLater()


def said() -> tuple[int, list[str]]:
    lines: list[str] = []
    return self_test.run(lines.append), lines


def test_every_check_says_a_line() -> None:
    code, lines = said()
    assert code == Exit.DONE
    assert lines[0].startswith("assets: ")
    assert lines[1].startswith("window: on screen")
    assert [line for line in lines if "about" in line]
    assert lines[-1] == "Everything works."


def test_a_missing_asset_stops_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    whole = asset
    incomplete = copytree(whole(""), tmp_path / "assets")
    (incomplete / "themes/light.toml").unlink()
    monkeypatch.setattr(self_test, "asset", lambda name: incomplete / name)
    code, lines = said()
    assert code == Exit.INTERNAL
    assert lines[-1].endswith("themes/light.toml")


def test_a_broken_pack_stops_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = copytree(asset(""), tmp_path / "assets")
    (broken / "packs/mild-lss/steps.yaml").write_text("nothing: here\n", "utf-8")
    monkeypatch.setattr(self_test, "asset", lambda name: broken / name)
    code, lines = said()
    assert code == Exit.INTERNAL
    assert lines[-1].endswith("packs/mild-lss")


@pytest.mark.parametrize("method", ["show_state", "finish"])
def test_an_exception_on_a_page_stops_it(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: AboutView, *_: object) -> None:
        raise ValueError("drawn by nobody")

    monkeypatch.setattr(AboutView, method, fails)
    code, lines = said()
    assert code == Exit.INTERNAL
    assert "ValueError" in lines[-1]


def test_an_empty_picture_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "LEAST_COLOURS", 10**6)
    assert said()[0] == Exit.INTERNAL
