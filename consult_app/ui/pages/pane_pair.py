"""Two panes at one size, side by side or one above the other, and what is to be said under both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Figure, LevelsPage, Pane, TwoStatesPage
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.state_pane import GAP, StatePane
from consult_app.ui.widgets.typesetting import Style

BETWEEN = 28            # px at the reference, between the panes
TALLEST = 1.45          # height of a picture, in heights that its width asks for
LEAST_EM = 11           # width of a pane in text sizes of its callouts, under which their words break
CRAMPED = 0.65          # what a picture with broken words counts for


class PanePair(QWidget):
    """The panes of ``page``. Where there is little room, ``show_foot`` leaves out the bars or the context."""

    def __init__(self, view: PageView, page: TwoStatesPage | LevelsPage) -> None:
        super().__init__(view)
        self.look = view.look
        self._bars = self._context_shown = True
        self.panes = self._made(view, page)
        note, style = page.gauge.note if page.gauge else "", Style("caption", "ink2", line=98)
        self._note = view.prose(note, style, self) if note else None
        self._context = view.prose(page.context, style, self) if page.context else None

    def _made(self, view: PageView, page: TwoStatesPage | LevelsPage) -> Sequence[StatePane]:
        return [StatePane(view, _at_one_scale(pane, page.panes[0]), page.gauge, self) for pane in page.panes]

    def show_foot(self, *, bars: bool, context: bool) -> None:
        """Choose what stands under the pictures."""
        if (self._bars, self._context_shown) != (bars, context):
            self._bars, self._context_shown = bars, context
            self._lay_out()

    def stage_side(self, width: int, height: int) -> int:
        """Return how large a picture stands on each pane in ``width`` x ``height`` px: its height, were it whole."""
        return round(self._side(width, height, self._columns(width, height)))

    def best_height(self, width: int, height: int) -> int:
        """Return how much of ``height`` px the pictures can use: side by side they grow no more from some height on."""
        if self._columns(width, height) == 1:
            return height
        wide = self._pane_size(width, 0, 2)[0]
        head, foot, _ = self._around(wide)
        used = round(wide / self.panes[0].shape * TALLEST) + head + foot + self.look.dp(GAP) + self._below(width)
        return min(used, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        columns = self._columns(self.width(), self.height())
        width, height = self._pane_size(self.width(), self.height(), columns)
        head, foot, beside = self._around(width)
        between = self.look.dp(BETWEEN)
        for i, pane in enumerate(self.panes):
            row, column = divmod(i, columns)
            pane.setGeometry(column * (width + between), row * (height + between), width, height)
            pane.lay_out(head, foot, beside=beside)
        y = self.height() - self._below(self.width()) + self.look.dp(GAP)
        for line, shown in self._lines():
            line.setVisible(shown)
            if shown:
                tall = line.heightForWidth(self.width())
                line.setGeometry(0, y, self.width(), tall)
                y += tall

    def _lines(self) -> list[tuple[QWidget, bool]]:
        lines = (self._note, self._bars), (self._context, self._context_shown)
        return [(line, shown) for line, shown in lines if line]

    def _below(self, width: int) -> int:
        lines = [line.heightForWidth(width) for line, shown in self._lines() if shown]
        return sum(lines) + self.look.dp(GAP) if lines else 0

    def _columns(self, width: int, height: int) -> int:
        def merit(columns: int) -> float:
            wide = self._pane_size(width, height, columns)[0]
            cramped = wide < LEAST_EM * self.look.sp("label")
            return self._side(width, height, columns) * (CRAMPED if cramped else 1)

        return max((2, 1), key=merit)

    def _pane_size(self, width: int, height: int, columns: int) -> tuple[int, int]:
        rows, between = -(-len(self.panes) // columns), self.look.dp(BETWEEN)
        free = height - self._below(width)
        return (width - between * (columns - 1)) // columns, (free - between * (rows - 1)) // rows

    def _around(self, width: int) -> tuple[int, int, bool]:
        """Return the px above and below the pictures, and whether names and notes stand on one line."""
        beside = all(pane.has_head_on_one_line(width) for pane in self.panes)
        head = max(pane.head_height(width, beside=beside) for pane in self.panes)
        return head, max(pane.foot_height(width) for pane in self.panes) if self._bars else 0, beside

    def _side(self, width: int, height: int, columns: int) -> float:
        wide, tall = self._pane_size(width, height, columns)
        head, foot, _ = self._around(wide)
        return min(wide / self.panes[0].shape, tall - head - foot - self.look.dp(GAP))


def _at_one_scale(pane: Pane, first: Pane) -> Pane:
    """Return ``pane`` in the view of the ``first``, so that both are seen at one scale."""
    one, other = first.visual, pane.visual
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return pane
    return replace(pane, visual=replace(other, view=one.view))
