"""What a slider under a finger is answered with: each frame of its picture, noted once the screen has it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, QRect, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

CLOSE = 1e-4                 # of the slider's range: the same value


@dataclass(frozen=True, slots=True)
class Hand:
    """A slider and its picture: ``place`` is where on the slider a share 0..1 lies, ``shown`` the share drawn now."""

    slider: QWidget
    picture: QWidget
    place: Callable[[float], QPointF]
    shown: Callable[[], float]
    whole: Callable[[], bool]

    def shows(self, share: float) -> bool:
        """Return whether the picture is that of ``share``."""
        return abs(self.shown() - share) < CLOSE


class Sent:
    """Calls ``then`` whenever a window of ``kind`` has painted what was stale and sent it to the screen.

    Make it before the window.
    """

    def __init__(self, kind: type[QWidget]) -> None:
        self.then: Callable[[], None] = _nothing
        handle = kind.event

        def heard(window: QWidget, event: QEvent) -> bool:
            done = handle(window, event)
            if event.type() == QEvent.Type.UpdateRequest:
                self.then()
            return done

        kind.event = heard                       # type: ignore[method-assign]


class Frames(QObject):
    """Notes each frame of a hand's picture when it has been ``sent`` to the screen."""

    def __init__(self, hand: Hand, sent: Sent) -> None:
        super().__init__()
        self._hand, self._loop, self._last, self._painted = hand, QEventLoop(), QImage(), False
        self.count, self.value, self.whole, self.work, self.changed = 0, 0.0, 0.0, 0.0, False
        self._share: float | None = None
        hand.picture.installEventFilter(self)
        sent.then = self._sent

    def await_value(self, share: float, patience: float, *, look: bool = True) -> None:
        """Wait until ``share`` is on screen as a whole: ``value`` and ``whole`` are when its pixels were, s.

        ``work`` is the processor's clock at ``value``. ``look`` tells in ``changed`` whether the first of them differ
        from those before; the time that takes is taken off. RuntimeError when it never is there.
        """
        self._share, self._look, self._looking, self.value, self.whole = share, look, 0.0, 0.0, 0.0
        limit = QTimer(singleShot=True, interval=round(patience * 1e3))
        limit.timeout.connect(self._loop.quit)
        limit.start()
        self._loop.exec()
        self._share = None
        if not self.whole:
            raise RuntimeError("a value was never shown")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that the picture is painted, and let everything through."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def _sent(self) -> None:
        self.count += self._painted
        if self._painted and self._share is not None and self._hand.shows(self._share):
            self._note()
        self._painted = False

    def _note(self) -> None:
        self._grabbed(QRect(0, 0, 1, 1))       # an answer from the screen: it has what was sent before
        now = time.perf_counter()
        if not self.value:
            self.value, self.work = now, time.process_time()
            if self._look:
                self.look()
                self._looking = time.perf_counter() - now
        if self._hand.whole():
            self.whole = max(now - self._looking, self.value)
            self._loop.quit()

    def look(self) -> None:
        """Compare the picture on screen with the one last looked at."""
        before, self._last = self._last, self._grabbed(self._hand.picture.rect())
        self.changed = before != self._last

    def size(self) -> list[int]:
        """Return width and height of the picture, device px."""
        ratio, size = self._hand.picture.devicePixelRatio(), self._hand.picture.size()
        return [round(size.width() * ratio), round(size.height() * ratio)]

    def _grabbed(self, part: QRect) -> QImage:
        picture = self._hand.picture
        window = picture.window()
        at = picture.mapTo(window, part.topLeft())
        return window.screen().grabWindow(window.winId(), at.x(), at.y(), part.width(), part.height()).toImage()


def _nothing() -> None:
    pass


class Arrivals(QObject):
    """Notes when each move reaches a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._at: list[float] = []
        widget.installEventFilter(self)

    def by(self, moment: float) -> int:
        """Return how many had arrived by then."""
        return sum(at <= moment for at in self._at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note, and let everything through."""
        if event.type() == QEvent.Type.MouseMove:
            self._at.append(time.perf_counter())
        return False
