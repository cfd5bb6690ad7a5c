"""The side view as a line drawing in SVG, as line_art draws the cross-section: true size, on a sheet as tall as A4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

import numpy as np
from shapely import box

from consult_app.anatomy.catalogue import LEVELS, FigureSpec
from consult_app.anatomy.cauda_equina import root_band
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.polygons import pieces, polygon, ring
from consult_app.i18n import Words
from consult_app.plates.labels import placed_labels
from consult_app.plates.line_art import FONT, SMALL, TEXT, TITLE, named, outlined, written
from consult_app.tables import table

WIDTH, HEIGHT = 210.0, 297.0          # mm of the sheet
ORIGIN = (88.0, 205.0)                # mm from its left and top edge: where the drawing's origin lies
SEEN = (-62.0, -76.0, 100.0, 186.0)   # mm: left, low, right, high
ROOT = .7                             # mm: how thick a root is
COLUMN, MIDDLE = 62.0, 12.0           # mm: where names stand, from the middle of the drawing
_FILLED = (("interspinous_", "capsule"), ("canal", "fat"), ("disc_", "annulus"), ("nucleus_", "nucleus"),
           ("body_", "bone"), ("coccyx_", "bone"), ("ligament_", "ligament"), ("arch_", "bone"))


def side_art(drawing: Drawing, spec: FigureSpec, tell: Words) -> str:
    """Return the side view as an SVG document in mm. Its names and captions are in the language of ``tell``."""
    colours, ink = table("themes/tissue.toml")["light"], table("themes/light.toml")["colour"]
    title = tell("plate.side_title", level=LEVELS[round(drawing.parameters["level"])])
    body = [*_shapes(drawing, colours), *_names(drawing, spec, tell, ink), *_captions(title, tell, ink)]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}mm" height="{HEIGHT:g}mm" '
        f'viewBox="{-ORIGIN[0]:g} {-ORIGIN[1]:g} {WIDTH:g} {HEIGHT:g}" font-family="{FONT}">',
        f"<title>{escape(title)}</title>",
        f'<rect x="{-ORIGIN[0]:g}" y="{-ORIGIN[1]:g}" width="{WIDTH:g}" height="{HEIGHT:g}" fill="{ink["surface"]}"/>',
        *body, "</svg>", "",
    ])


def _shapes(drawing: Drawing, colours: Mapping[str, str]) -> Iterator[str]:
    for prefix, tissue in _FILLED:
        for name, outline in drawing.outlines.items():
            if name.startswith(prefix):
                yield from (named(name, piece, tissue, colours) for piece in _seen(outline))
    for name, outline in drawing.outlines.items():
        if "_facet_" in name:              # beyond the cut
            yield from (_dashed(name, piece, colours["bone-edge"]) for piece in _seen(outline))
    for piece in _seen(drawing.outlines["dural_sac"]):
        yield outlined("dural_sac", piece, colours["fluid"], colours["dura"], .4)
    for piece in _seen(drawing.outlines["cord"]):
        yield named("cord", piece, "nerve", colours)
    for name, line in drawing.lines.items():
        if name.startswith("strand_"):
            yield from (named(name, piece, "nerve", colours) for piece in _seen(root_band(line, ROOT)))


def _dashed(name: str, outline: Array, colour: str) -> str:
    drawn = outlined(name, outline, "none", colour, .25)
    return drawn.replace("stroke-linejoin", 'stroke-dasharray="1.2 0.9" stroke-linejoin')


def _seen(outline: Array) -> Iterator[Array]:
    """Yield what of ``outline`` lies on the sheet."""
    yield from (ring(piece) for piece in pieces(polygon(outline).intersection(box(*SEEN))) if not piece.is_empty)


def _names(drawing: Drawing, spec: FigureSpec, tell: Words, ink: Mapping[str, str]) -> Iterator[str]:
    left, low, right, high = SEEN
    shown = {part: (x - MIDDLE, y) for part, (x, y) in drawing.anchors.items()
             if part in spec.parts and left < x < right and low < y < high}
    wall = drawing.lines["back_ligament"][::-1]
    behind = {part: x + MIDDLE - float(np.interp(y, wall[:, 1], wall[:, 0])) for part, (x, y) in shown.items()}
    for label in placed_labels(shown, COLUMN, low + 8, high - 8, TEXT * 2.1, behind):
        (x, y), start = label.spot, MIDDLE + (-COLUMN if label.left else COLUMN)
        x += MIDDLE
        for colour, width in ((ink["surface"], .7), (ink["ink"], .2)):
            yield (f'<line x1="{start:g}" y1="{-label.y:.3f}" x2="{x:.3f}" y2="{-y:.3f}" stroke="{colour}" '
                   f'stroke-width="{width:g}"/>')
        dot = f'fill="{ink["ink"]}" stroke="{ink["surface"]}" stroke-width="0.2"'
        yield f'<circle cx="{x:.3f}" cy="{-y:.3f}" r="0.55" {dot}/>'
        yield written(start + (-1 if label.left else 1), label.y - TEXT * .33, TEXT, tell(f"plate.part.{label.part}"),
                      "end" if label.left else "start", ink["ink"])


def _captions(title: str, tell: Words, ink: Mapping[str, str]) -> Iterator[str]:
    low, left = ORIGIN[1] - HEIGHT, -ORIGIN[0] + 8
    yield written(left, ORIGIN[1] - 10, TITLE, title, "start", ink["ink"], "bold")
    yield written(left, low + 6, SMALL, tell("plate.note"), "start", ink["ink2"])
    for x, key in ((SEEN[0], "front"), (SEEN[2], "back")):
        yield written(x, SEEN[1] + 2, SMALL, tell(f"picture.{key}"), "middle", ink["ink2"])
    x, y = WIDTH - ORIGIN[0] - 20, -(low + 10)
    yield (f'<path d="M{x:g} {y - 1:g} v2 M{x:g} {y:g} h10 M{x + 10:g} {y - 1:g} v2" fill="none" '
           f'stroke="{ink["ink"]}" stroke-width="0.35"/>')
    yield written(x + 5, low + 6, SMALL, tell("picture.scale"), "middle", ink["ink2"])
