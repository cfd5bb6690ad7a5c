"""One of two states: its name, its picture, and the room that its drawing leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from consult_app.content.model import Figure, Gauge, Pane, TwoStatesPage
from consult_app.ui.illustration import PictureView, TouchFigure
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.room_card import share_left
from consult_app.ui.widgets.room_bar import RoomBar
from consult_app.ui.widgets.typesetting import Style

if TYPE_CHECKING:
    from consult_app.anatomy.drawing import Drawing  # numpy may not load before the first paint

GAP = 12                # px at the reference, between name, picture and bar
SHAPE_OF_FIGURE = 1.04  # width over height in which a picture fills its stage best
SHAPE_OF_PICTURE = 1.3


class StatePane(QWidget):
    """A pane of ``page``; ``show_figure`` draws it."""

    def __init__(self, view: PageView, pane: Pane, page: TwoStatesPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._measure = view.look, pane.bar
        self._name = view.prose(pane.name, Style("h3", "ink", bold=True), self)
        self._note = view.prose(pane.note, Style("label", "ink2", line=98), self) if pane.note else None
        self._figure = _at_one_scale(pane.visual, page)
        self.stage = self._stage_for(view, pane)
        self._bar = self._bar_for(view, page.gauge) if page.gauge and pane.bar else None

    def _stage_for(self, view: PageView, pane: Pane) -> TouchFigure | PictureView:
        setting = view.setting
        if not isinstance(pane.visual, Figure):
            return PictureView(self.look, pane.visual, setting.pack.folder, self)
        stage = TouchFigure(self.look, setting.words, setting.cache, self)
        stage.drawn.connect(self._show_room)
        return stage

    def _bar_for(self, view: PageView, gauge: Gauge) -> RoomBar:
        def spoken(name: str, words: str, of: str) -> str:
            return view.setting.words("two_states.bar", name=name, words=words, of=of)

        return RoomBar(self.look, gauge, spoken, self)

    def show_figure(self) -> None:
        """Draw the state."""
        if self._figure and isinstance(self.stage, TouchFigure):
            self.stage.show_figure(self._figure, {})

    def _show_room(self, drawing: Drawing) -> None:
        """Show how much room ``drawing`` leaves, against the same figure with nothing set."""
        if self._bar:
            self._bar.show_ratio(share_left(drawing, self._measure))

    @property
    def shape(self) -> float:
        """Width over height in which the picture fills its stage best."""
        return SHAPE_OF_FIGURE if self._figure else SHAPE_OF_PICTURE

    def has_head_on_one_line(self, width: int) -> bool:
        """Return whether name and note fit beside each other in ``width`` px."""
        note = self._note.ideal_width() + self.look.dp(20) if self._note else 0
        return self._name.ideal_width() + note <= width

    def head_height(self, width: int, *, beside: bool) -> int:
        """Return the px that name and note take above the picture, on one line or the one under the other."""
        name = self._name.heightForWidth(width)
        note = self._note.heightForWidth(width) if self._note else 0
        return max(name, note) if beside else name + note

    def bar_height(self, width: int) -> int:
        """Return the px that the bar takes below the picture, with the space above it."""
        return self._bar.heightForWidth(width) + self.look.dp(GAP) if self._bar else 0

    def lay_out(self, head: int, foot: int, *, beside: bool) -> None:
        """Fill the pane: ``head`` px above the picture and ``foot`` px below it, the same in both panes."""
        width, gap = self.width(), self.look.dp(GAP)
        name = self._name.heightForWidth(width)
        self._name.setGeometry(0, 0, self._name.ideal_width() if beside else width, name)
        if self._note:
            note = self._note.heightForWidth(width)
            wide = self._note.ideal_width() if beside else width
            self._note.setGeometry(width - wide, max(name - note - self.look.dp(2), 0) if beside else name, wide, note)
        self.stage.setGeometry(0, head + gap, width, max(self.height() - head - gap - foot, 1))
        if self._bar:
            self._bar.setVisible(foot > 0)
            self._bar.setGeometry(0, self.height() - foot + gap, width, self._bar.heightForWidth(width))


def _at_one_scale(visual: object, page: TwoStatesPage) -> Figure | None:
    """Return the pane's figure in the view of the first pane's, so that both are seen at one scale."""
    first = page.panes[0].visual
    if not isinstance(visual, Figure):
        return None
    return replace(visual, view=first.view) if isinstance(first, Figure) else visual
