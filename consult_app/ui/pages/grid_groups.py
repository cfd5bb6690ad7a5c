"""The row of chips that fold groups of questions away."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from consult_app.session.actions import ToggleGroup
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.filter_chip import FilterChip, wrapped
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

GAP = 12              # px at the reference


class GroupChips(QWidget):
    """One chip a group, with the words that say what they do where there is room for them."""

    def __init__(self, view: PageView, groups: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._setting = view.look, view.setting
        self._label = Prose(view.look, view.setting.words("grid.show"), self, Style("label", "ink2"))
        self._names = dict(groups)
        self._chips = [FilterChip(view.look, group, name, self) for group, name in groups]
        self._labelled = True
        for chip in self._chips:
            chip.clicked.connect(self._toggle)
        self.setVisible(bool(groups))

    def beside(self, title: Prose, width: int) -> bool:
        """Return whether the chips fit to the right of ``title``; their label is given up for it."""
        room = width - title.ideal_width() - self.look.dp(32)
        self._labelled = self._label.ideal_width() + self.look.dp(GAP) + self._chips_width() <= room
        fits = self._chips_width() <= room
        self._labelled = self._labelled or not fits
        return fits

    def ideal_width(self) -> int:
        """Return the width in px that one line takes."""
        return self._chips_width() + (self._label.ideal_width() + self.look.dp(GAP) if self._labelled else 0)

    def height_for(self, width: int) -> int:
        """Return the height in px at ``width``; 0 without groups."""
        if not self._chips:
            return 0
        lines = max(line for _, line in self._places(width)) + 1
        return lines * (self._tall() + self.look.dp(GAP)) - self.look.dp(GAP)

    def show_groups(self, off: Collection[str]) -> None:
        """Show which groups are folded away."""
        for chip in self._chips:
            on = chip.group_id not in off
            words = self._setting.words("grid.shown" if on else "grid.folded", name=self._names[chip.group_id])
            chip.show_on(on, words)

    def place(self, x: int, y: int, width: int) -> None:
        """Lay the chips out from (x, y) in ``width`` px."""
        self.setGeometry(x, y, width, self.height_for(width))
        places = self._places(width)
        label = self._label.ideal_width()
        self._label.setVisible(self._labelled)
        if self._labelled:
            tall = self._label.heightForWidth(label)
            self._label.setGeometry(0, (self._tall() - tall) // 2, label, tall)
        for chip, (left, line) in zip(self._chips, places[1:] if self._labelled else places, strict=True):
            chip.setGeometry(left, line * (self._tall() + self.look.dp(GAP)), chip.sizeHint().width(), self._tall())

    def _places(self, width: int) -> list[tuple[int, int]]:
        widths = [chip.sizeHint().width() for chip in self._chips]
        return wrapped([self._label.ideal_width(), *widths] if self._labelled else widths, width, self.look.dp(GAP))

    def _chips_width(self) -> int:
        return sum(chip.sizeHint().width() + self.look.dp(GAP) for chip in self._chips) - self.look.dp(GAP)

    def _tall(self) -> int:
        return max((chip.sizeHint().height() for chip in self._chips), default=0)

    def _toggle(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self._setting.do(ToggleGroup(chip.group_id))
