"""The head of a comparison: its title, the decision in one sentence, and the chips that fold groups away."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from consult_app.content.model import GridPage
from consult_app.ui.pages.grid_groups import GroupChips
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

SPACE = 12           # px at the reference, between title, chips and what is below


class GridHead:
    """Lays its widgets over ``sheet``, which they belong to, from the top of it."""

    def __init__(self, view: PageView, page: GridPage, sheet: QWidget) -> None:
        self._view, self._page, self._sheet = view, page, sheet
        self._margin, self._width = view.look.margin, sheet.width() - 2 * view.look.margin
        self.space = view.look.dp(SPACE)
        self._chips = GroupChips(view, page.groups, sheet)
        self._title, self._decision = self._made_title("h2"), self._made_decision("body")
        self._beside = self._chips_shown = False

    def set(self, title: str, decision: str, *, chips: bool, beside: bool) -> None:
        """Set title and decision in the text roles of these names; ``chips`` are seen, ``beside`` the title if wanted.

        Where they have no room beside it they stand below.
        """
        if self._title.role != title:
            _drop(self._title)
            self._title = self._made_title(title)
        if self._decision.role != decision:
            _drop(self._decision)
            self._decision = self._made_decision(decision)
        self._decision.lower()                       # first in the order of Tab
        self._title.lower()
        self._chips.setVisible(chips and bool(self._page.groups))
        self._chips_shown = chips
        self._beside = beside and self._chips.beside(self._title, self._width)

    def title_height(self) -> int:
        """Return the height in px of the title."""
        return self._title.heightForWidth(self._width)

    def decision_height(self) -> int:
        """Return the height in px of the decision with the space under it; the room its marks keep counts as space."""
        space = max(self.space // 2 - self._decision.edge, 0)
        return self._decision.heightForWidth(self._width) - self._decision_rise() + space

    def height(self, *, titled: bool) -> int:
        """Return the px above what every part shows, without the decision."""
        title, chips = self.title_height() if titled else 0, self._chips.height_for(self._width)
        if self._beside:
            return max(title, chips) + self.space
        return title + (chips + self.space if self._chips_shown else 0) + self.space

    def place(self, off: Collection[str], *, begins: bool, titled: bool) -> int:
        """Place what is seen, the decision where the page ``begins``; groups ``off`` are folded away.

        Returns where the body begins.
        """
        self._chips.show_groups(off)
        self._title.setVisible(titled)
        y = self._place_title(self.title_height() if titled else 0)
        self._decision.setVisible(begins)
        if begins:
            self._decision.setGeometry(self._margin, y - self._decision_rise(), self._width,
                                       self._decision.heightForWidth(self._width))
            y += self.decision_height()
        if self._chips_shown and not self._beside:
            self._chips.place(self._margin, y + self.space // 2, self._width)
            y += self._chips.height_for(self._width) + self.space
        return y + self.space

    def _place_title(self, tall: int) -> int:
        """Place the title, ``tall`` px, with the chips beside it if they stand there; return where they end."""
        if not self._beside:
            self._title.setGeometry(self._margin, 0, self._width, tall)
            return tall
        chips, ideal = self._chips.height_for(self._width), self._chips.ideal_width()
        beside = max(tall, chips)
        self._chips.place(self._sheet.width() - self._margin - ideal, (beside - chips) // 2, ideal)
        self._title.setGeometry(self._margin, (beside - tall) // 2, self._title.ideal_width(), tall)
        return beside

    def _decision_rise(self) -> int:
        return min(self._decision.edge, self.space)

    def _made_title(self, role: str) -> Prose:
        return self._view.prose(self._page.head.title, Style(role, "ink", bold=True), self._sheet)

    def _made_decision(self, role: str) -> Prose:
        return self._view.prose(self._page.decision, Style(role, "ink2"), self._sheet)


def _drop(widget: QWidget) -> None:
    widget.setParent(None)
    widget.deleteLater()
