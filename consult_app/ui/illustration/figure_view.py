"""A drawing of the catalogue on its stage: paints at once, sharpens in short turns, follows its values."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QRegion, QShowEvent
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import draw
from consult_app.content.model import Figure
from consult_app.i18n import Words
from consult_app.ui.illustration.camera import VIEWS, Camera
from consult_app.ui.illustration.loading import FIGURES
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.illustration.studio import studio
from consult_app.ui.theme.look import Look

if TYPE_CHECKING:            # words come with the picture, after the first paint
    from consult_app.anatomy.drawing import Drawing
    from consult_app.ui.illustration.boxes import Point
    from consult_app.ui.illustration.callouts import Callout
    from consult_app.ui.illustration.captions import Caption
    from consult_app.ui.illustration.exposure import Exposure

TURN = 0.012             # s of work before the window gets its turn
LOOK_AGAIN = 15          # ms between looks whether the libraries are there
OUTLINE_POINTS = 48      # of a part's outline, for the layout of callouts


class FigureView(StageView):
    """Shows one Figure. ``drawn`` carries the Drawing whenever another one is on screen."""

    drawn = Signal(object)

    def __init__(self, look: Look, words: Words, cache: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words, self._studio = words, studio(cache)
        self._figure: Figure | None = None
        self._values: dict[str, float] = {}
        self._stale = False                              # values or room have changed since the last drawing
        self._failed = False
        self._drawing: Drawing | None = None
        self._exposure: Exposure | None = None
        self._captions: tuple[Caption, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    @property
    def drawing(self) -> Drawing | None:
        """The drawing on screen, or None while there is none."""
        return self._drawing

    @property
    def complete(self) -> bool:
        """Whether the whole picture, light and shade included, is what the next paint shows."""
        return not self._unfinished()

    @property
    def captions(self) -> tuple[Caption, ...]:
        """The captions on screen, logical px."""
        return self._captions

    def on_stage(self, at: Point) -> Point:
        """Return where a point of the drawing, mm, is on the widget. RuntimeError before there is a picture."""
        if self._exposure is None:
            raise RuntimeError("nothing is drawn yet")
        return _logical(self._exposure.camera, at, self.devicePixelRatioF())

    def show_figure(self, figure: Figure, values: Mapping[str, float]) -> None:
        """Show ``figure`` with ``values`` over its own parameters."""
        if figure != self._figure:
            self._figure = figure
            self.setAccessibleName(figure.alt)
            names = ", ".join(label.name for label in figure.labels)
            self.setAccessibleDescription(self._words("picture.shows", names=names) if names else "")
            self.changed_room()
        self.set_values({**dict(figure.parameters), **values})

    def set_values(self, values: Mapping[str, float]) -> None:
        """Store new values; they are drawn once the events at hand are done."""
        if dict(values) != self._values:
            self._values = dict(values)
            self._ask()

    def changed_room(self) -> None:
        super().changed_room()
        self._exposure, self._captions = None, ()
        self._ask()

    def settle(self) -> None:
        """Put outlines, captions and callouts in their places now; light and shade may follow."""
        if self._figure is not None:
            self._timer.stop()
            FIGURES.finish()
            if not self.fits():
                self.changed_room()
            if self._stale or self._exposure is None:
                self._redraw()

    def finish(self) -> None:
        """Draw everything now: for pictures and tests."""
        self.settle()
        while self._exposure and not self._exposure.complete:
            self._develop(float("inf"))

    # -- turns: geometry and canal at once on the backdrop at hand; the backdrop catches up in short turns

    def _ask(self) -> None:
        self._stale, self._failed = self._figure is not None, False
        if self._stale and self.isVisible():
            self._timer.start(0)

    def _unfinished(self) -> bool:
        if self._figure is None or self._failed:
            return False
        return self._stale or self._exposure is None or not self._exposure.complete

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unfinished() and not self._timer.isActive():
            self._timer.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the pictures; the shared layers keep what was used last."""
        self._timer.stop()
        self._exposure = None

    def _turn(self) -> None:
        if not FIGURES.done:
            FIGURES.start()
            self._timer.start(LOOK_AGAIN)
            return
        self._failed = True                              # stands if the next lines raise: no second try by itself
        FIGURES.finish()
        if self._stale or self._exposure is None:
            self._redraw()
        else:
            self._develop(time.perf_counter() + TURN)
        self._failed = False
        if self._unfinished():
            self._timer.start(0)

    def _redraw(self) -> None:
        assert self._figure is not None
        self._stale = False
        exposure = self._exposure = self._exposure or self._new_exposure(self._figure)
        drawing = self._drawing = draw(self._figure.name, self._values)
        words = self._callouts, self._captions
        changed = exposure.follow(drawing)
        self._place_words(drawing, exposure.camera)
        if changed is None or words[1] != self._captions:
            self.update()
        else:
            self.update(self._region(changed, words[0]))
        self.drawn.emit(drawing)

    def _region(self, changed: QRect, before: tuple[Callout, ...]) -> QRegion:
        """Return where a new canal, ``changed`` in device px, and the callouts that moved with it are painted."""
        ratio = self.devicePixelRatioF()
        region = QRegion(QRectF(changed.x() / ratio, changed.y() / ratio, changed.width() / ratio,
                                changed.height() / ratio).toAlignedRect())
        for callout in {*before} ^ {*self._callouts}:
            (x0, y0), (x1, y1), edge = callout.start, callout.end, self.look.dp(16) + 8
            leader = QRectF(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)).adjusted(-edge, -edge, edge, edge)
            region += leader.toAlignedRect()
        for box in {callout.box for callout in before} ^ {callout.box for callout in self._callouts}:
            region += QRectF(box.left, box.top, box.width, box.height).toAlignedRect()
        return region

    def _develop(self, until: float) -> None:
        if self._exposure and self._exposure.develop(until):
            self.update()

    def _new_exposure(self, figure: Figure) -> Exposure:
        from consult_app.ui.illustration.exposure import Emphasis, Exposure

        ratio, free, pixels = self.devicePixelRatioF(), self.free, self.pixels()
        scaled = QRectF(free.x() * ratio, free.y() * ratio, free.width() * ratio, free.height() * ratio)
        camera = Camera.fitted(pixels.width(), pixels.height(), scaled, VIEWS[figure.view])
        self._studio.make_room(pixels)
        emphasis = Emphasis(figure.highlight, self.look.colour("action"), ratio)
        return Exposure(self._studio.painter(self.look), camera, self.stage(), emphasis)

    # -- words over the picture

    def _place_words(self, drawing: Drawing, camera: Camera) -> None:
        from consult_app.ui.illustration.captions import GROUPS, placed_captions

        assert self._figure is not None
        ratio = self.devicePixelRatioF()
        anchors = {name: _logical(camera, at, ratio) for name, at in drawing.anchors.items()}
        self.place_callouts(self._figure.labels, anchors, lambda part: _outline(part, drawing, camera, ratio))
        words = {key: self._words(f"picture.{key}") for group in GROUPS for key in group}
        self._captions = placed_captions(self.look, words, self.free, camera.x / ratio, camera.scale / ratio,
                                         self._callouts)

    def paint_picture(self, p: QPainter) -> None:
        if self._exposure and self._exposure.drawing:
            self._exposure.paint(p)
        elif FIGURES.done:
            super().paint_picture(p)
        else:
            self.paint_bare(p)

    def paint_words(self, p: QPainter, asked: QRegion) -> None:
        if self._exposure and self._exposure.drawing:
            from consult_app.ui.illustration.captions import paint_captions

            paint_captions(p, self.look, self._captions)
            super().paint_words(p, asked)


def _logical(camera: Camera, at: tuple[float, float], ratio: float) -> Point:
    point = camera.point(at)
    return point.x() / ratio, point.y() / ratio


def _outline(part: str, drawing: Drawing, camera: Camera, ratio: float) -> tuple[Point, ...]:
    """Return the part's first outline in logical px with few points."""
    from consult_app.ui.illustration.parts import outlines_of

    for outline in outlines_of(part, drawing):
        every = max(1, len(outline) // OUTLINE_POINTS)
        return tuple(_logical(camera, (x, y), ratio) for x, y in outline[::every].tolist())
    return ()
