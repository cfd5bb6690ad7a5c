"""Where a stretch's bar and its words go on the line: inside the bar, to its right, or to its left."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from consult_app.content.model import Stretch
from consult_app.ui.pages.timeline_axis import Axis
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.source_mark import mark_size

ROLE = "captionb"
BAR = 38              # px at the reference
LEAST_BAR = 1.25      # of a bar's height, so that a short one is no dot
GAP = 10
MARK_GAP = 6          # before the source mark
MOST_LINES = 3        # of words beside a bar; more read better in a list


class Density(NamedTuple):
    """Px at the reference between two lines, above and below a lane, and above and below all of them."""

    lines: int
    lanes: int
    edges: int


ROOMY, TIGHT = Density(8, 8, 16), Density(0, 2, 8)


class Span(NamedTuple):
    """Px from the left edge of the plot."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """Return how wide it is."""
        return self.right - self.left


class Fit(NamedTuple):
    """Bar and words of a stretch; ``words`` is where the words stand, with the source mark at their end."""

    bar: Span
    words: Span
    inside: bool
    lines: int
    height: int           # of the whole line on the page, px
    number: int           # of the source mark, 0 for none

    def reach(self) -> Span:
        """Return what bar and words take together."""
        return Span(min(self.bar.left, self.words.left), max(self.bar.right, self.words.right))


class Ruler:
    """Measures words in the type of the chart's labels."""

    def __init__(self, look: Look, density: Density) -> None:
        self.look, self.between = look, look.dp(density.lines)
        self.metrics = QFontMetricsF(look.font(ROLE))
        self.bar = max(look.dp(BAR), math.ceil(self.metrics.height()) + 4)

    def mark(self, number: int) -> float:
        """Return the width in px that source mark ``number`` takes behind the words."""
        return mark_size(self.look, number, self.look.sp(ROLE)).width() + self.look.dp(MARK_GAP) if number else 0.0

    def one_line(self, words: str) -> float:
        """Return the width in px of ``words`` on one line."""
        return math.ceil(self.metrics.horizontalAdvance(words)) + 2

    def lines(self, words: str, width: float) -> int:
        """Return how many lines ``words`` take in ``width`` px; a large number where a word is wider."""
        if max(self.metrics.horizontalAdvance(word) for word in words.split() or [""]) > width:
            return 99
        whole = self.metrics.boundingRect(QRectF(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, words)
        return round(whole.height() / self.metrics.height())

    def even_width(self, words: str, room: float, lines: int) -> float:
        """Return the least width in px, up to ``room``, in which ``words`` take ``lines``: no word stands alone."""
        width = min(self.one_line(words) / lines, room)
        while width < room and self.lines(words, width) > lines:
            width = min(width + self.look.sp(ROLE) / 2, room)
        return width

    def height(self, lines: int) -> int:
        """Return the px from one line of the chart to the next, for words of ``lines`` lines."""
        tall = max(self.bar, math.ceil(lines * self.metrics.height()), self.look.target)
        return tall + self.between


def fitted(stretch: Stretch, axis: Axis, room: Span, edge: float, number: int, ruler: Ruler) -> Fit:
    """Return where ``stretch`` goes: the axis fills ``room``, words may reach from 0 to ``edge``."""
    bar = _bar(stretch, axis, room, ruler)
    mark, gap = ruler.mark(number), ruler.look.dp(GAP)
    wanted = ruler.one_line(stretch.words) + mark
    fades = is_open(stretch, axis)
    if bar.width >= wanted + 2 * gap + ruler.bar / 3 and not fades and stretch.until is not None:
        left = bar.left + gap + ruler.bar / 6
        return Fit(bar, Span(left, left + wanted), True, 1, ruler.height(1), number)
    right, left = edge - bar.right - gap, bar.left - gap
    on_right = wanted <= right or (wanted > left and _least(stretch, right, mark, ruler) <= _least(
        stretch, left, mark, ruler))
    free = right if on_right else left
    lines = ruler.lines(stretch.words, free - mark)
    taken = wanted if lines == 1 else ruler.even_width(stretch.words, free - mark, lines) + mark
    words = Span(bar.right + gap, bar.right + gap + taken) if on_right else Span(bar.left - gap - taken, bar.left - gap)
    return Fit(bar, words, False, lines, ruler.height(lines), number)


def is_open(stretch: Stretch, axis: Axis) -> bool:
    """Return whether no end is stated, or it lies beyond the axis."""
    return stretch.open or (stretch.until is not None and axis.beyond(stretch.until))


def _least(stretch: Stretch, free: float, mark: float, ruler: Ruler) -> int:
    return ruler.lines(stretch.words, free - mark)


def _bar(stretch: Stretch, axis: Axis, room: Span, ruler: Ruler) -> Span:
    start = room.left + axis.share(stretch.start) * room.width
    if stretch.until is None and not stretch.open:
        half = ruler.bar / 2
        return Span(start - half, start + half)
    end = room.right if stretch.until is None else room.left + axis.share(stretch.until) * room.width
    least = LEAST_BAR * ruler.bar
    start = min(start, room.right - least / 2)
    return Span(start, max(end, start + least))
