"""What figures there are and what can be set on them, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from consult_app.anatomy.catalogue import FigureSpec, Parameter


def listed(figures: Mapping[str, FigureSpec]) -> Iterator[str]:
    """Yield each figure's name and, indented below it, its parameters with range, unit and default."""
    for figure in figures.values():
        yield figure.name
        width = max(len(parameter.name) for parameter in figure.parameters)
        for parameter in figure.parameters:
            yield f"  {parameter.name:<{width}}  {_range(parameter)}"


def _range(parameter: Parameter) -> str:
    default = parameter.said(parameter.default)
    shown = default if isinstance(default, str) else f"{default:g}"
    if parameter.choices:
        return f"{' '.join(parameter.choices)} (default {shown})"
    unit = f" {parameter.unit}" if parameter.unit else ""
    return f"{parameter.low:g} to {parameter.high:g}{unit} (default {shown})"
