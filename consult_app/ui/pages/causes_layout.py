"""Where the pieces of a page of causes go: beside the picture, under it, or in parts, each led by the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.pages.asides import SliderCard
from consult_app.ui.pages.columns import LONGEST_LINE, widgets
from consult_app.ui.pages.room_card import RoomCard
from consult_app.ui.pages.text_column import Block, flow, height_of, place
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.prose import Prose
from consult_app.values import dataclass

Parts = list[list[QWidget]]
Group = Sequence[Block]                       # stays together on one part
COLUMN_WIDTHS = (560, 620, 680, 740, 800)     # px at the reference; the narrowest that fits, with the choice unbroken
WIDEST_COLUMN = 0.48                          # of the page
LEAST_STAGE = 400                             # px at the reference, above the cards: less explains nothing
PORTRAIT_STAGE = 0.76                         # of the width
PORTRAIT_MOST = 0.6                           # of the page's height, where something turns below
ROOM_CARD = 0.42                              # of the picture's width, beside the slider
INSET = 28                                    # px at the reference, of the cards over the picture's foot
BETWEEN = 14                                  # px at the reference, between the two cards


@dataclass(frozen=True)
class Pieces:
    """``intro`` is read once; ``choice`` leads what is ``said`` of a cause, and ``again`` further parts of it."""

    look: Look
    intro: Sequence[Block]
    choice: Block
    again: Block
    said: Sequence[Block]
    stage: StageView
    slider: SliderCard | None
    gauge: RoomCard | None
    context: Prose | None

    @property
    def cards(self) -> list[QWidget]:
        """What moves the picture, and what it says."""
        return [card for card in (self.slider, self.gauge) if card]

    @property
    def controls(self) -> list[Block]:
        """The cards as blocks of a column."""
        return [Block(card, self.look.dp(BETWEEN)) for card in self.cards]

    @property
    def groups(self) -> list[Group]:
        """What is said, as what may turn."""
        return [[block] for block in self.said]

    def context_height(self, width: int) -> int:
        """Return the px that the line under the picture takes, with the space above it."""
        return self.context.heightForWidth(width) + self.look.dp(14) if self.context else 0


def arrange(pieces: Pieces, room: QRect) -> Parts:
    """Place everything in ``room``; return what is seen on each part of the page."""
    portrait = pieces.look.portrait
    for attempt in (_stacked, _turned_below) if portrait else (_beside, _turned_beside, _cards_beside):
        if parts := attempt(pieces, room):
            return parts
    return _apart(pieces, room)


def _beside(pieces: Pieces, room: QRect) -> Parts:
    """Set everything said in a column left of the picture."""
    widths = [min(pieces.look.dp(wanted), round(room.width() * WIDEST_COLUMN)) for wanted in COLUMN_WIDTHS]
    column = [*pieces.intro, pieces.choice, *pieces.said]
    fitting = [wide for wide in widths if height_of(column, wide) <= room.height()]
    lowest = min((pieces.choice.height(wide) for wide in fitting), default=0)
    width = next((wide for wide in fitting if pieces.choice.height(wide) == lowest), None)
    if width is None or not _picture(pieces, _right_of(room, width, pieces.look)):
        return []
    place(column, QRect(room.left(), room.top(), width, room.height()))
    return _with_picture(pieces, [column], pieces.cards)


def _turned_beside(pieces: Pieces, room: QRect) -> Parts:
    """Keep the picture and its cards on the right; turn what is said in the column beside it."""
    left, right = _halves(room, pieces.look)
    turned = _turned(pieces, pieces.groups, left)
    return _with_picture(pieces, turned, pieces.cards) if turned and _picture(pieces, right) else []


def _cards_beside(pieces: Pieces, room: QRect) -> Parts:
    """Keep the picture alone on the right; turn what is said, and then the cards, in the column beside it."""
    left, right = _halves(room, pieces.look)
    stage = right.adjusted(0, 0, 0, -pieces.context_height(right.width()))
    turned = _turned(pieces, [*pieces.groups, *([pieces.controls] if pieces.cards else [])], left)
    if not turned or stage.height() < pieces.look.dp(LEAST_STAGE):
        return []
    _bare_picture(pieces, stage, right)
    return _with_picture(pieces, turned)


def _stacked(pieces: Pieces, room: QRect) -> Parts:
    """Set the choice over the picture, and what is said of the cause under it."""
    look, width = pieces.look, room.width()
    above, gap = [*pieces.intro, pieces.choice], look.dp(24)
    top, below = height_of(above, width), height_of(pieces.said, width)
    tall = min(room.height() - top - below - 2 * gap, _best_height(pieces, width))
    if not _picture(pieces, QRect(room.left(), room.top() + top + gap, width, tall)):
        return []
    place(above, room)
    place(pieces.said, room.adjusted(0, top + tall + 2 * gap, 0, 0))
    return _with_picture(pieces, [[*above, *pieces.said]], pieces.cards)


def _turned_below(pieces: Pieces, room: QRect) -> Parts:
    """Keep the picture and its cards at the top; turn what is said below it."""
    tall = min(_best_height(pieces, room.width()), round(room.height() * PORTRAIT_MOST))
    turned = _turned(pieces, pieces.groups, room.adjusted(0, tall + pieces.look.dp(28), 0, 0))
    fits = turned and _picture(pieces, QRect(room.left(), room.top(), room.width(), tall))
    return _with_picture(pieces, turned, pieces.cards) if fits else []


def _apart(pieces: Pieces, room: QRect) -> Parts:
    """Give what is said the whole page, in as many parts as it needs, and the picture further ones with the cards."""
    width = min(room.width(), pieces.look.sp("lead") * LONGEST_LINE)
    column = QRect(room.left(), room.top(), width, room.height())
    words = _turned(pieces, pieces.groups, column, needed=True)
    led = pieces.again.height(width)
    pieces.again.widget.setGeometry(room.left(), room.top(), width, led)
    below = room.adjusted(0, led + pieces.look.dp(18), 0, 0)
    free = below.adjusted(0, 0, 0, -pieces.context_height(below.width()))
    cards, stage = _halves(free, pieces.look)
    if not pieces.cards:
        stage = free
    elif pieces.look.portrait:
        whole = height_of(pieces.controls, free.width()) + pieces.look.dp(BETWEEN)
        tall = min(whole, round(free.height() * (1 - PORTRAIT_MOST)))
        cards = free.adjusted(0, free.height() - tall, 0, 0)
        stage = free.adjusted(0, 0, 0, -tall - pieces.look.dp(BETWEEN))
    _bare_picture(pieces, stage, below)
    shown = _flowed([[card] for card in pieces.controls], cards.width(), cards.height())
    for part in shown:
        place(part, cards)
    pictures = [_with_picture(pieces, [[pieces.again]], widgets(part))[0] for part in shown or [[]]]
    return [*(widgets(part) for part in words), *pictures]


def _turned(pieces: Pieces, groups: Sequence[Group], column: QRect, *, needed: bool = False) -> list[list[Block]]:
    """Share a column out: the words that are read once, then each group; [] where one is taller, unless ``needed``."""
    width, tall = column.width(), column.height()
    led = tall - pieces.again.height(width)
    highest = max(height_of(group, width) + group[0].gap for group in groups)
    if not needed and (highest > led or max(block.height(width) for block in pieces.intro) > tall):
        return []
    parts = flow(pieces.intro, width, tall)
    with_first = [*parts[-1], pieces.choice, *groups[0]]
    if len(parts) == 1 and height_of(with_first, width) <= tall:
        (first, *_), groups = _flowed([with_first, *groups[1:]], width, tall), groups[1:]
        parts, groups = [first], [group for group in groups if group[0] not in first]
    parts += [[pieces.again, *part] for part in _flowed(groups, width, led)]
    for part in parts:
        place(part, column)
    return parts


def _flowed(groups: Sequence[Group], width: int, height: int) -> list[list[Block]]:
    """Share ``groups`` out over parts no taller than ``height``; one that is taller stands alone."""
    parts: list[list[Block]] = []
    for group in groups:
        if parts and parts[-1][0].gap + height_of([*parts[-1], *group], width) <= height:
            parts[-1].extend(group)
        else:
            parts.append(list(group))
    return parts


def _picture(pieces: Pieces, room: QRect) -> bool:
    """Fill ``room`` with the picture, the cards over its foot and the context line below, if it is large enough."""
    look, foot = pieces.look, _foot(pieces, room.width())
    stage = room.adjusted(0, 0, 0, -pieces.context_height(room.width()))
    if stage.height() - foot < look.dp(LEAST_STAGE):
        return False
    _bare_picture(pieces, stage, room)
    _place_cards(pieces, stage.adjusted(look.dp(INSET), stage.height() - foot, -look.dp(INSET), -look.dp(INSET)))
    pieces.stage.set_insets(0, 0, 0, foot)
    return True


def _bare_picture(pieces: Pieces, stage: QRect, room: QRect) -> None:
    """Put the picture into ``stage`` and the context line at the foot of ``room``."""
    if pieces.context:
        below = pieces.context.heightForWidth(room.width())
        pieces.context.setGeometry(room.left(), room.top() + room.height() - below, room.width(), below)
    pieces.stage.setGeometry(stage)
    pieces.stage.set_insets(0, 0, 0, 0)


def _place_cards(pieces: Pieces, rect: QRect) -> None:
    """Put the slider into ``rect``, and beside it what room is left."""
    slider = _slider_width(pieces, rect.width())
    if pieces.slider:
        pieces.slider.setGeometry(rect.left(), rect.top(), slider, rect.height())
    if pieces.gauge:
        left = slider + pieces.look.dp(BETWEEN)
        pieces.gauge.setGeometry(rect.left() + left, rect.top(), rect.width() - left, rect.height())


def _foot(pieces: Pieces, width: int) -> int:
    """Return the px that slider and room take over the foot of a picture of ``width`` px."""
    inset = pieces.look.dp(INSET)
    inner = width - 2 * inset
    slider = _slider_width(pieces, inner)
    beside = inner - slider - pieces.look.dp(BETWEEN)
    heights = [card.heightForWidth(wide) for card, wide in zip(pieces.cards, (slider, beside), strict=False)]
    return max(heights) + inset if heights else 0


def _slider_width(pieces: Pieces, inner: int) -> int:
    return round(inner * (1 - ROOM_CARD)) if pieces.gauge else inner


def _best_height(pieces: Pieces, width: int) -> int:
    """Return the px in which a picture of ``width`` px is as large as it needs to be in portrait."""
    return round(width * PORTRAIT_STAGE) + _foot(pieces, width) + pieces.context_height(width)


def _with_picture(pieces: Pieces, parts: Sequence[Sequence[Block]], cards: Sequence[QWidget] = ()) -> Parts:
    below = [pieces.context] if pieces.context else []
    return [[*widgets(part), pieces.stage, *cards, *below] for part in parts]


def _halves(room: QRect, look: Look) -> tuple[QRect, QRect]:
    """Return the widest column left in ``room``, and what is right of it."""
    width = round(room.width() * WIDEST_COLUMN)
    return QRect(room.left(), room.top(), width, room.height()), _right_of(room, width, look)


def _right_of(room: QRect, width: int, look: Look) -> QRect:
    return room.adjusted(width + look.dp(56), 0, 0, 0)
