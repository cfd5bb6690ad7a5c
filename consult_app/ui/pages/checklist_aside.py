"""What stands below every check-list, whatever is answered: its closing words, and when to get help at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Prose
from consult_app.session.actions import Show
from consult_app.session.state import EmergencyCard
from consult_app.ui.pages.ordered_view import put
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.typesetting import Style

PAD = 30               # px at the reference
LEAST_EM = 9           # narrowest place for the notice's words beside its control, in sizes of its text


class ClosingCard(Card):
    """The same words whatever is answered."""

    def __init__(self, view: PageView, text: Prose, parent: QWidget) -> None:
        super().__init__(view.look, parent)
        self._text = view.prose(text, Style("label", "ink", line=100), self)
        self._pad = view.look.dp(PAD)

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width - 2 * self._pad) + 2 * self._above()

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner = self.width() - 2 * self._pad
        self._text.setGeometry(self._pad, self._above(), inner, self._text.heightForWidth(inner))

    def _above(self) -> int:
        return max(round(self._pad * 0.7) - self._text.edge, 0)


class RedFlagNotice(Card):
    """Always in view: when to get help at once, the signs where there is room, and the way to the whole text."""

    def __init__(self, view: PageView, parent: QWidget) -> None:
        super().__init__(view.look, parent, "urgent")
        emergency, look = view.setting.pack.emergency, view.look
        self._do = view.setting.do
        roomy = look.text == 100
        self._title = view.prose(emergency.title, Style("bodyb" if roomy else "labelb", "urgent", bold=True, line=98),
                                 self)
        self._signs = view.prose(" · ".join(emergency.signs), Style("caption", "ink", line=98), self)
        self._button = Button(look, emergency.open, self, kind="urgent", size="md")
        self._button.clicked.connect(self._open)
        self._pad, self._side = look.dp(16), round(look.sp("h3" if roomy else "labelb") * 1.15)

    def show_signs(self, shown: bool) -> None:
        """Name the signs, or only the way to them."""
        self._signs.setVisible(shown)

    def heightForWidth(self, width: int) -> int:
        words = self._words_height(self._words_width(width))
        button = self._button.sizeHint().height()
        if not self._beside(width):
            return max(words, self._side) + self._pad // 2 + button + 2 * self._pad
        return max(words, button, self._side) + 2 * self._pad

    def resizeEvent(self, event: QResizeEvent) -> None:
        size, beside = self._button.sizeHint(), self._beside(self.width())
        width = self._words_width(self.width())
        tall = self._words_height(width)
        top = (self.height() - tall) // 2 if beside else self._pad + max(self._side - tall, 0) // 2
        y = put(self._title, self._indent(), top, width)
        if not self._signs.isHidden():
            put(self._signs, self._indent(), y, width)
        if beside:
            x, middle = self.width() - self._edge() - size.width(), (self.height() - size.height()) // 2
            self._button.setGeometry(x, middle, size.width(), size.height())
        else:
            width = min(size.width(), self.width() - 2 * self._edge())
            self._button.setGeometry(self._edge(), self.height() - self._pad - size.height(), width, size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = (self.height() - self._side) / 2 if self._beside(self.width()) else self._pad
        with painter(self) as p:
            _paint_alert(p, self.look, QRectF(self._edge(), top, self._side, self._side))

    def _words_height(self, width: int) -> int:
        signs = 0 if self._signs.isHidden() else self._signs.heightForWidth(width)
        return self._title.heightForWidth(width) + signs

    def _words_width(self, width: int) -> int:
        free = width - self._indent() - self._edge()
        return free - self._button.sizeHint().width() - self._edge() if self._beside(width) else free

    def _beside(self, width: int) -> bool:
        free = width - self._indent() - 2 * self._edge() - self._button.sizeHint().width()
        return free >= LEAST_EM * self.look.sp(self._title.role)

    def _indent(self) -> int:
        return self._edge() + self._side + self.look.dp(22)

    def _edge(self) -> int:
        return self.look.dp(28)

    def _open(self) -> None:
        self._do(Show(EmergencyCard()))


def _paint_alert(p: QPainter, look: Look, rect: QRectF) -> None:
    """Paint a solid disc with an exclamation mark cut out."""
    side, centre = rect.width(), rect.center()
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(look.colour("urgent"))
    p.drawEllipse(rect)
    p.setBrush(look.colour("urgent-soft"))
    stroke = side * 0.11
    p.drawRoundedRect(QRectF(centre.x() - stroke / 2, rect.top() + side * 0.22, stroke, side * 0.34), stroke / 2,
                      stroke / 2)
    p.drawEllipse(QRectF(centre.x() - stroke * 0.6, rect.top() + side * 0.66, stroke * 1.2, stroke * 1.2))
