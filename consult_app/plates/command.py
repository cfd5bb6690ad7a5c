"""What ``figure`` does: reads what was set, and writes the figure as data, a line drawing or a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from consult_app.anatomy.catalogue import FIGURES, LEVELS, SAGITTAL, FigureSpec, draw
from consult_app.anatomy.drawing import Drawing
from consult_app.i18n import Words, words
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
    tell, side = words(lang), drawing.figure == SAGITTAL.name
    svg, size = _line_drawing(drawing, spec, tell)
    if kind == ".svg":
        out.write_text(svg, encoding="utf-8")
        return
    from consult_app.plates.sheet import sheet

    title = tell("plate.side_title" if side else "plate.title", level=LEVELS[round(drawing.parameters["level"])])
    out.write_bytes(sheet(svg, size, title, tell("plate.alt", title=title), tell.language))


def _line_drawing(drawing: Drawing, spec: FigureSpec, tell: Words) -> tuple[str, tuple[float, float]]:
    """Return the SVG and its size in mm."""
    from consult_app.plates import line_art, side_art

    if drawing.figure == SAGITTAL.name:
        return side_art.side_art(drawing, spec, tell), (side_art.WIDTH, side_art.HEIGHT)
    return line_art.line_art(drawing, spec, tell), (line_art.WIDTH, line_art.HEIGHT)
