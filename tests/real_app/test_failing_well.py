"""What goes wrong is said calmly, and leads on: a broken pack, a broken edit, an exception, unreadable settings."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.real_app.display import Desk
from tests.real_app.fixtures import Start, environment
from tests.real_app.observed import SECRET
from tests.real_app.program import Program, Scene, observed, plain
from tests.real_app.reader import Reader

pytestmark = pytest.mark.real_app
SHIPPED = ROOT / "assets/packs/mild-lss"
KNEE = ROOT / "tests/data/packs/knee-choices"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the pack that an author may edit."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "own-pack"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) >= 1
    half = file.with_suffix(".new")                  # as editors do: write beside, then replace
    half.write_text(text.replace(old, new, 1), "utf-8")
    half.replace(file)


def press_named(reader: Reader, name: str) -> None:
    reader.press(next(i for i, target in enumerate(reader.scene.targets) if name in target.name))


def on_a_page(program: Program) -> Scene:
    return program.until(lambda scene: scene.page and scene.complete and scene.front == "PatientWindow", "a page")


def await_staff_screen(program: Program, desk: Desk) -> None:
    desk.window("yet")                               # "This content can't be shown to patients yet"
    program.until(lambda scene: scene.window == "ProblemScreen" and scene.targets and scene.active, "the staff screen")


def close(program: Program, desk: Desk, title: str = "Lumbar") -> None:
    desk.ask_to_close(desk.window(title))
    assert program.ended() == 0
    assert program.complaints() == ""


def test_a_broken_pack_shows_the_staff_screen_and_mending_it_leads_on(start: Start, desk: Desk, pack: Path) -> None:
    edit(pack / "steps.yaml", "kind: explain", "kind: explian")
    program = start(observed("show", "--pack", str(pack)))
    await_staff_screen(program, desk)
    reader = Reader(program, desk)
    reader.reach_all(len(reader.scene.targets))
    press_named(reader, "Check again")
    assert program.scene.window == "ProblemScreen"
    edit(pack / "steps.yaml", "kind: explian", "kind: explain")
    on_a_page(program)
    close(program, desk)


def test_check_again_leads_on_where_nothing_tells_of_the_edit(start: Start, desk: Desk, pack: Path) -> None:
    steps = pack / "steps.yaml"
    good = steps.read_text("utf-8")
    edit(steps, "kind: explain", "kind: explian")
    program = start(observed("deaf", "show", "--pack", str(pack)))
    await_staff_screen(program, desk)
    steps.write_text(good, "utf-8")
    press_named(Reader(program, desk), "Check again")
    on_a_page(program)
    close(program, desk)


def test_the_last_good_content_serves_beside_a_broken_pack(start: Start, desk: Desk, pack: Path) -> None:
    program = start(observed("show", "--pack", str(pack)))
    first = on_a_page(program)
    close(program, desk)
    edit(pack / "steps.yaml", "kind: explain", "kind: explian")
    program = start(observed("show", "--pack", str(pack)), again=True)
    await_staff_screen(program, desk)
    press_named(Reader(program, desk), "Use version")
    assert on_a_page(program).page == first.page
    close(program, desk)


def test_an_edit_shows_at_once_and_a_broken_one_keeps_the_last_good_page(
    start: Start, desk: Desk, pack: Path,
) -> None:
    program = start(observed("show", "--pack", str(pack)))
    on_a_page(program)
    desk.window("Lumbar")
    Reader(program, desk).turn("Right")
    edit(pack / "en/pack.yaml", "title: Lumbar", "title: Edited lumbar")
    program.until(lambda scene: "Edited lumbar" in scene.title and scene.at == 1, "the edited title, on the same page")
    edit(pack / "en/pack.yaml", "title: Edited", "titel: Edited")
    broken = program.until(lambda scene: scene.banner, "the banner beside the last good page")
    assert "Edited lumbar" in broken.title
    assert broken.at == 1
    edit(pack / "en/pack.yaml", "titel: Edited", "title: Mended")
    program.until(lambda scene: "Mended lumbar" in scene.title and not scene.banner, "the mended title and no banner")
    close(program, desk, "Mended")


def test_an_exception_becomes_a_calm_screen_and_a_log_without_its_words(
    start: Start, desk: Desk, tmp_path: Path,
) -> None:
    program = start(observed("fail", "show"))
    on_a_page(program)
    desk.window("Lumbar")
    desk.press("Right")
    program.until(lambda scene: scene.front == "TroubleScreen" and scene.targets, "the calm screen")
    reader = Reader(program, desk)
    reader.reach_all(len(reader.scene.targets))
    press_named(reader, "Start again")
    program.until(lambda scene: scene.front == "PatientWindow" and scene.at == 0, "the first page again")
    close(program, desk)
    (log,) = (tmp_path / "home/XDG_STATE_HOME").rglob("program.log")
    written = log.read_text("utf-8")
    assert "ValueError in consult_app." in written or "ValueError in __main__" in written
    assert not [word for word in SECRET.split() if word in written]


def test_unreadable_settings_fall_back_and_say_so(start: Start, desk: Desk, tmp_path: Path) -> None:
    bad = tmp_path / "settings.toml"
    bad.write_text("theme = 'dark'\nthis is no TOML", "utf-8")
    program = start(observed("show", "--settings", str(bad)))
    scene = program.until(lambda scene: scene.banner and scene.complete, "the page and a banner that says it")
    assert scene.theme == "light"
    close(program, desk)


def test_without_a_display_the_consultation_is_drawn_to_pictures(tmp_path: Path) -> None:
    nowhere = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    program = Program(plain("show", "--pack", str(KNEE)), {**environment(tmp_path), **nowhere}, tmp_path)
    try:
        assert program.ended(180) == 0, program.complaints()
        said = program.complaints()
    finally:
        program.stop()
    out = tmp_path / "desk" / "consultation"
    pages = json.loads((out / "pages.json").read_text("utf-8"))
    assert {page["id"] for page in pages} >= set(_page_ids())
    assert {page["file"] for page in pages} == {file.name for file in out.glob("*.png")}
    assert "no display" in said
    assert "Traceback" not in said


def _page_ids() -> list[str]:
    import yaml

    return list(yaml.safe_load((KNEE / "steps.yaml").read_text("utf-8")))
