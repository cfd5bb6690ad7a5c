"""Touching a drawing: which part a press means, the parts as controls, and the card that names one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from consult_app.anatomy.drawing import Array, Drawing
from consult_app.content.model import PartWords
from consult_app.ui.illustration.boxes import Box
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.part_card import MakeProse, PartCard
from consult_app.ui.illustration.part_row import PartRow
from consult_app.ui.illustration.touched_part import part_at, seen_parts

if TYPE_CHECKING:
    from consult_app.ui.illustration.figure_view import FigureView

STILL = 24.0                 # px that an unsteady finger may move between press and release
NOWHERE = np.empty((0, 2))


class Touch(QObject):
    """Listens on a figure's stage. A press that means no part, and one that wanders, go on to the window."""

    def __init__(self, stage: FigureView, words: Mapping[str, PartWords], make: MakeProse) -> None:
        super().__init__(stage)
        self._stage, self._words, self._make = stage, words, make
        self._row = PartRow(stage.look, words, stage, stage.pointed.emit)
        self._row.changed.connect(stage.controls_changed)
        self._card: PartCard | None = None
        self._shown = ""
        self._drawing: Drawing | None = None
        self._sight: Camera | None = None
        self._seen: Mapping[str, Array] = {}
        self._press: QPointF | None = None
        stage.setMouseTracking(True)
        stage.installEventFilter(self)

    def follow(self, drawing: Drawing, sight: Camera, touched: str, *, carded: bool) -> Box | None:
        """Follow ``drawing`` as it is seen by ``sight``, logical px; return where the card of ``touched`` stands."""
        self._drawing, self._sight = drawing, sight
        self._seen = seen_parts(drawing, tuple(self._words), sight, self._stage.room)
        self._row.follow(self._seen, self._stage.room, touched)
        wanted = touched if carded and touched in self._words else ""
        if self._card and wanted != self._shown:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self._shown = wanted
        return self._show_card(wanted) if wanted else None

    def _show_card(self, part: str) -> Box:
        if self._card is None:
            self._card = PartCard(self._stage.look, self._words[part], self._make, self._stage)
        place = self._card.stand_clear(self._seen.get(part, NOWHERE), self._stage.room, None)
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
        part = self._part(press) if press is not None and (at - press).manhattanLength() <= STILL else ""
        if part:
            self._stage.pointed.emit(part)
            event.accept()
        return bool(part)

    def _part(self, at: QPointF) -> str:
        """Return the part in sight that a press at ``at`` means, "" for none."""
        if self._drawing is None or self._sight is None:
            return ""
        return part_at(self._drawing, self._seen, self._sight.spot((at.x(), at.y())), self._sight.scale)
