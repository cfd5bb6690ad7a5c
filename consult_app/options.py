"""What a command was asked to do, and how it may end."""

from __future__ import annotations

from dataclasses import field
from enum import IntEnum
from pathlib import Path
from typing import Literal

from consult_app.errors import Problem
from consult_app.settings import Settings
from consult_app.values import dataclass

Mode = Literal["room"]                     # further modes are named when they work


class Exit(IntEnum):
    """Exit codes that clinic scripts and services lean on."""

    DONE = 0
    NEEDS_WORK = 1
    WRONG_USE = 2
    LEFT_BY_STAFF = 3
    GAVE_UP = 4
    INTERNAL = 70


class WrongUse(Exception):
    """What was asked for cannot be done; its one sentence is for the person who asked."""


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """A consultation on screen. ``settings`` already holds what the command line overrides."""

    pack: Path
    settings: Settings = field(default_factory=Settings)
    windowed: bool = False
    one_screen: bool = False
    settings_file: Path = Path()           # where the staff's screen reads and writes them
    problems: tuple[Problem, ...] = ()     # what is wrong with the settings file, to be said on screen


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """Pages drawn to PNG. ``pages`` are ids, () for all; ``size`` is logical width and height in px."""

    pack: Path
    out: Path
    settings: Settings = field(default_factory=Settings)
    pages: tuple[str, ...] = ()
    size: tuple[int, int] = (1920, 1080)
    mode: Mode = "room"
