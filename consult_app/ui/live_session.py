"""The session as Qt signals: one object takes actions and tells every window the new state."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from consult_app.content.model import Pack
from consult_app.session.actions import Action, EndVisit, SetLanguage
from consult_app.session.start import follow
from consult_app.session.state import State
from consult_app.session.step import step

log = logging.getLogger(__name__)

PackIn = Callable[[str], Pack]       # language -> the same pack in it


class LiveSession(QObject):
    """Holds the state and the pack. ``changed`` carries the new state, ``pack_changed`` the new pack.

    ``ended`` comes after them when a visit has ended: whatever was kept for it goes.
    """

    changed = Signal(object)
    pack_changed = Signal(object)
    ended = Signal()

    def __init__(self, state: State, pack: Pack, pack_in: PackIn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state, self.pack, self._pack_in = state, pack, pack_in

    def do(self, action: Action) -> None:
        """Carry out ``action``; every window is told if it changed anything."""
        if isinstance(action, SetLanguage):
            if action.language in self.pack.languages and action.language != self.pack.language:
                self.take_pack(self._pack_in(action.language))
            return
        after = step(self.state, action)
        if after != self.state:
            self.state = after
            self.changed.emit(after)
        if isinstance(action, EndVisit):
            self.ended.emit()
            forget_shapes()

    def take_pack(self, pack: Pack) -> None:
        """Go on with an edited or translated pack, on the same page where it still exists."""
        self.pack = pack
        self.state = follow(self.state, pack)
        log.info("pack %s %s (%s), %d pages", pack.id, pack.edition.version, pack.language, len(pack.pages))
        self.pack_changed.emit(pack)
        self.changed.emit(self.state)


def forget_shapes() -> None:
    """Drop what was kept for speed and was drawn from a person's numbers: shapes in memory, painted layers."""
    report, studios = (sys.modules.get(f"consult_app.{name}") for name in ("anatomy.report", "ui.illustration.studio"))
    if report:                       # else nobody has typed anything
        report.forget()
    if studios:
        studios.forget_layers()
