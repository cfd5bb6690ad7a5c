"""A drawing of the catalogue on its stage: paints at once, sharpens in short turns, follows its values."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QRegion, QShowEvent, QTransform
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import draw
from consult_app.content.model import Figure, Label
from consult_app.i18n import Words
from consult_app.ui.illustration.camera import VIEWS, Camera
from consult_app.ui.illustration.loading import FIGURES
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.illustration.studio import studio
from consult_app.ui.theme.look import Look

if TYPE_CHECKING:            # words come with the picture, after the first paint
    from PySide6.QtGui import QImage

    from consult_app.anatomy.drawing import Drawing
    from consult_app.ui.illustration.boxes import Box, Point
    from consult_app.ui.illustration.captions import Caption
    from consult_app.ui.illustration.exposure import Emphasis, Exposure
    from consult_app.ui.illustration.kept_outlines import Shapes

TURN = 0.012             # s of work before the window gets its turn
AT_REST = 50             # ms without a new value before a picture is finished that would have to start over
LOOK_AGAIN = 15          # ms between looks whether the libraries are there


class FigureView(StageView):
    """Shows one Figure. ``drawn`` carries the Drawing whenever another one is on screen."""

    drawn = Signal(object)

    def __init__(self, look: Look, words: Words, cache: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words, self._studio = words, studio(cache)
        self._figure: Figure | None = None
        self._values: dict[str, float] = {}
        self._stale = self._failed = False               # stale: values or room have changed since the last drawing
        self._drawing: Drawing | None = None
        self._flat: Shapes | None = None                 # kept outlines, until the libraries are there to draw
        self._exposure: Exposure | None = None
        self._captions: tuple[Caption, ...] = ()
        self._person: QImage | None = None
        self._resting: int | None = None                 # ms of the last pause; None after a new drawing
        self._timer = QTimer(self, singleShot=True)
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
    def outlined(self) -> bool:
        return bool(self._flat or (self._exposure and self._exposure.drawing))

    @property
    def captions(self) -> tuple[Caption, ...]:
        """The captions on screen, logical px."""
        return self._captions

    @property
    def company(self) -> QRectF | None:
        """Where the person stands who is in step with the figure's posture, logical px; None without one."""
        if self._figure is None or "posture" not in dict(self._figure.parameters):
            return None
        from consult_app.ui.illustration.company import place_for_person

        return place_for_person(self.uncovered)

    @property
    def free(self) -> QRectF:
        """The part of the stage that neither a card nor a person takes, logical px."""
        if self.company is None:
            return self.uncovered
        from consult_app.ui.illustration.company import without_person

        return without_person(self.uncovered)

    def on_stage(self, at: Point) -> Point:
        """Return where a point of the drawing, mm, is on the widget. RuntimeError before there is a picture."""
        if self._exposure is None:
            raise RuntimeError("nothing is drawn yet")
        from consult_app.ui.illustration.on_stage import logical

        return logical(self._camera(), at, self.devicePixelRatioF())

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
            self._values, self._flat = dict(values), None
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

    def prepare(self, until: float) -> bool:
        if self._figure is not None and not self.fits():
            self.changed_room()
        self._advance(until)
        return not self._unfinished()

    # -- turns: geometry and canal at once on the backdrop at hand; the backdrop catches up in short turns

    def _ask(self) -> None:
        self._stale, self._failed = self._figure is not None, False
        if self._stale and self.isVisible():
            self._timer.start(0)
            if self._exposure and self._exposure.drawing:
                self.window().installEventFilter(self)   # in one paint with the slider that has moved

    def _unfinished(self) -> bool:
        if self._figure is None or self._failed:
            return False
        return self._stale or self._exposure is None or not self._exposure.complete

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unfinished() and not self._timer.isActive():
            self._timer.start(self._pause())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw what is stale just before the window paints what else has changed."""
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            if self._stale and self._exposure and self.isVisible():
                self._turn()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the pictures; the shared layers keep what was used last."""
        self._timer.stop()
        self._exposure = self._person = None

    def _turn(self) -> None:
        self._advance(time.perf_counter() + TURN)
        if self._unfinished():
            self._timer.start(self._pause() if FIGURES.done else LOOK_AGAIN)

    def _advance(self, until: float) -> None:
        if not FIGURES.done:
            FIGURES.start()
            if self._flat is None and self._figure is not None:
                self._flat = self._studio.outlines.shapes(self._figure, self._values)
                self.update()
        elif self._unfinished():
            self._failed = True                          # stands if the next lines raise: no second try by itself
            FIGURES.finish()
            if self._stale or self._exposure is None:
                self._redraw()
            else:
                self._develop(until)
            self._failed = False
            if self._flat is not None and self._figure and self._drawing and self.complete:     # it had to wait
                self._studio.outlines.keep(self._figure, self._values, self._drawing)

    def _pause(self) -> int:
        """Return ms until the next turn: a moving picture is left alone until it rests."""
        fresh = self._exposure is not None and not self._stale and self._exposure.starts_over and self._resting is None
        self._resting = AT_REST if fresh else 0
        return self._resting

    def _redraw(self) -> None:
        assert self._figure is not None
        self._resting, self._stale = None, False
        exposure = self._exposure = self._exposure or self._new_exposure()
        drawing = self._drawing = draw(self._figure.name, self._values)
        callouts, captions = self._callouts, self._captions
        changed = exposure.follow(drawing)
        self._person = self._person_in(drawing)
        self._place_words(drawing, self._camera())
        if changed is None or self._person or captions != self._captions or exposure.camera != self._camera():
            self.update()
        else:
            from consult_app.ui.illustration.repainting import moved

            self.update(moved(changed, self.devicePixelRatioF(), callouts, self._callouts, self.look))
        self.drawn.emit(drawing)

    def _person_in(self, drawing: Drawing) -> QImage | None:
        if self._figure is None or self.company is None:
            return None
        from consult_app.ui.illustration.company import picture_of_person

        posture, ratio = drawing.parameters["posture"], self.devicePixelRatioF()
        return picture_of_person(self.look, self.company, posture, self._figure.person, ratio)

    def _develop(self, until: float) -> None:
        if self._exposure and self._exposure.develop(until):
            self.update()

    def _new_exposure(self) -> Exposure:
        from consult_app.ui.illustration.exposure import Exposure

        assert self._figure is not None
        self._studio.make_room(self.pixels())
        painter = self._studio.painter(self._figure.name, self.look)
        return Exposure(painter, self._camera(), self.stage(), self._emphasis())

    def _camera(self) -> Camera:
        """Return the camera for the room and the view of now, device px."""
        assert self._figure is not None
        pixels = self.pixels()
        return Camera.fitted(pixels.width(), pixels.height(), self._free_pixels(), VIEWS[self._figure.view])

    def _free_pixels(self) -> QRectF:
        ratio = self.devicePixelRatioF()
        return QTransform.fromScale(ratio, ratio).mapRect(self.free)

    def _emphasis(self) -> Emphasis:
        from consult_app.ui.illustration.exposure import Emphasis

        return Emphasis(self._figure.highlight if self._figure else (), self.look.colour("action"),
                        self.devicePixelRatioF())

    # -- words over the picture

    def _place_words(self, drawing: Drawing, camera: Camera) -> None:
        from consult_app.ui.illustration.captions import GROUPS, placed_captions
        from consult_app.ui.illustration.on_stage import DrawnParts, logical

        assert self._figure is not None
        ratio = self.devicePixelRatioF()
        anchors = {name: logical(camera, at, ratio) for name, at in drawing.anchors.items()}
        labels, taken = self._labels(), self._taken()
        self.place_callouts(labels, anchors, DrawnParts(drawing, camera, ratio), taken)
        words = {key: self._words(f"picture.{key}") for group in GROUPS for key in group}
        middle = (camera.x + camera.frame.x * camera.scale) / ratio
        self._captions = placed_captions(self.look, words, self.free, middle, camera.scale / ratio, self._callouts,
                                         drawing.figure == "sagittal")

    def _labels(self) -> Sequence[Label]:
        return self._figure.labels if self._figure else ()       # what callouts name now

    def _taken(self) -> tuple[Box, ...]:
        return ()                                                # what of the stage controls take, logical px

    def paint_picture(self, p: QPainter) -> None:
        if self._exposure and self._exposure.drawing:
            self._exposure.paint(p)
        elif FIGURES.done:
            super().paint_picture(p)
        else:
            self.paint_bare(p)
            if self._flat:
                self._studio.paint_outlines(p, self._flat, self._camera(), self.look, self.devicePixelRatioF())

    def paint_words(self, p: QPainter, asked: QRegion) -> None:
        if self._exposure and self._exposure.drawing:
            from consult_app.ui.illustration.captions import paint_captions

            if self._person is not None and self.company is not None:
                p.drawImage(self.company.topLeft(), self._person)
            paint_captions(p, self.look, self._captions, asked)
            super().paint_words(p, asked)
