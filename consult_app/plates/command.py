"""What ``figure`` does: reads what was set, and writes the figure as data, a line drawing or a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from consult_app.anatomy.catalogue import FIGURES, FigureSpec, draw
from consult_app.anatomy.drawing import Drawing
from consult_app.i18n import words
from consult_app.options import WrongUse

WRITTEN = (".json", ".svg", ".pdf")
PICTURE = ".png"                       # needs a painter: ``ui`` draws it


def asked_figure(name: str, settings: Sequence[str]) -> tuple[Drawing, FigureSpec]:
    """Return the figure with each ``key=value`` set. WrongUse for one that is not there or does not fit."""
    spec = FIGURES.get(name)
    if spec is None:
        raise WrongUse(words("")("cli.no_figure", figure=name, known=", ".join(FIGURES)))
    given: dict[str, float | str] = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals:
            raise WrongUse(words("")("cli.not_set", setting=setting))
        given[key.strip()] = value.strip()
    try:
        return draw(name, given), spec
    except ValueError as error:
        raise WrongUse(str(error)) from error


def checked_kind(out: Path) -> str:
    """Return the ending of ``out`` in small letters. WrongUse for one that no figure has."""
    kind = out.suffix.lower()
    if kind not in (*WRITTEN, PICTURE):
        raise WrongUse(words("")("cli.no_kind", file=out.name, kinds=" ".join((PICTURE, *WRITTEN))))
    return kind


def write_figure(drawing: Drawing, spec: FigureSpec, out: Path, lang: str) -> None:
    """Write a .json, .svg or .pdf. OSError if it can not be written."""
    kind = checked_kind(out)
    if kind == ".json":
        from consult_app.plates.record import as_json

        out.write_text(as_json(drawing, spec), encoding="utf-8")
        return
    from consult_app.plates.line_art import line_art

    tell = words(lang)
    svg = line_art(drawing, spec, tell)
    if kind == ".svg":
        out.write_text(svg, encoding="utf-8")
        return
    from consult_app.anatomy.catalogue import LEVELS
    from consult_app.plates.sheet import sheet

    title = tell("plate.title", level=LEVELS[round(drawing.parameters["level"])])
    out.write_bytes(sheet(svg, title, tell("plate.alt", title=title), tell.language))
