"""Panels beside a picture: something to talk about, the room gauge, and the card that holds a slider."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import share_left
from consult_app.content.model import Aside, Gauge, Slider
from consult_app.content.model import Prose as Text
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.gauge import RoomGauge
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.slider import StopSlider
from consult_app.ui.widgets.typesetting import Style

if TYPE_CHECKING:
    from consult_app.anatomy.drawing import Drawing  # numpy may not load before the first paint

MakeProse = Callable[[Text | str, Style, QWidget], Prose]


class AsideCard(Card):
    """A quiet box with a heading and a few words."""

    def __init__(self, look: Look, aside: Aside, make: MakeProse, parent: QWidget) -> None:
        super().__init__(look, parent, "soft")
        self._heading = make(aside.heading, Style("h3", "on-soft", bold=True), self)
        self._text = make(aside.text, Style("body", "ink"), self)
        self._padding, self._gap = look.dp(30), max(look.dp(8) - self._text.edge, 0)

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self._padding
        words = self._heading.heightForWidth(inner) + self._text.heightForWidth(inner)
        return words + self._gap + 2 * round(self._padding * 0.85) - self._text.edge

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner, top = self.width() - 2 * self._padding, round(self._padding * 0.85)
        tall = self._heading.heightForWidth(inner)
        self._heading.setGeometry(self._padding, top, inner, tall)
        self._text.setGeometry(self._padding, top + tall + self._gap, inner, self._text.heightForWidth(inner))


class GaugeCard(Card):
    """The room gauge in its card; computes its ratio from the drawing that is shown."""

    def __init__(self, look: Look, gauge: Gauge, make: MakeProse, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._gauge = gauge
        self._heading = make(gauge.name, Style("h3", "ink", bold=True), self)
        self._heading.hush()
        self._ring = RoomGauge(look, gauge, self)
        self._note = make(gauge.note, Style("caption", "ink2", centred=True), self) if gauge.note else None
        self._padding = look.dp(32)

    @property
    def compact(self) -> bool:
        """True where a straight bar stands for the ring, since there is little room."""
        return self._ring.compact

    @compact.setter
    def compact(self, compact: bool) -> None:
        self._ring.compact = compact

    def _edge(self) -> int:
        return round(self._padding * (0.6 if self.compact else 0.85))

    def show_drawing(self, drawing: Drawing) -> None:
        """Show how much room ``drawing`` leaves, against the same figure with nothing set."""
        from consult_app.anatomy.sac_piece import sac_piece, usual_sac_piece

        usually = usual_sac_piece(drawing.figure, drawing.parameters["level"])
        self._ring.show_room(share_left(drawing, self._gauge.measure), sac_piece(drawing).tolist(), usually)

    def heightForWidth(self, width: int) -> int:
        """Return the least height in px that shows the ring, or the bar, well at ``width``."""
        return self._frame(width) + self._ring.least_height()

    def _frame(self, width: int) -> int:
        inner = width - 2 * self._padding
        note = self._note.heightForWidth(inner) + self.look.dp(6) if self._note else 0
        return self._heading.heightForWidth(inner) + note + 2 * self._edge() + self.look.dp(8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner, top = self.width() - 2 * self._padding, self._edge()
        tall = self._heading.heightForWidth(inner)
        self._heading.setGeometry(self._padding, top, inner, tall)
        room = self.height() - self._frame(self.width())
        self._ring.setGeometry(self._padding, top + tall + self.look.dp(8), inner, room)
        if self._note:
            below = self._note.heightForWidth(inner)
            self._note.setGeometry(self._padding, self.height() - top - below, inner, below)


class SliderCard(Card):
    """The one control of a page, on its card. ``moved`` carries the parameter and its value."""

    moved = Signal(str, float)

    def __init__(self, look: Look, slider: Slider, make: MakeProse, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._parameter = slider.parameter
        self._name = make(slider.name, Style("label", "ink2"), self)
        self._name.hush()
        self._slider = StopSlider(look, slider, self)
        self._slider.moved.connect(self._tell)

    @property
    def control(self) -> StopSlider:
        """The slider itself, for the order of Tab."""
        return self._slider

    def show_value(self, value: float) -> None:
        """Put the thumb at ``value``."""
        self._slider.show_value(value)

    def heightForWidth(self, width: int) -> int:
        """Return the height in px that name, track and stops take."""
        return self._name.heightForWidth(10_000) + self._slider.sizeHint().height() + self.look.dp(36)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side, spare = self.look.dp(36), max(self.height() - self.heightForWidth(self.width()), 0)
        top, inner = self.look.dp(16) + spare // 2, self.width() - 2 * side
        tall = self._name.heightForWidth(inner)
        self._name.setGeometry(side, top, inner, tall)
        self._slider.setGeometry(side, top + tall, inner, self.height() - top - tall - self.look.dp(12))

    def _tell(self, value: float) -> None:
        self.moved.emit(self._parameter, value)
