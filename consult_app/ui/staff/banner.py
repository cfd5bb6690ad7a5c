"""A slim banner beside the last good page while an author edits: the first problem, the count, and the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.errors import Problem
from consult_app.i18n import Words
from consult_app.ui.mirror import laid_out
from consult_app.ui.staff.problem_list import ProblemCard, counted, in_order
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

OPEN = 0.72          # of the window's height, with the list open


class ProblemBanner(QWidget):
    """Lies at the bottom of ``parent``, over everything. ``dismissed`` says it was sent away."""

    dismissed = Signal()

    def __init__(
        self, look: Look, words: Words, problems: Sequence[Problem], heading: str, parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look, self._pad, self._over = look, look.dp(20), parent
        first = in_order(problems)[0]
        self._heading = Prose(look, heading, self, Style("labelb", "caution", bold=True, line=100))
        self._first = Prose(look, str(first), self, Style("caption", "ink", line=100))
        self._list = Button(look, counted(problems, words), self, size="md", icon="list")
        self._away = Button(look, "", self, size="md", icon="x", name=words("tools.close"))
        self._card = ProblemCard(look, words, problems, self)
        self._card.hide()
        self._list.clicked.connect(self._toggle)
        self._away.clicked.connect(self.dismissed)
        self.setAccessibleName(heading)
        parent.installEventFilter(self)
        self._lay_out()

    @property
    def is_open(self) -> bool:
        """Whether the list is open."""
        return not self._card.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lay_out()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        with painter(self) as p:
            box(p, QRectF(self.rect()), look.radius("card"), look.colour("caution-soft"), look.colour("caution-line"),
                max(look.border, 2))
            side = round(look.sp("label") * 1.3)
            paint_icon(p, "triangle-alert", QRectF(self._pad, self._pad, side, side), look.colour("caution"))

    def _toggle(self) -> None:
        with laid_out(self):
            self._card.setVisible(not self.is_open)
            self._lay_out()
        self.raise_()

    def _lay_out(self) -> None:
        with laid_out(self):
            self._place()
        self.update()

    def _place(self) -> None:
        look, parent, edge = self.look, self._over, self.look.dp(16)
        width = parent.width() - 2 * edge
        top = self._lay_out_line(width)
        height = top + self._pad
        if self.is_open:
            inner = width - 2 * self._pad
            room = round(parent.height() * OPEN) - top - 2 * self._pad
            height += self._card.lay_out(inner, room) + self._pad
            self._card.setGeometry(self._pad, top + look.dp(8), inner, height - top - self._pad - look.dp(8))
        self.setGeometry(edge, parent.height() - edge - height, width, height)

    def _lay_out_line(self, width: int) -> int:
        """Place words and buttons in one line, the words above the buttons where they would be squeezed."""
        gap, away = self.look.dp(14), self._away.sizeHint()
        listed = self._list.sizeHint()
        left = self._pad + round(self.look.sp("label") * 1.3) + gap
        buttons = listed.width() + gap + away.width()
        beside = width - left - buttons - gap - self._pad >= width * 0.45
        room = width - left - self._pad - (buttons + gap if beside else 0)
        heading = self._heading.heightForWidth(room)
        first = self._first.heightForWidth(room)
        self._heading.setGeometry(left, self._pad, room, heading)
        self._first.setGeometry(left, self._pad + heading, room, first)
        y = self._pad if beside else self._pad + heading + first + gap
        self._away.setGeometry(width - self._pad - away.width(), y, away.width(), away.height())
        self._list.setGeometry(width - self._pad - buttons, y, listed.width(), listed.height())
        return max(self._pad + heading + first, y + listed.height())
