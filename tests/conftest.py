"""Every test runs headless, in an empty home, with a clock that is told the time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[1]
HOME_VARIABLES = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
SHOWN_ELSEWHERE = ("DISPLAY", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "QT_QPA_PLATFORMTHEME")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")    # before anything imports Qt


def home_variables(home: Path) -> dict[str, str]:
    """Return the variables that make ``home`` the place for everything a program writes unasked."""
    for name in HOME_VARIABLES:
        (home / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    places = {name: str(home / name) for name in HOME_VARIABLES}
    return {"HOME": str(home), "USERPROFILE": str(home), "APPDATA": str(home), "LOCALAPPDATA": str(home), **places}


@pytest.fixture(scope="session", autouse=True)
def _nobody_is_at_home() -> Iterator[None]:
    """No test, and no fixture of any scope, reads or writes the developer's own files."""
    with tempfile.TemporaryDirectory(prefix="home-") as home, pytest.MonkeyPatch.context() as patch:
        for name, value in home_variables(Path(home)).items():
            patch.setenv(name, value)
        for name in SHOWN_ELSEWHERE:
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Serve pytest-qt too: whichever test comes first, the application has our style and our reading font."""
    from consult_app.settings import user_folders
    from consult_app.ui.app import application

    return application(user_folders().cache)


@pytest.fixture
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of this test's own."""
    home = tmp_path / "home"
    for name, value in home_variables(home).items():
        monkeypatch.setenv(name, value)
    return home


class Clock:
    """Tells the time it was told."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()
