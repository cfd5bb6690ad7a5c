"""The questions that a check-list's answers gather, to bring to the visit: how many, and which."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import CheckGroup
from consult_app.session.state import State
from consult_app.ui.pages.ordered_view import put
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

PAD = 30               # px at the reference
GAP = 10
ROLE = "label"


class BringCard(Card):
    """The questions to bring: how many, and as many of them in words as there is room for."""

    def __init__(self, view: PageView, groups: Sequence[CheckGroup], parent: QWidget) -> None:
        super().__init__(view.look, parent, "soft")
        self._words = view.setting.words
        self._view = view
        self._items = [(item.id, item.bring) for group in groups for item in group.items if item.bring]
        self._heading = view.prose(self._words("checklist.bring"), Style("h3", "on-soft", bold=True), self)
        self._none = view.prose(self._words("checklist.none"), Style(ROLE, "ink", line=100), self)
        self._lines = {words: _Line(view, words, self) for _, words in self._items}
        self._tally: dict[str, Prose] = {}
        self._pad, self._gap = view.look.dp(PAD), view.look.dp(GAP)
        self._chosen: list[str] = []

    def show_state(self, state: State, here: Collection[str]) -> None:
        """Show the questions that the answers of ``state`` choose; those of the items ``here`` come first."""
        answered = [item for item, _ in self._items if (state.step, item) in state.answers]
        answered.sort(key=lambda item: item not in here)
        self._chosen = list(dict.fromkeys(dict(self._items)[item] for item in answered))
        self._place()

    def heightForWidth(self, width: int) -> int:
        """Return the least height in px: the heading, and how many questions there are, or that there are none."""
        inner = width - 2 * self._pad
        most = self._count(len(self._lines))
        return self._heading.heightForWidth(inner) + self._gap + 2 * self._above() + max(
            self._none.heightForWidth(inner), most.heightForWidth(inner) + self._more(len(self._lines)).heightForWidth(
                inner) + self._gap)

    def full_height(self, width: int) -> int:
        """Return the height in px that shows every question there is."""
        inner = width - 2 * self._pad
        lines = sum(line.heightForWidth(inner) + self._gap for line in self._lines.values())
        count = self._count(len(self._lines)).heightForWidth(inner)
        return self._heading.heightForWidth(inner) + self._gap + 2 * self._above() + max(
            count + lines, self._none.heightForWidth(inner))

    def present_height(self, width: int) -> int:
        """Return the height in px of what the answers have gathered so far."""
        inner = width - 2 * self._pad
        head = self._heading.heightForWidth(inner) + self._gap + 2 * self._above()
        if not self._chosen:
            return head + self._none.heightForWidth(inner)
        lines = sum(self._lines[words].heightForWidth(inner) + self._gap for words in self._chosen)
        return head + self._count(len(self._chosen)).heightForWidth(inner) + lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        for text in (self._none, *self._lines.values(), *self._tally.values()):
            text.hide()
        inner, y = self.width() - 2 * self._pad, self._above()
        y = put(self._heading, self._pad, y, inner) + self._gap
        if not self._chosen:
            put(self._none, self._pad, y, inner)
            return
        y = put(self._count(len(self._chosen)), self._pad, y, inner) + self._gap
        shown = self._room_for(y, inner)
        for words in self._chosen[:shown]:
            y = put(self._lines[words], self._pad, y, inner) + self._gap
        if 0 < shown < len(self._chosen):
            put(self._more(len(self._chosen) - shown), self._pad, y, inner)

    def _room_for(self, y: int, inner: int) -> int:
        """Return how many questions fit from ``y``, with the words for the rest where all do not."""
        room = self.height() - self._above() - y
        tall = [self._lines[words].heightForWidth(inner) for words in self._chosen]
        if sum(tall) + self._gap * (len(tall) - 1) <= room:
            return len(tall)
        more, shown, used = self._more(len(tall)).heightForWidth(inner), 0, 0
        while shown < len(tall) and used + tall[shown] + self._gap + more <= room:
            used += tall[shown] + self._gap
            shown += 1
        return shown

    def _count(self, n: int) -> Prose:
        count = self._told(self._words("checklist.count", n=n))
        for text in (count, self._heading):      # read first, though made last
            text.lower()
        return count

    def _more(self, n: int) -> Prose:
        more = self._told(self._words("checklist.more", n=n))
        more.raise_()
        return more

    def _told(self, words: str) -> Prose:
        if words not in self._tally:
            self._tally[words] = self._view.prose(words, Style("caption", "ink2", line=98), self)
            self._tally[words].hide()
        return self._tally[words]

    def _above(self) -> int:
        return round(self._pad * 0.8)


class _Line(QWidget):
    """A question to bring, with a speech sign before it."""

    def __init__(self, view: PageView, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = view.look
        self._text = view.prose(words, Style(ROLE, "ink", line=98), self)
        self._side = round(view.look.sp(ROLE) * 1.1)
        self._indent = self._side + view.look.dp(14)
        self.hide()

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width - self._indent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._text.setGeometry(self._indent, 0, self.width() - self._indent, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            top = self.look.sp(ROLE) * 0.1
            paint_icon(p, "message-circle", QRectF(0, top, self._side, self._side), self.look.colour("on-soft"))
