"""Says that a screen is for staff: a sign and two words."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style


class StaffSign(QWidget):
    """Icon and words side by side; no control."""

    def __init__(self, look: Look, icon: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._icon = look, icon
        self._text = Prose(look, text, self, Style("labelb", "caution", bold=True))
        self._side = max(look.dp(60), round(look.sp("label") * 1.5))

    def height_wanted(self) -> int:
        """Return the height in px."""
        return self._side

    def resizeEvent(self, event: QResizeEvent) -> None:
        x = self._side + self.look.dp(20)
        tall = self._text.heightForWidth(self.width() - x)
        self._text.setGeometry(x, (self.height() - tall) // 2, self.width() - x, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            paint_icon(p, self._icon, QRectF(0, 0, self._side, self._side), self.look.colour("caution"))
