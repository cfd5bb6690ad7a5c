"""Two small packs, and the ways to break each that ``tests/data/broken-*.txt`` list."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
TODAY = date(2026, 2, 1)              # a day on which the small pack is in date
SMALL = DATA / "packs" / "small"
EVERY_KIND = DATA / "packs" / "every-kind"
LISTS = {"broken-packs.txt": SMALL, "broken-kinds.txt": EVERY_KIND}
LINE_MARK, CHARACTER_MARK = "# here", "^ here"


@dataclass
class Broken:
    """One way to break the pack: changes by file, and what the problems say, by place in the text."""

    name: str
    pack: Path
    says: list[str] = field(default_factory=list)
    changes: dict[str, list[tuple[list[str], list[str]]]] = field(default_factory=dict)

    def write(self, folder: Path) -> list[tuple[str, int, int]]:
        """Write the broken pack into ``folder``; return the marked places as (file, line, column)."""
        shutil.copytree(self.pack, folder)
        places: list[tuple[str, int, int]] = []
        for file, changes in self.changes.items():
            whole = folder / file
            lines = whole.read_text(encoding="utf-8").splitlines() if whole.exists() else []
            for old, new in changes:
                at = _where(lines, old)
                lines[at : at + len(old)] = new
            lines, marked = unmarked(lines)
            places.extend((file, line, column) for line, column in marked)
            (folder / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
        return places


def _where(lines: list[str], old: list[str]) -> int:
    """Return where ``old`` stands in ``lines``, the end for nothing. It must stand there once."""
    if not old:
        return len(lines)
    found = [at for at in range(len(lines)) if lines[at : at + len(old)] == old]
    assert len(found) == 1, f"{old} stands {len(found)} times"
    return found[0]


def unmarked(lines: list[str]) -> tuple[list[str], list[tuple[int, int]]]:
    """Return ``lines`` without marks, and the places they marked, counted from 1."""
    kept: list[str] = []
    places: list[tuple[int, int]] = []
    for line in lines:
        if line.strip() == CHARACTER_MARK:
            places.append((len(kept), line.index("^") + 1))
            continue
        text = line.removesuffix(LINE_MARK).rstrip() if line.endswith(LINE_MARK) else line
        kept.append(text)
        if text != line:
            places.append((len(kept), len(text) - len(text.lstrip()) + 1))
    return kept, places


def broken_packs() -> Iterator[Broken]:
    """Yield every broken pack of the lists."""
    for name, pack in LISTS.items():
        text = (DATA / name).read_text(encoding="utf-8")
        for case in text.split("\n== ")[1:]:
            yield _broken(case, pack)


def _broken(text: str, pack: Path) -> Broken:
    name, *lines = text.split("\n")
    case, file = Broken(name, pack), ""
    for line in lines:
        sign, rest = line[:1], line[1:]
        if sign == "!":
            case.says.append(rest.strip())
        elif sign == "@":
            file = rest.strip()
            case.changes[file] = []
        elif line:
            _add(case.changes[file], sign, rest)
    return case


def _add(changes: list[tuple[list[str], list[str]]], sign: str, text: str) -> None:
    """Take a line out (-) or put one in (+); a line taken out after one put in begins another change."""
    if not changes or (sign == "-" and changes[-1][1]):
        changes.append(([], []))
    changes[-1]["-+".index(sign)].append(text)
