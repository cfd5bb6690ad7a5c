"""The comparison: patients' questions by options, side by side, or one option at a time where columns do not fit."""

from __future__ import annotations

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
        if self._sheet is None or self._order != state.option_order:
            self._lay_new_sheet(state.option_order)
        if self._sheet:
            self.parts = self._sheet.show_state(state)

    def name_of_part(self, part: int) -> str:
        return self._sheet.option_on(part) if self._sheet else ""

    def _lay_new_sheet(self, order: tuple[str, ...]) -> None:
        if self._sheet:
            self._sheet.hide()
            self._sheet.deleteLater()
        columns = columns_of(self._page, self.setting.pack, self.setting.words, order)
        self._sheet, self._order = GridSheet(self, self._page, columns), order
        self._sheet.show()
