"""What is said under the drawing of a report: what it shows now, and the one value to relax with a button for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.session.report import FromReport, InTheWay
from consult_app.ui.exam_room.report.steps import STEPS, written
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

STATUSES = ("general", "drawing", "drawn", "changed", "mend")


def status_of(report: FromReport) -> str:
    """Return which of STATUSES holds."""
    if report.waits:
        return "drawing"
    if report.faults:
        return "mend"
    if report.drawn is None:
        return "general"
    return "drawn" if report.drawn.typed == report.typed else "changed"


class Status(QWidget):
    """One line; it keeps room for the longest of STATUSES, so that nothing jumps."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._said = {status: Prose(view.look, view.setting.words(f"report.{status}"), self,
                                    Style("label", "ink", line=100)) for status in STATUSES}

    def show_report(self, report: FromReport) -> None:
        """Say what the drawing shows."""
        now = status_of(report)
        for status, prose in self._said.items():
            prose.setVisible(status == now)

    def heightForWidth(self, width: int) -> int:
        return max(prose.heightForWidth(width) for prose in self._said.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        for prose in self._said.values():
            prose.setGeometry(0, 0, self.width(), prose.heightForWidth(self.width()))


class WayCard(Card):
    """Names the value that stands in the way and the nearest that can be drawn; ``taken`` carries that, as written."""

    taken = Signal(str)

    def __init__(self, view: PageView, way: InTheWay) -> None:
        super().__init__(view.look, view, "caution")
        words = view.setting.words
        self.way, self._written = way, written(way.name, way.nearest, words)
        named = {"value": self._written, "unit": words(f"unit.{STEPS[way.name].unit}")}
        self._told = view.prose(words("report.in_the_way"), Style("label", "ink", line=100), self)
        self._nearest = view.prose(words("report.nearest", name=words(f"report.{way.name}"), **named),
                                   Style("bodyb", "ink", bold=True, line=100), self)
        self._button = Button(view.look, words("report.take", **named), self, size="md", icon="check")
        self._button.clicked.connect(self._pressed)
        self._pad, self._gap = view.look.dp(24), view.look.dp(10)

    def heightForWidth(self, width: int) -> int:
        inner, button = width - 2 * self._pad, self._button.sizeHint()
        words = self._told.heightForWidth(inner)
        if self._in_line(inner):
            beside = max(button.height(), self._nearest.heightForWidth(self._left(inner)))
            return words + beside + self._gap + 2 * self._pad
        return words + self._nearest.heightForWidth(inner) + button.height() + 2 * self._gap + 2 * self._pad

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner, button, x, y = self.width() - 2 * self._pad, self._button.sizeHint(), self._pad, self._pad
        tall = self._told.heightForWidth(inner)
        self._told.setGeometry(x, y, inner, tall)
        y += tall + self._gap
        if self._in_line(inner):
            left = self._left(inner)
            tall = self._nearest.heightForWidth(left)
            self._nearest.setGeometry(x, y + max((button.height() - tall) // 2, 0), left, tall)
            self._button.setGeometry(x + inner - button.width(), y, button.width(), button.height())
            return
        tall = self._nearest.heightForWidth(inner)
        self._nearest.setGeometry(x, y, inner, tall)
        self._button.setGeometry(x, y + tall + self._gap, min(button.width(), inner), button.height())

    def sizeHint(self) -> QSize:
        return QSize(self.look.dp(480), self.heightForWidth(self.look.dp(480)))

    def _left(self, inner: int) -> int:
        return inner - self._button.sizeHint().width() - 2 * self._gap

    def _in_line(self, inner: int) -> bool:
        return self._nearest.ideal_width() <= self._left(inner)

    def _pressed(self) -> None:
        self.taken.emit(self._written)
