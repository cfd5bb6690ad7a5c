"""Gives memory back to the system when nobody does anything for a moment: what turned pages held is free by then."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer

from consult_app.ui.live_session import LiveSession

REST = 1000                 # ms without a change of the session


class SpareMemory(QObject):
    """Follows ``session``. glibc keeps what was freed between what is in use; other systems give it back themselves."""

    def __init__(self, session: LiveSession, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(give_back)
        session.changed.connect(lambda _: self._rest.start())


def give_back() -> None:
    """Return what is free to the system, where it can be told to."""
    if sys.platform != "linux":
        return
    from ctypes import CDLL

    trim = getattr(CDLL(None), "malloc_trim", None)
    if trim:
        trim(0)
