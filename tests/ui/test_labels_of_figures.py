"""The words on every figure: at each size, text size and theme, in a language 40 % longer than English."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QAbstractButton
from shapely import Point, Polygon

from consult_app.content.model import Figure, Page
from consult_app.i18n.direction import LONG
from consult_app.settings import Settings, user_folders
from consult_app.ui.illustration import FigureView
from consult_app.ui.illustration.boxes import Box, cross
from consult_app.ui.illustration.part_item import PartItem
from consult_app.ui.illustration.parts import outlines_of
from consult_app.ui.render import UnseenVisit
from tests.ui.conftest import SHIPPED
from tests.ui.looks import LOOKS, Look, named
from tests.ui.recording import assert_none, settled


@pytest.fixture(scope="module")
def visit(qapp: object) -> Iterator[UnseenVisit]:
    made = UnseenVisit(SHIPPED, Settings(language=LONG), QSize(1920, 1080), user_folders().cache)
    yield made
    made.close()


def has_figure(page: Page) -> bool:
    drawn = (page, *getattr(page, "panes", ()), *getattr(page, "scenes", ()))
    return any(isinstance(getattr(part, "visual", None), Figure) for part in drawn)


def stages(visit: UnseenVisit) -> Iterator[tuple[str, FigureView]]:
    """Yield every figure of the pack as it stands on its page."""
    for page in visit.session.pack.pages:
        if has_figure(page):
            for part in visit.views(page.head.id):
                settled(visit)
                for place, stage in enumerate(visit.window.page.findChildren(FigureView)):
                    if stage.isVisible():
                        yield f"{page.head.id} {part + 1}.{place + 1}", stage


@pytest.mark.parametrize("look", named(LOOKS, leading=True))
def test_no_word_on_a_figure_is_in_the_way(visit: UnseenVisit, look: Look) -> None:
    look.put_on(visit)
    found = 0
    for name, stage in stages(visit):
        found += len(stage.callouts)
        assert_none(f"{name}: {fault}" for fault in faults(stage))
    assert found > 10


def faults(stage: FigureView) -> Iterator[str]:
    room = Box(0, 0, stage.width(), stage.height())
    boxes = [(callout.part, callout.box) for callout in stage.callouts]
    boxes += [(caption.key, caption.box) for caption in stage.captions]
    boxes += [(button.accessibleName(), Box(*QRectF(button.geometry()).getRect()))
              for button in stage.findChildren(QAbstractButton)
              if button.isVisible() and not isinstance(button, PartItem)]
    yield from (f"{part} leaves the stage" for part, box in boxes if not room.contains(box))
    yield from (f"{one} lies over {other}" for (one, a), (other, b) in combinations(boxes, 2) if a.meets(b))
    yield from (f"{callout.part} lies over the part it names" for callout in stage.callouts
                if any(callout.box.covers_part_of(outline) for outline in outlines_meant(stage, callout.part)))
    for one, other in combinations(stage.callouts, 2):
        if cross(one.start, one.end, other.start, other.end):
            yield f"the leaders of {one.part} and {other.part} cross"
    for callout in stage.callouts:
        for name, box in boxes:
            if name != callout.part and box.cut_by(callout.start, callout.end):
                yield f"the leader of {callout.part} runs under {name}"


def outlines_meant(stage: FigureView, part: str) -> list[tuple[tuple[float, float], ...]]:
    """Return the part's outlines as they are drawn, px, where it is named: on that side, or at that level of many."""
    assert stage.drawing
    at = stage.drawing.anchors[part]
    outlines = [outline.tolist() for outline in outlines_of(part, stage.drawing)]
    if stage.drawing.figure == "sagittal":
        meant = [outline for outline in outlines if Polygon(outline).buffer(0).contains(Point(at))]
        assert meant, f"the leader to {part} ends beside it"
    else:
        meant = [outline for outline in outlines if any(x * at[0] > 0 for x, _ in outline)]
    return [tuple(stage.on_stage((x, y)) for x, y in outline) for outline in meant]
