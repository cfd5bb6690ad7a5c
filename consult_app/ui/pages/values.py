"""The values page: how much each concern matters to this person, and a fixed table of what each way offers."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.content.model import ValuesPage
from consult_app.session.state import State
from consult_app.ui.pages.headed_parts import Gaps, Part, evenly_shared, height_of
from consult_app.ui.pages.ordered_view import OrderedView, Places, Sheet
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.values_cards import OfferCards
from consult_app.ui.pages.values_rows import ROOMY, TIGHT, WeightCard
from consult_app.ui.pages.values_table import DENSITIES, Density, OfferTable
from consult_app.ui.widgets.info_note import InfoNote
from consult_app.ui.widgets.typesetting import Style

GAP = 14               # px at the reference
NO_GAPS = Gaps(0, 0, 0)
MOST_NOTE = 0.34       # of the room for the table
MOST_GROWN = 1.4       # a row never grows beyond this share of what it needs


class ValuesView(OrderedView):
    """Shows a ValuesPage in the order of options that the visit has drawn."""

    def __init__(self, setting: Setting, page: ValuesPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._page = page

    def lay_out(self, places: Places) -> Sheet:
        return ValuesSheet(self, self._page, places)


class ValuesSheet(Sheet):
    """The weights first, then the table on parts of its own. Nothing in the table follows the weights."""

    def __init__(self, view: PageView, page: ValuesPage, places: Places) -> None:
        super().__init__(view)
        look = view.look
        self._width = self.width() - 2 * look.margin
        roomy = look.text == 100 or look.portrait
        self._titles = [view.prose(page.head.title, Style(role, "ink", bold=True), self)
                        for role in (("title", "h2") if roomy else ("h2",))]
        self._title = self._titles[0]
        self._text = view.prose(page.text, Style("body", "ink2"), self)
        self._ask = view.prose(view.setting.words("values.how_much"), Style("label", "ink2", line=98), self)
        self._weights = WeightCard(view, page, self)
        self._share_weights(ROOMY)
        if len(self._weight_parts) > 1 and roomy:
            self._title = self._titles[1]
            self._share_weights(TIGHT)
        self._heading = view.prose(page.table, Style("h2" if roomy else "h3", "ink", bold=True), self)
        self._note = InfoNote(look, page.note, view.prose, self)
        self._table = self._chosen_table(view, page, places)
        self._note.raise_()                                      # it is read last
        self._table_parts = self._share_table()

    def _chosen_table(self, view: PageView, page: ValuesPage, places: Places) -> OfferTable | OfferCards:
        """Return the roomiest table whose columns can be read and that needs the fewest parts; else cards."""
        tables: dict[int, OfferTable] = {}                       # by the size of its type
        best: tuple[int, OfferTable, Density] | None = None
        for density in DENSITIES if self.look.text == 100 else DENSITIES[1:3]:
            size = self.look.sp(density.role)
            if size not in tables:
                tables[size] = OfferTable(view, page.concerns, places, density, self)
            table = tables[size]
            table.fit(self._width, density)
            parts = len(self._shared(table, self._note_beside())) if table.roomy() else 0
            if parts and (best is None or parts < best[0]):
                best = parts, table, density
            if parts == 1:
                break
        for table in tables.values():
            if best is None or table is not best[1]:
                table.setParent(None)
                table.deleteLater()
        if best is None:
            return OfferCards(view, page.concerns, places, self._width, self)
        best[1].fit(self._width, best[2])
        return best[1]

    # -- parts

    def _shared(self, table: OfferTable | OfferCards, note: int) -> tuple[Part, ...]:
        room = self._table_room() - table.frame() - note
        return evenly_shared(table.sections(), room, table.gaps)

    def _share_weights(self, pad: int) -> None:
        self._section = self._weights.fit(self._width, pad)
        fixed = self._ask_height() + self._weights.frame() + self._foot()
        first, later = (self.height() - self._title_height(part) - fixed for part in (0, 1))
        self._weight_parts = evenly_shared([self._section], later, NO_GAPS, first - self._text_height())

    def _share_table(self) -> tuple[Part, ...]:
        parts = self._shared(self._table, self._note_beside())
        return parts if self._note_beside() else (*parts, ())   # else the note has a part of its own

    def _note_beside(self) -> int:
        """Height of the note below every part of the table; 0 where it would take too much of them."""
        return self._note_height() if self._note_height() <= MOST_NOTE * self._table_room() else 0

    def _title_height(self, part: int) -> int:
        """Height of the title with the space under it; on a small page with large text only the first part has it."""
        if part and self.look.text > 100 and not self.look.portrait:
            return self.look.dp(6)
        return self._title.heightForWidth(self._width) + self.look.dp(8)

    def _text_height(self) -> int:
        return max(self._text.heightForWidth(self._width) + self._gap() - 2 * self._text.edge, 0)

    def _ask_height(self) -> int:
        return self._ask.heightForWidth(self._width) + self.look.dp(8)

    def _table_room(self) -> int:
        return self.height() - self._heading_height() - self._foot()

    def _heading_height(self) -> int:
        return self._heading.heightForWidth(self._width) + self.look.dp(10)

    def _note_height(self) -> int:
        return self._note.heightForWidth(self._width) + max(self._gap() - self._note.edge, 0)

    def _gap(self) -> int:
        return self.look.dp(GAP)

    def _foot(self) -> int:
        return self.look.dp(10)

    # -- showing

    def show_state(self, state: State) -> int:
        total = len(self._weight_parts) + len(self._table_parts)
        part = min(state.part, total - 1)
        weighing = part < len(self._weight_parts)
        first: list[QWidget] = [*self._titles, self._text, self._ask, self._weights]
        for widget in (*first, self._heading, self._table, self._note):
            widget.setVisible((widget in first) == weighing)
        self._weights.show_state(state)
        if weighing:
            self._show_weights(part)
        else:
            self._show_table(part - len(self._weight_parts))
        return total

    def _show_weights(self, part: int) -> None:
        left, y = self.look.margin, self._title_height(part)
        for title in self._titles:
            title.setVisible(title is self._title and y > self.look.dp(6))
        self._title.setGeometry(left, 0, self._width, self._title.heightForWidth(self._width))
        self._text.setVisible(part == 0)
        if part == 0:
            tall = self._text.heightForWidth(self._width)
            self._text.setGeometry(left, y - self._text.edge, self._width, tall)
            y += self._text_height()
        pieces, section = self._weight_parts[part], self._section
        self._ask.setVisible(bool(pieces))
        self._weights.setVisible(bool(pieces))
        if not pieces:
            return
        self._ask.setGeometry(left, y, self._width, self._ask.heightForWidth(self._width))
        y += self._ask_height()
        piece = pieces[0]
        heights = section.rows[piece.first:piece.end]
        spare = self.height() - self._foot() - y - self._weights.frame() - height_of(pieces, [section], NO_GAPS)
        grown = [min(tall + spare // len(heights), round(tall * MOST_GROWN)) for tall in heights]
        self._weights.show_rows(piece.first, piece.end, grown, QRect(left, y, self._width, 0))

    def _show_table(self, part: int) -> None:
        left, top, pieces = self.look.margin, self._heading_height(), self._table_parts[part]
        self._heading.setGeometry(left, 0, self._width, self._heading.heightForWidth(self._width))
        apart = not self._table_parts[-1]
        note = 0 if apart else self._note_height()
        self._table.setVisible(bool(pieces))
        if pieces:
            room = self._table_room() - note
            top = self._table.show_part(pieces, QRect(left, top, self._width, room)) + self._gap()
        self._note.setVisible(not apart or not pieces)
        tall = self._note.heightForWidth(self._width)
        self._note.setGeometry(left, max(top - self._note.edge, 0), self._width, tall)
