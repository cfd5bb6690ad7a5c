"""Reads the program's TOML tables from a JSON copy in the cache folder: TOML is parsed in Python, 8 ms a start."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from consult_app.resources import asset
from consult_app.settings.folders import user_folders


def table(name: str) -> dict[str, Any]:
    """Return the table in ``assets/<name>``. FileNotFoundError or tomllib.TOMLDecodeError as for the file itself."""
    file = asset(name)
    known = file.stat()
    stamp = [str(file), known.st_size, known.st_mtime_ns]
    copy = user_folders().cache / "tables" / f"{name.replace('/', '-')}.json"
    kept = _kept(copy, stamp)
    if kept is None:
        import tomllib

        kept = tomllib.loads(file.read_text(encoding="utf-8"))
        _keep(copy, stamp, kept)
    return kept


def _kept(copy: Path, stamp: list[object]) -> dict[str, Any] | None:
    """Return the copy's table if it was made of the very file, else None."""
    try:
        made_of, found = json.loads(copy.read_bytes())
    except (OSError, ValueError):
        return None
    return found if made_of == stamp and isinstance(found, dict) else None


def _keep(copy: Path, stamp: list[object], found: dict[str, Any]) -> None:
    fresh = copy.with_name(f"{copy.name}.{os.getpid()}")
    with contextlib.suppress(OSError):                 # a folder that cannot be written is done without
        copy.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps([stamp, found]), encoding="utf-8")
        fresh.replace(copy)
