"""The command ``bench``: what to measure, how often, and where the records go."""

from __future__ import annotations

import argparse
import compileall
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

import consult_app
from consult_app.bench.child import Child
from consult_app.bench.figures import Record
from consult_app.bench.machine import circumstances
from consult_app.bench.measures import MEASURES, Plan, home
from consult_app.bench.moving import MOVES
from consult_app.bench.screen import screen
from consult_app.i18n import words
from consult_app.options import Exit, WrongUse
from consult_app.resources import asset

PACKAGE = Path(consult_app.__file__).parent
NEED_PROC = {"memory", "idle"}


def run(argv: Sequence[str] | None = None) -> int:
    """Measure and print one JSON object a line. The exit code says that it was measured, not that it was fast."""
    args = _parser().parse_args(argv)
    names = [*MEASURES, *MOVES, "data"] if args.what == "all" else [args.what]
    if sys.platform != "linux" and NEED_PROC & set(names):
        raise WrongUse(words("")("cli.bench_linux"))
    with screen() as shown, tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        warm = {**_environ(), **shown.environ, **home(Path(scratch) / "warm")}
        plan = Plan(args.rounds, args.seconds, warm, Path(scratch), args.pack or asset("packs/mild-lss"),
                    ("--pack", str(args.pack)) if args.pack else ())
        _warm_up(plan)
        with _printing(args.json) as lines:
            for record in _measured(names, plan):
                lines(record.line(circumstances(shown.name)))
    return Exit.DONE


@contextmanager
def _printing(file: Path | None) -> Iterator[Callable[[str], None]]:
    """Give a function that prints a line and keeps it in ``file``, if there is one."""
    with file.open("w", encoding="utf-8") if file else nullcontext() as kept:
        def write(line: str) -> None:
            print(line, flush=True)
            if kept:
                kept.write(line + "\n")

        yield write


def _measured(names: Sequence[str], plan: Plan) -> Iterator[Record]:
    from consult_app.bench.content import data

    measures = {**MEASURES, **MOVES, "data": data}
    for name in names:
        yield from measures[name](plan)


def _environ() -> dict[str, str]:
    """Return this environment for children: they find the program, and bytecode is kept, as where nobody forbids it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    found = os.pathsep.join(filter(None, (str(PACKAGE.parent), kept.get("PYTHONPATH"))))
    return {**kept, "PYTHONPATH": found}


def _warm_up(plan: Plan) -> None:
    """Fill the caches and have every module compiled: the first start of all is a figure of its own."""
    compileall.compile_dir(PACKAGE, quiet=2)
    for subject, options in (("program", plan.options), ("window", ())):
        with Child(subject, "start", *options, environ=plan.environ) as child:
            child.heard("complete")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lumbar-consult bench", description=words("")("cli.bench"))
    parser.add_argument("what", nargs="?", default="all", choices=[*MEASURES, *MOVES, "data", "all"],
                        help="default: all")
    parser.add_argument("--rounds", type=_count, default=7, metavar="N", help="runs of program and floor (default: 7)")
    parser.add_argument("--seconds", type=_count, default=60, metavar="N", help="how long `idle` watches (default: 60)")
    parser.add_argument("--pack", type=Path, metavar="DIR", help="content pack (default: the one that ships)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the lines in a file too")
    return parser


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count
