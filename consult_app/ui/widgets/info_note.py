"""What to keep in mind with what stands above: a quiet line with an information sign."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Prose as Text
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

MakeProse = Callable[[Text | str, Style, QWidget], Prose]


class InfoNote(QWidget):
    """``make`` makes the running text, so that its marks open the page's sources."""

    def __init__(
        self, look: Look, text: Text, make: MakeProse, parent: QWidget, role: str = "caption", line: int = 100,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._text = make(text, Style(role, "ink2", line=line), self)
        self._side = round(look.sp(role) * 1.3)
        self._indent = self._side + look.dp(12)

    @property
    def edge(self) -> int:
        """Px above and below the text that belong to the boxes of its marks."""
        return self._text.edge

    def heightForWidth(self, width: int) -> int:
        return max(self._text.heightForWidth(width - self._indent), self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._text.setGeometry(self._indent, 0, self.width() - self._indent, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            sign = QRectF(0, self.edge + self.look.dp(2), self._side, self._side)
            paint_icon(p, "info", sign, self.look.colour("info"))
