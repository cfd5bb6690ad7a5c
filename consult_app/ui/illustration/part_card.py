"""The card that names the part somebody has touched, and where on the stage it hides least of that part."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.drawing import Array
from consult_app.content.model import PartWords
from consult_app.content.model import Prose as Text
from consult_app.ui.illustration.boxes import Box
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

MakeProse = Callable[[Text | str, Style, QWidget], Prose]
WIDTHS = (0.42, 0.56, 0.72, 1.0)     # of the room; the narrowest that hides least is taken
LEAST_EM = 10                        # width in text sizes, under which a line has two words


class PartCard(Card):
    """A part's name and its line; ``left`` comes when it is pressed.

    The items of the drawing say both to a screen reader: it hears them once.
    """

    left = Signal()

    def __init__(self, look: Look, words: PartWords, make: MakeProse, stage: QWidget) -> None:
        super().__init__(look, stage)
        self._name = make(words.name, Style("bodyb", "ink", bold=True), self)
        self._line = make(words.line, Style("label", "ink"), self)
        self._name.hush()
        self._line.hush()
        self._padding = look.dp(22), look.dp(14)

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self._padding[0]
        return self._name.heightForWidth(inner) + self._line.heightForWidth(inner) + 2 * self._padding[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        (dx, dy), inner = self._padding, self.width() - 2 * self._padding[0]
        tall = self._name.heightForWidth(inner)
        self._name.setGeometry(dx, dy, inner, tall)
        self._line.setGeometry(dx, dy + tall, inner, self._line.heightForWidth(inner))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press from the drawing under the card."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.left.emit()

    def stand_clear(self, points: Array, room: Box, taken: tuple[Box, ...]) -> Box:
        """Stand in ``room`` where the fewest ``points`` of the part are hidden, off ``taken``; return where that is."""
        place, _ = self.clearest(points, room, taken)
        self.setGeometry(QRect(round(place.left), round(place.top), round(place.width), round(place.height)))
        return place

    def clearest(self, points: Array, room: Box, taken: tuple[Box, ...]) -> tuple[Box, float]:
        """Return the place in ``room``, off ``taken``, that hides the fewest ``points``, and how many that are."""
        best, least = None, float("inf")
        for box in self._places(room):
            if any(box.meets(other) for other in taken):
                continue
            wide = box.grown(self.look.dp(12))
            hidden = ((points[:, 0] > wide.left) & (points[:, 0] < wide.right)
                      & (points[:, 1] > wide.top) & (points[:, 1] < wide.bottom)).sum()
            if hidden < least:
                best, least = box, float(hidden)
        whole = Box(room.left, room.top, room.width, min(room.height, self.heightForWidth(round(room.width))))
        return best or whole, least

    def _places(self, room: Box) -> Iterator[Box]:
        """Yield boxes along the edges of ``room``, narrow ones first, the foot before the top."""
        for share in WIDTHS:
            width = min(max(round(room.width * share), self.look.sp("label") * LEAST_EM), round(room.width))
            tall = self.heightForWidth(width)
            if tall > room.height:
                continue
            rest_x, rest_y = room.width - width, room.height - tall
            for down, across in ((1, 0), (1, 1), (0, 0), (0, 1), (1, .5), (0, .5), (.5, 0), (.5, 1)):
                yield Box(room.left + rest_x * across, room.top + rest_y * down, width, tall)
