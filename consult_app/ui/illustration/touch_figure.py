"""A drawing under the hand: its parts are named when touched, it is looked at closer, tissues are faded or hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QPainter
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.tissues import in_sight
from consult_app.content.model import Label, PartWords
from consult_app.i18n import Words
from consult_app.session.state import NOTHING, WHOLE, Seen, Zoom
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.figure_view import FigureView
from consult_app.ui.illustration.zooming import zoomed
from consult_app.ui.theme.look import Look

if TYPE_CHECKING:
    from consult_app.anatomy.drawing import Drawing
    from consult_app.ui.illustration.boxes import Box, Point
    from consult_app.ui.illustration.exposure import Emphasis, Exposure
    from consult_app.ui.illustration.part_card import MakeProse
    from consult_app.ui.illustration.touch import Touch

SHARPEN = 180            # ms without a move after which a picture that is seen closer is painted anew


class TouchFigure(FigureView):
    """``pointed`` carries the part that was touched, ``looked`` the Zoom that was asked for.

    ``layered`` carries a group of tissue and how it shall be seen; ``controls_changed`` comes when Tab has other stops.
    """

    pointed = Signal(str)
    looked = Signal(object)
    layered = Signal(str, str)
    controls_changed = Signal()

    def __init__(self, look: Look, words: Words, cache: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(look, words, cache, parent)
        self._named: tuple[Mapping[str, PartWords], MakeProse] | None = None
        self._with_tools = False
        self._touch: Touch | None = None
        self._touched, self._carded = "", False
        self._zoom, self._groups = WHOLE, NOTHING
        self._before: Exposure | None = None             # shown through the new camera until its own picture is there

    @property
    def touched(self) -> str:
        """The part that is named now, "" for none."""
        return self._touched

    @property
    def zoom(self) -> Zoom:
        """How closely the figure is looked at."""
        return self._zoom

    @property
    def groups(self) -> Mapping[str, Seen]:
        """The groups of tissue that are faded or hidden."""
        return self._groups

    def name_parts(self, words: Mapping[str, PartWords], make: MakeProse, *, tools: bool = False) -> None:
        """Let the parts that ``words`` names be touched; ``make`` sets what is said of one on its card.

        ``tools`` puts the buttons for looking closer and for tissues in the stage's corner.
        """
        self._named, self._with_tools = (words, make), tools

    def show_touched(self, part: str, *, carded: bool = True) -> None:
        """Dim all but ``part`` and say its line, "" for none; without ``carded`` another figure says it."""
        if (part, carded) != (self._touched, self._carded):
            self._touched, self._carded = part, carded
            self.rearrange()

    def show_zoom(self, zoom: Zoom) -> None:
        """Show the figure closer; the picture at hand is stretched until a sharp one is there."""
        if zoom != self._zoom:
            self._zoom = zoom
            self.rearrange()
            self._timer.start(SHARPEN)

    def show_groups(self, groups: Mapping[str, Seen]) -> None:
        """Fade or hide the groups of tissue in ``groups``."""
        if groups != self._groups:
            self._groups = groups
            self.rearrange()

    def rearrange(self) -> None:
        """Show the drawing that is there as it is to be seen now: emphasis, words, tools."""
        if self._exposure and self._exposure.drawing:
            for exposure in filter(None, (self._exposure, self._before)):
                exposure.emphasise(self._emphasis())
            self._place_words(self._exposure.drawing, self._camera())
            self.update()

    def sight(self) -> Camera:
        """Return the camera through which the figure is seen now, logical px."""
        return self._camera().shrunk(self.devicePixelRatioF())

    def sight_at(self, at: Point) -> Camera:
        """Return the camera through which the drawing is seen at ``at``, logical px."""
        return self.sight()

    def changed_room(self) -> None:
        self._before = None
        super().changed_room()

    def finish(self) -> None:
        self.settle()
        self._retake()
        super().finish()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._before = None

    # -- looking closer

    def _camera(self) -> Camera:
        return zoomed(super()._camera(), self._zoom, self._free_pixels())

    def _unfinished(self) -> bool:
        return super()._unfinished() or self._astray()

    def _astray(self) -> bool:
        """Return whether the picture on screen was taken for another zoom."""
        return self._exposure is not None and self._exposure.camera != self._camera()

    def _develop(self, until: float) -> None:
        if self._astray():
            self._retake()
        else:
            super()._develop(until)
            if self._exposure and self._exposure.complete:
                self._before = None

    def _retake(self) -> None:
        """Begin on the picture for another zoom, with the one at hand in its place until that is there."""
        taken = self._exposure
        if taken is None or taken.drawing is None or not self._astray():
            return
        if taken.complete:
            self._before = taken
        self._exposure = self._new_exposure()
        self._exposure.follow(taken.drawing)
        if self._exposure.complete:
            self._before = None
        self.update()

    def paint_picture(self, p: QPainter) -> None:
        shown = self._before or self._exposure
        if shown is None or shown.drawing is None or (self._zoom == WHOLE and not self._astray() and not self._before):
            super().paint_picture(p)
            return
        from consult_app.ui.illustration.closeup import paint_closeup

        paint_closeup(p, self.look, shown, self._camera(), self.stage(), self.devicePixelRatioF())

    # -- parts and tissues

    def _emphasis(self) -> Emphasis:
        from dataclasses import replace

        usual = super()._emphasis()
        return replace(usual, parts=(self._touched,) if self._touched else usual.parts, groups=self._groups)

    def _labels(self) -> Sequence[Label]:
        """Return the labels of what is not hidden; none while the figure is seen closer."""
        labels = super()._labels() if self._zoom == WHOLE else ()
        seen = in_sight([label.part for label in labels], self._groups)
        return [label for label in labels if label.part in seen]

    def _taken(self) -> tuple[Box, ...]:
        """Put the tools in the stage's corners, made when they are first needed; return what they take."""
        if self._touch is None and self._named and self._figure:
            from consult_app.ui.illustration.touch import Touch

            self._touch = Touch(self, *self._named, self._figure.name, self._words if self._with_tools else None)
        return self._touch.take_corner() if self._touch else ()

    def _place_words(self, drawing: Drawing, camera: Camera) -> None:
        from consult_app.ui.illustration.captions import beside

        super()._place_words(drawing, camera)
        if self._touch:
            taken = self._touch.follow(drawing, self._touched, carded=self._carded)
            self._captions = beside(self._captions, taken)
            if self._touched or self._touch.busy:        # a card or panel says what there is to say
                self._callouts = ()
