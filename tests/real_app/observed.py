"""The real program through its own door, with a reporter beside it that says on standard output what is on screen.

Run as ``python tests/real_app/observed.py [fail|deaf] show …``: ``fail`` makes a page raise, as a fault of ours would;
``deaf`` takes away that edits of the pack are noticed, as on a network drive that tells nothing.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QLineEdit, QWidget

from consult_app.ui import app as program
from consult_app.ui.exam_room.pack_watch import PackWatch
from consult_app.ui.exam_room.patient_window import PatientWindow
from consult_app.ui.illustration import FigureView, PictureView
from consult_app.ui.live_session import LiveSession
from consult_app.ui.overlays import OverlayView
from consult_app.ui.pages.explain import ExplainView
from consult_app.ui.staff.problems import ProblemBanner
from consult_app.ui.staff.settings import SettingsScreen
from consult_app.ui.staff.trouble import TroubleScreen
from consult_app.ui.widgets.pressable import Pressable

TELLING = {QEvent.Type.Paint, QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Show}
OVER_THE_PAGE = (TroubleScreen, SettingsScreen, OverlayView)
SECRET = "Quillfeather 4711"


class Reporter(QObject):
    """Tells a scene whenever it differs from the last one told."""

    def __init__(self, session: list[LiveSession], pressed: list[str]) -> None:
        super().__init__()
        self._session, self._pressed, self._last = session, pressed, ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        QCoreApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TELLING:
            self.tell_soon()
        return False

    def tell_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start(0)

    def _tell(self) -> None:
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        if not windows:
            return
        scene = self._scene(windows[0])
        if not scene["complete"]:
            self._soon.start(20)
        told = json.dumps(scene)
        if told != self._last:
            self._last = told
            os.write(1, f"{told}\n".encode())

    def _scene(self, window: QWidget) -> dict[str, Any]:
        over = (part for kind in OVER_THE_PAGE for part in window.findChildren(kind) if part.isVisible())
        front = next(over, window)
        targets = [part for part in front.findChildren(QWidget) if is_target(part)]
        focused = QApplication.focusWidget()
        pictures = [*window.findChildren(FigureView), *window.findChildren(PictureView)]
        state = self._session[-1].state if self._session and isinstance(window, PatientWindow) else None
        return {
            "window": type(window).__name__, "front": type(front).__name__, "title": window.windowTitle(),
            "active": window.isActiveWindow(), "size": [window.width(), window.height()],
            "page": state and state.step, "kind": state and type(window.page).__name__,
            "part": state and state.part, "at": state and state.at,
            "steps": state and len(state.steps), "chapter": state and list(dict.fromkeys(state.chapters)).index(
                state.chapter) + 1, "theme": state and state.theme, "text": state and state.text,
            "values": state and sorted([list(key), value] for key, value in state.values.items()),
            "parts": window.page.parts if isinstance(window, PatientWindow) else 0,
            "banner": any(banner.isVisible() for banner in window.findChildren(ProblemBanner)),
            "complete": all(picture.complete for picture in pictures if picture.isVisible()),
            "targets": [described(part, window) for part in targets],
            "focus": targets.index(focused) if focused in targets else -1,
            "pressed": list(self._pressed[-1:]), "presses": len(self._pressed),
        }


def is_target(part: QWidget) -> bool:
    """Return whether somebody could want to press ``part``: whether Tab reaches it is for the tests to find out."""
    if part.focusPolicy() == Qt.FocusPolicy.NoFocus and part.testAttribute(
            Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return False                       # a neighbour in a row of one stop: arrow keys alone lead to it
    pressable = isinstance(part, QAbstractButton | QAbstractSlider) or part.focusPolicy() != Qt.FocusPolicy.NoFocus
    return pressable and part.isVisible() and part.isEnabled()


def described(part: QWidget, window: QWidget) -> dict[str, Any]:
    corner = part.mapTo(window, QPoint(0, 0))
    ring = getattr(part, "ring_rect", None)
    shown = ring.toAlignedRect().translated(corner) if ring else part.rect().translated(corner)
    own = not isinstance(window, PatientWindow) or window.page.isAncestorOf(part)
    return {"name": part.accessibleName(), "kind": type(part).__name__, "slider": isinstance(part, QAbstractSlider),
            "typed": part.text() if isinstance(part, QLineEdit) else None, "own": own, "rect": list(shown.getRect())}


def listen(reporters: list[Reporter]) -> tuple[list[LiveSession], list[str]]:
    sessions: list[LiveSession] = []
    pressed: list[str] = []
    begin, make = LiveSession.__init__, Pressable.__init__

    def noted(self: LiveSession, *args: Any, **named: Any) -> None:
        begin(self, *args, **named)
        sessions.append(self)

    def note(name: str) -> None:
        pressed.append(name)
        for reporter in reporters:       # a press that changes nothing paints nothing
            reporter.tell_soon()

    def made(self: Pressable, *args: Any, **named: Any) -> None:
        make(self, *args, **named)
        self.clicked.connect(lambda: note(self.accessibleName()))

    LiveSession.__init__ = noted
    Pressable.__init__ = made
    return sessions, pressed


def fail_on_the_second_page() -> None:
    follow = ExplainView.show_state

    def failing(self: ExplainView, state: Any) -> None:
        if state.at == 1:
            raise ValueError(SECRET)
        follow(self, state)

    ExplainView.show_state = failing


def notice_no_edit() -> None:
    PackWatch.begin = lambda self: None


def main(arguments: list[str]) -> None:
    changes = {"fail": fail_on_the_second_page, "deaf": notice_no_edit}
    if arguments[0] in changes:
        changes[arguments.pop(0)]()
    kept: list[Reporter] = []
    heard, make = listen(kept), program.application

    def application(*args: Any) -> QApplication:
        made = make(*args)
        kept.append(Reporter(*heard))
        return made

    program.application = application
    sys.argv = ["lumbar-consult", *arguments]
    runpy.run_module("consult_app", run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1:])
