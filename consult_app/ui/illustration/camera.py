"""Where millimetres land on the stage: named views, fitted to the room that overlaid cards leave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF

from consult_app.values import dataclass

if TYPE_CHECKING:
    from PySide6.QtGui import QTransform

SEEN = 0.92          # share of a view's radii that has to fit; what lies further out is fading anyway


@dataclass(frozen=True, slots=True)
class Frame:
    """What a view shows, in mm: an oval about (``x``, ``y``) that fades out from 0.72 of its radii on."""

    y: float
    rx: float
    ry: float
    power: float = 2.6
    x: float = 0.0


VIEWS: Mapping[str, Frame] = {
    "standard": Frame(-4.5, 38.5, 37.0),
    "close": Frame(-10.0, 25.5, 18.6),
    "overview": Frame(-18.5, 92.0, 82.0),                   # from before the great vessels to behind the skin
    "side": Frame(92.0, 150.0, 152.0, 4.0, 22.0),          # L1 to the sacrum, from the side
    "side-low": Frame(72.0, 112.0, 116.0, 4.0, 18.0),      # L2 to the sacrum
    "side-close": Frame(62.0, 74.0, 76.0, 3.4, 12.0),      # L3 to L5
    "slip-l34": Frame(74.0, 52.0, 60.0, 3.4), "slip-l45": Frame(40.0, 50.0, 60.0, 3.4, 3.0),   # two bones and a half
    "slip-l51": Frame(12.0, 50.0, 60.0, 3.4, 10.0),
}


@dataclass(frozen=True, slots=True)
class Camera:
    """``width`` x ``height`` device px, ``scale`` device px per mm, the origin at (``x``, ``y``) px."""

    width: int
    height: int
    scale: float
    x: float
    y: float
    frame: Frame

    @classmethod
    def fitted(cls, width: int, height: int, free: QRectF, frame: Frame) -> Camera:
        """Return the camera that shows ``frame`` as large as fits into ``free``, a part of the picture."""
        scale = max(min(free.width() / (2 * frame.rx * SEEN), free.height() / (2 * frame.ry * SEEN)), .1)
        x, y = free.center().x() - frame.x * scale, free.center().y() + frame.y * scale
        return cls(width, height, scale, x, y, frame)

    def shrunk(self, ratio: float) -> Camera:
        """Return the camera in px of which each is ``ratio`` of this one's: logical px from device px."""
        return Camera(round(self.width / ratio), round(self.height / ratio), self.scale / ratio, self.x / ratio,
                      self.y / ratio, self.frame)

    def transform(self) -> QTransform:
        """Return mm to px; y points up in mm and down in px."""
        from PySide6.QtGui import QTransform

        return QTransform(self.scale, 0, 0, -self.scale, self.x, self.y)

    def point(self, at: tuple[float, float]) -> QPointF:
        """Return where a point in mm lands, px."""
        return QPointF(self.x + at[0] * self.scale, self.y - at[1] * self.scale)

    def spot(self, at: tuple[float, float]) -> tuple[float, float]:
        """Return which point in mm lands on ``at``, px."""
        return (at[0] - self.x) / self.scale, (self.y - at[1]) / self.scale

    def in_view(self) -> QRectF:
        """Return what of the drawing can be seen, mm: it has faded where its oval ends."""
        view, (left, top), (right, bottom) = self.frame, self.spot((0, 0)), self.spot((self.width, self.height))
        oval = QRectF(view.x - view.rx, view.y - view.ry, 2 * view.rx, 2 * view.ry)
        return oval.intersected(QRectF(left, bottom, right - left, top - bottom))

    def part(self, area: QRectF) -> QRect:
        """Return the whole pixels that ``area`` in mm touches, within the picture; may be empty."""
        left, top = self.point((area.left(), area.bottom())).toPoint().toTuple()
        right, bottom = self.point((area.right(), area.top())).toPoint().toTuple()
        box = QRect(left - 1, top - 1, right - left + 2, bottom - top + 2)
        return box.intersected(QRect(0, 0, self.width, self.height))
