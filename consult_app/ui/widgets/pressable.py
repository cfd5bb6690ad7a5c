"""What every control that is pressed has in common: keyboard manners, cursor, focus ring."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from consult_app.ui.theme.look import Look

PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class Pressable(QAbstractButton):
    """A button that Tab reaches and Enter or Space presses; every other key goes on to the window."""

    ring_radius: float = 8.0             # corner radius that the focus ring follows, px

    def __init__(self, look: Look, text: str, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        self.look = look
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # a click must not leave the focus on a control: Space would press it again instead of turning the page
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSES:
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()
