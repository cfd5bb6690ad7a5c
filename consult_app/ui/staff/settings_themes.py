"""The colours to choose from, each as a little page painted in them."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.settings import Theme
from consult_app.ui.staff.settings_rows import SettingRow
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.choice import Choice
from consult_app.ui.widgets.painting import box, painter
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

PREVIEW = (200, 124)          # px at the reference


class ThemeTile(Choice):
    """A little page in the colours of ``theme``, and its name."""

    def __init__(self, look: Look, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(look, name, parent)
        self.theme = theme
        self._paint = Look(theme, look.scale, look.text, look.window)
        self._names = [Prose(look, name, self, Style("label", "ink", bold=bold, centred=True, line=100))
                       for bold in (False, True)]
        self._width = max(look.dp(PREVIEW[0]), self._names[-1].ideal_width() + look.dp(16))

    @property
    def ring_radius(self) -> float:  # type: ignore[override]
        return self.look.radius("button")

    def sizeHint(self) -> QSize:
        name = self._names[-1].heightForWidth(self._width)
        return QSize(self._width, self._preview_height() + self.look.dp(8) + name)

    def show_chosen(self, chosen: bool, name: str) -> None:
        super().show_chosen(chosen, name)
        for bold, shown in enumerate(self._names):
            shown.setVisible(bold == chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._preview_height() + self.look.dp(8)
        for name in self._names:
            name.setGeometry(0, top, self.width(), self.height() - top)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, own, on = self.look, self._paint, self.isChecked()
        page = QRectF(0, 0, self.width(), self._preview_height())
        unit = page.height() / 12
        with painter(self) as p:
            box(p, page, self.ring_radius, own.colour("bg"), look.colour("action" if on else "line-strong"),
                5 if on else 2)
            box(p, QRectF(unit * 2, unit * 2, page.width() * 0.5, unit * 1.4), unit * 0.7, own.colour("ink"))
            box(p, QRectF(unit * 2, unit * 4.4, page.width() * 0.66, unit), unit * 0.5, own.colour("ink2"))
            button = QRectF(0, unit * 7.4, page.width() * 0.32, unit * 2.6)
            box(p, button.translated(unit * 2, 0), unit, own.colour("surface"), own.colour("line-strong"), 2)
            box(p, button.translated(page.width() - button.width() - unit * 2, 0), unit, own.colour("action"))

    def _preview_height(self) -> int:
        return self.look.dp(PREVIEW[1])


class ThemeRow(SettingRow):
    """The colours, each as a little page in them."""

    def __init__(self, look: Look, words: Words, parent: QWidget) -> None:
        super().__init__(look, "theme", words("menu.colours"), "", parent)
        self._words, self._box = words, QWidget(self)
        themes: tuple[Theme, ...] = get_args(Theme)
        self._tiles = [ThemeTile(look, theme, words(f"theme.{theme}"), self._box) for theme in themes]
        for tile in self._tiles:
            tile.clicked.connect(self._pressed)

    @property
    def control(self) -> QWidget:
        return self._box

    def control_width(self) -> int:
        widths = [tile.sizeHint().width() for tile in self._tiles]
        return sum(widths) + self.look.dp(20) * (len(widths) - 1)

    def control_height(self, width: int) -> int:
        return max(tile.sizeHint().height() for tile in self._tiles)

    def _is_beside(self, width: int) -> bool:
        return self.look.text > 100 and super()._is_beside(width)     # where height is short

    def show_value(self, value: object) -> None:
        for tile in self._tiles:
            on = tile.theme == value
            key = "settings.chosen" if on else "settings.choice"
            tile.show_chosen(on, self._words(key, heading=self.name, choice=tile.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        x, gap = 0, self.look.dp(20)
        spare = (self._box.width() - self.control_width()) // len(self._tiles)
        for tile in self._tiles:
            width = tile.sizeHint().width() + min(spare, 0)
            tile.setGeometry(x, 0, width, self._box.height())
            x += width + gap

    def _pressed(self) -> None:
        tile = self.sender()
        if isinstance(tile, ThemeTile):
            self.changed.emit(self.field, tile.theme)
