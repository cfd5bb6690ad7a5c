"""The comparison: patients' questions by options, side by side, or one option at a time where columns do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from consult_app.content.model import GridPage
from consult_app.session.state import State
from consult_app.ui.pages.grid_cell import columns_of
from consult_app.ui.pages.grid_sheet import GridSheet
from consult_app.ui.pages.page_view import PageView, Setting


class GridView(PageView):
    """Shows a GridPage in the order of options that the visit has drawn."""

    def __init__(self, setting: Setting, page: GridPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._page = page
        self._order: tuple[str, ...] = ()
        self._sheet: GridSheet | None = None

    def show_state(self, state: State) -> None:
        for _ in self.pieces_of(state):
            pass

    def pieces_of(self, state: State) -> Iterator[None]:
        if self._sheet is None or self._order != state.option_order:
            yield from self._laid_out(state.option_order)
        if self._sheet:
            self.parts = self._sheet.show_state(state)

    def name_of_part(self, part: int) -> str:
        return self._sheet.option_on(part) if self._sheet else ""

    def _laid_out(self, order: tuple[str, ...]) -> Iterator[None]:
        """Lay a new sheet out for ``order``, piece by piece."""
        columns = columns_of(self._page, self.setting.pack, self.setting.words, order)
        sheet, before = GridSheet(self, self._page, columns), self._sheet
        try:
            yield from sheet.pieces()
            self._sheet, self._order = sheet, order
        finally:                                 # where the pieces are not gone through to the end, the new one goes
            gone = before if self._sheet is sheet else sheet
            if gone:
                gone.hide()
                gone.deleteLater()
        sheet.show()
