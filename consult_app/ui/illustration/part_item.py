"""A part of a drawing as a control of its own: heard by name, pressed by Enter, its neighbours an arrow key away."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import PartWords
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.choice import BACKWARD, FORWARD
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import spoken


class PartItem(Pressable):
    """Paints nothing: the drawing under it is what is seen, and the stage is what a finger or mouse touches.

    ``moved_on`` carries 1 or -1 where an arrow key asks for a neighbour.
    """

    moved_on = Signal(int)

    def __init__(self, look: Look, part: str, words: PartWords, stage: QWidget) -> None:
        super().__init__(look, "", stage, words.name)
        self.part = part
        self.setAccessibleDescription(spoken(words.line))
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def nextCheckState(self) -> None:
        """Leave what is named to the session's state."""

    def stand_at(self, rect: QRect) -> None:
        """Lie over what of the part can be seen."""
        self.setGeometry(rect)
        self.show()

    def be_stop(self, *, stop: bool) -> None:
        """Be the one of the parts that Tab reaches, or one of the others."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in FORWARD or key in BACKWARD:
            self.moved_on.emit(1 if key in FORWARD else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the drawing as it is."""
