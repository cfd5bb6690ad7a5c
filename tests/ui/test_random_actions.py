"""Two thousand random things people do: the visit stays sound and the window shows what the state says."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from consult_app.content.model import SHARE, CausesPage, ExplainPage, Figure, GridPage, Page
from consult_app.session.actions import (
    Action,
    ChapterEdge,
    CloseOverlay,
    EndVisit,
    GoBack,
    GoOn,
    PickCause,
    SetLanguage,
    SetText,
    SetTheme,
    SetValue,
    Show,
    ShowPart,
    ToggleGroup,
    TurnTo,
    TurnToChapter,
)
from consult_app.session.state import EmergencyCard, Library, Menu, SourcesOf, State
from consult_app.ui.overlays import OVERLAY_OF
from consult_app.ui.record.targets import targets_of
from consult_app.ui.record.texts import texts_of
from consult_app.ui.record.window_scan import scan
from consult_app.ui.render import UnseenVisit
from consult_app.ui.widgets.option_tabs import OptionTabs
from consult_app.ui.widgets.pills import Pill, Pills
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.slider import StopSlider
from tests.ui.recording import settled

ACTIONS, QUICK = 2000, 300      # in all of a long run; with each pack in a quick one
LOOK_EVERY = 10            # actions between readings of the whole screen


def things_people_do(visit: UnseenVisit, chance: random.Random) -> list[Callable[[], Action]]:
    """Return makers of actions; turning pages comes up most, as it does in a room."""
    pack, window, session = visit.session.pack, visit.window, visit.session
    pages, facts = [page.head.id for page in pack.pages], sorted(pack.marks)

    def value() -> Action:
        page = pack.page(session.state.step)
        slider = page.slider if isinstance(page, ExplainPage | CausesPage) else None
        stop = chance.choice(slider.stops).value if slider else chance.random()
        return SetValue(slider.parameter if slider else "severity", stop)

    def fold() -> Action:
        page = pack.page(session.state.step)
        return ToggleGroup(chance.choice(page.groups)[0] if isinstance(page, GridPage) else "none")

    def pick() -> Action:
        page = pack.page(session.state.step)
        return PickCause(chance.choice([*page.causes]).id if isinstance(page, CausesPage) else "none")

    turns = [lambda: GoOn(window.page.parts), lambda: GoOn(window.page.parts), GoBack]
    return [
        *turns, *turns, value, value, fold, fold, pick, CloseOverlay,
        lambda: TurnTo(chance.choice([*pages, "nowhere"])),
        lambda: TurnToChapter(chance.choice(pack.chapters).id),
        lambda: ChapterEdge(chance.random() < 0.5),
        lambda: Show(chance.choice([SourcesOf(chance.choice(facts)), Library(), EmergencyCard(), Menu()])),
        lambda: SetTheme(chance.choice(["light", "dark", "contrast"])),
        lambda: SetText(chance.choice([100, 150, 200])),
        lambda: ShowPart(chance.randrange(-1, 6), window.page.parts),
        lambda: SetLanguage(chance.choice([*pack.languages, "xx"])),
        lambda: EndVisit(0.0, chance.choice([None, chance.randrange(2**32)])) if chance.random() < 0.2 else GoBack(),
    ]


def assert_sound(state: State, visit: UnseenVisit) -> None:
    pack = visit.session.pack
    assert state.steps == pack.path(state.path)
    assert state.chapters == tuple(pack.page(step).head.chapter for step in state.steps)
    assert 0 <= state.at < len(state.steps)
    assert 0 <= state.part < visit.window.page.parts
    assert sorted(state.option_order) == sorted(option.id for option in pack.options)
    assert state.step in state.seen
    assert state.language == pack.language


def assert_shown(state: State, visit: UnseenVisit) -> None:
    """The window's own widgets say what the state says."""
    window = visit.window
    assert window.page.head.id == state.step
    assert window.page.isVisible()
    assert (window.look.theme, window.look.text) == (state.theme, state.text)
    assert window.page.look == window.look
    assert (window.overlay is None) == (state.overlay is None)
    if state.overlay is not None:
        assert type(window.overlay) is OVERLAY_OF[type(state.overlay)]
    for tabs in filter(QWidget.isVisible, window.page.findChildren(OptionTabs)):     # a note alone belongs to all
        chosen = [tab.place for tab in tabs.findChildren(QWidget) if tab.isChecked()]  # type: ignore[attr-defined]
        names = {option.id: option.short or option.name for option in visit.session.pack.options}
        parts = [window.page.name_of_part(part) for part in range(window.page.parts)]
        assert [names[state.option_order[place]] for place in chosen] == [parts[min(state.part, len(parts) - 1)]]
        assert len({parts.count(name) for name in names.values()}) == 1              # none is read more than another
    for choice in filter(QWidget.isVisible, window.page.findChildren(Pills)):
        page = visit.session.pack.page(state.step)
        assert isinstance(page, CausesPage)
        picked = state.picked.get(state.step, page.causes[0].id)
        assert [pill.face.key for pill in choice.findChildren(Pill) if pill.isChecked()] == [picked]
    _assert_slider(state, visit)


def _assert_slider(state: State, visit: UnseenVisit) -> None:
    page = visit.session.pack.page(state.step)
    sliders = visit.window.page.findChildren(StopSlider)
    if isinstance(page, CausesPage) and page.slider:
        assert sliders[0].value() == pytest.approx(state.value(SHARE, 1.0) * sliders[0].maximum(), abs=1)
        return
    if not isinstance(page, ExplainPage) or not page.slider or not isinstance(page.visual, Figure):
        assert not sliders
        return
    stops, given = page.slider.stops, dict(page.visual.parameters)
    start = given.get(page.slider.parameter, stops[0].value)
    share = (state.value(page.slider.parameter, start) - stops[0].value) / (stops[-1].value - stops[0].value)
    assert sliders[0].value() == pytest.approx(share * sliders[0].maximum(), abs=1)


def strings(content: object) -> Iterator[str]:
    """Yield every text that stands in ``content``: a page, a part of one, or a tuple of such parts."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, tuple):
        for part in content:
            yield from strings(part)
    elif is_dataclass(content):
        for field in fields(content):
            yield from strings(getattr(content, field.name))


def headings(page: Page, state: State) -> set[str]:
    """Return what may say which page this is: the title, and on a later part or in large type any text of it."""
    return set(strings(page)) if state.part > 0 or state.text > 100 else {page.head.title}


def assert_readable(state: State, visit: UnseenVisit) -> None:
    """What is painted on the screen says where the visit is."""
    pack = visit.session.pack
    head = pack.page(state.step).head
    if state.overlay is not None:
        return
    seen = scan(visit.window)
    screen = " ".join(text.text for text in texts_of(seen))
    titles = [" ".join(prose.accessibleName().split()) for prose in visit.window.page.findChildren(Prose)
              if prose.isVisible()]
    assert headings(pack.page(state.step), state) & set(titles), f"{head.id}: {titles}"
    place = [chapter.id for chapter in pack.chapters].index(state.chapter)
    name, words = pack.chapters[place].name, visit.window.words
    in_one_line = words("chapter.of", n=place + 1, total=len(pack.chapters), name=name) in screen
    assert in_one_line or words("chapter.now", name=name) in [target.name for target in targets_of(seen)]
    if visit.window.page.parts > 1:
        assert words("part.of", n=state.part + 1, total=visit.window.page.parts) in screen


@pytest.mark.parametrize(("pack", "seed", "actions"), [
    ("shipped", 20261124, QUICK), ("knee", 7, QUICK),
    *(pytest.param(*more, ACTIONS // 2, marks=pytest.mark.long)
      for more in (("shipped", 20261124), ("knee", 7), ("knee", 8)))])
def test_the_window_shows_what_the_state_says(
    pack: str, seed: int, actions: int, request: pytest.FixtureRequest,
) -> None:
    visit: UnseenVisit = request.getfixturevalue(pack)
    visit.dress(QSize(1280, 720), "light", 100)
    visit.session.do(EndVisit(0.0))
    before = widgets_of(visit)
    chance, done = random.Random(seed), []
    for count in range(actions):
        action = chance.choice(things_people_do(visit, chance))()
        done = [*done[-9:], action]
        visit.session.do(action)
        visit.sweep()
        state = visit.session.state
        try:
            assert_sound(state, visit)
            assert_shown(state, visit)
            if count % LOOK_EVERY == 0:
                assert_readable(state, visit)
        except AssertionError as error:
            raise AssertionError(f"seed {seed}, action {count}, the last: {done}") from error
    visit.session.do(SetLanguage(visit.session.pack.languages[0]))
    visit.dress(QSize(1280, 720), "light", 100)
    visit.session.do(EndVisit(0.0))
    assert widgets_of(visit) == before, "something that was dropped is still there"


def widgets_of(visit: UnseenVisit) -> list[str]:
    """Return the kinds of everything in the window, in order of name, once all of the page has come."""
    settled(visit)
    visit.sweep()
    return sorted(type(widget).__name__ for widget in visit.window.findChildren(QWidget))
