"""The command line: hands what was asked to the room that does it, and says how it ended."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from consult_app.arguments import Asked, pack_of, read_arguments, settings_of
from consult_app.display import has_display
from consult_app.errors import PackError
from consult_app.i18n import words
from consult_app.options import Exit, RenderOptions, ShowOptions, WrongUse
from consult_app.resources import asset
from consult_app.settings import FILE_NAME, user_folders

UNASKED = Path("consultation")             # where `show` draws when it has no display


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args = read_arguments(sys.argv[1:] if argv is None else argv)
    try:
        code = COMMANDS[args.command](args)
        if sys.stdout:                     # pythonw has none
            sys.stdout.flush()
    except PackError as error:
        _say(*error.problems)
        return Exit.NEEDS_WORK
    except WrongUse as error:
        _say(error)
        return Exit.WRONG_USE
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:                # the reader has gone: the interpreter must not flush to it at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _interrupted()
    except Exception as error:             # noqa: BLE001  the last place where a traceback can be kept from staff
        return _failed(error)
    return code


def _show(args: Asked) -> int:
    settings, problems = settings_of(args)
    pack = pack_of(args, settings)
    if not has_display():
        _say(*problems, words("")("cli.no_display", folder=UNASKED))
        return _draw(RenderOptions(pack, UNASKED, settings))
    gc.disable()                           # until the window stands: nothing made before the first paint is rubbish
    _refuse_bad_qt()
    from consult_app.log import start_log
    from consult_app.ui.app import show

    start_log(user_folders().state)
    signal.signal(signal.SIGINT, signal.SIG_DFL)     # Qt's loop never gives the interpreter a turn to raise in
    file = args.settings or user_folders().config / FILE_NAME
    return show(ShowOptions(pack, settings, args.windowed, args.one_screen, file, problems))


def _render(args: Asked) -> int:
    settings, problems = settings_of(args)
    _say(*problems)
    return _draw(RenderOptions(pack_of(args, settings), args.out, settings, tuple(args.page), args.size, args.mode))


def _draw(options: RenderOptions) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _refuse_bad_qt()
    from consult_app.ui.render import render

    drawn = render(options)
    _say(words("")("cli.drawn", n=drawn, folder=options.out))
    return Exit.DONE


def _check(args: Asked) -> int:
    from consult_app.content.check import check

    packs: list[Path] = args.packs or sorted(file.parent for file in asset("packs").glob("*/pack.yaml"))
    missing = next((pack for pack in packs if not (pack / "pack.yaml").is_file()), None)
    tell = words("")
    if missing or not packs:
        raise WrongUse(tell("cli.no_pack", folder=missing) if missing else tell("cli.no_packs"))
    found = [replace(problem, file=_from_here(pack / problem.file)) for pack in packs for problem in check(pack)]
    errors = sum(problem.severity == "error" for problem in found)
    if args.json:
        import json
        from dataclasses import asdict

        print(json.dumps([asdict(problem) for problem in found], indent=1, ensure_ascii=False))
    else:
        print(*found, sep="\n", end="\n" if found else "")
    _say(tell("cli.checked", n=len(packs), problems=tell("cli.errors", n=errors),
              warnings=tell("cli.warnings", n=len(found) - errors)))
    return Exit.NEEDS_WORK if errors else Exit.DONE


def _from_here(file: Path) -> str:
    """Return ``file`` as an editor started here finds it, short where it lies below."""
    here = Path.cwd()
    return str(file.relative_to(here) if file.is_relative_to(here) else file)


def _figure(args: Asked) -> int:
    if args.list:
        from consult_app.anatomy.catalogue import FIGURES
        from consult_app.plates.listing import listed

        print(*listed(FIGURES), sep="\n")
        return Exit.DONE
    if args.name is None or args.out is None:
        raise WrongUse(words("")("cli.which_figure"))
    from consult_app.plates import command

    kind = command.checked_kind(args.out)
    drawing, spec = command.asked_figure(args.name, args.set)
    try:
        if kind == command.PICTURE:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            _refuse_bad_qt()
            from consult_app.ui.figure_picture import save_picture

            save_picture(drawing, spec.views[0], args.size, args.theme, args.out)
        else:
            command.write_figure(drawing, spec, args.out, args.lang)
    except OSError as error:
        raise WrongUse(words("")("cli.not_written", file=args.out, kind=type(error).__name__)) from error
    return Exit.DONE


def _bench(args: Asked) -> int:
    _refuse_bad_qt()
    from consult_app.bench import main as measure

    return measure(args.further)


def _self_test(args: Asked) -> int:
    _refuse_bad_qt()
    from consult_app.ui.self_test import run

    return run()


COMMANDS: Mapping[str, Callable[[Asked], int]] = {
    "show": _show, "check": _check, "render": _render, "figure": _figure, "bench": _bench, "self-test": _self_test,
}


def bad_pair(python: tuple[int, int], qt: tuple[int, int]) -> bool:
    """Return whether this PySide6 stops within seconds on this Python: it gives away references to None."""
    return python < (3, 12) and qt >= (6, 12)


def _refuse_bad_qt() -> None:
    if sys.version_info >= (3, 12):
        return
    from consult_app.ui.lean_qt import version

    qt, numbers = version()
    if bad_pair(sys.version_info[:2], numbers):
        raise WrongUse(words("")("cli.bad_qt", qt=qt, python=sys.version.split()[0]))


def _interrupted() -> int:
    _say(words("")("cli.interrupted"))
    return Exit.INTERNAL


def _failed(error: Exception) -> int:
    from consult_app.log import note, start_log

    folder = user_folders().state
    start_log(folder)
    kind, place = note(error)
    _say(words("")("cli.internal", kind=kind, place=place, folder=folder))
    return Exit.INTERNAL


def _say(*sentences: object) -> None:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
