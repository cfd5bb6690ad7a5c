"""A window taken apart: every visible widget painted alone, in stacking order, onto a recording canvas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from consult_app.ui.record.canvas import Canvas
from consult_app.ui.record.painted import Cover, Run

SCRIM_SHARE = 0.95                 # of the window that a scrim covers at least
SCRIM_ALPHA = 0.5
ALONE = QWidget.RenderFlag(0)      # neither children nor a system background


@dataclass(frozen=True)
class Seen:
    """A visible widget and what it painted, in px of itself. ``origin`` and ``visible`` are in window px."""

    widget: QWidget
    origin: QPoint
    visible: QRectF                # what its ancestors leave of it
    kept: tuple[Run | Cover, ...]

    def in_window(self, rect: QRectF) -> QRectF:
        """Return ``rect`` of the widget in window px."""
        return rect.translated(self.origin.x(), self.origin.y())


def scan(window: QWidget) -> list[Seen]:
    """Return what can be seen, from back to front. What lies behind a scrim is left out."""
    seen: list[Seen] = []
    whole = QRectF(window.rect())
    for widget, origin, visible in reversed(list(_visible(window, QPoint(0, 0), whole))):
        canvas = Canvas(window.width(), window.height())
        widget.render(canvas, QPoint(0, 0), QRegion(), ALONE)
        layer = Seen(widget, origin, visible, tuple(canvas.kept))
        seen.append(layer)
        if any(_is_scrim(item, layer, whole) for item in layer.kept):
            break
    return seen[::-1]


def _visible(widget: QWidget, origin: QPoint, room: QRectF) -> Iterator[tuple[QWidget, QPoint, QRectF]]:
    yield widget, origin, room
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            place = origin + child.pos()
            inside = QRectF(QRect(place, child.size())) & room
            yield from _visible(child, place, inside)


def _is_scrim(item: Run | Cover, layer: Seen, whole: QRectF) -> bool:
    if not isinstance(item, Cover) or item.line or (item.colour and item.colour.alphaF() < SCRIM_ALPHA):
        return False
    covered = layer.in_window(item.bounds) & layer.visible
    return covered.width() * covered.height() >= SCRIM_SHARE * whole.width() * whole.height()
