"""The comparison side by side: a column for each option, all of one width and one text size, the questions at left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent

from consult_app.ui.pages.grid_answers import Answers, Density
from consult_app.ui.pages.grid_cell import Column, SureChip
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose

DENSITIES = (
    Density("body", 98, 14, 24, 10, 0.195, "title", "body"),
    Density("body", 98, 10, 24, 10, 0.18, "title", "body", chips_beside=True),
    Density("body", 94, 6, 22, 10, 0.16, "title", "body", chips_beside=True),
    Density("body", 94, 5, 18, 6, 0.15, "h2", "body", chips_beside=True),
    Density("label", 102, 6, 22, 10, 0.15, "h2", "label", chips_beside=True),
    Density("label", 101, 4, 14, 4, 0.15, "h2", "label", chips_beside=True),
)


class GridTable(Answers):
    """One box a column, from an option's name to the last of its answers."""

    _shown: Sequence[tuple[int, int, int]] = ()          # row, y, height

    def row_height(self, row: int, above: int | None = None) -> int:
        question = self._questions[row].heightForWidth(self._side() - self.look.dp(10))
        return max(*map(self._needs, self._cells[row]), question + 2 * self._pad) + self._reach(row, above)

    def show_rows(self, rows: Sequence[int], heights: Sequence[int]) -> None:
        top, shown = self.header_height(), []
        self._hide_all_but(rows)
        self._place_names(top)
        for row, height, above in zip(rows, heights, (None, *rows), strict=False):
            reach = self._reach(row, above)
            self._place_question(row, top + reach, height - reach)
            self._place_answers(row, top + reach, height - reach)
            shown.append((row, top, height))
            top += height
        self._shown, self.bottom = shown, top
        self.resize(self.width(), top + self._lap())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            for column in self._columns:
                self._paint_column(p, column)
            line = self.look.colour("line")
            for _, y, height in self._shown[:-1]:
                edge = max(self.look.dp(2), 1)
                p.fillRect(QRectF(0, y + height - edge, self._side() - self._gap, edge), line)
                for i in range(len(self._columns)):
                    border = self._border()
                    p.fillRect(QRectF(self._x(i) + border, y + height - edge, self.column - 2 * border, edge), line)

    def _paint_column(self, p: QPainter, column: Column) -> None:
        look, colour = self.look, column.option.colour
        whole = QRectF(self._x(column.place), 0, self.column, self.bottom)
        radius = look.radius("button")
        outline = QPainterPath()
        outline.addRoundedRect(whole, radius, radius)
        p.save()
        p.setClipPath(outline)
        p.fillRect(whole, look.colour("surface"))
        head = self.header_height()
        p.fillRect(QRectF(whole.left(), 0, whole.width(), head), look.colour(f"{colour}-soft"))
        p.fillRect(QRectF(whole.left(), head - self._bar, whole.width(), self._bar), look.colour(colour))
        p.restore()
        if look.theme == "contrast":
            box(p, whole, radius, None, look.colour(colour), look.border)

    def _reach(self, row: int, above: int | None) -> int:
        """Return px by which boxes of marks in the row ``above`` reach into ``row`` where a chip stands."""
        if above is None:
            return 0
        reach, height = 0, self.row_height(above)
        for chip, cell in zip(self._cells[row], self._cells[above], strict=True):
            if isinstance(chip, SureChip) and isinstance(cell, Prose):
                wide = chip.sizeHint().width()
                left = min((self.column - wide) // 2 - self._inset, 0)
                if self.look.from_right:             # the chip will be reflected; the words have their own direction
                    left = self._cell_width() - left - wide
                under = cell.reach_below(left, left + wide, self._cell_width())
                reach = max(reach, under - self._pad - (height - self._needs(cell)) // 2)
        return reach

    def _place_question(self, row: int, y: int, height: int) -> None:
        question, room = self._questions[row], self._side() - self.look.dp(10)
        tall = question.heightForWidth(room)
        question.setGeometry(0, y + (height - tall) // 2, room, tall)
        question.show()

    def _side(self) -> int:
        """Width in px of the column of questions."""
        return self._start - self._gap

    def _columns_from(self, width: int) -> int:
        """Leave questions a share of the width, but never less than the longest of their words."""
        longest = self._longest(self._questions, self._density.cell, 700)
        return max(round(width * self._density.question_share), round(longest) + self.look.dp(20)) + self._gap
