"""The menu: text size, colours, language where there is more than one, sources, and every page by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import PageHead
from consult_app.i18n import words as words_of
from consult_app.session.actions import Action, OpenReport, SetLanguage, SetText, SetTheme, Show, TurnTo
from consult_app.session.report import context_beside
from consult_app.session.state import Library, State
from consult_app.settings import TextSize, Theme
from consult_app.ui.overlays.choices import ChoiceRow
from consult_app.ui.overlays.panel import Panel
from consult_app.ui.pages.page_view import Setting
from consult_app.ui.pages.text_column import Block
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button
from consult_app.ui.widgets.filter_chip import wrapped
from consult_app.ui.widgets.icons import paint_icon
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.pressable import Pressable
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

PAD = 14             # px at the reference, at both ends of a row


class PageRow(Pressable):
    """One page of the visit by its short name; a tick where it has been seen."""

    def __init__(self, look: Look, head: PageHead, name: str, here: bool, seen: bool, parent: QWidget) -> None:
        super().__init__(look, "", parent, name)
        self.page, self._here, self._seen = head.id, here, seen
        self._name = Prose(look, head.short, self, Style("label", "ink", bold=here, line=100))
        self._name.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._indent, self._pad = _indent(look), look.dp(PAD)

    @staticmethod
    def room(look: Look, width: int) -> int:
        """Return how wide in px a name may be in a row of ``width``."""
        return width - _indent(look) - 2 * look.dp(PAD)

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return float(self.look.radius("field"))

    def heightForWidth(self, width: int) -> int:
        words = self._name.heightForWidth(self.room(self.look, width))
        return max(words + self.look.dp(16), self.look.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.room(self.look, self.width())
        tall = self._name.heightForWidth(width)
        self._name.setGeometry(self._pad + self._indent, (self.height() - tall) // 2, width, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        fill = "action-soft" if self._here else "sunken" if self.underMouse() or self.isDown() else None
        line = look.colour("action") if self._here else None
        side = look.sp("label") * 0.95
        with painter(self) as p:
            box(p, QRectF(self.rect()), self.ring_radius, look.colour(fill) if fill else None, line,
                max(look.border, 2))
            if self._here or self._seen:
                sign = QRectF(self._pad, (self.height() - side) / 2, side, side)
                paint_icon(p, "map-pin" if self._here else "check", sign, look.colour("action"))


class _ButtonLine(QWidget):
    """Holds buttons at their own widths, as a block: side by side where they fit."""

    def __init__(self, look: Look, buttons: Sequence[Button], parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons, self._gap = buttons, look.dp(12)
        for button in self._buttons:
            button.setParent(self)

    def heightForWidth(self, width: int) -> int:
        return (self._places(width)[-1][1] + 1) * self._pitch() - self._gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        for button, (x, line) in zip(self._buttons, self._places(self.width()), strict=True):
            size = button.sizeHint()
            button.setGeometry(x, line * self._pitch(), min(size.width(), self.width()), size.height())

    def _places(self, width: int) -> list[tuple[int, int]]:
        return wrapped([button.sizeHint().width() for button in self._buttons], width, self._gap)

    def _pitch(self) -> int:
        return self._buttons[0].sizeHint().height() + self._gap


class PageLine(QWidget):
    """One or two pages side by side, with the chapter's name above where they begin a chapter."""

    def __init__(self, look: Look, chapter: str, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._columns = look, columns
        self._heading = Prose(look, chapter, self, Style("labelb", "ink2", line=100)) if chapter else None
        self.rows: list[PageRow] = []

    def heightForWidth(self, width: int) -> int:
        rows = max(row.heightForWidth(self._column(width)) for row in self.rows)
        return rows + (self._heading.heightForWidth(width) + self.look.dp(4) if self._heading else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        y, width = 0, self._column(self.width())
        if self._heading:
            y = self._heading.heightForWidth(self.width()) + self.look.dp(4)
            self._heading.setGeometry(0, 0, self.width(), y)
        for i, row in enumerate(self.rows):
            row.setGeometry(i * (width + self._gap()), y, width, self.height() - y)

    def _gap(self) -> int:
        return self.look.dp(12)

    def _column(self, width: int) -> int:
        return (width - self._gap() * (self._columns - 1)) // self._columns


class MenuPanel(Panel):
    """What a person may set for this visit, and the way to any page."""

    def __init__(self, setting: Setting, state: State, parent: QWidget) -> None:
        super().__init__(setting, state, parent, setting.words("menu.title"))
        self.fill([*self._settings(state), *self._pages(state)])

    def _settings(self, state: State) -> Iterator[Block]:
        look, words, do, gap = self.look, self.setting.words, self.setting.do, self.look.dp(22)
        sizes: tuple[TextSize, ...] = get_args(TextSize)
        rows: list[tuple[str, Sequence[tuple[str, Action, bool]]]] = [
            ("menu.text", [(words(f"text_size.{n}"), SetText(n), n == state.text) for n in sizes]),
            ("menu.colours", [(words(f"theme.{t}"), SetTheme(t), t == state.theme) for t in _themes()]),
        ]
        if len(self.setting.pack.languages) > 1:
            rows.append(("menu.language", self._language_choices()))
        for key, choices in rows:
            yield Block(ChoiceRow(look, words(key), choices, do, self), gap)
        sources = Button(look, words("menu.sources"), size="md", icon="list")
        sources.clicked.connect(self._all_sources)
        staff = Button(look, words("menu.settings"), size="md", icon="settings")
        staff.clicked.connect(self.settings_asked)
        yield Block(_ButtonLine(look, [sources, *self._report(state), staff], self), gap)

    def _report(self, state: State) -> Iterator[Button]:
        """Yield the way to a report's numbers, for a clinician on a page with the cross-section."""
        if state.in_exam_room and context_beside(self.setting.pack.page(state.step)):
            button = Button(self.look, self.setting.words("report.open"), size="md", icon="pencil-ruler")
            button.clicked.connect(self._open_report)
            yield button

    def _open_report(self) -> None:
        self.setting.do(OpenReport())

    def _language_choices(self) -> list[tuple[str, SetLanguage, bool]]:
        pack, choices = self.setting.pack, []
        for code in pack.languages:
            own = words_of(code)
            name = own("language.name") if own.language == code else code
            choices.append((name, SetLanguage(code), code == pack.language))
        return choices

    def _pages(self, state: State) -> Iterator[Block]:
        """Yield the visit's pages, two in a line where their names fit."""
        pack, look = self.setting.pack, self.look
        names = {chapter.id: chapter.name for chapter in pack.chapters}
        half = (self.inner().width() - look.dp(12)) // 2
        short = [Prose(look, pack.page(step).head.short, self, Style("label", bold=True)) for step in state.steps]
        columns = 2 if all(PageRow.room(look, half) >= name.ideal_width() for name in short) else 1
        for name in short:
            name.setParent(None)
            name.deleteLater()
        line: PageLine | None = None
        for i, step in enumerate(state.steps):
            begins = i == 0 or state.chapters[i] != state.chapters[i - 1]
            if line is None or begins or len(line.rows) == columns:
                line = PageLine(look, names[state.chapters[i]] if begins else "", columns, self)
                line.rows.append(self._page_row(state, step, line))
                yield Block(line, look.dp(20 if begins else 4))
            else:
                line.rows.append(self._page_row(state, step, line))

    def _page_row(self, state: State, step: str, line: QWidget) -> PageRow:
        head, here = self.setting.pack.page(step).head, step == state.step
        key = "now" if here else "done" if step in state.seen else "to_come"
        row = PageRow(self.look, head, self.setting.words(f"chapter.{key}", name=head.short), here, step in state.seen,
                      line)
        row.clicked.connect(self._turn_to)
        return row

    def _turn_to(self) -> None:
        row = self.sender()
        if isinstance(row, PageRow):
            self.setting.do(TurnTo(row.page))

    def _all_sources(self) -> None:
        self.setting.do(Show(Library()))


def _indent(look: Look) -> int:
    return round(look.sp("label") * 1.6)


def _themes() -> tuple[Theme, ...]:
    themes: tuple[Theme, ...] = get_args(Theme)
    return themes
