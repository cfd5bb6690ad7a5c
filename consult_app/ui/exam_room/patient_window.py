"""The patient's window: one page between header and footer, drawn from the session's state."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words, runs_from_right
from consult_app.session.actions import Action, GoBack, GoOn, Point
from consult_app.session.state import State
from consult_app.ui.exam_room.frame import Frame
from consult_app.ui.live_session import LiveSession
from consult_app.ui.mirror import laid_out, set_direction
from consult_app.ui.overlays import OVERLAY_OF, OverlayView
from consult_app.ui.pages.kinds import view_of
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.theme.look import Look, look_for
from consult_app.ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:            # comes after the first paint
    from consult_app.ui.exam_room.ready_pages import ReadyPages

SMALLEST = QSize(1024, 600)
SWIPE = 80                      # px, mostly level


class PatientWindow(QWidget):
    """Shows what the session says and turns what is pressed into actions; remembers nothing itself.

    ``painted`` comes once, when the first page has been painted and its events are done; ``settings_asked`` when
    staff want to set the program up.
    """

    painted = Signal()
    settings_asked = Signal()

    def __init__(
        self, session: LiveSession, words_for: Callable[[str], Words], cache: Path, *, still: bool = False,
        fades: bool = False, size: QSize | None = None,
    ) -> None:
        super().__init__()
        self._session, self._words_for, self.cache, self.still = session, words_for, cache, still
        self._fades = fades              # pages fade into each other: for people, not for pictures and tests
        self._press: QPoint | None = None
        self._shown: tuple[object, ...] = ()
        self._painted = False
        self.overlay: OverlayView | None = None
        self.ready: ReadyPages | None = None       # pages made before they are turned to, if somebody makes them
        self.setMinimumSize(SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)      # not a stop for Tab
        if size:
            self.resize(size)            # else everything is made twice: now, and at the size of the screen
        self.look = self._look()
        self._furnish()
        self._follow(session.state)
        session.changed.connect(self._follow)
        session.pack_changed.connect(self._refurnish)

    # -- what it is made of

    def _look(self) -> Look:
        state = self._session.state
        from_right = runs_from_right(self._session.pack.language)
        return look_for(self.size(), state.theme, state.text, still=self.still, from_right=from_right)

    def _furnish(self) -> None:
        """Make frame, page and ring for the look that now holds."""
        pack = self._session.pack
        set_direction(self, from_right=self.look.from_right)
        self.words = self._words_for(pack.language)
        self.setWindowTitle(self.words("app.window", title=pack.title))
        self.frame = Frame(self, self.look, pack, self.words, self._session.do)
        self.ring = FocusRing(self.look, self)
        self.page = self._turned_to(self._session.state)

    def _refurnish(self, *_: object) -> None:
        by_keys, place = self.ring.by_keys, self._place_of_focus()
        self.frame.drop()
        for part in (self.ring, self.page, self.overlay):
            if part:
                part.hide()
                part.deleteLater()
        self.overlay = None
        self._shown = ()
        self.look = self._look()
        self._furnish()
        self.ring.by_keys = by_keys
        self._follow(self._session.state)
        reached = self._reached()
        if place is not None and place < len(reached) and not self.overlay:
            reached[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _turned_to(self, state: State) -> PageView:
        """Return the page of ``state`` in its place, made now unless it stands ready."""
        room = self.frame.room(state)
        setting = self.setting_in(room)
        page = self._report(setting) or self._ready(setting) or self.new_page(state.step, setting)
        page.controls_changed.connect(self._order_tabs)
        page.setParent(self)
        page.move(room.topLeft())
        self._shown, self._at = (page.head.id, state.report.open, self.look, room), state.at
        return page

    def _report(self, setting: Setting) -> PageView | None:
        """Return what a clinician has opened in the page's place."""
        if not self._session.state.report.open:
            return None
        from consult_app.ui.exam_room.report.view import ReportView

        return ReportView(setting, setting.pack.page(self._session.state.step))

    def _ready(self, setting: Setting) -> PageView | None:
        return self.ready.take(self._session.state.step, setting) if self.ready else None

    def new_page(self, page: str, setting: Setting) -> PageView:
        """Return the page with this id, made now; it is not part of the window yet."""
        return view_of(setting, setting.pack.page(page))

    def setting_in(self, room: QRect) -> Setting:
        """Return where a page is shown that fills ``room``."""
        return Setting(self._session.pack, self.look, self.words, self._session.do, self.cache,
                       (room.width(), room.height()))

    # -- following the state

    def _follow(self, state: State) -> None:
        if self._look() != self.look:
            self._refurnish()
            return
        with laid_out(self):
            self._lay_out(state)

    def _lay_out(self, state: State) -> None:
        room = self.frame.room(state)
        if self._shown != (state.step, state.report.open, self.look, room):
            old, forward = self.page, state.at >= self._at
            self.page = self._turned_to(state)
            if self._fades:
                from consult_app.ui.exam_room.page_fade import PageFade

                PageFade(self.look, old, forward=forward, covered=self.overlay is not None).show()
            old.hide()
            old.deleteLater()
        self.page.show_state(state)
        self.page.show()
        self.page.stackUnder(self.frame.header)
        self.frame.show_state(state, self.page)
        self._follow_overlay(state)
        self._order_tabs()

    def _follow_overlay(self, state: State) -> None:
        if self.overlay and self.overlay.shows(state):
            self.overlay.show_state(state)
            return
        if self.overlay:
            self.overlay.hide()
            self.overlay.deleteLater()
            self.overlay = None
            self.setFocus()
        if state.overlay is not None:
            setting = self.setting_in(self.rect())
            self.overlay = OVERLAY_OF[type(state.overlay)](setting, state, self)
            self.overlay.settings_asked.connect(self.settings_asked)
            self.overlay.show()
            self.overlay.raise_()
            self.ring.raise_()
            self.overlay.take_focus()

    def _reached(self) -> list[QWidget]:
        """Return what Tab reaches: the page, then what stands around it."""
        order = [*self.page.findChildren(QWidget), *self.frame.controls()]
        return [w for w in order if w.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def _place_of_focus(self) -> int | None:
        reached, focused = self._reached(), self.focusWidget()
        return reached.index(focused) if focused in reached else None

    def _order_tabs(self) -> None:
        for before, after in pairwise(self._reached()):
            QWidget.setTabOrder(before, after)

    def finish(self) -> None:
        """Complete everything that is still being drawn."""
        self.page.finish()

    # -- what people do

    def _do(self, action: Action | None) -> None:
        if action is not None:
            self._session.do(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from consult_app.ui.exam_room.keys import wish_of
        from consult_app.ui.exam_room.wishes import action_for

        wish = wish_of(event, from_right=self.look.from_right)
        if wish == "full_screen":
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif wish == "settings":
            self.settings_asked.emit()
        elif wish:
            self._do(action_for(wish, self._session.state, self._session.pack, self.page.parts))
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.ring.by_keys = True
        return super().focusNextPrevChild(forward)

    def showEvent(self, event: QShowEvent) -> None:
        with laid_out(self):             # what was hidden till now has only now been laid out
            pass
        self.setFocus(Qt.FocusReason.OtherFocusReason)      # nothing looks chosen before a key has been pressed

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.ring.by_keys = False
        self._press = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._press is None or self.overlay:
            return
        moved = event.position().toPoint() - self._press
        self._press = None
        if abs(moved.x()) > SWIPE and abs(moved.x()) > 2 * abs(moved.y()):
            self._do(GoOn(self.page.parts) if (moved.x() < 0) != self.look.from_right else GoBack())
        elif self._session.state.touched:
            self._do(Point(""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.look.window != (self.width(), self.height()):
            self._refurnish()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setBackground(self.look.colour("bg"))
        p.eraseRect(event.rect())        # the first fillRect of a run costs 4 ms: it looks at every gradient preset
        p.end()
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)    # the window may be gone by then

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
