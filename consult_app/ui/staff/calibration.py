"""Measures a display with a bank card: the outline on screen is made as large as the card that is held to it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.settings import Calibration
from consult_app.ui.mirror import laid_out, set_direction
from consult_app.ui.overlays.tab_trap import move_inside
from consult_app.ui.pages.text_column import Block, height_of, place
from consult_app.ui.staff.calibration_card import CardOutline
from consult_app.ui.staff.settings_displays import Display
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.focus_ring import FocusRing
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

ROLES = (("h2", "body", "body"), ("h3", "label", "label"), ("bodyb", "caption", "caption"))
COLUMN = 620             # px at the reference, of the words beside the card
REPEAT_MS = 60           # between steps while a button is held


class AxisRow(QWidget):
    """How wide, or how high: less and more. ``asked`` carries -1 or 1."""

    asked = Signal(int)

    def __init__(self, look: Look, name: str, less: str, more: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = Prose(look, name, self, Style(role, "ink", bold=True, line=100))
        self._less = Button(look, "", self, size="md", icon="minus", name=less)
        self._more = Button(look, "", self, size="md", icon="plus", name=more)
        for button, step in ((self._less, -1), (self._more, 1)):
            button.setAutoRepeat(True)
            button.setAutoRepeatInterval(REPEAT_MS)
            button.clicked.connect(self._less_asked if step < 0 else self._more_asked)
        self._gap = look.dp(16)

    def heightForWidth(self, width: int) -> int:
        return max(self._less.sizeHint().height(), self._name.heightForWidth(self._words(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        side, words = self._less.sizeHint().height(), self._words(self.width())
        tall = self._name.heightForWidth(words)
        self._name.setGeometry(0, (self.height() - tall) // 2, words, tall)
        for i, button in enumerate((self._more, self._less)):
            button.setGeometry(self.width() - side - i * (side + self._gap), (self.height() - side) // 2, side, side)

    def _words(self, width: int) -> int:
        return width - 2 * (self._less.sizeHint().height() + self._gap)

    def _less_asked(self) -> None:
        self.asked.emit(-1)

    def _more_asked(self) -> None:
        self.asked.emit(1)


class CalibrationView(QWidget):
    """Covers its parent, or a display of its own. ``measured`` carries what was found, ``left`` says never mind."""

    measured = Signal(object)
    left = Signal()

    def __init__(self, look: Look, words: Words, display: Display, start: Calibration, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.look, self._words, self.display = look, words, display
        self.setAccessibleName(words("calibration.title"))
        self.setWindowTitle(words("app.window", title=words("calibration.title")))
        self.card = CardOutline(look, start, display.ratio, self)
        self.card.changed.connect(self._say_size)
        self._done = Button(look, words("calibration.done"), self, kind="primary", size="md", icon="check")
        self._leave = Button(look, words("calibration.leave"), self, kind="quiet", size="md")
        self._done.clicked.connect(self._finish)
        self._leave.clicked.connect(self.left)
        self._blocks: list[Block] = []
        self.ring = None if parent else FocusRing(look, self)     # in a window, that window's own goes round
        self._say_size()
        if parent:
            self.setGeometry(parent.rect())
        else:
            set_direction(self, from_right=look.from_right)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on this screen."""
        move_inside(self, forward)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; keep every other key from what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(event.rect(), self.look.colour("bg"))
        p.end()

    def showEvent(self, event: QShowEvent) -> None:
        with laid_out(self):             # what was hidden till now has only now been laid out
            pass

    def resizeEvent(self, event: QResizeEvent) -> None:
        with laid_out(self):
            self._lay_out()

    def _lay_out(self) -> None:
        room = self.rect().adjusted(*(self.look.margin * sign for sign in (1, 1, -1, -1)))
        column = QRect(room)
        if not self.look.portrait:
            column.setLeft(room.right() + 1 - max(self.look.dp(COLUMN), round(room.width() * 0.42)))
        for roles in ROLES:
            self._set_blocks(roles)
            tall = height_of(self._blocks, column.width()) + self._foot_height(column.width())
            if tall <= room.height() * (0.55 if self.look.portrait else 1):
                break
        column.setTop(room.bottom() + 1 - tall if self.look.portrait else room.top() + (room.height() - tall) // 2)
        place(self._blocks, column)
        self._place_foot(column.left(), column.top() + height_of(self._blocks, column.width()), column.width())
        gap = self.look.dp(32)
        if self.look.portrait:
            self.card.setGeometry(room.left(), room.top(), room.width(), column.top() - room.top() - gap)
        else:
            self.card.setGeometry(room.left(), room.top(), column.left() - room.left() - gap, room.height())
        self.card.grow(0, 0)                          # no larger than there is room for

    def _set_blocks(self, roles: tuple[str, str, str]) -> None:
        for block in self._blocks:
            block.widget.setParent(None)
            block.widget.deleteLater()
        words, look = self._words, self.look
        title, lead, role = roles
        across = AxisRow(look, words("calibration.width"), words("calibration.narrower"), words("calibration.wider"),
                         role, self)
        down = AxisRow(look, words("calibration.height"), words("calibration.lower"), words("calibration.higher"),
                       role, self)
        across.asked.connect(self._wider)
        down.asked.connect(self._higher)
        heading = Prose(look, words("calibration.title"), self, Style(title, "ink", bold=True))
        told = Prose(look, words("calibration.lead"), self, Style(lead, "ink2", line=100))
        self._blocks = [Block(heading), Block(told, look.dp(16)), Block(across, look.dp(28)), Block(down, look.dp(16))]
        for block in self._blocks:
            block.widget.show()
            block.widget.stackUnder(self._done)       # before the buttons in the order of Tab

    def _foot_height(self, width: int) -> int:
        lines = 1 if self._in_one_line(width) else 2
        return self.look.dp(32) + lines * self._done.sizeHint().height() + (lines - 1) * self.look.dp(12)

    def _place_foot(self, x: int, y: int, width: int) -> None:
        y += self.look.dp(32)
        done, leave = self._done.sizeHint(), self._leave.sizeHint()
        self._done.setGeometry(x, y, min(done.width(), width), done.height())
        if self._in_one_line(width):
            self._leave.setGeometry(x + done.width() + self.look.dp(16), y, leave.width(), leave.height())
        else:
            self._leave.setGeometry(x, y + done.height() + self.look.dp(12), min(leave.width(), width), leave.height())

    def _in_one_line(self, width: int) -> bool:
        return self._done.sizeHint().width() + self.look.dp(16) + self._leave.sizeHint().width() <= width

    def _wider(self, by: int) -> None:
        self.card.grow(by, 0)

    def _higher(self, by: int) -> None:
        self.card.grow(0, by)

    def _say_size(self) -> None:
        across, down = (str(dots) for dots in self.card.dots)
        self.card.setAccessibleName(self._words("calibration.frame", across=across, down=down))
        ring = getattr(self.window(), "ring", None)
        if isinstance(ring, FocusRing):
            ring.follow()

    def _finish(self) -> None:
        self.measured.emit(self.card.measured)
