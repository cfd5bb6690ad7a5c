"""A few levels to pick one from: their name, and a segment for each, in two rows where one is too narrow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Slider
from consult_app.i18n import Words
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.segmented import Segmented
from consult_app.ui.widgets.typesetting import Style

GAP = 6               # px at the reference, between rows, and to the name over them


class LevelPicker(QWidget):
    """``picked`` carries the value of the stop that was pressed."""

    picked = Signal(float)

    def __init__(self, look: Look, levels: Slider, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._levels, self._said = look, levels, words
        self._name = Prose(look, levels.name, self, Style("label", "ink2", line=98))
        self._name.hush()                    # each segment says it
        faces = [Face(f"{stop.value:g}", stop.name) for stop in levels.stops]
        half = -(-len(faces) // 2)
        self._one, self._two = [self._row(faces)], [self._row(faces[:half]), self._row(faces[half:])]

    def _row(self, faces: list[Face]) -> Segmented:
        row = Segmented(self.look, faces, self._spoken, self)
        row.chosen.connect(lambda key: self.picked.emit(float(key)))
        return row

    def _spoken(self, level: str, chosen: bool) -> str:
        return self._said("levels.chosen" if chosen else "levels.choice", name=self._levels.name, level=level)

    def show_level(self, level: float) -> None:
        """Show which one is picked."""
        for row in (*self._one, *self._two):
            row.show_choice(f"{level:g}")

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return self._top(width) + sum(row.sizeHint().height() for row in rows) + self.look.dp(GAP) * (len(rows) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.width()
        rows, y = self._rows(width), self._top(width)
        beside = self._beside(width)
        self._name.setGeometry(0, 0, width, self._name.heightForWidth(width))
        for row in (*self._one, *self._two):
            row.setVisible(row in rows)
        wide = min(max(row.sizeHint().width() for row in rows), width)
        for row in rows:
            tall = row.sizeHint().height()
            row.setGeometry(width - wide if beside else 0, y, wide, tall)
            y += tall + self.look.dp(GAP)
        if beside:
            tall = self._name.heightForWidth(width)
            self._name.setGeometry(0, (rows[0].height() - tall) // 2, self._name.ideal_width(), tall)

    def _rows(self, width: int) -> list[Segmented]:
        return self._one if self._one[0].least_width() <= width else self._two

    def _beside(self, width: int) -> bool:
        """Whether the name stands before the segments, on their line."""
        return self._name.ideal_width() + self.look.dp(24) + self._one[0].sizeHint().width() <= width

    def _top(self, width: int) -> int:
        return 0 if self._beside(width) else self._name.heightForWidth(width) + self.look.dp(GAP)
