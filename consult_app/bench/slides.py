"""A child whose slider is moved: from each value to the pixels that show it, and what a flood of values leaves."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.bench.frames import Arrivals, Frames, Hand, Sent
from consult_app.bench.tasks import Truth, Watch, tell

VALUES = 80                  # that are asked for one by one
STEPS = (0.003, 0.03)        # of the slider's range from one value to the next, as a hand moves it
ENDS = (0.02, 0.98)          # of the range, where the hand turns back
FLOOD = 120                  # values a second ...
FLOOD_S = 2.0                # ... for so long
PATIENCE = 5.0               # s for one value's pixels
PAGES = 60                   # turned at most, in search of the slider
REST = 60                    # ms between a whole picture and the next value


class Slide(Watch):
    """Turns to the page with the slider, moves it, tells the times and ends."""

    def __init__(self, kind: type[QWidget], ready: Truth, complete: Truth,
                 find: Callable[[QWidget], Hand | None]) -> None:
        super().__init__(kind, ready, complete)
        self._find, self._sent = find, Sent(kind)

    def begin(self) -> None:
        """Measure value by value, then a flood of them."""
        self._hand = self._sought()
        self._frames = Frames(self._hand, self._sent)
        self._touch(QEvent.Type.MouseButtonPress, ENDS[0])
        self._frames.await_value(ENDS[0], PATIENCE)
        timed = [self._timed(share) for share in _walk()]
        seen = [times for times in timed if times]
        tell({**{what: [times[what] for times in seen] for what in ("value", "whole", "work")},
              "unchanged": len(timed) - len(seen), "picture": self._frames.size(), **self._flooded()})
        QApplication.quit()

    def _sought(self) -> Hand:
        for _ in range(PAGES):
            if (hand := self._find(self.window)) is not None:
                return hand
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.postEvent(self.window, press)
            _spin(REST)
            while not self.picture_is_whole():
                _spin(2)
        raise RuntimeError("there is no such slider")

    def _timed(self, share: float) -> dict[str, float] | None:
        """Return ms from a value to its pixels, to its whole picture, and of work till its pixels.

        None where no pixel changed.
        """
        frames = self._frames
        frames.look()
        asked, worked = time.perf_counter(), time.process_time()
        self._touch(QEvent.Type.MouseMove, share)
        frames.await_value(share, PATIENCE)
        times = {"value": frames.value - asked, "whole": frames.whole - asked, "work": frames.work - worked}
        changed = frames.changed
        _spin(REST)
        return {what: seconds * 1e3 for what, seconds in times.items()} if changed else None

    def _flooded(self) -> dict[str, object]:
        """Ask for values faster than they may be drawn; tell how soon the last one is there and what was left then."""
        shares, arrived, before = _shuttle(), Arrivals(self._hand.slider), self._frames.count
        hand = threading.Thread(target=self._pour, args=(shares,))
        begun = time.perf_counter()
        hand.start()
        self._frames.await_value(shares[-1], FLOOD_S + PATIENCE, look=False)
        hand.join()
        return {"flood": max(self._frames.value - self._poured, 0.0) * 1e3,
                "flood_whole": max(self._frames.whole - self._poured, 0.0) * 1e3,
                "pending": len(shares) - arrived.by(self._poured),
                "frames_a_second": (self._frames.count - before) / (self._poured - begun)}

    def _pour(self, shares: list[float]) -> None:
        begun = time.perf_counter()
        for number, share in enumerate(shares):
            time.sleep(max(begun + number / FLOOD - time.perf_counter(), 0))
            self._poured = time.perf_counter()
            self._touch(QEvent.Type.MouseMove, share)

    def _touch(self, kind: QEvent.Type, share: float) -> None:
        at, left = self._hand.place(share), Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, self._hand.slider.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.postEvent(self._hand.slider, event)


def _walk() -> list[float]:
    """Return shares of the range, there and back by uneven steps, always the same."""
    chance, share, way, found = random.Random(5), ENDS[0], 1, []
    for _ in range(VALUES):
        share += way * chance.uniform(*STEPS)
        if not ENDS[0] < share < ENDS[1]:
            way, share = -way, min(max(share, ENDS[0]), ENDS[1])
        found.append(share)
    return found


def _shuttle() -> list[float]:
    """Return shares that go through the range and back once a second, the last one like none before."""
    there = [abs(2 * (number / FLOOD % 1) - 1) for number in range(round(FLOOD * FLOOD_S))]
    return [ENDS[0] + (ENDS[1] - ENDS[0]) * share for share in there[:-1]] + [0.4321]


def _spin(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
