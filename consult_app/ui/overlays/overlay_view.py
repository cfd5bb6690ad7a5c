"""What lies over a page: a scrim and a panel that keeps the keyboard until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from consult_app.session.state import State
from consult_app.ui.pages.page_view import Setting


class OverlayView(QWidget):
    """Base of every overlay. The window makes it for a state, and drops it when ``shows`` no longer holds.

    ``setting.size`` is the whole window. Closing is the session's business: ``setting.do(CloseOverlay())``.
    ``settings_asked`` says that staff want to set the program up.
    """

    settings_asked = Signal()

    def __init__(self, setting: Setting, state: State, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting, self.look, self._overlay = setting, setting.look, state.overlay
        self.setGeometry(0, 0, *setting.size)

    def shows(self, state: State) -> bool:
        """Return whether this overlay is still the right one for ``state``."""
        return state.overlay == self._overlay

    def show_state(self, state: State) -> None:
        """Follow a change of ``state`` under the same overlay (for instance the chosen text size)."""

    def take_focus(self) -> None:
        """Take the keyboard, on the first control."""


