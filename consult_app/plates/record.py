"""A drawing as plain data: its parameters, outlines in mm and measurements, for other programs to read."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from consult_app.anatomy.catalogue import FigureSpec
from consult_app.anatomy.drawing import Array, Drawing

DIGITS = 4          # of a mm: a tenth of a micrometre


def record(drawing: Drawing, spec: FigureSpec) -> dict[str, Any]:
    """Return figure, parameters, outlines and measurements; every strand of nerve is an outline of its own."""
    known = {parameter.name: parameter for parameter in spec.parameters}
    outlines = {name: _points(outline) for name, outline in drawing.outlines.items()}
    count: Counter[str] = Counter()
    for strand in drawing.rootlets:
        name = strand.name.lower()
        count[name] += 1
        outlines[f"rootlet_{name}_{count[name]}"] = _points(strand.outline)
    return {
        "figure": drawing.figure,
        "parameters": {name: known[name].said(value) for name, value in drawing.parameters.items()},
        "outlines": outlines,
        "measurements": {name: {"value": measured.value, "unit": measured.unit}
                         for name, measured in drawing.measurements.items()},
    }


def as_json(drawing: Drawing, spec: FigureSpec) -> str:
    """Return ``record`` as JSON text."""
    return json.dumps(record(drawing, spec), indent=1) + "\n"


def _points(outline: Array) -> list[list[float]]:
    return [[round(x, DIGITS), round(y, DIGITS)] for x, y in outline.tolist()]
