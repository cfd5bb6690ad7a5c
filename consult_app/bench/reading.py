"""Page turns of somebody who reads each page first, and the first turn of a fresh program."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.bench.figures import Record, figures
from consult_app.bench.rounds import interleaved
from consult_app.bench.tasks import tell
from consult_app.bench.walks import PATIENCE, Walk, spin

if TYPE_CHECKING:
    from consult_app.bench.measures import Plan

LOOK_EVERY = 2               # ms


class Read(Walk):
    """Turns to each page once the program has nothing left to do on the one before."""

    def begin(self) -> None:
        """Walk and tell the times, from each key to the page's paint and to its whole picture."""
        self._stalls: list[float] = []
        self._rest()
        turns, further = self.along(Qt.Key.Key_Right)
        pictures = [turn + more for turn, more in zip(turns, further, strict=True)]
        tell({"turns": turns, "pictures": pictures, "stalls": self._stalls})
        QApplication.quit()

    def _rest(self) -> None:
        super()._rest()
        self._stalls.append(0.0)
        enough = time.perf_counter() + PATIENCE
        while not _at_rest(self.window) and (begun := time.perf_counter()) < enough:
            spin(LOOK_EVERY)
            self._stalls[-1] = max(self._stalls[-1], (time.perf_counter() - begun) * 1e3 - LOOK_EVERY)


class Fresh(Walk):
    """Looks at the first page from its first paint on."""

    def _await_picture(self) -> None:
        ratio = self.window.devicePixelRatio()
        tell({"pixels": [round(self.window.width() * ratio), round(self.window.height() * ratio)]})
        self._painted = self.painted_at
        QTimer.singleShot(0, self.begin)

    def begin(self) -> None:
        """Tell how soon there are outlines, and how soon the whole picture, after the page's paint."""
        outlines = self._until(_outlined)
        tell({"outlines": outlines, "pictures": self._until(lambda _: self.picture_is_whole())})
        QApplication.quit()

    def _until(self, true: Any) -> float:
        while not true(self.window) and time.perf_counter() - self._painted < PATIENCE:
            spin(LOOK_EVERY)
        return (time.perf_counter() - self._painted) * 1e3


class FreshTurn(Fresh):
    """Goes on to the second page before anything of the first but its words is there."""

    def begin(self) -> None:
        """Turn, and tell the same of the second page."""
        self.after_paint = self._note
        self._turn(Qt.Key.Key_Right)
        super().begin()


def prepared(plan: Plan) -> Iterator[Record]:
    """Turns to pages that were made while the one before was read, beside a blank page that repaints at a key."""
    from consult_app.bench.measures import asked

    ours, floor = interleaved(lambda: asked("program", "read", plan), lambda: asked("blank", "read", plan),
                              plan.rounds)
    blank = figures([ms for run in floor for ms in run["turns"]])
    more = {"device_pixels": list(ours[0]["pixels"]), "floor_pixels": list(floor[0]["pixels"])}
    for name, which, budget in (("turn.prepared", "turns", 33.0), ("turn.prepared.picture", "pictures", 300.0)):
        yield Record(name, "ms", figures([ms for run in ours for ms in run[which]]), "blank page that repaints", blank,
                     budget=budget, bounds="p95", more=more)
    yield Record("turn.prepared.stall", "ms", figures([ms for run in ours for ms in run["stalls"]]), budget=50.0,
                 bounds="p95", more=more, note="the longest that a key had to wait while the next pages were made")


def fresh(plan: Plan) -> Iterator[Record]:
    """How soon a program that has just begun shows outlines and the whole picture, on its first page and the next."""
    from consult_app.bench.measures import asked

    for name, task in (("start", "fresh"), ("turn.fresh", "fresh-turn")):
        runs = [asked("program", task, plan) for _ in range(plan.rounds)]
        more = {"device_pixels": list(runs[0]["pixels"])}
        for what, of, budget in (("outlines", "outlines", 150.0), ("picture", "pictures", 1500.0)):
            if (name, what) != ("start", "picture"):               # measured by ``start`` itself
                yield Record(f"{name}.{what}", "ms", figures([run[of] for run in runs]), budget=budget, bounds="p50",
                             more=more, note="from the page's paint, in a new process")


def _outlined(window: QWidget) -> bool:
    from consult_app.ui.illustration.stage_view import StageView

    return all(stage.outlined for stage in window.findChildren(StageView) if stage.isVisible())


def _at_rest(window: QWidget) -> bool:
    ready = getattr(window, "ready", None)
    return ready is None or ready.at_rest
