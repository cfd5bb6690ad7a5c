"""The small numbered pill after a sentence that opens where the sentence comes from."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable

PILL = 0.92            # height of the pill in text sizes
DIGITS = 0.66


@lru_cache(512)
def mark_size(look: Look, number: int, text_px: int) -> QSizeF:
    """Return the size of the pill drawn in text of ``text_px``."""
    height = max(text_px * PILL, 24)
    width = QFontMetricsF(_font(look, text_px)).horizontalAdvance(str(number)) + height * 0.6
    return QSizeF(max(width, height), height)


class SourceMark(Pressable):
    """A pill drawn small that answers in a box of at least 44 px around it. ``opened`` carries the fact's id."""

    opened = Signal(str)

    def __init__(self, look: Look, fact: str, number: int, text_px: int, name: str, parent: QWidget) -> None:
        super().__init__(look, str(number), parent, name)
        self.fact, self._text_px = fact, text_px
        self.clicked.connect(self._open)
        # boxes of neighbouring marks overlap: the text they stand in gives a press to the nearest
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        size = mark_size(look, number, text_px)
        self.resize(max(round(size.width()), look.target), max(round(size.height()), look.target))

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return self.ring_rect.height() * 0.4

    @property
    def ring_rect(self) -> QRectF:
        """The pill itself, which is what the focus ring goes round."""
        size = mark_size(self.look, int(self.text()), self._text_px)
        centre = QRectF(self.rect()).center()
        return QRectF(centre - QPointF(size.width(), size.height()) / 2, size)

    def _open(self) -> None:
        self.opened.emit(self.fact)

    def centre_on(self, point: QPointF) -> None:
        """Put the pill's centre at ``point`` of the parent."""
        self.move(round(point.x() - self.width() / 2), round(point.y() - self.height() / 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            paint_mark(p, self.look, self.ring_rect, int(self.text()), self._text_px, down=self.isDown())


def paint_mark(p: QPainter, look: Look, pill: QRectF, number: int, text_px: int, *, down: bool = False) -> None:
    """Paint the pill of source ``number`` into ``pill``, as in text of ``text_px``."""
    box(p, pill, pill.height() * 0.4, look.colour("action" if down else "action-soft"), look.colour("action"), 1.6)
    p.setFont(_font(look, text_px))
    p.setPen(look.colour("on-action" if down else "on-soft"))
    p.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(number))


def _font(look: Look, text_px: int) -> QFont:
    font = look.font("captionb")
    font.setPixelSize(max(round(text_px * DIGITS), 18))
    return font
