"""One run of the exam-room program: pack, session and window, and what happens when one of them fails."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from consult_app.content.cache import last_good, load_pack
from consult_app.content.expiry import as_shown_on
from consult_app.content.model import Pack
from consult_app.errors import PackError, Problem
from consult_app.i18n import runs_from_right, words
from consult_app.options import ShowOptions
from consult_app.session.actions import CloseOverlay, EndVisit, SetLanguage, SetText, SetTheme
from consult_app.session.start import begin
from consult_app.settings import Settings
from consult_app.ui.exam_room.patient_window import PatientWindow
from consult_app.ui.live_session import LiveSession
from consult_app.ui.overlays import OVERLAY_OF
from consult_app.ui.pages.kinds import WIDGET_OF
from consult_app.ui.theme.look import look_for

if TYPE_CHECKING:
    from consult_app.ui.exam_room.pack_watch import PackWatch
    from consult_app.ui.exam_room.staff_desk import StaffDesk

log = logging.getLogger(__name__)

WINDOWED = QSize(1440, 810)
SOON_MS = 30                # between imports after the first paint


class Consultation(QObject):
    """Opens the pack and shows it; a broken pack, an edit or an exception each get their calm screen."""

    def __init__(self, options: ShowOptions, cache: Path, now: Callable[[], float]) -> None:
        super().__init__()
        self._options, self._cache, self._now = options, cache, now
        self.session: LiveSession | None = None
        self.window: PatientWindow | None = None
        self._watch: PackWatch | None = None
        self._desk: StaffDesk | None = None
        self._coming: list[str] = []

    def open(self) -> None:
        """Show the first page, or the staff screen that says why it can not be shown."""
        try:
            pack = self._pack_in(self._options.settings.language)
        except PackError as error:
            self._show_problems(error.problems)
            return
        self._start(pack)
        if self._options.problems and self.window:
            self._staff().warn(self.window, self._options.problems, self.window.words("staff.settings_title"))
        elif pack.edition.overdue and self.window:
            self._warn_of_age(self.window, pack)

    def trouble(self, kind: str, place: str) -> None:
        """Put the calm screen over the visit after an exception that nobody caught."""
        if self.window:
            self._staff().trouble(self.window)

    def _pack_in(self, language: str) -> Pack:
        tell = words(language)
        pack = load_pack(self._options.pack, language, self._cache, tell)
        return as_shown_on(pack, strftime("%Y-%m-%d"), tell("figure.withheld"))

    def _start(self, pack: Pack) -> None:
        settings = self._options.settings
        state = begin(pack, path=settings.path, theme=settings.theme, text=settings.text, now=self._now(),
                      in_exam_room=True)
        self.session = LiveSession(state, pack, self._pack_in, self)
        self.window = PatientWindow(self.session, words, self._cache, still=settings.reduced_motion,
                                    fades=True, size=self._size())
        self.window.painted.connect(self._prepare)
        self.window.settings_asked.connect(self._show_settings)
        self._present(self.window)
        if self._desk:
            self._desk.drop_screen()

    def _screen(self) -> QScreen:
        """Return the display that the clinic has set for the pages; the main one where that is not connected."""
        if key := self._options.settings.patient_screen:
            from consult_app.ui.staff.settings_displays import screen_of

            return screen_of(key) or QGuiApplication.primaryScreen()
        return QGuiApplication.primaryScreen()

    def _size(self) -> QSize:
        screen = self._screen()
        return WINDOWED.boundedTo(screen.availableSize()) if self._options.windowed else screen.size()

    def _present(self, window: QWidget) -> None:
        window.resize(self._size())
        if self._options.settings.patient_screen or not self._options.windowed:
            window.setScreen(self._screen())
            window.move(self._screen().availableGeometry().topLeft())
        if self._options.windowed:
            window.show()
        else:
            window.showFullScreen()

    # -- authors and staff: none of this is loaded before the first paint

    def _prepare(self) -> None:
        """After the first paint: watch the pack, and import what the next press may need, one a turn of the loop."""
        self._coming = [*OVERLAY_OF.modules(), *WIDGET_OF.modules()]
        QTimer.singleShot(SOON_MS, self._watch_pack)
        QTimer.singleShot(SOON_MS, self._import_next)

    def _import_next(self) -> None:
        if self._coming:
            import_module(self._coming.pop())
            QTimer.singleShot(SOON_MS, self._import_next)

    def _watch_pack(self) -> None:
        from consult_app.ui.exam_room.pack_watch import PackWatch
        from consult_app.ui.exam_room.ready_pages import ReadyPages
        from consult_app.ui.exam_room.spare_memory import give_back

        if self.session and self.window and self.window.ready is None:
            ReadyPages(self.window, self.session, self).done.connect(give_back)
        if self._watch is None:
            self._watch = PackWatch(self._options.pack, self)
            self._watch.edited.connect(self._edited)
        self._watch.begin()

    def _staff(self) -> StaffDesk:
        from consult_app.ui.exam_room.staff_desk import StaffDesk

        if self._desk is None:
            self._desk = StaffDesk(self)
            self._desk.check_again.connect(self._edited)
            self._desk.use_last_good.connect(self._use_last_good)
            self._desk.start_again.connect(self._start_again)
            self._desk.settings_chosen.connect(self._use_settings)
        return self._desk

    def _warn_of_age(self, window: PatientWindow, pack: Pack) -> None:
        key = "staff.withheld" if pack.edition.withheld else "staff.overdue"
        told = window.words(key, date=window.words.date(pack.edition.review_by))
        problem = Problem("pack.yaml", 1, 1, told, "warning")
        self._staff().warn(window, (problem,), window.words("staff.badge"))

    def _show_settings(self) -> None:
        if self.window and self.session:
            self.session.do(CloseOverlay())
            self._staff().settings(self.window, self._options.settings_file, self.session.pack.languages)

    def _use_settings(self, settings: Settings) -> None:
        """Show the visit as the clinic has just set it; its path and its screens hold from the next start."""
        self._options = replace(self._options, settings=settings)
        if self.window and self.session:
            self.window.still = settings.reduced_motion
            for action in (SetTheme(settings.theme), SetText(settings.text), SetLanguage(settings.language)):
                self.session.do(action)
            self._staff().follow(self.window)

    def _edited(self) -> None:
        language = self.session.pack.language if self.session else self._options.settings.language
        try:
            pack = self._pack_in(language)
        except PackError as error:
            self._show_problems(error.problems)
            return
        if self._desk:
            self._desk.drop_strip()
        if self.session is None:
            self._start(pack)
        else:
            self.session.take_pack(pack)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        log.warning("the pack has %d problems", len(problems))
        if self.window:                            # an author at work: the last good page stays beside the problems
            self._staff().warn(self.window, problems, self.window.words("staff.edited_problems"))
            return
        settings = self._options.settings
        good = last_good(self._options.pack, settings.language, self._cache)
        tell = words(settings.language)
        look = look_for(self._size(), settings.theme, settings.text, from_right=runs_from_right(tell.language))
        self._present(self._staff().problems(look, tell, problems, self._options.pack.name,
                                             good.edition.version if good else ""))
        self._watch_pack()

    def _use_last_good(self) -> None:
        good = last_good(self._options.pack, self._options.settings.language, self._cache)
        if good:
            self._start(good)

    def _start_again(self) -> None:
        if self.session:
            self.session.do(EndVisit(self._now()))
        self._staff().drop_screen()
