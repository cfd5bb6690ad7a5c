"""The running program as the tests see it: what it reports, what it writes, how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.conftest import ROOT
from tests.real_app.display import DEADLINE, eventually

OBSERVED = Path(__file__).with_name("observed.py")
Scene = SimpleNamespace
NOTHING = Scene(
    window="", front="", title="", active=False, page=None, kind=None, part=None, parts=0, at=None, steps=None,
    chapter=None, theme=None, text=None, values=None, targets=[], focus=-1, complete=False, banner=False, pressed=[],
    presses=0,
)


class Program:
    """One run of ``main.py``, or of the observed program, in the empty folder ``desk`` inside ``folder``."""

    def __init__(self, command: list[str], environ: dict[str, str], folder: Path) -> None:
        desk = folder / "desk"
        desk.mkdir(exist_ok=True)
        self._complaints = (folder / "complaints.txt").open("w+", encoding="utf-8")
        self._process = subprocess.Popen(
            [sys.executable, *command], env=environ, cwd=desk, stdout=subprocess.PIPE, stderr=self._complaints,
            text=True,
        )
        self._scenes: list[Scene] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            if line.startswith("{"):
                self._scenes.append(json.loads(line, object_hook=lambda found: SimpleNamespace(**found)))

    @property
    def scene(self) -> Scene:
        """What was on screen when it last changed."""
        assert self._process.poll() is None, self.complaints()
        return self._scenes[-1] if self._scenes else NOTHING

    def until(self, holds: Callable[[Scene], Any], what: str) -> Scene:
        """Wait for a scene in which ``holds``."""
        def look() -> Scene | None:
            scene = self.scene
            return scene if holds(scene) else None

        try:
            return eventually(look, what)
        except AssertionError:
            shown = {name: value for name, value in vars(self.scene).items() if name != "targets"}
            raise AssertionError(f"waited in vain for {what}; on screen: {shown}; {self.complaints()}") from None

    def rest(self, calm: float = 0.06, longest: float = 1.0) -> Scene:
        """Wait until the screen has not changed for a while: what was going to move has moved. A film may go on."""
        begun = since = time.monotonic()
        seen = len(self._scenes)
        while time.monotonic() - since < calm and time.monotonic() - begun < longest:
            time.sleep(0.01)
            if len(self._scenes) != seen:
                seen, since = len(self._scenes), time.monotonic()
        return self.scene

    def ended(self, seconds: float = DEADLINE) -> int:
        """Wait for the end and return the exit code."""
        code = self._process.wait(seconds)
        self._listener.join(DEADLINE)
        return code

    def complaints(self) -> str:
        """What was written to standard error."""
        self._complaints.flush()
        return Path(self._complaints.name).read_text(encoding="utf-8")

    def stop(self) -> None:
        """End whatever still runs."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._listener.join(DEADLINE)
        if self._process.stdout:
            self._process.stdout.close()
        self._complaints.close()


def plain(*arguments: str) -> list[str]:
    """Return the command of the program as everybody starts it."""
    return [str(ROOT / "main.py"), *arguments]


def observed(*arguments: str) -> list[str]:
    """Return the command of the program with the reporter beside it."""
    return [str(OBSERVED), *arguments]
