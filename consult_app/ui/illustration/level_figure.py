"""The side view in which a level is picked: a touch at a disc or the canal beside it means the level there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Stop
from consult_app.i18n import Words
from consult_app.ui.illustration.figure_view import FigureView
from consult_app.ui.theme.look import Look

if TYPE_CHECKING:            # marks come with the picture, after the first paint
    from consult_app.anatomy.drawing import Drawing
    from consult_app.ui.illustration.boxes import Box
    from consult_app.ui.illustration.camera import Camera
    from consult_app.ui.illustration.level_marks import LevelMark

STILL = 24.0                 # px that an unsteady finger may move between press and release


class LevelFigure(FigureView):
    """``picked`` carries the value of the level that was touched."""

    picked = Signal(float)

    def __init__(self, look: Look, words: Words, levels: Sequence[Stop], cache: Path | None = None,
                 parent: QWidget | None = None) -> None:
        super().__init__(look, words, cache, parent)
        self._levels, self._level = levels, levels[0].value
        self._marks: tuple[LevelMark, ...] = ()
        self._press: QPointF | None = None
        self.setMouseTracking(True)

    @property
    def marks(self) -> tuple[LevelMark, ...]:
        """Where the levels are named and cut, logical px."""
        return self._marks

    def show_level(self, level: float) -> None:
        """Mark where the cut at ``level`` runs."""
        if level != self._level:
            self._level = level
            self.update()

    def level_at(self, at: QPointF) -> Stop | None:
        """Return the level that a touch at ``at``, logical px, means."""
        if self._drawing is None or self._exposure is None:
            return None
        from consult_app.ui.illustration.level_marks import level_near

        for mark in self._marks:
            if mark.box.holds((at.x(), at.y())):
                return mark.stop
        return level_near(self._drawing, self._levels, self._sight().spot((at.x(), at.y())))

    def _sight(self) -> Camera:
        return self._camera().shrunk(self.devicePixelRatioF())

    def _taken(self) -> tuple[Box, ...]:
        return tuple(mark.box for mark in self._marks)

    def _place_words(self, drawing: Drawing, camera: Camera) -> None:
        from consult_app.ui.illustration.captions import beside
        from consult_app.ui.illustration.level_marks import placed_marks

        self._marks = placed_marks(self.look, self._levels, drawing, camera.shrunk(self.devicePixelRatioF()), self.room)
        super()._place_words(drawing, camera)
        self._captions = beside(self._captions, self._taken())

    def paint_words(self, p: QPainter, asked: QRegion) -> None:
        if self._exposure and self._exposure.drawing:
            from consult_app.ui.illustration.level_marks import paint_marks

            paint_marks(p, self.look, self._marks, self._level)
        super().paint_words(p, asked)

    # -- under the finger

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.level_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        press, self._press = self._press, None
        still = press is not None and (event.position() - press).manhattanLength() <= STILL
        stop = self.level_at(press) if press is not None and still else None
        if stop is None:
            super().mouseReleaseEvent(event)
            return
        event.accept()
        self.picked.emit(stop.value)
