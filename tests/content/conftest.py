"""A copy of the small pack that a test may break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.content.broken_packs import SMALL


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "pack"))
