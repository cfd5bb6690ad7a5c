"""A visit in the exam room, opened at a report beside a page with the cross-section, wiped after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize

from consult_app.session.actions import EndVisit, OpenReport, TurnTo
from consult_app.ui.render import UnseenVisit
from tests.ui.report.desk import PAGE, Desk


@pytest.fixture
def desk(shipped: UnseenVisit) -> Iterator[Desk]:
    shipped.dress(QSize(1280, 720), "light", 100)
    shipped.session.do(EndVisit(0.0))
    shipped.session.do(TurnTo(PAGE))
    shipped.session.do(OpenReport())
    shipped.sweep()
    yield Desk(shipped)
    shipped.session.do(EndVisit(0.0))
    shipped.dress(QSize(1280, 720), "light", 100)
    shipped.sweep()
