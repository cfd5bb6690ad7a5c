"""What a page must be for an anxious reader over 65, as checks of what its window shows. Each returns its faults."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from statistics import median

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Pack
from consult_app.ui.illustration import FigureView
from consult_app.ui.illustration.picture_view import PictureView
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.record.colours import contrast, pixels
from consult_app.ui.record.painted import Cover
from consult_app.ui.record.targets import Number, Target, numbers_of, targets_of
from consult_app.ui.record.texts import Text, texts_of
from consult_app.ui.record.window_scan import Seen, scan
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.source_mark import SourceMark

LEAST_TEXT, LEAST_TARGET = 18, 44             # logical px
BODY_CONTRAST, LARGE_CONTRAST, OUTLINE_CONTRAST = 4.5, 3.0, 3.0
LEAST_APART = 24                              # px between the centres of marks in one text (WCAG 2.5.8)
LARGE, LARGE_BOLD = 24, 18.66                 # px from which text is large
REACH = 4                                     # px looked at outside an edge, and twice that inside
BOX_SLACK = 4                                 # px between a control's place and the box it draws


@dataclass(frozen=True)
class View:
    """One view of one page. ``picture`` is None where only the layout was asked for."""

    window: QWidget
    pack: Pack
    seen: list[Seen]
    texts: list[Text]
    targets: list[Target]
    numbers: list[Number]
    picture: QImage | None

    def faults(self) -> list[str]:
        """Return everything that is wrong with this view."""
        return [*clipped(self), *text_over_text(self), *small_text(self), *pale_text(self), *poor_targets(self),
                *targets_over_targets(self), *squeezed(self), *unsourced(self), *pale_outlines(self)]


def view_of(visit: UnseenVisit, *, painted: bool) -> View:
    """Return what ``visit`` shows now."""
    picture = visit.picture() if painted else None
    if not painted:
        settled(visit)
    with whole_pictures(painted):
        seen = scan(visit.window)
    pack = visit.session.pack
    return View(visit.window, pack, seen, texts_of(seen, picture), targets_of(seen), numbers_of(seen, pack), picture)


def settled(visit: UnseenVisit) -> None:
    """Put every word of the figures in its place without painting light and shade."""
    for figure in visit.window.page.findChildren(FigureView):
        if figure.isVisible() and not visit.window.overlay:
            figure.settle()


@contextmanager
def whole_pictures(wanted: bool) -> Iterator[None]:
    """Unless they are ``wanted``, leave the pack's pictures out of the painting; their callouts and stage stay."""
    with pytest.MonkeyPatch.context() as patch:
        if not wanted:
            patch.setattr(PictureView, "paint_picture", _stage_alone)
        yield


def _stage_alone(view: PictureView, painter: QPainter) -> None:
    view.settle()
    StageView.paint_picture(view, painter)


def assert_none(faults: Iterable[str]) -> None:
    """Fail with every fault on a line of its own."""
    found = list(faults)
    assert not found, "\n".join([f"{len(found)} faults", *found])


def clipped(view: View) -> Iterator[str]:
    yield from (f"clipped: {text.text!r}" for text in view.texts if text.clipped)


def text_over_text(view: View) -> Iterator[str]:
    for one, other in combinations(view.texts, 2):
        if _overlap(one.rect, other.rect, 1):
            yield f"{one.text!r} lies over {other.text!r}"


def small_text(view: View) -> Iterator[str]:
    yield from (f"{text.px:.1f} px: {text.text!r}" for text in view.texts if text.px < LEAST_TEXT)


def pale_text(view: View) -> Iterator[str]:
    for text in view.texts:
        large = text.px >= (LARGE_BOLD if text.bold else LARGE)
        if text.paper and contrast(text.ink, text.paper) < (LARGE_CONTRAST if large else BODY_CONTRAST):
            yield f"{contrast(text.ink, text.paper):.1f}:1, {text.ink.name()} on {text.paper.name()}: {text.text!r}"


def poor_targets(view: View) -> Iterator[str]:
    window = QRectF(view.window.rect())
    for target in view.targets:
        name = target.name or type(target.widget).__name__
        if not target.name:
            yield f"a control without a name: {name}"
        if min(target.rect.width(), target.rect.height()) < LEAST_TARGET:
            yield f"{target.rect.width():.0f} x {target.rect.height():.0f} px: control {name!r}"
        if not window.contains(target.rect) or target.visible != target.rect:
            yield f"control {name!r} is cut off"


def targets_over_targets(view: View) -> Iterator[str]:
    for one, other in combinations(view.targets, 2):
        if one.widget.isAncestorOf(other.widget) or not _overlap(one.rect, other.rect, 0):
            continue
        if _marks_of_one_text(one, other) and _apart(one, other) >= LEAST_APART:
            continue
        yield f"control {one.name!r} lies over {other.name!r}"


def _marks_of_one_text(one: Target, other: Target) -> bool:
    """True for marks whose text gives a press between them to the nearer one."""
    both = isinstance(one.widget, SourceMark) and isinstance(other.widget, SourceMark)
    return both and one.widget.parentWidget() is other.widget.parentWidget()


def _apart(one: Target, other: Target) -> float:
    between = one.rect.center() - other.rect.center()
    return math.hypot(between.x(), between.y())


def squeezed(view: View) -> Iterator[str]:
    """Yield the widgets smaller than they say they must be."""
    for layer in view.seen:
        least, size = layer.widget.minimumSizeHint(), layer.widget.size()
        if least.isValid() and (least.width() > size.width() or least.height() > size.height()):
            yield (f"{type(layer.widget).__name__} {layer.widget.accessibleName()!r} has {size.width()} x "
                   f"{size.height()} px and needs {least.width()} x {least.height()}")


def unsourced(view: View) -> Iterator[str]:
    """Yield the figures without a fact, a source, or a mark in sight."""
    marks = {layer.widget.fact for layer in view.seen if isinstance(layer.widget, SourceMark)}
    for number in view.numbers:
        if number.fact not in view.pack.facts:
            yield f"{number.text!r} has no fact"
        elif not number.sources or not set(number.sources) <= view.pack.sources.keys():
            yield f"{number.text!r} has no source"
        elif number.fact not in marks and getattr(view.window, "overlay", None) is None:
            yield f"{number.text!r} has no mark in sight"


def pale_outlines(view: View) -> Iterator[str]:
    """Yield the controls that draw a box which hardly stands out from its ground."""
    if view.picture is None:
        return
    layers = {layer.widget: layer for layer in view.seen}
    for target in view.targets:
        box = _drawn_box(layers[target.widget])
        edge = _edge_contrast(view.picture, box) if box else OUTLINE_CONTRAST
        if edge < OUTLINE_CONTRAST:
            yield f"{edge:.1f}:1 outline of control {target.name!r}"


def _drawn_box(layer: Seen) -> QRect | None:
    """Return the box that a control paints around all of itself, in window px."""
    around: QRectF = getattr(layer.widget, "ring_rect", QRectF(layer.widget.rect()))
    for item in layer.kept:
        if isinstance(item, Cover) and _near(item.bounds, around):
            return layer.in_window(item.bounds).toRect()
    return None


def _near(one: QRectF, other: QRectF) -> bool:
    sides = zip(one.getCoords(), other.getCoords(), strict=True)
    return all(abs(a - b) <= BOX_SLACK for a, b in sides)


def _edge_contrast(picture: QImage, box: QRect) -> float:
    """Return the contrast of an edge to the ground outside, in the middle of each side; the median of the four."""
    x, y, reach = box.center().x(), box.center().y(), REACH
    ways_in = [
        pixels(picture, QRect(box.left() - reach, y, 3 * reach, 1)),
        pixels(picture, QRect(box.right() + 1 - 2 * reach, y, 3 * reach, 1))[::-1],
        pixels(picture, QRect(x, box.top() - reach, 1, 3 * reach)),
        pixels(picture, QRect(x, box.bottom() + 1 - 2 * reach, 1, 3 * reach))[::-1],
    ]
    return median(_strongest(way) for way in ways_in if way)


def _strongest(way_in: list[int]) -> float:
    ground = QColor.fromRgb(way_in[0])
    return max(contrast(QColor.fromRgb(pixel), ground) for pixel in way_in)


def _overlap(one: QRectF, other: QRectF, allowed: float) -> bool:
    shared = one & other
    return shared.width() > allowed and shared.height() > allowed
