"""Back, where we are and more, for a panel that turns in parts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style


class Turner(QWidget):
    """``turned`` carries the part to show. Hidden while there is one part."""

    turned = Signal(int)

    def __init__(self, look: Look, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._words = look, words
        self._part, self._parts = 0, 1
        self._back = Button(look, "", self, size="md", icon="chevron-left", name=words("nav.previous_part"))
        self._more = Button(look, "", self, size="md", icon="chevron-right", name=words("nav.next_part"))
        self._place: Prose | None = None
        self._back.clicked.connect(self._turn_back)
        self._more.clicked.connect(self._turn_on)
        self.hide()

    def height_wanted(self) -> int:
        """Return the height in px."""
        return self._back.sizeHint().height()

    def show_part(self, part: int, parts: int) -> None:
        """Show that ``part`` (from 0) of ``parts`` is on show."""
        self._part, self._parts = part, parts
        self.setVisible(parts > 1)
        if self._place:
            self._place.setParent(None)
            self._place.deleteLater()
        words = self._words("part.of", n=part + 1, total=parts)
        self._place = Prose(self.look, words, self, Style("label", "ink2", centred=True))
        self._place.show()
        focused = self.window().focusWidget()
        self._back.setVisible(part > 0)
        self._more.setVisible(part + 1 < parts)
        if focused in (self._back, self._more) and focused.isHidden():
            (self._back if focused is self._more else self._more).setFocus(Qt.FocusReason.OtherFocusReason)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        side = self._back.sizeHint().height()
        self._back.setGeometry(0, 0, side, side)
        self._more.setGeometry(self.width() - side, 0, side, side)
        if self._place:
            room = max(self.width() - 2 * side, 1)
            tall = self._place.heightForWidth(room)
            self._place.setGeometry(side, (side - tall) // 2, room, tall)

    def _turn_back(self) -> None:
        self.turned.emit(max(self._part - 1, 0))

    def _turn_on(self) -> None:
        self.turned.emit(min(self._part + 1, self._parts - 1))
