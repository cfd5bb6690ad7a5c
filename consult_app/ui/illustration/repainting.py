"""Which pixels of a stage a new value changes: painting all of it would take most of a frame."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

from consult_app.ui.illustration.callouts import Callout


def moved(changed: QRect, ratio: float, before: tuple[Callout, ...], after: tuple[Callout, ...], edge: int) -> QRegion:
    """Return where new pixels, ``changed`` in device px, and the callouts that moved with them lie, logical px.

    ``edge`` px are kept around a leader, for its dot.
    """
    region = QRegion(QRectF(changed.x() / ratio, changed.y() / ratio, changed.width() / ratio,
                            changed.height() / ratio).toAlignedRect())
    for callout in {*before} ^ {*after}:
        (x0, y0), (x1, y1) = callout.start, callout.end
        leader = QRectF(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)).adjusted(-edge, -edge, edge, edge)
        region += leader.toAlignedRect()
    for box in {callout.box for callout in before} ^ {callout.box for callout in after}:
        region += QRectF(box.left, box.top, box.width, box.height).toAlignedRect()
    return region
