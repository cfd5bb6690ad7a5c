"""A panel over a page: scrim, heading, close, blocks that turn in parts; Tab stays inside until it is closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Prose as Text
from consult_app.session.actions import CloseOverlay
from consult_app.session.state import State
from consult_app.ui.mirror import laid_out
from consult_app.ui.overlays.overlay_view import OverlayView
from consult_app.ui.overlays.tab_trap import move_inside
from consult_app.ui.overlays.turner import Turner
from consult_app.ui.pages.page_view import Setting
from consult_app.ui.pages.text_column import Block, flow, height_of, place
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.painting import box, painter, shadow
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

WIDTH = 860            # px at the reference, of a panel at the right
SIDE, ABOVE = 52, 34   # inside the panel
HEADING = Style("h3", "ink", bold=True)
SHEET = 0.7            # of the height, for a sheet at the bottom in portrait


def side_panel(look: Look, size: tuple[int, int]) -> QRect:
    """Return where a drawer lies: at the right, at the bottom in portrait, everywhere at large text."""
    width, height = size
    if look.portrait:
        top = round(height * (1 - SHEET)) if look.text == 100 else 0
        return QRect(0, top, width, height - top)
    wide = look.dp(WIDTH) * look.text // 100
    wide = width if wide > width * 0.8 else wide
    return QRect(width - wide, 0, wide, height)


class Panel(OverlayView):
    """Base of drawers and cards. A subclass makes its blocks and calls ``fill`` once."""

    def __init__(
        self, setting: Setting, state: State, parent: QWidget, heading: str, sign: QWidget | None = None,
        style: Style = HEADING,
    ) -> None:
        super().__init__(setting, state, parent)
        look = self.look
        self.panel = self.panel_rect()
        self._sign = sign
        if sign:
            sign.setParent(self)
        self._heading = self.prose(heading, style)
        self.close_button = Button(look, "", self, icon="x", size="md", name=setting.words("tools.close"))
        self.close_button.clicked.connect(self._close)
        self._blocks: list[Block] = []
        self._parts: list[list[Block]] = [[]]
        self._foot: list[Button] = []
        self._turner = Turner(look, setting.words, self)
        self._turner.turned.connect(self.show_part)
        self.setAccessibleName(heading)

    def panel_rect(self) -> QRect:
        """Return the panel's place in the window."""
        return side_panel(self.look, self.setting.size)

    def prose(self, text: Text | str, style: Style, parent: QWidget | None = None) -> Prose:
        """Return text for this panel."""
        return Prose(self.look, text, parent or self, style)

    # -- laying out

    def fill(self, blocks: Sequence[Block], foot: Sequence[Button] = ()) -> None:
        """Hold ``blocks``, in parts where they do not fit, above a row of ``foot`` buttons."""
        self._blocks, self._foot = list(blocks), list(foot)
        inner = self.inner()
        top = self._place_heading(inner)
        bottom = self._place_foot(inner)
        self._body = QRect(inner.left(), top, inner.width(), bottom - top)
        self._parts = flow(self._blocks, inner.width(), self._body.height())
        if len(self._parts) > 1:
            self._body.setBottom(self._body.bottom() - self._turner.height_wanted() - self.look.dp(8))
            self._parts = flow(self._blocks, inner.width(), self._body.height())
            self._turner.setGeometry(inner.left(), self._body.bottom() + self.look.dp(8), inner.width(),
                                     self._turner.height_wanted())
        self.show_part(0)

    def shrink(self) -> None:
        """Give up the room under a single part, and stand in the middle of it."""
        spare = self._body.height() - height_of(self._blocks, self._body.width())
        if self.parts == 1 and spare > 0:
            self.panel.adjust(0, spare // 2, 0, spare // 2 - spare)
            self.fill(self._blocks, self._foot)

    @property
    def parts(self) -> int:
        """How many parts the panel turns in."""
        return len(self._parts)

    def show_part(self, part: int) -> None:
        """Show the blocks of ``part``."""
        shown = self._parts[part]
        with laid_out(self):
            for block in self._blocks:
                block.widget.setVisible(any(block is other for other in shown))
            place(shown, self._body)
            self._turner.show_part(part, len(self._parts))

    def inner(self) -> QRect:
        """Return the panel less its margins."""
        side, above = self.look.dp(SIDE), self.look.dp(ABOVE)
        return self.panel.adjusted(side, above, -side, -above)

    def _place_heading(self, inner: QRect) -> int:
        look, side = self.look, self.close_button.sizeHint().height()
        self.close_button.setGeometry(inner.right() - side + 1, inner.top(), side, side)
        x = inner.left()
        if self._sign:
            self._sign.move(x, inner.top() + (side - self._sign.height()) // 2)
            x += self._sign.width() + look.dp(16)
        width = inner.right() - side - look.dp(16) - x
        tall = self._heading.heightForWidth(width)
        drop = round(look.sp(self._heading.role) * 0.08)
        self._heading.setGeometry(x, inner.top() + max((side - tall) // 2 + drop, 0), width, tall)
        return inner.top() + max(side, tall) + look.dp(18)

    def _place_foot(self, inner: QRect) -> int:
        """Place the buttons of the foot, on more than one line where they must; return where the body ends."""
        if not self._foot:
            return inner.bottom() + 1
        gap = self.look.dp(12)
        widths = [button.sizeHint().width() for button in self._foot]
        tall = self._foot[0].sizeHint().height()
        if sum(widths) + gap * (len(widths) - 1) > inner.width():
            return self._stack_foot(inner, tall, gap)
        top = inner.bottom() + 1 - tall
        spare = (inner.width() - sum(widths)) / max(len(widths) - 1, 1)
        x = float(inner.left())
        for button, width in zip(self._foot, widths, strict=True):
            button.setGeometry(round(x), top, width, tall)
            x += width + spare
        return top - self.look.dp(18)

    def _stack_foot(self, inner: QRect, tall: int, gap: int) -> int:
        """Two buttons a line: the middle one of three goes below, where there is room for it."""
        order = [*self._foot[:1], *self._foot[2:], *self._foot[1:2]] if len(self._foot) == 3 else self._foot
        lines = -(-len(order) // 2)
        top = inner.bottom() + 1 - lines * tall - (lines - 1) * gap
        for i, button in enumerate(order):
            width = min(button.sizeHint().width(), inner.width())
            x = inner.left() if i % 2 == 0 else inner.right() + 1 - width
            button.setGeometry(x, top + (i // 2) * (tall + gap), width, tall)
        return top - self.look.dp(18)

    # -- manners

    def take_focus(self) -> None:
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the panel."""
        move_inside(self, forward)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.panel.contains(event.position().toPoint()):
            self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, radius = self.look, self.look.radius("overlay")
        with painter(self) as p:
            p.fillRect(self.rect(), look.colour("scrim"))
            panel = QRectF(self._bled())
            shadow(p, panel, radius, look, blur=look.dp(50), drop=0)
            box(p, panel, radius, look.colour("surface"), look.colour(self.edge()), max(look.border, 1.5))

    def edge(self) -> str:
        """Return the colour token of the panel's border."""
        return "line-strong" if self.look.theme == "contrast" else "surface"

    def _bled(self) -> QRect:
        """The panel, grown over the edges of the window it touches: only free corners are round."""
        grow, whole, at = self.look.radius("overlay") + 4, self.rect(), self.panel
        if at == whole:
            return at.adjusted(-grow, -grow, grow, grow)
        return at.adjusted(
            -grow if at.left() <= 0 else 0, -grow if at.top() <= 0 and at.left() <= 0 else 0,
            grow if at.right() >= whole.right() else 0, grow if at.bottom() >= whole.bottom() and at.left() <= 0 else 0)

    def _close(self) -> None:
        self.setting.do(CloseOverlay())
