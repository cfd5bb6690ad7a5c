"""The command that measures, run for real with few rounds: every figure is there, with its floor, in one line each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SHOWN_ELSEWHERE, home_variables

pytestmark = [
    pytest.mark.real_app,
    pytest.mark.skipif(sys.platform != "linux", reason="memory and stillness are read from /proc"),
]
EVERYTHING = {
    "start.painted", "start.picture", "start.painted.first_ever", "start.picture.first_ever",
    "turn.first", "turn.again", "turn.picture", "turn.prepared", "turn.prepared.picture", "turn.prepared.stall",
    "start.outlines", "turn.fresh.outlines", "turn.fresh.picture", "memory.walked", "idle.paints", "idle.processor",
    "data.cached", "data.edited",
    *(f"{figure}.{what}" for figure in ("section", "side")
      for what in ("value", "value.slow", "whole", "whole.slow", "flood")),
}
WITH_FLOOR = EVERYTHING - {"start.picture", "start.picture.first_ever", "turn.picture", "turn.prepared.stall",
                           "start.outlines", "turn.fresh.outlines", "turn.fresh.picture"}


def bench(folder: Path, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    hidden = {*SHOWN_ELSEWHERE, "QT_QPA_PLATFORM"}           # it finds itself a display
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "bench", *arguments], capture_output=True, text=True, timeout=280,
        env={**environ, **home_variables(folder / "home")}, cwd=folder, check=False,
    )
    assert done.returncode == code, done.stderr
    return done


@pytest.mark.long
def test_everything_is_measured_beside_its_floor(tmp_path: Path) -> None:
    done = bench(tmp_path, "all", "--rounds", "1", "--seconds", "2", "--json", str(tmp_path / "figures.jsonl"))
    records = {told["name"]: told for told in map(json.loads, done.stdout.splitlines())}
    assert set(records) == EVERYTHING
    assert (tmp_path / "figures.jsonl").read_text("utf-8") == done.stdout
    assert {name for name, told in records.items() if "floor" in told} == WITH_FLOOR
    for told in records.values():
        assert told["n"] >= 1
        assert 0 <= told["min"] <= told["p50"] <= told["p95"] <= told["p99"]
        assert told["versions"]["PySide6-Essentials"]
        assert {"platform", "load", "screen"} <= set(told)
    assert records["turn.first"]["unchanged_frames"] == records["turn.again"]["unchanged_frames"] == 0
    assert records["start.painted"]["device_pixels"] == records["start.painted"]["floor_pixels"] == [1920, 1080]
    assert records["turn.first"]["n"] == records["memory.walked"]["pages"] - 1 >= 20
    for figure in ("section", "side"):
        assert records[f"{figure}.value"]["unchanged_frames"] == 0
        assert records[f"{figure}.value"]["p50"] <= records[f"{figure}.whole"]["p50"]
        assert records[f"{figure}.flood"]["pending"][0] >= 0
    assert not list((tmp_path / "home").rglob("packs")), "the children have homes of their own"


def test_nothing_is_painted_while_nothing_moves(tmp_path: Path) -> None:
    done = bench(tmp_path, "idle", "--seconds", "3")
    paints, processor = map(json.loads, done.stdout.splitlines())
    assert (paints["name"], paints["p50"], paints["ok"]) == ("idle.paints", 0, True)
    assert processor["p50"] < 10                             # of a core: no timer runs on


def test_a_measure_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    assert "invalid choice" in bench(tmp_path, "speed", code=2).stderr
