"""An option's badge beside its name, and the column in its colour that stands under such a heading."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Option
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.option_badge import badge_side, paint_badge
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

GAP = 14             # px at the reference, between badge and name
BAR = 6              # the option's colour under its name


class OptionHeading(QWidget):
    """Badge and name. Without an ``option`` (``place`` None) it is the name alone."""

    def __init__(
        self, look: Look, name: str, parent: QWidget, *, option: Option | None = None, place: int = 0,
        letter: str = "", role: str = "h3",
    ) -> None:
        super().__init__(parent)
        self.look, self._option, self._place, self._letter = look, option, place, letter
        self._name = Prose(look, name, self, Style(role, "ink", bold=True, line=98))
        self._side = badge_side(look, role) if option else 0
        self._drop = round(look.sp(role) * 0.08)     # room for descenders sits under the last line

    @property
    def indent(self) -> int:
        """Px from the left edge to the name."""
        return self._side + self.look.dp(GAP) if self._option else 0

    def ideal_width(self) -> int:
        """Return the width in px at which the name does not wrap."""
        return self._name.ideal_width() + self.indent

    def heightForWidth(self, width: int) -> int:
        return max(self._name.heightForWidth(width - self.indent) + 2 * self._drop, self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.width() - self.indent
        tall = self._name.heightForWidth(room)
        self._name.setGeometry(self.indent, (self.height() - tall) // 2 + self._drop, room, tall)

    def paintEvent(self, event: object) -> None:
        if self._option is None:
            return
        with painter(self) as p:
            badge = QRectF(0, (self.height() - self._side) / 2, self._side, self._side)
            paint_badge(p, self.look, badge, self._place, self._letter, self._option.colour)


def bar_height(look: Look) -> int:
    """Return the height in px of the bar under a column's heading."""
    return max(look.dp(BAR), 4)


def paint_column(p: QPainter, look: Look, whole: QRectF, head: float, colour: str) -> None:
    """Paint an option's column: a tinted head ``head`` px tall with the bar at its foot, white below."""
    radius, bar = look.radius("button"), bar_height(look)
    outline = QPainterPath()
    outline.addRoundedRect(whole, radius, radius)
    p.save()
    p.setClipPath(outline)
    p.fillRect(whole, look.colour("surface"))
    p.fillRect(QRectF(whole.left(), whole.top(), whole.width(), head), look.colour(f"{colour}-soft"))
    p.fillRect(QRectF(whole.left(), whole.top() + head - bar, whole.width(), bar), look.colour(colour))
    p.restore()
    if look.theme == "contrast":
        box(p, whole, radius, None, look.colour(colour), look.border)
