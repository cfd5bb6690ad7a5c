"""What is said of a cause: its line, and what each option does about it. One cause is seen; room is kept for all."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import CausesPage, Words
from consult_app.content.model import Prose as Text
from consult_app.ui.mirror import laid_out
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.option_badge import paint_badge
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

ROLE = "label"


class OneOf(QWidget):
    """Shows one of several texts; as tall as the tallest, so that nothing below it jumps."""

    def __init__(self, view: PageView, texts: Mapping[str, Text], style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts: dict[str, Prose] = {key: view.prose(text, style, self) for key, text in texts.items()}
        self.edge = max(prose.edge for prose in self._texts.values())

    def show_one(self, key: str) -> None:
        """Show the text of ``key`` and no other."""
        for name, prose in self._texts.items():
            prose.setVisible(name == key)

    def heightForWidth(self, width: int) -> int:
        return self.edge + max(prose.heightForWidth(width) - prose.edge for prose in self._texts.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        for prose in self._texts.values():
            tall = prose.heightForWidth(self.width())
            prose.setGeometry(0, self.edge - prose.edge, self.width(), tall)

    def height_of(self, key: str, width: int) -> int:
        """Return the height in px that the text of ``key`` alone takes at ``width``."""
        return self.edge + self._texts[key].heightForWidth(width) - self._texts[key].edge


class WaysCard(Card):
    """A line for each option, in the order of the visit, each with its badge: what it does about the cause shown."""

    def __init__(self, view: PageView, page: CausesPage) -> None:
        super().__init__(view.look, view)
        self._letters = view.setting.words
        self._heading = view.prose(page.ways, Style("labelb", "ink", bold=True), self)
        self._options = {option.id: option for option in view.setting.pack.options}
        self._lines = {option: OneOf(view, {cause.id: _named(view, option, cause.ways) for cause in page.causes},
                                     Style(ROLE, "ink", line=100), self) for option in self._options}
        self._order: tuple[str, ...] = tuple(self._lines)
        self._causes = [cause.id for cause in page.causes]
        self._cause = ""
        self._badge = QSize(1, 1) * round(view.look.sp(ROLE) * 1.45)

    def show_ways(self, cause: str, order: tuple[str, ...]) -> None:
        """Show what each option does about ``cause``, the options in ``order``."""
        if (cause, order) == (self._cause, self._order):
            return                                # a slider moves many times a second
        self._cause, self._order = cause, order
        for line in self._lines.values():
            line.show_one(cause)
        with laid_out(self):
            self._put()
        for option in order:
            self._lines[option].raise_()          # read in the order seen
        self.update()

    def heightForWidth(self, width: int) -> int:
        inner = self._inner(width)
        lines = max(sum(self._heights(cause, inner)) for cause in self._causes)
        gaps = self._below_heading() + self._gap() * (len(self._lines) - 1)
        return self._heading.heightForWidth(width - 2 * self._side()) + lines + gaps + 2 * self._above()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._put()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with painter(self) as p:
            for place, option in enumerate(self._order):
                line = self._lines[option]
                rect = QRectF(self._side(), line.y() + line.edge - self.look.dp(2), self._badge.width(),
                              self._badge.height())
                paint_badge(p, self.look, rect, place, self._letters(f"badge.{place}"), self._options[option].colour)

    def _put(self) -> None:
        """Put the heading and the lines of the cause shown in their places, what they leave shared out between."""
        side, y, inner = self._side(), self._above(), self._inner(self.width())
        tall = self._heading.heightForWidth(self.width() - 2 * side)
        self._heading.setGeometry(side, y, self.width() - 2 * side, tall)
        heights = self._heights(self._cause or self._causes[0], inner)
        y += tall + self._below_heading()
        free = self.height() - self._above() - y - sum(heights)
        gap = min(max(free // max(len(heights) - 1, 1), 0), 2 * self._gap())
        for option, height in zip(self._order, heights, strict=True):
            line = self._lines[option]
            line.setGeometry(side + self._beside(), y - line.edge, inner, height + 2 * line.edge)
            y += height + gap

    def _heights(self, cause: str, inner: int) -> list[int]:
        """Return the px that each option's line takes, without the room of marks at its edges."""
        lines = (self._lines[option] for option in self._order)
        return [max(line.height_of(cause, inner) - 2 * line.edge, self._badge.height()) for line in lines]

    def _inner(self, width: int) -> int:
        return width - 2 * self._side() - self._beside()

    def _beside(self) -> int:
        return self._badge.width() + self.look.dp(14)

    def _side(self) -> int:
        return self.look.dp(26)

    def _above(self) -> int:
        return self.look.dp(20)

    def _below_heading(self) -> int:
        return max(self.look.dp(10), *(line.edge for line in self._lines.values()))

    def _gap(self) -> int:
        """Return the px between two lines, so that a mark in one leaves room for a mark in the next."""
        return max(self.look.dp(10), *(2 * line.edge for line in self._lines.values()))


def _named(view: PageView, option: str, ways: tuple[tuple[str, Text], ...]) -> Text:
    """Return what ``option`` does, with its name before it."""
    name = next(one.short or one.name for one in view.setting.pack.options if one.id == option)
    said = dict(ways).get(option, ())
    first = Words(view.setting.words("causes.way", name=name) + " ", bold=True)
    return ((first, *said[0]), *said[1:]) if said else ((first,),)
