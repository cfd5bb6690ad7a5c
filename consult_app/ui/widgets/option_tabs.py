"""Which option is being read, where only one fits at a time: a tab of equal width for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
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
WORTH_IT = 0.75                     # small type must bring the tabs under this share of their height
HELD = 5                            # border of the tab that is shown, px


class TabFace(NamedTuple):
    """What a tab shows of its option."""

    name: str
    short: str
    letter: str
    colour: str


class _Fit(NamedTuple):
    columns: int
    role: str
    short: bool
    lines: int                      # of a name


def _name(face: TabFace, *, short: bool) -> str:
    return face.short if short else face.name


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

    def lines_of(self, name: str, role: str, width: int) -> int:
        """Return how many lines ``name`` set in ``role`` takes in a tab of ``width`` px; 99 where a word is wider."""
        metrics = QFontMetricsF(self.look.font(role, 700))
        room = self._room(role, width)
        if max(metrics.horizontalAdvance(word) for word in name.split()) > room:
            return 99
        whole = metrics.boundingRect(QRectF(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, name)
        return round(whole.height() / metrics.height())

    def _room(self, role: str, width: int) -> float:
        return width - badge_side(self.look, role) - self.look.dp(14) - 2 * self._padding() - 2

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
            room = self._room(self.role, self.width()) + 2
            text = QRectF(badge.right() + look.dp(14), 0, room, self.height())
            p.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())


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
        self._fit = _Fit(len(self._tabs), ROLES[0], False, 1)

    def show_choice(self, place: int) -> None:
        """Show the tab at ``place`` as the one being read."""
        for tab in self._tabs:
            tab.setChecked(tab.place == place)
            tab.update()

    def heightForWidth(self, width: int) -> int:
        self._fit = self._fitting(width)
        return self._height(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.heightForWidth(self.width())
        gap, tall = self.look.dp(GAP), self._tall(self._fit)
        width = self._tab_width(self.width(), self._fit.columns)
        for tab in self._tabs:
            line, column = divmod(tab.place, self._fit.columns)
            tab.role = self._fit.role
            tab.setText(_name(tab.face, short=self._fit.short))
            tab.setGeometry(column * (width + gap), line * (tall + gap // 2), width, tall)

    def _tall(self, fit: _Fit) -> int:
        words = round(fit.lines * QFontMetricsF(self.look.font(fit.role, 700)).height())
        return max(max(badge_side(self.look, fit.role), words) + self.look.dp(26), self.look.target)

    def _height(self, fit: _Fit) -> int:
        rows = -(-len(self._tabs) // fit.columns)
        return rows * self._tall(fit) + (rows - 1) * self.look.dp(GAP) // 2

    def _tab_width(self, width: int, columns: int) -> int:
        return (width - self.look.dp(GAP) * (columns - 1)) // columns

    def _fitting(self, width: int) -> _Fit:
        """Return columns, type and name lengths that take the least height; small type only where it saves much."""
        best = {role: min(self._fits(width, role), key=self._height) for role in ROLES}
        usual = min((best[role] for role in ROLES[:-1]), key=self._height)
        small = best[ROLES[-1]]
        return small if self._height(small) < WORTH_IT * self._height(usual) else usual

    def _fits(self, width: int, role: str) -> Iterator[_Fit]:
        """Yield the ways to set every name in ``role``, full names before short ones."""
        total = len(self._tabs)
        for short, columns in product((False, True), sorted({-(-total // rows) for rows in range(1, total + 1)})):
            room = self._tab_width(width, columns)
            lines = max(tab.lines_of(_name(tab.face, short=short), role, room) for tab in self._tabs)
            yield _Fit(columns, role, short, lines)

    def _pressed(self) -> None:
        tab = self.sender()
        if isinstance(tab, _Tab):
            self.chosen.emit(tab.place)
