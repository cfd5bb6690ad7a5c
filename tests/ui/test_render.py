"""``render`` draws what a window shows and writes down what it drew."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from consult_app.errors import PackError
from consult_app.options import RenderOptions, WrongUse
from consult_app.settings import Settings
from consult_app.ui.render import render
from tests.ui.conftest import KNEE, SHIPPED

FIELDS = {"id", "kind", "chapter", "title", "lang", "size", "theme", "text_scale", "file", "part", "parts", "texts",
          "targets", "numbers"}

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(out: Path, *pages: str, pack: Path = KNEE, size: tuple[int, int] = (1280, 720), **settings: Any) -> Any:
    render(RenderOptions(pack, out, Settings(**settings), pages, size))
    return json.loads((out / "pages.json").read_text(encoding="utf-8"))


def test_every_page_of_the_pack_that_ships_has_a_picture(tmp_path: Path) -> None:
    record = drawn(tmp_path, pack=SHIPPED)
    assert len({entry["id"] for entry in record}) >= 16
    assert {entry["file"] for entry in record} == {file.name for file in tmp_path.glob("*.png")}


def test_an_entry_says_all_that_others_lean_on(tmp_path: Path) -> None:
    entry, = drawn(tmp_path, "first-weeks", theme="dark")
    assert entry.keys() == FIELDS
    assert [entry[key] for key in ("id", "kind", "chapter", "lang", "size", "theme", "text_scale", "file")] == [
        "first-weeks", "explain", "joint", "en", [1280, 720], "dark", 100, "first-weeks.png"]
    assert {"text", "role", "rect", "px", "ink", "paper", "clipped"} == entry["texts"][0].keys()
    assert {"name", "role", "rect"} == entry["targets"][0].keys()
    assert {"text": "6 to 12 weeks", "fact": "knee-weeks-train", "arm": "", "sources": ["invented_register"]} in (
        entry["numbers"])
    assert "Your legs may ache at first. Then they get stronger." in " ".join(t["text"] for t in entry["texts"])
    assert all(text["paper"] for text in entry["texts"])


def test_the_picture_has_the_size_asked_for(tmp_path: Path) -> None:
    drawn(tmp_path, "knee-joint", size=(1080, 1920))
    picture = QImage(str(tmp_path / "knee-joint.png"))
    assert (picture.width(), picture.height()) == (1080, 1920)


def test_a_page_that_turns_in_parts_has_a_picture_of_each(tmp_path: Path) -> None:
    record = drawn(tmp_path, "four-ways", text=200)
    total = len(record)
    assert total > 4
    assert [entry["file"] for entry in record] == [f"four-ways.{n}.png" for n in range(1, total + 1)]
    assert [(entry["part"], entry["parts"]) for entry in record] == [(n, total) for n in range(1, total + 1)]
    options = {"Wait and see", "Knee exercise class", "Partial new joint", "Full new joint"}
    read = {target["name"].partition(":")[2].strip() for entry in record for target in entry["targets"]}
    assert options <= read


@pytest.mark.parametrize("overlay", ["emergency", "library", "menu"])
def test_what_lies_over_a_page_can_be_drawn(tmp_path: Path, overlay: str) -> None:
    entry, = drawn(tmp_path, overlay)
    assert (entry["id"], entry["kind"], entry["file"]) == (overlay, "overlay", f"{overlay}.png")
    assert "Close" in {target["name"] for target in entry["targets"]}


def test_two_runs_draw_the_same(tmp_path: Path) -> None:
    runs = [drawn(tmp_path / name, "what-narrows", pack=SHIPPED) for name in ("one", "two")]
    assert runs[0] == runs[1]
    assert (tmp_path / "one" / "what-narrows.png").read_bytes() == (tmp_path / "two" / "what-narrows.png").read_bytes()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"pages": ("knee-joynt",)}, "The pack has no page “knee-joynt” (did you mean “knee-joint”?)."),
        ({"pages": ("zzz",)}, "The pack has no page “zzz”."),
        ({"size": (640, 480)}, "No window is smaller than 1,024 by 600."),
    ],
)
def test_a_wrong_wish_is_refused_in_one_sentence(tmp_path: Path, options: dict[str, Any], sentence: str) -> None:
    with pytest.raises(WrongUse) as refused:
        render(RenderOptions(KNEE, tmp_path / "out", Settings(), **options))
    assert str(refused.value) == sentence
    assert not (tmp_path / "out").exists()


def test_a_folder_that_can_not_be_written_is_refused(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file stands here", encoding="utf-8")
    with pytest.raises(WrongUse, match="could not be written"):
        render(RenderOptions(KNEE, taken, Settings(), ("knee-joint",)))


def test_a_broken_pack_is_not_drawn(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(KNEE, pack)
    (pack / "steps.yaml").write_text("knee-joint: {kind: riddle}\n", encoding="utf-8")
    with pytest.raises(PackError):
        render(RenderOptions(pack, tmp_path / "out", Settings()))


def test_nobody_is_left_on_screen(tmp_path: Path) -> None:
    before = len(QApplication.topLevelWidgets())
    drawn(tmp_path, "knee-joint")
    assert len(QApplication.topLevelWidgets()) == before

