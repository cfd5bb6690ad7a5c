"""The panel of the settings in one size: sections, the rows of one of them, and the foot with Reset and Save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.overlays.turner import Turner
from consult_app.ui.pages.text_column import Block, flow, place
from consult_app.ui.staff.settings_pages import SECTIONS, DisplayRow, rows_of
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.card import Rule
from consult_app.ui.widgets.painting import box, painter, shadow
from consult_app.ui.widgets.pills import PillFace, Pills
from consult_app.ui.widgets.prose import Prose, Style

if TYPE_CHECKING:
    from consult_app.ui.staff.settings import SettingsScreen

WIDTH, HEIGHT = 1360, 900          # px at the reference, at usual text
LABEL = 24                         # px of a label then
SIDE, ABOVE = 52, 40               # inside the panel
SAID = Style("caption", "ink", line=96)
SPOKEN = ("settings.saved", "settings.unsaved", "settings.not_saved")


class SettingsSheet(QWidget):
    """Made anew for another size or section; values are shown in place."""

    def __init__(self, screen: SettingsScreen) -> None:
        super().__init__(screen)
        self._screen, self.look, self._words = screen, screen.look, screen.words
        self.resize(screen.size())
        self._panel = self._panel_rect()
        words, look = self._words, self.look
        self._title = Prose(look, words("settings.title"), self, Style("h2", "ink", bold=True))
        self._close = Button(look, "", self, kind="quiet", size="md", icon="x", name=words("tools.close"))
        self._close.clicked.connect(screen.leave)
        self._beside = look.text == 100 and not look.portrait
        faces = [PillFace(key, words(f"settings.{key}"), icon) for key, icon, _ in SECTIONS]
        self._nav = Pills(look, faces, self._nav_name, self, in_column=self._beside)
        self._nav.show_choice(screen.section)
        self._nav.chosen.connect(screen.show_section)
        self._rule = Rule(look, self)
        self._rows = list(rows_of(screen.section, look, words, screen.pending, screen.languages, screen.displays, self))
        self._turner = Turner(look, words, self)
        self._turner.turned.connect(self._show_part)
        self._said = Prose(look, screen.said, self, SAID)
        self._reset = Button(look, words("settings.reset"), self, kind="quiet", size="md", icon="rotate-ccw")
        self._save = Button(look, words("settings.save"), self, kind="primary", size="md", icon="check")
        self._reset.clicked.connect(screen.reset)
        self._save.clicked.connect(screen.save)
        self._connect_rows()
        self._lay_out()
        self.show_values()

    def show_values(self) -> None:
        """Show what is set for now."""
        for row in self._rows:
            row.show_value(getattr(self._screen.pending, row.field))

    def show_said(self) -> None:
        """Show what the screen says about saving."""
        self._said.hide()
        self._said.deleteLater()
        self._said = Prose(self.look, self._screen.said, self, SAID)
        self._place_said()
        self._said.show()

    def _place_said(self) -> None:
        room = self._said_room
        tall = self._said.heightForWidth(room.width())
        self._said.setGeometry(room.left(), room.top() + (room.height() - tall) // 2, room.width(), tall)

    def take_focus(self, name: str = "") -> None:
        """Give the keyboard to the control whose name begins with ``name``, else to the first."""
        reached = [control for control in self.findChildren(QWidget)
                   if control.focusPolicy() & Qt.FocusPolicy.TabFocus and not control.isHidden()]
        again = next((control for control in reached if name and control.accessibleName().startswith(name)), None)
        (again or self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, radius, panel = self.look, self.look.radius("overlay"), QRectF(self._panel)
        line = "line-strong" if look.theme == "contrast" else "surface"
        with painter(self) as p:
            shadow(p, panel, radius, look, blur=look.dp(50), drop=look.dp(16))
            box(p, panel, radius, look.colour("surface"), look.colour(line), max(look.border, 1.5))

    # -- laying out

    def _panel_rect(self) -> QRect:
        grown, edge = self.look.sp("label") / LABEL, self.look.dp(24)
        width = min(self.width() - 2 * edge, round(WIDTH * grown))
        height = min(self.height() - 2 * edge, round(HEIGHT * grown))
        return QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _connect_rows(self) -> None:
        for row in self._rows:
            row.changed.connect(self._screen.change)
            if isinstance(row, DisplayRow):
                row.measure_asked.connect(self._screen.measure)

    def _lay_out(self) -> None:
        look = self.look
        side, above = look.dp(SIDE), look.dp(ABOVE)
        inner = self._panel.adjusted(side, above, -side, -above)
        top = self._place_head(inner)
        bottom = self._place_foot(inner)
        body = QRect(inner.left(), top, inner.width(), bottom - top)
        if self._beside:
            wide, gap = max(self._nav.ideal_width(), look.dp(300)), look.dp(36)
            self._nav.setGeometry(body.left(), body.top(), wide, self._nav.heightForWidth(wide))
            self._rule.setGeometry(body.left() + wide + gap, body.top(), max(look.dp(2), 1), body.height())
            body.setLeft(body.left() + wide + 2 * gap)
        else:
            tall = self._nav.heightForWidth(body.width())
            self._nav.setGeometry(body.left(), body.top(), body.width(), tall)
            self._rule.hide()
            body.setTop(body.top() + tall + look.dp(8))
        self._share_out(body)

    def _place_head(self, inner: QRect) -> int:
        side = self._close.sizeHint().height()
        self._close.setGeometry(inner.right() + 1 - side, inner.top(), side, side)
        width = inner.width() - side - self.look.dp(16)
        tall = self._title.heightForWidth(width)
        self._title.setGeometry(inner.left(), inner.top() + max((side - tall) // 2, 0), width, tall)
        return inner.top() + max(side, tall) + self.look.dp(16)

    def _place_foot(self, inner: QRect) -> int:
        """Place Reset, Save and the line over them; return where the rows end."""
        reset, save = self._reset.sizeHint(), self._save.sizeHint()
        top = inner.bottom() + 1 - save.height()
        self._save.setGeometry(inner.right() + 1 - save.width(), top, save.width(), save.height())
        self._reset.setGeometry(inner.left(), top, reset.width(), reset.height())
        folder = self._screen.file.parent
        told = [Prose(self.look, self._words(key, folder=folder), self, SAID) for key in SPOKEN]
        beside = inner.width() - reset.width() - save.width() - 2 * self.look.dp(24)
        in_row = not self.look.portrait and max(one.heightForWidth(max(beside, 1)) for one in told) <= save.height()
        if in_row and beside > 0:
            self._said_room = QRect(inner.left() + reset.width() + self.look.dp(24), top, beside, save.height())
        else:
            tall = max(one.heightForWidth(inner.width()) for one in told)
            self._said_room = QRect(inner.left(), top - tall - self.look.dp(8), inner.width(), tall)
            top -= tall + self.look.dp(8)
        for one in told:
            one.setParent(None)
            one.deleteLater()
        self._place_said()
        return top - self.look.dp(12)

    def _share_out(self, body: QRect) -> None:
        blocks = [Block(row) for row in self._rows]
        parts = flow(blocks, body.width(), body.height())
        if len(parts) > 1:
            turner = self._turner.height_wanted()
            body.setBottom(body.bottom() - turner - self.look.dp(8))
            self._turner.setGeometry(body.left(), body.bottom() + self.look.dp(8), body.width(), turner)
            parts = flow(blocks, body.width(), body.height())
        self._parts, self._body = parts, body
        self._show_part(0)

    def _show_part(self, part: int) -> None:
        shown = self._parts[part]
        for row in self._rows:
            row.setVisible(any(block.widget is row for block in shown))
        place(shown, self._body)
        self._turner.show_part(part, len(self._parts))

    def _nav_name(self, text: str, chosen: bool) -> str:
        return self._words("chapter.now", name=text) if chosen else text
