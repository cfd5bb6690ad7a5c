"""The controls in a stage's corners: closer, further away, moved, the whole again, and which tissues are seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from consult_app.i18n import Words
from consult_app.session.state import WHOLE, Seen, Zoom
from consult_app.ui.illustration.boxes import Box
from consult_app.ui.illustration.layer_choices import LayerChoices
from consult_app.ui.illustration.pan_pad import PanPad
from consult_app.ui.illustration.zooming import CLOSER, closer, moved
from consult_app.ui.widgets.button import Button

if TYPE_CHECKING:
    from consult_app.ui.illustration.touch_figure import TouchFigure

INSET, GAP = 18, 8                   # px at the reference
WIDEST = 0.3                         # of the stage that the row may take; else its buttons wait behind one
BY_ARROW = 0.25                      # of the stage's width and height


class StageTools(QObject):
    """``looked`` carries a new Zoom, ``layered`` a group and how it shall be seen.

    ``changed`` comes when the panel of tissues opens or closes.
    """

    looked = Signal(object)
    layered = Signal(str, str)
    changed = Signal()

    def __init__(self, stage: TouchFigure, words: Words, groups: Sequence[str]) -> None:
        super().__init__(stage)
        self._stage, self._words, self._open = stage, words, False
        self._further = Button(stage.look, "", stage, size="md", icon="zoom-out", name=words("stage.further"))
        self._closer = Button(stage.look, "", stage, size="md", icon="zoom-in", name=words("stage.closer"))
        self._more = Button(stage.look, "", stage, size="md", icon="layers", name=words("stage.layers"))
        self._choices = LayerChoices(stage.look, words, groups, stage)
        self._pad = PanPad(stage.look, words, stage, self._move, lambda: self.looked.emit(WHOLE))
        self._closer.clicked.connect(lambda: self._bring_closer(CLOSER))
        self._further.clicked.connect(lambda: self._bring_closer(1 / CLOSER))
        self._more.clicked.connect(self._turned)
        self._choices.chosen.connect(self.layered)
        self._choices.left.connect(self.close)
        self._choices.hide()
        self._asked: tuple[object, ...] | None = None        # what the controls stand for, and what they take
        self._taken: tuple[Box, ...] = ()

    @property
    def open(self) -> bool:
        """Whether the panel of tissues lies over the drawing."""
        return self._open

    def close(self) -> None:
        """Take the panel away."""
        if self._open:
            self._turned()

    def follow(self, zoom: Zoom, groups: Mapping[str, Seen]) -> tuple[Box, ...]:
        """Stand in the corners on the right for ``zoom`` and ``groups``; return what of the stage that takes."""
        asked = zoom, dict(groups), self._open, self._stage.uncovered, self._stage.free
        if asked != self._asked:             # at every value of a slider: raising them paints what is under them anew
            self._asked, self._taken = asked, self._stood(zoom, groups)
        return self._taken

    def _stood(self, zoom: Zoom, groups: Mapping[str, Seen]) -> tuple[Box, ...]:
        self._choices.show_groups(groups)
        look, free = self._stage.look, self._stage.uncovered
        gap, inset, side = look.dp(GAP), look.dp(INSET), self._more.sizeHint().width()
        row = self._row(zoom, side + gap)
        room = Box(free.left() + inset, free.top() + inset, free.width() - 2 * inset, free.height() - 2 * inset)
        upright = self._open and side + gap + self._choices.ideal_height() > room.height
        taken = [self._stand(row, room, side, gap, upright=upright)]
        if self._open:
            taken.append(self._with_choices(taken[0], room, gap, upright=upright))
        if zoom.scale > 1 and not self._open:
            taken.append(self._pad.stand_at(room.right - free.right() + self._stage.free.right(), room.bottom, gap))
        else:
            self._pad.hide()
        return tuple(taken)

    def stand_back(self) -> None:
        """Leave the corners to what has to be read, until the next ``follow``."""
        for button in (self._further, self._closer, self._more):
            button.hide()
        self._pad.hide()
        self._asked = None

    def _row(self, zoom: Zoom, pitch: int) -> list[Button]:
        """Return the buttons in sight from right to left: all, or one where they would crowd the drawing."""
        close = zoom.scale > 1
        roomy = 3 * pitch < self._stage.free.width() * WIDEST
        self._more.setAccessibleName(self._words("stage.layers" if roomy else "stage.more"))
        row = [self._more]
        if roomy or self._open or close:
            row += [self._closer, self._further] if close else [self._closer]
        for button in (self._further, self._closer, self._more):
            button.setVisible(button in row)
            button.raise_()
        return row

    def _stand(self, row: Sequence[Button], room: Box, side: int, gap: int, *, upright: bool) -> Box:
        """Put the buttons side by side, or one under the other beside a panel that takes the whole height."""
        right, top, along = round(room.right), round(room.top), len(row) * (side + gap) - gap
        for place, button in enumerate(row):
            across, down = (0, place) if upright else (place, 0)
            button.setGeometry(right - side - across * (side + gap), top + down * (side + gap), side, side)
        return Box(right - side, top, side, along) if upright else Box(right - along, top, along, side)

    def _with_choices(self, buttons: Box, room: Box, gap: int, *, upright: bool) -> Box:
        right, top = (buttons.left - gap, room.top) if upright else (room.right, buttons.bottom + gap)
        most, tall = right - room.left, min(self._choices.ideal_height(), round(room.bottom - top))
        ideal = self._choices.ideal_width(worded=True)
        width = round(min(ideal if ideal <= most else self._choices.ideal_width(worded=False), most))
        self._choices.setGeometry(round(right) - width, round(top), width, tall)
        self._choices.show()
        self._choices.raise_()
        return Box(right - width, top, width, tall)

    def _turned(self) -> None:
        self._open = not self._open
        focused = QApplication.focusWidget()
        if focused is not None and self._choices.isAncestorOf(focused):
            self._more.setFocus(Qt.FocusReason.TabFocusReason)
        self._choices.setVisible(self._open)
        self.changed.emit()

    def _bring_closer(self, by: float) -> None:
        zoom, frame = self._stage.zoom, self._stage.sight().frame
        self.looked.emit(closer(zoom, by, (zoom.x, frame.y + zoom.y), frame))

    def _move(self, right: int, down: int) -> None:
        sight, free = self._stage.sight(), self._stage.free
        self.looked.emit(moved(self._stage.zoom, -right * free.width() * BY_ARROW, -down * free.height() * BY_ARROW,
                               sight.scale, sight.frame))
