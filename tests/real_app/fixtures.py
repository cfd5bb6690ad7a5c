"""A display for each worker, caches filled once, and the program started on them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from consult_app.bench.screen import virtual
from tests.conftest import SHOWN_ELSEWHERE, home_variables
from tests.real_app.display import Desk
from tests.real_app.program import Program, plain

Start = Callable[..., Program]
SIZE = (1920, 1080)


@pytest.fixture(scope="session")
def display() -> Iterator[int]:
    """The number of a virtual display of this worker's own."""
    if sys.platform != "linux":
        pytest.skip("virtual displays are X's")
    with virtual(size=SIZE) as number:
        yield number


@pytest.fixture
def desk(display: int) -> Iterator[Desk]:
    """The display, with hands and eyes."""
    made = Desk(display)
    yield made
    made.close()


@pytest.fixture(scope="session")
def filled_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the cache folder holds after the program has tested itself once."""
    home = tmp_path_factory.mktemp("filled")
    program = Program(plain("self-test"), environment(home), home)
    assert program.ended() == 0, program.complaints()
    program.stop()
    return home / "home" / "XDG_CACHE_HOME"


def environment(folder: Path, display: int | None = None) -> dict[str, str]:
    """Return the variables of a child with an empty home in ``folder``, on a display or on none."""
    kept = {name: value for name, value in os.environ.items() if name not in SHOWN_ELSEWHERE}
    (folder / "tmp").mkdir(exist_ok=True)
    shown = {"QT_QPA_PLATFORM": "offscreen"} if display is None else {
        "QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{display}"}
    return {**kept, **home_variables(folder / "home"), "TMPDIR": str(folder / "tmp"), **shown}


@pytest.fixture
def start(display: int, filled_cache: Path, tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts a command on the display, in an empty folder, with filled caches."""
    started: list[Program] = []

    def begin(command: list[str], *, cold: bool = False, again: bool = False) -> Program:
        environ = environment(tmp_path, display)
        if not (cold or again):          # a second start finds the caches of the first
            shutil.copytree(filled_cache, environ["XDG_CACHE_HOME"], dirs_exist_ok=True)
        started.append(Program(command, environ, tmp_path))
        return started[-1]

    yield begin
    for program in started:
        program.stop()
