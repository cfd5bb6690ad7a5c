"""A figure as a line drawing in SVG: the same outlines, flat fills, text as text, true size, no bitmap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

import numpy as np
from shapely import Polygon

from consult_app.anatomy.build import build_of
from consult_app.anatomy.catalogue import LEVELS, FigureSpec
from consult_app.anatomy.drawing import Array, Drawing
from consult_app.anatomy.polygons import pieces, polygon, ring
from consult_app.anatomy.surroundings import exiting_root, surroundings
from consult_app.i18n import Words
from consult_app.plates.labels import PlacedLabel, placed_labels
from consult_app.tables import table

WIDTH, HEIGHT = 190.0, 134.0          # mm of the sheet
ORIGIN = (95.0, 54.0)                 # mm from its left and top edge: where the drawing's origin lies
OVAL = (47.0, 55.0, -9.5)             # half width, half height and middle of what is drawn of the surroundings, mm
COLUMN = 51.0                         # mm from the midline: where names stand
TEXT, SMALL, TITLE = 3.4, 2.9, 5.0    # mm
FONT = "Atkinson Hyperlegible, sans-serif"
_SURROUNDINGS = (("longissimus", "muscle"), ("multifidus", "muscle"), ("psoas", "muscle"),
                 ("pedicle", "beyond"), ("canal_fat", "fat"))
_SIDED = (("capsule_back", "capsule"), ("capsule_front", "ligament"), ("joint", "cartilage"))
_BONES = ("arch", "arch_right", "arch_left", "superior_facet_right", "superior_facet_left")
_CANAL = (("cavity", "cavity"), ("ligament", "ligament"), ("nerve_root", "nerve"))


def line_art(drawing: Drawing, spec: FigureSpec, tell: Words) -> str:
    """Return the cross-section as an SVG document in mm. Its names and captions are in the language of ``tell``."""
    colours = table("themes/tissue.toml")["light"]
    ink = table("themes/light.toml")["colour"]
    shown = {part: spot for part, spot in drawing.anchors.items() if part in spec.parts and _inside(spot)}
    labels = placed_labels(shown, COLUMN - 1.5, -HEIGHT + ORIGIN[1] + 14, ORIGIN[1] - 16, TEXT * 2.1)
    level = LEVELS[round(drawing.parameters["level"])]
    title = tell("plate.title", level=level)
    body = [*_shapes(drawing, colours), *_leaders(labels, ink), *_words(labels, title, tell, ink)]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}mm" height="{HEIGHT:g}mm" '
        f'viewBox="{-ORIGIN[0]:g} {-ORIGIN[1]:g} {WIDTH:g} {HEIGHT:g}" font-family="{FONT}">',
        f"<title>{escape(title)}</title>",
        f'<rect x="{-ORIGIN[0]:g}" y="{-ORIGIN[1]:g}" width="{WIDTH:g}" height="{HEIGHT:g}" fill="{ink["surface"]}"/>',
        *body, "</svg>", "",
    ])


def _inside(spot: tuple[float, float]) -> bool:
    return (spot[0] / OVAL[0]) ** 2 + ((spot[1] - OVAL[2]) / OVAL[1]) ** 2 < 1


def _shapes(drawing: Drawing, colours: Mapping[str, str]) -> Iterator[str]:
    """Yield filled outlines from far to near."""
    t = np.linspace(0, 2 * np.pi, 180, endpoint=False)
    window = np.column_stack([OVAL[0] * np.cos(t), OVAL[2] + OVAL[1] * np.sin(t)])
    yield outlined("surroundings", window, colours["fat-hi"], "none")
    build = build_of(drawing.parameters["level"])
    around = surroundings(build)
    for name, tissue in (*((f"{name}_{side}", tissue) for name, tissue in _SURROUNDINGS for side in ("right", "left")),
                         ("body_rim", "bone")):
        for number, piece in enumerate(pieces(polygon(around[name]).intersection(Polygon(window)))):
            yield outlined(f"{name}-{number}" if number else name, ring(piece), colours[tissue], _edge(colours, tissue))
    outlines = drawing.outlines
    yield named("disc", outlines["disc"], "annulus", colours)
    yield named("nucleus", outlines["nucleus"], "nucleus", colours)
    for sign, side in ((-1, "right"), (1, "left")):
        x, y, rx, ry, turn = exiting_root(build)
        yield (f'<ellipse id="exiting_root_{side}" cx="{sign * x:.3f}" cy="{-y:.3f}" rx="{rx:g}" ry="{ry:g}" '
               f'transform="rotate({-sign * np.degrees(turn):.2f} {sign * x:.3f} {-y:.3f})" fill="{colours["nerve"]}" '
               f'stroke="{colours["nerve-edge"]}" stroke-width="0.15"/>')
    for name, tissue in _SIDED:
        for side in ("right", "left"):
            yield named(f"{name}_{side}", outlines[f"{name}_{side}"], tissue, colours)
    for name in _BONES:
        if name in outlines:
            yield named(name, outlines[name], "bone", colours)
    for name, tissue in _CANAL:
        for side in ("right", "left"):
            if f"{name}_{side}" in outlines:
                yield named(f"{name}_{side}", outlines[f"{name}_{side}"], tissue, colours)
    yield outlined("dural_sac", outlines["dural_sac"], colours["fluid"], colours["dura"], 0.4)
    for number, strand in enumerate(drawing.rootlets):
        yield named(f"rootlet-{number + 1}", strand.outline, "nerve", colours)


def _edge(colours: Mapping[str, str], tissue: str) -> str:
    """Return the colour of a tissue's outline. Fat has none: its two sides meet on the midline."""
    if tissue == "fat":
        return "none"
    return colours.get(f"{tissue}-edge", colours.get(f"{tissue}-lo", colours["bone-edge"]))


def named(name: str, outline: Array, tissue: str, colours: Mapping[str, str]) -> str:
    """Return a filled outline in the colours of ``tissue``."""
    return outlined(name, outline, colours[tissue], _edge(colours, tissue))


def outlined(name: str, outline: Array, fill: str, stroke: str, width: float = 0.18) -> str:
    """Return a filled outline; ``width`` of its stroke in mm."""
    spots = " L".join(f"{x:.3f} {-y:.3f}" for x, y in outline.tolist())
    return (f'<path id="{name}" d="M{spots} Z" fill="{fill}" stroke="{stroke}" stroke-width="{width:g}" '
            'stroke-linejoin="round"/>')


def _leaders(labels: tuple[PlacedLabel, ...], ink: Mapping[str, str]) -> Iterator[str]:
    for label in labels:
        (x, y), start = label.spot, (-COLUMN if label.left else COLUMN)
        line = f'x1="{start + (1 if label.left else -1):g}" y1="{-label.y:.3f}" x2="{x:.3f}" y2="{-y:.3f}"'
        yield f'<line {line} stroke="{ink["surface"]}" stroke-width="0.7"/>'
        yield f'<line {line} stroke="{ink["ink"]}" stroke-width="0.2"/>'
        dot = f'fill="{ink["ink"]}" stroke="{ink["surface"]}" stroke-width="0.2"'
        yield f'<circle cx="{x:.3f}" cy="{-y:.3f}" r="0.55" {dot}/>'


def _words(labels: tuple[PlacedLabel, ...], title: str, tell: Words, ink: Mapping[str, str]) -> Iterator[str]:
    for label in labels:
        x, anchor = (-COLUMN, "end") if label.left else (COLUMN, "start")
        yield written(x, label.y - TEXT * 0.33, TEXT, tell(f"plate.part.{label.part}"), anchor, ink["ink"])
    low, left = ORIGIN[1] - HEIGHT, -ORIGIN[0] + 6
    yield written(left, ORIGIN[1] - 9, TITLE, title, "start", ink["ink"], "bold")
    yield written(left, low + 5, SMALL, tell("plate.note"), "start", ink["ink2"])
    for x, y, key in ((0, OVAL[2] + OVAL[1] + 2, "front"), (0, OVAL[2] - OVAL[1] - 4.5, "back"),
                      (-30, low + 10.5, "right"), (30, low + 10.5, "left")):
        yield written(x, y, SMALL, tell(f"picture.{key}"), "middle", ink["ink2"])
    x, y = -left - 10, -(low + 9)
    yield (f'<path d="M{x:g} {y - 1:g} v2 M{x:g} {y:g} h10 M{x + 10:g} {y - 1:g} v2" fill="none" '
           f'stroke="{ink["ink"]}" stroke-width="0.35"/>')
    yield written(x + 5, low + 5, SMALL, tell("picture.scale"), "middle", ink["ink2"])


def written(x: float, y: float, size: float, words: str, anchor: str, colour: str, weight: str = "normal") -> str:
    """Return words at a spot of the drawing, y upwards, ``size`` in mm."""
    return (f'<text x="{x:.2f}" y="{-y:.2f}" font-size="{size:g}" font-weight="{weight}" text-anchor="{anchor}" '
            f'fill="{colour}">{escape(words)}</text>')
