from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from consult_app.anatomy.catalogue import draw
from consult_app.content.model import (
    Aside,
    Figure,
    Gauge,
    Label,
    Mark,
    Pack,
    PageHead,
    Pane,
    Picture,
    TwoStatesPage,
    Words,
)
from consult_app.resources import asset
from consult_app.settings import TextSize, Theme
from consult_app.ui.illustration import FigureView, PictureView
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.pages.two_states import TwoStatesView
from consult_app.ui.record.colours import pixels
from consult_app.ui.widgets.room_bar import RoomBar
from tests.ui.fitting import SIZES, TEXTS, keep, rect_in, setting_for, shown, texts
from tests.ui.grid_pack import made_up_pack, said
from tests.ui.pages.alone import faults_of, longer, parts_of, picture_of, state_of

TEXT = (
    (Words("On the left is a healthy canal. The nerves have lots of room."),),
    (Words("On the right the ligament is thicker and the joints have grown. The nerves get less room."),
     Mark("walks", 1), Words(" That can bring pain when you stand or walk."), Mark("harm", 2)),
)
GAUGE = Gauge("dural_sac_area", "Room for the nerves",
              ((0.92, "About the usual room"), (0.75, "A little less room"), (0.55, "Less room"),
               (0.0, "Much less room")), "beside the healthy drawing", "A picture to explain, not your own scan.")
ASIDE = Aside("Talk about it", said("What has your doctor told you about your own scan?"))
LIMIT = "A drawing, not your scan. Many people have this on a scan and feel nothing."
CONTEXT = said(LIMIT, "walks")


def figure(severity: float, note: str, **more: float) -> Figure:
    labels = (Label("ligament", "Ligament", note), Label("dural_sac", "Nerve sac", note))
    return Figure("axial", f"A cut across the lower back, {note}", (("severity", severity), *more.items()),
                  labels=labels)


def pack_of(page: TwoStatesPage) -> Pack:
    return replace(made_up_pack(3), pages=(page,), paths=(("all", ("states",)),),
                   folder=str(asset("packs/mild-lss")))


def two_states_page(gauge: Gauge | None = GAUGE, aside: Aside | None = ASIDE) -> TwoStatesPage:
    return TwoStatesPage(
        PageHead("states", "compare", "How does the canal change?", "Healthy and narrow"), TEXT,
        (Pane("Healthy", "lots of room", figure(0.0, "thin"), "dural_sac_area"),
         Pane("Narrow", "less room", figure(0.67, "thick"), "dural_sac_area")), gauge, aside, CONTEXT)


def pictures_page() -> TwoStatesPage:
    panes = (Pane("Standing upright", "less room", Picture("pictures/walking-together.svg", "Two people walk")),
             Pane("Leaning forward", "more room", Picture("pictures/walk-and-bench.svg", "One leans")))
    return replace(two_states_page(), panes=panes, gauge=None)


PAGES = {"figures": two_states_page(), "pictures": pictures_page(), "bare": two_states_page(None, None)}


def view_of(
    page: TwoStatesPage, size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light",
) -> TwoStatesView:
    return keep(TwoStatesView(setting_for(pack_of(page), size, text, theme), page))


def panes(view: TwoStatesView) -> list[StageView]:
    return [*shown(view, FigureView), *shown(view, PictureView)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_in_any_part(qapp: QApplication, size: tuple[int, int], text: TextSize, name: str) -> None:
    for page in (PAGES[name], longer(PAGES[name])):
        view, pack = view_of(page, size, text), pack_of(page)
        seen: set[str] = set()
        for _ in parts_of(view, state_of(pack, text)):
            assert faults_of(view, pack) == []
            seen |= set(texts(view))
        assert page.head.title in seen
        assert {pane.name for pane in page.panes} <= seen
        assert not page.aside or page.aside.heading in seen


def settle(view: TwoStatesView) -> None:
    for figure in shown(view, FigureView):
        figure.settle()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("size", "text"), [((1920, 1080), 100), ((1280, 720), 200), ((1080, 1920), 150)])
def test_it_can_be_read_as_painted(qapp: QApplication, theme: Theme, size: tuple[int, int], text: TextSize) -> None:
    view, pack = view_of(PAGES["figures"], size, text, theme), pack_of(PAGES["figures"])
    for _ in parts_of(view, state_of(pack, text, theme)):
        assert faults_of(view, pack, painted=True) == []


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_both_panes_have_one_size_and_scale_on_every_part(
    qapp: QApplication, size: tuple[int, int], text: TextSize,
) -> None:
    view = view_of(PAGES["figures"], size, text)
    met = 0
    for _ in parts_of(view, state_of(pack_of(PAGES["figures"]), text)):
        figures = shown(view, FigureView)
        assert len(figures) in (0, 2)
        met += len(figures)
        settle(view)
        if figures:
            assert len({(figure.width(), figure.height()) for figure in figures}) == 1
            ends = [[figure.on_stage((x, 0.0)) for x in (-10, 10)] for figure in figures]
            assert ends[0] == ends[1]
    assert met


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", SIZES)
def test_each_pane_has_a_bar_of_ten_millimetres_at_the_scale_it_is_drawn(
    qapp: QApplication, size: tuple[int, int], theme: Theme,
) -> None:
    view = view_of(PAGES["figures"], size, 100, theme)
    for _ in parts_of(view, state_of(pack_of(PAGES["figures"]), 100, theme)):
        settle(view)
        for figure in shown(view, FigureView):
            (bar,) = [caption.bar for caption in figure.captions if caption.key == "scale"]
            ends = [figure.on_stage((x, 0.0))[0] for x in (-5, 5)]
            assert bar == pytest.approx(ends[1] - ends[0])


def test_a_pane_of_another_view_takes_the_first_ones(qapp: QApplication) -> None:
    page = PAGES["figures"]
    close = replace(page.panes[1], visual=replace(figure(0.67, "thick"), view="close"))
    view = view_of(replace(page, panes=(page.panes[0], close)))
    next(parts_of(view, state_of(pack_of(page))))
    settle(view)
    one, other = shown(view, FigureView)
    assert one.on_stage((10.0, 0.0)) == other.on_stage((10.0, 0.0))


def test_the_bars_show_the_room_that_is_drawn(qapp: QApplication) -> None:
    view = view_of(PAGES["figures"])
    next(parts_of(view, state_of(pack_of(PAGES["figures"]))))
    picture = picture_of(view)
    bars = shown(view, RoomBar)
    assert [bar.words for bar in bars] == ["About the usual room", "Less room"]
    assert [bar.accessibleName() for bar in bars] == [
        "Room for the nerves: About the usual room beside the healthy drawing",
        "Room for the nerves: Less room beside the healthy drawing"]
    healthy, narrow = (draw("axial", {"severity": severity}).measurements["dural_sac_area"].value
                       for severity in (0.0, 0.67))
    lengths = [filled(picture.copy(rect_in(bar, view.window())), view) for bar in bars]
    assert lengths[0] == pytest.approx(bars[0].width(), abs=12)
    assert lengths[1] / lengths[0] == pytest.approx(narrow / healthy, abs=0.02)


def filled(bar: QImage, view: TwoStatesView) -> int:
    """Return the px of the longest row in the colour of room."""
    room = view.look.colour("room").rgb()
    rows = (QRect(0, y, bar.width(), 1) for y in range(bar.height()))
    return max(sum(pixel == room for pixel in pixels(bar, row)) for row in rows)


def test_one_hue_shows_more_and_less(qapp: QApplication) -> None:
    bar = shown_bar(0.3)
    assert bar.words == "Much less room"
    bar.show_ratio(4.0)
    assert bar.words == "About the usual room"


def shown_bar(ratio: float) -> RoomBar:
    view = view_of(PAGES["figures"])
    bar = view.findChildren(RoomBar)[0]
    bar.show_ratio(ratio)
    return bar


def test_pictures_have_no_bar(qapp: QApplication) -> None:
    view = view_of(PAGES["pictures"])
    next(parts_of(view, state_of(pack_of(PAGES["pictures"]))))
    assert shown(view, RoomBar) == []
    assert [pane.accessibleName() for pane in shown(view, PictureView)] == ["Two people walk", "One leans"]
    assert len({pane.size().toTuple() for pane in panes(view)}) == 1


@pytest.mark.parametrize("size", SIZES)
def test_the_context_stands_wherever_the_drawing_is_narrowed(qapp: QApplication, size: tuple[int, int]) -> None:
    for text in TEXTS:
        view = view_of(PAGES["figures"], size, text)
        bars = context = False
        for _ in parts_of(view, state_of(pack_of(PAGES["figures"]), text)):
            said_now = texts(view)
            if panes(view):
                limits = {"A picture to explain, not your own scan.", LIMIT}
                assert limits & set(said_now)
                context = context or LIMIT in said_now
                bars = bars or bool(shown(view, RoomBar))
        assert bars
        assert context
