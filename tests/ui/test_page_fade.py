"""A page fades out as it was on the screen, whatever lies over it by then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from consult_app.ui.exam_room.page_fade import PageFade
from consult_app.ui.theme.look import look_for


class Sheet(QWidget):
    colour = "teal"

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as p:
            p.fillRect(event.rect(), QColor(self.colour))


@pytest.mark.parametrize("covered", [False, True])
def test_the_old_page_is_seen_when_the_fade_begins(qtbot: QtBot, covered: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    old = Sheet(window)
    old.setGeometry(0, 50, 400, 200)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.wait(30)
    fade = PageFade(look_for(QSize(1920, 1080), "light", 100, still=True), old, forward=True, covered=covered)
    old.hide()
    fade.show()
    seen = fade.grab().toImage()
    assert fade.geometry() == old.geometry()
    for x, y in ((0, 0), (200, 100), (399, 199)):
        assert seen.pixelColor(x, y) == QColor("teal")
