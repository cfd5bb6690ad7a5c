from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.content.model import TimelinePage
from consult_app.i18n import words
from consult_app.session.actions import Action, Show, ToggleList
from consult_app.session.start import begin
from consult_app.session.state import SourcesOf, State
from consult_app.settings import TextSize, Theme
from consult_app.ui.pages.timeline import TimelineView
from consult_app.ui.pages.timeline_axis import Axis, apart, axis_for, mark_name
from consult_app.ui.pages.timeline_list import TimelineList
from consult_app.ui.pages.timeline_plot import TimelinePlot
from consult_app.ui.pages.timeline_target import StretchTarget
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.option_heading import OptionHeading
from consult_app.ui.widgets.segmented import Segmented
from tests.conftest import ROOT
from tests.ui.fitting import SIZES, TEXTS, assert_fits, keep, rect_in, setting_for, shown, texts
from tests.ui.pages.choice_pack import AXIS, NOTE, choice_pack, faults_of, picture_of, timeline_page


def timeline(
    size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light", options: int = 3,
    done: list[Action] | None = None, *, stretched: bool = False, page: TimelinePage | None = None, **state: object,
) -> tuple[TimelineView, State]:
    pack = choice_pack(options, stretched=stretched)
    setting = setting_for(pack, size, text, theme, (done if done is not None else []).append)
    view = keep(TimelineView(setting, page or timeline_page(options, stretched=stretched)))
    now = replace(begin(pack, theme=theme, text=text), **state)  # type: ignore[arg-type]
    view.show_state(now)
    return view, now


def stretches(view: TimelineView) -> list[StretchTarget]:
    return [target for target in shown(view, StretchTarget) if isinstance(target, StretchTarget)]


# -- the axis

@settings(derandomize=True, max_examples=200)
@given(st.lists(st.floats(0, 500), min_size=2, max_size=9, unique=True), st.floats(0, 600), st.floats(0, 600))
def test_what_is_later_never_stands_earlier(marks: list[float], one: float, other: float) -> None:
    axis = axis_for("weeks", marks, ())
    earlier, later = sorted((one, other))
    assert 0 <= axis.share(earlier) <= axis.share(later) <= 1


def test_marks_stand_evenly() -> None:
    axis = Axis("weeks", AXIS)
    assert [round(axis.share(mark) * 7, 6) for mark in AXIS] == list(range(8))
    assert axis.share(4) * 7 == pytest.approx(3.5)


def test_an_axis_without_marks_reaches_the_last_time() -> None:
    assert axis_for("weeks", (), (1.0, 6.0, float("inf"))).marks == (0.0, 6.0)
    assert axis_for("weeks", (), ()).marks == (0.0, 1.0)


@pytest.mark.parametrize(("unit", "value", "name"), [
    ("weeks", 0, "Day 0"), ("weeks", 1 / 7, "1 day"), ("weeks", 1, "1 week"), ("weeks", 6, "6 weeks"),
    ("weeks", 13, "3 months"), ("weeks", 26, "6 months"), ("weeks", 52, "1 year"), ("days", 14, "2 weeks"),
    ("months", 24, "2 years"), ("weeks", 2.5, "2.5 weeks"), ("feet", 200, "200 feet"),
])
def test_marks_are_named_in_the_largest_whole_unit(unit: str, value: float, name: str) -> None:
    assert mark_name(words("en"), unit, value) == name


def test_names_that_would_touch_give_way_to_the_ends() -> None:
    assert apart([0, 30, 100], [40, 40, 40], 5) == [True, False, True]
    assert apart([0, 50, 100], [40, 40, 40], 5) == [True, True, True]
    assert apart([10], [40], 5) == [True]


# -- the page

@pytest.mark.parametrize("size", [*SIZES, (3840, 2160)])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("stretched", [False, True])
def test_nothing_is_cut_in_any_part(
    qapp: QApplication, size: tuple[int, int], text: TextSize, stretched: bool,
) -> None:
    for options in (2, 3, 6):
        for as_list in (False, True):
            view, state = timeline(size, text, options=options, stretched=stretched, as_list=as_list)
            for part in range(view.parts):
                view.show_state(replace(state, part=part))
                assert_fits(view)
                assert faults_of(view) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", SIZES)
def test_the_painted_page_can_be_read(qapp: QApplication, size: tuple[int, int], theme: Theme) -> None:
    for as_list in (False, True):
        view, _ = timeline(size, theme=theme, as_list=as_list)
        assert faults_of(view, painted=True) == []


@pytest.mark.parametrize(("size", "options"), [((1920, 1080), 3), ((1280, 720), 2), ((1080, 1920), 3)])
def test_chart_and_list_say_the_same_words(qapp: QApplication, size: tuple[int, int], options: int) -> None:
    view, state = timeline(size, options=options)
    drawn: list[str] = []
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        drawn += [target.text() for target in stretches(view)]
    view.show_state(replace(state, as_list=True))
    assert not stretches(view)
    listed = texts(shown(view, TimelineList)[0])
    assert [said for said in listed if said in drawn] == drawn
    assert len(drawn) == 3 * options


def test_every_option_is_in_view_at_once(qapp: QApplication) -> None:
    """Tighter where that does it, else as the list by itself: no option stands alone on a further part."""
    for options, drawn in ((2, True), (3, False)):
        view, _ = timeline((1280, 720), options=options)
        assert view.parts == 1
        assert len(shown(view, OptionHeading)) == options
        assert bool(shown(view, TimelinePlot)) is drawn
        assert bool(shown(view, Segmented)) is drawn


def test_the_shipped_recovery_is_drawn_on_one_part(shipped: UnseenVisit) -> None:
    page = next(page for page in shipped.session.pack.pages if isinstance(page, TimelinePage))
    for size in SIZES:
        view = keep(TimelineView(setting_for(shipped.session.pack, size), page))
        view.show_state(begin(shipped.session.pack))
        assert view.parts == 1
        assert len(stretches(view)) == sum(len(lane.stretches) for lane in page.lanes)
        assert len(shown(view, OptionHeading)) == len(page.lanes)
        assert_fits(view)


def test_every_part_keeps_its_limits_in_view(qapp: QApplication) -> None:
    for text in TEXTS:
        view, state = timeline((1280, 720), text, options=6)
        assert view.parts > 1
        for part in range(view.parts):
            view.show_state(replace(state, part=part))
            assert NOTE in texts(view)


def test_a_bar_opens_where_it_comes_from_by_touch_and_by_key(qapp: QApplication) -> None:
    done: list[Action] = []
    view, _ = timeline(done=done)
    view.show()
    first, second, third = stretches(view)[:3]
    assert first.accessibleName() == "Wait and see: Home the same day"
    assert second.accessibleName().endswith("ask your team. The end is not stated.")
    middle = QPoint(round(third.fit.bar.left - third.fit.reach().left) + 12, third.height() // 2)
    QTest.mouseClick(third, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert view.childAt(third.mapTo(view, middle)) is third
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert done == [Show(SourcesOf("harm")), Show(SourcesOf("same-day"))]


def test_bars_stand_where_the_axis_says(qapp: QApplication) -> None:
    view, _ = timeline()
    picture, look = picture_of(view), view.look
    plot = shown(view, TimelinePlot)[0]
    left = rect_in(plot, view).left()
    for target, colour in zip(stretches(view), "aaabbbccc", strict=True):
        row = rect_in(target, view).center().y()
        bar = target.fit.bar
        here = range(left, picture.width())
        inked = [x for x in here if _alike(picture.pixelColor(x, row), look.colour(colour))]
        assert inked
        assert abs(min(inked) - (left + bar.left)) <= 2
        if not target.stretch.open and not target.fit.inside:
            assert abs(max(x for x in inked if x <= left + bar.right) - (left + bar.right)) <= 3
    _assert_times(stretches(view)[:3], plot)


def _assert_times(targets: list[StretchTarget], plot: TimelinePlot) -> None:
    home, active, benefit = (target.fit.bar for target in targets)
    centre = (home.left + home.right) / 2
    week = (active.left - centre) * 1          # one day is one of seven even steps
    assert benefit.left - centre == pytest.approx(5 * week, rel=0.02)
    assert benefit.right - centre == pytest.approx(7 * week, rel=0.02)
    assert benefit.right <= plot.width()


def _alike(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) < 12


def test_a_bar_without_a_stated_end_fades_out(qapp: QApplication) -> None:
    view, _ = timeline()
    picture, plot = picture_of(view), shown(view, TimelinePlot)[0]
    target = stretches(view)[1]
    row, left = rect_in(target, view).center().y(), rect_in(plot, view).left()
    ink, paper = view.look.colour("a"), view.look.colour("surface")
    assert _alike(picture.pixelColor(round(left + target.fit.bar.left) + 20, row), ink)
    assert _alike(picture.pixelColor(round(left + target.fit.bar.right) - 2, row), paper)


def test_the_plot_answers_to_nothing(qapp: QApplication) -> None:
    view, _ = timeline()
    plot = shown(view, TimelinePlot)[0]
    assert isinstance(plot, TimelinePlot)
    assert plot.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert plot.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert not plot.getPlotItem().menuEnabled()
    assert plot.getViewBox().state["mouseEnabled"] == [False, False]


def test_the_toggle_switches_and_says_so(qapp: QApplication) -> None:
    done: list[Action] = []
    view, state = timeline(done=done)
    chart, as_list = _segments(view)
    assert [chart.accessibleName(), as_list.accessibleName()] == ["Shown as: Chart", "Show as: List"]
    chart.click()
    as_list.click()
    assert done == [ToggleList()]
    view.show_state(replace(state, as_list=True))
    assert as_list.isChecked()
    assert not chart.isChecked()


def _segments(view: TimelineView) -> list:  # type: ignore[type-arg]
    return [child for child in shown(view, Segmented)[0].children() if hasattr(child, "face")]


@pytest.mark.parametrize("text", [150, 200])
def test_large_text_reads_as_a_list_by_itself(qapp: QApplication, text: TextSize) -> None:
    view, _ = timeline(text=text)
    assert shown(view, TimelineList)
    assert not shown(view, Segmented)
    assert not shown(view, TimelinePlot)


def test_the_order_of_the_visit_moves_lanes_but_not_colours(qapp: QApplication) -> None:
    view, state = timeline()
    view.show_state(replace(state, option_order=("shot", "wait", "tape")))
    headings = sorted(shown(view, OptionHeading), key=lambda heading: rect_in(heading, view).y())
    assert [texts(heading) for heading in headings] == [["A shot"], ["Wait and see"], ["Taping"]]
    letters = [(h._letter, h._option.colour) for h in headings]  # type: ignore[attr-defined]  # noqa: SLF001
    assert letters == [("A", "c"), ("B", "a"), ("C", "b")]


def test_a_reader_hears_a_lane_after_its_name(qapp: QApplication) -> None:
    view, _ = timeline()
    heard = [child for child in view.findChildren(QWidget) if isinstance(child, (OptionHeading, StretchTarget))
             and child.isVisibleTo(view)]
    assert [isinstance(child, OptionHeading) for child in heard] == [True, False, False, False] * 3


def test_lanes_are_given_equal_weight(qapp: QApplication) -> None:
    view, _ = timeline()
    tall = {target.height() for target in stretches(view) if target.fit.lines == 1}
    assert len(tall) == 1
    view, _ = timeline(as_list=True)
    headings = sorted(shown(view, OptionHeading), key=lambda heading: rect_in(heading, view).x())
    assert len({heading.width() for heading in headings}) == 1
    assert len({rect_in(heading, view).y() for heading in headings}) == 1


def test_pyqtgraph_comes_with_the_first_chart_and_not_before() -> None:
    asked = "import sys, consult_app.ui.pages.timeline; print({'numpy', 'pyqtgraph'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, timeout=60, cwd=ROOT,
                          check=True)
    assert done.stdout.strip() == "set()"


def test_pages_that_are_dropped_leave_nothing(qapp: QApplication) -> None:
    def turned(times: int) -> int:
        for _ in range(times):
            view = TimelineView(setting_for(choice_pack(), (1280, 720)), timeline_page())
            view.show_state(begin(choice_pack()))
            view.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return len(QApplication.allWidgets())

    assert turned(2) == turned(6)
