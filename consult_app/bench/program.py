"""What is looked at in the program's window; the program knows nothing of being measured."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.bench.tasks import watch
from consult_app.ui.exam_room.patient_window import PatientWindow
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.prose import Prose

WORDS_AND_CONTROLS: tuple[type[QWidget], ...] = (Prose, Button)
SLID = {"section": "axial", "side": "sagittal"}          # task: the figure whose slider is moved
Part = TypeVar("Part", bound=QWidget)


def watch_for(task: str) -> None:
    """Have ``task`` done with the patient's window as soon as there is one."""
    painted: set[int] = set()
    for kind in WORDS_AND_CONTROLS:
        _mark_painted(kind, painted)

    def ready(window: QWidget) -> bool:
        return all(id(part) in painted for kind in WORDS_AND_CONTROLS for part in _seen(window, kind))

    def complete(window: QWidget) -> bool:
        return all(stage.complete for stage in _seen(window, StageView))

    if task in SLID:
        from consult_app.bench.hands import hand_on
        from consult_app.bench.slides import Slide

        Slide(PatientWindow, ready, complete, lambda window: hand_on(SLID[task], window))
    else:
        watch(task, PatientWindow, ready, complete)


def _seen(window: QWidget, kind: type[Part]) -> list[Part]:
    """Return the parts of ``window`` of this kind that are shown."""
    return [part for part in window.findChildren(kind) if part.isVisible()]


def _mark_painted(kind: type[QWidget], painted: set[int]) -> None:
    paint = kind.paintEvent

    def noted(self: QWidget, event: QPaintEvent) -> None:
        paint(self, event)
        painted.add(id(self))

    kind.paintEvent = noted  # type: ignore[method-assign]
