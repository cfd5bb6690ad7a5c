"""A hundred or a thousand people as signs; those who had something are filled, from the bottom row, left to right."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.person_stamp import BROAD, DOT, LEAST_PERSON, PersonStamps

SHAPES = {100: ((10, 10),), 1000: ((25, 40), (40, 25))}     # people: columns and rows they may stand in
NARROWEST, WIDEST = 0.68, 1.1    # of a cell, in its heights
TALL = 0.84                      # of a cell's height, a person


class Cells(NamedTuple):
    """How an array is divided: ``width`` and ``height`` of one cell in px."""

    columns: int
    rows: int
    width: float
    height: float

    @property
    def size(self) -> QSize:
        """Size in px of the whole array."""
        return QSize(round(self.columns * self.width), round(self.rows * self.height))

    def at(self, person: int) -> QRectF:
        """Return the cell of ``person``, counted from 0: the bottom row first, from its left."""
        row, column = divmod(person, self.columns)
        return QRectF(column * self.width, (self.rows - 1 - row) * self.height, self.width, self.height)


def cells_in(of: int, width: float, height: float, most: float) -> Cells:
    """Return the largest array of ``of`` people in ``width`` x ``height`` px, no cell taller than ``most``."""
    return max((_cells(columns, rows, width, height, most) for columns, rows in SHAPES[of]), key=lambda c: c.height)


def _cells(columns: int, rows: int, width: float, height: float, most: float) -> Cells:
    tall = max(min(height / rows, width / columns / NARROWEST, most), 0.0)
    return Cells(columns, rows, min(width / columns, tall * WIDEST), tall)


class IconArray(QWidget):
    """``filled`` of ``of`` people in the option's colour, with the shape of its ``place``, if any, on their chests."""

    def __init__(
        self, look: Look, of: int, filled: int, colour: str, place: int | None, name: str, parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look, self._of, self._filled, self._colour, self._place = look, of, filled, colour, place
        self.cells = cells_in(of, 0, 0, 0)
        self._picture: QImage | None = None
        self.setAccessibleName(name)

    def show_cells(self, cells: Cells) -> None:
        """Take the size that every array of the page has."""
        if cells != self.cells:
            self.cells, self._picture = cells, None
            self.resize(cells.size)
            self.update()

    def prepare(self) -> bool:
        """Paint the picture unless it is there; return whether it was."""
        ratio = self.devicePixelRatioF()
        if self._picture is not None and self._picture.devicePixelRatio() == ratio:
            return True
        self._picture = QImage(self.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        stamps = PersonStamps(self.look, self._tall(), self._colour, self._place, ratio)
        with QPainter(self._picture) as p:
            for person in range(self._of):
                stamps.stamp(p, self.cells.at(person).center(), filled=person < self._filled)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        self.prepare()
        assert self._picture is not None
        with painter(self, reflect=False) as p:      # the same picture in every language, so that two can be compared
            p.drawImage(0, 0, self._picture)

    def _tall(self) -> float:
        tall = min(self.cells.height * TALL, self.cells.width * 0.8 / BROAD)
        return tall if tall >= LEAST_PERSON else min(tall, self.cells.width * 0.8 / DOT)
