"""A slider with named stops: a big thumb, a track that answers anywhere, arrow keys that go from stop to stop."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QWidget

from consult_app.content.model import Slider
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter, shadow

STEPS = 1000                # of a QAbstractSlider, over the range of the stops
THUMB = 46                  # px at the reference
FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Up)
BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Down)
SWAPPED = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}      # from right to left


class StopSlider(QAbstractSlider):
    """Moves one parameter. ``moved`` carries its new value while a finger, pen, mouse or key moves it."""

    moved = Signal(float)
    ring_radius = 16.0

    def __init__(self, look: Look, slider: Slider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._slider = look, slider
        self._shadow: QImage | None = None
        self._low, self._high = slider.stops[0].value, slider.stops[-1].value
        self.setRange(0, STEPS)
        self.setPageStep(STEPS // max(len(slider.stops) - 1, 1))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(slider.name)
        self.valueChanged.connect(self.update)

    @property
    def control(self) -> Slider:
        """What it moves, and its stops."""
        return self._slider

    def show_value(self, value: float) -> None:
        """Put the thumb at ``value`` of the parameter without telling anyone."""
        self.blockSignals(True)
        self.setValue(round((value - self._low) / (self._high - self._low) * STEPS))
        self.blockSignals(False)
        place = self._nearest()
        self.setAccessibleDescription(f"{self._slider.stops[place].name}, {place + 1}/{len(self._slider.stops)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.dp(400), self._track_y() + self._thumb() // 2 + self._text_height() + self.look.dp(10))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stops, here, key = self._slider.stops, self._nearest(), Qt.Key(event.key())
        if self.isRightToLeft():
            key = SWAPPED.get(key, key)
        if key in FORWARD:
            self._go(stops[min(here + 1, len(stops) - 1)].value)
        elif key in BACKWARD:
            self._go(stops[max(here - 1, 0)].value)
        elif key == Qt.Key.Key_Home:
            self._go(self._low)
        elif key == Qt.Key.Key_End:
            self._go(self._high)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(self._value_at(event.position().x()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            self._paint_track(p)
            self._paint_names(p)
            self._paint_thumb(p)

    def _go(self, value: float) -> None:
        self.show_value(value)
        self.moved.emit(value)

    def _thumb(self) -> int:
        return max(self.look.dp(THUMB), 36)

    def _track_y(self) -> int:
        return max(self._thumb() // 2 + self.look.dp(6), self.look.target // 2)

    def _text_height(self) -> int:
        return round(self.look.sp("label") * 1.3) + self.look.dp(8)

    def _ends(self) -> tuple[float, float]:
        reach = self._thumb() / 2 + self.look.dp(4)
        return reach, self.width() - reach

    def _value_at(self, x: float) -> float:
        left, right = self._ends()
        x = self.width() - x if self.isRightToLeft() else x
        share = min(max((x - left) / max(right - left, 1), 0.0), 1.0)
        return self._low + share * (self._high - self._low)

    def x_of(self, value: float) -> float:
        """Return where on the track ``value`` of the parameter lies, px."""
        left, right = self._ends()
        return left + (right - left) * (value - self._low) / (self._high - self._low)

    def _value(self) -> float:
        return self._low + self.value() / STEPS * (self._high - self._low)

    def _nearest(self) -> int:
        stops = self._slider.stops
        return min(range(len(stops)), key=lambda i: abs(stops[i].value - self._value()))

    def _paint_track(self, p: QPainter) -> None:
        look, y, (left, right) = self.look, self._track_y(), self._ends()
        half, x = look.dp(12) / 2, self.x_of(self._value())
        track = QRectF(left - half, y - half, right - left + 2 * half, 2 * half)
        box(p, track, half, look.colour("sunken"), look.colour("line-strong"), 1.6)
        box(p, QRectF(track.topLeft(), QPointF(x, track.bottom())), half, look.colour("action"))
        p.setPen(Qt.PenStyle.NoPen)
        for stop in self._slider.stops:
            place = self.x_of(stop.value)
            p.setBrush(look.colour("on-action" if place < x else "line-strong"))
            p.drawEllipse(QPointF(place, y), look.dp(3.4), look.dp(3.4))

    def _paint_thumb(self, p: QPainter) -> None:
        look, radius = self.look, self._thumb() / 2
        centre = QPointF(self.x_of(self._value()), self._track_y())
        self._paint_shadow(p, centre)
        width = max(look.dp(6), 4)
        p.setBrush(look.colour("surface"))
        p.setPen(QPen(look.colour("action"), width))
        p.drawEllipse(centre, radius - width / 2, radius - width / 2)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.colour("action"))
        for x in (-6, 0, 6):
            grip = QRectF(0, 0, max(look.dp(3), 2), look.dp(16))
            grip.moveCenter(centre + QPointF(look.dp(x), 0))
            p.drawRoundedRect(grip, 1.5, 1.5)

    def _paint_shadow(self, p: QPainter, centre: QPointF) -> None:
        """Lay the thumb's shadow, painted once, on whole device px."""
        if self._shadow is None:
            self._shadow = self._painted_shadow()
        ratio, size = self.devicePixelRatioF(), QSizeF(self._shadow.size()) / self.devicePixelRatioF()
        x, y = centre.x() - size.width() / 2, centre.y() - size.height() / 2
        p.drawImage(QRectF(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), size), self._shadow)

    def _painted_shadow(self) -> QImage:
        look, radius, ratio = self.look, self._thumb() / 2, self.devicePixelRatioF()
        blur, drop = look.dp(12), look.dp(4)
        reach = math.ceil(radius + blur + drop)
        picture = QImage(QSize(2 * reach, 2 * reach) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.scale(ratio, ratio)
            disc = QRectF(reach - radius, reach - radius, 2 * radius, 2 * radius)
            shadow(p, disc, radius, look, blur=blur, drop=drop)
        return picture

    def _paint_names(self, p: QPainter) -> None:
        near = self._nearest()
        for i, rect in self._name_rects().items():
            p.setFont(self.look.font("labelb" if i == near else "label"))
            p.setPen(self.look.colour("ink" if i == near else "ink2"))
            p.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._slider.stops[i].name)

    def _name_rects(self) -> dict[int, QRectF]:
        """Where each stop's name goes; only the nearest stop is named where all do not fit."""
        metrics = QFontMetricsF(self.look.font("labelb"))
        top = self._track_y() + self._thumb() / 2 + self.look.dp(4)
        rects: dict[int, QRectF] = {}
        for i, stop in enumerate(self._slider.stops):
            width = metrics.horizontalAdvance(stop.name) + 4
            x = min(max(self.x_of(stop.value) - width / 2, 0), self.width() - width)
            rects[i] = QRectF(x, top, width, self._text_height())
        gaps = [rects[i + 1].left() - rects[i].right() for i in range(len(rects) - 1)]
        if gaps and min(gaps) < self.look.dp(12):
            return {self._nearest(): rects[self._nearest()]}
        return rects
