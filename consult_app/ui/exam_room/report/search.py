"""Looks for the drawing of a report in short turns: the window answers meanwhile, and dropped, it leaves nothing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from consult_app.session.report import InTheWay, Reported, Typed, parameters_kept
from consult_app.ui.illustration.loading import FIGURES

if TYPE_CHECKING:            # numpy may not load before the first paint
    from consult_app.anatomy.report import Drawn, Relax, Tries

TURN = 0.012             # s of work before the window gets its turn; one section more may be drawn past that
LOOK_AGAIN = 15          # ms between looks whether the libraries are there


class ReportSearch(QObject):
    """``found`` carries what became of what was sought: Reported, or what stands InTheWay."""

    found = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typed: Typed | None = None
        self._tries: Tries[Drawn | Relax] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    def seek(self, typed: Typed | None) -> None:
        """Look for the drawing of ``typed``, and for no other; None ends it."""
        if typed != self._typed:
            self._typed, self._tries = typed, None
            if typed:
                self._timer.start(0)
            else:
                self._timer.stop()

    def finish(self) -> None:
        """Find it now: for pictures and tests."""
        while self._typed:
            self._timer.stop()
            FIGURES.finish()
            self._go_on(float("inf"))

    def _turn(self) -> None:
        if self._typed and not FIGURES.done:
            FIGURES.start()
            self._timer.start(LOOK_AGAIN)
        elif self._typed:
            FIGURES.finish()
            self._go_on(time.perf_counter() + TURN)

    def _go_on(self, until: float) -> None:
        typed = self._typed
        if typed is None:
            return
        if self._tries is None:
            self._tries = _tries(typed)
        try:
            next(self._tries)
            while time.perf_counter() < until:
                next(self._tries)
        except StopIteration as end:
            self.seek(None)
            self.found.emit(_answer(typed, end.value))
        else:
            self._timer.start(0)


def _tries(typed: Typed) -> Tries[Drawn | Relax]:
    from consult_app.anatomy.report import Report, sought

    side: Any = typed.side
    return sought(Report(typed.level, side, typed.number("ligament"), typed.number("sac_area"),
                         typed.number("sac_front_to_back"), typed.number("slip")))


def _answer(typed: Typed, found: Drawn | Relax) -> Reported | InTheWay:
    from consult_app.anatomy.report import Relax

    if isinstance(found, Relax):
        return InTheWay(typed, found.name, found.nearest, parameters_kept(found.drawn.parameters))
    return Reported(typed, parameters_kept(found.parameters))
