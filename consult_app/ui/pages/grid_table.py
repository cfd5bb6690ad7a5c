"""The comparison side by side: a column for each option, all of one width and one text size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import GridPage
from consult_app.ui.pages.grid_cell import Column, SureChip, Unmeasured, answer
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.option_badge import OptionBadge
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose, Style

BAR = 6              # px at the reference, the option's colour under its name
GAP = 14             # between columns
LEAST_EM = 12        # narrowest column, in sizes of its text


class Density(NamedTuple):
    """How tightly the table is set; lengths are px at the reference.

    ``pad`` is above and below a cell, ``inset`` left of its words, ``head`` above and below an option's name.
    """

    cell: str
    line: int
    pad: int
    inset: int
    head: int
    question_share: float
    title: str
    decision: str
    chips_beside: bool


DENSITIES = (
    Density("body", 98, 14, 24, 10, 0.195, "title", "body", chips_beside=False),
    Density("body", 98, 10, 24, 10, 0.18, "title", "body", chips_beside=True),
    Density("body", 94, 6, 22, 10, 0.16, "title", "body", chips_beside=True),
    Density("body", 94, 5, 18, 6, 0.15, "h2", "body", chips_beside=True),
    Density("label", 102, 6, 22, 10, 0.15, "h2", "label", chips_beside=True),
    Density("label", 101, 4, 14, 4, 0.15, "h2", "label", chips_beside=True),
)


class GridTable(QWidget):
    """Rows by options. Row ``len(page.rows)`` is the last one, how sure we are."""

    def __init__(
        self, view: PageView, page: GridPage, columns: Sequence[Column], width: int, density: Density,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look, self._columns, self._density = view.look, columns, density
        look = view.look
        self._gap, self._inset, self._pad = look.dp(GAP), look.dp(density.inset), look.dp(density.pad)
        self._bar = max(look.dp(BAR), 4)
        self._badges = [OptionBadge(look, c.place, c.letter, c.option.colour, self) for c in columns]
        self._names = [Prose(look, c.option.name, self, Style("h3", "ink", bold=True)) for c in columns]
        question = Style(density.cell, "ink", bold=True, line=density.line)
        cell = Style(density.cell, "ink", line=density.line)
        self._questions: list[Prose] = []
        self._cells: list[list[QWidget]] = []
        for row in page.rows:
            texts = dict(row.cells)
            self._questions.append(view.prose(row.question, question, self))
            self._cells.append([answer(view, texts.get(c.option.id), cell, self) for c in columns])
        self._questions.append(view.prose(page.sure_question, question, self))
        self._cells.append([SureChip(view, column, self) for column in columns])
        self._side = self._question_width(width)
        self.column = (width - self._side - self._gap * len(columns)) // len(columns)
        self._shown: list[tuple[int, int, int]] = []          # row, y, height
        self.bottom = 0                                       # of what is drawn; a mark's box may reach below it
        self.resize(width, 10)

    @property
    def roomy(self) -> bool:
        """True where columns are wide enough to read and names fit them."""
        em = self.look.sp(self._density.cell)
        return self.column >= LEAST_EM * em and all(
            self.column >= chip.sizeHint().width() + 2 * self._inset for chip in self._cells[-1])

    def header_height(self) -> int:
        """Return the height in px of the options' names with the bar under them."""
        room = self._name_width()
        tall = max(max(name.heightForWidth(room) for name in self._names), self._badges[0].height())
        return tall + 2 * self.look.dp(self._density.head) + self._bar

    def row_height(self, row: int) -> int:
        """Return the height in px that ``row`` needs."""
        heights = [self._needs(cell) for cell in self._cells[row]]
        question = self._questions[row].heightForWidth(self._side - self.look.dp(10))
        return max(*heights, question + 2 * self._pad)

    def show_rows(self, rows: Sequence[int], heights: Sequence[int]) -> None:
        """Lay out ``rows`` with ``heights`` px under the names; the others are hidden."""
        top = self.header_height()
        for i in set(range(len(self._cells))) - set(rows):
            for widget in (self._questions[i], *self._cells[i]):
                widget.hide()
        self._place_names(top)
        self._shown = []
        for row, height in zip(rows, heights, strict=True):
            self._place_row(row, top, height)
            self._shown.append((row, top, height))
            top += height
        self.bottom = top
        self.resize(self.width(), top + self._lap())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            for column in self._columns:
                self._paint_column(p, column)
            line = self.look.colour("line")
            for _, y, height in self._shown[:-1]:
                edge = max(self.look.dp(2), 1)
                p.fillRect(QRectF(0, y + height - edge, self._side - self._gap, edge), line)
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

    def _place_names(self, height: int) -> None:
        room, free = self._name_width(), height - self._bar
        for i, (badge, name) in enumerate(zip(self._badges, self._names, strict=True)):
            x = self._x(i) + self._inset
            badge.move(x, (free - badge.height()) // 2)
            tall = name.heightForWidth(room)
            # the room kept for descenders sits under the last line, so the eye's middle is a little higher
            drop = round(self.look.sp("h3") * 0.08)
            name.setGeometry(x + badge.width() + self.look.dp(14), (free - tall) // 2 + drop, room, tall)

    def _place_row(self, row: int, y: int, height: int) -> None:
        question, room = self._questions[row], self._side - self.look.dp(10)
        tall = question.heightForWidth(room)
        question.setGeometry(0, y + (height - tall) // 2, room, tall)
        question.show()
        for i, cell in enumerate(self._cells[row]):
            x, tall = self._x(i), self._tall(cell)
            if isinstance(cell, Unmeasured):
                edge = round(self._border())
                cell.setGeometry(x + edge, y, self.column - 2 * edge, height - max(self.look.dp(2), 1))
            elif isinstance(cell, SureChip):
                size = cell.sizeHint()
                cell.setGeometry(x + self._inset, y + (height - size.height()) // 2, size.width(), size.height())
            else:
                cell.setGeometry(x + self._inset, y + (height - tall) // 2, self._cell_width(), tall)
            cell.show()

    def _needs(self, cell: QWidget) -> int:
        """Return the height in px of ``cell`` with the space above and below it."""
        if isinstance(cell, SureChip):
            return max(cell.sizeHint().height(), round(cell.ring_rect.height()) + 2 * self._pad)
        return self._tall(cell) - 2 * _edge(cell) + 2 * self._pad * isinstance(cell, Prose)

    def _tall(self, cell: QWidget) -> int:
        if isinstance(cell, SureChip):
            return cell.sizeHint().height()
        return cell.heightForWidth(self.column if isinstance(cell, Unmeasured) else self._cell_width())

    def _lap(self) -> int:
        """How far the box of a mark in the last row may reach below it."""
        edges = [_edge(cell) for cells in self._cells for cell in cells]
        return max(max(edges) - self._pad, 0)

    def _cell_width(self) -> int:
        return self.column - self._inset - round(self._inset * 0.7)

    def _name_width(self) -> int:
        return self._cell_width() - self._badges[0].width() - self.look.dp(14)

    def _border(self) -> float:
        return self.look.border if self.look.theme == "contrast" else 0.0

    def _x(self, place: int) -> int:
        return self._side + self._gap + place * (self.column + self._gap)

    def _question_width(self, width: int) -> int:
        """A share of the width, but never narrower than the longest word of a question."""
        metrics = QFontMetricsF(self.look.font(self._density.cell, 700))
        longest = max((metrics.horizontalAdvance(word) for q in self._questions for word in q.accessibleName().split()),
                      default=0.0)
        return max(round(width * self._density.question_share), round(longest) + self.look.dp(20))


def _edge(cell: QWidget) -> int:
    """Return how much of a cell's height, above and below, is kept for the boxes of its marks."""
    return cell.edge if isinstance(cell, Prose) else 0
