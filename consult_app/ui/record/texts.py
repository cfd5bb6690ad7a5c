"""Every text that reached the paint device, with its place, its ink and paper, and whether all of it is seen."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainterPathStroker
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QWidget

from consult_app.ui.record.colours import contrast, over, paper_in
from consult_app.ui.record.painted import Cover, Run
from consult_app.ui.record.window_scan import Seen

TOLERANCE = 1.0                    # px of glyph that may leave its room
WORD_GAP = 0.6                     # ems; runs closer than this are one text
ELLIPSIS = "…"


@dataclass(frozen=True)
class Text:
    """One piece of text on one line. ``rect`` is its glyphs' bounds in window px; ``paper`` is None where unknown."""

    text: str
    role: str
    rect: QRectF
    px: float
    bold: bool
    ink: QColor
    paper: QColor | None
    clipped: bool
    widget: QWidget


def texts_of(seen: Sequence[Seen], picture: QImage | None = None) -> list[Text]:
    """Return the texts of a scanned window, back to front; their paper is read in ``picture`` if there is one."""
    found: list[Text] = []
    laid = _laid(seen)
    order = [cover.order for cover in laid]
    for depth, layer in enumerate(seen):
        pieces = []
        for place, run in enumerate(layer.kept):
            if isinstance(run, Run):
                at = bisect(order, (depth, place))
                pieces.append(_text(run, layer, laid[at:], reversed(laid[:at]), picture))
        found += _joined(pieces)
    return found


@dataclass(frozen=True)
class _Laid:
    """A cover on its ``layer``, ``order``: the layer's number and its place there, ``seen`` in window px."""

    order: tuple[int, int]
    layer: Seen
    cover: Cover
    seen: QRectF


def _laid(seen: Sequence[Seen]) -> list[_Laid]:
    """Return every cover in the order of painting."""
    return [_Laid((depth, place), layer, item, layer.in_window(item.bounds) & layer.visible)
            for depth, layer in enumerate(seen) for place, item in enumerate(layer.kept) if isinstance(item, Cover)]


def _text(run: Run, layer: Seen, above: Iterable[_Laid], below: Iterable[_Laid], picture: QImage | None) -> Text:
    rect = layer.in_window(run.rect)
    room = layer.visible & layer.in_window(run.clip) if run.clip else layer.visible
    clipped = not _grown(room, TOLERANCE).contains(rect) or _elided(run, layer.widget)
    clipped = clipped or any(laid.seen.intersects(rect) and _hides(laid, rect) for laid in above)
    paper = paper_in(picture, rect.toAlignedRect(), run.ink) if picture else _fill_under(rect.center(), below)
    ink = over(run.ink, paper) if paper else run.ink
    return Text(run.text, role_of(layer.widget), rect, run.px, run.bold, ink, paper, clipped, layer.widget)


def role_of(widget: QWidget) -> str:
    """Return the type role a widget gives itself, or what kind of thing it is."""
    role = getattr(widget, "role", None)
    if isinstance(role, str):
        return role
    return "control" if isinstance(widget, (QAbstractButton, QAbstractSlider)) else "label"


def _elided(run: Run, widget: QWidget) -> bool:
    return run.text.endswith(ELLIPSIS) and ELLIPSIS not in widget.accessibleName()


def _hides(laid: _Laid, rect: QRectF) -> bool:
    cover, origin = laid.cover, laid.layer.origin
    shared = _grown(laid.seen & rect, -TOLERANCE / 2)
    if shared.width() <= 0 or shared.height() <= 0:
        return False
    local = shared.translated(-origin.x(), -origin.y())
    if cover.alpha is not None:
        return _opaque_in(cover, local)
    if cover.line:
        stroker = QPainterPathStroker()
        stroker.setWidth(cover.line)
        return stroker.createStroke(cover.shape).intersects(local)
    return cover.shape.intersects(local)


def _opaque_in(cover: Cover, rect: QRectF) -> bool:
    picture, bounds = cover.alpha, cover.shape.boundingRect()
    if picture is None or picture.isNull():
        return False
    across, down = picture.width() / bounds.width(), picture.height() / bounds.height()
    part = QRectF((rect.x() - bounds.x()) * across, (rect.y() - bounds.y()) * down,
                  rect.width() * across, rect.height() * down).toAlignedRect() & picture.rect()
    spots = ((x, y) for y in range(part.top(), part.bottom() + 1, 2) for x in range(part.left(), part.right() + 1, 2))
    return any(picture.pixelColor(x, y).alpha() > 40 for x, y in spots)


def _fill_under(point: QPointF, below: Iterable[_Laid]) -> QColor | None:
    for laid in below:
        cover = laid.cover
        if not cover.line and laid.seen.contains(point) and cover.shape.contains(point - QPointF(laid.layer.origin)):
            return cover.colour if cover.colour and cover.colour.alpha() == 255 else None
    return None


def _grown(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(-by, -by, by, by)


def _joined(pieces: list[Text]) -> list[Text]:
    """Join what stands on one line without a gap."""
    joined: list[Text] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and _on_one_line(last, piece):
            joined[-1] = _join(last, piece)
        else:
            joined.append(piece)
    return [replace(piece, text=" ".join(piece.text.split())) for piece in joined]


def _on_one_line(left: Text, right: Text) -> bool:
    level = min(left.rect.bottom(), right.rect.bottom()) - max(left.rect.top(), right.rect.top())
    gap = right.rect.left() - left.rect.right()
    return left.px == right.px and level > 0 and -0.2 * left.px < gap < WORD_GAP * left.px


def _join(left: Text, right: Text) -> Text:
    space = " " if right.rect.left() - left.rect.right() > 0.15 * left.px else ""
    paler = min(left, right, key=lambda t: contrast(t.ink, t.paper) if t.paper else 21.0)
    return replace(
        left, text=left.text + space + right.text, rect=left.rect | right.rect, bold=left.bold and right.bold,
        ink=paler.ink, paper=paler.paper, clipped=left.clipped or right.clipped,
    )
