"""Where files of this person live on this machine; nothing is made here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from consult_app.values import dataclass

PROGRAM = "lumbar-consult"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where this person's settings, rebuildable files and logs live on this machine."""

    config: Path
    cache: Path
    state: Path


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
