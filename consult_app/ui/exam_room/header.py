"""Top of the patient's window: the chapters and the tools for text, colours and language."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Pack
from consult_app.i18n import Words
from consult_app.session.state import State
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.chapter_bar import ChapterBar
from consult_app.ui.widgets.painting import box, painter

VERTEBRAE = ((-0.25, 0.30, 0.05), (0.0, 0.36, 0.0), (0.25, 0.40, -0.04))   # y, width, shift, in sides of the mark


class Logo(QWidget):
    """The program's mark: three vertebrae. Decoration only."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        with painter(self) as p:
            box(p, QRectF(0, 0, side, side), side * 0.28, self.look.colour("action"))
            p.translate(side / 2, side / 2)
            ink = self.look.colour("on-action")
            for y, width, shift in VERTEBRAE:
                body = QRectF(side * (shift - width / 2 - 0.05), side * (y - 0.085), side * width, side * 0.17)
                box(p, body, side * 0.06, ink)
                dot = side * 0.09
                box(p, QRectF(body.right() + side * 0.055, body.center().y() - dot / 2, dot, dot), dot / 2, ink)


class Header(QWidget):
    """``chapter_chosen`` carries a chapter's id; ``menu_asked`` and ``theme_asked`` say what was pressed."""

    chapter_chosen = Signal(str)
    menu_asked = Signal()
    theme_asked = Signal()

    def __init__(self, look: Look, pack: Pack, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._chapters = pack.chapters
        self._logo = Logo(look, self)
        self._bar = ChapterBar(look, pack.chapters, words, self)
        self._bar.chosen.connect(self.chapter_chosen)
        sun = "moon" if look.theme == "light" else "sun"
        self._theme = Button(look, "", self, kind="quiet", size="md", icon=sun, name=words("tools.colours"))
        self._menu = Button(look, "", self, kind="quiet", size="md", icon="a-large-small", name=words("tools.menu"))
        self._theme.clicked.connect(self.theme_asked)
        self._menu.clicked.connect(self.menu_asked)

    def controls(self) -> list[QWidget]:
        """Return the controls in reading order."""
        return [*self._bar.findChildren(QWidget), self._menu, self._theme]

    def height_wanted(self) -> int:
        """Return the height in px: 100 at the reference, more for larger text."""
        return max(self.look.dp(100), round(self.look.sp("captionb") * 1.5) + self.look.dp(56))

    def show_state(self, state: State) -> None:
        """Show the chapter and how far into it we are."""
        here = [i for i, chapter in enumerate(state.chapters) if chapter == state.chapter]
        self._bar.show_place(state.chapter, (here.index(state.at) + 1) / len(here))

    def resizeEvent(self, event: QResizeEvent) -> None:
        look, margin = self.look, self.look.margin
        top, inner = look.dp(20), self.height() - look.dp(28)
        mark = look.dp(56)
        self._logo.setGeometry(margin, top + (inner - mark) // 2, mark, mark)
        right = self.width() - margin
        for button in (self._theme, self._menu):
            side = button.sizeHint().height()
            right -= side
            button.setGeometry(right, top + (inner - side) // 2, side, side)
            right -= look.dp(8)
        left = margin + mark + look.dp(28)
        self._bar.setGeometry(left, top, right - look.dp(12) - left, inner)
