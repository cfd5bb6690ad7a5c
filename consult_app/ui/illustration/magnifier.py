"""A magnifying glass over a free part of the stage: a place of the drawing, several times as large, in a ring."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPolygonF

from consult_app.anatomy.drawing import Array, Drawing
from consult_app.ui.illustration.boxes import Box, Point
from consult_app.ui.illustration.callouts import Callout
from consult_app.ui.illustration.camera import Camera, Frame
from consult_app.ui.illustration.exposure import Emphasis, Exposure
from consult_app.ui.illustration.painting import FigurePainter
from consult_app.ui.illustration.zooming import between
from consult_app.ui.theme.look import Look
from consult_app.values import dataclass

TIMES = 3                               # as large as on the stage
RADII = (.30, .27, .24, .22, .20, .18, .16)     # of the lesser side of the room: the largest that finds a place
LEAST = 84                              # px at the reference: in a smaller glass nothing is seen
CLEAR = 10                              # px at the reference from its ring to what it may not cover
LEADER_POINTS = 12
GRID = 5                                # places that are tried in a radius
SOLID = ("body_", "arch_", "disc_", "dural_sac", "coccyx_")
FAR = 1e6                               # mm: nothing fades out in a glass
CONE = 70                               # alpha of the light between place and glass


@dataclass(frozen=True, slots=True)
class Lens:
    """Where the glass lies, logical px."""

    centre: Point
    radius: float

    @property
    def box(self) -> Box:
        """The square around it."""
        (x, y), r = self.centre, self.radius
        return Box(x - r, y - r, 2 * r, 2 * r)

    def holds(self, at: Point) -> bool:
        """Return whether ``at`` lies in it."""
        return math.dist(at, self.centre) <= self.radius


def clear_place(look: Look, room: Box, target: Point, drawn: Array, taken: Sequence[Box]) -> Lens | None:
    """Return the largest glass in ``room``, nearest to ``target``, that covers none of the points ``drawn``, (n, 2) px,
    and nothing of ``taken``; None where there is no place."""
    for share in RADII:
        radius = share * min(room.width, room.height)
        if radius < look.dp(LEAST):
            break
        spots = _spots(room, radius)
        free = _away(spots, drawn, taken) > radius + look.dp(CLEAR)
        if free.any():
            spots = spots[free]
            x, y = spots[np.hypot(*(spots - np.array(target)).T).argmin()].tolist()
            return Lens((x, y), radius)
    return None


def still_clear(lens: Lens, room: Box, drawn: Array, taken: Sequence[Box]) -> bool:
    """Return whether ``lens`` may stay where it is."""
    return room.contains(lens.box) and bool(_away(np.array([lens.centre]), drawn, taken)[0] > lens.radius)


def solid_points(drawing: Drawing, sight: Camera, every: int = 4) -> Array:
    """Return points of what a glass may not cover: bones, discs and the sac, shape (n, 2), px of ``sight``."""
    mm = np.vstack([outline[::every] for name, outline in drawing.outlines.items() if name.startswith(SOLID)])
    return np.column_stack([sight.x + mm[:, 0] * sight.scale, sight.y - mm[:, 1] * sight.scale])


def leader_points(drawn: Array, callouts: Sequence[Callout]) -> Array:
    """Return ``drawn`` with points of the leaders of ``callouts``, shape (n, 2), px."""
    along = np.linspace(0, 1, LEADER_POINTS)[:, None]
    leaders = [np.array(one.start) + along * (np.array(one.end) - np.array(one.start)) for one in callouts]
    return np.vstack([drawn, *leaders])


def _spots(room: Box, radius: float) -> Array:
    xs = np.arange(room.left + radius, room.right - radius + 1, radius / GRID)
    ys = np.arange(room.top + radius, room.bottom - radius + 1, radius / GRID)
    return np.array([(x, y) for x in xs for y in ys]).reshape(-1, 2)


def _away(spots: Array, drawn: Array, taken: Iterable[Box]) -> Array:
    """Return how far each of ``spots`` is from what is ``drawn`` and ``taken``, px."""
    away = np.hypot(spots[:, None, 0] - drawn[None, :, 0], spots[:, None, 1] - drawn[None, :, 1]).min(axis=1)
    for box in taken:
        across = np.maximum(np.maximum(box.left - spots[:, 0], spots[:, 0] - box.right), 0)
        down = np.maximum(np.maximum(box.top - spots[:, 1], spots[:, 1] - box.bottom), 0)
        away = np.minimum(away, np.hypot(across, down))
    return np.asarray(away)


class Magnifier:
    """What is seen in one glass at one place of one drawing, painted once, however often it is shown.

    While the drawing moves it is the figure's own picture, stretched; ``develop`` paints it as large as it is seen.
    """

    def __init__(self, painter: FigurePainter, lens: Lens, figure: Exposure, at: Point, ratio: float,
                 ground: QColor) -> None:
        self.lens, self._figure, self._ratio = lens, figure, ratio
        self.drawing = figure.drawing
        self._around = lens.radius / TIMES                          # px of the stage that are seen in it
        side = max(2, round(2 * lens.radius * ratio))
        scale = figure.camera.scale * TIMES
        frame = Frame(at[1], FAR, FAR, 2.0, at[0])
        self.camera = Camera(side, side, scale, side / 2 - at[0] * scale, side / 2 + at[1] * scale, frame)
        self._source = figure.camera.point(at) / ratio
        stage = QImage(QSize(side, side), QImage.Format.Format_RGB32)
        stage.fill(ground)
        self._painter, self._stage = painter, stage
        self._exposure: Exposure | None = None
        self._glass: QImage | None = None

    @property
    def complete(self) -> bool:
        """True when what is seen in it is painted in full."""
        return self._exposure is not None and self._exposure.complete

    def emphasise(self, emphasis: Emphasis) -> None:
        """Show the same with another emphasis."""
        if self._exposure:
            self._exposure.emphasise(emphasis)
        self._glass = None

    def develop(self, emphasis: Emphasis, until: float) -> bool:
        """Paint on until perf_counter() says ``until``. True if the picture has changed."""
        if self._exposure is None:
            assert self.drawing is not None
            self._exposure = Exposure(self._painter, self.camera, self._stage, emphasis)
            self._exposure.follow(self.drawing)
            self._glass = None
            return True
        changed = self._exposure.develop(until)
        if changed:
            self._glass = None
        return changed

    def paint(self, p: QPainter, look: Look, words: str) -> None:
        """Paint the glass, a ring about the place and the light between them, logical px."""
        self._paint_light(p, look)
        if self._glass is None:
            self._glass = self._painted(look)
        box = self.lens.box
        p.drawImage(QPointF(box.left, box.top), self._glass)
        self._say(p, look, words)

    def _painted(self, look: Look) -> QImage:
        side, ring = self.camera.width, max(2.5, look.dp(5)) * self._ratio
        glass = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        glass.fill(Qt.GlobalColor.transparent)
        with QPainter(glass) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            path = QPainterPath()
            path.addEllipse(QRectF(0, 0, side, side).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))
            p.save()
            p.setClipPath(path)
            if self._exposure is None:
                p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                p.setTransform(between(self._figure.camera, self.camera))
            (self._exposure or self._figure).paint(p)
            p.restore()
            p.setBrush(Qt.BrushStyle.NoBrush)
            for token, width in (("surface", ring * 2.4), ("action", ring)):
                p.setPen(QPen(look.colour(token), width))
                p.drawPath(path)
        glass.setDevicePixelRatio(self._ratio)
        return glass

    def _paint_light(self, p: QPainter, look: Look) -> None:
        """Paint the ring on the drawing and the cone from there to the glass."""
        glass, width = QPointF(*self.lens.centre), max(1.8, look.dp(3))
        away = glass - self._source
        far = math.hypot(away.x(), away.y()) or 1.0
        side = QPointF(-away.y() / far, away.x() / far)
        light = look.colour("surface")
        light.setAlpha(CONE)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(light)
        near, wide = side * self._around, side * (self.lens.radius * .96)
        p.drawPolygon(QPolygonF([self._source + near, glass + wide, glass - wide, self._source - near]))
        p.setBrush(Qt.BrushStyle.NoBrush)
        for token, wider in (("surface", width + 3), ("action", width)):
            p.setPen(QPen(look.colour(token), wider))
            p.drawEllipse(self._source, self._around, self._around)

    def _say(self, p: QPainter, look: Look, words: str) -> None:
        """Say how much larger it is, on the glass's lower edge, where there is room."""
        font = look.font("caption")
        metrics = QFontMetricsF(font)
        wide, tall = metrics.horizontalAdvance(words) + 2 * look.dp(10), metrics.height()
        if wide > 1.7 * self.lens.radius:
            return
        x, y = self.lens.centre[0], self.lens.centre[1] + self.lens.radius - tall
        box = QRectF(x - wide / 2, y - look.dp(4), wide, tall)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.colour("surface"))
        p.drawRoundedRect(box, tall / 2, tall / 2)
        p.setFont(font)
        p.setPen(look.colour("ink2"))
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
