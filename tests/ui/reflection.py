"""Windows that run from left to right and from right to left, seen side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.mirror import lay, set_direction
from consult_app.ui.render import UnseenVisit
from consult_app.ui.theme.look import Look, look_for
from tests.ui.recording import settled

SIZE = QSize(1920, 1080)
Placed = Sequence[tuple[str, QRect]]
Kind = TypeVar("Kind", bound=QWidget)


def place_in(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def child(parent: QWidget, kind: type[Kind]) -> Kind:
    """Return the one widget of ``kind`` on show."""
    (found,) = [widget for widget in parent.findChildren(kind) if widget.isVisible()]
    return found


def placed(visit: UnseenVisit, *kinds: type[QWidget]) -> list[tuple[str, QRect]]:
    """Return what is on show of ``kinds``, in its order, with its place in the window."""
    settled(visit)
    return placed_in(visit.window, *kinds)


def placed_in(window: QWidget, *kinds: type[QWidget]) -> list[tuple[str, QRect]]:
    """Return the place of each that is not on a stage: there the body's parts and the tools keep their sides."""
    found = (widget for kind in kinds for widget in window.findChildren(kind) if widget.isVisible())
    return [(type(widget).__name__, place_in(widget, window)) for widget in found
            if not isinstance(widget.parentWidget(), StageView)]


def assert_reflected(sides: Sequence[Placed], width: int, slack: int) -> None:
    """Words differ, so what depends on how they wrap may differ by ``slack`` px; sides may not."""
    straight, other = sides
    assert [kind for kind, _ in straight] == [kind for kind, _ in other]
    for (kind, rect), (_, turned) in zip(straight, other, strict=True):
        assert abs(width - (rect.x() + rect.width()) - turned.x()) < slack, (kind, rect, turned)
        assert abs(rect.y() - turned.y()) < slack, (kind, rect, turned)


def seen(widget: QWidget) -> QImage:
    if isinstance(widget, StageView):
        widget.finish()                            # type: ignore[attr-defined]
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    widget.render(picture)
    return picture


def both_ways(make: Callable[[Look, QWidget], QWidget], size: QSize) -> list[QImage]:
    """Return how the widget that ``make`` makes is seen in windows of both directions."""
    pictures = []
    for from_right in (False, True):
        window = QWidget()
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(size)
        set_direction(window, from_right=from_right)
        widget = make(look_for(SIZE, "light", 100, from_right=from_right), window)
        widget.resize(size)
        window.show()
        lay(window)
        pictures.append(seen(widget))
        window.close()
    return pictures


def flipped(picture: QImage) -> QImage:
    return picture.flipped(Qt.Orientation.Horizontal)


def alike(one: QImage, other: QImage) -> bool:
    """Return whether two pictures differ by little more than how edges fall on pixels."""
    return unlike(one, other) < 12


def unlike(one: QImage, other: QImage) -> int:
    """Return how many pixels differ by more than an edge does."""
    return sum(abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 120
               for x in range(one.width()) for y in range(one.height()))
