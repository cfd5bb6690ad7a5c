"""The storyboard under a walkthrough: every scene as a small card to press, where there is room for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Scene
from consult_app.i18n import Words
from consult_app.ui.illustration.thumbnail import is_ready, thumbnail
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.scene_thumb import SceneThumb, ThumbSize, words_height, words_in

GAP = 12                 # px at the reference, between cards
SHAPE = 0.6              # height of a picture in its widths
TALLEST = 110            # px at the reference, height of a picture
LOOK_AGAIN = 4           # ms between pictures, or looks whether one can be drawn
MOST_LINES = 2


class Storyboard(QWidget):
    """``chosen`` carries the place of the scene whose card was pressed."""

    chosen = Signal(int)

    def __init__(self, view: PageView, scenes: Sequence[Scene]) -> None:
        super().__init__(view)
        self.look, self._scenes = view.look, scenes
        self._words, self._folder = view.setting.words, view.setting.pack.folder
        self._thumbs = [SceneThumb(self.look, self._words.number(i + 1), scene.short, self)
                        for i, scene in enumerate(scenes)]
        for i, thumb in enumerate(self._thumbs):
            thumb.clicked.connect(lambda _checked=False, place=i: self.chosen.emit(place))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    def height_in(self, width: int, rows: int) -> int | None:
        """Return the height in px of the cards in ``rows`` of ``width`` px; None where their words do not fit."""
        size = self._size_in(width, rows)
        return rows * (size.picture + size.words) + (rows - 1) * self.look.dp(GAP) if size else None

    def _size_in(self, width: int, rows: int) -> ThumbSize | None:
        columns = -(-len(self._scenes) // rows)
        wide = (width - self.look.dp(GAP) * (columns - 1)) // columns
        lines = [words_in(self.look, scene.short, wide) for scene in self._scenes]
        longest = max((len(words) for words in lines if words), default=1)
        if None in lines or longest > MOST_LINES or wide < self.look.target:
            return None
        picture = min(round(wide * SHAPE), _tallest_picture(self.look))
        return ThumbSize(wide, picture, words_height(self.look, longest))

    def lay_out(self, rows: int) -> None:
        """Put the cards in ``rows`` of the present width."""
        size, gap = self._size_in(self.width(), rows), self.look.dp(GAP)
        columns = -(-len(self._scenes) // rows)
        if size is None:
            return
        for i, thumb in enumerate(self._thumbs):
            row, column = divmod(i, columns)
            thumb.show_size(size)
            thumb.move(column * (size.width + gap), row * (size.picture + size.words + gap))

    def show_scene(self, at: int) -> None:
        """Show scene ``at`` as the one on the stage, and those before it as seen."""
        for i, thumb in enumerate(self._thumbs):
            thumb.show_place(now=i == at, seen=i < at, name=scene_name(self._words, self._scenes, i, at))

    def finish(self) -> None:
        """Draw every picture now."""
        for i in range(len(self._thumbs)):
            self._draw(i)

    # -- pictures come one at a time, so that the page is there before them

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    def prepare(self) -> bool:
        """Draw one picture more, if one can be drawn by now; return whether that was the last."""
        waiting = [i for i, thumb in enumerate(self._thumbs) if thumb.picture is None]
        ready = next((i for i in waiting if is_ready(self._scenes[i].visual)), None)
        if ready is not None:
            self._draw(ready)
            waiting.remove(ready)
        return not waiting

    def _turn(self) -> None:
        if not self.prepare():
            self._timer.start(LOOK_AGAIN)

    def _draw(self, place: int) -> None:
        thumb = self._thumbs[place]
        pixels = thumb.picture_pixels()
        if thumb.picture is None and not pixels.isEmpty():
            thumb.show_picture(thumbnail(self._scenes[place].visual, self._folder, self.look, pixels))


def tallest(look: Look) -> int:
    """Return the most px that one row of cards is high, whatever their words are."""
    return _tallest_picture(look) + words_height(look, MOST_LINES)


def _tallest_picture(look: Look) -> int:
    return max(look.dp(TALLEST), look.sp("caption") * 3)


def scene_name(words: Words, scenes: Sequence[Scene], place: int, at: int) -> str:
    """Return what a screen reader says of the scene at ``place`` while scene ``at`` is on the stage."""
    values = {"n": place + 1, "total": len(scenes), "name": scenes[place].short}
    if place == at:
        return words("walkthrough.scene_now", **values)
    return words("walkthrough.scene_seen", **values) if place < at else words("walkthrough.scene", **values)
