"""What figures and pictures share: the stage, the room that overlaid cards leave, callouts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Label
from consult_app.ui.mirror import keeps_sides
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.stage import paint_stage

if TYPE_CHECKING:            # callouts and images come with the picture, after the first paint
    from PySide6.QtGui import QImage, QRegion

    from consult_app.ui.illustration.boxes import Box, Point
    from consult_app.ui.illustration.callout_text import PillText
    from consult_app.ui.illustration.callouts import Callout
    from consult_app.ui.illustration.on_stage import DrawnParts

PartOutlines: TypeAlias = "tuple[tuple[tuple[Point, ...], ...], tuple[tuple[Point, ...], ...]]"   # named, elsewhere
RAIL = 28                # px at the reference between the stage's edge and the callouts ...
RAIL_SHARE = 0.02        # ... and at most so much of a narrow stage, where each px hides more


class StageView(QWidget):
    """An opaque widget with the stage painted once for its size and look."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if look.from_right:
            keeps_sides(self)
        self.look = look
        self._insets = (0, 0, 0, 0)
        self._stage: QImage | None = None
        self._texts: tuple[PillText, ...] = ()
        self._callouts: tuple[Callout, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_insets(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep these px at the edges clear of the drawing and its callouts: a card lies over them."""
        if self._insets != (left, top, right, bottom):
            self._insets = (left, top, right, bottom)
            self.changed_room()

    def set_look(self, look: Look) -> None:
        """Show in another look."""
        self.look, self._stage = look, None
        self.changed_room()

    def changed_room(self) -> None:
        """Everything that depends on size, insets or look is stale."""
        self._callouts = ()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self.fits():                    # Qt may tell late what finish() knew
            self._stage = None
            self.changed_room()

    @property
    def complete(self) -> bool:
        """Whether the whole picture, light and shade included, is what the next paint shows."""
        raise NotImplementedError(f"{type(self).__name__} does not say when it is complete")

    @property
    def outlined(self) -> bool:
        """Whether the next paint shows at least the outlines of what the picture will be."""
        return self.complete

    def prepare(self, until: float) -> bool:
        """Work on the picture unseen until perf_counter() says ``until``; return whether it is whole."""
        raise NotImplementedError(f"{type(self).__name__} can not be prepared")

    @property
    def uncovered(self) -> QRectF:
        """The part of the stage that no card covers, logical px."""
        left, top, right, bottom = self._insets
        return QRectF(left, top, max(1, self.width() - left - right), max(1, self.height() - top - bottom))

    @property
    def free(self) -> QRectF:
        """The part of the stage for the drawing and its words, logical px."""
        return self.uncovered

    @property
    def room(self) -> Box:
        """The part of the stage where words may stand, logical px."""
        from consult_app.ui.illustration.boxes import Box

        rail, free = min(self.look.dp(RAIL), int(self.width() * RAIL_SHARE)), self.free
        return Box(free.x() + rail, free.y() + rail, max(0, free.width() - 2 * rail), max(0, free.height() - 2 * rail))

    @property
    def callouts(self) -> tuple[Callout, ...]:
        """The callouts on screen, logical px."""
        return self._callouts

    def pixels(self) -> QSize:
        """Return the size in device px."""
        ratio = self.devicePixelRatioF()
        return QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))

    def fits(self) -> bool:
        """Return True when what is painted was painted for the present size."""
        return self._stage is not None and self._stage.size() == self.pixels()

    def stage(self) -> QImage:
        """Return the empty stage in device px, painted when it is first asked for."""
        from PySide6.QtGui import QImage

        if self._stage is None or not self.fits():
            self._stage = QImage(self.pixels(), QImage.Format.Format_RGB32)
            self._stage.fill(self.look.colour("bg"))
            with QPainter(self._stage) as p:
                p.setRenderHint(QPainter.RenderHint.Antialiasing)
                p.scale(self.devicePixelRatioF(), self.devicePixelRatioF())
                paint_stage(p, self.look, QRectF(0, 0, self.width(), self.height()))
        return self._stage

    def place_callouts(self, labels: Sequence[Label], anchors: Mapping[str, Point],
                       parts: DrawnParts | None = None, taken: tuple[Box, ...] = ()) -> None:
        """Place ``labels`` on ``anchors`` in logical px, clear of ``taken``; boxes stay as long as that is sound."""
        from consult_app.ui.illustration.callout_text import pill_text
        from consult_app.ui.illustration.callouts import Manners, arranged, followed
        from consult_app.ui.illustration.rail import Wanted

        named = [label for label in labels if label.part in anchors]
        if self._callouts and [text.label for text in self._texts] == named:
            kept = followed(self._callouts, dict(anchors))
            if kept is not None:
                self._callouts = kept
                return
        self._texts = tuple(pill_text(self.look, label, self.width()) for label in named)
        wanted = [Wanted(t.label.part, anchors[t.label.part], t.sizes, *(parts.outlines(t.label.part) if parts else ()))
                  for t in self._texts]
        s = self.look.scale
        manners = Manners(gap=max(8, 14 * s), dot=max(9, 16 * s), leader=max(7, 10 * s))
        worth = parts.worth(self.room.height) if parts and wanted else None
        self._callouts = arranged(wanted, self.room, manners, taken, worth)

    def paint_words(self, p: QPainter, asked: QRegion) -> None:
        """Paint what stands over the picture, at least where it is ``asked`` for; both in logical px."""
        if self._callouts:
            from consult_app.ui.illustration.callout_text import paint_callouts

            paint_callouts(p, self.look, self._callouts, self._texts, asked)

    def paint_picture(self, p: QPainter) -> None:
        """Paint the stage with its picture, device px."""
        p.drawImage(0, 0, self.stage())

    def paint_bare(self, p: QPainter) -> None:
        """Paint the stage before its first picture, flat and without an image kept: 8 ms less on the first paint."""
        ratio = self.devicePixelRatioF()
        p.setBackground(self.look.colour("bg"))
        p.eraseRect(QRect(QPoint(0, 0), self.pixels()))
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.scale(ratio, ratio)
        paint_stage(p, self.look, QRectF(0, 0, self.width(), self.height()), lit=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        with QPainter(self) as p:
            p.save()
            p.scale(1 / ratio, 1 / ratio)
            self.paint_picture(p)
            p.restore()
            p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            self.paint_words(p, event.region())
