"""Small words in the picture: which way is front, which side is which, and a bar of ten millimetres."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QRegion

from consult_app.ui.illustration.boxes import Box, Point
from consult_app.ui.illustration.callouts import Callout
from consult_app.ui.theme.look import Look
from consult_app.values import dataclass

GROUPS = (("front", "back"), ("right", "left"), ("scale",))        # one that does not fit is left out
SIDE_GROUPS = (("front", "back"), ("scale",))                      # of the side view
BAR_MM = 10.0
SIDE_MM = 31.0        # how far from the midline the names of the sides stand
EDGE = 12             # px at the reference to the edge of the stage or of a card over it


@dataclass(frozen=True, slots=True)
class Caption:
    """A placed caption. ``bar`` is the length of the scale bar under it in px, 0 for none."""

    key: str
    text: str
    box: Box
    bar: float = 0.0


def placed_captions(look: Look, words: Mapping[str, str], free: QRectF, middle: float, per_mm: float,
                    callouts: Sequence[Callout], side: bool = False) -> tuple[Caption, ...]:
    """Return the captions that fit into ``free`` beside the callouts; ``middle`` is the x of the body's midline.

    In a ``side`` view front and back stand left and right of it, at the foot.
    """
    found: list[Caption] = []
    edge = look.dp(EDGE)
    room = Box(free.x() + 2 * edge, free.y() + edge, free.width() - 4 * edge, free.height() - 2 * edge)
    for group in SIDE_GROUPS if side else GROUPS:
        captions = [_wanted(look, key, words[key], room, middle, per_mm) for key in group]
        if side and "front" in group:
            captions = [_at_foot(caption, room, middle, per_mm) for caption in captions]
        tried = _places_of_scale(captions[0], room) if group == ("scale",) else (captions,)
        found.extend(next((placed for placed in tried if _fits(placed, found, room, callouts)), ()))
    return tuple(found)


def _fits(captions: Sequence[Caption], found: Sequence[Caption], room: Box, callouts: Sequence[Callout]) -> bool:
    boxes = [caption.box for caption in (*found, *captions)]
    taken = any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])
    return not taken and all(room.contains(c.box) and not _in_the_way(c.box, callouts) for c in captions)


def _places_of_scale(caption: Caption, room: Box) -> Iterator[tuple[Caption]]:
    """Yield the bar at the foot, right and then left, a row further up, and at the top where names fill the foot."""
    box = caption.box
    for top in (box.top, box.top - box.height - 4, room.top):
        for left in (box.left, room.left) if top > room.top else (room.left,):
            yield (replace(caption, box=Box(left, top, box.width, box.height)),)


def beside(captions: Sequence[Caption], taken: Sequence[Box]) -> tuple[Caption, ...]:
    """Return the captions that stand clear of ``taken``; the names of two sides go together."""
    hidden = {caption.key for caption in captions if any(caption.box.meets(box) for box in taken)}
    gone = {key for group in GROUPS if hidden.intersection(group) for key in group}
    return tuple(caption for caption in captions if caption.key not in gone)


def _wanted(look: Look, key: str, text: str, room: Box, middle: float, per_mm: float) -> Caption:
    metrics = QFontMetricsF(look.font("caption"))
    pad = look.dp(8)
    width, height = metrics.horizontalAdvance(text) + 2 * pad, metrics.height()
    if key == "scale":
        bar = BAR_MM * per_mm
        width, height = max(width, bar + 2 * pad), height + look.dp(10)
        return Caption(key, text, Box(room.right - width, room.bottom - height, width, height), bar)
    y = room.top if key == "front" else room.bottom - height
    reach = min(max(SIDE_MM * per_mm, width), room.width * .37)
    x = {"right": middle - reach, "left": middle + reach}.get(key, middle)
    left = min(max(x - width / 2, room.left), max(room.right - width, room.left))
    return Caption(key, text, Box(left, y, width, height))


def _at_foot(caption: Caption, room: Box, middle: float, per_mm: float) -> Caption:
    reach = SIDE_MM * 1.9 * per_mm * (-1 if caption.key == "front" else 1)
    left = min(max(middle + reach - caption.box.width / 2, room.left), room.right - caption.box.width)
    return Caption(caption.key, caption.text, Box(left, room.bottom - caption.box.height, caption.box.width,
                                                  caption.box.height))


def _in_the_way(box: Box, callouts: Sequence[Callout]) -> bool:
    wide = box.grown(4)
    return any(wide.meets(c.box) or wide.cut_by(c.start, c.end) for c in callouts)


def paint_captions(p: QPainter, look: Look, captions: Sequence[Caption], asked: QRegion) -> None:
    """Paint the words that meet ``asked``, logical px, on a quiet ground of the stage's colour.

    They may lie where the picture fades out.
    """
    font = look.font("caption")
    metrics = QFontMetricsF(font)
    ground = look.colour("stage")
    for caption in captions:
        box = QRectF(caption.box.left, caption.box.top, caption.box.width, caption.box.height)
        if not asked.intersects(box.toAlignedRect()):
            continue
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(ground)
        p.drawRoundedRect(box, metrics.height() / 2, metrics.height() / 2)
        p.setPen(look.colour("ink2"))
        p.setFont(font)
        wide = metrics.horizontalAdvance(caption.text)
        p.drawText(QPointF(box.center().x() - wide / 2, box.top() + metrics.ascent()), caption.text)
        if caption.bar:
            _bar(p, look, (box.center().x(), box.bottom() - look.dp(6)), caption.bar)


def _bar(p: QPainter, look: Look, middle: Point, length: float) -> None:
    (x, y), tick = middle, max(3, look.dp(5))
    p.setPen(QPen(look.colour("ink2"), max(1.5, look.dp(2))))
    p.drawLine(QPointF(x - length / 2, y), QPointF(x + length / 2, y))
    for end in (x - length / 2, x + length / 2):
        p.drawLine(QPointF(end, y - tick), QPointF(end, y + tick))
