"""Recovery drawn on one axis: a lane for each option, a line for each stretch, every bar a way to its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Lane, TimelinePage
from consult_app.ui.pages.headed_parts import Gaps, Section, Slice
from consult_app.ui.pages.ordered_view import Place, Places, heading_of
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.timeline_axis import apart, axis_for, mark_name
from consult_app.ui.pages.timeline_fit import MOST_LINES, Density, Ruler, Span, fitted, is_open
from consult_app.ui.pages.timeline_target import StretchTarget
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.option_heading import OptionHeading

if TYPE_CHECKING:
    from consult_app.ui.pages.timeline_plot import Bar, TimelinePlot

PAD = 26                # px at the reference
NAMES = 320             # widest column of names
NAME_GAP = 20
MOST_GROWN = 1.9        # the card is never taller than this share of what it needs


class _Row(NamedTuple):
    """A lane as it is shown."""

    heading: OptionHeading
    colour: str
    targets: tuple[StretchTarget, ...]

    def lines(self) -> int:
        """Return the height in px of the lane's lines."""
        return sum(target.fit.height for target in self.targets)


class TimelineChart(Card):
    """The chart on its card. Where it is not ``legible`` the list serves."""

    gaps = Gaps(0, 0, 0)

    def __init__(
        self, view: PageView, page: TimelinePage, lanes: Sequence[Lane], places: Places, width: int, density: Density,
        parent: QWidget,
    ) -> None:
        super().__init__(view.look, parent)
        self._view, self._page = view, page
        self._plot: TimelinePlot | None = None
        self._shown: tuple[Sequence[Slice], QRect] = ((), QRect())
        self._pad, self._over = view.look.dp(PAD), view.look.portrait      # names stand over their lanes there
        self._density, self._ruler = density, Ruler(view.look, density)
        times = [time for lane in lanes for s in lane.stretches for time in (s.start, s.until or s.start)]
        self._axis = axis_for(page.unit, page.marks, times)
        headings = [heading_of(view.look, lane.name, places.get(lane.option), self) for lane in lanes]
        self._names = 0 if self._over else self._names_width(headings, width)
        self._inner = width - 2 * self._pad - self._names
        ends = [self._name_width(mark) / 2 + 2 for mark in (self._axis.marks[0], self._axis.marks[-1])]
        self._room = Span(max(ends[0], self._ruler.bar / 2 + 2), self._inner - ends[1])
        self._rows = [self._row(lane, heading, places.get(lane.option))
                      for lane, heading in zip(lanes, headings, strict=True)]

    # -- making

    def _names_width(self, headings: Sequence[OptionHeading], width: int) -> int:
        wanted = max((heading.ideal_width() for heading in headings), default=0)
        return min(wanted, self.look.dp(NAMES), width // 4) + self.look.dp(NAME_GAP)

    def _row(self, lane: Lane, heading: OptionHeading, place: Place | None) -> _Row:
        setting, targets = self._view.setting, []
        for stretch in lane.stretches:
            fit = fitted(stretch, self._axis, self._room, self._inner, setting.pack.marks.get(stretch.fact, 0),
                         self._ruler)
            key = "timeline.spoken_open" if is_open(stretch, self._axis) else "timeline.spoken"
            name = setting.words(key, option=lane.name, words=stretch.words)
            targets.append(StretchTarget(self._view, stretch, fit, name, self))
        for widget in (heading, *targets):       # in the order in which they are read
            widget.raise_()
        return _Row(heading, place.option.colour if place else "ink2", tuple(targets))

    # -- measuring

    def legible(self) -> bool:
        """Return whether all words stand beside their bars in few lines."""
        return all(target.fit.lines <= MOST_LINES for row in self._rows for target in row.targets)

    def frame(self) -> int:
        """Return the height in px of everything but the lanes: the axis and the card's edges."""
        return self._axis_height() + 2 * self.look.dp(self._density.edges)

    def sections(self) -> list[Section]:
        """Return the lanes, each a section of one row."""
        return [Section(0, (self._lane_height(row),)) for row in self._rows]

    def _lane_height(self, row: _Row) -> int:
        name = row.heading.heightForWidth(self._heading_width())
        tall = name + row.lines() if self._over else max(name, row.lines())
        return tall + 2 * self.look.dp(self._density.lanes)

    def _heading_width(self) -> int:
        return self._inner if self._over else self._names - self.look.dp(NAME_GAP)

    def _axis_height(self) -> int:
        return round(self.look.sp("caption") * 1.35) + self.look.dp(12)

    def _name_width(self, mark: float) -> float:
        name = mark_name(self._view.setting.words, self._page.unit, mark)
        return QFontMetricsF(self.look.font("caption")).horizontalAdvance(name)

    # -- showing

    def show_part(self, part: Sequence[Slice], rect: QRect) -> int:
        """Show the lanes of ``part`` in ``rect``, the others hidden; return the bottom of the card."""
        if self._shown == (part, rect):
            return self.y() + self.height()
        self._shown = part, QRect(rect)
        wanted = [self._rows[piece.section] for piece in part]
        least = self.frame() + sum(self._lane_height(row) for row in wanted)
        tall = max(min(rect.height(), round(least * MOST_GROWN)), least)
        self.setGeometry(rect.left(), rect.top(), rect.width(), tall)
        for row in self._rows:
            for widget in (row.heading, *row.targets):
                widget.setVisible(row in wanted)
        self._draw(wanted, (tall - least) / max(len(wanted), 1))
        return rect.top() + tall

    def _draw(self, wanted: Sequence[_Row], extra: float) -> None:
        from consult_app.ui.pages.timeline_plot import Drawn

        plot = self._plot_made()
        corner, y = (self._pad + self._names, self.look.dp(self._density.edges)), 0.0
        bars: list[Bar] = []
        rules: list[float] = []
        for row in wanted:
            rules += [y] if y else []
            bars += self._place_lane(row, corner[0], corner[1] + self._axis_height(), y, extra)
            y += self._lane_height(row) + extra
        plot.setGeometry(*corner, self._inner, self._axis_height() + round(y))
        plot.draw(Drawn(self._ticks(), [self._x(mark) for mark in self._axis.marks], rules, bars))

    def _place_lane(self, row: _Row, x: int, top: int, y: float, extra: float) -> list[Bar]:
        """Place what stands on the plot from ``y`` px under its axis; return the bars to draw there."""
        from consult_app.ui.pages.timeline_plot import Bar

        tall, name, width = self._lane_height(row) + extra, *self._heading_size(row)
        between = int(extra / (len(row.targets) + 1))     # whole px: neighbours touch and do not overlap
        lines = row.lines() + between * (len(row.targets) - 1) + (name if self._over else 0)
        at = round(y + (tall - lines) / 2)
        if self._over:
            row.heading.setGeometry(x, top + at, width, name)
            at += name
        else:
            row.heading.setGeometry(self._pad, round(top + y + (tall - name) / 2), width, name)
        bars = []
        for target in row.targets:
            fit, middle = target.fit, at + target.fit.height / 2
            target.place(x, top + middle, fit.height - self._ruler.between)
            bars.append(Bar(*fit.bar, middle, self._ruler.bar, row.colour, is_open(target.stretch, self._axis)))
            at += fit.height + between
        return bars

    def _heading_size(self, row: _Row) -> tuple[int, int]:
        """Return height and width in px of the name of a lane."""
        width = self._heading_width()
        return row.heading.heightForWidth(width), width

    def _ticks(self) -> list[tuple[float, str]]:
        marks = self._axis.marks
        names = [mark_name(self._view.setting.words, self._page.unit, mark) for mark in marks]
        places = [self._x(mark) for mark in marks]
        stands = apart(places, [self._name_width(mark) for mark in marks], self.look.dp(8))
        return [(x, name) for x, name, shown in zip(places, names, stands, strict=True) if shown]

    def _x(self, mark: float) -> float:
        return self._room.left + self._axis.share(mark) * self._room.width

    def _plot_made(self) -> TimelinePlot:
        if self._plot is None:
            from consult_app.ui.pages.timeline_plot import TimelinePlot

            self._plot = TimelinePlot(self.look, self._axis_height(), self)
            self._plot.lower()
            self._plot.show()
        return self._plot

    def let_go(self) -> None:
        """Close the plot: pyqtgraph keeps what is not closed."""
        if self._plot:
            self._plot.close()
            self._plot = None
