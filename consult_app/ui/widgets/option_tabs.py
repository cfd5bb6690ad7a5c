"""Which option is being read, where only one fits at a time: a tab of equal width for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.option_badge import badge_side, paint_badge
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable

GAP = 20                            # px at the reference, between tabs
ROLES = ("h3", "bodyb", "captionb")
HELD = 5                            # border of the tab that is shown, px


class TabFace(NamedTuple):
    """What a tab shows of its option."""

    name: str
    short: str
    letter: str
    colour: str


class _Tab(Pressable):
    def __init__(self, look: Look, place: int, face: TabFace, parent: QWidget) -> None:
        super().__init__(look, face.name, parent)
        self.place, self.face, self.role = place, face, ROLES[0]
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Leave the choice to the session's state."""

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return self.look.radius("card")

    def width_for(self, name: str, role: str) -> int:
        """Return the width in px that ``name`` set in ``role`` needs with its badge."""
        words = QFontMetricsF(self.look.font(role, 700)).horizontalAdvance(name)
        return round(words + badge_side(self.look, role) + self.look.dp(14) + 2 * self._padding() + 2)

    def _padding(self) -> int:
        return self.look.dp(22)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        colour = self.face.colour
        with painter(self) as p:
            box(p, QRectF(self.rect()), self.ring_radius, look.colour(f"{colour}-soft" if on else "surface"),
                look.colour(colour if on else "line-strong"), HELD if on else max(look.border, 2))
            side = badge_side(look, self.role)
            badge = QRectF(self._padding(), (self.height() - side) / 2, side, side)
            paint_badge(p, look, badge, self.place, self.face.letter, colour)
            p.setFont(look.font(self.role, 700))
            p.setPen(look.colour("ink"))
            text = QRectF(badge.right() + look.dp(14), 0, self.width(), self.height())
            p.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())


class OptionTabs(QWidget):
    """``chosen`` carries the place of the tab pressed. ``names`` say each tab to a screen reader."""

    chosen = Signal(int)

    def __init__(self, look: Look, faces: Sequence[TabFace], names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._tabs = [_Tab(look, i, face, self) for i, face in enumerate(faces)]
        for tab, name in zip(self._tabs, names, strict=True):
            tab.setAccessibleName(name)
            tab.clicked.connect(self._pressed)
        self._columns, self._role, self._short = len(self._tabs), ROLES[0], False

    def show_choice(self, place: int) -> None:
        """Show the tab at ``place`` as the one being read."""
        for tab in self._tabs:
            tab.setChecked(tab.place == place)
            tab.update()

    def heightForWidth(self, width: int) -> int:
        self._columns, self._role, self._short = self._fitting(width)
        lines = -(-len(self._tabs) // self._columns)
        return lines * self._tall() + (lines - 1) * self.look.dp(GAP) // 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.heightForWidth(self.width())
        gap, tall = self.look.dp(GAP), self._tall()
        width = (self.width() - gap * (self._columns - 1)) // self._columns
        for tab in self._tabs:
            line, column = divmod(tab.place, self._columns)
            tab.role = self._role
            tab.setText(tab.face.short if self._short else tab.face.name)
            tab.setGeometry(column * (width + gap), line * (tall + gap // 2), width, tall)

    def _tall(self) -> int:
        return max(badge_side(self.look, self._role) + self.look.dp(26), self.look.target)

    def _fitting(self, width: int) -> tuple[int, str, bool]:
        """Return columns, text role and whether names are short: few lines first, then full names, then big type."""
        total, gap = len(self._tabs), self.look.dp(GAP)
        for lines in range(1, total + 1):
            columns = -(-total // lines)
            room = (width - gap * (columns - 1)) // columns
            for short in (False, True):
                for role in ROLES:
                    if all(tab.width_for(tab.face.short if short else tab.face.name, role) <= room
                           for tab in self._tabs):
                        return columns, role, short
        return 1, ROLES[-1], True

    def _pressed(self) -> None:
        tab = self.sender()
        if isinstance(tab, _Tab):
            self.chosen.emit(tab.place)
