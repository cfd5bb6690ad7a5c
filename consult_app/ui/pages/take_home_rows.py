"""Rows of the lists to take home: running text, a line with a sign, a chapter with its pages; and their card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Prose as Text
from consult_app.session.take_home import Talked
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.card import Card, CardKind
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

PAD = 34                # px at the reference, at both sides of a card
ABOVE = 24
IN_A_ROW = 7            # pages of a chapter that are named in one row
INKS: dict[CardKind, str] = {"urgent": "urgent", "soft": "on-soft", "caution": "caution"}


class TextRow(QWidget):
    """Running text."""

    def __init__(self, view: PageView, text: Text | str, role: str, ink: str, *, bold: bool = False) -> None:
        super().__init__(view)
        self._text = view.prose(text, Style(role, ink, bold=bold, line=100), self)

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._text.setGeometry(self.rect())


class LineRow(QWidget):
    """A line in type of ``role`` with a sign before it: a Lucide icon, or a dot where ``icon`` is ""."""

    def __init__(self, view: PageView, text: Text, icon: str, colour: str, role: str = "body") -> None:
        super().__init__(view)
        self.look, self._icon, self._colour = view.look, icon, colour
        self._text = view.prose(text, Style(role, "ink", line=100), self)
        self._px = view.look.sp(role)
        self._indent = round(self._px * (1.3 if icon else 0.8))

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width - self._indent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._text.setGeometry(self._indent, 0, self.width() - self._indent, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.look.colour(self._colour)
        with painter(self) as p:
            if self._icon:
                paint_icon(p, self._icon, QRectF(0, self._px * 0.16, self._px, self._px), colour)
                return
            p.setPen(colour)
            p.setBrush(colour)
            p.drawEllipse(QPointF(self._px * 0.3, self._px * 0.68), self._px * 0.13, self._px * 0.13)


class TalkedRow(QWidget):
    """A chapter, and under it the pages of it that were seen; further pages alone where they do not ``open`` it."""

    def __init__(self, view: PageView, talked: Talked, pages: Sequence[str], *, opens: bool) -> None:
        super().__init__(view)
        self.look = view.look
        chapter, named = Style("bodyb", "ink", bold=True, line=100), Style("caption", "ink2", line=100)
        alike = talked.pages == (talked.chapter,)
        self._opens = opens
        self._lines = [view.prose(talked.chapter, chapter, self)] if opens else []
        self._lines += [] if alike else [view.prose(", ".join(pages), named, self)]
        self._side = view.look.sp("body")
        self._indent = round(self._side * 1.4)

    def heightForWidth(self, width: int) -> int:
        return sum(line.heightForWidth(width - self._indent) for line in self._lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner, y = self.width() - self._indent, 0
        for line in self._lines:
            line.setGeometry(self._indent, y, inner, line.heightForWidth(inner))
            y += line.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._opens:
            return
        with painter(self) as p:
            sign = QRectF(0, self._side * 0.16, self._side, self._side)
            paint_icon(p, "check", sign, self.look.colour("action"))


def talked_rows(view: PageView, talked: Talked) -> list[QWidget]:
    """Return a row for a chapter, and more where one could be taller than a part of the page."""
    starts = range(0, len(talked.pages), IN_A_ROW)
    return [TalkedRow(view, talked, talked.pages[at:at + IN_A_ROW], opens=at == 0) for at in starts]


class ListCard(Card):
    """Rows under a heading; on the page itself, with no box around them, where there is no heading."""

    def __init__(self, view: PageView, heading: str, rows: Sequence[QWidget], kind: CardKind, gap: int) -> None:
        super().__init__(view.look, view, kind)
        self._rows, self._gap = rows, gap
        style = Style("h3", INKS.get(kind, "ink"), bold=True)
        self._heading: Prose | None = view.prose(heading, style, self) if heading else None
        for row in rows:
            row.setParent(self)
            row.show()

    def inner_width(self, width: int) -> int:
        """Return how wide in px the rows are on a card of ``width``."""
        return width - 2 * self._pad()

    def frame_height(self, width: int) -> int:
        """Return the height in px of everything but the rows and the gaps above them."""
        heading = self._heading.heightForWidth(self.inner_width(width)) if self._heading else -self._gap
        return heading + 2 * self._above()

    def heightForWidth(self, width: int) -> int:
        inner = self.inner_width(width)
        return self.frame_height(width) + sum(row.heightForWidth(inner) + self._gap for row in self._rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        pad, y, inner = self._pad(), self._above(), self.inner_width(self.width())
        if self._heading:
            tall = self._heading.heightForWidth(inner)
            self._heading.setGeometry(pad, y, inner, tall)
            y += tall + self._gap
        for row in self._rows:
            tall = row.heightForWidth(inner)
            row.setGeometry(pad, y, inner, tall)
            y += tall + self._gap

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._heading:
            super().paintEvent(event)

    def _pad(self) -> int:
        return self.look.dp(PAD) if self._heading else 0

    def _above(self) -> int:
        return self.look.dp(ABOVE) if self._heading else 0
