"""The lines of a source: a sign, what it tells, and the words; a quiet box for what was found; how sure we can be."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Prose as Text
from consult_app.i18n import Words
from consult_app.ui.pages.certainty import Sureness
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.card import Card, CardKind
from consult_app.ui.widgets.evidence_chip import EvidencePill
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

ICON = 38            # px at the reference
PAIR_GAP = 14        # between two lines of a pair


class NumberPill(QWidget):
    """A source's number, large, beside the heading."""

    def __init__(self, look: Look, number: int, name: str) -> None:
        super().__init__()
        self.look, self._number = look, str(number)
        self.setAccessibleName(name)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        tall = max(self.look.dp(48), round(self.look.sp("h3") * 1.3))
        return QSize(max(tall, round(self.look.sp("h3") * (0.62 * len(self._number) + 0.7))), tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        with painter(self) as p:
            box(p, QRectF(self.rect()), self.height() * 0.36, look.colour("action-soft"), look.colour("action"), 2)
            p.setFont(look.font("h3"))
            p.setPen(look.colour("on-soft"))
            p.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._number)


class FactRow(QWidget):
    """A sign, a small heading and words beside it."""

    def __init__(self, look: Look, icon: str, heading: str, text: Text | str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._icon = look, icon
        self._heading = Prose(look, heading, self, Style("caption", "ink2", line=100))
        self._text = Prose(look, text, self, Style("body", "ink", gap=4, line=100))
        self._side = max(look.dp(ICON), round(look.sp("body") * 1.2))
        self._indent = self._side + look.dp(20)

    def ideal_width(self) -> int:
        """Return the width in px at which nothing wraps."""
        return self._indent + max(self._heading.ideal_width(), self._text.ideal_width())

    def heightForWidth(self, width: int) -> int:
        inner = width - self._indent
        return self._heading.heightForWidth(inner) + self._text.heightForWidth(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner = self.width() - self._indent
        tall = self._heading.heightForWidth(inner)
        self._heading.setGeometry(self._indent, 0, inner, tall)
        self._text.setGeometry(self._indent, tall, inner, self._text.heightForWidth(inner))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            top = min((self.height() - self._side) / 2, self._heading.height() + self.look.dp(8))
            paint_icon(p, self._icon, QRectF(0, top, self._side, self._side), self.look.colour("action"))


class FactPair(QWidget):
    """Two short lines side by side where both fit, one under the other where not."""

    def __init__(self, look: Look, first: FactRow, second: FactRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = (first, second)
        self._gap = look.dp(PAIR_GAP)
        for row in self._rows:
            row.setParent(self)

    @classmethod
    def fits(cls, look: Look, rows: Iterable[FactRow], width: int) -> bool:
        """Return whether ``rows`` stand side by side in ``width`` px."""
        return all(row.ideal_width() <= cls._half(width, look.dp(PAIR_GAP)) for row in rows)

    def heightForWidth(self, width: int) -> int:
        if self._beside(width):
            return max(row.heightForWidth(self._half(width, self._gap)) for row in self._rows)
        return sum(row.heightForWidth(width) for row in self._rows) + self._gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        first, second = self._rows
        if self._beside(self.width()):
            half = self._half(self.width(), self._gap)
            first.setGeometry(0, 0, half, self.height())
            second.setGeometry(self.width() - half, 0, half, self.height())
        else:
            tall = first.heightForWidth(self.width())
            first.setGeometry(0, 0, self.width(), tall)
            second.setGeometry(0, tall + self._gap, self.width(), second.heightForWidth(self.width()))

    @staticmethod
    def _half(width: int, gap: int) -> int:
        return (width - gap) // 2

    def _beside(self, width: int) -> bool:
        return self.fits(self._rows[0].look, self._rows, width)


class WordsBox(Card):
    """Words in a box, with a heading above them where there is one."""

    def __init__(self, look: Look, text: Text | str, parent: QWidget, kind: CardKind = "sunken", heading: str = "",
                 ) -> None:
        super().__init__(look, parent, kind)
        self._heading = Prose(look, heading, self, Style("bodyb", "ink", bold=True, line=100)) if heading else None
        self._text = Prose(look, text, self, Style("body", "ink", line=100))
        self._pad = look.dp(30)

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self._pad
        heading = self._heading.heightForWidth(inner) if self._heading else 0
        return heading + self._text.heightForWidth(inner) + 2 * round(self._pad * 0.65)

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner, y = self.width() - 2 * self._pad, round(self._pad * 0.65)
        if self._heading:
            tall = self._heading.heightForWidth(inner)
            self._heading.setGeometry(self._pad, y, inner, tall)
            y += tall
        self._text.setGeometry(self._pad, y, inner, self._text.heightForWidth(inner))


class SureBox(Card):
    """How sure we can be: the level as a sign, and what lowered it."""

    def __init__(self, look: Look, sure: Sureness, words: Words, parent: QWidget) -> None:
        super().__init__(look, parent, "info")
        self._heading = Prose(look, words("drawer.sure"), self, Style("h3", "ink", bold=True))
        self._pill = EvidencePill(look, sure.level, sure.word, words("sure.level.spoken", level=sure.word), self)
        self._reason = Prose(look, sure.reason, self, Style("body", "ink", line=100))
        self._pad, self._gap = look.dp(30), look.dp(8)

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[-1] + round(self._pad * 0.4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        heading, pill_x, pill_y, reason_y, _ = self._places(self.width())
        inner, top = self.width() - 2 * self._pad, round(self._pad * 0.5)
        self._heading.setGeometry(self._pad, top, heading, self._heading.heightForWidth(heading))
        self._pill.move(pill_x, pill_y)
        self._reason.setGeometry(self._pad, reason_y, inner, self._reason.heightForWidth(inner))

    def _places(self, width: int) -> tuple[int, int, int, int, int]:
        """Return the heading's width, the pill's corner, the top of the reason and its bottom."""
        inner, top = width - 2 * self._pad, round(self._pad * 0.5)
        pill = self._pill.size()
        beside = self._heading.ideal_width() + self._gap * 2 + pill.width() <= inner
        heading = inner - pill.width() - self._gap * 2 if beside else inner
        tall = self._heading.heightForWidth(heading)
        if beside:
            pill_x, pill_y = width - self._pad - pill.width(), top + (tall - pill.height()) // 2
            y = top + max(tall, pill.height()) + self._gap
        else:
            pill_x, pill_y = self._pad, top + tall + self._gap // 2
            y = pill_y + pill.height() + self._gap
        return heading, pill_x, pill_y, y, y + self._reason.heightForWidth(inner)
