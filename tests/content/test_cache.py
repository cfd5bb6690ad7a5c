"""The cache serves what was judged good until a file changes, and never anything damaged or of another program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from consult_app.content import cache
from consult_app.content.cache import fingerprint, last_good, load_pack
from consult_app.content.codec import from_json, to_json
from consult_app.content.model import Pack
from consult_app.content.reader import read_pack
from consult_app.errors import PackError
from consult_app.resources import asset

REAL = asset("packs/mild-lss")
HEAVY = ("numpy", "pyqtgraph", "shapely", "pydantic", "yaml", "babel", "fontTools", "pyphen", "consult_app.anatomy")
SAVED = ("pack.yaml", "steps.yaml", "facts.yaml", "sources.yaml", "en/pack.yaml", "en/pages.yaml", "pictures/walk.svg")


def kept(place: Path) -> Path:
    (file,) = (place / "packs").iterdir()
    return file


def refuse(*_: object) -> Pack:
    raise AssertionError("the pack was read again")


def never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("consult_app.content.reader.read_pack", refuse)


@pytest.mark.parametrize("folder", [REAL, "small"], ids=["real", "small"])
def test_a_pack_survives_as_json(folder: Path | str, pack: Path) -> None:
    whole = read_pack(pack if folder == "small" else Path(folder))
    again = from_json(to_json(whole))
    assert again == whole
    assert whole == again
    assert list(again.facts) == list(whole.facts)
    assert repr(again.sources) == repr(whole.sources)
    assert to_json(again) == to_json(whole)


def test_the_second_time_nothing_is_read(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_pack(pack, "en", tmp_path / "cache")
    never_read(monkeypatch)
    assert load_pack(pack, "en", tmp_path / "cache") == first


@pytest.mark.parametrize("file", SAVED)
def test_any_saved_file_is_read_again(pack: Path, tmp_path: Path, file: str) -> None:
    before = fingerprint(pack, "en")
    load_pack(pack, "en", tmp_path / "cache")
    with (pack / file).open("a") as saved:
        saved.write("\n" if file.endswith(".svg") else "# saved again\n")
    assert fingerprint(pack, "en") != before
    load_pack(pack, "en", tmp_path / "cache")
    assert json.loads(kept(tmp_path / "cache").read_text().split("\n")[0])["key"] == fingerprint(pack, "en")


def test_an_edit_shows(pack: Path, tmp_path: Path) -> None:
    load_pack(pack, "en", tmp_path / "cache")
    pages = pack / "en" / "pages.yaml"
    pages.write_text(pages.read_text().replace("short: Waiting", "short: Wait a while"))
    assert load_pack(pack, "en", tmp_path / "cache").page("walking").head.short == "Wait a while"


def test_other_words_of_the_program_or_another_version_are_read_again(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(pack, "en")
    words = tmp_path / "words"
    words.mkdir()
    (words / "en.toml").write_text("")
    with monkeypatch.context() as patch:
        patch.setattr(cache, "asset", lambda _: words)
        assert fingerprint(pack, "en") != before
    monkeypatch.setattr(cache, "__version__", "99.0")
    assert fingerprint(pack, "en") != before


def test_a_broken_edit_leaves_the_last_good_pack(pack: Path, tmp_path: Path) -> None:
    assert last_good(pack, "en", tmp_path / "cache") is None
    good = load_pack(pack, "en", tmp_path / "cache")
    (pack / "steps.yaml").write_text("narrowing: [")
    with pytest.raises(PackError):
        load_pack(pack, "en", tmp_path / "cache")
    assert last_good(pack, "en", tmp_path / "cache") == good


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: "",
        lambda text: text[:-20],
        lambda text: text.replace("What if I wait?", "What if I flee?"),
        lambda text: text.replace('"format"', '"fromat"'),
        lambda text: "[]\n" + text.partition("\n")[2],
        lambda text: "\0" * 200,
        lambda text: "[" * 5000,
    ],
    ids=["empty", "cut", "changed", "headless", "list", "zeros", "deep"],
)
def test_a_damaged_cache_is_passed_over(pack: Path, tmp_path: Path, damage: object) -> None:
    good = load_pack(pack, "en", tmp_path / "cache")
    assert callable(damage)
    kept(tmp_path / "cache").write_text(damage(kept(tmp_path / "cache").read_text()))
    assert last_good(pack, "en", tmp_path / "cache") is None
    assert load_pack(pack, "en", tmp_path / "cache") == good
    assert last_good(pack, "en", tmp_path / "cache") == good


def test_what_another_version_kept_is_passed_over(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_pack(pack, "en", tmp_path / "cache")
    monkeypatch.setattr(cache, "__version__", "99.0")
    assert last_good(pack, "en", tmp_path / "cache") is None


def test_two_packs_and_two_languages_are_kept_apart(pack: Path, tmp_path: Path) -> None:
    load_pack(pack, "en", tmp_path / "cache")
    load_pack(pack, "", tmp_path / "cache")
    load_pack(REAL, "en", tmp_path / "cache")
    assert len(list((tmp_path / "cache" / "packs").iterdir())) == 3


def test_a_cache_that_cannot_be_written_is_done_without(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert load_pack(pack, "en", tmp_path / "cache").id == "small"


def test_nothing_half_written_is_left(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, __: Path) -> None:
        raise OSError("no space")

    monkeypatch.setattr(Path, "replace", full)
    assert load_pack(pack, "en", tmp_path / "cache").id == "small"
    assert list((tmp_path / "cache" / "packs").iterdir()) == []


def test_a_start_from_the_cache_imports_nothing_heavy(pack: Path, tmp_path: Path) -> None:
    load_pack(pack, "en", tmp_path / "cache")
    code = (
        "import sys; from pathlib import Path; from consult_app.content.cache import load_pack;"
        f"pack = load_pack(Path({str(pack)!r}), 'en', Path({str(tmp_path / 'cache')!r}));"
        f"print(pack.id, len(pack.facts), [name for name in {HEAVY!r} if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout == "small 6 []\n", done.stderr
