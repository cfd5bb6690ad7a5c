"""What a clinic may set: one frozen value, read from one TOML file that never holds patient data."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from consult_app.errors import Problem
from consult_app.values import dataclass

Theme = Literal["light", "dark", "contrast"]
TextSize = Literal[100, 150, 200]
Minutes = Literal["3", "5", "10", "all"]

PROGRAM = "lumbar-consult"
FILE_NAME = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """A clinic's choices. The defaults are a working set."""

    language: str = ""                # "" follows the pack's first language
    theme: Theme = "light"
    text: TextSize = 100              # per cent
    reduced_motion: bool = False      # True stills the program even where the system would let it move
    path: Minutes = "all"             # length of the visit
    pack: str = ""                    # folder of the content pack; "" is the one that ships
    sound: bool = True
    idle_s: int = 90                  # seconds without a touch before the program asks


@dataclass(frozen=True, slots=True)
class Folders:
    """Where this person's settings, rebuildable files and logs live on this machine."""

    config: Path
    cache: Path
    state: Path


CHOICES: Mapping[str, tuple[object, ...]] = MappingProxyType({
    "theme": get_args(Theme), "text": get_args(TextSize), "path": get_args(Minutes),
})
SECONDS = range(20, 3601)


def user_folders() -> Folders:
    """Return the platform's folders for this program; none of them is made."""
    if sys.platform == "linux":
        # platformdirs gives the same answers but takes 9 to 16 ms to import, before the first paint
        return Folders(
            config=_xdg("XDG_CONFIG_HOME", ".config"),
            cache=_xdg("XDG_CACHE_HOME", ".cache"),
            state=_xdg("XDG_STATE_HOME", ".local/state"),
        )
    from platformdirs import PlatformDirs

    found = PlatformDirs(PROGRAM, appauthor=False)
    return Folders(found.user_config_path, found.user_cache_path, found.user_state_path)


def _xdg(variable: str, otherwise: str) -> Path:
    given = os.environ.get(variable, "").strip()
    return (Path(given) if given else Path.home() / otherwise) / PROGRAM


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
        complaint = _complaint(key, value)
        if complaint:
            found.append(Problem(file, *_place_of_key(key, text), complaint))
        else:
            good[key] = value
    return replace(Settings(), **good), tuple(found)


def _complaint(key: str, value: object) -> str:
    known = {field.name: field.type for field in fields(Settings)}
    if key not in known:
        from difflib import get_close_matches

        near = get_close_matches(key, known, 1)
        return f"unknown setting {key!r}" + (f" (did you mean {near[0]!r}?)" if near else "")
    wanted = _wanted(key, value, str(known[key]))
    return f"{key} must be {wanted}" if wanted else ""


def _wanted(key: str, value: object, kind: str) -> str:
    """Return what ``key`` wants to be when ``value`` is not it, else ""."""
    if key in CHOICES:
        good = any(value == choice and type(value) is type(choice) for choice in CHOICES[key])
        return "" if good else "one of " + ", ".join(repr(choice) for choice in CHOICES[key])
    if kind == "bool":
        return "" if isinstance(value, bool) else "true or false"
    if kind == "int":
        good = type(value) is int and value in SECONDS
        return "" if good else f"whole seconds from {SECONDS.start} to {SECONDS.stop - 1}"
    return "" if isinstance(value, str) else "text in quotes"


def _place_of_key(key: str, text: str) -> tuple[int, int]:
    for number, line in enumerate(text.splitlines(), 1):
        if match := re.match(rf"""[\s\[]*(["']?{re.escape(key)}\b)""", line):
            return number, match.start(1) + 1
    return 1, 1


def _place_of_error(message: str, text: str) -> tuple[int, int]:
    # tomllib names the place in its message only, before Python 3.14
    if match := re.search(r"at line (\d+), column (\d+)", message):
        return int(match[1]), int(match[2])
    lines = text.splitlines() or [""]
    return len(lines), len(lines[-1]) + 1
