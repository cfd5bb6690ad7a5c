"""A scene of a walkthrough as a small card to press: picture, number, a word or two, a tick when it has been seen."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable

RADIUS = 18              # px at the reference
SIDE, ABOVE = 8, 7       # around the words
LINE = 1.22              # height of a line of words in their sizes
SIGN = 1.4               # side of number and tick in sizes of the words


class ThumbSize(NamedTuple):
    """Size of a card in px: its width, the height of its picture and of the words below it."""

    width: int
    picture: int
    words: int


def words_in(look: Look, text: str, width: int) -> list[str] | None:
    """Return ``text`` in lines that fit on a card of ``width`` px; None where a word does not."""
    metrics, room = QFontMetricsF(look.font("caption", 700)), width - 2 * look.dp(SIDE)
    lines: list[str] = []
    for word in text.split():
        if metrics.horizontalAdvance(word) > room:
            return None
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def words_height(look: Look, lines: int) -> int:
    """Return the height in px of ``lines`` of words with the space around them."""
    return round(lines * look.sp("caption") * LINE) + 2 * look.dp(ABOVE)


class SceneThumb(Pressable):
    """One scene. ``picture`` may come later."""

    def __init__(self, look: Look, number: str, text: str, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self._number, self._size = number, ThumbSize(0, 0, 0)
        self._now = self._seen = False
        self._picture: QImage | None = None

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return float(self.look.dp(RADIUS))

    @property
    def picture(self) -> QImage | None:
        """The picture on the card, device px; None while it is to come."""
        return self._picture

    def picture_pixels(self) -> QSize:
        """Return the size of the picture in device px."""
        ratio = self.devicePixelRatioF()
        return QSize(round(self._size.width * ratio), round(self._size.picture * ratio))

    def show_picture(self, picture: QImage | None) -> None:
        """Show ``picture``, or the bare ground."""
        self._picture = picture
        self.update()

    def show_size(self, size: ThumbSize) -> None:
        """Take ``size``; a picture of another size goes."""
        if size != self._size:
            self._size, self._picture = size, None
            self.resize(size.width, size.picture + size.words)

    def show_place(self, *, now: bool, seen: bool, name: str) -> None:
        """Show whether the scene is on the stage now, and whether it has been seen; ``name`` says so in words."""
        self._now, self._seen = now, seen
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, whole = self.look, QRectF(self.rect())
        with painter(self) as p:
            self._paint_ground(p, whole)
            line = "ink" if self._now else "line-strong"
            width = max(look.dp(5), 3) if self._now else max(look.border, 1.6)
            box(p, whole, self.ring_radius, None, look.colour(line), width)
            self._paint_number(p)
            if self._seen:
                self._paint_tick(p)
            self._paint_words(p)

    def _paint_ground(self, p: QPainter, whole: QRectF) -> None:
        look = self.look
        shape = QPainterPath()
        shape.addRoundedRect(whole.adjusted(1, 1, -1, -1), self.ring_radius, self.ring_radius)
        words = QRectF(0, self._size.picture, whole.width(), self._size.words)
        p.save()
        p.setClipPath(shape)
        p.fillRect(whole, look.colour("stage"))
        if self._picture is not None:
            p.drawImage(QRectF(0, 0, self._size.width, self._size.picture), self._picture)
        p.fillRect(words, look.colour("ink" if self._now else "sunken" if self.isDown() else "surface"))
        p.restore()

    def _paint_number(self, p: QPainter) -> None:
        look, side = self.look, self.look.sp("caption") * SIGN
        sign = QRectF(look.dp(5), look.dp(5), side, side)
        box(p, sign, side / 2, look.colour("ink" if self._now else "surface"), look.colour("ink"), 2)
        p.setFont(look.font("caption", 700))
        p.setPen(look.colour("bg" if self._now else "ink"))
        p.drawText(sign, Qt.AlignmentFlag.AlignCenter, self._number)

    def _paint_tick(self, p: QPainter) -> None:
        look, side = self.look, self.look.sp("caption") * SIGN * 0.86
        sign = QRectF(self.width() - look.dp(6) - side, look.dp(6), side, side)
        box(p, sign, side / 2, look.colour("action"), look.colour("surface"), 2)
        inside = side * 0.24
        paint_icon(p, "check", sign.adjusted(inside, inside, -inside, -inside), look.colour("on-action"))

    def _paint_words(self, p: QPainter) -> None:
        look = self.look
        lines = words_in(look, self.text(), self._size.width) or [self.text()]
        tall = look.sp("caption") * LINE
        top = self._size.picture + (self._size.words - tall * len(lines)) / 2
        p.setFont(look.font("caption", 700))
        p.setPen(look.colour("bg" if self._now else "ink"))
        for i, line in enumerate(lines):
            p.drawText(QRectF(0, top + i * tall, self.width(), tall), Qt.AlignmentFlag.AlignCenter, line)
