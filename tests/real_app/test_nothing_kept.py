"""What a person types, answers, weighs and ticks is in no file, neither during the visit nor after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.real_app.display import Desk, eventually
from tests.real_app.fixtures import Start
from tests.real_app.program import Scene, observed
from tests.real_app.reader import Reader

pytestmark = pytest.mark.real_app
MARKER = "quillfeather4711"
WITH_THE_SECTION, MEASURED = "what-narrows", "3.1947"     # a page; mm of ligament
ITEMS = ("bearable", "walk-farther")                   # ids of what is answered and weighed below
CHAPTER_KEYS = {"worth-asking": "5", "what-matters": "6", "take-home": "7"}


def files(*folders: Path) -> list[Path]:
    return [path for folder in folders for path in folder.rglob("*") if path.is_file()]


def holding(words: tuple[str, ...], *folders: Path) -> list[str]:
    """Return the files in which one of ``words`` stands, in either of the encodings a program may write."""
    wanted = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le")]
    return [str(path) for path in files(*folders) if any(word in path.read_bytes() for word in wanted)]


@pytest.fixture
def reader(start: Start, desk: Desk) -> Reader:
    program = start(observed("show"))
    desk.window("Lumbar")
    program.until(lambda scene: scene.active, "the keyboard to be the window's")
    made = Reader(program, desk)
    made.settled()
    return made


def press_on(reader: Reader, kind: str, name: str = "") -> None:
    """Press the first control of ``kind`` whose name holds ``name``, as a finger does, and see it change."""
    scene = reader.settled()
    rect = next(target.rect for target in scene.targets if target.kind == kind and name in target.name)
    before = reader.desk.pixels(tuple(rect))
    reader.desk.click(rect[0] + rect[2] // 2, rect[1] + rect[3] // 2)
    eventually(lambda: reader.desk.pixels(tuple(rect)) != before, f"{kind} {name!r} to look pressed")


def type_goal(reader: Reader) -> None:
    """Type MARKER into the line for one's own words."""
    while reader.scene.page != "my-goal":
        reader.turn("Page_Down")
    press_on(reader, "TextField")
    field = next(target for target in reader.settled().targets if target.kind == "TextField")
    before = reader.desk.pixels(tuple(field.rect))
    reader.desk.press(*MARKER)
    eventually(lambda: reader.desk.pixels(tuple(field.rect)) != before, "letters in the field")


def go_to(reader: Reader, page: str) -> Scene:
    reader.desk.press(CHAPTER_KEYS[page])
    return reader.program.until(lambda scene: scene.page == page and scene.complete, page)


def tick_all_that_says_who_it_is(reader: Reader) -> None:
    """Tick a question, and on a further part what a clinician may let onto the sheet: goal and answers."""
    press_on(reader, "Tick")
    while not any("My goal" in target.name for target in reader.settled().targets):
        reader.turn("Page_Down")
    press_on(reader, "Tick", "My goal")
    press_on(reader, "Tick", "My answers")


def test_what_is_said_in_a_visit_is_in_no_file(reader: Reader, tmp_path: Path) -> None:
    everywhere = (tmp_path, ROOT / "assets")
    type_goal(reader)
    reader.turn("Page_Down")
    assert holding((MARKER,), *everywhere) == []
    go_to(reader, "worth-asking")
    press_on(reader, "_Segment", "Yes")
    go_to(reader, "what-matters")
    press_on(reader, "_Step", "4 of 5")
    go_to(reader, "take-home")
    tick_all_that_says_who_it_is(reader)
    assert holding((MARKER,), *everywhere) == []
    reader.desk.ask_to_close(reader.desk.window("Lumbar"))
    assert reader.program.ended() == 0
    assert reader.program.complaints() == ""
    assert holding((MARKER,), *everywhere) == []
    home = tmp_path / "home"
    assert holding(ITEMS, home / "XDG_STATE_HOME", home / "XDG_CONFIG_HOME", home / "XDG_DATA_HOME",
                   tmp_path / "tmp", tmp_path / "desk") == []
    assert files(home / "XDG_STATE_HOME"), "the log has been looked through"


@pytest.mark.long
def test_what_is_typed_from_a_report_is_in_no_file(reader: Reader, tmp_path: Path) -> None:
    while reader.scene.page != WITH_THE_SECTION:
        reader.turn("Page_Down")
    reader.settled()
    reader.desk.press("ctrl+r")
    reader.program.until(lambda scene: any(target.kind == "NumberField" for target in scene.targets), "the report")
    for choice in ("L4/5", "Both"):
        press_on(reader, "Pill", choice)
    for field, number in (("Ligament", MEASURED), ("Sac area", "101"), ("Sac, front", "10")):
        press_on(reader, "NumberField", field)
        reader.desk.press(*("period" if letter == "." else letter for letter in number))
        reader.program.until(lambda scene, typed=number: any(target.typed == typed for target in scene.targets), number)
    before = reader.desk.pixels((0, 0, *reader.desk.size))
    reader.desk.press("Return")
    eventually(lambda: reader.desk.pixels((0, 0, *reader.desk.size)) != before, "another drawing")
    reader.settled()
    assert holding((MEASURED,), tmp_path, ROOT / "assets") == []
    reader.desk.ask_to_close(reader.desk.window("Lumbar"))
    assert reader.program.ended() == 0
    assert holding((MEASURED,), tmp_path, ROOT / "assets") == []
    assert files(tmp_path / "home" / "XDG_STATE_HOME"), "the log has been looked through"


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le"])
def test_a_file_that_held_it_would_be_found(tmp_path: Path, code: str) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "kept.bin").write_bytes(b"\0\1" + MARKER.encode(code) + b"\2")
    assert [Path(name).name for name in holding((MARKER,), tmp_path)] == ["kept.bin"]
