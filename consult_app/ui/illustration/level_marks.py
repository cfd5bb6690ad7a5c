"""Where the cuts across run in the side view: each level has its name in front, the one picked its line."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from consult_app.anatomy.catalogue import LEVELS
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.content.model import Stop
from consult_app.ui.illustration.boxes import Box, Point
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.theme.look import Look
from consult_app.values import dataclass

FRONT, BACK = 58.0, 46.0      # mm from the middle of the nerve sac that the line of a cut runs: past disc and bone
CATCH = 19.0                  # mm over and under its line that a level is touched: half way to the next
ROLE = "labelb"


@dataclass(frozen=True, slots=True)
class LevelMark:
    """The name of a level in its box, and where the line that begins there ends behind the bones, logical px."""

    stop: Stop
    box: Box
    end: Point


def cut_line(drawing: Drawing, level: float) -> Array:
    """Return the two ends of the cut across at ``level`` in the side view, front and back, shape (2, 2), mm."""
    front, back = drawing.lines[f"dural_sac_front_to_back_{LEVELS[round(level)]}"]
    middle, way = (front + back) / 2, (back - front) / np.hypot(*(back - front))
    return np.array([middle - way * FRONT, middle + way * BACK])


def level_near(drawing: Drawing, levels: Sequence[Stop], at: Point) -> Stop | None:
    """Return the level whose cut runs nearest to ``at``, mm; None where none is near."""
    found, least = None, CATCH
    for stop in levels:
        front, back = cut_line(drawing, stop.value)
        along, across = (back - front) / np.hypot(*(back - front)), np.array(at) - front
        reach, away = float(across @ along), abs(float(across[0] * along[1] - across[1] * along[0]))
        if away < least and -FRONT < reach < 2 * FRONT + BACK:
            found, least = stop, away
    return found


def placed_marks(look: Look, levels: Sequence[Stop], drawing: Drawing, sight: Camera, room: Box
                 ) -> tuple[LevelMark, ...]:
    """Return a mark for each level, its name within ``room``, logical px."""
    metrics = QFontMetricsF(look.font(ROLE))
    found = []
    for stop in levels:
        (x0, y0), (x1, y1) = (sight.point((x, y)).toTuple() for x, y in cut_line(drawing, stop.value).tolist())
        wide, tall = metrics.horizontalAdvance(stop.name) + 2 * look.dp(14), metrics.height() + look.dp(8)
        left = min(max(x0 - wide, room.left), room.right - wide)
        box = Box(left, min(max(y0 - tall / 2, room.top), room.bottom - tall), wide, tall)
        found.append(LevelMark(stop, box, (x1, y1)))
    return tuple(found)


def paint_marks(p: QPainter, look: Look, marks: Sequence[LevelMark], picked: float) -> None:
    """Paint names and the line of the level ``picked``; of names that touch each other, only its own."""
    cramped = any(a.box.meets(b.box) for i, a in enumerate(marks) for b in marks[:i])
    for mark in marks:
        on = mark.stop.value == picked
        if on:
            _line(p, look, mark)
        if on or not cramped:
            _name(p, look, mark, on)


def _line(p: QPainter, look: Look, mark: LevelMark) -> None:
    start, end = QPointF(mark.box.right, mark.box.centre[1]), QPointF(*mark.end)
    width = max(2.0, look.dp(4))
    for token, wide in (("surface", width + 3), ("action", width)):
        p.setPen(QPen(look.colour(token), wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawLine(start, end)


def _name(p: QPainter, look: Look, mark: LevelMark, on: bool) -> None:
    rect = QRectF(mark.box.left, mark.box.top, mark.box.width, mark.box.height)
    p.setPen(QPen(look.colour("action" if on else "line-strong"), max(look.border, 1.5)))
    p.setBrush(look.colour("action" if on else "surface"))
    p.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    p.setFont(look.font(ROLE))
    p.setPen(look.colour("on-action" if on else "ink"))
    p.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark.stop.name)
