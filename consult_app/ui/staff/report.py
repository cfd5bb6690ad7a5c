"""The full report of a pack's problems as a text file, written only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from consult_app.errors import Problem
from consult_app.i18n import Words

AskWhere = Callable[[QWidget, str, str], str]


def report_text(problems: Sequence[Problem]) -> str:
    """Return every problem, one a line, as ``check`` prints it."""
    return "".join(f"{problem}\n" for problem in problems)


def ask_where(parent: QWidget, title: str, name: str) -> str:
    """Ask for a file name; "" when the person thinks better of it."""
    return QFileDialog.getSaveFileName(parent, title, str(Path.home() / name))[0]


def save_report(parent: QWidget, words: Words, problems: Sequence[Problem], ask: AskWhere = ask_where) -> str:
    """Write the report where the person says; return the sentence that says what came of it, "" for nothing."""
    chosen = ask(parent, words("staff.save_report"), words("staff.report_name"))
    if not chosen:
        return ""
    try:
        Path(chosen).write_text(report_text(problems), encoding="utf-8")
    except OSError:
        return words("staff.report_not_saved")
    return words("staff.report_saved", file=Path(chosen).name)
