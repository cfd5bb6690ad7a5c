"""What may be asked for on the command line, and what it comes to together with the settings file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, get_args

from consult_app import __version__
from consult_app.errors import Problem
from consult_app.i18n import words
from consult_app.options import Mode
from consult_app.resources import asset
from consult_app.settings import Minutes, Settings, TextSize, Theme, read_settings

if TYPE_CHECKING:
    import argparse

SHIPPED = "packs/mild-lss"


class Asked(SimpleNamespace):
    """What was asked for: ``command`` and its options."""


def plain() -> Asked:
    """Return what a start without any option asks for; its parser would take 6 ms to import and to make."""
    return Asked(command="show", pack=None, lang=None, theme=None, text=None, settings=None, windowed=False,
                 one_screen=False, path=None, further=[])


def read_arguments(given: Sequence[str]) -> Asked:
    """Return what ``given`` asks for; ``further`` is what bench reads itself. SystemExit 2 for wrong use."""
    asked = _with_command(list(given))
    if asked == ["show"]:
        return plain()
    args, further = parser(asked[0]).parse_known_args(asked, Asked())
    if further and args.command != "bench":
        parser().error(f"unrecognized arguments: {' '.join(further)}")
    args.further = further
    return args


def parser(command: str = "") -> argparse.ArgumentParser:
    """Return the parser of every command that works, or of ``command`` alone: each takes a millisecond to make."""
    import argparse

    about = "" if command == "--version" else words("")("cli.about")      # reading words leaves a copy in the cache
    top = argparse.ArgumentParser(prog="lumbar-consult", description=about)
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name in (command,) if command in COMMANDS else COMMANDS:
        help_line, add_options = COMMANDS[name]
        add_options(commands.add_parser(name, help=help_line, add_help=name != "bench"))    # bench has its own
    return top


def _show_options(show: argparse.ArgumentParser) -> None:
    _page_options(show)
    show.add_argument("--windowed", action="store_true", help="in a window, not the whole screen")
    show.add_argument("--one-screen", action="store_true", help="leave a second screen alone")
    show.add_argument("--path", choices=get_args(Minutes), help="length of the visit in minutes")


def _check_options(check: argparse.ArgumentParser) -> None:
    check.add_argument("packs", nargs="*", type=Path, metavar="PACK", help="pack folders (default: those that ship)")
    check.add_argument("--json", action="store_true", help="a JSON list of problems")


def _render_options(render: argparse.ArgumentParser) -> None:
    _page_options(render)
    render.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the pictures and pages.json")
    render.add_argument("--page", nargs="+", action="extend", default=[], metavar="ID", help="pages (default: all)")
    render.add_argument("--size", type=_size, default=(1920, 1080), metavar="WxH", help="default: 1920x1080")
    render.add_argument("--mode", choices=get_args(Mode), default="room", help="which window")


def _figure_options(figure: argparse.ArgumentParser) -> None:
    figure.add_argument("name", nargs="?", metavar="NAME", help="which figure, such as axial")
    figure.add_argument("--list", action="store_true", help="name the figures and what can be set on them")
    figure.add_argument("--set", nargs="+", action="extend", default=[], metavar="KEY=VALUE", help="parameters")
    figure.add_argument("--out", type=Path, metavar="FILE", help="a .png, .svg, .pdf or .json file")
    figure.add_argument("--size", type=_size, default=(1600, 1200), metavar="WxH", help="of a .png")
    figure.add_argument("--theme", choices=get_args(Theme), default="light", help="colors of a .png")
    figure.add_argument("--lang", metavar="CODE", default="", help="language of the words in an .svg or .pdf")


def _no_options(command: argparse.ArgumentParser) -> None:
    """Leave ``command`` as it is."""


COMMANDS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "show": ("the consultation on screen (this is the default)", _show_options),
    "check": ("read packs and report every problem", _check_options),
    "render": ("draw pages to PNG without a display", _render_options),
    "figure": ("draw one figure to a .png, .svg, .pdf or .json file", _figure_options),
    "bench": ("measure speed and memory beside a bare window", _no_options),
    "self-test": ("start for real, read the assets, draw, and say whether it worked", _no_options),
}


def _page_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--pack", type=Path, metavar="DIR", help="content pack (default: the one that ships)")
    command.add_argument("--lang", metavar="CODE", help="language")
    command.add_argument("--theme", choices=get_args(Theme), help="colors")
    command.add_argument("--text", type=int, choices=get_args(TextSize), help="text size in per cent")
    command.add_argument("--settings", type=Path, metavar="FILE", help="settings file (default: this user's)")


def _with_command(given: list[str]) -> list[str]:
    """Put ``show`` before options that name no command."""
    about_program = {"-h", "--help", "--version"}
    if not given or (given[0].startswith("-") and given[0] not in about_program):
        return ["show", *given]
    return given


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    size = int(width), int(height)
    if not all(200 <= length <= 8192 for length in size):
        from argparse import ArgumentTypeError

        raise ArgumentTypeError("width and height lie between 200 and 8192")
    return size


def settings_of(args: Asked) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings file's values, overridden by the command line, and the file's problems."""
    settings, problems = read_settings(args.settings)
    given: dict[str, Any] = {
        "language": args.lang, "theme": args.theme, "text": args.text, "path": getattr(args, "path", None),
    }
    return replace(settings, **{name: value for name, value in given.items() if value is not None}), problems


def pack_of(args: Asked, settings: Settings) -> Path:
    """Return the folder of the pack to show."""
    folder: Path = args.pack or (Path(settings.pack) if settings.pack else asset(SHIPPED))
    return folder
