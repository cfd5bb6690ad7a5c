"""What a comparison side by side is made of: the options' names, the questions, and an answer for each option."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from consult_app.content.model import GridPage
from consult_app.ui.pages.grid_cell import Column, SureChip, Unmeasured, answer
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.evidence_chip import ROLE
from consult_app.ui.widgets.option_badge import OptionBadge
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

BAR = 6              # px at the reference, the option's colour under its name
GAP = 14             # between columns


class Density(NamedTuple):
    """How tightly answers are set; lengths are px at the reference.

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
    chips_beside: bool = False
    name: str = "h3"


class Answers(QWidget):
    """Questions by options, in columns of one width. Row ``len(page.rows)`` is the last one, how sure we are.

    Whatever derives from it sets where questions stand: ``row_height``, ``show_rows`` and its painting.
    """

    least_em = 12.0      # narrowest column, in sizes of its text

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
        question = Style(density.cell, "ink", bold=True, line=density.line)
        cell = Style(density.cell, "ink", line=density.line)
        self._questions: list[Prose] = []
        self._cells: list[list[QWidget]] = []
        for row in page.rows:
            texts = dict(row.cells)
            self._questions.append(view.prose(row.question, question, self))
            self._cells.append([answer(view, texts.get(c.option.id), cell, self, c.option.name) for c in columns])
        self._questions.append(view.prose(page.sure_question, question, self))
        sure = "captionb" if density.cell == "caption" else ROLE
        self._cells.append([SureChip(view, column, self, sure) for column in columns])
        self._start = self._columns_from(width)
        self.column = (width - self._start - self._gap * (len(columns) - 1)) // len(columns)
        self._names = self._one_line_names() or self._made_names([c.option.name for c in columns])
        self.bottom = 0                                       # of what is drawn; a mark's box may reach below it
        self.resize(width, 10)

    def row_height(self, row: int, above: int | None = None) -> int:
        """Return the height in px that ``row`` needs, under the row ``above`` where there is one."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[int], heights: Sequence[int]) -> None:
        """Lay out ``rows`` with ``heights`` px under the names; the others are hidden."""
        raise NotImplementedError

    @property
    def roomy(self) -> bool:
        """True where columns are wide enough to read and names fit them."""
        chips = max(chip.sizeHint().width() for chip in self._cells[-1])
        return self.column >= max(self.least_em * self.look.sp(self._density.cell), chips + 2 * self._beside_chip())

    def header_height(self) -> int:
        """Return the height in px of the options' names with the bar under them."""
        room = self._name_width()
        tall = max(max(name.heightForWidth(room) for name in self._names), self._badges[0].height())
        return tall + 2 * self.look.dp(self._density.head) + self._bar

    def _one_line_names(self) -> list[Prose]:
        """Return the options' names, or their short names, as far as one line holds each; else none."""
        options = [column.option for column in self._columns]
        for names in ([o.name for o in options], [o.short or o.name for o in options]):
            made = self._made_names(names)
            if all(name.ideal_width() <= self._name_width() for name in made):
                return made
            for name in made:
                name.hide()
                name.deleteLater()
        return []

    def _made_names(self, names: Sequence[str]) -> list[Prose]:
        made = [Prose(self.look, name, self, Style(self._density.name, "ink", bold=True)) for name in names]
        for name in reversed(made):
            name.lower()                         # heard before the questions
        return made

    def _columns_from(self, width: int) -> int:
        """Return the px that stay free left of the columns."""
        return 0

    def _hide_all_but(self, rows: Sequence[int]) -> None:
        for i in set(range(len(self._cells))) - set(rows):
            for widget in (self._questions[i], *self._cells[i]):
                widget.hide()

    def _place_names(self, height: int) -> None:
        room, free = self._name_width(), height - self._bar
        for i, (badge, name) in enumerate(zip(self._badges, self._names, strict=True)):
            x = self._x(i) + self._inset
            badge.move(x, (free - badge.height()) // 2)
            tall = name.heightForWidth(room)
            # the room kept for descenders sits under the last line, so the eye's middle is a little higher
            drop = round(self.look.sp(self._density.name) * 0.08)
            name.setGeometry(x + badge.width() + self._beside_badge(), (free - tall) // 2 + drop, room, tall)

    def _place_answers(self, row: int, y: int, height: int) -> None:
        for i, cell in enumerate(self._cells[row]):
            x, tall = self._x(i), self._tall(cell)
            if isinstance(cell, Unmeasured):
                edge = round(self._border())
                cell.setGeometry(x + edge, y, self.column - 2 * edge, height - max(self.look.dp(2), 1))
            elif isinstance(cell, SureChip):
                size = cell.sizeHint()
                inset = min(self._inset, (self.column - size.width()) // 2)
                cell.setGeometry(x + inset, y + (height - size.height()) // 2, size.width(), size.height())
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

    def _longest(self, texts: Sequence[Prose], role: str, weight: int) -> float:
        """Return the width in px of the longest word in ``texts``."""
        metrics = QFontMetricsF(self.look.font(role, weight))
        words = (word for text in texts for word in text.accessibleName().split())
        return max(map(metrics.horizontalAdvance, words), default=0.0)

    def _cell_width(self) -> int:
        return self.column - self._inset - round(self._inset * 0.7)

    def _name_width(self) -> int:
        return self._cell_width() - self._badges[0].width() - self._beside_badge()

    def _beside_chip(self) -> int:
        """Return the least px on either side of how sure we are."""
        return self._inset

    def _beside_badge(self) -> int:
        return self.look.dp(14)

    def _border(self) -> float:
        return self.look.border if self.look.theme == "contrast" else 0.0

    def _x(self, place: int) -> int:
        return self._start + place * (self.column + self._gap)


def _edge(cell: QWidget) -> int:
    """Return how much of a cell's height, above and below, is kept for the boxes of its marks."""
    return cell.edge if isinstance(cell, Prose) else 0
