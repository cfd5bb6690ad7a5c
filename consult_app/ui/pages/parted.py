"""Words and what answers them: side by side where both fit, else one under the other, in parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.ui.pages.text_column import Block, flow, height_of, place
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.prose import Prose

WORDS_WIDTHS = (560, 620, 680, 740, 800)       # px at the reference; the narrowest that fits is taken
WIDEST_WORDS = 0.48                             # of the page
LONGEST_LINE = 34                               # text sizes
COLUMN_GAP = 56                                 # px at the reference
SPREAD = 0.5                                    # of a gap that may be added to it where there is room


def room_of(look: Look, size: tuple[int, int]) -> QRect:
    """Return what a page of ``size`` fills with its blocks."""
    width, height = size
    return QRect(look.margin, look.dp(16), width - 2 * look.margin, height - look.dp(28))


def beside(look: Look, words: Sequence[Block], answers: Sequence[Block], room: QRect) -> bool:
    """Set ``words`` in a column left of ``answers``; False, and nothing is set, where one of them does not fit."""
    if look.portrait:
        return False
    for wanted in WORDS_WIDTHS:
        left = min(look.dp(wanted), round(room.width() * WIDEST_WORDS))
        right = QRect(room).adjusted(left + look.dp(COLUMN_GAP), 0, 0, 0)
        if height_of(words, left) <= room.height() and height_of(answers, right.width()) <= room.height():
            place(words, QRect(room.left(), room.top(), left, room.height()))
            place(spread(answers, right), right)
            return True
    return False


def column_of(look: Look, room: QRect) -> QRect:
    """Return the column in which blocks stand one under the other: no wider than a line is read well."""
    column = QRect(room)
    if not look.portrait:
        column.setWidth(min(room.width(), look.sp("lead") * LONGEST_LINE))
    return column


def in_parts(look: Look, blocks: Sequence[Block], caption: Prose, room: QRect) -> list[list[QWidget]]:
    """Set ``blocks`` one under the other; return what is seen on each part. Further parts begin with ``caption``."""
    column = column_of(look, room)
    width, head = column.width(), Block(caption)
    further = room.height() - height_of([head, Block(caption, look.dp(14))], width) + caption.heightForWidth(width)
    parts = flow(blocks, width, further, room.height())
    shown = [parts[0], *([head, Block(part[0].widget, look.dp(14)), *part[1:]] for part in parts[1:])]
    for part in shown:
        place(spread(part, column), column)
    return [[block.widget for block in part] for part in shown]


def spread(blocks: Sequence[Block], room: QRect) -> list[Block]:
    """Return ``blocks`` with somewhat wider gaps where ``room`` has height to spare."""
    free = max(room.height() - height_of(blocks, room.width()), 0)
    gaps = sum(block.gap for block in blocks[1:])
    more = min(SPREAD, free / gaps) if gaps else 0
    return [Block(block.widget, int(block.gap * (1 + more))) for block in blocks]
