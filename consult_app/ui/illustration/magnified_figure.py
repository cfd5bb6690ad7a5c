"""A figure with a magnifying glass at its tight level, where the stage has a free place for one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QPainter, QRegion

from consult_app.anatomy.catalogue import FIGURES
from consult_app.session.state import WHOLE
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.touch_figure import TouchFigure

if TYPE_CHECKING:
    from consult_app.anatomy.drawing import Drawing
    from consult_app.ui.illustration.boxes import Box, Point
    from consult_app.ui.illustration.callouts import Callout
    from consult_app.ui.illustration.magnifier import Lens, Magnifier



class MagnifiedFigure(TouchFigure):
    """The glass keeps off bones, discs, labels and controls; it is put away while somebody looks closer or touches."""

    _lens: Lens | None = None
    _glass: Magnifier | None = None
    _kept_free: tuple[Box, ...] = ()        # for the glass, where labels would leave it no place

    @property
    def lens(self) -> Lens | None:
        """Where the glass lies, None where there is none."""
        return self._glass.lens if self._glass else None

    def changed_room(self) -> None:
        self._lens = self._glass = None
        self._kept_free = ()
        super().changed_room()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._glass = None

    def sight_at(self, at: Point) -> Camera:
        if self._glass and self._glass.lens.holds(at):
            box, ratio = self._glass.lens.box, self.devicePixelRatioF()
            seen = self._glass.camera.shrunk(ratio)
            return Camera(seen.width, seen.height, seen.scale, seen.x + box.left, seen.y + box.top, seen.frame)
        return super().sight_at(at)

    # -- its place: found anew only where the drawing or a leader has moved under it

    def _place_words(self, drawing: Drawing, camera: Camera) -> None:
        super()._place_words(drawing, camera)
        if self._zoom == WHOLE and not self._touched:
            self._lens = self._place_for_lens(drawing, self._callouts)
            if self._lens is None and not self._kept_free:
                self._make_way(drawing, camera)
        self._hold(drawing)

    def _make_way(self, drawing: Drawing, camera: Camera) -> None:
        """Move the labels aside for the glass, unless that leaves one of them out."""
        labels, texts, captions = self._callouts, self._texts, self._captions
        lens = self._place_for_lens(drawing, ())
        if lens is None:
            return
        self._callouts, self._kept_free = (), (lens.box,)
        super()._place_words(drawing, camera)
        self._lens = self._place_for_lens(drawing, self._callouts)
        if self._lens is None or len(self._callouts) < len(labels):
            self._callouts, self._texts, self._captions = labels, texts, captions
            self._lens, self._kept_free = None, ()

    def _taken(self) -> tuple[Box, ...]:
        return *super()._taken(), *self._kept_free

    def _place_for_lens(self, drawing: Drawing, callouts: Sequence[Callout]) -> Lens | None:
        """Return a place beside ``callouts``."""
        from consult_app.ui.illustration.magnifier import clear_place, leader_points, solid_points, still_clear

        sight, room = self.sight(), self.room
        drawn = leader_points(solid_points(drawing, sight), callouts)
        taken = [*super()._taken(), *(callout.box for callout in callouts)]
        if self._lens and still_clear(self._lens, room, drawn, taken):
            return self._lens
        return clear_place(self.look, room, sight.point(_place_in(drawing)).toTuple(), drawn, taken)

    def _hold(self, drawing: Drawing) -> None:
        """Hold the glass over the tight level of ``drawing``."""
        from consult_app.ui.illustration.captions import beside
        from consult_app.ui.illustration.magnifier import Magnifier

        busy = self._zoom != WHOLE or self._touched or (self._touch and self._touch.busy)
        if self._lens is None or busy or self._figure is None or self._exposure is None:
            self._glass = None
            return
        self._captions = beside(self._captions, (self._lens.box,))
        if self._glass and self._glass.lens == self._lens and self._glass.drawing is drawing:
            self._glass.emphasise(self._emphasis())
            return
        painter = self._studio.painter(self._figure.name, self.look)
        self._glass = Magnifier(painter, self._lens, self._exposure, _place_in(drawing), self.devicePixelRatioF(),
                                self.look.colour("stage"))

    # -- painted after the figure itself

    def _unfinished(self) -> bool:
        return super()._unfinished() or bool(self._glass and not self._glass.complete)

    def finish(self) -> None:
        super().finish()
        if self._glass:
            while not self._glass.complete:
                self._glass.develop(self._emphasis(), float("inf"))

    def _develop(self, until: float) -> None:
        if self._astray() or (self._exposure and not self._exposure.complete):
            super()._develop(until)
        elif self._glass and self._glass.develop(self._emphasis(), until):
            self.update()

    def paint_words(self, p: QPainter, asked: QRegion) -> None:
        if self._glass and self._exposure and self._exposure.drawing:
            from consult_app.ui.illustration.magnifier import TIMES

            self._glass.paint(p, self.look, self._words("picture.larger", times=TIMES))
        super().paint_words(p, asked)


def _place_in(drawing: Drawing) -> Point:
    """Return what the glass has in its middle, mm."""
    spots = [drawing.anchors[part] for part in FIGURES[drawing.figure].magnified]
    return sum(x for x, _ in spots) / len(spots), sum(y for _, y in spots) / len(spots)
