"""Touching a drawing: which part a press means, the parts as controls, the card that names one, the stage's tools."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from consult_app.anatomy.catalogue import spec_of
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.tissues import groups_of, in_sight
from consult_app.content.model import PartWords
from consult_app.i18n import Words
from consult_app.ui.illustration.boxes import Box
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.gestures import STILL, Gestures
from consult_app.ui.illustration.part_card import MakeProse, PartCard
from consult_app.ui.illustration.part_row import PartRow
from consult_app.ui.illustration.stage_tools import StageTools
from consult_app.ui.illustration.touched_part import part_at, seen_parts

if TYPE_CHECKING:
    from consult_app.ui.illustration.touch_figure import TouchFigure

NOWHERE = np.empty((0, 2))


class Touch(QObject):
    """Listens on a figure's stage. A press that means no part, and one that wanders, go on to the window."""

    def __init__(self, stage: TouchFigure, words: Mapping[str, PartWords], make: MakeProse, figure: str,
                 tools: Words | None) -> None:
        super().__init__(stage)
        self._stage, self._words, self._make = stage, words, make
        self._tools = self._stage_tools(figure, tools) if tools else None
        self._gestures = Gestures(stage, stage.looked.emit)
        self._row = PartRow(stage.look, words, stage, stage.pointed.emit)
        self._row.changed.connect(stage.controls_changed)
        self._card: PartCard | None = None
        self._shown = ""
        self._taken: tuple[Box, ...] = ()
        self._drawing: Drawing | None = None
        self._sight: Camera | None = None
        self._seen: Mapping[str, Array] = {}
        self._press: QPointF | None = None
        stage.setMouseTracking(True)
        stage.installEventFilter(self)

    def _stage_tools(self, figure: str, words: Words) -> StageTools:
        tools = StageTools(self._stage, words, groups_of(spec_of(figure).parts))
        tools.looked.connect(self._stage.looked)
        tools.layered.connect(self._stage.layered)
        tools.changed.connect(self._stage.rearrange)
        return tools

    @property
    def busy(self) -> bool:
        """Whether something lies over the drawing, so that its callouts would be in the way."""
        return bool(self._shown) or bool(self._tools and self._tools.open)

    def take_corner(self) -> tuple[Box, ...]:
        """Put the tools in their places; return what of the stage they take."""
        self._taken = self._tools.follow(self._stage.zoom, self._stage.groups) if self._tools else ()
        return self._taken

    def follow(self, drawing: Drawing, touched: str, *, carded: bool) -> tuple[Box, ...]:
        """Follow ``drawing`` as it is seen now; return what the tools and the card of ``touched`` take."""
        self._drawing, self._sight = drawing, self._stage.sight()
        self._seen = seen_parts(drawing, in_sight(self._words, self._stage.groups), self._sight, self._stage.room)
        below = self._stage.room.below(self._taken)
        if self._tools and self._tools.open:
            self._row.hide()
        else:
            self._row.follow(self._seen, below, touched)
        wanted = touched if carded and touched in self._words else ""
        if self._card and wanted != self._shown:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self._shown = wanted
        return (*self._taken, self._show_card(wanted)) if wanted else self._taken

    def _show_card(self, part: str) -> Box:
        if self._card is None:
            self._card = PartCard(self._stage.look, self._words[part], self._make, self._stage)
            self._card.left.connect(lambda: self._stage.pointed.emit(""))
            self._stage.controls_changed.emit()
        points, room = self._seen.get(part, NOWHERE), self._stage.room
        if self._tools and self._card.clearest(points, room, ())[1] < self._card.clearest(points, room, self._taken)[1]:
            self._tools.stand_back()                     # a small stage: the words come first, then the part
            self._taken = ()
        place = self._card.stand_clear(points, room, self._taken)
        self._card.show()
        self._card.raise_()
        return place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or watched is not self._stage:
            return False
        kind, at = event.type(), event.position()
        if kind == QEvent.Type.MouseButtonPress:
            self._press = at
        elif kind == QEvent.Type.MouseButtonRelease:
            return self._released(at, event)
        elif kind == QEvent.Type.MouseMove and not event.buttons():
            over = bool(self._part(at))
            self._stage.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        return False

    def _released(self, at: QPointF, event: QMouseEvent) -> bool:
        press, self._press = self._press, None
        if self._tools and self._tools.open:
            self._tools.close()
            event.accept()
            return True
        part = self._part(press) if press is not None and (at - press).manhattanLength() <= STILL else ""
        if part:
            self._stage.pointed.emit(part)
            event.accept()
        return bool(part)

    def _part(self, at: QPointF) -> str:
        """Return the part in sight that a press at ``at`` means, "" for none."""
        if self._drawing is None or self._sight is None:
            return ""
        sight = self._stage.sight_at((at.x(), at.y()))
        return part_at(self._drawing, self._seen, sight.spot((at.x(), at.y())), sight.scale)
