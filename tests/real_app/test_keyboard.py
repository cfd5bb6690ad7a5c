"""The keyboard alone: every control of every page is reached by Tab with its ring seen, and pressed by Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.real_app.display import Desk, eventually
from tests.real_app.fixtures import Start
from tests.real_app.program import Scene, observed
from tests.real_app.reader import Reader, key_of

pytestmark = pytest.mark.real_app
SHARES = 4                   # of the pages, for several workers
CHAPTER_TAB = "_Tab"
OPENERS = ("s", "SourceMark", "When to get help at once", "Menu")


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


def pages(reader: Reader) -> Iterator[Scene]:
    """Turn through every part of every page."""
    yield reader.settled()
    while not reader.at_end:
        reader.turn("Page_Down")
        yield reader.settled()


def one_of_each_kind(reader: Reader) -> Iterator[Scene]:
    kinds: set[str] = set()
    for scene in pages(reader):
        if scene.kind not in kinds:
            kinds.add(scene.kind)
            yield scene
    assert len(kinds) >= 3


@pytest.mark.parametrize("which", [one_of_each_kind, pytest.param(pages, marks=pytest.mark.long)])
def test_tab_reaches_every_control(which: Callable[[Reader], Iterator[Scene]], reader: Reader) -> None:
    for scene in which(reader):
        reached = reader.reach_all(len(scene.targets))
        assert sorted(reached) == list(range(len(scene.targets))), scene.page


def press_each(reader: Reader, *, chapters: bool) -> None:
    """Press every target of the page as it is; the tabs of the chapters, the same on every page, if ``chapters``."""
    place, chapter = reader.place, reader.scene.chapter
    done: set[tuple[str, str, int]] = set()
    while True:
        targets = reader.scene.targets
        keys = [key_of(targets, i) for i in range(len(targets))]
        todo = [i for i, t in enumerate(targets) if keys[i] not in done and (chapters or t.kind != CHAPTER_TAB)]
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


def test_enter_presses_every_control_of_the_first_page(reader: Reader) -> None:
    press_each(reader, chapters=True)


@pytest.mark.long
@pytest.mark.parametrize("share", range(SHARES))
def test_enter_presses_every_control_of_every_page(share: int, reader: Reader) -> None:
    """Chapters are pressed from the first page that is shown of each chapter: a way there and back takes a second."""
    left: set[int] = set()
    for number, scene in enumerate(pages(reader)):
        if number % SHARES == share:
            press_each(reader, chapters=scene.chapter not in left)
            left.add(scene.chapter)


def opened(reader: Reader, how: str) -> str:
    """Open what lies over the page as ``how`` says, by keys; return its name."""
    if how == "s":
        reader.desk.press("s")
    else:
        reader.press(next(i for i, target in enumerate(reader.scene.targets) if how in (target.kind, target.name)))
    return str(reader.program.until(lambda scene: scene.front != "PatientWindow" and scene.targets, how).front)


@pytest.mark.parametrize("how", OPENERS)
def test_what_lies_over_a_page_keeps_the_keyboard_until_escape(reader: Reader, how: str) -> None:
    front = opened(reader, how)
    targets = len(reader.scene.targets)
    order = reader.reach_all(targets)
    assert sorted(order) == list(range(targets)), front
    reader.tab()
    assert reader.scene.focus == order[0], "Tab left what lies over the page"
    reader.back_on((0, 0), 1)


@pytest.mark.long
@pytest.mark.parametrize("how", OPENERS)
def test_enter_presses_every_control_of_what_lies_over_a_page(reader: Reader, how: str) -> None:
    opened(reader, how)
    for place in range(len(reader.scene.targets)):
        reader.press(place)
        reader.back_on((0, 0), 1)
        opened(reader, how)
