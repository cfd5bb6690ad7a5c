"""The display that a clinic sets for the pages is the one they open on: two displays, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

DISPLAYS = {"small": (0, 1280, 720), "large": (1280, 1920, 1080)}        # name: left edge, width, height
KEYS = {"small": "1280x720", "large": "1920x1080"}                        # as the settings name them
OPENED = """
import sys, time
from pathlib import Path
from consult_app.options import ShowOptions
from consult_app.resources import asset
from consult_app.settings import Settings
from consult_app.ui.app import application
cache = Path(sys.argv[1])
app = application(cache)
from consult_app.ui.exam_room.consultation import Consultation
visit = Consultation(ShowOptions(asset("packs/mild-lss"), Settings(patient_screen=sys.argv[2]),
                                 windowed=sys.argv[3] == "windowed"), cache, time.monotonic)
visit.open()
place = visit.window.geometry()
print(app.primaryScreen().name(), visit.window.screen().name(), place.x(), place.y(), place.width(), place.height())
"""


def opened(folder: Path, key: str, way: str) -> list[str]:
    described = {"windowFrameMargins": False, "screens": [
        {"name": name, "x": left, "y": 0, "width": width, "height": height, "logicalDpi": 96, "logicalBaseDpi": 96,
         "dpr": 1} for name, (left, width, height) in DISPLAYS.items()]}
    file = folder / "displays.json"
    file.write_text(json.dumps(described), "utf-8")
    run = subprocess.run(
        [sys.executable, "-c", OPENED, str(folder), key, way], cwd=ROOT, capture_output=True, text=True, check=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"})
    return run.stdout.split()


def told(name: str) -> list[str]:
    left, width, height = DISPLAYS[name]
    return [name, str(left), "0", str(width), str(height)]


def test_the_pages_fill_the_display_that_is_set(tmp_path: Path) -> None:
    (other,) = {"large", "small"} - {opened(tmp_path, "", "full")[0]}
    assert opened(tmp_path, KEYS[other], "full")[1:] == told(other)


def test_they_fill_the_main_one_where_another_is_not_connected(tmp_path: Path) -> None:
    main, *place = opened(tmp_path, "Dell U2412M 7 1920x1200", "full")
    assert place == told(main)


def test_a_window_opens_on_the_display_that_is_set(tmp_path: Path) -> None:
    assert opened(tmp_path, "1920x1080", "windowed")[1:] == ["large", "1280", "0", "1440", "810"]
