"""The comparison side by side where room for a column of questions is wanting: each question over its answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent

from consult_app.ui.pages.grid_answers import Answers, Density
from consult_app.ui.pages.grid_cell import Column
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose

UNDER = 4            # px at the reference, between a question and its answers
BELOW_NAMES = 10
BESIDE_CHIP = 4
APART = 12           # between a row and the question of the next

ROW_DENSITIES = (
    Density("body", 98, 12, 20, 10, 0, "title", "body"),
    Density("label", 98, 8, 16, 6, 0, "h2", "body", name="label"),
    Density("label", 92, 3, 12, 4, 0, "h2", "caption", name="label"),
    Density("caption", 95, 4, 12, 4, 0, "h2", "caption", name="caption"),
)


class GridRows(Answers):
    """The options' names, then a question over the whole width with a box for each answer, and so on."""

    least_em = 9.0
    _shown: Sequence[tuple[int, int]] = ()               # y, height of the answers

    @property
    def roomy(self) -> bool:
        """True where, besides, no word is broken."""
        role, cells = self._density.cell, [c for row in self._cells for c in row if isinstance(c, Prose)]
        room = self._cell_width() - self.look.dp(8)
        named = self._longest(self._names, self._density.name, 700) <= self._name_width() - self.look.dp(8)
        return super().roomy and named and self._longest(cells, role, 400) <= room

    def header_height(self) -> int:
        """Return the height in px of the options' names with the space under them."""
        return super().header_height() + self.look.dp(BELOW_NAMES)

    def row_height(self, row: int, above: int | None = None) -> int:
        return self._asked(row) + max(map(self._needs, self._cells[row])) + self.look.dp(APART)

    def show_rows(self, rows: Sequence[int], heights: Sequence[int]) -> None:
        top, shown = self.header_height(), []
        self._hide_all_but(rows)
        self._place_names(super().header_height())
        for row, height in zip(rows, heights, strict=True):
            asked = self._asked(row)
            question = self._questions[row]
            question.setGeometry(0, top, self.width(), question.heightForWidth(self.width()))
            question.show()
            inner = height - asked - self.look.dp(APART)
            self._place_answers(row, top + asked, inner)
            shown.append((top + asked, inner))
            top += height
        self._shown, self.bottom = shown, top - self.look.dp(APART)
        self.resize(self.width(), self.bottom + self._lap())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            for column in self._columns:
                self._paint_name(p, column)
                for y, height in self._shown:
                    self._paint_box(p, column, QRectF(self._x(column.place), y, self.column, height))

    def _beside_chip(self) -> int:
        return self.look.dp(BESIDE_CHIP)

    def _asked(self, row: int) -> int:
        """Height in px of a question with the space under it."""
        return self._questions[row].heightForWidth(self.width()) + self.look.dp(UNDER)

    def _paint_name(self, p: QPainter, column: Column) -> None:
        look, colour = self.look, column.option.colour
        head = QRectF(self._x(column.place), 0, self.column, super().header_height())
        outline = QPainterPath()
        outline.addRoundedRect(head, look.radius("field"), look.radius("field"))
        p.save()
        p.setClipPath(outline)
        p.fillRect(head, look.colour(f"{colour}-soft"))
        p.fillRect(head.adjusted(0, head.height() - self._bar, 0, 0), look.colour(colour))
        p.restore()
        if look.theme == "contrast":
            box(p, head, look.radius("field"), None, look.colour(colour), look.border)

    def _paint_box(self, p: QPainter, column: Column, rect: QRectF) -> None:
        look, contrast = self.look, self.look.theme == "contrast"
        line = look.colour(column.option.colour if contrast else "line")
        box(p, rect, look.radius("field"), look.colour("surface"), line, look.border if contrast else 1)
