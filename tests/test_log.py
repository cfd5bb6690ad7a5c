"""The log: what happened and where, never what anybody typed or read."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from consult_app.log import CRASH_NAME, FILE_NAME, RotatingLog, catch_everything, note, place, start_log
from tests.conftest import ROOT

Lines = Callable[[], list[str]]
SECRET = "left leg since 1941"


def fail() -> None:
    raise ValueError(SECRET)


def caught() -> ValueError:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[Lines]:
    """Give a function that returns the lines of a log that everything goes to."""
    handler = RotatingLog(tmp_path / FILE_NAME)
    root = logging.getLogger()
    root.addHandler(handler)
    yield lambda: (tmp_path / FILE_NAME).read_text("utf-8").splitlines()
    root.removeHandler(handler)
    handler.close()


def test_an_exception_leaves_its_type_and_place(lines: Lines) -> None:
    kind, where = note(caught())
    assert kind == "ValueError"
    assert where.startswith(f"{__name__}:")
    assert SECRET not in "".join(lines())
    assert lines()[0].endswith(f"ERROR consult_app.log ValueError in {where}")


def test_a_traceback_that_is_logged_loses_its_message(lines: Lines) -> None:
    try:
        fail()
    except ValueError:
        logging.getLogger("anything").exception("page %s failed", "what-narrows")
    assert SECRET not in "".join(lines())
    assert "page what-narrows failed" in lines()[0]
    assert lines()[1].startswith("ValueError in ")


def test_the_place_is_ours_where_there_is_one() -> None:
    from consult_app.i18n import words

    with pytest.raises(KeyError) as failed:
        words("en")("unit.weeks")
    assert place(failed.value.__traceback__).startswith("consult_app.i18n.words:")
    assert place(None) == "?:0"


def test_the_log_rotates_and_stays_small(tmp_path: Path) -> None:
    handler = RotatingLog(tmp_path / "a.log", limit=500, kept=2)
    for number in range(100):
        handler.handle(logging.makeLogRecord({"msg": "number %d", "args": (number,), "levelname": "INFO", "name": "x"}))
    handler.close()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.1.log", "a.2.log", "a.log"]
    assert all(file.stat().st_size <= 600 for file in tmp_path.iterdir())
    assert "number 99" in (tmp_path / "a.log").read_text("utf-8")


def test_what_nobody_caught_is_noted_and_told(lines: Lines, monkeypatch: pytest.MonkeyPatch) -> None:
    for hook in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, hook, getattr(sys, hook))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[tuple[str, str]] = []
    catch_everything(lambda kind, where: told.append((kind, where)))
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(told) == 1
    assert told[0][0] == "ValueError"
    assert len(lines()) == 2
    assert SECRET not in "".join(lines())


def test_a_crash_leaves_a_stack_without_values(tmp_path: Path) -> None:
    crash = (
        "import pathlib, sys, faulthandler; from consult_app.log import start_log;"
        "start_log(pathlib.Path(sys.argv[1])); start_log(pathlib.Path(sys.argv[1])); faulthandler._sigabrt()"
    )
    command = [sys.executable, "-c", crash, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, timeout=60, cwd=ROOT, check=False)
    assert done.returncode != 0
    assert "Current thread" in (tmp_path / CRASH_NAME).read_text("ascii")


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "ascii")
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    start_log(tmp_path / "file" / "log")
    added = [handler for handler in root.handlers if handler not in before]
    assert [type(handler) for handler in added] == [logging.NullHandler]
    root.removeHandler(added[0])
    root.setLevel(level)
