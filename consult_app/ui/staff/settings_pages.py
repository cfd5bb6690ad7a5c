"""The sections of the settings and the rows each of them has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from consult_app.i18n import Words
from consult_app.i18n import words as words_of
from consult_app.settings import Minutes, Settings, TextSize
from consult_app.ui.staff.settings_displays import Display
from consult_app.ui.staff.settings_rows import ChoiceRow, SettingRow, SwitchRow
from consult_app.ui.staff.settings_themes import ThemeRow
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.button import Button

SECTIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (      # key, icon, the fields of the settings set there
    ("look", "a-large-small", ("theme", "text", "language", "reduced_motion")),
    ("visit", "clock", ("path", "sound")),
    ("screens", "monitor", ("patient_screen", "screens")),
)


class DisplayRow(SettingRow):
    """One display: whether it has been measured, and the way to do it. ``measure_asked`` carries its key."""

    measure_asked = Signal(str)

    def __init__(self, look: Look, words: Words, display: Display, settings: Settings, parent: QWidget) -> None:
        self.display = display
        width, height = (str(dots) for dots in display.dots)
        name = words("settings.display", name=display.name, width=width, height=height)
        super().__init__(look, "screens", name, measured_in_words(words, settings, display.key), parent)
        self._button = Button(look, words("settings.measure"), self, size="md", icon="id-card",
                              name=words("settings.measure_display", name=display.name))
        self._button.clicked.connect(self._asked)

    @property
    def control(self) -> QWidget:
        return self._button

    def show_value(self, value: object) -> None:
        """Show nothing more: a display that has been measured gets another row."""

    def _asked(self) -> None:
        self.measure_asked.emit(self.display.key)


def measured_in_words(words: Words, settings: Settings, key: str) -> str:
    """Return what is known of the size of the display of ``key``."""
    found = settings.calibration(key)
    if found is None:
        return words("settings.not_measured")
    across, down = (words.number(dots, 2) for dots in (found.px_per_mm_x, found.px_per_mm_y))
    return words("settings.measured", across=across, down=down)


def rows_of(
    section: str, look: Look, words: Words, settings: Settings, languages: Sequence[str], displays: Sequence[Display],
    room: int, parent: QWidget,
) -> Iterator[SettingRow]:
    """Yield the rows of ``section``, ``room`` px wide."""
    def told(key: str) -> tuple[str, str]:
        return words(f"settings.{key}"), words(f"settings.{key}_hint")

    def choice(field: str, texts: tuple[str, str], faces: Sequence[tuple[object, str]]) -> ChoiceRow:
        return ChoiceRow(look, words, field, texts, faces, room, parent)

    if section == "look":
        yield ThemeRow(look, words, parent)
        sizes: tuple[TextSize, ...] = get_args(TextSize)
        yield choice("text", (words("menu.text"), words("settings.text_hint")),
                    [(size, words(f"text_size.{size}")) for size in sizes])
        yield choice("language", (words("menu.language"), words("settings.language_hint")),
                    _languages(words, settings, languages))
        yield SwitchRow(look, words, "reduced_motion", told("motion"), parent)
    elif section == "visit":
        yield choice("path", told("path"), [(path, _path(words, path)) for path in get_args(Minutes)])
        yield SwitchRow(look, words, "sound", told("sound"), parent)
    else:
        yield choice("patient_screen", told("patient_screen"), _displays(words, settings, displays))
        for display in displays:
            yield DisplayRow(look, words, display, settings, parent)


def _languages(words: Words, settings: Settings, languages: Sequence[str]) -> list[tuple[object, str]]:
    """Return the pack's own first language, each by name, and the one that is set if the pack lacks it."""
    codes = [*languages, *([settings.language] if settings.language and settings.language not in languages else [])]
    return [("", words("settings.language_first")), *((code, _language_name(code)) for code in codes)]


def _language_name(code: str) -> str:
    own = words_of(code)
    return own("language.name") if own.language == code else code


def _path(words: Words, path: str) -> str:
    return words("settings.path_all") if path == "all" else words("settings.minutes", n=int(path))


def _displays(words: Words, settings: Settings, displays: Sequence[Display]) -> list[tuple[object, str]]:
    faces: list[tuple[object, str]] = [("", words("settings.main_screen"))]
    faces += [(display.key, display.name) for display in displays]
    absent = settings.patient_screen
    if absent and absent not in (display.key for display in displays):
        faces.append((absent, words("settings.not_connected", name=absent)))
    return faces
