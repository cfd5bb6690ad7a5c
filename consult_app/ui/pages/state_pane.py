"""One of two states: its name, its picture, and the room that its drawing leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import share_left
from consult_app.content.model import Figure, Gauge, Pane
from consult_app.session.state import NOTHING
from consult_app.ui.illustration import FigureView, PictureView, TouchFigure
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.room_bar import RoomBar
from consult_app.ui.widgets.typesetting import Style

if TYPE_CHECKING:
    from consult_app.anatomy.drawing import Drawing  # numpy may not load before the first paint

GAP = 12                # px at the reference, between name, picture and bar
SHAPE_OF_FIGURE = 1.04  # width over height in which a picture fills its stage best
SHAPE_OF_PICTURE = 1.3


class StatePane(QWidget):
    """A pane of a page; ``show_figure`` draws it. ``foot`` stands under the picture, if anything does."""

    foot: QWidget | None

    def __init__(self, view: PageView, pane: Pane, gauge: Gauge | None, parent: QWidget,
                 notes: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.look, self._measure = view.look, pane.bar
        self._name = view.prose(pane.name, Style("h3", "ink", bold=True), self)
        said = notes or ((pane.note,) if pane.note else ())
        self._notes = [view.prose(note, Style("label", "ink2", line=98), self) for note in said]
        self.show_note(0)
        self._figure = pane.visual if isinstance(pane.visual, Figure) else None
        self.stage = self._stage_for(view, pane)
        self._bar = self.foot = self._bar_for(view, gauge) if gauge and pane.bar else None

    def _stage_for(self, view: PageView, pane: Pane) -> FigureView | PictureView:
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

    def show_figure(self, values: Mapping[str, float] = NOTHING) -> None:
        """Draw the state, with ``values`` over the figure's own."""
        if self._figure and isinstance(self.stage, FigureView):
            self.stage.show_figure(self._figure, values)

    def show_note(self, at: int) -> None:
        """Show only this one of the notes beside the name; all of them have room."""
        for i, note in enumerate(self._notes):
            note.setVisible(i == at)

    def _show_room(self, drawing: Drawing) -> None:
        """Show how much room ``drawing`` leaves, against the same figure at that level with nothing else set."""
        if self._bar:
            self._bar.show_ratio(share_left(drawing, self._measure))

    @property
    def shape(self) -> float:
        """Width over height in which the picture fills its stage best."""
        return SHAPE_OF_FIGURE if self._figure else SHAPE_OF_PICTURE

    def has_head_on_one_line(self, width: int) -> bool:
        """Return whether name and note fit beside each other in ``width`` px."""
        notes = [note.ideal_width() + self.look.dp(20) for note in self._notes]
        return self._name.ideal_width() + max(notes, default=0) <= width

    def head_height(self, width: int, *, beside: bool) -> int:
        """Return the px that name and note take above the picture, on one line or the one under the other."""
        name = self._name.heightForWidth(width)
        note = max((note.heightForWidth(width) for note in self._notes), default=0)
        return max(name, note) if beside else name + note

    def foot_height(self, width: int) -> int:
        """Return the px that the foot takes below the picture, with the space above it."""
        return self.foot.heightForWidth(width) + self.look.dp(GAP) if self.foot else 0

    def lay_out(self, head: int, foot: int, *, beside: bool) -> None:
        """Fill the pane: ``head`` px above the picture and ``foot`` px below it, the same in both panes."""
        width, gap = self.width(), self.look.dp(GAP)
        name = self._name.heightForWidth(width)
        self._name.setGeometry(0, 0, self._name.ideal_width() if beside else width, name)
        for note in self._notes:
            tall, wide = note.heightForWidth(width), note.ideal_width() if beside else width
            note.setGeometry(width - wide, max(name - tall - self.look.dp(2), 0) if beside else name, wide, tall)
        self.stage.setGeometry(0, head + gap, width, max(self.height() - head - gap - foot, 1))
        if self.foot:
            self.foot.setVisible(foot > 0)
            self.foot.setGeometry(0, self.height() - foot + gap, width, self.foot.heightForWidth(width))
