"""Boxes that hold other controls: a card, a soft panel, an urgent notice; and a hairline."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.painting import box, painter

CardKind = Literal["card", "soft", "sunken", "info", "caution", "urgent"]
COLOURS: dict[CardKind, tuple[str, str]] = {
    "card": ("surface", "line"),
    "soft": ("action-soft", "action-soft"),
    "sunken": ("sunken", "sunken"),
    "info": ("info-soft", "info-soft"),
    "caution": ("caution-soft", "caution-line"),
    "urgent": ("urgent-soft", "urgent-line"),
}


class Card(QWidget):
    """A rounded panel in one of a few kinds. In high contrast each has a strong border."""

    def __init__(self, look: Look, parent: QWidget | None = None, kind: CardKind = "card") -> None:
        super().__init__(parent)
        self.look, self._colours = look, COLOURS[kind]

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, line = self._colours
        if self.look.theme == "contrast":
            line = "line-strong" if line not in ("urgent-line", "caution-line") else line
        with painter(self) as p:
            box(p, QRectF(self.rect()), self.look.radius("card"), self.look.colour(fill), self.look.colour(line),
                self.look.border)


class Rule(QWidget):
    """A decorative hairline; give it a height or a width."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            p.fillRect(self.rect(), self.look.colour("line"))
