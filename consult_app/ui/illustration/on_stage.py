"""Where points and parts of a drawing lie on the widget that shows it, logical px."""

from __future__ import annotations

from collections.abc import Iterable

from consult_app.anatomy.drawing import Array, Drawing
from consult_app.ui.illustration.boxes import Point
from consult_app.ui.illustration.camera import Camera
from consult_app.ui.illustration.parts import outlines_of
from consult_app.ui.illustration.stage_view import PartOutlines
from consult_app.ui.illustration.touched_part import meant, thinned
from consult_app.ui.illustration.worth import Worth, worth_of

OUTLINE_POINTS = 48      # of a part's outline, for the layout of callouts


def logical(camera: Camera, at: tuple[float, float], ratio: float) -> Point:
    """Return where a point in mm lands, logical px; ``camera`` is in device px, ``ratio`` of which are one of them."""
    point = camera.point(at)
    return point.x() / ratio, point.y() / ratio


class DrawnParts:
    """The parts of ``drawing`` as ``camera``, in device px, sees them: in logical px."""

    def __init__(self, drawing: Drawing, camera: Camera, ratio: float) -> None:
        self._drawing, self._camera, self._ratio = drawing, camera, ratio

    def outlines(self, part: str) -> PartOutlines:
        """Return with few points the outlines of the part that its callout points at, and the others.

        Of two sides the callout points at one and may lie over the other; of many levels it keeps off the others too
        where there is room.
        """
        found = list(outlines_of(part, self._drawing))
        named = meant(found, self._drawing.anchors[part])
        others = [outline for outline in found if not any(outline is one for one in named)]
        return self._on_stage(named), self._on_stage(others if self._drawing.figure == "sagittal" else ())

    def worth(self, height: float) -> Worth:
        """Return what of all parts callouts had better not lie over, on a stage of ``height`` px."""
        return worth_of(self._drawing, self._camera.shrunk(self._ratio), height)

    def _on_stage(self, outlines: Iterable[Array]) -> tuple[tuple[Point, ...], ...]:
        return tuple(tuple(logical(self._camera, (x, y), self._ratio)
                           for x, y in thinned(outline, OUTLINE_POINTS).tolist()) for outline in outlines)
