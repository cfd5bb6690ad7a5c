"""After an exception that nobody caught: one calm sentence, nothing lost, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.ui.overlays.tab_trap import move_inside
from consult_app.ui.pages.text_column import Block, height_of, place
from consult_app.ui.staff.staff_sign import StaffSign
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.filter_chip import wrapped
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

WIDTH = 1200         # px at the reference
ROLES = (("title", "lead"), ("h2", "body"), ("h3", "label"))


class TroubleScreen(QWidget):
    """Covers its parent, whose size it follows.

    ``go_on`` returns to the page, ``start_again`` ends the visit and begins anew.
    """

    go_on = Signal()
    start_again = Signal()

    def __init__(self, look: Look, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._words = look, words
        self.setAccessibleName(words("staff.error_title"))
        self._sign = StaffSign(look, "life-buoy", words("staff.badge"), self)
        self._blocks: list[Block] = []
        self._go_on = Button(look, words("staff.error_go_on"), self, kind="primary", icon_after="arrow-right")
        self._start = Button(look, words("staff.error_start_again"), self, icon="rotate-ccw")
        self._go_on.clicked.connect(self.go_on)
        self._start.clicked.connect(self.start_again)
        self._over = parent
        parent.installEventFilter(self)
        self.resize(parent.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on this screen."""
        move_inside(self, forward)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep every key from the page below."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(event.rect(), self.look.colour("bg"))
        p.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        look, gap = self.look, self.look.dp(24)
        width = min(self.width() - 2 * look.margin, look.dp(WIDTH))
        buttons = (self._go_on, self._start)
        places = wrapped([button.sizeHint().width() for button in buttons], width, look.dp(16))
        tall = self._go_on.sizeHint().height()
        foot = (places[-1][1] + 1) * (tall + look.dp(12)) - look.dp(12)
        sign = self._sign.height_wanted()
        for roles in ROLES:
            self._set_texts(roles)
            needed = sign + gap + height_of(self._blocks, width) + gap + foot
            if needed <= self.height() - 2 * gap:
                break
        x, y = (self.width() - width) // 2, max((self.height() - needed) // 2, 0)
        self._sign.setGeometry(x, y, width, sign)
        y += sign + gap
        rect = self.rect().adjusted(x, y, x + width - self.width(), 0)
        place(self._blocks, rect)
        y += height_of(self._blocks, width) + gap
        for button, (left, line) in zip(buttons, places, strict=True):
            button.setGeometry(x + left, y + line * (tall + look.dp(12)), button.sizeHint().width(), tall)

    def _set_texts(self, roles: tuple[str, str]) -> None:
        for block in self._blocks:
            block.widget.setParent(None)
            block.widget.deleteLater()
        title = Prose(self.look, self._words("staff.error_title"), self, Style(roles[0], "ink", bold=True))
        lead = Prose(self.look, self._words("staff.error_lead"), self, Style(roles[1], "ink"))
        log = Prose(self.look, self._words("staff.error_log"), self, Style("caption", "ink2"))
        self._blocks = [Block(title), Block(lead, self.look.dp(12)), Block(log, self.look.dp(12))]
        for block in self._blocks:
            block.widget.show()
