"""A child that is measured: ``python -m consult_app.bench.watched SUBJECT TASK``, what to watch and what it does."""

from __future__ import annotations

import sys


def main(subject: str, task: str, *further: str) -> int:
    """Run ``subject`` (program, window, plot, blank, blank-slider) through ``task`` (start, turn, section, …)."""
    if subject == "program":
        from consult_app.bench import door

        return door.run(task, further)
    from consult_app.bench import floors

    return floors.run(subject, task)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
