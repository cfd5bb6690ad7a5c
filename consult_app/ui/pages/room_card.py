"""How much room a drawing leaves, as a bar in a card of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent

from consult_app.anatomy.catalogue import share_left
from consult_app.content.model import Gauge
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.room_bar import RoomBar
from consult_app.ui.widgets.typesetting import Style

if TYPE_CHECKING:
    from consult_app.anatomy.drawing import Drawing


class RoomCard(Card):
    """``show_drawing`` measures a drawing against the same figure with nothing set."""

    def __init__(self, view: PageView, gauge: Gauge) -> None:
        super().__init__(view.look, view)
        self._measure = gauge.measure

        def spoken(name: str, words: str, of: str) -> str:
            return view.setting.words("two_states.bar", name=name, words=words, of=of)

        self._bar = RoomBar(view.look, gauge, spoken, self)
        self._note = view.prose(gauge.note, Style("caption", "ink2"), self) if gauge.note else None

    def show_drawing(self, drawing: Drawing) -> None:
        """Show how much room ``drawing`` leaves."""
        self._bar.show_ratio(share_left(drawing, self._measure))

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self._side()
        note = self._note.heightForWidth(inner) if self._note else 0
        return self._bar.heightForWidth(inner) + note + 2 * self._above()

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner = self.width() - 2 * self._side()
        note = self._note.heightForWidth(inner) if self._note else 0
        tall = self._bar.heightForWidth(inner)
        top = (self.height() - tall - note) // 2
        self._bar.setGeometry(self._side(), top, inner, tall)
        if self._note:
            self._note.setGeometry(self._side(), top + tall, inner, note)

    def _side(self) -> int:
        return self.look.dp(28)

    def _above(self) -> int:
        return self.look.dp(16)
