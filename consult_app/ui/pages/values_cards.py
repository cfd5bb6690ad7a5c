"""What each way offers where columns do not fit: each concern with every option under it, in one type and width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Concern
from consult_app.ui.pages.headed_parts import Gaps, Section, Slice
from consult_app.ui.pages.ordered_view import Places, put
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.values_offer import OfferCell, offers_in_order
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style


class OfferCards(QWidget):
    """Stands for the table; every cell names its option."""

    def __init__(
        self, view: PageView, concerns: Sequence[Concern], places: Places, width: int, parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look, self._width = view.look, width
        role = "body" if view.look.text == 100 else "label"
        self._names: list[Prose] = []
        self._cells: list[list[OfferCell]] = []
        for concern in concerns:
            self._names.append(view.prose(concern.name, Style("bodyb", "ink", bold=True, line=98), self))
            self._cells.append([
                OfferCell(view, offer, place, role, self, named=True)
                for offer, place in zip(offers_in_order(concern, places), places.values(), strict=True)
            ])
        edge = max((cell.edge for cells in self._cells for cell in cells), default=0)
        self.gaps = Gaps(max(view.look.dp(10) - 2 * edge, 0), max(view.look.dp(4) - edge, 0), view.look.dp(24))

    def frame(self) -> int:
        """Return the height in px of what every part has beside its rows."""
        return 0

    def sections(self) -> list[Section]:
        """Return each concern with its options."""
        return [Section(name.heightForWidth(self._width), tuple(cell.heightForWidth(self._width) for cell in cells))
                for name, cells in zip(self._names, self._cells, strict=True)]

    def show_part(self, part: Sequence[Slice], rect: QRect) -> int:
        """Show ``part`` from the top of ``rect``; return its bottom."""
        for name, cells in zip(self._names, self._cells, strict=True):
            for widget in (name, *cells):
                widget.hide()
        y = 0
        for i, piece in enumerate(part):
            y += self.gaps.section if i else 0
            y = put(self._names[piece.section], 0, y, self._width) + self.gaps.heading
            for cell in self._cells[piece.section][piece.first:piece.end]:
                y = put(cell, 0, y, self._width) + self.gaps.row
            y -= self.gaps.row
        self.setGeometry(rect.left(), rect.top(), rect.width(), y)
        return rect.top() + y
