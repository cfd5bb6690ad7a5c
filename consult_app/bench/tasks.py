"""What a watched child does with its window; it tells its parent on standard output how far it is."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

Truth = Callable[[QWidget], bool]
LOOK_EVERY = 2               # ms between two looks at a picture that is being drawn


class Watch:
    """Calls ``after_paint`` each time the first window of ``kind`` was painted and the loop has turned once.

    ``ready`` says whether its words and controls are painted, ``complete`` whether its picture is whole.
    Make it before the window: the window's class is watched.
    """

    window: QWidget
    painted_at = 0.0

    def __init__(self, kind: type[QWidget], ready: Truth, complete: Truth) -> None:
        self._ready, self._complete = ready, complete
        self.after_paint: Callable[[], None] = self._first_paint_is_over
        paint = kind.paintEvent

        def watched(window: QWidget, event: QPaintEvent) -> None:
            paint(window, event)
            self.window, self.painted_at = window, time.perf_counter()
            QTimer.singleShot(0, lambda: self.after_paint())   # whoever listens by then

        kind.paintEvent = watched            # type: ignore[method-assign]

    def picture_is_whole(self) -> bool:
        """Return whether nothing of the picture is still to be drawn."""
        return self._complete(self.window)

    def begin(self) -> None:
        """Do the task: the picture is whole."""
        raise NotImplementedError

    def _first_paint_is_over(self) -> None:
        if self._ready(self.window):
            self.after_paint = _nothing
            say("painted")
            self._await_picture()

    def _await_picture(self) -> None:
        if not self.picture_is_whole():
            QTimer.singleShot(LOOK_EVERY, self._await_picture)
            return
        say("complete")
        ratio = self.window.devicePixelRatio()
        tell({"pixels": [round(self.window.width() * ratio), round(self.window.height() * ratio)]})
        self.begin()


class Start(Watch):
    """Start, and end again."""

    def begin(self) -> None:
        """Leave: everything was said."""
        QApplication.quit()


def watch(task: str, kind: type[QWidget], ready: Truth = bool, complete: Truth = bool) -> Watch:
    """Have ``task`` done with the first window of ``kind``; the arguments are those of Watch."""
    if task == "start":
        return Start(kind, ready, complete)
    from consult_app.bench import reading, walks  # not while a start is timed

    further: dict[str, type[Watch]] = {
        "turn": walks.Turn, "walk": walks.Visit, "idle": walks.Stay,
        "read": reading.Read, "fresh": reading.Fresh, "fresh-turn": reading.FreshTurn,
    }
    return further[task](kind, ready, complete)


def say(word: str) -> None:
    """Tell the parent one line, at once."""
    os.write(1, f"{word}\n".encode())


def tell(answer: Mapping[str, object]) -> None:
    """Tell the parent a line of JSON."""
    import json  # the program has it loaded anyway, the bare window has not

    say(json.dumps(answer))


def _nothing() -> None:
    pass
