"""Fingers and wheel on a drawing: pinch and wheel look closer, a drag moves what is seen close, the rest is a mouse."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from consult_app.session.state import WHOLE, Zoom
from consult_app.ui.illustration.zooming import closer, moved

if TYPE_CHECKING:
    from consult_app.ui.illustration.touch_figure import TouchFigure

STILL = 24.0                 # px that an unsteady finger may move between press and release
NOTCH = 120                  # eighths of a degree, one notch of a wheel
BY_NOTCH = 1.2
AS_MOUSE = {QEvent.Type.TouchBegin: QEvent.Type.MouseButtonPress, QEvent.Type.TouchUpdate: QEvent.Type.MouseMove,
            QEvent.Type.TouchEnd: QEvent.Type.MouseButtonRelease}


class Gestures(QObject):
    """Listens on a figure's stage and tells ``look`` the new zoom. A finger alone becomes a mouse there."""

    def __init__(self, stage: TouchFigure, look: Callable[[Zoom], None]) -> None:
        super().__init__(stage)
        self._stage, self._look = stage, look
        self._last: QPointF | None = None
        self._travelled = 0.0
        self._pinched = False
        self._fingers_at: dict[int, QPointF] = {}
        stage.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        stage.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._stage:
            return False
        if isinstance(event, QTouchEvent):
            return self._fingers(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        return isinstance(event, QMouseEvent) and self._mouse(event)

    def _wheel(self, event: QWheelEvent) -> bool:
        self._bring_closer(BY_NOTCH ** (event.angleDelta().y() / NOTCH), event.position())
        event.accept()
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        """Drag what is seen close; anything else goes on to whoever listens for it."""
        kind, at, close = event.type(), event.position(), self._stage.zoom.scale > 1
        if kind == QEvent.Type.MouseButtonDblClick and close:
            self._look(WHOLE)
            return self._taken(event)
        if kind == QEvent.Type.MouseButtonPress:
            self._last, self._travelled = at, 0.0
        elif kind == QEvent.Type.MouseMove and event.buttons() and close and self._last is not None:
            self._drag(at - self._last)
            self._last = at
            return self._taken(event)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._last = None
            return close and self._travelled > STILL and self._taken(event)
        return False

    @staticmethod
    def _taken(event: QMouseEvent) -> bool:
        event.accept()
        return True

    def _fingers(self, event: QTouchEvent) -> bool:
        points = event.points()
        if event.type() == QEvent.Type.TouchBegin:
            self._pinched, self._fingers_at = False, {}
            if self._stage.childAt(points[0].position().toPoint()):
                event.ignore()                    # a button over the drawing: the system makes a mouse of the finger
                return True
        if len(points) > 1:
            self._pinch(points[0], points[1])
        elif not self._pinched and event.type() in AS_MOUSE:
            self._finger(AS_MOUSE[event.type()], points[0])
        event.accept()
        return True

    def _finger(self, kind: QEvent.Type, point: QEventPoint) -> None:
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        QApplication.sendEvent(self._stage, QMouseEvent(kind, point.position(), point.globalPosition(), button, held,
                                                        Qt.KeyboardModifier.NoModifier))

    def _pinch(self, one: QEventPoint, other: QEventPoint) -> None:
        """Follow two fingers. Where they were is kept here: an event that only lifts one tells its last move again."""
        now, before = {one.id(): one.position(), other.id(): other.position()}, self._fingers_at
        self._pinched, self._last, self._fingers_at = True, None, now
        if now.keys() != before.keys() or now == before:
            return
        apart, were_apart = (_apart(*fingers.values()) for fingers in (now, before))
        middle, was = (sum(fingers.values(), QPointF()) / 2 for fingers in (now, before))
        if were_apart > 1:
            self._bring_closer(apart / were_apart, was)
        self._drag(middle - was)

    def _bring_closer(self, by: float, at: QPointF) -> None:
        sight = self._stage.sight()
        self._look(closer(self._stage.zoom, by, sight.spot((at.x(), at.y())), sight.frame))

    def _drag(self, by: QPointF) -> None:
        self._travelled += by.manhattanLength()
        sight = self._stage.sight()
        self._look(moved(self._stage.zoom, by.x(), by.y(), sight.scale, sight.frame))


def _apart(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
