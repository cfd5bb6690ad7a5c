"""What counts paint events sees every one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from consult_app.bench.walks import Paints


def test_every_paint_of_every_widget_is_counted(qtbot: QtBot) -> None:
    window = QWidget()
    child = QWidget(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    counter = Paints()
    child.repaint()
    assert counter.n == 2                # the child lets the window show through, so both
    window.repaint()
    assert counter.n == 4
