"""The real program in a process and a home of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import SHOWN_ELSEWHERE, home_variables
from tests.real_app.fixtures import desk, display, filled_cache, start  # noqa: F401


@pytest.fixture
def own_environment(tmp_path: Path) -> dict[str, str]:
    """Variables for a child: an empty home, no display, warnings said."""
    kept = {name: value for name, value in os.environ.items() if name not in SHOWN_ELSEWHERE}
    return {**kept, **home_variables(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
