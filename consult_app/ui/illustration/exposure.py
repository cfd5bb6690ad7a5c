"""One figure on one stage, from a sketch to the finished picture, and on from value to value."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from consult_app.anatomy.drawing import Drawing
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.highlight import paint_highlight
from consult_app.ui.illustration.layers import Layer
from consult_app.ui.illustration.painting import FigurePainter, Turns
from consult_app.ui.illustration.tissue_groups import paint_groups
from consult_app.values import dataclass


@dataclass(frozen=True)
class Emphasis:
    """Parts shown in full while the rest is veiled; no parts, no veil. ``groups`` of tissue may be faded or hidden."""

    parts: Sequence[str]
    accent: QColor
    ratio: float                  # device px per logical px
    groups: Mapping[str, str] = field(default_factory=dict)

    @property
    def plain(self) -> bool:
        """True where the picture is shown as it was painted."""
        return not self.parts and not self.groups


class Exposure:
    """Holds the pictures on screen. ``drawing`` is the newest one given to ``follow``."""

    def __init__(self, painter: FigurePainter, camera: Camera, stage: QImage, emphasis: Emphasis) -> None:
        self._painter, self.camera, self._stage, self._emphasis = painter, camera, stage, emphasis
        self.drawing: Drawing | None = None
        self._backdrop: Layer | None = None
        self._canal: Layer | None = None
        self._whole: QImage | None = None          # a sketch, or the picture with its emphasis
        self._coming: Iterator[None] | None = None

    def emphasise(self, emphasis: Emphasis) -> None:
        """Show the picture that is there with another emphasis."""
        if emphasis != self._emphasis:
            self._emphasis = emphasis
            if self._canal is not None:
                self._whole = None if emphasis.plain else self._lifted()

    @property
    def complete(self) -> bool:
        """True when the newest drawing is on screen in full."""
        return self._coming is None and self._backdrop is not None

    @property
    def starts_over(self) -> bool:
        """Whether painting on at values that still move would be in vain."""
        return self._painter.starts_over

    def follow(self, drawing: Drawing) -> QRect | None:
        """Show ``drawing``: what moves at once on the backdrop at hand, or a sketch while there is none.

        Return the device px that have changed, or None where all may have.
        """
        self.drawing, before = drawing, (self._backdrop, self._whole)
        if self._coming is None or self._painter.starts_over:
            self._coming = None
            self._begin(drawing)
        if self._backdrop is None:
            self._whole = None                     # a sketch, if somebody looks before there is more
        else:
            self._show_canal(self._canal_on(self._backdrop))
        if self._canal is None or before != (self._backdrop, None) or self._whole is not None:
            return None
        return QRect(self._canal.at, self._canal.picture.size())

    def develop(self, until: float) -> bool:
        """Paint on at the coming backdrop until perf_counter() says ``until``. True if the picture has changed."""
        if self._coming is None or self.drawing is None:
            return False
        turns = self._coming
        while next(turns, self) is not self:       # None while there is more to do
            if time.perf_counter() >= until:
                return False
        return True

    def paint(self, p: QPainter) -> None:
        """Paint the picture, device px."""
        if self._whole is None and self._backdrop is None and self.drawing is not None:
            self._whole = self._painter.sketch(self.drawing, self.camera, self._stage)
        if self._whole is not None:
            p.drawImage(0, 0, self._whole)
        elif self._backdrop is not None and self._canal is not None:
            p.drawImage(self._backdrop.at, self._backdrop.picture)
            p.drawImage(self._canal.at, self._canal.picture)

    def _begin(self, drawing: Drawing) -> None:
        """Start on the backdrop of ``drawing``; one that is among the layers is there at once."""
        turns = self._painter.backdrop(drawing, self.camera, self._stage)
        try:
            next(turns)
        except StopIteration as done:
            self._backdrop = done.value
        else:
            self._coming = self._coming_up(drawing, turns)

    def _coming_up(self, of: Drawing, turns: Turns) -> Iterator[None]:
        """Paint the backdrop of ``of``, then the canal on it, each in a turn of its own; show both at once."""
        backdrop, canal = (yield from turns), None
        if of is self.drawing:
            yield
            canal = self._canal_on(backdrop)
            yield
        self._coming, self._backdrop = None, backdrop
        if of is not self.drawing:                 # the values have moved on meanwhile
            assert self.drawing is not None
            self._begin(self.drawing)
            canal = None
        self._show_canal(canal or self._canal_on(self._backdrop))

    def _canal_on(self, backdrop: Layer) -> Layer:
        assert self.drawing is not None
        return self._painter.moving(self.drawing, self.camera, self._stage, backdrop)

    def _show_canal(self, canal: Layer) -> None:
        self._canal = canal
        self._whole = None if self._emphasis.plain else self._lifted()

    def _lifted(self) -> QImage:
        assert self._backdrop is not None
        assert self._canal is not None
        assert self.drawing is not None
        picture = self._backdrop.picture.copy()
        with QPainter(picture) as p:
            p.drawImage(self._canal.at - self._backdrop.at, self._canal.picture)
        e = self._emphasis
        if e.groups:
            paint_groups(picture, self.drawing, e.groups, self.camera, self._stage, e.ratio)
        if e.parts:
            paint_highlight(picture, self.drawing, e.parts, self.camera, self._stage, e.accent, e.ratio)
        return picture
