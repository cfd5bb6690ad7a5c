"""The display that children are measured on: the one that is there, else an Xvfb of our own, else none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from consult_app.display import has_display

SIZE = (1920, 1080)          # px


@dataclass(frozen=True, slots=True)
class Screen:
    """Where windows open: variables for the children, and its name in the record."""

    name: str
    environ: Mapping[str, str]


@contextmanager
def screen() -> Iterator[Screen]:
    """Give a display for as long as it lasts."""
    if has_display():
        yield Screen(os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY") or sys.platform, {})
    elif server := shutil.which("Xvfb"):
        with virtual(server) as number:
            yield Screen("Xvfb {}x{}".format(*SIZE), {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"})
    else:
        yield Screen("offscreen, as there is neither a display nor Xvfb", {"QT_QPA_PLATFORM": "offscreen"})


@contextmanager
def virtual(server: str = "Xvfb", size: tuple[int, int] = SIZE) -> Iterator[int]:
    """Run an X server without a screen and give its display number. OSError when it does not start."""
    read, write = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(write), "-screen", "0", "{}x{}x24".format(*size), "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read, encoding="ascii") as told:
            number = told.readline().strip()
        if not number:
            raise OSError(f"{server} did not start")
        yield int(number)
    finally:
        process.terminate()
        process.wait(10)
