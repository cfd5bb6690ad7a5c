"""Every source that the consultation uses, with its numbers; each opens its drawer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Words
from consult_app.evidence.model import Source
from consult_app.session.actions import Show
from consult_app.session.state import SourcesOf, State
from consult_app.ui.overlays.cited import sources_by_number
from consult_app.ui.overlays.panel import Panel
from consult_app.ui.pages.page_view import Setting
from consult_app.ui.pages.text_column import Block
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style


class SourceRow(Pressable):
    """One source: its numbers, title, authors and year."""

    def __init__(self, look: Look, source: Source, numbers: str, fact: str, name: str, parent: QWidget) -> None:
        super().__init__(look, "", parent, name)
        self.fact = fact
        self._numbers = Prose(look, ((Words(numbers),),), self, Style("captionb", "on-soft", bold=True, line=100))
        by = f"{source.authors.rstrip('.')}. {source.year}" if source.year else source.authors
        text = ((Words(source.title),), (Words(by),))
        self._title = Prose(look, text[:1], self, Style("label", "ink", line=98))
        self._by = Prose(look, text[1:], self, Style("caption", "ink2", line=98))
        for prose in (self._numbers, self._title, self._by):
            prose.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pad, self._gap = look.dp(16), look.dp(16)

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return float(self.look.radius("field"))

    def heightForWidth(self, width: int) -> int:
        first, rest = self._widths(width)
        words = self._title.heightForWidth(rest) + self._by.heightForWidth(rest)
        return max(words, self._numbers.heightForWidth(first), self.look.target) + 2 * round(self._pad * 0.6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        first, rest = self._widths(self.width())
        top = round(self._pad * 0.6)
        self._numbers.setGeometry(self._pad, top, first, self._numbers.heightForWidth(first))
        x, tall = self._pad + first + self._gap, self._title.heightForWidth(rest)
        self._title.setGeometry(x, top, rest, tall)
        self._by.setGeometry(x, top + tall, rest, self._by.heightForWidth(rest))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        fill = "line" if self.isDown() else "sunken" if self.underMouse() else "surface"
        with painter(self) as p:
            box(p, QRectF(self.rect()), self.ring_radius, look.colour(fill), look.colour("line-strong"), look.border)

    def _widths(self, width: int) -> tuple[int, int]:
        first = round(self.look.sp("caption") * 4.2)
        return first, width - first - self._gap - 2 * self._pad


class LibraryDrawer(Panel):
    """The list of all sources."""

    def __init__(self, setting: Setting, state: State, parent: QWidget) -> None:
        super().__init__(setting, state, parent, setting.words("drawer.all"))
        blocks = []
        for source, facts in sources_by_number(setting.pack):
            numbers = ", ".join(setting.words.number(setting.pack.marks[fact]) for fact in facts)
            row = SourceRow(self.look, source, numbers, facts[0], f"{numbers}: {source.title}", self)
            row.clicked.connect(self._open)
            blocks.append(Block(row, self.look.dp(8)))
        self.fill(blocks or [Block(self.prose(setting.words("drawer.none_here"), Style()))])

    def _open(self) -> None:
        row = self.sender()
        if isinstance(row, SourceRow):
            self.setting.do(Show(SourcesOf(row.fact)))
