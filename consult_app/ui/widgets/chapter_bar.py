"""Where we are in the consultation: chapters with a bar under each, or one line where names do not fit."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Chapter
from consult_app.i18n import Words
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter, within
from consult_app.ui.widgets.pressable import Pressable

GAP = 14
ROOM = 44            # beside each name, px at the reference


class _Tab(Pressable):
    """One chapter: name, tick when done, bar filled as far as one has come."""

    def __init__(self, look: Look, chapter: Chapter, parent: QWidget) -> None:
        super().__init__(look, chapter.name, parent)
        self.chapter, self.share = chapter, 0.0
        self.current = False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        with painter(self) as p:
            thick = max(look.dp(8), 6)
            bar = QRectF(0, self.height() - look.dp(10) - thick, self.width(), thick)
            paint_bar(p, look, bar, self.share)
            text = QRectF(0, 0, self.width(), bar.top())
            if self.share >= 1 and not self.current:
                side = look.sp("caption") * 0.9
                paint_icon(p, "check", QRectF(0, text.center().y() - side / 2, side, side), look.colour("action"))
                text.setLeft(side + look.dp(6))
            p.setFont(look.font("captionb" if self.current else "caption"))
            p.setPen(look.colour("ink" if self.current else "ink2"))
            p.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


def paint_bar(p: QPainter, look: Look, bar: QRectF, share: float) -> None:
    """Paint a progress bar filled to ``share`` of its length."""
    empty = look.colour("line")
    if look.theme == "contrast":
        empty.setAlphaF(0.3)
    box(p, bar, bar.height() / 2, empty)
    if share > 0:
        filled = QRectF(bar.topLeft(), QPointF(bar.left() + max(bar.width() * share, bar.height()), bar.bottom()))
        box(p, filled, bar.height() / 2, look.colour("action"))


class ChapterBar(QWidget):
    """The chapters of a pack. ``chosen`` carries the id of the one pressed."""

    chosen = Signal(str)

    def __init__(self, look: Look, chapters: tuple[Chapter, ...], words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._words = look, words
        self._tabs = [_Tab(look, chapter, self) for chapter in chapters]
        for tab in self._tabs:
            tab.clicked.connect(self._pressed)
        self._here = 0

    def show_place(self, chapter: str, share: float) -> None:
        """Show ``chapter`` as the current one, ``share`` of it gone through."""
        ids = [tab.chapter.id for tab in self._tabs]
        self._here = ids.index(chapter)
        for i, tab in enumerate(self._tabs):
            tab.current = i == self._here
            tab.share = share if tab.current else float(i < self._here)
            state = "now" if tab.current else "done" if i < self._here else "to_come"
            tab.setAccessibleName(self._words(f"chapter.{state}", name=tab.text()))
            tab.update()
        self._name_line()
        self.update()

    def _name_line(self) -> None:
        """Say what the one line says, where no chapter has a control of its own."""
        self.setAccessibleName(self._line() if self.in_one_line else "")

    def _line(self) -> str:
        here, total = self._here, len(self._tabs)
        return self._words("chapter.of", n=here + 1, total=total, name=self._tabs[here].text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        metrics = QFontMetricsF(self.look.font("captionb"))
        wanted = [metrics.horizontalAdvance(tab.text()) + self.look.dp(ROOM) for tab in self._tabs]
        gaps = self.look.dp(GAP) * (len(self._tabs) - 1)
        spare = self.width() - gaps - sum(wanted)
        x = 0.0
        for tab, width in zip(self._tabs, wanted, strict=True):
            width *= 1 + spare / sum(wanted)
            tab.setGeometry(round(x), 0, round(width), self.height())
            tab.setVisible(spare >= 0)
            x += width + self.look.dp(GAP)
        self._name_line()

    @property
    def in_one_line(self) -> bool:
        """True where the names do not fit and one line says where we are."""
        return bool(self._tabs) and self._tabs[0].isHidden()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.in_one_line:
            return
        look, total = self.look, len(self._tabs)
        with painter(self) as p:
            thick = max(look.dp(8), 6)
            width = (self.width() - look.dp(GAP) * (total - 1)) / total
            top = self.height() - look.dp(10) - thick
            for i, tab in enumerate(self._tabs):
                paint_bar(p, look, QRectF(i * (width + look.dp(GAP)), top, width, thick), tab.share)
            line = self._line()
            p.setFont(within(look.font("captionb"), line, self.width()))
            p.setPen(look.colour("ink"))
            p.drawText(QRectF(0, 0, self.width(), top), Qt.AlignmentFlag.AlignVCenter, line)

    def _pressed(self) -> None:
        tab = self.sender()
        if isinstance(tab, _Tab):
            self.chosen.emit(tab.chapter.id)
