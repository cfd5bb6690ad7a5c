"""The screens that speak to staff in the exam room: a broken pack, a warning strip, the calm screen after an error."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from consult_app.errors import Problem
from consult_app.i18n import Words
from consult_app.ui.exam_room.patient_window import PatientWindow
from consult_app.ui.mirror import laid_out
from consult_app.ui.staff.problems import ProblemBanner, ProblemScreen
from consult_app.ui.staff.settings import SettingsScreen
from consult_app.ui.staff.trouble import TroubleScreen
from consult_app.ui.theme.look import Look


class StaffDesk(QObject):
    """Shows one screen and one strip at a time; says what was pressed on them."""

    check_again = Signal()
    use_last_good = Signal()
    start_again = Signal()
    settings_chosen = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._screen: QWidget | None = None
        self._strip: ProblemBanner | None = None

    def problems(
        self, look: Look, words: Words, found: tuple[Problem, ...], pack: str, last_good: str,
    ) -> ProblemScreen:
        """Return the screen that lists what is wrong with ``pack``, for the caller to put on the display."""
        screen = ProblemScreen(look, words, found, pack, last_good)
        screen.check_again.connect(self.check_again)
        screen.use_last_good.connect(self.use_last_good)
        screen.leave.connect(screen.close)
        self._take(screen)
        return screen

    def trouble(self, window: PatientWindow) -> None:
        """Lay the calm screen over ``window``, unless it is there already."""
        if isinstance(self._screen, TroubleScreen):
            return
        screen = TroubleScreen(window.look, window.words, window)
        screen.go_on.connect(self.drop_screen)
        screen.start_again.connect(self.start_again)
        self._take(screen)
        with laid_out(window):
            screen.setGeometry(window.rect())
            screen.show()
            screen.raise_()
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def settings(self, window: PatientWindow, file: Path, languages: Sequence[str]) -> None:
        """Lay the settings of this clinic over ``window``; ``settings_chosen`` carries them once they are kept."""
        screen = SettingsScreen(window.look, window.words, file, languages, window)
        screen.chosen.connect(self.settings_chosen)
        screen.left.connect(self.drop_screen)
        self._take(screen)
        self.follow(window)
        screen.take_focus()

    def follow(self, window: PatientWindow) -> None:
        """Put the screen on top of ``window`` again, in its look and language, after it was made anew."""
        if self._screen is None:
            return
        with laid_out(window):
            if isinstance(self._screen, SettingsScreen):
                self._screen.dress(window.look, window.words)
            self._screen.show()
            self._screen.raise_()

    def warn(self, window: PatientWindow, found: tuple[Problem, ...], heading: str) -> None:
        """Lay a strip over the foot of ``window`` with the first of ``found``."""
        self.drop_strip()
        self._strip = ProblemBanner(window.look, window.words, found, heading, window)
        self._strip.dismissed.connect(self.drop_strip)
        with laid_out(window):
            self._strip.show()
            self._strip.raise_()

    def drop_screen(self) -> None:
        """Take the screen away."""
        if self._screen:
            self._screen.close()
            self._screen.deleteLater()
            self._screen = None

    def drop_strip(self) -> None:
        """Take the strip away."""
        if self._strip:
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None

    def _take(self, screen: QWidget) -> None:
        self.drop_screen()
        self._screen = screen
