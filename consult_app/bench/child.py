"""A process that is measured: it says how far it is, its parent listens and looks at the clock."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any

PATIENCE = 300.0             # s, then the child is given up


class Child:
    """``watched SUBJECT TASK OPTIONS…``, spawned on entry and gone on exit."""

    def __init__(self, subject: str, task: str, *options: str, environ: Mapping[str, str]) -> None:
        self._command = [sys.executable, "-m", "consult_app.bench.watched", subject, task, *options]
        self._environ = dict(environ)

    def __enter__(self) -> Child:
        self.spawned = time.perf_counter()
        self._process = subprocess.Popen(
            self._command, env=self._environ, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True,
        )
        self._given_up = threading.Timer(PATIENCE, self._process.kill)
        self._given_up.daemon = True
        self._given_up.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
                 ) -> None:
        self._given_up.cancel()
        self._process.terminate()
        self._process.communicate()

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    def heard(self, word: str) -> float:
        """Return the ms from the spawn until the child said ``word``. RuntimeError when it ends without."""
        while self._line() != word:
            continue
        return (time.perf_counter() - self.spawned) * 1e3

    def told(self) -> dict[str, Any]:
        """Return the next thing that the child tells as JSON. RuntimeError when it ends without."""
        while not (line := self._line()).startswith("{"):
            continue
        answer: dict[str, Any] = json.loads(line)
        return answer

    def ask(self, words: str) -> None:
        """Say one line to the child."""
        if self._process.stdin:
            self._process.stdin.write(words + "\n")
            self._process.stdin.flush()

    def _line(self) -> str:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise RuntimeError(f"{' '.join(self._command[2:])} ended before it was done")
        return line.rstrip()
