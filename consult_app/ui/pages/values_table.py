"""What each way offers for each concern, the same for all, in columns of one width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Concern
from consult_app.ui.pages.headed_parts import Gaps, Section, Slice
from consult_app.ui.pages.ordered_view import Places, heading_of
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.values_offer import OfferCell, offers_in_order
from consult_app.ui.widgets.option_heading import bar_height, paint_column
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

GAP = 14               # px at the reference, between columns
LEAST_EM = 11          # narrowest column, in sizes of its text


class Density(NamedTuple):
    """Type of the cells and of the concerns, their share of the width, px above, below and left of a cell."""

    role: str
    concern: str
    share: float
    pad: int
    inset: int


DENSITIES = (
    Density("body", "bodyb", 0.22, 12, 22), Density("label", "labelb", 0.2, 10, 20),
    Density("label", "labelb", 0.18, 5, 16), Density("label", "labelb", 0.15, 2, 12),
    Density("caption", "captionb", 0.17, 4, 14), Density("caption", "captionb", 0.15, 2, 12),
)


class OfferTable(QWidget):
    """A row for each concern, a column for each option."""

    gaps = Gaps(0, 0, 0)

    def __init__(
        self, view: PageView, concerns: Sequence[Concern], places: Places, density: Density, parent: QWidget,
    ) -> None:
        super().__init__(parent)
        look = view.look
        self.look, self._gap = look, look.dp(GAP)
        self._colours = [place.option.colour for place in places.values()]
        self._heads = [heading_of(look, p.option.short or p.option.name, p, self, density.concern)
                       for p in places.values()]
        self._names: list[Prose] = []
        self._cells: list[list[OfferCell]] = []
        for concern in concerns:
            self._names.append(view.prose(concern.name, Style(density.concern, "ink", bold=True, line=96), self))
            offers = zip(offers_in_order(concern, places), places.values(), strict=True)
            self._cells.append([OfferCell(view, offer, place, density.role, self) for offer, place in offers])
        self._lines: list[int] = []                        # y of the hairlines between the rows on show
        self._bottom = 0

    def fit(self, width: int, density: Density) -> None:
        """Measure every row at ``width`` px as ``density`` has it; its type must be the one the table was made for."""
        self._density = density
        self._inset, self._pad = self.look.dp(density.inset), self.look.dp(density.pad)
        self._side, count = round(width * density.share), max(len(self._colours), 1)
        self.column = (width - self._side - self._gap * count) // count
        self._head = self._head_height()
        self._heights = tuple(self._row_height(row) for row in range(len(self._names)))

    def roomy(self) -> bool:
        """Return whether columns are wide enough to read."""
        return self.column >= LEAST_EM * self.look.sp(self._density.role)

    def frame(self) -> int:
        """Return the height in px of the options' names, and of what a mark's box may reach below the last row."""
        return self._head + self._lap()

    def sections(self) -> list[Section]:
        """Return the heights of the rows; they have no heading."""
        return [Section(0, self._heights)]

    def show_part(self, part: Sequence[Slice], rect: QRect) -> int:
        """Show the rows of ``part`` from the top of ``rect``, grown to fill it a little; return the bottom drawn."""
        rows = [row for piece in part for row in range(piece.first, piece.end)]
        heights = [self._heights[row] for row in rows]
        spare = max(rect.height() - self.frame() - sum(heights), 0) // max(len(rows), 1)
        for row, name in enumerate(self._names):
            for widget in (name, *self._cells[row]):
                widget.setVisible(row in rows)
        y = self._place_heads()
        self._lines = []
        for row, height in zip(rows, heights, strict=True):
            self._lines += [y] if row != rows[0] else []
            tall = height + min(spare, height // 3)
            self._place_row(row, y, tall)
            y += tall
        self._bottom = y
        self.setGeometry(rect.left(), rect.top(), rect.width(), y + self._lap())
        self.update()
        return rect.top() + y

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            for i, colour in enumerate(self._colours):
                whole = QRectF(self._x(i), 0, self.column, self._bottom)
                paint_column(p, self.look, whole, self._head, colour)
            border = self.look.border if self.look.theme == "contrast" else 0
            for y in self._lines:
                p.fillRect(QRectF(0, y - 1, self._side - self._gap, 1), self.look.colour("line"))
                for i in range(len(self._colours)):
                    line = QRectF(self._x(i) + border, y - 1, self.column - 2 * border, 1)
                    p.fillRect(line, self.look.colour("line"))

    def _place_heads(self) -> int:
        inner, free = self.column - 2 * self._inset, self._head - bar_height(self.look)
        for i, head in enumerate(self._heads):
            tall = head.heightForWidth(inner)
            head.setGeometry(self._x(i) + self._inset, (free - tall) // 2, inner, tall)
        return self._head

    def _place_row(self, row: int, y: int, height: int) -> None:
        name, room = self._names[row], self._side - self.look.dp(10)
        tall = name.heightForWidth(room)
        name.setGeometry(0, y + (height - tall) // 2, room, tall)
        for i, cell in enumerate(self._cells[row]):
            tall = cell.heightForWidth(self._cell_width())
            cell.setGeometry(self._x(i) + self._inset, y + (height - tall) // 2, self._cell_width(), tall)

    def _row_height(self, row: int) -> int:
        cells = [cell.heightForWidth(self._cell_width()) - 2 * cell.edge for cell in self._cells[row]]
        return max(*cells, self._names[row].heightForWidth(self._side - self.look.dp(10))) + 2 * self._pad

    def _head_height(self) -> int:
        inner = self.column - 2 * self._inset
        tall = max((head.heightForWidth(inner) for head in self._heads), default=0)
        return tall + 2 * self.look.dp(8) + bar_height(self.look)

    def _lap(self) -> int:
        return max(max((cell.edge for cells in self._cells for cell in cells), default=0) - self._pad, 0)

    def _cell_width(self) -> int:
        return self.column - self._inset - round(self._inset * 0.6)

    def _x(self, place: int) -> int:
        return self._side + self._gap + place * (self.column + self._gap)
