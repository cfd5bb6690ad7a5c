"""A pack that was judged good is kept as JSON, so that the next start needs no YAML and no pydantic.

One file a pack and language holds the last good content and the fingerprint of the files it came from: while they
have not changed it serves at once; after a broken edit it is the last good pack.
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from consult_app import __version__
from consult_app.content.codec import from_json, to_json
from consult_app.content.model import Pack
from consult_app.resources import asset

try:                                  # the interpreter's own, as `random` does: OpenSSL's takes 3 ms to load
    from _sha2 import sha256  # type: ignore[import-not-found]
except ImportError:
    try:                              # Python 3.11
        from _sha256 import sha256  # type: ignore[import-not-found]
    except ImportError:
        from hashlib import sha256

if TYPE_CHECKING:
    from consult_app.evidence.figures import FigureWords

FORMAT = 3
MAX_BYTES = 2 * 1024 * 1024           # of one file that is taken into the fingerprint


def load_pack(folder: Path, language: str, cache_dir: Path, words: FigureWords | None = None) -> Pack:
    """Return the pack in ``folder``, from the cache if no file of it has changed. PackError as ``read_pack``."""
    key = fingerprint(folder, language)
    kept = _kept(_file(folder, language, cache_dir))
    if kept is not None and kept[0] == key:
        return kept[1]
    from consult_app.content.reader import read_pack

    pack = read_pack(folder, language, words)
    if fingerprint(folder, language) == key:              # nobody saved a file meanwhile
        keep(pack, folder, language, cache_dir, key)
    return pack


def last_good(folder: Path, language: str, cache_dir: Path) -> Pack | None:
    """Return the pack as it last was without an error, None if it never was or this program cannot read it."""
    kept = _kept(_file(folder, language, cache_dir))
    return kept[1] if kept else None


def keep(pack: Pack, folder: Path, language: str, cache_dir: Path, key: str) -> None:
    """Write ``pack`` into the cache, whole or not at all. A cache that cannot be written is done without."""
    body = to_json(pack)
    head = json.dumps({"format": _format(), "key": key, "body": zlib.crc32(body.encode())})
    file = _file(folder, language, cache_dir)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_text(f"{head}\n{body}", encoding="utf-8")
            fresh.replace(file)
        finally:
            fresh.unlink(missing_ok=True)


def fingerprint(folder: Path, language: str) -> str:
    """Return a digest of every file the pack is read from (a picture's size and time), our words and version."""
    whole = sha256(f"{_format()} {language}\n".encode())
    for name, content in _contents(folder):
        whole.update(f"{name} {len(content)}\n".encode())
        whole.update(content)
    return str(whole.hexdigest())


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and bytes of the program's word files and of every plain file of the pack."""
    pending = [(str(asset("words")), "words/"), (str(folder), "")]
    while pending:
        root, before = pending.pop()
        try:
            with os.scandir(root) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in listed:
            if entry.is_dir(follow_symlinks=False) and not before:
                pending.append((entry.path, f"{entry.name}/"))
            elif entry.is_file(follow_symlinks=False) and not entry.name.startswith("."):
                yield before + entry.name, _stamp(entry) if before == "pictures/" else _bytes(entry.path)


def _stamp(entry: os.DirEntry[str]) -> bytes:
    """Return size and time of a picture: megabytes that the kept pack does not hold are not read at each start."""
    try:
        known = entry.stat(follow_symlinks=False)
    except OSError:
        return b"gone"
    return f"{known.st_size} {known.st_mtime_ns}".encode()


def _bytes(file: str) -> bytes:
    try:
        with open(file, "rb", buffering=0) as stream:
            return stream.read(MAX_BYTES)
    except OSError as error:
        return f"unreadable: {error.errno}".encode()


def _kept(file: Path) -> tuple[str, Pack] | None:
    """Return (fingerprint, pack) of a cache file, None for one that is missing, damaged or not ours."""
    try:
        first, _, body = file.read_bytes().partition(b"\n")
        head = json.loads(first)
        if head["format"] != _format() or head["body"] != zlib.crc32(body):
            return None
        return str(head["key"]), from_json(body.decode())
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _file(folder: Path, language: str, cache_dir: Path) -> Path:
    place = _digest(os.path.realpath(folder).encode())[:16]
    return cache_dir / "packs" / f"{place}-{_digest(language.encode())[:8]}.json"


def _format() -> str:
    return f"{__version__}/{FORMAT}"


def _digest(content: bytes) -> str:
    digest: str = sha256(content).hexdigest()
    return digest
