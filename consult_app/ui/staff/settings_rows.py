"""Rows of the settings: what is set, a hint, and the control beside them or below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.card import Rule
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.pills import Pills
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.segmented import Segmented
from consult_app.ui.widgets.switch import Switch
from consult_app.ui.widgets.typesetting import Style

LEAST_WORDS = 0.34            # of a row's width, for the control to stand beside the words


class SettingRow(QWidget):
    """``changed`` carries the field of the settings and its new value. A subclass makes the control."""

    changed = Signal(str, object)

    def __init__(self, look: Look, field: str, name: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self.field, self.name = look, field, name
        self._heading = Prose(look, name, self, Style("bodyb", "ink", bold=True, line=100))
        self._hint = Prose(look, hint, self, Style("caption", "ink2", line=100)) if hint else None
        self._rule = Rule(look, self)
        self._gap = look.dp(14)

    @property
    def control(self) -> QWidget:
        """The control, whose width is ``control_width`` at best."""
        raise NotImplementedError(f"{type(self).__name__} has no control")

    def control_width(self) -> int:
        """Return the width in px that the control would like."""
        return self.control.sizeHint().width()

    def control_height(self, width: int) -> int:
        """Return the control's height in px at ``width``."""
        return self.control.sizeHint().height()

    def show_rule(self, shown: bool) -> None:
        """Show the line under the row: it parts it from the next one."""
        self._rule.setVisible(shown)

    def show_value(self, value: object) -> None:
        """Show what is set."""
        raise NotImplementedError(f"{type(self).__name__} shows no value")

    def heightForWidth(self, width: int) -> int:
        words, control = self._widths(width)
        heights = self._words_height(words), self.control_height(control)
        inside = max(heights) if self._is_beside(width) else sum(heights) + self._gap
        return inside + 2 * self._gap + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        words, control = self._widths(self.width())
        tall, under = self._words_height(words), self.control_height(control)
        room = self.height() - 2 * self._gap - 1
        beside = self._is_beside(self.width())
        y = self._gap + ((room - tall) // 2 if beside else 0)
        heading = self._heading.heightForWidth(words)
        self._heading.setGeometry(0, y, words, heading)
        if self._hint:
            self._hint.setGeometry(0, y + heading, words, self._hint.heightForWidth(words))
        x = self.width() - control if beside else 0
        self.control.setGeometry(x, self._gap + ((room - under) // 2 if beside else tall + self._gap), control, under)
        self._rule.setGeometry(0, self.height() - 1, self.width(), 1)

    def _is_beside(self, width: int) -> bool:
        return self._has_room(self.control_width(), width)

    def _has_room(self, control: int, width: int) -> bool:
        return width - control - 2 * self._gap >= width * LEAST_WORDS

    def _widths(self, width: int) -> tuple[int, int]:
        """Return the widths in px of words and control."""
        control = min(self.control_width(), width)
        return (width - control - 2 * self._gap, control) if self._is_beside(width) else (width, control)

    def _words_height(self, width: int) -> int:
        return self._heading.heightForWidth(width) + (self._hint.heightForWidth(width) if self._hint else 0)


class ChoiceRow(SettingRow):
    """One of a few: in a track where that stands beside the words or no row of pills would, else as pills."""

    def __init__(
        self, look: Look, words: Words, field: str, texts: tuple[str, str], faces: Sequence[tuple[object, str]],
        room: int, parent: QWidget,
    ) -> None:
        super().__init__(look, field, *texts, parent)
        self._words, self._values = words, {str(value): value for value, _ in faces}
        self._faces = [(str(value), text) for value, text in faces]
        self._control = self._track_in(room) or self._pills()
        self._control.chosen.connect(self._chosen)

    def _track_in(self, room: int) -> Segmented | None:
        track = Segmented(self.look, [Face(*face) for face in self._faces], self._spoken, self)
        wide, pills = track.sizeHint().width(), self._pills()
        kept = self._has_room(wide, room) or (wide <= room and not self._has_room(pills.ideal_width(), room))
        for dropped in (pills,) if kept else (pills, track):
            dropped.setParent(None)
            dropped.deleteLater()
        return track if kept else None

    def _pills(self) -> Pills:
        return Pills(self.look, [Face(*face) for face in self._faces], self._spoken, self)

    @property
    def control(self) -> QWidget:
        return self._control

    def control_width(self) -> int:
        return self._control.ideal_width() if isinstance(self._control, Pills) else self._control.sizeHint().width()

    def control_height(self, width: int) -> int:
        if isinstance(self._control, Pills):
            return self._control.heightForWidth(width)
        return self._control.sizeHint().height()

    def show_value(self, value: object) -> None:
        self._control.show_choice(str(value))

    def _spoken(self, text: str, chosen: bool) -> str:
        return self._words("settings.chosen" if chosen else "settings.choice", heading=self.name, choice=text)

    def _chosen(self, key: str) -> None:
        self.changed.emit(self.field, self._values[key])


class SwitchRow(SettingRow):
    """On or off."""

    def __init__(self, look: Look, words: Words, field: str, texts: tuple[str, str], parent: QWidget) -> None:
        super().__init__(look, field, *texts, parent)
        self._words, self._switch = words, Switch(look, self)
        self._switch.clicked.connect(self._pressed)

    @property
    def control(self) -> QWidget:
        return self._switch

    def show_value(self, value: object) -> None:
        key = "settings.on" if value else "settings.off"
        self._switch.show_on(bool(value), self._words(key, name=self.name))

    def _pressed(self) -> None:
        self.changed.emit(self.field, not self._switch.isChecked())
