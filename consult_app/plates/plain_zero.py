"""Make a copy of the reading font whose zero has no slash: patients read "100" most, and a slash looks crossed out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

OWN = "Lumbar Consult Sans"            # a derived font may not carry the reserved name (SIL OFL)
ORIGINAL = "Atkinson Hyperlegible"
Contour = list[tuple[str, tuple[Any, ...]]]
NAME_RECORDS = (1, 3, 4, 6, 16)       # family, unique id, full name, PostScript name, typographic family


def write_plain_zero(source: Path, target: Path) -> None:
    """Write ``source`` to ``target`` under the family name OWN, licence text kept.

    The zero keeps its outer contour; its counter is the letter O's, fitted to where the two halves were.
    """
    from fontTools.pens.transformPen import TransformPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont

    font = TTFont(source, recalcTimestamp=False)
    outer, *halves = sorted(_contours(font, "zero"), key=_area, reverse=True)
    counter = min(_contours(font, "O"), key=_area)
    if len(halves) != 2:
        msg = "the font's zero has no slash to take out"
        raise ValueError(msg)
    pen = TTGlyphPen(None)
    _draw(outer, pen)
    _draw(counter, TransformPen(pen, _fit(_frame(counter), _frame([step for half in halves for step in half]))))
    font["glyf"]["zero"] = pen.glyph()
    for record in font["name"].names:
        if record.nameID in NAME_RECORDS:
            text = record.toUnicode().replace(ORIGINAL, OWN)
            record.string = text.replace(ORIGINAL.replace(" ", ""), OWN.replace(" ", ""))
    font.save(target)


def _contours(font: Any, glyph: str) -> list[Contour]:
    from fontTools.pens.recordingPen import RecordingPen

    pen = RecordingPen()
    font.getGlyphSet()[glyph].draw(pen)
    contours: list[Contour] = []
    for step, points in pen.value:
        if step == "moveTo":
            contours.append([])
        contours[-1].append((step, points))
    return contours


def _draw(contour: Contour, pen: Any) -> None:
    for step, points in contour:
        getattr(pen, step)(*points)


def _frame(contour: Contour) -> tuple[float, float, float, float]:
    points = [point for _, step in contour for point in step if point is not None]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _area(contour: Contour) -> float:
    x0, y0, x1, y1 = _frame(contour)
    return (x1 - x0) * (y1 - y0)


def _fit(old: tuple[float, ...], new: tuple[float, ...]) -> tuple[float, float, float, float, float, float]:
    sx, sy = (new[2] - new[0]) / (old[2] - old[0]), (new[3] - new[1]) / (old[3] - old[1])
    return sx, 0, 0, sy, new[0] - old[0] * sx, new[1] - old[1] * sy
