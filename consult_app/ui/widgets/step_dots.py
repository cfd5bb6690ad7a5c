"""How far we are in a chapter: filled, a long pill for now, rings to come; always with the words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter

DOT, PITCH, PILL = 14, 26, 44     # px at the reference


class StepDots(QWidget):
    """Dots for ``total`` steps with ``text`` beside them; the text alone where ``dots`` is off."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._at, self._total, self._text, self.dots = look, 0, 0, "", True

    def show_place(self, at: int, total: int, text: str) -> None:
        """Show step ``at`` (from 0) of ``total``."""
        self._at, self._total, self._text = at, total, text
        self.setAccessibleName(text)
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.look.font("caption")).horizontalAdvance(self._text) + 4
        if self.dots:
            width += self.look.dp(PITCH) * self._total + self.look.dp(PILL - DOT + 16)
        return QSize(round(width), round(self.look.sp("caption") * 1.4))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        with painter(self) as p:
            x = 0.0
            for i in range(self._total if self.dots else 0):
                width = look.dp(PILL if i == self._at else DOT)
                dot = QRectF(x, self.height() / 2 - look.dp(DOT) / 2, width, look.dp(DOT))
                if i <= self._at:
                    box(p, dot, look.dp(DOT) / 2, look.colour("action"))
                else:
                    box(p, dot, look.dp(DOT) / 2, None, look.colour("line-strong"), 2)
                x += width + look.dp(PITCH - DOT)
            p.setFont(look.font("caption"))
            p.setPen(look.colour("ink2"))
            left = x + (look.dp(8) if self.dots else 0)
            p.drawText(QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self._text)
