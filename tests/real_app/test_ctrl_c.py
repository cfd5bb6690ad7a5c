"""Ctrl-C ends the program at once, in its window or at work, and leaves no traceback."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from consult_app.options import Exit
from tests.conftest import ROOT

pytestmark = [
    pytest.mark.real_app,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal on Windows"),
]
DEADLINE_S = 60


def test_ctrl_c_ends_a_window_without_a_traceback(own_environment: dict[str, str], tmp_path: Path) -> None:
    log = Path(own_environment["XDG_STATE_HOME"]) / "lumbar-consult/crash.log"
    with subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "--windowed"], env=own_environment, cwd=tmp_path,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as program:
        given_up = time.monotonic() + DEADLINE_S
        while not log.exists() and program.poll() is None and time.monotonic() < given_up:
            time.sleep(0.02)
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=DEADLINE_S)
    assert "Traceback" not in said
    assert program.returncode in (-signal.SIGINT, Exit.INTERNAL)
