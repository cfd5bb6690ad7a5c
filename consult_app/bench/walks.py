"""A child's longer ways through its pages: there and back by keys, or sitting still."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.bench.tasks import Watch, say, tell

NOTHING_HAPPENS = 2000       # ms without a paint after a key: there is no further page
QUIET = 120                  # ms without a paint: the page has come to rest
FILM = 1.0                   # s to wait for rest where something goes on moving
PATIENCE = 20.0              # s for a picture


class Walk(Watch):
    """Turns the pages with keys; each page may come to rest before the next is asked for."""

    _painted = 0.0
    unchanged = 0
    looks = False            # whether each page is compared with the last: takes memory

    def along(self, key: Qt.Key) -> tuple[list[float], list[float]]:
        """Press ``key`` until no page is turned any more.

        Return ms from each key to its page's paint, and from there until its picture is whole.
        """
        self.after_paint = self._note
        turns: list[float] = []
        pictures: list[float] = []
        while (turned := self._turn(key)) is not None:
            turns.append(turned)
            pictures.append(self._picture())
            self._rest()
        return turns, pictures

    def _turn(self, key: Qt.Key) -> float | None:
        self._loop, limit, asked = QEventLoop(), QTimer(), time.perf_counter()
        self._arrival = Arrival(self.window)
        limit.setSingleShot(True)
        limit.timeout.connect(self._loop.quit)
        limit.start(NOTHING_HAPPENS)
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.postEvent(self.window, press)
        self._loop.exec()
        self.window.removeEventFilter(self._arrival)
        return (self._painted - asked) * 1e3 if self._painted > asked else None

    def _note(self) -> None:
        if self.painted_at >= self._arrival.at:
            self._painted = time.perf_counter()
            self._loop.quit()

    def _picture(self) -> float:
        while not self.picture_is_whole() and time.perf_counter() - self._painted < PATIENCE:
            spin(2)
        return (time.perf_counter() - self._painted) * 1e3

    def _rest(self) -> None:
        if self.looks:
            self._compare()
        enough = time.perf_counter() + FILM
        while (quiet := (time.perf_counter() - self.painted_at) * 1e3) < QUIET and time.perf_counter() < enough:
            spin(round(QUIET - quiet) + 1)

    _last = QImage()

    def _compare(self) -> None:
        seen = self.window.grab().toImage()
        self.unchanged += seen == self._last
        self._last = seen
        spin(QUIET)


class Turn(Walk):
    """There for the first time, back, and there again, each turn timed."""

    looks = True

    def begin(self) -> None:
        """Walk and tell the times."""
        first, pictures = self.along(Qt.Key.Key_Right)
        back, _ = self.along(Qt.Key.Key_Left)
        again, _ = self.along(Qt.Key.Key_Right)
        tell({"first": first, "again": back + again, "pictures": pictures, "unchanged": self.unchanged})
        QApplication.quit()


class Visit(Walk):
    """Walks every page once and stays."""

    def begin(self) -> None:
        """Walk, say so, wait for the end of the parent's interest."""
        turns, _ = self.along(Qt.Key.Key_Right)
        tell({"walked": len(turns)})


class Stay(Watch):
    """Nobody touches anything: counts the paint events of every widget from one word of the parent to the next."""

    def begin(self) -> None:
        """Count, in an application that otherwise only waits."""
        self._paints = Paints()
        self._settle = QTimer(interval=1000)
        self._settle.timeout.connect(self._settled)
        self._settle.start()

    def _settled(self) -> None:
        if self._paints.n:
            self._paints.n = 0
            return
        self._settle.stop()
        seconds = int(sys.stdin.readline())
        say("still")
        self._end = QTimer(interval=seconds * 1000, singleShot=True)
        self._end.timeout.connect(self._tell)
        self._end.start()

    def _tell(self) -> None:
        tell({"paints": self._paints.n})


class Arrival(QObject):
    """Notes when a key arrives at ``window``: what was painted before is not its answer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.at = float("inf")
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note, and let everything through."""
        if event.type() == QEvent.Type.KeyPress:
            self.at = time.perf_counter()
        return False


class Paints(QObject):
    """Counts the paint events of every widget."""

    def __init__(self) -> None:
        super().__init__()
        self.n = 0
        QCoreApplication.instance().installEventFilter(self)     # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let everything through."""
        self.n += event.type() == QEvent.Type.Paint
        return False


def spin(ms: int) -> None:
    """Let the window live for ``ms``."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
