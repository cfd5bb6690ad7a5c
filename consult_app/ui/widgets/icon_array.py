"""A hundred or a thousand people as signs; those who had something are filled, from the bottom row, left to right."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.option_badge import badge_shape
from consult_app.ui.widgets.painting import painter

SHAPES = {100: ((10, 10),), 1000: ((25, 40), (40, 25))}     # people: columns and rows they may stand in
NARROWEST, WIDEST = 0.68, 1.1    # of a cell, in its heights
TALL, BROAD = 0.84, 0.6         # a person, in heights of the cell and of the person
DOT = 0.88                       # of a person's height, across a dot
HEAD = 0.165                     # radius of the head, in heights of the person
CHEST = 0.34                     # side of the sign on the chest
LEAST_PERSON = 13.0              # px; a smaller person is a dot
LEAST_CHEST = 4.0                # px; a smaller sign on the chest would be a speck


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
        self.setAccessibleName(name)

    def show_cells(self, cells: Cells) -> None:
        """Take the size that every array of the page has."""
        self.cells = cells
        self.resize(cells.size)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        with painter(self, reflect=False) as p:      # the same picture in every language, so that two can be compared
            thin = max(self._tall() * 0.055, 1.2)
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.setPen(QPen(look.colour("line-strong"), thin))
            p.drawPath(self._people(range(self._filled, self._of), inset=thin / 2))
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(look.colour(self._colour))
            p.drawPath(self._people(range(self._filled), inset=0.0))
            self._paint_chests(p)

    def _tall(self) -> float:
        tall = min(self.cells.height * TALL, self.cells.width * 0.8 / BROAD)
        return tall if tall >= LEAST_PERSON else min(tall, self.cells.width * 0.8 / DOT)

    def _people(self, who: range, inset: float) -> QPainterPath:
        tall = self._tall()
        sign = _person() if tall >= LEAST_PERSON else _dot()
        scaled = QTransform.fromScale(tall - 2 * inset, tall - 2 * inset).map(sign)
        people = QPainterPath()
        for person in who:
            people.addPath(scaled.translated(self.cells.at(person).center()))
        return people

    def _paint_chests(self, p: QPainter) -> None:
        """Paint the option's shape on each filled chest, so that options differ without their colours."""
        side = self._tall() * CHEST
        if self._place is None or side < LEAST_CHEST or self._tall() < LEAST_PERSON:
            return
        shape = badge_shape(self._place, QRectF(-side / 2, -side / 2, side, side))
        chests = QPainterPath()
        for person in range(self._filled):
            chests.addPath(shape.translated(self.cells.at(person).center() + QPointF(0, self._tall() * 0.17)))
        p.setBrush(self.look.colour("surface"))
        p.drawPath(chests)


@cache
def _person() -> QPainterPath:
    """Return one closed outline, 1 tall, about the origin: head, neck and shoulders in one piece."""
    head, neck, body = QPainterPath(), QPainterPath(), QPainterPath()
    head.addEllipse(QPointF(0, HEAD - 0.5), HEAD, HEAD)
    neck.addRect(QRectF(-0.08, 2 * HEAD - 0.54, 0.16, 0.16))
    top, half, round_ = 2 * HEAD - 0.46, BROAD / 2, 0.24
    body.moveTo(-half, 0.5)
    body.lineTo(-half, top + round_)
    body.cubicTo(-half, top + 0.06, 0.06 - half, top, 0.22 - half, top)
    body.lineTo(half - 0.22, top)
    body.cubicTo(half - 0.06, top, half, top + 0.06, half, top + round_)
    body.lineTo(half, 0.5)
    body.closeSubpath()
    return head.united(neck).united(body)


@cache
def _dot() -> QPainterPath:
    dot = QPainterPath()
    dot.addEllipse(QPointF(0, 0), DOT / 2, DOT / 2)
    return dot
