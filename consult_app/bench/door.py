"""Lets the program in by its own door, the command line, and watches it from the moment it shows itself."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from importlib import import_module


def run(task: str, options: Sequence[str]) -> int:
    """Run ``show`` with ``options`` as every start does, and do ``task`` once its window is there."""
    cli = import_module("consult_app.cli")           # by name: this room stands below that one
    show = cli.COMMANDS["show"]

    def watched(asked: object) -> int:
        gc.disable()                                 # as the command does before it imports what now follows
        import consult_app.ui  # noqa: F401  first, as in every start: it brings PySide6 in its lean way
        from consult_app.bench.program import watch_for

        watch_for(task)
        code: int = show(asked)
        return code

    cli.COMMANDS["show"] = watched
    code: int = cli.main(["show", *options])
    return code
