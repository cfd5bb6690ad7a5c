"""The panel of the settings in one size: sections, the rows of one of them, and the foot with Reset and Save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.mirror import laid_out
from consult_app.ui.pages.text_column import Block, flow, place
from consult_app.ui.staff.settings_foot import SettingsFoot
from consult_app.ui.staff.settings_pages import SECTIONS, DisplayRow, rows_of
from consult_app.ui.staff.settings_rows import SettingRow
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.card import Rule
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.painting import box, painter, shadow
from consult_app.ui.widgets.pills import Pills
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

if TYPE_CHECKING:
    from consult_app.ui.staff.settings import SettingsScreen

WIDTH, HEIGHT, TALL = 1360, 900, 1000     # px at the reference, at usual text; TALL in portrait
LABEL = 24                         # px of a label then
SIDE, ABOVE = 52, 40               # inside the panel
LEAST_NAV, NAV_GAP = 300, 36       # of the sections in a column, and on both sides of the line beside them


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
        faces = [Face(key, words(f"settings.{key}"), icon) for key, icon, _ in SECTIONS]
        self._nav = Pills(look, faces, self._nav_name, self, in_column=self._beside)
        self._nav.show_choice(screen.section)
        self._nav.chosen.connect(screen.show_section)
        self._rule = Rule(look, self)
        self._body = self._body_beside(self._inner())
        self._rows = list(rows_of(screen.section, look, words, screen.pending, screen.languages, screen.displays,
                                  self._body.width(), self))
        self._foot = SettingsFoot(look, words, screen.file.parent, self)
        self._foot.turner.turned.connect(self._show_part)
        self._foot.reset.clicked.connect(screen.reset)
        self._foot.save.clicked.connect(screen.save)
        self._connect_rows()
        self._lay_out()
        self.show_values()

    def show_values(self) -> None:
        """Show what is set for now."""
        for row in self._rows:
            row.show_value(getattr(self._screen.pending, row.field))

    def show_said(self) -> None:
        """Show what the screen says about saving."""
        self._foot.say(self._screen.said)

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
        height = min(self.height() - 2 * edge, round((TALL if self.look.portrait else HEIGHT) * grown))
        return QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _connect_rows(self) -> None:
        for row in self._rows:
            row.changed.connect(self._screen.change)
            if isinstance(row, DisplayRow):
                row.measure_asked.connect(self._screen.measure)

    def _inner(self) -> QRect:
        side, above = self.look.dp(SIDE), self.look.dp(ABOVE)
        return self._panel.adjusted(side, above, -side, -above)

    def _body_beside(self, inner: QRect) -> QRect:
        """Return ``inner`` without the column of sections, if they stand in one."""
        body = QRect(inner)
        if self._beside:
            body.setLeft(inner.left() + self._nav_width() + 2 * self.look.dp(NAV_GAP))
        return body

    def _nav_width(self) -> int:
        return max(self._nav.ideal_width(), self.look.dp(LEAST_NAV))

    def _lay_out(self) -> None:
        inner, look = self._inner(), self.look
        top = self._place_head(inner)
        if self._beside:
            wide = self._nav_width()
            self._nav.setGeometry(inner.left(), top, wide, self._nav.heightForWidth(wide))
            line = inner.left() + wide + look.dp(NAV_GAP)
            self._rule.setGeometry(line, top, max(look.dp(2), 1), inner.bottom() + 1 - top)
        else:
            tall = self._nav.heightForWidth(inner.width())
            self._nav.setGeometry(inner.left(), top, inner.width(), tall)
            self._rule.hide()
            top += tall + look.dp(8)
        self._body.setTop(top)
        self._share_out()
        self.show_said()

    def _place_head(self, inner: QRect) -> int:
        side = self._close.sizeHint().height()
        self._close.setGeometry(inner.right() + 1 - side, inner.top(), side, side)
        width = inner.width() - side - self.look.dp(16)
        tall = self._title.heightForWidth(width)
        self._title.setGeometry(inner.left(), inner.top() + max((side - tall) // 2, 0), width, tall)
        return inner.top() + max(side, tall) + self.look.dp(12)

    def _share_out(self) -> None:
        """Share the rows out over what the foot leaves of the body, which is less where there are parts."""
        whole, gap, foot = QRect(self._body), self.look.dp(12), self._foot
        for foot.turns in (False, True):
            tall = foot.heightForWidth(whole.width())
            self._body.setBottom(whole.bottom() - tall - gap)
            self._parts = flow([Block(row) for row in self._rows], self._body.width(), self._body.height())
            if len(self._parts) == 1:
                break
        foot.setGeometry(whole.left(), whole.bottom() + 1 - tall, whole.width(), tall)
        for part in self._parts:
            for block in part:
                if isinstance(block.widget, SettingRow):
                    block.widget.show_rule(block is not part[-1])
        self._show_part(0)

    def _show_part(self, part: int) -> None:
        shown = self._parts[part]
        with laid_out(self):
            for row in self._rows:
                row.setVisible(any(block.widget is row for block in shown))
            place(shown, self._body)
            self._foot.turner.show_part(part, len(self._parts))

    def _nav_name(self, text: str, chosen: bool) -> str:
        return self._words("chapter.now", name=text) if chosen else text
