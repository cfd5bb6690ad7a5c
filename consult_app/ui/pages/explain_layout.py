"""Where the pieces of an explain page go: beside each other, stacked, or in parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.ui.pages.columns import LONGEST_LINE, led
from consult_app.ui.pages.text_column import Block, flow, height_of, place
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.prose import Prose
from consult_app.values import dataclass

if TYPE_CHECKING:
    from consult_app.ui.illustration import FigureView, PictureView
    from consult_app.ui.pages.asides import GaugeCard, SliderCard

COLUMN_WIDTHS = (560, 620, 680, 740, 800)     # px at the reference; the narrowest that fits is taken
WIDEST_COLUMN = 0.48                           # of the page
LEAST_STAGE = 430                              # px at the reference; a smaller picture explains nothing
BESIDE_SCENE = 0.42, 0.55                      # of the page, beside a scene: few steps, so that options have one size
LEAST_SCENE = 330                              # px at the reference
SMALLER_TITLES = ("h2", "h3")                  # for a title that would have a part to itself
PORTRAIT_STAGE = 0.76                          # of the width, where there is more below it


@dataclass(frozen=True)
class Pieces:
    """What an explain page is made of.

    ``caption`` makes the page's name for its further parts, once for a column of so many px, for it stands alike on
    every part of that width only; ``title_in`` makes the title in another text role.
    ``labelled`` says that the picture is a figure with names to read, not a scene.
    """

    look: Look
    blocks: Sequence[Block]
    stage: FigureView | PictureView
    slider: SliderCard | None
    gauge: GaugeCard | None
    context: Prose | None
    caption: Callable[[int], Prose]
    title_in: Callable[[str], Prose]
    labelled: bool

    def picture(self) -> list[QWidget]:
        """Return what stands with the picture wherever it stands."""
        return [self.stage, *([self.context] if self.context else [])]

    def controls(self) -> list[Block]:
        """Return slider and gauge as blocks of a column."""
        gap = self.look.dp(24)
        return [Block(card, gap) for card in (self.slider, self.gauge) if card]

    def densities(self) -> Iterator[None]:
        """Set the gauge as a ring and then as a bar, for a caller that tries what fits."""
        for compact in (False, True) if self.gauge else (False,):
            if self.gauge:
                self.gauge.compact = compact
            yield


def arrange(pieces: Pieces, room: QRect) -> list[list[QWidget]]:
    """Place everything in ``room``; return what is seen on each part of the page."""
    tried = (_stacked, _turned_below) if pieces.look.portrait else (_beside, _turned_beside)
    for attempt in tried:
        for _ in pieces.densities():
            parts = attempt(pieces, room)
            if parts:
                return parts
    return _words_apart(pieces, room)


def _beside(pieces: Pieces, room: QRect) -> list[list[QWidget]]:
    """Set words and gauge in a column left of the picture, the slider over its foot."""
    look, gauge = pieces.look, pieces.gauge
    column = [*pieces.blocks, *([Block(gauge, look.dp(22))] if gauge else [])]
    widths = [min(look.dp(wanted), round(room.width() * WIDEST_COLUMN)) for wanted in COLUMN_WIDTHS]
    if not pieces.labelled:
        widths = [round(room.width() * share) for share in BESIDE_SCENE]
    width = next((w for w in widths if height_of(column, w) <= room.height()), None)
    if width is None:
        return []
    card_last = not isinstance(column[-1].widget, Prose)
    place(column, QRect(room.left(), room.top(), width, room.height()), last_at_bottom=card_last)
    if gauge and not gauge.compact:
        free = room.height() - height_of(pieces.blocks, width) - look.dp(22)
        tall = min(free, gauge.heightForWidth(width) + look.dp(130))
        gauge.setGeometry(room.left(), room.top() + room.height() - tall, width, tall)
    _picture(pieces, _right_of(room, width, look), over=True)
    return [[*_widgets(column), *pieces.picture(), *([pieces.slider] if pieces.slider else [])]]


def _turned_beside(pieces: Pieces, room: QRect) -> list[list[QWidget]]:
    """Keep the picture on the right; turn words and controls in the column beside it."""
    width = round(room.width() * WIDEST_COLUMN)
    parts = _turned(pieces, QRect(room.left(), room.top(), width, room.height()))
    if parts:
        _picture(pieces, _right_of(room, width, pieces.look), over=False)
    return parts


def _stacked(pieces: Pieces, room: QRect) -> list[list[QWidget]]:
    """Set words, picture, slider and gauge one under the other."""
    look, width = pieces.look, room.width()
    words = height_of(pieces.blocks, width) + look.dp(24)
    controls = pieces.controls()
    below = height_of(controls, width) + look.dp(24) if controls else 0
    stage = room.height() - words - below
    if stage < look.dp(LEAST_STAGE if pieces.labelled else LEAST_SCENE) + _context_height(pieces, width):
        return []
    ring = bool(pieces.gauge) and not pieces.gauge.compact  # type: ignore[union-attr]
    if ring:
        stage = min(stage, max(round(width * PORTRAIT_STAGE), look.dp(LEAST_STAGE)) + _context_height(pieces, width))
    place(pieces.blocks, room)
    _picture(pieces, QRect(room.left(), room.top() + words, width, stage), over=False)
    foot = room.adjusted(0, words + stage + look.dp(24), 0, 0)
    place(controls, foot)
    if ring and pieces.gauge:
        top = pieces.gauge.y()
        pieces.gauge.setGeometry(foot.left(), top, width, foot.top() + foot.height() - top)
    return [[*_widgets(pieces.blocks), *pieces.picture(), *_widgets(controls)]]


def _turned_below(pieces: Pieces, room: QRect) -> list[list[QWidget]]:
    """Keep the picture at the top; turn words and controls below it."""
    tall = round(room.width() * PORTRAIT_STAGE) + _context_height(pieces, room.width())
    parts = _turned(pieces, room.adjusted(0, tall + pieces.look.dp(28), 0, 0))
    if parts:
        _picture(pieces, QRect(room.left(), room.top(), room.width(), tall), over=False)
    return parts


def _turned(pieces: Pieces, column: QRect) -> list[list[QWidget]]:
    """Share words and controls out over parts of ``column``; [] where one of them is taller than it.

    Slider and gauge stay together: the one shows what the other does. Further parts begin with the caption.
    """
    width, controls = column.width(), pieces.controls()
    further = column.height() - _caption_height(pieces, width)
    tallest = max(block.height(width) for block in pieces.blocks)
    if max(tallest, height_of(controls, width)) > further:
        return []
    parts = _led_by_title(pieces, width, further, column.height())
    last = further if len(parts) > 1 else column.height()
    if controls and height_of([*parts[-1], *controls], width) <= last:
        parts[-1].extend(controls)
    elif controls:
        parts.append(controls)
    caption = Block(pieces.caption(width))
    shown = [parts[0], *([caption, *part] for part in parts[1:])]
    for part in shown:
        place(part, column)
    return [[*_widgets(part), *pieces.picture()] for part in shown]


def _led_by_title(pieces: Pieces, width: int, further: int, first: int) -> list[list[Block]]:
    """Share the words out; the title is set smaller where nothing else would fit on its part."""
    parts = flow(pieces.blocks, width, further, first)
    for role in SMALLER_TITLES:
        if len(parts[0]) > 1 or len(parts) == 1:
            break
        smaller = flow([Block(pieces.title_in(role)), *pieces.blocks[1:]], width, further, first)
        parts = smaller if len(smaller[0]) > 1 else parts
    return parts


def _words_apart(pieces: Pieces, room: QRect) -> list[list[QWidget]]:
    """Give the words the whole page, in as many parts as they need, and the picture parts of its own."""
    width = min(room.width(), pieces.look.sp("lead") * LONGEST_LINE)
    words = led(pieces.blocks, Block(pieces.caption(width)), room, width)
    beside = room.width() if pieces.look.portrait else round(room.width() * WIDEST_COLUMN)
    alone = Pieces(pieces.look, [Block(pieces.caption(beside))], pieces.stage, pieces.slider, pieces.gauge,
                   pieces.context, pieces.caption, pieces.title_in, pieces.labelled)
    return [*(_widgets(part) for part in words), *_picture_apart(alone, room)]


def _picture_apart(alone: Pieces, room: QRect) -> list[list[QWidget]]:
    for attempt in (_stacked,) if alone.look.portrait else (_turned_beside,):
        for _ in alone.densities():
            parts = attempt(alone, room)
            if parts:
                return parts
    _picture(alone, room, over=False)
    return [alone.picture()]


def _picture(pieces: Pieces, room: QRect, *, over: bool) -> None:
    """Fill ``room`` with the picture and its context line; ``over`` lays the slider's card over its foot."""
    context = _context_height(pieces, room.width())
    if pieces.context:
        tall = pieces.context.heightForWidth(room.width())
        pieces.context.setGeometry(room.left(), room.top() + room.height() - tall, room.width(), tall)
    stage = room.adjusted(0, 0, 0, -context)
    pieces.stage.setGeometry(stage)
    if over and pieces.slider:
        inset, tall = pieces.look.dp(28), pieces.slider.heightForWidth(stage.width())
        top = stage.top() + stage.height() - inset - tall
        pieces.slider.setGeometry(stage.left() + inset, top, stage.width() - 2 * inset, tall)
        pieces.slider.raise_()
        pieces.stage.set_insets(0, 0, 0, tall + inset)


def _context_height(pieces: Pieces, width: int) -> int:
    return pieces.context.heightForWidth(width) + pieces.look.dp(14) if pieces.context else 0


def _caption_height(pieces: Pieces, width: int) -> int:
    return pieces.caption(width).heightForWidth(width) + pieces.look.dp(24)


def _right_of(room: QRect, width: int, look: Look) -> QRect:
    return room.adjusted(width + look.dp(56), 0, 0, 0)


def _widgets(blocks: Sequence[Block]) -> list[QWidget]:
    return [block.widget for block in blocks]
