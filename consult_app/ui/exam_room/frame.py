"""What stands around the page in the patient's window: header, footer, the goal, the age of the content."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Edition, GoalPage, Pack
from consult_app.i18n import Words
from consult_app.session.actions import Action, GoBack, GoOn, SetTheme, Show, TurnToChapter
from consult_app.session.state import EmergencyCard, Menu, State
from consult_app.ui.exam_room.footer import Footer
from consult_app.ui.exam_room.header import Header
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style


class Frame(QObject):
    """Made for one look and one pack. ``room`` is what it leaves for the page."""

    def __init__(self, window: QWidget, look: Look, pack: Pack, words: Words, do: Callable[[Action], None]) -> None:
        super().__init__(window)
        self._window, self.look, self._words, self._do = window, look, words, do
        self._pack = pack
        self.header = Header(look, pack, words, window)
        self.footer = Footer(look, pack, words, window)
        self._goal: QWidget | None = None
        self._goal_shown = ""
        self._parts = 1
        self._shown: tuple[object, ...] | None = None
        self._connect()
        width, bottom = window.width(), self.footer.height_wanted()
        self.header.setGeometry(0, 0, width, self.header.height_wanted())
        self.footer.setGeometry(0, window.height() - bottom, width, bottom)
        self._age = self._line_of_age(pack.edition)
        self.header.show()
        self.footer.show()

    @cached_property
    def _goal_page(self) -> GoalPage | None:
        """Looked for only when there is a goal: it makes every page."""
        return next((page for page in self._pack.pages if isinstance(page, GoalPage)), None)

    def room(self, state: State) -> QRect:
        """Return the rectangle of the page, and keep the person's goal in view over it once there is one."""
        wanted = self._goal_wanted(state)
        if wanted != self._goal_shown:
            self._show_goal(wanted)
        return self._room()

    def room_ahead(self, state: State) -> QRect | None:
        """Return the rectangle that the page of ``state`` will have; None where the goal comes or goes for it."""
        return self._room() if self._goal_wanted(state) == self._goal_shown else None

    def _goal_wanted(self, state: State) -> str:
        return state.goal if state.goal and self._goal_page and state.step != self._goal_page.head.id else ""

    def _room(self) -> QRect:
        top = self._goal.geometry().bottom() + 1 if self._goal else self.header.height()
        foot = self._age.y() if self._age else self.footer.y()
        return QRect(0, top, self._window.width(), foot - top)

    def show_state(self, state: State, page: PageView) -> None:
        """Show where ``state`` is on ``page``."""
        self._parts, self._theme = page.parts, state.theme
        shown = state.at, state.part, state.steps, page.parts, page.name_of_part(state.part + 1)
        if shown == self._shown:             # as at every value of a slider
            return
        self._shown = shown
        self.header.show_state(state)
        self.footer.show_state(state, page.parts, page.name_of_part(state.part + 1))

    def controls(self) -> list[QWidget]:
        """Return the controls in the order Tab takes them: back, next and help, then the chapters and the tools."""
        return [*self.footer.controls(), *self.header.controls()]

    def drop(self) -> None:
        """Take everything away."""
        for part in (self.header, self.footer, self._goal, self._age):
            if part:
                part.hide()
                part.deleteLater()
        self.deleteLater()

    def _show_goal(self, goal: str) -> None:
        from consult_app.ui.widgets.goal_line import GoalLine

        if self._goal:
            self._goal.hide()
            self._goal.deleteLater()
        self._goal, self._goal_shown = None, goal
        if goal and self._goal_page:
            line = GoalLine(self.look, self._goal_page.kept, goal, self._window)
            line.setGeometry(0, self.header.height(), self._window.width(), line.heightForWidth(self._window.width()))
            line.show()
            self._goal = line

    def _line_of_age(self, edition: Edition) -> Prose | None:
        """Return the line over the footer that content past its review carries, if it is."""
        if not edition.overdue:
            return None
        key = "about.withheld" if edition.withheld else "about.overdue"
        told = self._words(key, date=self._words.date(edition.review_by))
        line = Prose(self.look, told, self._window, Style("caption", "caution", centred=True))
        tall = line.heightForWidth(self._window.width())
        line.setGeometry(0, self.footer.y() - tall, self._window.width(), tall)
        line.show()
        return line

    # -- what is pressed

    def _connect(self) -> None:
        self._theme = self.look.theme
        self.header.chapter_chosen.connect(self._chapter_chosen)
        self.header.menu_asked.connect(self._menu_asked)
        self.header.theme_asked.connect(self._theme_asked)
        self.footer.back.connect(self._go_back)
        self.footer.on.connect(self._go_on)
        self.footer.help_asked.connect(self._help_asked)

    def _go_on(self) -> None:
        self._do(GoOn(self._parts))

    def _go_back(self) -> None:
        self._do(GoBack())

    def _chapter_chosen(self, chapter: str) -> None:
        self._do(TurnToChapter(chapter))

    def _menu_asked(self) -> None:
        self._do(Show(Menu()))

    def _theme_asked(self) -> None:
        self._do(SetTheme("dark" if self._theme == "light" else "light"))

    def _help_asked(self) -> None:
        self._do(Show(EmergencyCard()))
