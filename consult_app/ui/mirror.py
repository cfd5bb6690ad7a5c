"""Pages of a language that runs from right to left: laid out as ever, then reflected, all in this one place.

Layouts know only left to right. Once they are done, ``lay`` reflects every widget inside its parent; before they work
again, ``lift`` puts each back. Painters reflect what a widget paints on itself, words excepted. A widget that is laid
out from left to right keeps its inside as it is: a picture of the body, whose left stays left, and running text, which
has its own direction.

Amounts and time begin where reading begins, so sliders, gauges and the axis of recovery run from the right. People in
an icon array are counted from the bottom row, left to right, in every language: the picture is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Reflected = list[tuple[QWidget, QRect, QRect]]       # widget, where the layout put it, where it stands
_REFLECTED: WeakKeyDictionary[QWidget, Reflected] = WeakKeyDictionary()
_AT_WORK: WeakSet[QWidget] = WeakSet()               # windows in which something is being laid out


def set_direction(window: QWidget, *, from_right: bool) -> None:
    """Lay ``window`` out from right to left, or from left to right."""
    if from_right != window.isRightToLeft():
        window.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)


def keeps_sides(widget: QWidget) -> None:
    """Let nothing inside ``widget`` be reflected."""
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def lift(window: QWidget) -> None:
    """Put every reflected widget of ``window`` back where its layout had put it."""
    for widget, laid, stands in _REFLECTED.pop(window, []):
        if isValid(widget) and widget.geometry() == stands:
            widget.setGeometry(laid)


def lay(window: QWidget) -> None:
    """Reflect every widget of ``window`` that can be seen, where the window runs from right to left."""
    if window.isRightToLeft():
        _REFLECTED[window] = list(_reflect(window))


@contextmanager
def laid_out(widget: QWidget) -> Iterator[None]:
    """Let a widget lay itself out anew while its window stays as it is; what lays out inside of that joins it."""
    window = widget.window()
    if window in _AT_WORK:
        yield
        return
    _AT_WORK.add(window)
    lift(window)
    try:
        yield
    finally:
        _AT_WORK.discard(window)
        lay(window)
        if ring := getattr(window, "ring", None):        # goes round the focused control, which may have moved
            ring.follow()


def _reflect(parent: QWidget) -> Iterator[tuple[QWidget, QRect, QRect]]:
    for child in parent.children():
        if not isinstance(child, QWidget) or child.isHidden() or child.isWindow():
            continue
        laid = child.geometry()
        stands = laid.translated(parent.width() - laid.width() - 2 * laid.x(), 0)
        child.setGeometry(stands)
        yield child, laid, stands
        if child.isRightToLeft():
            yield from _reflect(child)


@contextmanager
def upright(p: QPainter, middle: float) -> Iterator[bool]:
    """Paint as it is read about the line x = ``middle``, with a painter that reflects or with any other.

    Yields whether it reflects.
    """
    if p.transform().m11() >= 0:
        yield False
        return
    p.save()
    p.translate(2 * middle, 0)
    p.scale(-1, 1)
    yield True
    p.restore()


class MirrorPainter(QPainter):
    """Paints a widget reflected; words and pictures stand in the reflected place and are not reflected themselves."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)      # a line that is not centred begins at the right
        self.translate(widget.width(), 0)
        self.scale(-1, 1)

    def drawText(self, *given: Any) -> Any:
        place, *rest = given
        if isinstance(place, QPointF):
            advance = QFontMetricsF(self.font()).horizontalAdvance(rest[0])
            place, middle = QRectF(place.x(), place.y(), advance, 0), place.x() + advance / 2
            with upright(self, middle):
                super().drawText(place.topLeft(), *rest)
            return None
        with upright(self, QRectF(place).center().x()):
            return super().drawText(place, *rest)

    def drawImage(self, *given: Any) -> None:
        """Draw a picture into a rectangle, as it is."""
        with upright(self, QRectF(given[0]).center().x()):
            super().drawImage(*given)
