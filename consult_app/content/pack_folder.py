"""Which files a pack folder holds, and their bytes: plain files inside the folder, few and small, or a Problem."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from consult_app.errors import Problem

MAX_FILES = 40
MAX_BYTES = 256 * 1024
MAX_BYTES_OF = {"facts.yaml": 1024 * 1024, "sources.yaml": 1024 * 1024}
MAX_PICTURE_BYTES = 512 * 1024
MAX_ENTRIES = 400                     # of any kind, so that a wrong folder is noticed at once
NEEDED = ("pack.yaml", "steps.yaml", "facts.yaml", "sources.yaml")
OPTIONAL = ("clinic.yaml",)           # a clinic's own overrides, read elsewhere
PICTURES = "pictures"


@dataclass(slots=True)
class PackFolder:
    """The names in a pack folder: YAML files and pictures, as paths relative to it, in order."""

    root: Path
    texts: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    found: list[Problem] = field(default_factory=list)

    def read(self, name: str, max_bytes: int | None = None) -> bytes:
        """Return at most one byte more than may be. OSError when the file cannot be read."""
        limit = max_bytes or MAX_BYTES_OF.get(name, MAX_BYTES)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(self.root / name, flags), "rb") as file:
            return file.read(limit + 1)

    def size(self, name: str) -> int:
        """Return the size of a file in bytes."""
        return (self.root / name).lstat().st_size


def open_pack_folder(root: Path) -> PackFolder:
    """Return what ``root`` holds. What may not be read is left out and told in ``found``."""
    folder = PackFolder(root)
    if not root.is_dir():
        folder.found.append(Problem("pack.yaml", 1, 1, f"there is no folder '{root.name}'"))
        return folder
    try:
        names = sorted(_plain_files(root, "", folder.found))
    except OSError as error:
        folder.found.append(Problem("pack.yaml", 1, 1, f"the folder can not be read: {error.strerror}"))
        return folder
    texts = [name for name in names if name.endswith(".yaml") and not name.startswith(f"{PICTURES}/")]
    folder.pictures = tuple(name for name in names if name.startswith(f"{PICTURES}/"))
    folder.texts = tuple(texts[:MAX_FILES])
    if len(texts) > MAX_FILES:
        message = f"the pack has {len(texts)} YAML files; the limit is {MAX_FILES}"
        folder.found.append(Problem(texts[MAX_FILES], 1, 1, message))
    return folder


def _plain_files(folder: Path, before: str, found: list[Problem]) -> Iterator[str]:
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    if len(listed) > MAX_ENTRIES:
        found.append(Problem(f"{before}.", 1, 1, f"{len(listed)} files in one folder; the limit is {MAX_ENTRIES}"))
        return
    for entry in listed:
        name = before + entry.name
        if entry.name.startswith(".") or entry.name.endswith("~"):
            continue                                      # an editor's or the system's own
        if entry.is_dir(follow_symlinks=False):
            if not before:                                # a language or pictures; nothing lies deeper
                yield from _plain_files(Path(entry.path), f"{name}/", found)
        elif stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
            yield name
        else:
            found.append(Problem(name, 1, 1, "not a plain file: links and devices are not read"))
