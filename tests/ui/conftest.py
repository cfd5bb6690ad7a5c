"""The packs on show: each in one window for the whole run, with its cache in the empty home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from consult_app.i18n.direction import RIGHT_TO_LEFT
from consult_app.resources import asset
from consult_app.settings import Settings, user_folders
from consult_app.ui.render import UnseenVisit

SHIPPED = asset("packs/mild-lss")
KNEE = Path(__file__).parents[1] / "data" / "packs" / "knee-choices"


@pytest.fixture(scope="session")
def shipped(qapp: QApplication) -> Iterator[UnseenVisit]:
    """The pack that ships, in one window for the whole run: tests dress it as they need it."""
    visit = UnseenVisit(SHIPPED, Settings(), QSize(1920, 1080), user_folders().cache)
    yield visit
    visit.close()


@pytest.fixture(scope="session")
def turned(qapp: QApplication) -> Iterator[UnseenVisit]:
    """The pack that ships, in the made-up language that runs from right to left."""
    visit = UnseenVisit(SHIPPED, Settings(language=RIGHT_TO_LEFT), QSize(1920, 1080), user_folders().cache)
    yield visit
    visit.close()


@pytest.fixture(scope="session")
def knee(qapp: QApplication) -> Iterator[UnseenVisit]:
    """The made-up pack about another joint, in one window for the whole run."""
    visit = UnseenVisit(KNEE, Settings(), QSize(1920, 1080), user_folders().cache)
    yield visit
    visit.close()
