"""Where words, stage and storyboard of a walkthrough go: the same places for every scene."""

from __future__ import annotations

from PySide6.QtCore import QRect

from consult_app.ui.pages.columns import LONGEST_LINE, turned
from consult_app.ui.pages.scene_words import SceneWords
from consult_app.ui.pages.text_column import Block, flow, height_of
from consult_app.ui.pages.walkthrough_plan import GAP, Frame, Plan, SceneView

COLUMN_WIDTHS = (500, 560, 620, 680)     # px at the reference; the narrowest that fits is taken
WIDEST_COLUMN = 0.44                      # of the page
LEAST_STAGE = 380                         # px at the reference
PORTRAIT_STAGE = 0.8                      # of the width
PORTRAIT_SHARES = (0.5, 0.42, 0.34)       # of the height, for a stage that stays while the words turn


def planned(frame: Frame, *, last: bool) -> Plan | None:
    """Return the plan in which each scene is one view; unless it is the ``last`` try, None where there is none."""
    portrait = frame.view.look.portrait
    plan = _stacked(frame) if portrait else _beside(frame)
    if plan or not last:
        return plan
    return (_turned_below(frame) if portrait else _turned_beside(frame)) or _apart(frame)


def _beside(frame: Frame) -> Plan | None:
    """Set the words left of the stage; the storyboard under the stage, or else across the page."""
    room = frame.room
    for across in (False, True):
        for width in _widths(frame):
            right = room.adjusted(width + frame.px(56), 0, 0, 0)
            strip = room if across else right
            tall = frame.board.height_in(strip.width(), 1)
            if tall is None:
                continue
            stage = right.adjusted(0, 0, 0, -tall - frame.px(GAP))
            column = QRect(room.left(), room.top(), width, stage.height() if across else room.height())
            if _holds(frame, stage) and all(height_of(frame.column(s), width) <= column.height() for s in frame.words):
                _lay_board(frame, strip, room.top() + room.height() - tall, tall, 1)
                views = [SceneView(i, [(frame.column(scene), column)], card_last=scene.feel is not None)
                         for i, scene in enumerate(frame.words)]
                return Plan(frame, views, stage, frame.board)
    return None


def _turned_beside(frame: Frame) -> Plan | None:
    """Keep the stage on the right with the place in words under it; turn the words beside it where they must."""
    room, width = frame.room, _widths(frame)[-1]
    stage = room.adjusted(width + frame.px(56), 0, 0, -frame.dots_height())
    column = QRect(room.left(), room.top(), width, room.height())
    views = _turned(frame, column)
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
    for rows in (1, 2):
        tall = frame.board.height_in(width, rows)
        if tall is None:
            continue
        most = round(width * PORTRAIT_STAGE) + _context(frame, width)
        stage = QRect(room.left(), room.top() + words, width, min(room.height() - words - tall - gap - feel, most))
        if _holds(frame, stage):
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
    for share in PORTRAIT_SHARES:
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


def _widths(frame: Frame) -> list[int]:
    widest = round(frame.room.width() * WIDEST_COLUMN)
    return [min(frame.px(wanted), widest) for wanted in COLUMN_WIDTHS] + [widest]


def _holds(frame: Frame, stage: QRect) -> bool:
    return stage.height() - _context(frame, stage.width()) >= frame.px(LEAST_STAGE)


def _context(frame: Frame, width: int) -> int:
    """Return the most px that a line under the picture takes."""
    return max(frame.context_height(scene.id, width) for scene in frame.words)


def _lay_board(frame: Frame, across: QRect, top: int, tall: int, rows: int) -> None:
    frame.board.setGeometry(across.left(), top, across.width(), tall)
    frame.board.lay_out(rows)
