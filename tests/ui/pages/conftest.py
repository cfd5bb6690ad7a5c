"""Windows of these tests are dropped as the program drops them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.fitting import drop_kept


@pytest.fixture(autouse=True)
def _dropped(qapp: QApplication) -> Iterator[None]:
    yield
    drop_kept()
