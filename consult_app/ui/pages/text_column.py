"""Blocks of text set one under the other, and how they share out into parts that fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.values import dataclass


@dataclass(frozen=True)
class Block:
    """A widget with height for width, and the space in px it wants above it."""

    widget: QWidget
    gap: int = 0

    def height(self, width: int) -> int:
        """Return the height in px at ``width``."""
        return self.widget.heightForWidth(width)


def set_below(blocks: list[Block], widget: QWidget, gap: int) -> None:
    """Add ``widget`` under ``blocks``, ``gap`` px between what is seen: free edges around words count as gap."""
    edges = sum(getattr(each, "edge", 0) for each in (widget, blocks[-1].widget))
    blocks.append(Block(widget, max(gap - edges, 0)))


def height_of(blocks: Sequence[Block], width: int) -> int:
    """Return the height in px of ``blocks`` at ``width``; the first one's gap does not count."""
    return sum(block.height(width) for block in blocks) + sum(block.gap for block in blocks[1:])


def flow(blocks: Sequence[Block], width: int, height: int, first: int | None = None) -> list[list[Block]]:
    """Share ``blocks`` out, in order, into parts no taller than ``height``, the first no taller than ``first``.

    A block that is taller than its part stands alone.
    """
    parts: list[list[Block]] = []
    for block in blocks:
        room = height if len(parts) != 1 or first is None else first
        if parts and height_of([*parts[-1], block], width) <= room:
            parts[-1].append(block)
        else:
            parts.append([block])
    return parts


def place(blocks: Sequence[Block], rect: QRect, *, last_at_bottom: bool = False) -> None:
    """Lay ``blocks`` out from the top of ``rect``; the last may stand at its bottom."""
    y = rect.top()
    for i, block in enumerate(blocks):
        y += block.gap if i else 0
        tall = block.height(rect.width())
        if last_at_bottom and i == len(blocks) - 1 and i:
            y = max(y, rect.top() + rect.height() - tall)
        block.widget.setGeometry(rect.left(), y, rect.width(), tall)
        y += tall
