"""What answers on a line of the chart: it lies over a bar, writes the bar's words, and opens where they come from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Stretch
from consult_app.session.actions import Show
from consult_app.session.state import SourcesOf
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.timeline_fit import MARK_GAP, ROLE, Fit
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.source_mark import mark_size, paint_mark

MARGIN = 2            # px left and right of bar and words


class StretchTarget(Pressable):
    """Bar, words and source mark as one control; the bar under it is drawn by the plot."""

    role = ROLE

    def __init__(self, view: PageView, stretch: Stretch, fit: Fit, name: str, parent: QWidget) -> None:
        super().__init__(view.look, stretch.words, parent, name)
        self.stretch, self.fit, self._do = stretch, fit, view.setting.do
        self.ring_radius = view.look.radius("field")
        self._begins = 0.0                       # where the plot begins, in px of this control
        self.clicked.connect(self._open)

    def place(self, x: int, middle: float, tall: int) -> None:
        """Lie over the line with its middle at ``middle``, where the plot begins at ``x``, px of the parent."""
        reach = self.fit.reach()
        left = round(x + reach.left) - MARGIN
        self._begins = x - left
        width = max(round(reach.width) + 2 * MARGIN, self.look.target)
        self.setGeometry(left, round(middle - tall / 2), width, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, words = self.look, self.fit.words
        mark = mark_size(look, self.fit.number, look.sp(ROLE)) if self.fit.number else None
        taken = mark.width() + look.dp(MARK_GAP) if mark else 0
        with painter(self) as p:
            p.setFont(look.font(ROLE))
            p.setPen(look.colour("surface" if self.fit.inside else "ink"))
            room = QRectF(self._begins + words.left, 0, words.width - taken + 1, self.height())
            if not self.fit.inside:              # no line of the grid runs through a word
                p.fillRect(room.adjusted(-3, 3, taken + 2, -3), look.colour("surface"))
            whole = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
            p.drawText(room, Qt.AlignmentFlag.AlignVCenter | whole, self.text())
            if mark:
                corner = (self._begins + words.right - mark.width(), (self.height() - mark.height()) / 2)
                pill = QRectF(*corner, mark.width(), mark.height())
                paint_mark(p, look, pill, self.fit.number, look.sp(ROLE), down=self.isDown() or self.underMouse())

    def _open(self) -> None:
        self._do(Show(SourcesOf(self.stretch.fact)))
