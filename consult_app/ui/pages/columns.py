"""Words in a column that turns in parts, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.ui.pages.text_column import Block, flow, place

LONGEST_LINE = 31          # text sizes, about 60 letters


def turned(blocks: Sequence[Block], caption: Block, width: int, height: int) -> list[list[Block]]:
    """Share ``blocks`` out over parts of a column, further parts under ``caption``; [] where one of them is taller."""
    further = height - caption.height(width) - max(block.gap for block in blocks)
    tallest = max(block.height(width) for block in blocks)
    if tallest > (height if len(blocks) == 1 else further):
        return []
    parts = flow(blocks, width, further, height)
    return [parts[0], *([caption, *part] for part in parts[1:])]


def led(blocks: Sequence[Block], caption: Block, room: QRect, longest: int) -> list[list[Block]]:
    """Share ``blocks`` out over parts that have the whole of ``room`` to themselves, and put them in their places.

    Further parts stand under ``caption``, unless a block needs its room.
    """
    width = min(room.width(), longest)
    parts = turned(blocks, caption, width, room.height()) or flow(blocks, width, room.height())
    for part in parts:
        place(part, QRect(room.left(), room.top(), width, room.height()))
    return parts


def widgets(blocks: Sequence[Block]) -> list[QWidget]:
    """Return the widgets of ``blocks``."""
    return [block.widget for block in blocks]
