"""Recovery as a list: the words of the chart under each option, in columns where they fit, else one below another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Lane, Mark, Stretch, Words
from consult_app.content.model import Prose as Text
from consult_app.ui.pages.headed_parts import Gaps, Section, Slice, height_of
from consult_app.ui.pages.ordered_view import Places, heading_of, put
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.option_heading import OptionHeading, bar_height, paint_column
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.typesetting import Style

PAD = 24                # px at the reference, of a column
COLUMN_GAP = 20
ROW_GAP = 14
LEAST_EM = 12           # narrowest column, in sizes of its text


class ListRow(QWidget):
    """A stretch in words, with a dot in its option's colour before it and its source mark behind."""

    def __init__(self, view: PageView, stretch: Stretch, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._colour = view.look, colour
        self._text = view.prose(_said(stretch, view), Style("body", "ink", line=98), self)
        self._indent = round(view.look.sp("body") * 0.95)

    @property
    def edge(self) -> int:
        """Px above and below the words that belong to the box of the mark."""
        return self._text.edge

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width - self._indent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._text.setGeometry(self._indent, 0, self.width() - self._indent, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self.look.sp("body")
        with painter(self) as p:
            p.setPen(self.look.colour(self._colour))
            p.setBrush(self.look.colour(self._colour))
            p.drawEllipse(QPointF(px * 0.34, self.edge + px * 0.64), px * 0.17, px * 0.17)


def _said(stretch: Stretch, view: PageView) -> Text:
    number = view.setting.pack.marks.get(stretch.fact, 0)
    words = Words(stretch.words)
    return ((words, Mark(stretch.fact, number)),) if number else ((words,),)


class TimelineList(QWidget):
    """Every stretch in words. In columns it is one part; stacked it may be shared out."""

    def __init__(
        self, view: PageView, lanes: Sequence[Lane], places: Places, width: int, parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look = view.look
        self._colours = [places[lane.option].option.colour if lane.option in places else "ink2" for lane in lanes]
        self._headings: list[OptionHeading] = []
        self._rows: list[list[ListRow]] = []
        for lane, colour in zip(lanes, self._colours, strict=True):
            self._headings.append(heading_of(view.look, lane.name, places.get(lane.option), self))
            self._rows.append([ListRow(view, stretch, colour, self) for stretch in lane.stretches])
        self._width, self._pad = width, view.look.dp(PAD)
        edge = max((row.edge for rows in self._rows for row in rows), default=0)
        self._gap, self._under = max(view.look.dp(ROW_GAP) - 2 * edge, 0), max(view.look.dp(8) - edge, 0)
        self.columns = not view.look.portrait and view.look.text == 100
        self._across = (width - view.look.dp(COLUMN_GAP) * (len(lanes) - 1)) // max(len(lanes), 1)
        self.columns = self.columns and self._across >= LEAST_EM * view.look.sp("body")

    @property
    def gaps(self) -> Gaps:
        """Gaps of the stacked list."""
        return Gaps(self._gap, self._under, self.look.dp(20))

    def frame(self) -> int:
        """Return the height in px of what every part has beside its rows."""
        return 0

    def legible(self) -> bool:
        """Return True: words always are."""
        return True

    def sections(self) -> list[Section]:
        """Return the options with their rows; in columns all of it is one row."""
        if self.columns:
            return [Section(0, (self._column_height(),))]
        return [Section(heading.heightForWidth(self._width), tuple(row.heightForWidth(self._width) for row in rows))
                for heading, rows in zip(self._headings, self._rows, strict=True)]

    def show_part(self, part: Sequence[Slice], rect: QRect) -> int:
        """Show ``part`` from the top of ``rect``; return its bottom."""
        for heading, rows in zip(self._headings, self._rows, strict=True):
            for widget in (heading, *rows):
                widget.setVisible(self.columns)
        tall = self._column_height() if self.columns else height_of(part, self.sections(), self.gaps)
        self.setGeometry(rect.left(), rect.top(), rect.width(), tall)
        if self.columns:
            self._place_columns()
        else:
            self._place_stacked(part)
        self.update()
        return rect.top() + tall

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.columns:
            return
        with painter(self) as p:
            for i, colour in enumerate(self._colours):
                whole = QRectF(self._x(i), 0, self._across, self.height())
                paint_column(p, self.look, whole, self._head(), colour)

    def _place_stacked(self, part: Sequence[Slice]) -> None:
        y = 0
        for piece in part:
            heading, rows = self._headings[piece.section], self._rows[piece.section][piece.first:piece.end]
            y += self.gaps.section if y else 0
            y = put(heading, 0, y, self._width) + self.gaps.heading
            for row in rows:
                y = put(row, 0, y, self._width) + self.gaps.row
            y -= self.gaps.row

    def _place_columns(self) -> None:
        inner = self._across - 2 * self._pad
        for i, (heading, rows) in enumerate(zip(self._headings, self._rows, strict=True)):
            x = self._x(i) + self._pad
            free = self._head() - bar_height(self.look)
            tall = heading.heightForWidth(inner)
            heading.setGeometry(x, (free - tall) // 2, inner, tall)
            y = self._head() + self._above()
            for row in rows:
                y = put(row, x, y, inner) + self._gap

    def _above(self) -> int:
        return max(self._pad - max((row.edge for rows in self._rows for row in rows), default=0), 0)

    def _head(self) -> int:
        inner = self._across - 2 * self._pad
        tall = max((heading.heightForWidth(inner) for heading in self._headings), default=0)
        return tall + 2 * self.look.dp(12) + bar_height(self.look)

    def _column_height(self) -> int:
        inner = self._across - 2 * self._pad
        rows = [sum(row.heightForWidth(inner) + self._gap for row in rows) - self._gap for rows in self._rows]
        return self._head() + max(rows, default=0) + 2 * self._above()

    def _x(self, i: int) -> int:
        return i * (self._across + self.look.dp(COLUMN_GAP))
