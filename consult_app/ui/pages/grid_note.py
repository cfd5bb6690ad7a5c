"""What to keep in mind with the figures of a comparison, below all that leans on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import GridPage
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.typesetting import Style


class Note(QWidget):
    """The words with an information sign."""

    def __init__(self, view: PageView, page: GridPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = view.look
        self._text = view.prose(page.note, Style("caption", "ink2", line=93), self)
        self.edge = self._text.edge
        self._side = round(self.look.sp("caption") * 1.3)
        self._indent = self._side + self.look.dp(12)

    def heightForWidth(self, width: int) -> int:
        return max(self._text.heightForWidth(width - self._indent), self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._text.setGeometry(self._indent, 0, self.width() - self._indent, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            sign = QRectF(0, self.edge + self.look.dp(2), self._side, self._side)
            paint_icon(p, "info", sign, self.look.colour("info"))
