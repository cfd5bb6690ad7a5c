"""Where words, stage and storyboard of a walkthrough go: the same places for every scene."""

from __future__ import annotations

from PySide6.QtCore import QRect

from consult_app.ui.pages.columns import LONGEST_LINE, turned
from consult_app.ui.pages.scene_words import SceneWords
from consult_app.ui.pages.storyboard import tallest
from consult_app.ui.pages.text_column import Block, flow, height_of
from consult_app.ui.pages.walkthrough_plan import GAP, Frame, Plan, SceneView

COLUMN = 19               # text sizes of the larger words, whatever the words are: every option has the same picture
WIDEST_COLUMN = 0.44      # of the page
LEAST_STAGE = 380         # px at the reference
PORTRAIT_STAGE = 0.44     # of the height
PORTRAIT_SHARES = (0.5, 0.42, 0.34)       # the same, of large text; and where words are taller than what that leaves


def planned(frame: Frame, *, last: bool) -> Plan | None:
    """Return the plan in which each scene is one view; unless it is the ``last`` try, None where there is none.

    The stage is as large for one walkthrough as for another: column and strip take what the look gives them.
    """
    look = frame.view.look
    plan = None
    if look.text == 100:
        plan = _stacked(frame) if look.portrait else _beside(frame)
    if plan is None and (last or look.text > 100):
        plan = _turned_below(frame) if look.portrait else _turned_beside(frame)
    if plan and (last or len(plan.views) == len(frame.words)):
        return plan
    return _apart(frame) if last else None


def _beside(frame: Frame) -> Plan | None:
    """Set the words left of the stage; the storyboard under the stage, or else across the page."""
    room, stage = frame.room, _stage_beside(frame)
    for across in (False, True):
        strip = room if across else QRect(stage.left(), room.top(), stage.width(), room.height())
        tall = frame.board.height_in(strip.width(), 1)
        if tall is None or tall > tallest(frame.view.look):
            continue
        column = _column_beside(frame, room.height() - (tall + frame.px(GAP) if across else 0))
        if _holds(frame, stage) and all(
                height_of(frame.column(scene), column.width()) <= column.height() for scene in frame.words):
            _lay_board(frame, strip, room.top() + room.height() - tall, tall, 1)
            views = [SceneView(i, [(frame.column(scene), column)], card_last=scene.feel is not None)
                     for i, scene in enumerate(frame.words)]
            return Plan(frame, views, stage, frame.board)
    return None


def _stage_beside(frame: Frame) -> QRect:
    """Return the stage of every walkthrough in a window that is wider than high."""
    room, look = frame.room, frame.view.look
    strip = tallest(look) + frame.px(GAP) if look.text == 100 else frame.dots_height()
    return room.adjusted(_column_beside(frame, 0).width() + frame.px(56), 0, 0, -strip)


def _column_beside(frame: Frame, height: int) -> QRect:
    room = frame.room
    width = min(COLUMN * frame.view.look.sp("lead"), round(room.width() * WIDEST_COLUMN))
    return QRect(room.left(), room.top(), width, height)


def _turned_beside(frame: Frame) -> Plan | None:
    """Keep the stage on the right with the place in words under it; turn the words beside it where they must."""
    room, stage = frame.room, _stage_beside(frame)
    views = _turned(frame, _column_beside(frame, room.height()))
    if not views or not _holds(frame, stage):
        return None
    frame.dots.move(stage.left(), room.top() + room.height() - frame.dots.sizeHint().height())
    return Plan(frame, views, stage, frame.dots)


def _stacked(frame: Frame) -> Plan | None:
    """Set words, stage, storyboard and what one may feel one under the other."""
    room, gap = frame.room, frame.px(GAP)
    width = room.width()
    words = max(height_of(_read(frame, scene), width) for scene in frame.words) + gap
    feel = max((scene.feel.height(width) for scene in frame.words if scene.feel), default=-gap) + gap
    stage = QRect(room.left(), room.top() + words, width, round(room.height() * PORTRAIT_STAGE))
    for rows in (2, 1):                       # the larger cards; every option has them alike
        tall = frame.board.height_in(width, rows)
        if tall is not None and _holds(frame, stage) and words + stage.height() + gap + tall + feel <= room.height():
            y = stage.top() + stage.height() + gap
            _lay_board(frame, room, y, tall, rows)
            foot = room.adjusted(0, y + tall + gap - room.top(), 0, 0)
            views = [SceneView(i, [(_read(frame, scene), room), ([scene.feel] if scene.feel else [], foot)])
                     for i, scene in enumerate(frame.words)]
            return Plan(frame, views, stage, frame.board)
    return None


def _turned_below(frame: Frame) -> Plan | None:
    """Keep the stage at the top with the place in words under it; turn the words below."""
    room = frame.room
    shares = PORTRAIT_SHARES if frame.view.look.text > 100 else (PORTRAIT_STAGE, *PORTRAIT_SHARES[1:])
    for share in shares:
        stage = QRect(room.left(), room.top(), room.width(), round(room.height() * share))
        column = room.adjusted(0, stage.height() + frame.dots_height() + frame.px(GAP), 0, 0)
        views = _turned(frame, column)
        if views and _holds(frame, stage):
            frame.dots.move(stage.left(), stage.top() + stage.height() + frame.px(GAP) // 2)
            return Plan(frame, views, stage, frame.dots)
    return None


def _apart(frame: Frame) -> Plan:
    """Give the words of each scene the whole page, in as many views as they need, and its picture one of its own."""
    room = frame.room
    width = min(room.width(), frame.view.look.sp("lead") * LONGEST_LINE)
    page = QRect(room.left(), room.top(), width, room.height())
    views: list[SceneView] = []
    for i, scene in enumerate(frame.words):
        parts = flow(frame.column(scene), width, room.height())
        views += [SceneView(i, [(part, page)], staged=False) for part in parts]
        views.append(SceneView(i, []))
    stage = room.adjusted(0, 0, 0, -frame.dots_height())
    frame.dots.move(stage.left(), room.top() + room.height() - frame.dots.sizeHint().height())
    return Plan(frame, views, stage, frame.dots)


def _turned(frame: Frame, column: QRect) -> list[SceneView]:
    """Return the views of every scene in ``column``; none where a block is taller than it."""
    views: list[SceneView] = []
    for i, scene in enumerate(frame.words):
        parts = turned(frame.column(scene), scene.caption, column.width(), column.height())
        if not parts:
            return []
        views += [SceneView(i, [(part, column)]) for part in parts]
    return views


def _read(frame: Frame, scene: SceneWords) -> list[Block]:
    return [block for block in frame.column(scene) if block is not scene.feel]


def _holds(frame: Frame, stage: QRect) -> bool:
    return stage.height() - _context(frame, stage.width()) >= frame.px(LEAST_STAGE)


def _context(frame: Frame, width: int) -> int:
    """Return the most px that a line under the picture takes."""
    return max(frame.context_height(scene.id, width) for scene in frame.words)


def _lay_board(frame: Frame, across: QRect, top: int, tall: int, rows: int) -> None:
    frame.board.setGeometry(across.left(), top, across.width(), tall)
    frame.board.lay_out(rows)
