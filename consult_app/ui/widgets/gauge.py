"""Room for the nerves: a half ring filled by amount in one hue, and the sac inside its usual outline.

The ring fills from where reading begins; the sac is a picture of the body, whose left stays left.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Gauge
from consult_app.ui.mirror import upright
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter, within

Outline = Sequence[Sequence[float]]     # points in mm, y towards the front of the body
RING = 0.2                              # thickness of the ring in radii


class RoomGauge(QWidget):
    """Shows a ratio of what is usual; its words are computed from the drawn ratio."""

    def __init__(self, look: Look, gauge: Gauge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._gauge = look, gauge
        self.compact = False              # a straight bar in place of the ring
        self._ratio: float | None = None
        self._usual: QPolygonF = QPolygonF()
        self._usual_points: Outline = ()
        self._ground: QImage | None = None       # track and usual sac: they stay while the ratio moves
        self._now: QPolygonF = QPolygonF()
        self.setAccessibleName(gauge.name)

    @property
    def words(self) -> str:
        """What the ratio is called, or "" before there is one."""
        if self._ratio is None:
            return ""
        return next((words for least, words in self._gauge.words if self._ratio >= least), self._gauge.words[-1][1])

    def show_room(self, ratio: float, now: Outline, usual: Outline) -> None:
        """Show ``ratio`` (1 is usual) with the outlines of the sac now and usually, in mm."""
        self._ratio = min(max(ratio, 0.0), 1.0)
        self._now = _polygon(now)
        if usual != self._usual_points:
            self._usual_points, self._usual, self._ground = usual, _polygon(usual), None
        self.setAccessibleDescription(f"{self.words} {self._gauge.unit_words}")
        self.update()

    def least_height(self) -> int:
        """Return the least height in px at which the ring is still worth drawing."""
        return round(self._words_height() + self.look.dp(44 if self.compact else 170))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.compact:
            self._paint_bar()
        else:
            self._paint_gauge()

    def _paint_bar(self) -> None:
        look, thick = self.look, max(self.look.dp(26), 14)
        bar = QRectF(0, look.dp(4), self.width(), thick)
        with painter(self) as p:
            box(p, bar, thick / 2, look.colour("sunken"), look.colour("line-strong"), 2)
            if self._ratio is not None:
                filled = bar.adjusted(3, 3, -3, -3)
                filled.setWidth(max(filled.width() * self._ratio, filled.height()))
                box(p, filled, filled.height() / 2, look.colour("room"))
                self._paint_words(p, bar.bottom() + look.dp(8))

    def _paint_gauge(self) -> None:
        width, room = self.width(), self.height() - self._words_height() - self.look.dp(12)
        radius = min(width * 0.46, room / (1 + RING * 0.7), self.look.dp(260))
        if radius < self.look.dp(40):
            return
        spare = max(room - radius * (1 + RING * 0.7), 0)
        centre = QPointF(width / 2, radius + self.look.dp(6) + spare / 2)
        with painter(self) as p:
            p.drawImage(QRectF(self.rect()), self._painted_ground(centre, radius))
            if self._ratio is not None:
                self._paint_ring(p, centre, radius)
                self._paint_sac(p, centre, radius)
                self._paint_knob(p, centre, radius)
                self._paint_words(p, centre.y() + radius * RING * 0.7)

    def _role(self) -> str:
        return "h3" if self.compact else "h2"

    def _words_height(self) -> float:
        return self.look.sp(self._role()) * 1.25 + self.look.sp("caption") * 1.4

    def _paint_ring(self, p: QPainter, centre: QPointF, radius: float) -> None:
        look, thick, rect = self.look, radius * RING, _middle_of_ring(centre, radius)
        if self._ratio:
            fill = QLinearGradient(rect.topLeft(), rect.topRight())
            fill.setColorAt(0, look.colour("room"))
            fill.setColorAt(1, look.colour("room-light"))
            self._arc(p, rect, fill, thick, self._ratio)

    def _painted_ground(self, centre: QPointF, radius: float) -> QImage:
        """Return what lies under the ratio, painted once for this size."""
        look, ratio, thick = self.look, self.devicePixelRatioF(), radius * RING
        if self._ground is None or self._ground.size() != self.size() * ratio:
            self._ground = QImage(self.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
            self._ground.fill(Qt.GlobalColor.transparent)
            with QPainter(self._ground) as p:
                p.setRenderHint(QPainter.RenderHint.Antialiasing)
                p.scale(ratio, ratio)
                self._arc(p, _middle_of_ring(centre, radius), look.colour("line-strong"), thick + look.dp(3), 1)
                self._arc(p, _middle_of_ring(centre, radius), look.colour("sunken"), thick, 1)
                with self._in_mm(p, centre, radius) as scale:
                    p.setPen(QPen(look.colour("line-strong"), look.dp(3) / scale, Qt.PenStyle.DashLine))
                    p.drawPolygon(self._usual)
        return self._ground

    @staticmethod
    def _arc(p: QPainter, rect: QRectF, paint: QColor | QLinearGradient, thick: float, share: float) -> None:
        pen = QPen(paint, thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        p.setPen(pen)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawArc(rect, 180 * 16, round(-180 * 16 * share))

    @contextmanager
    def _in_mm(self, p: QPainter, centre: QPointF, radius: float) -> Iterator[float]:
        """Let sacs be painted in mm inside the ring; yields px per mm."""
        frame = self._usual.boundingRect()
        scale = radius * 0.78 / max(frame.width(), frame.height(), 1e-9)
        p.save()
        with upright(p, centre.x()):
            p.translate(centre.x(), centre.y() - radius * 0.3)
            p.scale(scale, scale)
            p.translate(-frame.center())
            yield scale
        p.restore()

    def _paint_sac(self, p: QPainter, centre: QPointF, radius: float) -> None:
        look = self.look
        with self._in_mm(p, centre, radius) as scale:
            p.setBrush(look.colour("room-light"))
            p.setPen(QPen(look.colour("room"), look.dp(3) / scale))
            p.drawPolygon(self._now)

    def _paint_knob(self, p: QPainter, centre: QPointF, radius: float) -> None:
        angle = math.pi * (self._ratio or 0)
        reach = radius * (1 - RING / 2)
        p.setBrush(self.look.colour("surface"))
        p.setPen(QPen(self.look.colour("ink"), max(self.look.dp(5), 3)))
        place = centre - QPointF(math.cos(angle) * reach, math.sin(angle) * reach)
        p.drawEllipse(place, radius * RING * 0.62, radius * RING * 0.62)

    def _paint_words(self, p: QPainter, top: float) -> None:
        look, centred = self.look, Qt.AlignmentFlag.AlignCenter
        tall = look.sp(self._role()) * 1.25
        p.setFont(within(look.font(self._role()), self.words, self.width()))
        p.setPen(look.colour("ink"))
        p.drawText(QRectF(0, top, self.width(), tall), centred, self.words)
        p.setFont(within(look.font("caption"), self._gauge.unit_words, self.width()))
        p.setPen(look.colour("ink2"))
        top += tall * 0.98
        p.drawText(QRectF(0, top, self.width(), look.sp("caption") * 1.4), centred, self._gauge.unit_words)


def _middle_of_ring(centre: QPointF, radius: float) -> QRectF:
    side = 2 * radius - radius * RING
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)


def _polygon(outline: Outline) -> QPolygonF:
    return QPolygonF([QPointF(float(x), -float(y)) for x, y in outline])   # the front of the body is up
