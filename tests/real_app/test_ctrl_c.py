"""Ctrl-C ends the program at once, whether the window is open or still being made, and leaves no traceback."""

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


@pytest.mark.parametrize("moment", ["XDG_STATE_HOME/lumbar-consult/crash.log", "XDG_CACHE_HOME/lumbar-consult/packs"])
def test_ctrl_c_leaves_no_traceback(own_environment: dict[str, str], tmp_path: Path, moment: str) -> None:
    seen = Path(own_environment["HOME"], moment)
    with subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "--windowed"], env=own_environment, cwd=tmp_path,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as program:
        given_up = time.monotonic() + DEADLINE_S
        while not seen.exists() and program.poll() is None and time.monotonic() < given_up:
            time.sleep(0.02)
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=DEADLINE_S)
    assert "Traceback" not in said
    assert program.returncode in (-signal.SIGINT, Exit.INTERNAL)
