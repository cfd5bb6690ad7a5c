"""A pack that did not pass its checks: what is wrong, and the way on; and a banner while an author edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from consult_app.errors import Problem
from consult_app.i18n import Words
from consult_app.ui.mirror import laid_out, set_direction
from consult_app.ui.staff.banner import ProblemBanner
from consult_app.ui.staff.problem_list import ProblemCard
from consult_app.ui.staff.report import save_report
from consult_app.ui.staff.staff_sign import StaffSign
from consult_app.ui.theme.look import Look, look_for
from consult_app.ui.widgets.button import Button, Size
from consult_app.ui.widgets.filter_chip import wrapped
from consult_app.ui.widgets.focus_ring import FocusRing
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

__all__ = ["ProblemBanner", "ProblemScreen"]

WIDTH = 1500                                           # px at the reference
ROLES = (("title", "lead"), ("h2", "body"), ("h3", "caption"))
Save = Callable[[QWidget, Words, Sequence[Problem]], str]


class ProblemScreen(QWidget):
    """Fills its window and is laid out anew for its size. ``save`` writes the report and says what came of it."""

    check_again = Signal()
    use_last_good = Signal()
    leave = Signal()

    def __init__(
        self, look: Look, words: Words, problems: Sequence[Problem], pack_name: str, last_good_version: str = "",
        parent: QWidget | None = None, *, save: Save = save_report,
    ) -> None:
        super().__init__(parent)
        self.look, self.words, self.problems = look, words, tuple(problems)
        self.pack_name, self.version, self._save = pack_name, last_good_version, save
        if parent is None:
            set_direction(self, from_right=look.from_right)
        self.setWindowTitle(words("app.window", title=words("staff.pack_title")))
        self.setAccessibleName(words("staff.pack_title"))
        self._said = ""
        self._sheet = _Sheet(self, "")
        self.ring = FocusRing(look, self)

    def save_report(self) -> None:
        """Write the full report where the person says, and say so on the screen."""
        self._said = self._save(self, self.words, self.problems) or self._said
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.look = look_for(self.size(), self.look.theme, self.look.text, from_right=self.look.from_right)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        with laid_out(self):             # what was hidden till now has only now been laid out
            pass

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.ring.by_keys = True
        return super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.ring.by_keys = False

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(event.rect(), self.look.colour("bg"))
        p.end()

    def _lay_out(self) -> None:
        focused = self.focusWidget()
        name = focused.accessibleName() if focused and focused is not self else ""
        with laid_out(self):
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = _Sheet(self, self._said)
            self.ring.look = self.look
            self._sheet.show()
        for button in self._sheet.buttons:
            if button.accessibleName() == name:
                button.setFocus(Qt.FocusReason.OtherFocusReason)


class _Sheet(QWidget):
    """The screen's content in one size."""

    def __init__(self, screen: ProblemScreen, said: str) -> None:
        super().__init__(screen)
        self._screen, self.look, self._words = screen, screen.look, screen.words
        self.resize(screen.size())
        self._sign = StaffSign(self.look, "package", self._words("staff.badge"), self)
        self._card = ProblemCard(self.look, self._words, screen.problems, self)
        self._said = Prose(self.look, said, self, Style("label", "ink2")) if said else None
        self.buttons = self._made_buttons()
        self._title, self._lead = self._texts(ROLES[0])
        self._lay_out()

    def _made_buttons(self) -> list[Button]:
        words, screen, good = self._words, self._screen, self._screen.version
        buttons, size = [], self._size()
        if good:
            use = Button(self.look, words("staff.use_last_good", version=good), self, kind="primary", size=size,
                         icon="check")
            use.clicked.connect(screen.use_last_good)
            buttons.append(use)
        again = Button(self.look, words("staff.check_again"), self, kind="secondary" if good else "primary",
                       size=size, icon="rotate-cw")
        again.clicked.connect(screen.check_again)
        save = Button(self.look, words("staff.save_report"), self, size=size, icon="download")
        save.clicked.connect(screen.save_report)
        leave = Button(self.look, words("staff.error_close"), self, kind="quiet", size=size, icon="log-out")
        leave.clicked.connect(screen.leave)
        return [*buttons, again, save, leave]

    def _size(self) -> Size:
        return "lg" if self.look.text == 100 else "md"

    def _texts(self, roles: tuple[str, str]) -> tuple[Prose, Prose]:
        words, screen = self._words, self._screen
        lead = words("staff.pack_lead", pack=screen.pack_name)
        way = words("staff.pack_last_good", version=screen.version) if screen.version else words(
            "staff.pack_no_last_good")
        return (Prose(self.look, words("staff.pack_title"), self, Style(roles[0], "ink", bold=True)),
                Prose(self.look, f"{lead} {way}", self, Style(roles[1], "ink2")))

    def _lay_out(self) -> None:
        look = self.look
        width = self.width() - 2 * look.margin
        width = min(width, look.dp(WIDTH)) if look.text == 100 else width
        places = wrapped([button.sizeHint().width() for button in self.buttons], width, look.dp(16))
        tall = self.buttons[0].sizeHint().height()
        foot = (places[-1][1] + 1) * (tall + look.dp(12)) - look.dp(12)
        foot += self._said.heightForWidth(width) + look.dp(12) if self._said else 0
        for roles in ROLES:
            self._retitle(roles)
            head = self._head_height(width)
            room = self.height() - head - foot - look.dp(24) * 2 - 2 * self._edge()
            if room >= self._card.least_height(width):
                break
        height = self._card.lay_out(width, room)
        x, spare = (self.width() - width) // 2, max(room - height, 0)
        y = self._place_head(x, self._edge() + spare // 2, width) + look.dp(24)
        self._card.setGeometry(x, y, width, height)
        self._place_foot(x, y + height + look.dp(24), width, places)

    def _retitle(self, roles: tuple[str, str]) -> None:
        if self._title.role == roles[0]:
            return
        for old in (self._title, self._lead):
            old.setParent(None)
            old.deleteLater()
        self._title, self._lead = self._texts(roles)

    def _head_height(self, width: int) -> int:
        texts = self._title.heightForWidth(width) + self._lead.heightForWidth(width)
        return self._sign.height_wanted() + texts + self.look.dp(10) * 2

    def _place_head(self, x: int, y: int, width: int) -> int:
        for widget, tall in ((self._sign, self._sign.height_wanted()),
                             (self._title, self._title.heightForWidth(width)),
                             (self._lead, self._lead.heightForWidth(width))):
            widget.setGeometry(x, y, width, tall)
            y += tall + self.look.dp(10)
        return y - self.look.dp(10)

    def _place_foot(self, x: int, y: int, width: int, places: Sequence[tuple[int, int]]) -> None:
        tall = self.buttons[0].sizeHint().height()
        for button, (left, line) in zip(self.buttons, places, strict=True):
            button.setGeometry(x + left, y + line * (tall + self.look.dp(12)), button.sizeHint().width(), tall)
        if self._said:
            below = y + (places[-1][1] + 1) * (tall + self.look.dp(12))
            self._said.setGeometry(x, below, width, self._said.heightForWidth(width))

    def _edge(self) -> int:
        return self.look.dp(32)
