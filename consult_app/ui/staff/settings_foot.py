"""The foot of the settings: Reset, the way through the parts, Save, and what the screen says about saving."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.ui.mirror import laid_out
from consult_app.ui.overlays.turner import Turner
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button, Size
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

SAID = Style("caption", "ink", line=96)
SPOKEN = ("settings.saved", "settings.unsaved", "settings.not_saved")
GAP, LINE_GAP = 24, 8              # px at the reference


class SettingsFoot(QWidget):
    """Keeps room for the longest of SPOKEN, so that nothing jumps. ``folder`` is where the file is written."""

    def __init__(self, look: Look, words: Words, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        size: Size = "lg" if look.text == 100 and not look.portrait else "md"
        self.turner = Turner(look, words, self)
        self._told = [Prose(look, words(key, folder=folder), self, SAID) for key in SPOKEN]
        self._said = Prose(look, "", self, SAID)
        self.reset = Button(look, words("settings.reset"), self, kind="quiet", size="md", icon="rotate-ccw")
        self.save = Button(look, words("settings.save"), self, kind="primary", size=size, icon="check")
        self._turner_width = 2 * self.turner.height_wanted() + look.dp(GAP) + Prose(
            look, words("part.of", n=88, total=88), self, Style("label", "ink")).ideal_width()
        self.turns = False
        for prose in self.findChildren(Prose):
            prose.hide()

    def say(self, sentence: str) -> None:
        """Say ``sentence``, or nothing where it is empty."""
        with laid_out(self):
            self._said.hide()
            self._said.deleteLater()
            self._said = Prose(self.look, sentence, self, SAID)
            self._place_said()
            self._said.setVisible(bool(sentence))

    def heightForWidth(self, width: int) -> int:
        gap = self.look.dp(LINE_GAP)
        tall = self.save.sizeHint().height()
        if not self._says_in_row(width):
            tall += self._said_height(width) + gap
        if self.turns and not self._turns_in_row(width):
            tall += self.turner.height_wanted() + gap
        return tall

    def resizeEvent(self, event: QResizeEvent) -> None:
        reset, save, width = self.reset.sizeHint(), self.save.sizeHint(), self.width()
        top = self.height() - save.height()
        self.save.setGeometry(width - save.width(), top, save.width(), save.height())
        self.reset.setGeometry(0, top + (save.height() - reset.height()) // 2, reset.width(), reset.height())
        if self._turns_in_row(width):
            x = reset.width() + self.look.dp(GAP) + (self._between(width) - self._turner_width) // 2
            self.turner.setGeometry(x, top, self._turner_width, save.height())
        else:
            self.turner.setGeometry(0, 0, width, self.turner.height_wanted())
        self._place_said()

    def _place_said(self) -> None:
        width, bottom = self.width(), self.height() - self.save.sizeHint().height()
        if self._says_in_row(width):
            x = self.reset.sizeHint().width() + self.look.dp(GAP)
            room = QRect(x, bottom, self._between(width), self.height() - bottom)
        else:
            tall = self._said_height(width)
            room = QRect(0, bottom - tall - self.look.dp(LINE_GAP), width, tall)
        tall = self._said.heightForWidth(room.width())
        self._said.setGeometry(room.left(), room.top() + (room.height() - tall) // 2, room.width(), tall)

    def _between(self, width: int) -> int:
        """Return the px between Reset and Save."""
        return max(width - self.reset.sizeHint().width() - self.save.sizeHint().width() - 2 * self.look.dp(GAP), 1)

    def _turns_in_row(self, width: int) -> bool:
        return self.turns and self._turner_width <= self._between(width)

    def _says_in_row(self, width: int) -> bool:
        fits = self._said_height(self._between(width)) <= self.save.sizeHint().height()
        return fits and not self._turns_in_row(width)

    def _said_height(self, width: int) -> int:
        return max(prose.heightForWidth(width) for prose in self._told)
