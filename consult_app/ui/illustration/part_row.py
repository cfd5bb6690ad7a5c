"""The parts of a drawing in a row that Tab reaches as one stop and arrow keys go through."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.drawing import Array
from consult_app.content.model import PartWords
from consult_app.ui.illustration.boxes import Box
from consult_app.ui.illustration.part_item import PartItem
from consult_app.ui.theme.look import Look


class PartRow(QObject):
    """One item for each part that ``words`` names; ``changed`` comes when another one is the stop for Tab."""

    changed = Signal()

    def __init__(
        self, look: Look, words: Mapping[str, PartWords], stage: QWidget, press: Callable[[str], None],
    ) -> None:
        super().__init__(stage)
        self._least, self._press = look.target, press
        self._items = {part: PartItem(look, part, said, stage) for part, said in words.items()}
        self._order: list[PartItem] = []
        self._stop: PartItem | None = None
        for item in self._items.values():
            item.hide()
            item.clicked.connect(self._pressed)
            item.moved_on.connect(self._go)

    def follow(self, seen: Mapping[str, Array], room: Box, touched: str) -> None:
        """Lay the items over the points of their parts that are in sight, from top to bottom; hide the others."""
        places = {part: _place(points, room, self._least) for part, points in seen.items() if part in self._items}
        before = self._order
        self._order = [self._items[part] for part in sorted(places, key=lambda part: places[part].bottom())]
        for part, item in self._items.items():
            if part in places:
                item.stand_at(places[part])
                item.setChecked(part == touched)
        if self._order != before:                        # raising one has the stage under it painted anew
            for item in self._order:                     # heard in this order, under whatever else is on the stage
                item.raise_()
        for item in set(self._items.values()) - set(self._order):
            item.hide()
        if self._stop not in self._order:
            self._be_stop(self._order[0] if self._order else None)

    def hide(self) -> None:
        """Take every item away: something lies over the drawing."""
        self.follow({}, Box(0, 0, 0, 0), "")

    def _be_stop(self, stop: PartItem | None) -> None:
        if self._stop:
            self._stop.be_stop(stop=False)
        self._stop = stop
        if stop:
            stop.be_stop(stop=True)
        self.changed.emit()

    def _go(self, by: int) -> None:
        """Give the keyboard to a neighbour; at the end of the row it stays."""
        item = self.sender()
        if isinstance(item, PartItem) and item in self._order:
            place = self._order.index(item) + by
            if 0 <= place < len(self._order):
                self._be_stop(self._order[place])
                self._order[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self) -> None:
        item = self.sender()
        if isinstance(item, PartItem):
            self._press(item.part)


def _place(points: Array, room: Box, least: int) -> QRect:
    """Return the box round ``points``, grown to ``least`` px a side, within ``room``."""
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    width, height = max(round(right - left), least), max(round(bottom - top), least)
    x = min(max(round((left + right - width) / 2), round(room.left)), max(round(room.right) - width, round(room.left)))
    y = min(max(round((top + bottom - height) / 2), round(room.top)), max(round(room.bottom) - height, round(room.top)))
    return QRect(x, y, width, height)
