"""Reads the settings file: every slip with its line and column, and a default in place of what cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from consult_app.errors import Problem
from consult_app.settings.folders import user_folders
from consult_app.settings.model import (
    CHOICES,
    FILE_NAME,
    LEAST_PX_PER_MM,
    MOST_PX_PER_MM,
    SECONDS,
    Calibration,
    Settings,
)

SCREENS = "screens"


def read_settings(file: Path | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of ``file``, or of the user's own file, and what is wrong with it.

    A file that was asked for and is missing is a problem; the user's own may be missing. What cannot
    be used keeps its default. A pack's folder is found from the settings file's.
    """
    path = file or user_folders().config / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        missing = Problem(str(path), 1, 1, "there is no such settings file; the defaults are used")
        return Settings(), (missing,) if file else ()
    except (OSError, UnicodeDecodeError):
        return Settings(), (Problem(str(path), 1, 1, "this file cannot be read as text; the defaults are used"),)
    settings, problems = parse_settings(text, str(path))
    if settings.pack:
        settings = replace(settings, pack=str(path.parent / Path(settings.pack).expanduser()))
    return settings, problems


def parse_settings(text: str, file: str = FILE_NAME) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings that ``text`` holds and every problem with its line and column."""
    import tomllib

    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, column = _place_of_error(str(error), text)
        return Settings(), (Problem(file, line, column, "this is not TOML; the defaults are used"),)
    found: list[Problem] = []
    good: dict[str, Any] = {}
    for key, value in given.items():
        if key == SCREENS and isinstance(value, dict):
            good[key] = _screens(value, text, file, found)
        elif complaint := _complaint(key, value):
            found.append(Problem(file, *_place_of_key(key, text), complaint))
        else:
            good[key] = value
    return replace(Settings(), **good), tuple(found)


def _complaint(key: str, value: object) -> str:
    known = {field.name: field.type for field in fields(Settings)}
    if key not in known:
        return f"unknown setting {key!r}" + _near(key, known)
    wanted = _wanted(key, value, str(known[key]))
    return f"{key} must be {wanted}" if wanted else ""


def _near(key: str, known: Mapping[str, object]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, known, 1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _wanted(key: str, value: object, kind: str) -> str:
    """Return what ``key`` wants to be when ``value`` is not it, else ""."""
    if key == SCREENS:
        return "a table for each display"
    if key in CHOICES:
        good = any(value == choice and type(value) is type(choice) for choice in CHOICES[key])
        return "" if good else "one of " + ", ".join(repr(choice) for choice in CHOICES[key])
    if kind == "bool":
        return "" if isinstance(value, bool) else "true or false"
    if kind == "int":
        good = type(value) is int and value in SECONDS
        return "" if good else f"whole seconds from {SECONDS.start} to {SECONDS.stop - 1}"
    return "" if isinstance(value, str) else "text in quotes"


def _screens(
    given: Mapping[str, object], text: str, file: str, found: list[Problem],
) -> tuple[tuple[str, Calibration], ...]:
    """Return the displays whose measures can be used, by key; what is wrong with the others goes to ``found``."""
    good = []
    for key, measures in given.items():
        wrong = list(_wrong_measures(key, measures))
        for name, complaint in wrong:
            found.append(Problem(file, *_place_of_measure(key, name, text), complaint))
        if not wrong and isinstance(measures, dict):
            good.append((key, Calibration(*(float(measures[field.name]) for field in fields(Calibration)))))
    return tuple(sorted(good, key=lambda pair: pair[0]))


def _wrong_measures(key: str, measures: object) -> Iterator[tuple[str, str]]:
    """Yield (name, complaint) of a display's table; the name is "" where the table itself is at fault."""
    known = {field.name: field for field in fields(Calibration)}
    if not isinstance(measures, dict):
        yield "", f"{SCREENS}.{key} must be a table with {' and '.join(known)}"
        return
    for name, value in measures.items():
        if name not in known:
            yield name, f"unknown measure {name!r}" + _near(name, known)
        elif type(value) not in (int, float) or not LEAST_PX_PER_MM <= value <= MOST_PX_PER_MM:
            yield name, f"{name} must be a number from {LEAST_PX_PER_MM:g} to {MOST_PX_PER_MM:g}"
    yield from (("", f"{SCREENS}.{key} has no {name}") for name in known if name not in measures)


def _place_of_key(key: str, text: str, begin: int = 0) -> tuple[int, int]:
    for number, line in enumerate(text.split("\n"), 1):
        if number > begin and (match := re.match(rf"""[\s\[]*(["']?{re.escape(key)}\b)""", line)):
            return number, match.start(1) + 1
    return 1, 1


def _place_of_measure(key: str, name: str, text: str) -> tuple[int, int]:
    """Return where measure ``name`` of display ``key`` stands, or the display's table, as far as lines tell."""
    lines = text.split("\n")
    written = (key, key.replace("\\", "\\\\").replace('"', '\\"'))
    begin = next((i for i, line in enumerate(lines, 1) if any(form in line for form in written)), 0)
    if not name or not begin:
        return (begin, 1) if begin else _place_of_key(SCREENS, text)
    if match := re.search(rf"""["']?{re.escape(name)}\b""", lines[begin - 1].replace(key, " " * len(key))):
        return begin, match.start() + 1
    line, column = _place_of_key(name, text, begin)
    return (line, column) if line > begin else (begin, 1)


def _place_of_error(message: str, text: str) -> tuple[int, int]:
    # tomllib names the place in its message only, before Python 3.14
    if match := re.search(r"at line (\d+), column (\d+)", message):
        return int(match[1]), int(match[2])
    lines = text.split("\n")
    return len(lines), len(lines[-1]) + 1
