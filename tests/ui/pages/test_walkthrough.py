from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.content.model import Figure, Label, Mark, Pack, PageHead, Picture, Scene, WalkthroughPage, Words
from consult_app.resources import asset
from consult_app.session.actions import Action, ShowPart
from consult_app.settings import TextSize, Theme
from consult_app.ui.illustration import FigureView, PictureView
from consult_app.ui.illustration.thumbnail import thumbnail
from consult_app.ui.pages.option_line import OptionLine
from consult_app.ui.pages.walkthrough import WalkthroughView
from consult_app.ui.render import UnseenVisit
from consult_app.ui.theme.look import look_for
from consult_app.ui.widgets.scene_thumb import SceneThumb, words_in
from consult_app.ui.widgets.step_dots import StepDots
from tests.ui.fitting import SIZES, TEXTS, keep, rect_in, setting_for, shown, texts
from tests.ui.grid_pack import made_up_pack, said
from tests.ui.pages.alone import faults_of, longer, parts_of, picture_of, state_of

SHORTS = ("Arrive", "Lie down", "Numbing", "Live X-ray", "Opening", "Bone", "Ligament", "Close", "Go home")
TITLES = ("You arrive", "You lie face down", "Your back is numbed", "Live X-ray shows the way", "A small opening",
          "Small bits of bone", "The thick ligament", "The opening is closed", "You go home")
FILES = ("checks-before", "lying-prone", "", "x-ray", "opening-on-the-back", "", "tube-to-ligament",
         "opening-on-the-back", "going-home")
TEXT = ((Words("The team checks you and asks for your consent. "), Words("Stop blood thinners", bold=True),
         Words(" only if your doctors say so, and ask them when to begin again."), Mark("harm", 2)),)
FEEL = said("The medicine relaxes you. Your team will tell you what you may feel.", "same-day")


def scene(place: int) -> Scene:
    file = FILES[place]
    visual: Picture | Figure = Picture(f"pictures/{file}.svg", f"A picture of: {TITLES[place]}")
    if not file:
        visual = Figure("axial", "A cut across the lower back", (("severity", 0.67),), "close",
                        (Label("ligament", "Ligament", "thick"),))
    context = said("Simulated X-ray, simplified.") if file == "x-ray" else ()
    return Scene(f"s{place}", TITLES[place], SHORTS[place], TEXT, FEEL if place != 4 else (), visual, context)


def walkthrough_page(scenes: int = 9) -> WalkthroughPage:
    head = PageHead("walk", "compare", "How is taping done, step by step?", "Step by step", option="tape")
    return WalkthroughPage(head, "What you may feel", tuple(scene(i) for i in range(scenes)))


def pack_of(page: WalkthroughPage) -> Pack:
    return replace(made_up_pack(3), pages=(page,), paths=(("all", ("walk",)),),
                   folder=str(asset("packs/mild-lss")))


PAGE = walkthrough_page()


def view_of(
    page: WalkthroughPage = PAGE, size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light",
    done: list[Action] | None = None,
) -> WalkthroughView:
    setting = setting_for(pack_of(page), size, text, theme, (done if done is not None else []).append)
    return keep(WalkthroughView(setting, page))


def stages(view: WalkthroughView) -> list[FigureView | PictureView]:
    return [*shown(view, FigureView), *shown(view, PictureView)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_cut_in_any_scene(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    for page in (walkthrough_page(9), longer(walkthrough_page(4))):
        view, pack = view_of(page, size, text), pack_of(page)
        seen: list[str] = []
        for _ in parts_of(view, state_of(pack, text)):
            assert faults_of(view, pack) == []
            seen += texts(view)
        assert page.head.title in seen
        for scene in page.scenes:
            assert scene.title in seen
        assert seen.count(page.feel) == sum(bool(scene.feel) for scene in page.scenes)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("size", "text"), [((1920, 1080), 100), ((1280, 720), 200), ((1080, 1920), 150)])
def test_it_can_be_read_as_painted(qapp: QApplication, theme: Theme, size: tuple[int, int], text: TextSize) -> None:
    page = walkthrough_page(4)
    view, pack = view_of(page, size, text, theme), pack_of(page)
    for _ in parts_of(view, state_of(pack, text, theme)):
        assert faults_of(view, pack, painted=True) == []


@pytest.mark.parametrize("size", SIZES)
def test_each_scene_is_a_part_with_its_picture_in_one_place(qapp: QApplication, size: tuple[int, int]) -> None:
    view = view_of(size=size)
    assert view.parts == 9
    places = set()
    for part in parts_of(view, state_of(pack_of(PAGE))):
        assert TITLES[part] in texts(view)
        [stage] = stages(view)
        assert stage.accessibleName() in (f"A picture of: {TITLES[part]}", "A cut across the lower back")
        places.add((stage.x(), stage.y(), stage.width()))
    assert len(places) == 1


def test_the_storyboard_frames_the_scene_and_ticks_those_before(qapp: QApplication) -> None:
    view = view_of()
    for part in parts_of(view, state_of(pack_of(PAGE))):
        thumbs = shown(view, SceneThumb)
        assert [thumb.accessibleName() for thumb in thumbs] == [
            f"Scene {i + 1} of 9: {short}" + (", seen" if i < part else ", you are here" if i == part else "")
            for i, short in enumerate(SHORTS)]
        picture = picture_of(view)
        ticked = [has(picture.copy(rect_in(thumb, view)), view.look.colour("action")) for thumb in thumbs]
        framed = [picture.pixelColor(rect_in(thumb, view).center().x(), rect_in(thumb, view).top() + 1)
                  == view.look.colour("ink") for thumb in thumbs]
        assert ticked == [i < part for i in range(9)]
        assert framed == [i == part for i in range(9)]


def has(picture: QImage, colour: QColor) -> bool:
    """Return whether the corner at the top right, where the tick stands, holds ``colour``."""
    wide, tall = picture.width(), picture.height()
    spots = ((x, y) for x in range(wide * 2 // 3, wide) for y in range(tall // 3))
    return any(picture.pixelColor(x, y) == colour for x, y in spots)


def test_every_thumb_leads_to_its_scene(qapp: QApplication) -> None:
    done: list[Action] = []
    view = view_of(done=done)
    next(parts_of(view, state_of(pack_of(PAGE))))
    for thumb in shown(view, SceneThumb):
        thumb.click()
    assert done == [ShowPart(i, 9) for i in range(9)]


def test_thumbs_are_drawn_one_by_one_from_the_same_pictures(qapp: QApplication) -> None:
    view = view_of()
    next(parts_of(view, state_of(pack_of(PAGE))))
    view.finish()
    thumbs = shown(view, SceneThumb)
    pictures = [thumb.picture for thumb in thumbs]
    assert None not in pictures
    different = 7                                  # two figures are the same, and so are two of the pictures
    assert len({picture.cacheKey() for picture in pictures if picture}) == different


def test_a_thumbnail_of_nothing_is_the_bare_stage(qapp: QApplication) -> None:
    look = look_for(QSize(1920, 1080), "light", 100)
    image = thumbnail(Picture("pictures/no-such.svg", ""), str(asset("packs/mild-lss")), look, QSize(40, 30))
    assert {image.pixelColor(x, y).name() for x in range(40) for y in range(30)} == {look.hex("stage").lower()}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_the_place_is_shown_wherever_the_picture_is(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    view = view_of(size=size, text=text)
    for _ in parts_of(view, state_of(pack_of(PAGE), text)):
        if stages(view):
            dots = shown(view, StepDots)
            assert bool(shown(view, SceneThumb)) != bool(dots)
            assert all(place.accessibleName().startswith("Scene ") for place in dots)


def test_large_text_says_the_place_in_words(qapp: QApplication) -> None:
    view = view_of(size=(1280, 720), text=200)
    next(parts_of(view, state_of(pack_of(PAGE), 200)))
    assert shown(view, SceneThumb) == []
    assert [dots.accessibleName() for dots in shown(view, StepDots)] == ["Scene 1 of 9"]


def test_the_option_has_its_letter_of_the_visit(qapp: QApplication) -> None:
    view = view_of()
    state = replace(state_of(pack_of(PAGE)), option_order=("tape", "shot", "wait"))
    next(parts_of(view, state))
    [line] = shown(view, OptionLine)
    assert line._place == 0 # noqa: SLF001
    view.show_state(replace(state, option_order=("wait", "shot", "tape")))
    assert line._place == 2 # noqa: SLF001


def test_words_are_read_before_the_storyboard(qapp: QApplication) -> None:
    view = view_of()
    next(parts_of(view, state_of(pack_of(PAGE))))
    names = [child.accessibleName() for child in view.findChildren(QWidget) if child.isVisible()]
    order = [names.index(name) for name in (PAGE.head.title, TITLES[0], f"A picture of: {TITLES[0]}")]
    assert order == sorted(order)
    board = shown(view, SceneThumb)[0].parentWidget()
    assert board
    assert view.children().index(stages(view)[0]) < view.children().index(board)


def test_a_word_too_wide_for_its_card_is_not_broken(qapp: QApplication) -> None:
    look = look_for(QSize(1920, 1080), "light", 100)
    assert words_in(look, "Live X-ray", 400) == ["Live X-ray"]
    assert words_in(look, "Live X-ray", 100) == ["Live", "X-ray"]
    assert words_in(look, "Anaesthesia", 60) is None


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", [*SIZES, (3840, 2160)])
def test_every_option_has_pictures_of_one_size(
    shipped: UnseenVisit, size: tuple[int, int], text: TextSize,
) -> None:
    pack = shipped.session.pack
    sizes: dict[str, set[object]] = {}
    for page in (page for page in pack.pages if isinstance(page, WalkthroughPage)):
        view = keep(WalkthroughView(setting_for(pack, size, text), page))
        bare = [scene.title for scene in page.scenes if not scene.context]     # no line under the picture
        for _ in parts_of(view, state_of(pack, text)):
            if stages(view) and set(bare) & set(texts(view)):
                sizes.setdefault(page.head.id, set()).add(stages(view)[0].size().toTuple())
    assert len(sizes) == 3
    assert len(set.union(*sizes.values())) == 1


def test_a_short_walkthrough_has_pictures_of_the_same_size_as_a_long_one(qapp: QApplication) -> None:
    page = walkthrough_page(3)
    short = replace(page, scenes=tuple(replace(scene, text=scene.text[:1], feel=()) for scene in page.scenes))
    for size in SIZES:
        of_each = set()
        for each in (short, PAGE):
            view = view_of(each, size)
            next(parts_of(view, state_of(pack_of(each))))
            of_each.add(stages(view)[0].size().toTuple())
        assert len(of_each) == 1


def test_next_says_more_while_a_scene_has_more_words(qapp: QApplication) -> None:
    view = view_of(size=(1080, 1920), text=200)
    names = [view.name_of_part(part) for part in range(view.parts)]
    assert "" in names
    assert [name for name in names if name] == list(SHORTS)
