"""The keyboard alone: every control of every page is reached by Tab with its ring seen, and pressed by Enter."""

from __future__ import annotations

import pytest

from tests.real_app.display import Desk, eventually
from tests.real_app.fixtures import Start
from tests.real_app.program import observed
from tests.real_app.reader import Reader, key_of

pytestmark = pytest.mark.real_app
SHARES = 4                   # of the pages, for several workers


@pytest.fixture
def reader(start: Start, desk: Desk) -> Reader:
    program = start(observed("show"))
    desk.window("Lumbar")
    program.until(lambda scene: scene.active, "the keyboard to be the window's")
    made = Reader(program, desk)
    made.settled()
    return made


def test_from_the_first_page_to_the_last_and_back(reader: Reader) -> None:
    seen = {reader.scene.page}
    while not reader.at_end:
        before = reader.desk.pixels()
        reader.turn("Right")
        eventually(lambda before=before: reader.desk.pixels() != before, "changed pixels")
        seen.add(reader.scene.page)
    assert len(seen) == reader.scene.steps
    while reader.place != (0, 0):
        reader.turn("Left")
    assert reader.scene.page in seen


def test_tab_reaches_every_control_of_every_page(reader: Reader) -> None:
    while True:
        scene = reader.settled()
        reached = reader.reach_all(len(scene.targets))
        assert sorted(reached) == list(range(len(scene.targets))), scene.page
        if reader.at_end:
            break
        reader.turn("Page_Down")


def press_each(reader: Reader, *, frame: bool) -> None:
    """Press every target of the page as it is; with ``frame`` those that every page has, too."""
    place, chapter = reader.place, reader.scene.chapter
    done: set[tuple[str, str, int]] = set()
    while True:
        targets = reader.scene.targets
        keys = [key_of(targets, i) for i in range(len(targets))]
        todo = [i for i, target in enumerate(targets) if keys[i] not in done and (target.own or frame)]
        if not todo:
            return
        done.add(keys[todo[0]])
        reader.press(todo[0])
        reader.back_on(place, chapter)
        now = reader.scene.targets
        lost = {keys[i] for i in todo} - {key_of(now, i) for i in range(len(now))}
        if lost and len(now) > todo[0]:              # it folds a part of the page away: bring that back
            reader.press(todo[0])
            reader.back_on(place, chapter)


def test_enter_presses_every_control_of_a_page_of_each_kind(reader: Reader) -> None:
    kinds: set[str] = set()
    while True:
        scene = reader.settled()
        if scene.kind not in kinds:
            press_each(reader, frame=not kinds)      # back, next, help, chapters and tools once
            kinds.add(scene.kind)
        if reader.at_end:
            break
        reader.turn("Page_Down")
    assert len(kinds) >= 3


@pytest.mark.long
@pytest.mark.parametrize("share", range(SHARES))
def test_enter_presses_every_control_of_every_page(share: int, reader: Reader) -> None:
    number = 0
    while True:
        reader.settled()
        if number % SHARES == share:
            press_each(reader, frame=True)
        if reader.at_end:
            break
        reader.turn("Page_Down")
        number += 1


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
    reader.back_on((0, 0), 1)
    for place in range(targets):
        opened(reader, how)
        reader.press(place)
        reader.back_on((0, 0), 1)
