"""The keyboard alone: every control of every page is reached by Tab with its ring seen, and pressed by Enter."""

from __future__ import annotations

import pytest

from tests.real_app.display import Desk, eventually
from tests.real_app.fixtures import Start
from tests.real_app.program import observed
from tests.real_app.reader import Reader

pytestmark = pytest.mark.real_app


@pytest.fixture
def reader(start: Start, desk: Desk) -> Reader:
    program = start(observed("show"))
    desk.window("Lumbar")
    program.until(lambda scene: scene.active, "the keyboard to be the window's")
    made = Reader(program, desk)
    made.settled()
    return made


def test_from_the_first_page_to_the_last_and_back(reader: Reader) -> None:
    steps = reader.scene.steps
    seen = []
    for page in range(1, steps):
        before = reader.desk.pixels()
        reader.go("Right", page)
        eventually(lambda before=before: reader.desk.pixels() != before, "changed pixels")
        seen.append(reader.scene.page)
    assert len(set(seen)) == steps - 1
    for page in range(steps - 2, -1, -1):
        reader.go("Left", page)
    assert reader.scene.at == 0


def test_tab_reaches_every_control_of_every_page(reader: Reader) -> None:
    for page in range(reader.scene.steps):
        scene = reader.settled()
        assert scene.at == page
        reached = reader.reach_all(len(scene.targets))
        assert sorted(reached) == list(range(len(scene.targets))), scene.page
        if page + 1 < scene.steps:
            reader.go("Page_Down", page + 1)


def press_each_on_every_page(reader: Reader, *, common_everywhere: bool) -> None:
    for page in range(reader.scene.steps):
        scene = reader.settled()
        assert scene.at == page
        for place, target in enumerate(scene.targets):
            if target.own or page == 0 or common_everywhere:
                reader.press(place)
                reader.back_on(page, scene.chapter)
                if len(reader.scene.targets) != len(scene.targets):       # it folds a part of the page away
                    reader.press(place)
                    reader.program.until(lambda now, was=scene: len(now.targets) == len(was.targets), "all back")
        if page + 1 < scene.steps:
            reader.go("Page_Down", page + 1)


def test_enter_presses_every_control_of_every_page(reader: Reader) -> None:
    """What is the same on every page, back, next, help, chapters, tools, is pressed on the first alone."""
    press_each_on_every_page(reader, common_everywhere=False)


@pytest.mark.long
def test_enter_presses_every_control_of_every_page_those_of_the_frame_too(reader: Reader) -> None:
    press_each_on_every_page(reader, common_everywhere=True)


def opened(reader: Reader, how: str) -> str:
    """Open what lies over the page as ``how`` says, by keys; return its name."""
    if how == "s":
        reader.desk.press("s")
    else:
        reader.press(next(i for i, target in enumerate(reader.scene.targets) if how in (target.kind, target.name)))
    return str(reader.program.until(lambda scene: scene.front != "PatientWindow" and scene.targets, how).front)


@pytest.mark.parametrize("how", ["s", "SourceMark", "When to get help at once", "Menu"])
def test_what_lies_over_a_page_keeps_the_keyboard_until_escape(reader: Reader, how: str) -> None:
    front = opened(reader, how)
    targets = len(reader.scene.targets)
    order = reader.reach_all(targets)
    assert sorted(order) == list(range(targets)), front
    reader.tab()
    assert reader.scene.focus == order[0], "Tab left what lies over the page"
    reader.back_on(0, 1)
    for place in range(targets):
        opened(reader, how)
        reader.press(place)
        reader.back_on(0, 1)
