"""The settings of this clinic: a screen for staff that changes nothing before Save is pressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.settings import Calibration, Settings, read_settings
from consult_app.settings.writing import write_settings
from consult_app.ui.mirror import laid_out
from consult_app.ui.overlays.tab_trap import move_inside
from consult_app.ui.staff.calibration import CalibrationView
from consult_app.ui.staff.settings_displays import Display, displays_here
from consult_app.ui.staff.settings_pages import SECTIONS
from consult_app.ui.staff.settings_sheet import SettingsSheet
from consult_app.ui.theme.look import Look, look_for
from consult_app.ui.widgets.painting import painter

Write = Callable[[Settings, Path], None]


class SettingsScreen(QWidget):
    """Covers its parent, whose size it follows. It shows and keeps what is in ``file``, whatever a command line says.

    ``chosen`` carries the settings when Save was pressed, to be used at once; ``left`` says that it may be closed.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self, look: Look, words: Words, file: Path, languages: Sequence[str], parent: QWidget, *,
        displays: Sequence[Display] | None = None, write: Write = write_settings,
    ) -> None:
        super().__init__(parent)
        self.look, self.words, self.file, self.languages = look, words, file, tuple(languages)
        self.displays = displays_here() if displays is None else tuple(displays)
        self._write = write
        self.kept = read_settings(file)[0]
        self.pending = self.kept
        self.section = SECTIONS[0][0]
        self._said: tuple[str, dict[str, object]] | None = None
        self._warned = False
        self._calibration: CalibrationView | None = None
        self.setAccessibleName(words("settings.title"))
        self._sheet = SettingsSheet(self)
        self._over = parent
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())

    # -- what is pressed

    def change(self, field: str, value: object) -> None:
        """Take ``value`` for ``field`` of the settings, for now."""
        self.pending = replace(self.pending, **{field: value})   # type: ignore[arg-type]   # rows know their field
        self._say(None)
        self._sheet.show_values()

    def show_section(self, section: str) -> None:
        """Turn to another section."""
        self.section = section
        self._lay_out()

    def reset(self) -> None:
        """Put the defaults back in this section, for now."""
        usual, fields = Settings(), next(fields for key, _, fields in SECTIONS if key == self.section)
        self.pending = replace(self.pending, **{field: getattr(usual, field) for field in fields})
        self._say(None)
        self._lay_out()

    def save(self) -> None:
        """Write the file and use the choices; where it can not be written, say so and use them all the same."""
        try:
            self._write(self.pending, self.file)
        except OSError:
            self._say("settings.not_saved", folder=self.file.parent)
        else:
            self.kept = self.pending
            self._say("settings.saved")
        self.chosen.emit(self.pending)

    def leave(self) -> None:
        """Close, at the second press where something has not been saved."""
        if self.pending != self.kept and not self._warned:
            self._say("settings.unsaved")
            self._warned = True
            return
        self.left.emit()

    def measure(self, key: str) -> None:
        """Measure the display of ``key``: here if this window is on it, else on a window of its own there."""
        display = next(display for display in self.displays if display.key == key)
        here = display.screen is None or display.screen == self.screen()
        look = self.look if here or display.screen is None else look_for(
            display.screen.size(), self.look.theme, self.look.text, from_right=self.look.from_right)
        start = self.pending.calibration(key) or display.guess
        self._calibration = CalibrationView(look, self.words, display, start, self if here else None)
        self._calibration.measured.connect(self._measured)
        self._calibration.left.connect(self._end_measuring)
        if here:
            with laid_out(self):
                self._calibration.show()
        elif display.screen:
            self._calibration.setGeometry(display.screen.geometry())
            self._calibration.showFullScreen()
        self._calibration.card.setFocus(Qt.FocusReason.TabFocusReason)

    def _measured(self, found: Calibration) -> None:
        if self._calibration:
            others = dict(self.pending.screens) | {self._calibration.display.key: found}
            self.change("screens", tuple(sorted(others.items(), key=lambda pair: pair[0])))
            self._end_measuring()
            self._lay_out()

    def _end_measuring(self) -> None:
        if self._calibration:
            self._calibration.hide()
            self._calibration.deleteLater()
            self._calibration = None
            self._sheet.take_focus()

    # -- showing

    @property
    def said(self) -> str:
        """What the screen says about saving, or ""."""
        if self._said is None:
            return ""
        key, places = self._said
        return self.words(key, **places)

    def dress(self, look: Look, words: Words) -> None:
        """Take another look and language, with everything else as it stands."""
        if (look, words) != (self.look, self.words):
            self.look, self.words = look, words
            self.setAccessibleName(words("settings.title"))
            self._lay_out()

    def take_focus(self) -> None:
        """Take the keyboard, on the first control."""
        self._sheet.take_focus()

    def _say(self, key: str | None, **places: object) -> None:
        self._said, self._warned = (key, places) if key else None, False
        self._sheet.show_said()

    def _lay_out(self) -> None:
        focused = self.focusWidget()
        key = focused.accessibleName().partition(",")[0] if focused and focused is not self else ""
        with laid_out(self):
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = SettingsSheet(self)
            self._sheet.show()
        self._sheet.take_focus(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.look = look_for(self.size(), self.look.theme, self.look.text, still=self.look.still,
                             from_right=self.look.from_right)
        if self._calibration and self._calibration.parent() is self:
            self._end_measuring()
        self._lay_out()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on this screen."""
        move_inside(self._calibration if self._calibration else self, forward)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; keep every other key from the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            p.fillRect(self.rect(), self.look.colour("scrim"))
