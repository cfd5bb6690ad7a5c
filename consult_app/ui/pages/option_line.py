"""An option's sign and name on one line: letter and shape by its place in the visit's order, colour its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Option
from consult_app.session.state import State
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.option_badge import badge_side, paint_badge
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style


class OptionLine(QWidget):
    """The badge and name of ``option``; ``show_place`` gives it its letter and shape."""

    def __init__(self, view: PageView, option: Option, role: str, ink: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._words, self._option = view.look, view.setting.words, option
        self._name = Prose(view.look, option.name, self, Style(role, ink, bold=True))
        side = badge_side(view.look, role) if role == "h3" else round(view.look.sp(role) * 1.5)
        self._badge = QSize(side, side)
        self._place = 0

    def show_place(self, place: int) -> None:
        """Take letter and shape of the option at ``place`` of the visit's order."""
        self._place = place
        self.update()

    def longest_word(self) -> int:
        """Return the width in px under which a word of the name is broken."""
        return self._beside() + self._name.longest_word()

    def _beside(self) -> int:
        return self._badge.width() + self.look.dp(12)

    def heightForWidth(self, width: int) -> int:
        return max(self._badge.height(), self._name.heightForWidth(width - self._beside()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.width() - self._beside()
        tall = self._name.heightForWidth(room)
        drop = round(self.look.sp(self._name.role) * 0.06)      # the room for descenders lies under the line
        top = min((self.height() - tall) // 2 + drop, self.height() - tall)
        self._name.setGeometry(self._beside(), max(top, 0), room, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        top = (self.height() - self._badge.height()) / 2
        with painter(self) as p:
            rect = QRectF(0, top, self._badge.width(), self._badge.height())
            paint_badge(p, self.look, rect, self._place, self._words(f"badge.{self._place}"), self._option.colour)


def page_line(view: PageView, parent: QWidget) -> OptionLine | None:
    """Return the line that names the option a whole page speaks for, None where it speaks for several or none."""
    option = next((option for option in view.setting.pack.options if option.id == view.head.option), None)
    return OptionLine(view, option, "label", option.colour, parent) if option else None


class OptionStrip:
    """The line over a page of one option, seen on each of its parts; nothing on any other page."""

    def __init__(self, view: PageView) -> None:
        self.line = page_line(view, view)
        self._option, width = view.head.option, view.width() - 2 * view.look.margin
        self.height = self.line.heightForWidth(width) if self.line else 0
        if self.line:
            self.line.setGeometry(view.look.margin, 0, width, self.height)

    def top(self, usual: int, gap: int) -> int:
        """Return where the page begins: at its ``usual`` px, or ``gap`` px under the line."""
        return max(usual, self.height + gap) if self.line else usual

    def show_state(self, state: State) -> None:
        """Show the line, read first, with letter and shape by the order of the visit."""
        if self.line:
            order = state.option_order
            self.line.show_place(order.index(self._option) if self._option in order else 0)
            self.line.lower()
            self.line.show()
