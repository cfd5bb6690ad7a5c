"""Only plain files inside the pack's folder are read, few and small; the rest is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from consult_app.content.check import check
from consult_app.content.pack_folder import MAX_BYTES, MAX_FILES, MAX_PICTURE_BYTES, open_pack_folder
from tests.content.broken_packs import TODAY

links = pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links need rights here")


def told(pack: Path) -> list[str]:
    return [str(problem) for problem in check(pack, today=TODAY)]


def test_no_folder(tmp_path: Path) -> None:
    assert told(tmp_path / "nowhere") == ["pack.yaml:1:1: there is no folder 'nowhere'"]


def test_a_file_instead_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "pack").write_text("id: small")
    assert told(tmp_path / "pack") == ["pack.yaml:1:1: there is no folder 'pack'"]


def test_an_empty_folder_lacks_every_file(tmp_path: Path) -> None:
    names = ("facts.yaml", "pack.yaml", "sources.yaml", "steps.yaml")
    assert told(tmp_path) == [f"{name}:1:1: the file is missing" for name in names]


def test_a_file_of_a_slightly_wrong_name_is_found_out(pack: Path) -> None:
    (pack / "sources.yaml").rename(pack / "sorces.yaml")
    assert told(pack) == [
        "sorces.yaml:1:1: a file of this name is not read (did you mean 'sources.yaml'?)",
        "sources.yaml:1:1: the file is missing (did you mean 'sorces.yaml'?)",
    ]


@links
def test_a_linked_file_is_not_read(pack: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    (pack / "en" / "terms.yaml").rename(secret)
    (pack / "en" / "terms.yaml").symlink_to(secret)
    problems = told(pack)
    assert "en/terms.yaml:1:1: not a plain file: links and devices are not read" in problems
    assert "en/pages.yaml:5:9: unknown term 'ligament'" in problems


@links
def test_a_linked_folder_is_not_entered(pack: Path, tmp_path: Path) -> None:
    (pack / "pictures").rename(tmp_path / "elsewhere")
    (pack / "pictures").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert told(pack) == [
        "pictures:1:1: not a plain file: links and devices are not read",
        "steps.yaml:20:12: unknown picture 'pictures/walk.svg'",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(pack: Path) -> None:
    os.mkfifo(pack / "en" / "more.yaml")
    assert told(pack) == ["en/more.yaml:1:1: not a plain file: links and devices are not read"]


def test_too_many_files(pack: Path) -> None:
    for number in range(MAX_FILES):
        (pack / "en" / f"more-{number:02}.yaml").write_text("{}\n")
    assert any(f"the limit is {MAX_FILES}" in line for line in told(pack))
    assert len(open_pack_folder(pack).texts) == MAX_FILES


def test_a_file_too_big_is_told_and_the_rest_is_still_judged(pack: Path) -> None:
    (pack / "en" / "pages.yaml").write_text("#" * (MAX_BYTES + 1))
    (pack / "pack.yaml").write_text((pack / "pack.yaml").read_text().replace("90", "ninety"))
    assert told(pack) == [
        f"en/pages.yaml:1:1: the file has {MAX_BYTES + 1:,} bytes; the limit is {MAX_BYTES:,}",
        "pack.yaml:6:13: must be a whole number, not 'ninety'",
    ]


def test_a_picture_too_big(pack: Path) -> None:
    with (pack / "pictures" / "walk.svg").open("a") as picture:
        picture.write("<!--" + "x" * MAX_PICTURE_BYTES + "-->")
    size = (pack / "pictures" / "walk.svg").stat().st_size
    expected = f"pictures/walk.svg:1:1: the picture has {size:,} bytes; the limit is {MAX_PICTURE_BYTES:,}"
    assert told(pack) == [expected]


@pytest.mark.parametrize(
    "picture",
    ["/etc/passwd.svg", "../walk.svg", "pictures/../../walk.svg", "C:/walk.svg", "pictures\\walk.svg", "file:walk.svg"],
)
def test_a_picture_outside_the_folder_is_not_looked_for(pack: Path, picture: str) -> None:
    steps = (pack / "steps.yaml").read_text().replace("pictures/walk.svg", f"'{picture}'")
    (pack / "steps.yaml").write_text(steps)
    assert told(pack) == [f"steps.yaml:20:12: '{picture}' leads out of the pack; write pictures/NAME.svg"]


def test_the_name_of_a_picture_has_its_capitals(pack: Path) -> None:
    steps = (pack / "steps.yaml").read_text().replace("walk.svg", "Walk.svg")
    (pack / "steps.yaml").write_text(steps)
    assert told(pack) == ["steps.yaml:20:12: unknown picture 'pictures/Walk.svg' (did you mean 'pictures/walk.svg'?)"]


def test_what_an_editor_leaves_behind_is_not_read(pack: Path) -> None:
    (pack / "en" / ".pages.yaml.swp").write_bytes(b"\x00")
    (pack / "en" / "pages.yaml~").write_text("old: {}")
    (pack / ".git").mkdir()
    (pack / "README.txt").write_text("about this pack")
    assert told(pack) == []


def test_a_folder_of_no_language_is_a_warning(pack: Path) -> None:
    (pack / "fr").mkdir()
    (pack / "fr" / "pages.yaml").write_text("{}\n")
    assert told(pack) == ["pack.yaml:7:12: the folder fr/ is none of the pack's languages and is not read"]


def test_the_whole_folder_moved_is_the_same_pack(pack: Path, tmp_path: Path) -> None:
    pack.rename(tmp_path / "with a space é")
    assert told(tmp_path / "with a space é") == []
