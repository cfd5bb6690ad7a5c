"""Where form, drawing and notes of a report's page go: side by side, the drawing on top in portrait, in parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.ui.exam_room.report.form import GAP
from consult_app.ui.exam_room.report.pictures import ReportPictures
from consult_app.ui.pages.columns import turned, widgets
from consult_app.ui.pages.parted import COLUMN_GAP, spread
from consult_app.ui.pages.text_column import Block, flow, height_of, place
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.prose import Prose
from consult_app.values import dataclass

COLUMNS = (0.36, 0.4, 0.44, 0.48)        # of the page, for the form beside the drawing; the narrowest that fits
LEAST_STAGE = 400                        # px at the reference; with less, what stands in the way is said in the form
PORTRAIT_STAGE = 0.52                    # of the page's height, for the drawing over the form
LINE_GAP = 12                            # px at the reference, between drawing and notes


@dataclass(frozen=True)
class Pieces:
    """``notes`` stand under the drawing on every part; ``way`` is the card of what stands in the way, if anything."""

    look: Look
    blocks: Sequence[Block]
    pictures: ReportPictures
    notes: Sequence[QWidget]
    caption: Prose
    way: QWidget | None
    slip: bool


def arrange(pieces: Pieces, room: QRect) -> list[list[QWidget]]:
    """Place everything in ``room``; return what is seen on each part of the page."""
    look, way, blocks = pieces.look, pieces.way, list(pieces.blocks)
    column, picture = _columns(look, blocks, room)
    under = [*([way] if way else []), *pieces.notes]
    if way and _over(under, picture, look).height() < look.dp(LEAST_STAGE):
        blocks.insert(1, Block(way, look.dp(GAP)))
        column, picture = _columns(look, blocks, room)
        under = list(pieces.notes)
    stage = _over(under, picture, look)
    _set_under(under, stage, picture, look)
    shown = pieces.pictures.place(stage, slip=pieces.slip)
    parts = [[*widgets(part), *shown, *under] for part in _shared(pieces, blocks, column)]
    if pieces.slip and pieces.pictures.side not in shown:
        parts.append(_side_alone(pieces, column, picture, stage, under))
    return parts


def _columns(look: Look, blocks: Sequence[Block], room: QRect) -> tuple[QRect, QRect]:
    """Return the room of the form and that of the drawing with its notes."""
    gap = look.dp(COLUMN_GAP)
    if look.portrait:
        tall = max(round(room.height() * PORTRAIT_STAGE), room.height() - gap // 2 - height_of(blocks, room.width()))
        return room.adjusted(0, tall + gap // 2, 0, 0), QRect(room.left(), room.top(), room.width(), tall)
    for share in COLUMNS:
        width = round(room.width() * share)
        if height_of(blocks, width) <= room.height():
            break
    return QRect(room.left(), room.top(), width, room.height()), room.adjusted(width + gap, 0, 0, 0)


def _shared(pieces: Pieces, blocks: Sequence[Block], column: QRect) -> list[list[Block]]:
    """Share the form out over parts of its column, and put it in its places."""
    caption = Block(pieces.caption)
    parts = turned(blocks, caption, column.width(), column.height()) or flow(blocks, column.width(), column.height())
    for part in parts:
        place(spread(part, column), column)
    return parts


def _over(under: Sequence[QWidget], picture: QRect, look: Look) -> QRect:
    """Return what the notes leave of the room for the drawing."""
    gap = look.dp(LINE_GAP)
    return picture.adjusted(0, 0, 0, -sum(note.heightForWidth(picture.width()) + gap for note in under))


def _set_under(under: Sequence[QWidget], stage: QRect, picture: QRect, look: Look) -> None:
    y, width = stage.top() + stage.height(), picture.width()
    for note in under:
        tall = note.heightForWidth(width)
        note.setGeometry(picture.left(), y + look.dp(LINE_GAP), width, tall)
        y += tall + look.dp(LINE_GAP)


def _side_alone(pieces: Pieces, column: QRect, picture: QRect, stage: QRect, under: Sequence[QWidget]) -> list[QWidget]:
    """Give the side view a part of its own: where the form stands, beside or under the drawing."""
    head = pieces.caption.heightForWidth(column.width())
    below = column.adjusted(0, head + pieces.look.dp(LINE_GAP), 0, 0)
    return [pieces.caption, *pieces.pictures.place_side(below), pieces.pictures.section, *under]
