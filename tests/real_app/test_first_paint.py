"""Before the first paint nothing heavy is imported; the clock is not asked, its causes are."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.real_app.fixtures import environment

pytestmark = pytest.mark.real_app
HEAVY = {"numpy", "pyqtgraph", "shapely", "pydantic", "yaml", "babel", "fontTools", "platformdirs", "pyphen"}
SMALL_BUT_MANY = {"argparse", "tomllib", "hashlib", "socket", "zipfile._path", "PySide6.QtTest"}
LATER = {"consult_app.ui.pages.grid", "consult_app.ui.pages.about", "consult_app.ui.overlays.menu",
         "consult_app.ui.staff.problems", "consult_app.content.reader", "consult_app.ui.exam_room.pack_watch"}


@pytest.fixture(scope="module")
def told(filled_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("start")
    environ = environment(folder)
    shutil.copytree(filled_cache, environ["XDG_CACHE_HOME"], dirs_exist_ok=True)
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("first_paint.py"))], env=environ, capture_output=True, text=True,
        timeout=60, check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize("modules", [HEAVY, SMALL_BUT_MANY, LATER], ids=["heavy", "small", "later"])
def test_the_first_paint_waits_for_none_of(modules: set[str], told: dict[str, Any]) -> None:
    assert modules & set(told["modules"]) == set()


def test_pyside_comes_in_its_lean_way(told: dict[str, Any]) -> None:
    assert told["parser"] == "Postponed"
    assert told["import"] != "__feature_import__"
