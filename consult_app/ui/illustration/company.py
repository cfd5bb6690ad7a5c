"""The person beside a figure who is in step with its posture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from consult_app.anatomy.people import USUAL
from consult_app.ui.theme.look import Look

SHARE = 0.30             # of the stage's width that the person gets
BROAD = 1.05             # width over height from which there is room for both


def place_for_person(stage: QRectF) -> QRectF | None:
    """Return where on ``stage`` a person stands beside the figure, px; None where there is no room for both."""
    if stage.width() < BROAD * stage.height():
        return None
    wide = stage.width() * SHARE
    tall = min(stage.height() * .78, wide * 1.35)
    return QRectF(stage.right() - wide, stage.bottom() - tall - stage.height() * .04, wide * .96, tall)


def without_person(stage: QRectF) -> QRectF:
    """Return what is left of ``stage`` for the figure beside a person, px."""
    return stage.adjusted(0, 0, -stage.width() * SHARE, 0)


def picture_of_person(look: Look, place: QRectF, posture: float, name: str, ratio: float) -> QImage:
    """Return ``name`` of the people as large as ``place``, with ``ratio`` device px for each of its px."""
    from consult_app.ui.illustration.person_painter import paint_person

    picture = QImage((place.size() * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as p:
        paint_person(p, look, QRectF(0, 0, place.width(), place.height()), posture, name or USUAL)
    return picture
