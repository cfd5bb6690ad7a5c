"""Problems of a pack as a list: what is wrong and where, errors first, in parts where they do not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.errors import Problem
from consult_app.i18n import Words
from consult_app.ui.mirror import laid_out
from consult_app.ui.overlays.turner import Turner
from consult_app.ui.pages.text_column import Block, flow, place
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.card import Card, Rule
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

MOST = 60            # problems listed; the report holds them all
SIGNS = {"error": ("circle-x", "caution"), "warning": ("triangle-alert", "ink2")}


def in_order(problems: Sequence[Problem]) -> list[Problem]:
    """Return ``problems`` with what must be mended first."""
    return sorted(problems, key=lambda problem: (problem.severity != "error", problem))


def counted(problems: Sequence[Problem], words: Words) -> str:
    """Return how many there are, in words."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    told = [words("staff.problems", n=errors)] if errors or not warnings else []
    told += [words("staff.warnings", n=warnings)] if warnings else []
    if len(told) < 2:
        return told[0]
    return words("staff.problems_and_warnings", problems=told[0], warnings=told[1])


class ProblemRow(QWidget):
    """One problem: a sign, the message, and its place beside or below."""

    def __init__(self, look: Look, words: Words, problem: Problem, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._sign = look, SIGNS[problem.severity]
        where = words("staff.place_column", file=problem.file, line=str(problem.line), column=str(problem.column))
        self._message = Prose(look, problem.message, self, Style("label", "ink", line=100))
        self._where = Prose(look, where, self, Style("caption", "ink2", line=100))
        self._side = round(look.sp("label") * 1.25)
        self._indent, self._above, self._gap = self._side + look.dp(14), look.dp(10), look.dp(24)
        self._rule = Rule(look, self)

    def heightForWidth(self, width: int) -> int:
        message, where, _ = self._places(width)
        return max(message.bottom(), where.bottom()) + 1 + self._above + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        message, where, _ = self._places(self.width())
        self._message.setGeometry(message)
        self._where.setGeometry(where)
        self._rule.setGeometry(0, self.height() - 1, self.width(), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        icon, colour = self._sign
        with painter(self) as p:
            paint_icon(p, icon, QRectF(0, self._above, self._side, self._side), self.look.colour(colour))

    def _places(self, width: int) -> tuple[QRect, QRect, bool]:
        """Return where message and place go; the place stands below where it would take more than a third."""
        room = width - self._indent
        ideal = self._where.ideal_width()
        beside = ideal <= room * 0.36
        text = room - ideal - self._gap if beside else room
        message = QRect(self._indent, self._above, text, self._message.heightForWidth(text))
        if beside:
            where = QRect(width - ideal, self._above, ideal, self._where.heightForWidth(ideal))
        else:
            where = QRect(self._indent, message.bottom() + 1, room, self._where.heightForWidth(room))
        return message, where, beside


class ProblemCard(Card):
    """The list on a card with its count as the heading. ``lay_out`` fits it into a height."""

    def __init__(self, look: Look, words: Words, problems: Sequence[Problem], parent: QWidget) -> None:
        super().__init__(look, parent)
        self._words, self._pad = words, look.dp(32)
        self._heading = Prose(look, counted(problems, words), self, Style("h3", "ink", bold=True))
        self._blocks = [Block(ProblemRow(look, words, problem, self)) for problem in in_order(problems)[:MOST]]
        if len(problems) > MOST:
            more = Prose(look, words("staff.more", n=len(problems) - MOST), self, Style("label", "ink2"))
            self._blocks.append(Block(more, look.dp(10)))
        self._turner = Turner(look, words, self)
        self._turner.turned.connect(self.show_part)
        self._parts: list[list[Block]] = [self._blocks]
        self._body = QRect()

    @property
    def parts(self) -> int:
        """How many parts the list turns in."""
        return len(self._parts)

    def least_height(self, width: int) -> int:
        """Return the height in px that shows the heading and the tallest single problem."""
        inner = width - 2 * self._pad
        rows = max((block.height(inner) for block in self._blocks), default=0)
        turner = self._turner.height_wanted() + self.look.dp(8) if len(self._blocks) > 1 else 0
        return self._heading.heightForWidth(inner) + rows + turner + 2 * self._above() + self.look.dp(8)

    def lay_out(self, width: int, room: int) -> int:
        """Set the list in at most ``room`` px; return the height it takes."""
        inner = width - 2 * self._pad
        heading = self._heading.heightForWidth(inner)
        top, bottom = self._above() + heading + self.look.dp(8), room - self._above()
        self._heading.setGeometry(self._pad, self._above(), inner, heading)
        self._parts = flow(self._blocks, inner, bottom - top)
        turner = self._turner.height_wanted()
        if len(self._parts) > 1:
            bottom -= turner + self.look.dp(8)
            self._parts = flow(self._blocks, inner, bottom - top)
            self._turner.setGeometry(self._pad, bottom + self.look.dp(8), inner, turner)
            height = room
        else:
            height = top + sum(block.gap * (i > 0) + block.height(inner) for i, block in enumerate(self._blocks))
            height += self._above()
        self._body = QRect(self._pad, top, inner, bottom - top)
        self.show_part(0)
        return height

    def show_part(self, part: int) -> None:
        """Show the problems of ``part``."""
        with laid_out(self):
            for block in self._blocks:
                block.widget.setVisible(any(block is other for other in self._parts[part]))
            place(self._parts[part], self._body)
            self._turner.show_part(part, len(self._parts))

    def _above(self) -> int:
        return round(self._pad * 0.7)
