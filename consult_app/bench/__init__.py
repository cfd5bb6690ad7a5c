"""Measures the program's speed, memory and stillness beside bare floors of the same run."""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``bench`` with its own arguments and return its exit code. WrongUse where it cannot measure."""
    from consult_app.bench.command import run  # late: the children that are timed import this too

    return run(argv)
