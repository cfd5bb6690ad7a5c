"""How much each concern matters: a name, whether it has been answered, and five steps, none of them preset."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Concern, ValuesPage
from consult_app.session.actions import Weigh
from consult_app.session.state import State
from consult_app.ui.pages.headed_parts import Section
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.typesetting import Style
from consult_app.ui.widgets.weight_scale import STEPS, WeightScale

SIDE = 32              # px at the reference, left and right of a row
ROOMY, TIGHT = 8, 3    # above and below a row
LEAST_NAME = 0.3       # of a row's width; a name that gets less has its steps below it
NAME_SHARE = 0.4       # of a row's width, where name, steps and answer stand in one line: the eye keeps the row


class StatusLine(QWidget):
    """One line that says whether and how something has been answered."""

    role = "caption"

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look

    def show_words(self, words: str) -> None:
        """Show ``words``."""
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.update()

    def width_for(self, words: str) -> int:
        """Return the width in px of ``words`` on the line."""
        return math.ceil(QFontMetricsF(self.look.font(self.role)).horizontalAdvance(words)) + 4

    def least_height(self) -> int:
        """Return the height in px of the line."""
        return round(self.look.sp(self.role) * 1.35)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            p.setFont(self.look.font(self.role))
            p.setPen(self.look.colour("ink2"))
            p.drawText(QRectF(self.rect()).adjusted(2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.accessibleName())


class WeightRow(QWidget):
    """A concern and its steps, beside or below its name."""

    def __init__(self, view: PageView, page: ValuesPage, concern: Concern, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._view, self._concern = view.look, view, concern
        self._name = view.prose(concern.name, Style("bodyb", "ink", bold=True, line=96), self)
        self._status = StatusLine(view.look, self)
        self._scale = WeightScale(view.look, page.low, page.high, _spoken(view, page, concern), self)
        self._scale.chosen.connect(self._weigh)
        self._pad, self._side, self._gap = 0, view.look.dp(SIDE), view.look.dp(24)
        words = view.setting.words
        self._answer = max(map(self._status.width_for, (
            words("values.not_answered"), words("values.answered", n=STEPS, total=STEPS))))

    def set_padding(self, pad: int) -> None:
        """Keep ``pad`` px above and below."""
        self._pad = pad

    def show_state(self, state: State) -> None:
        """Show the weight of this concern, or that it has none."""
        words, weight = self._view.setting.words, state.weights.get((state.step, self._concern.id))
        self._scale.show_weight(weight)
        answered = words("values.answered", n=weight + 1, total=STEPS) if weight is not None else ""
        self._status.show_words(answered or words("values.not_answered"))

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self._side
        name, scale = self._widths(inner)
        steps, words = self._scale.heightForWidth(scale), self._name.heightForWidth(name)
        if not self._in_line(inner):
            words += self._status.least_height()
        return (max(words, steps) if self._beside(inner) else words + steps) + 2 * self._pad

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner = self.width() - 2 * self._side
        beside, (name, scale) = self._beside(inner), self._widths(inner)
        tall, status = self._name.heightForWidth(name), self._status.least_height()
        if self._in_line(inner):
            self._lay_in_line(name, scale)
            return
        steps = self._scale.heightForWidth(scale)
        top = (self.height() - tall - status - (0 if beside else steps)) // 2
        self._name.setGeometry(self._side, top, name, tall)
        self._status.setGeometry(self._side, top + tall, name, status)
        if beside:
            self._scale.setGeometry(self.width() - self._side - scale, (self.height() - steps) // 2, scale, steps)
        else:
            self._scale.setGeometry(self._side, top + tall + status, scale, steps)

    def _lay_in_line(self, name: int, scale: int) -> None:
        """Put name, steps and answer side by side, the steps at the same place in every row."""
        x = self._side
        for widget, width in ((self._name, name), (self._scale, scale), (self._status, self._answer)):
            x += self._gap if widget is self._status else 0              # it belongs to the row, not to the last step
            tall = self._status.least_height() if widget is self._status else widget.heightForWidth(width)
            widget.setGeometry(x, (self.height() - tall) // 2, width, tall)
            x += width + self._gap

    def _widths(self, inner: int) -> tuple[int, int]:
        """Return the px of name and steps."""
        scale = self._scale.ideal_width()
        if self._in_line(inner):
            return round(inner * NAME_SHARE), scale
        return (inner - scale - self._gap, scale) if self._beside(inner) else (inner, min(inner, scale))

    def _in_line(self, inner: int) -> bool:
        """Return whether there is room for the answer beside the steps, too."""
        return round(inner * NAME_SHARE) + self._scale.ideal_width() + self._answer + 3 * self._gap <= inner

    def _beside(self, inner: int) -> bool:
        return inner - self._scale.ideal_width() - self._gap >= LEAST_NAME * inner

    def _weigh(self, weight: int) -> None:
        self._view.setting.do(Weigh(self._concern.id, weight))


def _spoken(view: PageView, page: ValuesPage, concern: Concern) -> Callable[[int, bool], str]:
    words = view.setting.words

    def say(step: int, chosen: bool) -> str:
        place = {"concern": concern.name, "n": step + 1, "total": STEPS}
        if step == 0:
            name = words("values.step_low", low=page.low, **place)
        elif step == STEPS - 1:
            name = words("values.step_high", high=page.high, **place)
        else:
            name = words("values.step", **place)
        return words("values.chosen", step=name) if chosen else name

    return say


class WeightCard(Card):
    """The rows on one card, a hairline between them."""

    def __init__(self, view: PageView, page: ValuesPage, parent: QWidget) -> None:
        super().__init__(view.look, parent)
        self._rows = [WeightRow(view, page, concern, self) for concern in page.concerns]
        self._pad = view.look.dp(10)
        self._shown: tuple[int, int] = (0, 0)

    def frame(self) -> int:
        """Return the height in px of the card's edges."""
        return 2 * self._pad

    def fit(self, width: int, pad: int) -> Section:
        """Return the rows' heights in px at ``width``, with ``pad`` px at the reference above and below each."""
        for row in self._rows:
            row.set_padding(self.look.dp(pad))
        return Section(0, tuple(row.heightForWidth(width) for row in self._rows))

    def show_state(self, state: State) -> None:
        """Show every weight of ``state``."""
        for row in self._rows:
            row.show_state(state)

    def show_rows(self, first: int, end: int, heights: Sequence[int], corner: QRect) -> int:
        """Show rows ``first`` up to ``end`` with ``heights`` from the top of ``corner``; return the card's bottom."""
        self._shown = first, end
        y = self._pad
        for place, row in enumerate(self._rows):
            row.setVisible(first <= place < end)
            if first <= place < end:
                row.setGeometry(0, y, corner.width(), heights[place - first])
                y += heights[place - first]
        self.setGeometry(corner.left(), corner.top(), corner.width(), y + self._pad)
        self.update()
        return corner.top() + y + self._pad

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self.look.dp(SIDE)
        with painter(self) as p:
            for row in self._rows[self._shown[0] + 1:self._shown[1]]:
                p.fillRect(QRectF(side, row.y(), self.width() - 2 * side, 1), self.look.colour("line"))
