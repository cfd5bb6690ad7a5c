"""Tables come from a JSON copy as long as their file is the one that was copied."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from consult_app import tables
from consult_app.settings import user_folders


@pytest.fixture
def shelf(tmp_path: Path, empty_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of assets with one table."""
    folder = tmp_path / "assets"
    (folder / "words").mkdir(parents=True)
    monkeypatch.setattr(tables, "asset", lambda name: folder / name)
    (folder / "words/en.toml").write_text('[nav]\nback = "Back"\nsizes = [1, 2.5, true]\n', "utf-8")
    return folder / "words/en.toml"


def copies() -> list[Path]:
    return list((user_folders().cache / "tables").glob("*"))


def test_the_copy_says_what_the_file_says(shelf: Path) -> None:
    first = tables.table("words/en.toml")
    assert first == {"nav": {"back": "Back", "sizes": [1, 2.5, True]}}
    assert len(copies()) == 1
    assert tables.table("words/en.toml") == first


def test_the_copy_is_what_is_read(shelf: Path) -> None:
    tables.table("words/en.toml")
    (copy,) = copies()
    copy.write_text(copy.read_text("utf-8").replace("Back", "From the copy"), "utf-8")
    assert tables.table("words/en.toml")["nav"]["back"] == "From the copy"


def test_an_edit_is_seen_at_once_even_one_of_the_same_length(shelf: Path) -> None:
    tables.table("words/en.toml")
    before = shelf.stat().st_mtime_ns
    shelf.write_text(shelf.read_text("utf-8").replace("Back", "Zurk"), "utf-8")
    os.utime(shelf, ns=(before + 1000, before + 1000))
    assert tables.table("words/en.toml")["nav"]["back"] == "Zurk"


@pytest.mark.parametrize("damage", ["", "[", "[1, 2]", "{}", '[["x"], 3]', "\x00"])
def test_a_damaged_copy_is_passed_over(shelf: Path, damage: str) -> None:
    first = tables.table("words/en.toml")
    (copy,) = copies()
    copy.write_text(damage, "utf-8")
    assert tables.table("words/en.toml") == first


@pytest.mark.skipif(sys.platform == "win32", reason="a file in the folder's place is enough elsewhere")
def test_without_a_cache_the_file_serves(shelf: Path) -> None:
    user_folders().cache.parent.mkdir(parents=True, exist_ok=True)
    user_folders().cache.write_text("a file stands where the folder should be", "utf-8")
    assert tables.table("words/en.toml")["nav"]["back"] == "Back"


def test_a_table_that_is_missing_is_said(shelf: Path) -> None:
    with pytest.raises(FileNotFoundError):
        tables.table("words/xx.toml")
