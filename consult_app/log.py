"""One rotating log of ids and counts: an exception leaves its type and place there, never its message."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

FILE_NAME = "program.log"
CRASH_NAME = "crash.log"
LIMIT = 256 * 1024                       # bytes, then the next file begins
KEPT = 3                                 # older files
OURS = "consult_app"

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

log = logging.getLogger(__name__)


class RotatingLog(logging.FileHandler):
    """Appends to ``file`` and moves it aside at ``limit`` bytes.

    The standard library's own needs sockets and pickle: 7 ms before the first paint.
    """

    def __init__(self, file: Path, limit: int = LIMIT, kept: int = KEPT) -> None:
        super().__init__(file, encoding="utf-8", delay=True)
        self.file, self.limit, self.kept = file, limit, kept
        self.setFormatter(NoContent("%(asctime)s %(levelname)s %(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Write ``record``, to a fresh file if this one is full."""
        if self.file.is_file() and self.file.stat().st_size >= self.limit:
            self.close()
            for age in range(self.kept, 0, -1):
                older = self.file.with_suffix(f".{age - 1}.log") if age > 1 else self.file
                if older.is_file():
                    os.replace(older, self.file.with_suffix(f".{age}.log"))
        super().emit(record)


class NoContent(logging.Formatter):
    """Writes an exception as its type and place only: its message may hold what somebody typed."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without what another formatter may have kept of the exception."""
        record.exc_text = None
        return super().format(record)

    def formatException(self, ei: ExcInfo) -> str:
        """Return the exception's type and place."""
        return f"{ei[0].__name__} in {place(ei[2])}" if ei[0] else "no exception"


def place(trace: TracebackType | None) -> str:
    """Return ``module:line`` of the innermost frame of ours, or of the innermost of all."""
    frames = [(frame.f_globals.get("__name__", "?"), line) for frame, line in walk_tb(trace)]
    ours = [spot for spot in frames if str(spot[0]).split(".")[0] == OURS]
    name, line = (ours or frames or [("?", 0)])[-1]
    return f"{name}:{line}"


def start_log(folder: Path) -> None:
    """Log to ``folder``, made if need be; a folder that cannot be written leaves the program without a log."""
    root = logging.getLogger()
    if any(isinstance(handler, RotatingLog) for handler in root.handlers):
        return
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        crash = os.open(folder / CRASH_NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    root.addHandler(RotatingLog(folder / FILE_NAME))
    faulthandler.enable(crash)           # stays open: a crash must not need to open a file


def note(error: BaseException) -> tuple[str, str]:
    """Log ``error`` without its message; return its type and place."""
    kind, where = type(error).__name__, place(error.__traceback__)
    log.error("%s in %s", kind, where)
    return kind, where


def catch_everything(then: Callable[[str, str], None]) -> None:
    """Have every exception that nobody caught noted, then call ``then(type, place)``.

    Errors in Qt slots, timers and paint events arrive here too. An exception in a thread or a finalizer
    is noted only: its thread may not touch a window.
    """
    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        then(*note(error.with_traceback(trace)))

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            note(args.exc_value)

    def in_finalizer(args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            note(args.exc_value)

    sys.excepthook = uncaught
    threading.excepthook = in_thread
    sys.unraisablehook = in_finalizer
