"""The real program in a process and a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, SHOWN_ELSEWHERE, home_variables
from tests.real_app.fixtures import desk, display, filled_cache, start  # noqa: F401

Ran = subprocess.CompletedProcess[str]


@pytest.fixture
def own_environment(tmp_path: Path) -> dict[str, str]:
    """Variables for a child: an empty home, no display, warnings said."""
    kept = {name: value for name, value in os.environ.items() if name not in SHOWN_ELSEWHERE}
    return {**kept, **home_variables(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def run(own_environment: dict[str, str], tmp_path: Path) -> Callable[..., Ran]:
    """Return a function that runs the program in an empty folder and expects exit code ``code``."""
    desk = tmp_path / "desk"
    desk.mkdir()

    def program(*args: str, code: int = 0, **environ: str) -> Ran:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *args], env={**own_environment, **environ},
            capture_output=True, text=True, timeout=180, check=False, cwd=desk,
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode == code, done.stderr
        return done

    return program
