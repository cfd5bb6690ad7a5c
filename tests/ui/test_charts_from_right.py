"""Charts of a page that runs from right to left: amounts and time turn with it, people and body do not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import draw
from consult_app.content.model import Gauge
from consult_app.session.actions import EndVisit, ToggleList
from consult_app.ui.pages.timeline_chart import TimelineChart
from consult_app.ui.pages.timeline_list import ListRow
from consult_app.ui.pages.timeline_target import StretchTarget
from consult_app.ui.render import UnseenVisit
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.gauge import RoomGauge
from consult_app.ui.widgets.icon_array import IconArray, cells_in
from consult_app.ui.widgets.option_heading import OptionHeading
from consult_app.ui.widgets.pressable import Pressable
from tests.ui.reflection import SIZE, alike, assert_reflected, both_ways, child, flipped, place_in, placed, seen, unlike

pytestmark = pytest.mark.usefixtures("qapp")
SAC = QRect(190, 90, 120, 160)                     # of a gauge of 500 x 400 px: the sac, and nothing of the ring
RING = QRect(0, 0, 500, 60)


def gauge_at(ratio: float, *, compact: bool) -> list[QImage]:
    def gauge(look: Look, parent: QWidget) -> RoomGauge:
        made = RoomGauge(look, Gauge("dural_sac_area", "Room", ((0.0, "Room"),)), parent)
        made.compact = compact
        now, usual = draw("axial", {"severity": 0.67, "removal_left": 1.0}), draw("axial")
        made.show_room(ratio, now.outlines["dural_sac"].tolist(), usual.outlines["dural_sac"].tolist())
        return made

    return both_ways(gauge, QSize(500, 60 if compact else 400))


def test_the_room_fills_from_where_reading_begins_and_the_sac_keeps_its_sides() -> None:
    """One side of the drawing has been worked on alone: the sac is not symmetrical."""
    straight, other = gauge_at(0.3, compact=False)
    assert straight.copy(SAC) == other.copy(SAC)
    assert straight.copy(SAC) != flipped(straight).copy(SAC)
    assert alike(other.copy(RING), flipped(straight).copy(RING))
    assert not alike(other.copy(RING), straight.copy(RING))


def test_a_straight_gauge_fills_from_where_reading_begins() -> None:
    straight, other = gauge_at(0.3, compact=True)
    bar = QRect(0, 0, 500, 30)
    assert alike(other.copy(bar), flipped(straight).copy(bar))
    assert straight.pixelColor(60, 16) == other.pixelColor(440, 16) != straight.pixelColor(440, 16)


@pytest.mark.parametrize(("of", "filled"), [(100, 9), (1000, 33)])
def test_people_are_counted_from_the_left_in_every_language(of: int, filled: int) -> None:
    """One picture everywhere: whoever has seen it in one language can count and compare it in another."""
    def array(look: Look, parent: QWidget) -> IconArray:
        made = IconArray(look, of, filled, "b", 1, "9 of 100", parent)
        made.show_cells(cells_in(of, 480, 600, 60))
        return made

    straight, other = both_ways(array, QSize(480, 600))
    assert straight == other
    assert straight != flipped(straight), "the last row is not full"


@pytest.fixture
def charts(shipped: UnseenVisit, turned: UnseenVisit) -> list[UnseenVisit]:
    for visit in (shipped, turned):
        visit.session.do(EndVisit(0.0, 0))                   # the same order of options in both
        visit.dress(SIZE, "light", 100)
        next(visit.views("recovery-times"))
    return [shipped, turned]


def test_time_runs_from_where_reading_begins(charts: list[UnseenVisit]) -> None:
    """The bars, their ends that fade and the grid are those of the other direction, reflected; so are their words."""
    from consult_app.ui.pages.timeline_plot import TimelinePlot

    plots = [child(visit.window.page, TimelinePlot) for visit in charts]
    places = [place_in(plot, visit.window) for plot, visit in zip(plots, charts, strict=True)]
    assert_reflected([[("plot", place)] for place in places], SIZE.width(), 8)
    straight, other = (seen(plot) for plot in plots)
    bars = QRect(0, 60, min(straight.width(), other.width()), straight.height() - 60)   # the marks' names stand above
    assert unlike(other.copy(bars), straight.copy(bars)) > 20 * unlike(other.copy(bars), flipped(straight).copy(bars))


def test_lanes_words_and_the_toggle_come_from_the_right(charts: list[UnseenVisit]) -> None:
    kinds = (StretchTarget, OptionHeading, TimelineChart, Pressable)
    assert_reflected([placed(visit, *kinds) for visit in charts], SIZE.width(), 40)


def test_the_list_of_recovery_comes_from_the_right(charts: list[UnseenVisit]) -> None:
    for visit in charts:
        visit.session.do(ToggleList())
    straight, other = (placed(visit, ListRow, OptionHeading) for visit in charts)
    assert len(straight) > 5
    assert_reflected((straight, other), SIZE.width(), 60)
    for visit in charts:
        visit.session.do(ToggleList())
