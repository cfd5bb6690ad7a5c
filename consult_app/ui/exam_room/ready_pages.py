"""Makes the next page and the one before while nobody does anything: turning to one is then only showing it."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal

from consult_app.session.actions import TurnTo
from consult_app.session.state import State
from consult_app.session.step import step
from consult_app.ui.exam_room.page_fade import PageFade
from consult_app.ui.exam_room.patient_window import PatientWindow
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.illustration.studio import studio
from consult_app.ui.live_session import LiveSession
from consult_app.ui.pages.kinds import WIDGET_OF
from consult_app.ui.pages.page_view import PageView, Setting

log = logging.getLogger(__name__)

REST = 150               # ms without an input or a change
GAP = 4                  # ms between two pieces of work, in which the window answers what was pressed
PIECE = 0.008            # s of painting in one piece
OVER = object()          # there is no further piece
INPUT = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.NativeGesture,
})


class ReadyPages(QObject):
    """At most two pages that are not on screen, each with its picture. Any input stops the work at once.

    A page that another look, size, language or pack has made stale is not given away; values and choices that have
    changed are shown on it at the next rest. The end of a visit drops every page, and the painted layers with them.
    ``done`` comes when nothing is left to do until somebody does something.
    """

    done = Signal()

    def __init__(self, window: PatientWindow, session: LiveSession, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._session = window, session
        self._pages: dict[str, PageView] = {}
        self._shown: dict[str, State] = {}               # what each of them shows
        self._work: Iterator[None] = iter(())
        self._rest, self._piece = QTimer(self), QTimer(self)
        for timer, ms, slot in ((self._rest, REST, self._begin), (self._piece, GAP, self._go_on)):
            timer.setSingleShot(True)
            timer.setInterval(ms)
            timer.timeout.connect(slot)
        session.changed.connect(self._wait)
        session.ended.connect(self._forget)
        self._handle = window.windowHandle()             # every input comes through it first
        self._handle.installEventFilter(self)
        window.ready = self
        window.destroyed.connect(self._end)
        self._wait()

    def take(self, page: str, setting: Setting) -> PageView | None:
        """Give the page away if it stands ready for ``setting``; it is nobody's until it gets a parent."""
        ready = self._pages.get(page)
        if ready is None or not ready.setting.same_as(setting):
            return None
        self._let_go(page)
        return ready

    @property
    def ready(self) -> dict[str, PageView]:
        """The pages made so far, by id."""
        return dict(self._pages)

    @property
    def at_rest(self) -> bool:
        """Whether nothing is left to do until somebody does something."""
        return not (self._rest.isActive() or self._piece.isActive())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let an input go before all work here."""
        if event.type() in INPUT:
            self._wait()
        return False

    def _wait(self, _: object = None) -> None:
        self._piece.stop()
        self._work = iter(())                    # what it has half made goes with it
        self._rest.start()

    def _end(self) -> None:
        self._rest.stop()
        self._piece.stop()

    def _begin(self) -> None:
        if self._moving():
            self._rest.start()
            return
        self._work = self._preparing()
        self._piece.start()

    def _moving(self) -> bool:
        """Return whether the page on screen is still fading in or being painted."""
        stages = (stage for stage in self._window.page.findChildren(StageView) if stage.isVisible())
        return bool(self._window.findChildren(PageFade)) or not all(stage.complete for stage in stages)

    def _go_on(self) -> None:
        try:
            if next(self._work, OVER) is not OVER:
                self._piece.start()
                return
        except Exception as error:           # noqa: BLE001  a page that nobody sees is no reason to stop
            log.warning("a page could not be made ahead of its turn: %s", type(error).__name__)
            self._drop_all()
        self.done.emit()

    def _preparing(self) -> Iterator[None]:
        """Paint what the page on screen shows next, then make and paint its neighbours, in short pieces."""
        yield from self._painting(self._window.page)
        yield
        coming = self._neighbours()
        for page in [page for page in self._pages if page not in coming]:
            self._drop(page)
        for page, state in coming.items():
            room = self._window.frame.room_ahead(state)
            if room is not None:                 # else the goal comes or goes at this turn: made when it is there
                yield from self._prepare(page, state, self._window.setting_in(room))

    def _neighbours(self) -> dict[str, State]:
        """Return the state in which each neighbour will be shown, the next page first."""
        state = self._session.state
        near = [state.steps[i] for i in (state.at + 1, state.at - 1) if 0 <= i < len(state.steps)]
        return {page: step(state, TurnTo(page)) for page in near}

    def _prepare(self, page: str, state: State, setting: Setting) -> Iterator[None]:
        if page in self._pages and not self._pages[page].setting.same_as(setting):
            self._drop(page)
        if page not in self._pages:
            yield from self._loading(page)
            self._pages[page] = self._window.new_page(page, setting)
            yield
        view = self._pages[page]
        if self._shown.get(page) != state:
            yield from view.pieces_of(state)
            self._shown[page] = state
            yield
            view.grab(QRect(0, 0, 1, 1))         # Qt tells what is not on screen its size only when asked to paint it
            yield
        yield from self._painting(view)
        yield

    def _loading(self, page: str) -> Iterator[None]:
        """Have the libraries of the page loaded in a thread of their own: here they would hold the window up."""
        libraries = WIDGET_OF[type(self._session.pack.page(page))].libraries
        yield
        if libraries:
            libraries.start()
            while not libraries.done:
                yield

    def _painting(self, view: PageView) -> Iterator[None]:
        while not view.prepare(time.perf_counter() + PIECE):
            yield

    def _forget(self) -> None:
        """Keep nothing of the visit that has ended."""
        self._drop_all()
        studio(self._window.cache).layers.clear()

    def _drop_all(self) -> None:
        self._work = iter(())
        for page in [*self._pages]:
            self._drop(page)

    def _drop(self, page: str) -> None:
        self._let_go(page).deleteLater()

    def _let_go(self, page: str) -> PageView:
        self._shown.pop(page, None)              # nothing yet where only the page itself has been made
        return self._pages.pop(page)
