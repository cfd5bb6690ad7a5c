"""Where a figure stands on its stage, and what stands around it: the camera, callouts, captions, the person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QRegion, QTransform
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Figure, Label
from consult_app.i18n import Words
from consult_app.ui.illustration.camera import VIEWS, Camera
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.theme.look import Look

if TYPE_CHECKING:            # words come with the picture, after the first paint
    from PySide6.QtGui import QImage

    from consult_app.anatomy.drawing import Drawing
    from consult_app.ui.illustration.boxes import Box
    from consult_app.ui.illustration.captions import Caption
    from consult_app.ui.illustration.exposure import Emphasis, Exposure


class FigureStage(StageView):
    """The stage of one Figure; what is drawn on it comes from whoever inherits this."""

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words = words
        self._figure: Figure | None = None
        self._exposure: Exposure | None = None
        self._captions: tuple[Caption, ...] = ()
        self._person: QImage | None = None

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

    def _person_in(self, drawing: Drawing) -> QImage | None:
        if self._figure is None or self.company is None:
            return None
        from consult_app.ui.illustration.company import picture_of_person

        posture, ratio = drawing.parameters["posture"], self.devicePixelRatioF()
        return picture_of_person(self.look, self.company, posture, self._figure.person, ratio)

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

    def paint_words(self, p: QPainter, asked: QRegion) -> None:
        if self._exposure and self._exposure.drawing:
            from consult_app.ui.illustration.captions import paint_captions

            if self._person is not None and self.company is not None:
                p.drawImage(self.company.topLeft(), self._person)
            paint_captions(p, self.look, self._captions, asked)
            super().paint_words(p, asked)
