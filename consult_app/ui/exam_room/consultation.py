"""One run of the exam-room program: pack, session and window, and what happens when one of them fails."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from consult_app.content.cache import last_good, load_pack
from consult_app.content.model import Pack
from consult_app.errors import PackError, Problem
from consult_app.i18n import words
from consult_app.options import ShowOptions
from consult_app.session.actions import EndVisit
from consult_app.session.start import begin
from consult_app.ui.exam_room.pack_watch import PackWatch
from consult_app.ui.exam_room.patient_window import PatientWindow
from consult_app.ui.live_session import LiveSession
from consult_app.ui.staff.problems import ProblemBanner, ProblemScreen
from consult_app.ui.staff.trouble import TroubleScreen
from consult_app.ui.theme.look import Look, look_for

log = logging.getLogger(__name__)

WINDOWED = QSize(1440, 810)


class Consultation(QObject):
    """Opens the pack and shows it; a broken pack, an edit or an exception each get their calm screen."""

    def __init__(self, options: ShowOptions, cache: Path, now: Callable[[], float]) -> None:
        super().__init__()
        self._options, self._cache, self._now = options, cache, now
        self.session: LiveSession | None = None
        self.window: PatientWindow | None = None
        self._screen: QWidget | None = None
        self._banner: ProblemBanner | None = None
        self._watch = PackWatch(options.pack, self)
        self._watch.edited.connect(self._edited)

    def open(self) -> None:
        """Show the first page, or the staff screen that says why it can not be shown."""
        try:
            pack = self._pack_in(self._options.settings.language)
        except PackError as error:
            self._show_problems(error.problems)
            return
        self._start(pack)
        if self._options.problems and self.window:
            self._warn(self._options.problems, self.window.words("staff.settings_title"))

    def trouble(self, kind: str, place: str) -> None:
        """Put the calm screen over the visit after an exception that nobody caught."""
        if self.window is None or isinstance(self._screen, TroubleScreen):
            return
        screen = TroubleScreen(self.window.look, self.window.words, self.window)
        screen.go_on.connect(self._drop_screen)
        screen.start_again.connect(self._start_again)
        self._take_screen(screen)

    # -- the pack

    def _pack_in(self, language: str) -> Pack:
        return load_pack(self._options.pack, language, self._cache, words(language))

    def _start(self, pack: Pack) -> None:
        settings = self._options.settings
        state = begin(pack, path=settings.path, theme=settings.theme, text=settings.text, now=self._now())
        self.session = LiveSession(state, pack, self._pack_in, self)
        self.window = PatientWindow(self.session, words, self._cache, still=settings.reduced_motion,
                                    fades=True)
        self._present(self.window)
        self._drop_screen()
        QTimer.singleShot(0, self._watch.begin)

    def _present(self, window: QWidget) -> None:
        if self._options.windowed:
            room = QGuiApplication.primaryScreen().availableSize()
            window.resize(WINDOWED.boundedTo(room))
            window.show()
            return
        window.resize(QGuiApplication.primaryScreen().size())
        window.showFullScreen()

    def _edited(self) -> None:
        try:
            pack = self._pack_in(self.session.pack.language if self.session else self._options.settings.language)
        except PackError as error:
            self._show_problems(error.problems)
            return
        self._drop_banner()
        if self.session is None:
            self._start(pack)
        else:
            self.session.take_pack(pack)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        log.warning("the pack has %d problems", len(problems))
        if self.window:                            # an author at work: the last good page stays beside the problems
            self._warn(problems, self.window.words("staff.edited_problems"))
            return
        tell = words(self._options.settings.language)
        good = last_good(self._options.pack, self._options.settings.language, self._cache)
        screen = ProblemScreen(self._first_look(), tell, problems, self._options.pack.name,
                               good.edition.version if good else "")
        screen.check_again.connect(self._edited)
        screen.use_last_good.connect(self._use_last_good)
        screen.leave.connect(screen.close)
        self._take_screen(screen)
        self._present(screen)
        self._watch.begin()

    def _first_look(self) -> Look:
        size = WINDOWED if self._options.windowed else QGuiApplication.primaryScreen().size()
        return look_for(size, self._options.settings.theme, self._options.settings.text)

    def _use_last_good(self) -> None:
        good = last_good(self._options.pack, self._options.settings.language, self._cache)
        if good:
            self._start(good)

    # -- screens for staff

    def _take_screen(self, screen: QWidget) -> None:
        self._drop_screen()
        self._screen = screen
        if self.window and screen.parentWidget() is self.window:
            screen.setGeometry(self.window.rect())
            screen.show()
            screen.raise_()
            screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_screen(self) -> None:
        if self._screen:
            self._screen.close()
            self._screen.deleteLater()
            self._screen = None

    def _start_again(self) -> None:
        if self.session:
            self.session.do(EndVisit(self._now()))
        self._drop_screen()

    def _warn(self, problems: tuple[Problem, ...], heading: str) -> None:
        if not self.window:
            return
        self._drop_banner()
        self._banner = ProblemBanner(self.window.look, self.window.words, problems, heading, self.window)
        self._banner.dismissed.connect(self._drop_banner)
        self._banner.show()
        self._banner.raise_()

    def _drop_banner(self) -> None:
        if self._banner:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
