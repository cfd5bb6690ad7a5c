"""The program as everybody starts it: shown, walked through with keys, swiped, closed; it leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.real_app.display import Desk, eventually
from tests.real_app.fixtures import Start
from tests.real_app.program import observed, plain

pytestmark = pytest.mark.real_app
TITLE = "Lumbar"


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_is_shown_walked_through_and_closed_and_leaves_nothing_behind(
    start: Start, desk: Desk, tmp_path: Path,
) -> None:
    shipped = files(ROOT / "assets")
    program = start(plain("show"), cold=True)
    window = desk.window(TITLE)
    geometry = window.get_geometry()
    assert (geometry.width, geometry.height) == desk.size
    eventually(lambda: len(set(desk.pixels())) > 60, "a page on screen")
    seen = {desk.pixels()}
    for key in ("Right", "Right", "End", "Left", "Home"):
        before = desk.pixels()
        desk.press(key)
        eventually(lambda before=before: desk.pixels() != before, f"another page after {key}")
        seen.add(desk.pixels())
    assert len(seen) >= 4
    desk.ask_to_close(window)
    assert program.ended() == 0
    assert program.complaints() == ""
    told_to = ("home/XDG_CACHE_HOME/lumbar-consult/", "home/XDG_STATE_HOME/lumbar-consult/",
               "home/XDG_CONFIG_HOME/lumbar-consult/")
    assert [name for name in files(tmp_path) if not name.startswith(told_to)] == ["complaints.txt"]
    assert files(ROOT / "assets") == shipped


def test_in_a_window_it_leaves_the_rest_of_the_screen_alone(start: Start, desk: Desk) -> None:
    program = start(plain("show", "--windowed"))
    window = desk.window(TITLE)
    geometry = window.get_geometry()
    assert (geometry.width, geometry.height) == (1440, 810)
    desk.ask_to_close(window)
    assert program.ended() == 0
    assert program.complaints() == ""


def test_a_swipe_turns_the_page(start: Start, desk: Desk) -> None:
    program = start(observed("show"))
    desk.window(TITLE)
    first = program.until(lambda scene: scene.page and scene.complete, "the first page")
    y = desk.size[1] // 2
    desk.drag((1500, y), (900, y + 20))
    program.until(lambda scene: scene.at == 1, "the second page after a swipe to the left")
    desk.drag((900, y), (1500, y + 20))
    program.until(lambda scene: scene.page == first.page, "the first page after a swipe to the right")
    desk.drag((1500, y), (1440, y + 300))
    desk.press("Right")
    program.until(lambda scene: scene.at == 1, "one turn by the key: a drag downwards turns nothing")
