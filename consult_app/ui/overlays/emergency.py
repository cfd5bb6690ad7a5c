"""The one emergency text in large type: signs, what to do, and words to show at the desk. It calls nobody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.session.state import State
from consult_app.ui.overlays.panel import Panel
from consult_app.ui.pages.page_view import Setting
from consult_app.ui.pages.text_column import Block, height_of, place
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

ROLES = ("h2", "h3", "lead", "body")       # tried in turn: as large as fits
LEFT = 0.56                                # of the width, where signs and desk text stand side by side


class AlertSign(QWidget):
    """The alert sign beside the heading; still, and no control."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = round(self.look.sp("h2") * 1.2)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter(self) as p:
            paint_icon(p, "circle-alert", QRectF(self.rect()), self.look.colour("urgent"))


class Sign(QWidget):
    """One sign of the list, with a dot before it."""

    def __init__(self, look: Look, text: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._role = look, role
        self._text = Prose(look, text, self, Style(role, "ink", line=98))
        self._indent = round(look.sp(role) * 0.9)

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width - self._indent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._text.setGeometry(self._indent, 0, self.width() - self._indent, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self.look.sp(self._role)
        with painter(self) as p:
            p.setPen(self.look.colour("urgent"))
            p.setBrush(self.look.colour("urgent"))
            p.drawEllipse(QPointF(px * 0.32, px * 0.68), px * 0.16, px * 0.16)


class DeskCard(Card):
    """Words to hold up at the desk."""

    def __init__(self, look: Look, heading: str, text: str, role: str, parent: QWidget) -> None:
        super().__init__(look, parent, "urgent")
        self._heading = Prose(look, heading, self, Style("label", "urgent", line=100))
        self._text = Prose(look, text, self, Style(role, "ink", bold=True))
        self._pad, self._gap = look.dp(34), look.dp(10)

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self._pad
        words = self._heading.heightForWidth(inner) + self._text.heightForWidth(inner)
        return words + self._gap + 2 * round(self._pad * 0.8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner, top = self.width() - 2 * self._pad, round(self._pad * 0.8)
        tall = self._heading.heightForWidth(inner)
        self._heading.setGeometry(self._pad, top, inner, tall)
        self._text.setGeometry(self._pad, top + tall + self._gap, inner, self._text.heightForWidth(inner))


class _SideBySide(QWidget):
    """Signs at the left, the desk text at the right."""

    def __init__(self, look: Look, left: Sequence[Block], desk: DeskCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._left, self._desk, self._gap = left, desk, look.dp(48)
        for block in left:
            block.widget.setParent(self)
        desk.setParent(self)

    def heightForWidth(self, width: int) -> int:
        left = round(width * LEFT)
        return max(height_of(self._left, left), self._desk.heightForWidth(width - left - self._gap))

    def resizeEvent(self, event: QResizeEvent) -> None:
        left = round(self.width() * LEFT)
        place(self._left, QRect(0, 0, left, self.height()))
        right = self.width() - left - self._gap
        self._desk.setGeometry(self.width() - right, 0, right, self._desk.heightForWidth(right))


class EmergencyView(Panel):
    """The emergency card."""

    def __init__(self, setting: Setting, state: State, parent: QWidget) -> None:
        style = Style("h2", "urgent", bold=True)
        super().__init__(setting, state, parent, setting.pack.emergency.title, AlertSign(setting.look), style)
        for role in ROLES:
            blocks = self._made(role)
            self.fill(blocks)
            if self.parts == 1 or role == ROLES[-1]:
                break
            for block in blocks:
                block.widget.setParent(None)
                block.widget.deleteLater()
        if self.parts == 1:
            self.shrink()

    def panel_rect(self) -> QRect:
        width, height = self.setting.size
        across, down = self.look.margin, self.look.dp(70 if self.look.text == 100 else 20)
        return QRect(across, down, width - 2 * across, height - 2 * down)

    def edge(self) -> str:
        return "urgent-line"

    def _made(self, role: str) -> list[Block]:
        text, look = self.setting.pack.emergency, self.look
        gap = look.dp(16 if look.text == 100 else 6)         # what to do stays on one part with the signs
        left = [Block(self.prose(text.lead, Style(role, "ink", line=98)), gap)]
        left += [Block(Sign(look, sign, role, self), gap) for sign in text.signs]
        left.append(Block(self.prose(text.action, Style(role, "urgent", bold=True, line=98)), round(gap * 1.6)))
        heading = self.setting.words("emergency.show_desk")
        desk = DeskCard(look, heading, text.desk, role, self)
        if look.portrait:
            return [*left, Block(desk, gap * 2)]
        if look.text == 100:
            return [Block(_SideBySide(look, left, desk, self))]
        return [*left, Block(desk, gap * 2)]
