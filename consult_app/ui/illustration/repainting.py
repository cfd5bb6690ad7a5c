"""Which pixels of a stage a new value changes: painting all of it would take most of a frame."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

from consult_app.ui.illustration.callout_text import reach
from consult_app.ui.illustration.callouts import Callout
from consult_app.ui.theme.look import Look


def moved(changed: QRect, ratio: float, before: tuple[Callout, ...], after: tuple[Callout, ...], look: Look) -> QRegion:
    """Return where new pixels, ``changed`` in device px, and the callouts that moved with them lie, logical px."""
    region = QRegion(QRectF(changed.x() / ratio, changed.y() / ratio, changed.width() / ratio,
                            changed.height() / ratio).toAlignedRect())
    for callout in {*before} ^ {*after}:
        region += reach(callout, look)
    for box in {callout.box for callout in before} ^ {callout.box for callout in after}:
        region += QRectF(box.left, box.top, box.width, box.height).toAlignedRect()
    return region
