"""One comparison laid out for one order of options: head, table or cards, and the note, turned in parts."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from PySide6.QtWidgets import QWidget

from consult_app.content.model import GridPage
from consult_app.session.actions import ShowPart
from consult_app.session.state import State
from consult_app.ui.pages.grid_answers import Answers, Density
from consult_app.ui.pages.grid_cards import CARD_DENSITIES, CardDensity, OptionCards
from consult_app.ui.pages.grid_cell import Column, leans_on_note
from consult_app.ui.pages.grid_head import GridHead
from consult_app.ui.pages.grid_parts import Line, Part, shared_out, spread
from consult_app.ui.pages.grid_rows import ROW_DENSITIES, GridRows
from consult_app.ui.pages.grid_table import DENSITIES, GridTable
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.info_note import InfoNote

SPARE_DENSITY = DENSITIES[2]          # for a table that has to be turned in parts
NOTE_LINE = 93                        # per cent: the whole comparison fits a small screen
MOST_GROWN = 1.5                      # a row or card never grows beyond this share of what it needs


class GridSheet(QWidget):
    """Laid out by ``pieces``, gone through to the end; then ``show_state`` returns how many parts there are."""

    def __init__(self, view: PageView, page: GridPage, columns: Sequence[Column]) -> None:
        super().__init__(view)
        self._view, self._page, self._columns, self.look = view, page, columns, view.look
        self.resize(view.size())
        self._margin = self.look.margin
        self._width = self.width() - 2 * self._margin
        self._leans = leans_on_note(page, view.setting.pack)
        self._stacked = self.look.portrait or self.look.text > 100
        self._head = GridHead(view, page, self)
        self._table: Answers | None = None
        self._cards: OptionCards | None = None
        self._turn = 0
        self._turns: list[tuple[Part, int]] = []
        self._titled = True
        self._note = InfoNote(view.look, page.note, view.prose, self, line=NOTE_LINE)

    # -- choosing between table, rows and cards

    def pieces(self) -> Iterator[None]:
        """Make the head, then what answers under it: one way of doing that in each piece."""
        yield
        if (self._stacked or not (yield from self._table_fits())) and not self._rows_fit():
            self._lay_cards()
        self._note.raise_()

    def _table_fits(self) -> Generator[None, None, bool]:
        """Make the roomiest table that fits in one part; else one in parts; False where columns are too narrow."""
        rows = range(len(self._page.rows) + 1)
        for density in DENSITIES:
            self._lay_table(GridTable, density)
            if self._table and self._table.roomy and len(self._parts(rows)) == 1:
                return True
            yield
        self._lay_table(GridTable, SPARE_DENSITY)
        if self._table and self._table.roomy and all(line.height <= self._room() for line in self._lines(rows)):
            return True
        self._drop_table()
        return False

    def _rows_fit(self) -> bool:
        """Make the rows that take fewest parts, the roomiest of them, the note under all that leans on it; or False.

        Small text is for where no other has room.
        """
        found = [(parts, density) for density in ROW_DENSITIES if (parts := self._row_parts(density))]
        large = [way for way in found if way[1].cell != "caption"]
        if found:
            self._lay_rows(min(large or found, key=lambda way: way[0])[1])
        else:
            self._drop_table()
        return bool(found)

    def _row_parts(self, density: Density) -> int:
        """Return how many parts rows of ``density`` take, 0 where they do not fit."""
        rows = range(len(self._page.rows) + 1)
        fits = self._lay_rows(density) and all(line.height <= self._room() for line in self._lines(rows))
        return len(self._parts(rows)) if self._table and self._table.roomy and fits else 0

    def _lay_rows(self, density: Density) -> bool:
        self._lay_table(GridRows, density)
        return self._turns_well(range(len(self._page.rows) + 1))

    def _turns_well(self, rows: Sequence[int]) -> bool:
        """Return whether the note needs no part of its own. The title gives way where it leaves no room for answers."""
        self._titled = True
        self._titled = not self._title_once() or self._parts(rows)[0].end > 1
        last = self._parts(rows)[-1]
        return last.first < last.end

    def _lay_table(self, kind: type[Answers], density: Density) -> None:
        self._drop_table()
        self._table = kind(self._view, self._page, self._columns, self._width, density, self)
        self._head.set(density.title, density.decision, chips=self._chips_shown(), beside=density.chips_beside)

    def _drop_table(self) -> None:
        if self._table:
            _drop(self._table)
            self._table = None

    def _lay_cards(self) -> None:
        large = self.look.text > 100
        title = "title" if self.look.portrait and not large else "h2"
        decision = "caption" if large and not self.look.portrait else "body"
        self._head.set(title, decision, chips=self._chips_shown(), beside=False)
        if not any(self._cards_fit(density) for density in CARD_DENSITIES):
            self._cards_fit(CARD_DENSITIES[0])

    def _cards_fit(self, density: CardDensity) -> bool:
        """Make the cards; return whether the note fits under all that leans on it."""
        if self._cards:
            _drop(self._cards)
        rows = range(len(self._page.rows) + 1)
        self._cards = OptionCards(self._view, self._page, self._columns, self._width, density, self)
        self._cards.chosen.connect(self._choose)
        self._titled = True
        if any(line.height > self._room() for line in self._lines(rows)):
            self._cards.set_in_one_column()
        return self._turns_well(rows)

    # -- measuring

    def _head_height(self) -> int:
        """Height of what every part has above its lines: title, chips, and the options' names or tabs."""
        return self._head.height(titled=not self._title_once()) + self._names_height()

    def _title_once(self) -> bool:
        """True where the title is on the first part at most: large text leaves its room to answers and their note."""
        return not isinstance(self._table, GridTable) and not self.look.portrait and self.look.text > 100

    def _chips_shown(self) -> bool:
        """Chips give way where room is scarce; every question is then shown."""
        return isinstance(self._table, GridTable) or (self.look.portrait and self.look.text == 100)

    def _room(self) -> int:
        return self.height() - self._head_height() - self._foot_space()

    def _foot_space(self) -> int:
        """Space under the last thing on the page; the room that the note's marks keep counts as space."""
        return max(self.look.dp(12) - (self._note.edge if self._page.note else 0), 0)

    def _lines(self, rows: Sequence[int]) -> list[Line]:
        title = self._head.title_height() if self._title_once() and self._titled else 0
        lines = [Line(title + self._head.decision_height())]
        ids = [row.id for row in self._page.rows]
        for line, above in zip(self._in_lines(rows), (None, *rows), strict=False):
            height = self._table.row_height(line[0], above) if self._table else 0
            height = self._cards.height_of(line) if self._cards else height
            lines.append(Line(height, any(self._leans[ids[row]] for row in line if row < len(ids))))
        return lines

    def _in_lines(self, rows: Sequence[int]) -> list[list[int]]:
        return self._cards.in_lines(rows) if self._cards else [[row] for row in rows]

    def _gap(self) -> int:
        return self._cards.gap if self._cards else 0

    def _parts(self, rows: Sequence[int]) -> tuple[Part, ...]:
        note = max(self._note_height() - self._gap(), 0)          # its own space is the gap above it
        return shared_out(self._lines(rows), self._room(), note, self._gap())

    def _note_height(self) -> int:
        """Height of the note with the space above it; 0 where the page has none."""
        return self._note.heightForWidth(self._width) + self._note_gap() if self._page.note else 0

    def _note_gap(self) -> int:
        return max(self._head.space - self._note.edge, 0)

    def _names_height(self) -> int:
        """Height of the options' names over the table, or of the tabs over the cards."""
        return self._table.header_height() if self._table else self._cards.tabs_height() if self._cards else 0

    # -- showing

    def show_state(self, state: State) -> int:
        """Show the part of ``state``; return how many parts there are.

        Where one option shows at a time, its parts follow each other question by question: the same questions
        answered by each option in turn, so that whoever only presses Next has read them all.
        """
        off = state.groups_off if self._chips_shown() else frozenset()
        rows = [i for i, row in enumerate(self._page.rows) if row.group not in off] + [len(self._page.rows)]
        self._turns = self._in_turns(self._parts(rows))
        self._turn = min(state.part, len(self._turns) - 1)
        part, option = self._turns[self._turn]
        begins = part.first == 0
        y = self._head.place(off, begins=begins, titled=(begins and self._titled) or not self._title_once())
        lines, heights = self._in_lines(rows), [line.height for line in self._lines(rows)][1:]
        here = slice(max(part.first - 1, 0), part.end - 1)
        foot = self._note_height() if part.note else 0
        free = self.height() - self._foot_space() - y - self._names_height() - foot
        grown = spread(heights[here], free, self._gap(), MOST_GROWN)
        bottom = self._place_body(option, lines[here], grown, y)
        self._note.setVisible(part.note and bool(self._page.note))
        self._note.setGeometry(self._margin, bottom + self._note_gap(), self._width,
                               self._note.heightForWidth(self._width))
        return len(self._turns)

    def option_on(self, part: int) -> str:
        """Return the name of the one option that answers on ``part``, "" where several do or none."""
        if not self._cards or part >= len(self._turns) or not _answers(self._turns[part][0]):
            return ""
        option = self._columns[self._turns[part][1]].option
        return option.short or option.name

    def _in_turns(self, parts: Sequence[Part]) -> list[tuple[Part, int]]:
        """Return each part with the place of the option it shows; a note in a part of its own is read once."""
        options = len(self._columns) if self._cards else 1
        return [(part, option) for part in parts for option in range(options if _answers(part) else 1)]

    def _place_body(self, option: int, lines: Sequence[Sequence[int]], heights: Sequence[int], y: int) -> int:
        """Place table or cards from ``y``; return their bottom."""
        body: QWidget | None = self._table or self._cards
        if self._table:
            self._table.show_rows([line[0] for line in lines], heights)
        elif self._cards:
            self._cards.show_lines(option, lines, heights)
        if body is None or not lines:                # the note has a part of its own
            if body:
                body.hide()
            return y
        body.show()
        body.move(self._margin, y)
        return y + (self._table.bottom if self._table else body.height())

    def _choose(self, place: int) -> None:
        """Show the option at ``place`` with the questions that are in view."""
        turn = self._turns.index((self._turns[self._turn][0], place))
        self._view.setting.do(ShowPart(turn, len(self._turns)))


def _answers(part: Part) -> bool:
    """Return whether ``part`` has more than the page's decision and its note."""
    return part.end > max(part.first, 1)


def _drop(widget: QWidget) -> None:
    widget.setParent(None)
    widget.deleteLater()
