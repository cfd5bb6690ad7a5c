"""What somebody hears who can not see the page: the names in the accessibility tree alone, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from consult_app.content.model import NumbersPage
from consult_app.evidence.figures import of_whole
from consult_app.session.actions import CloseOverlay, EndVisit, Show
from consult_app.session.state import EmergencyCard, Library, Menu
from consult_app.settings import TextSize
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.pages.option_line import OptionLine
from consult_app.ui.pages.pane_pair import PanePair
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.prose import spoken
from consult_app.ui.widgets.source_mark import SourceMark
from consult_app.ui.widgets.step_dots import StepDots
from tests.ui.recording import settled

PRESSED = {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.Slider, QAccessible.Role.EditableText,
           QAccessible.Role.RadioButton}
LOOKS: list[tuple[tuple[int, int], TextSize]] = [((1920, 1080), 100), ((1280, 720), 200), ((1080, 1920), 150)]


@dataclass(frozen=True)
class Heard:
    """One thing that is read out. ``within`` are the names of what it lies in."""

    name: str
    more: str
    role: QAccessible.Role
    rect: QRect
    within: tuple[str, ...]
    widget: QWidget

    @property
    def pressed(self) -> bool:
        return self.role in PRESSED


def heard(spoken: QAccessibleInterface | None, within: tuple[str, ...] = ()) -> Iterator[Heard]:
    """Yield what is read out of ``spoken`` and of all it holds, in order; controls even if they have no name."""
    if spoken is None or spoken.state().invisible:      # type: ignore[attr-defined]
        return
    name, widget = spoken.text(QAccessible.Text.Name), spoken.object()
    assert isinstance(widget, QWidget)
    if name or spoken.role() in PRESSED:
        more = spoken.text(QAccessible.Text.Description)
        yield Heard(name, more, spoken.role(), spoken.rect(), within, widget)
    for place in range(spoken.childCount()):
        yield from heard(spoken.child(place), (*within, name) if name else within)


def page_heard(visit: UnseenVisit) -> list[Heard]:
    settled(visit)
    return list(heard(QAccessible.queryAccessibleInterface(visit.window.page)))


def parts_heard(visit: UnseenVisit) -> Iterator[tuple[str, list[Heard]]]:
    for page in visit.session.state.steps:
        for part in visit.views(page):
            yield f"{page} {part + 1}", page_heard(visit)


@pytest.fixture(params=["shipped", "knee"])
def visit(request: pytest.FixtureRequest) -> UnseenVisit:
    found: UnseenVisit = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize(("size", "text"), LOOKS)
def test_every_control_has_a_name_and_nothing_is_said_twice(
    visit: UnseenVisit, size: tuple[int, int], text: TextSize,
) -> None:
    visit.dress(QSize(*size), "light", text)
    faults = []
    for view, said in parts_heard(visit):
        faults += [f"{view}: a control without a name: {one.widget}" for one in said if one.pressed and not one.name]
        faults += [f"{view}: {one.name!r} is said twice" for one, other in pairwise(said)
                   if (one.name, one.more) == (other.name, other.more) and not one.pressed & other.pressed]
        faults += [f"{view}: {one.name!r} has been said with {one.within[-1]!r}" for one in said
                   if one.within and one.name in one.within[-1] and not isinstance(one.widget, SourceMark)]
    assert faults == []


@pytest.mark.parametrize(("size", "text"), LOOKS)
def test_a_page_is_heard_from_top_to_bottom(visit: UnseenVisit, size: tuple[int, int], text: TextSize) -> None:
    visit.dress(QSize(*size), "light", text)
    faults = []
    for view, said in parts_heard(visit):
        faults += [f"{view}: {one.name!r} is heard before {other.name!r}, which stands above it"
                   for one, other in combinations(words_and_controls(said, visit), 2) if stands_above(other, one)]
    assert faults == []


def words_and_controls(said: list[Heard], visit: UnseenVisit) -> list[Heard]:
    """Return what is heard beside pictures and what stands with them: the words come first wherever a picture is."""
    page = visit.window.page
    shown = visit.session.pack.page(page.head.id)
    with_picture = [spoken(getattr(part, "context", ())) for part in (shown, *getattr(shown, "scenes", ()))]
    return [one for one in said if not isinstance(one.widget, (SourceMark, StageView, StepDots))
            and not any(isinstance(around, PanePair) for around in ancestors(one.widget)) and not named_option(one)
            and one.name not in (*with_picture, page.head.title)]


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def stands_above(one: Heard, other: Heard) -> bool:
    """Return whether ``one`` stands wholly above ``other`` in the same column."""
    across = min(one.rect.right(), other.rect.right()) - max(one.rect.left(), other.rect.left())
    return across > max(one.rect.width(), other.rect.width()) / 2 and one.rect.bottom() <= other.rect.top() + 4


@pytest.mark.parametrize("order", range(6))
def test_an_answer_in_a_row_of_answers_says_which_option_it_is_about(shipped: UnseenVisit, order: int) -> None:
    shipped.dress(QSize(1920, 1080), "light", 100)
    shipped.session.do(EndVisit(0.0, order))
    next(shipped.views("three-ways"))
    options = [option.name for option in shipped.session.pack.options]
    told = [one.more for one in page_heard(shipped) if one.more in options]
    in_order = {option.id: option.name for option in shipped.session.pack.options}
    assert told
    assert told == [in_order[key] for key in shipped.session.state.option_order] * (len(told) // len(options))


def test_the_title_comes_first(visit: UnseenVisit) -> None:
    visit.dress(QSize(1920, 1080), "light", 100)
    for page in visit.session.state.steps:
        next(visit.views(page))
        said = [one for one in page_heard(visit) if not named_option(one)]
        assert said[0].name == visit.session.pack.page(page).head.title


def named_option(one: Heard) -> bool:
    """Return whether it is the line that names the option the whole page speaks for."""
    return isinstance(one.widget.parentWidget(), OptionLine)


def test_the_page_is_heard_before_what_stands_around_it(visit: UnseenVisit) -> None:
    visit.dress(QSize(1920, 1080), "light", 100)
    second = visit.session.state.steps[1]
    for _ in visit.views(second):
        settled(visit)
    said = [one.name for one in heard(QAccessible.queryAccessibleInterface(visit.window))]
    page, pack = visit.session.pack.page(second).head, visit.session.pack
    after = visit.session.state.steps[2]
    order = [page.title, f"{pack.chapters[0].name}, you are here", "Menu", "Back", pack.emergency.open,
             pack.page(after).head.short]
    places = [said.index(name) for name in order]
    assert places == sorted(places), said
    assert any(" of " in name for name in said[places[-1] + 1:]), "how far one has come is said"


@pytest.mark.parametrize("text", [100, 200])
def test_in_a_narrow_window_one_line_still_says_the_chapter(shipped: UnseenVisit, text: TextSize) -> None:
    shipped.dress(QSize(1080, 1920), "light", text)
    next(shipped.views(shipped.session.state.steps[-1]))
    chapter, chapters = shipped.session.pack.page("about").head.chapter, shipped.session.pack.chapters
    name = next(found.name for found in chapters if found.id == chapter)
    said = [one.name for one in heard(QAccessible.queryAccessibleInterface(shipped.window.frame.header))]
    assert any(name in line for line in said), said


def test_an_array_of_people_is_said_in_both_ways_and_once(visit: UnseenVisit) -> None:
    visit.dress(QSize(1920, 1080), "light", 100)
    pack = visit.session.pack
    pages = [page for page in pack.pages if isinstance(page, NumbersPage)]
    assert len(pages) >= 3
    for page in pages:
        said = [one.name for part in visit.views(page.head.id) for one in page_heard(visit)]
        for chance in page.chances:
            for _, arm in chance.arms:
                had = of_whole(pack.facts[chance.fact], arm, page.of)
                whole = f"{page.of:,}"
                assert said.count(f"about {had} of {whole} {chance.had}, {page.of - had} {chance.had_not}") >= 1
                assert f"about {had} of {whole}" not in said, "said in pieces, too"
                assert not any(line.startswith(f"{page.of - had} {chance.had_not}") for line in said)


def test_a_picture_says_what_it_shows(visit: UnseenVisit) -> None:
    visit.dress(QSize(1920, 1080), "light", 100)
    for page in visit.session.pack.pages:
        pictures = [visual for visual in (getattr(page, "visual", None), *(
            part.visual for part in (*getattr(page, "panes", ()), *getattr(page, "scenes", ())))) if visual]
        said = [one.name for part in visit.views(page.head.id) for one in page_heard(visit)] if pictures else []
        assert [visual.alt for visual in pictures if visual.alt not in said] == []


@pytest.mark.parametrize("overlay", [EmergencyCard(), Library(), Menu()])
def test_what_lies_over_a_page_is_heard_from_its_heading_on(
    visit: UnseenVisit, overlay: EmergencyCard | Library | Menu,
) -> None:
    visit.dress(QSize(1920, 1080), "light", 100)
    visit.session.do(Show(overlay))
    said = list(heard(QAccessible.queryAccessibleInterface(visit.window.overlay)))
    assert all(one.name for one in said)
    assert not said[0].pressed
    assert "Close" in [one.name for one in said]
    visit.session.do(CloseOverlay())
