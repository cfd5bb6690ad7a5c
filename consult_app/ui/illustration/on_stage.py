"""Where points and parts of a drawing lie on the widget that shows it, logical px."""

from __future__ import annotations

from collections.abc import Iterable

from consult_app.anatomy.drawing import Array, Drawing
from consult_app.ui.illustration.boxes import Point
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.parts import outlines_of
from consult_app.ui.illustration.stage_view import PartOutlines
from consult_app.ui.illustration.touched_part import meant, thinned

OUTLINE_POINTS = 48      # of a part's outline, for the layout of callouts


def logical(camera: Camera, at: tuple[float, float], ratio: float) -> Point:
    """Return where a point in mm lands, logical px; ``camera`` is in device px, ``ratio`` of which are one of them."""
    point = camera.point(at)
    return point.x() / ratio, point.y() / ratio


def part_outlines(part: str, drawing: Drawing, camera: Camera, ratio: float) -> PartOutlines:
    """Return in logical px, with few points, the outlines of the part that its callout points at, and the others.

    Of two sides the callout points at one and may lie over the other; of many levels it keeps off the others too
    where there is room.
    """
    def on_stage(outlines: Iterable[Array]) -> tuple[tuple[Point, ...], ...]:
        return tuple(tuple(logical(camera, (x, y), ratio) for x, y in thinned(outline, OUTLINE_POINTS).tolist())
                     for outline in outlines)

    found = list(outlines_of(part, drawing))
    named = meant(found, drawing.anchors[part])
    others = [outline for outline in found if not any(outline is one for one in named)]
    return on_stage(named), on_stage(others if drawing.figure == "sagittal" else ())
