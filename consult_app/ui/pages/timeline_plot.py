"""The drawn part of a timeline in pyqtgraph: axis, grid and bars. Import it when a timeline is first shown.

One unit of the plot is one px of the page, y downwards, so that what is laid out beside it meets what is drawn here.
Time runs the way the page is read: in a language that runs from right to left, x is counted from the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QFrame, QWidget

from consult_app.ui.mirror import keeps_sides
from consult_app.ui.theme.look import Look
from consult_app.values import dataclass

GRID, BARS = 0, 10          # grid lines may not lie over the bars
FADE = 0.55                 # of an open bar, from its end, in which it fades
CLEAR = 0.0


@dataclass(frozen=True)
class Bar:
    """A bar from ``left`` to ``right``, round where it is as wide as it is high; px of the plot."""

    left: float
    right: float
    middle: float
    height: float
    colour: str
    open: bool = False


@dataclass(frozen=True)
class Drawn:
    """What the plot shows: named ticks (x, name), lines across at ``rules``, and bars."""

    ticks: Sequence[tuple[float, str]]
    lines: Sequence[float]
    rules: Sequence[float]
    bars: Sequence[Bar]


class TimelinePlot(pg.PlotWidget):  # type: ignore[misc]    # pyqtgraph has no types
    """Shows what it is given and answers to nothing: no menu, no zoom, no focus. ``axis_height`` px of it are names."""

    def __init__(self, look: Look, axis_height: int, parent: QWidget) -> None:
        super().__init__(parent, background=look.colour("surface"))
        self._look, self._axis_height = look, axis_height
        if look.from_right:
            keeps_sides(self)              # it turns its own axis
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        item = self.getPlotItem()
        item.layout.setContentsMargins(0, 0, 0, 0)
        item.layout.setSpacing(0)
        for side in ("left", "bottom"):
            item.hideAxis(side)
        self._dress(item)
        self._kept: list[Any] = []

    def _dress(self, item: Any) -> None:
        item.showAxis("top")
        axis, view = item.getAxis("top"), item.getViewBox()
        axis.setHeight(self._axis_height)
        axis.setTickFont(self._look.font("caption"))
        axis.setPen(pg.mkPen(None))
        axis.setTextPen(self._look.colour("ink2"))
        axis.setStyle(tickLength=0, tickTextOffset=self._look.dp(10), hideOverlappingLabels=False,
                      autoExpandTextSpace=False, autoReduceTextSpace=False)
        view.invertY(True)
        view.invertX(self._look.from_right)
        view.setDefaultPadding(CLEAR)
        view.disableAutoRange()
        view.setBorder(None)

    def render(self, *args: Any) -> None:
        """Paint as any widget does, and not as a QGraphicsView, which takes other arguments."""
        QWidget.render(self, *args)

    def draw(self, drawn: Drawn) -> None:
        """Show ``drawn`` at the plot's present size."""
        for thing in self._kept:
            self.removeItem(thing)
        tall = self.height() - self._axis_height
        self.getPlotItem().getAxis("top").setTicks([list(drawn.ticks)])
        self.getViewBox().setRange(QRectF(0, 0, self.width(), tall), padding=CLEAR, disableAutoRange=True)
        self._kept = [*self._grid(drawn), *(BarItem(bar, self._look) for bar in drawn.bars)]
        for thing in self._kept:
            self.addItem(thing, ignoreBounds=True)

    def _grid(self, drawn: Drawn) -> list[Any]:
        colour = self._look.colour("line")
        begin, later = QPen(colour, 1), QPen(colour, 1, Qt.PenStyle.DashLine)
        lines = [pg.InfiniteLine(x, angle=90, pen=later if i else begin) for i, x in enumerate(drawn.lines)]
        lines += [pg.InfiniteLine(y, angle=0, pen=begin) for y in drawn.rules]
        for line in lines:
            line.setZValue(GRID)
        return lines


class BarItem(pg.GraphicsObject):  # type: ignore[misc]
    """A bar with round ends, which fades out where no end is stated."""

    def __init__(self, bar: Bar, look: Look) -> None:
        super().__init__()
        self._bar, self._look = bar, look
        self.setZValue(BARS)

    def boundingRect(self) -> QRectF:
        bar = self._bar
        return QRectF(bar.left, bar.middle - bar.height / 2, bar.right - bar.left, bar.height)

    def paint(self, p: QPainter, *_: object) -> None:
        rect, colour = self.boundingRect(), self._look.colour(self._bar.colour)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(self._fading(rect, colour) if self._bar.open else colour)
        radius = rect.height() / 2
        p.drawRoundedRect(rect, radius, radius)

    def _fading(self, rect: QRectF, colour: QColor) -> QLinearGradient:
        fade = QLinearGradient(QPointF(rect.left(), 0), QPointF(rect.right(), 0))
        end = QColor(colour)
        end.setAlphaF(CLEAR)
        fade.setColorAt(0, colour)
        fade.setColorAt(1 - FADE, colour)
        fade.setColorAt(1, end)
        return fade
