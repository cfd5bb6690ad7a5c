"""What a clinic may set: one frozen value, kept in one TOML file that never holds patient data."""

from consult_app.settings.folders import PROGRAM, Folders, user_folders
from consult_app.settings.model import (
    CHOICES,
    FILE_NAME,
    LEAST_PX_PER_MM,
    MOST_PX_PER_MM,
    Calibration,
    Minutes,
    Settings,
    TextSize,
    Theme,
)
from consult_app.settings.reading import parse_settings, read_settings

__all__ = [
    "CHOICES",
    "FILE_NAME",
    "LEAST_PX_PER_MM",
    "MOST_PX_PER_MM",
    "PROGRAM",
    "Calibration",
    "Folders",
    "Minutes",
    "Settings",
    "TextSize",
    "Theme",
    "parse_settings",
    "read_settings",
    "user_folders",
]
