"""One of a few answers that stand in a row: Tab reaches it, Enter presses it, arrow keys go to its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.pressable import Pressable

Name = Callable[[str, bool], str]      # (words on a choice, whether it is chosen) -> what a screen reader says
FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up)
SWAPPED = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}      # from right to left


class Face(NamedTuple):
    """What a choice stands for, its words, and a Lucide icon or ""."""

    key: str
    text: str
    icon: str = ""


class Choice(Pressable):
    """Answers nothing by itself: pressing it asks, and the session's state says what is chosen."""

    def __init__(self, look: Look, text: str, parent: QWidget, name: str = "") -> None:
        super().__init__(look, text, parent, name)
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Leave the choice to the session's state."""

    def show_chosen(self, chosen: bool, name: str) -> None:
        """Show whether this is the answer; ``name`` says so in words."""
        self.setAccessibleName(name)
        if chosen != self.isChecked():
            self.setChecked(chosen)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        key = SWAPPED.get(key, key) if self.isRightToLeft() else key
        if key in FORWARD:
            self._go(1)
        elif key in BACKWARD:
            self._go(-1)
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        """Give the keyboard to a neighbour; at the end of the row it stays, and the page does not turn."""
        parent = self.parentWidget()
        row = parent.findChildren(Choice) if parent else [self]
        place = row.index(self) + by
        if 0 <= place < len(row):
            row[place].setFocus(Qt.FocusReason.TabFocusReason)
