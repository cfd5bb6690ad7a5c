from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.content.model import Chance, Mark, NumbersPage, Pack, PageHead, Words
from consult_app.evidence.model import Fact
from consult_app.session.actions import Action, Show
from consult_app.session.state import SourcesOf
from consult_app.settings import TextSize, Theme
from consult_app.ui.pages.numbers import NumbersView
from consult_app.ui.pages.option_line import OptionLine
from consult_app.ui.theme.look import look_for
from consult_app.ui.widgets.evidence_chip import EvidenceChip
from consult_app.ui.widgets.icon_array import IconArray, cells_in
from consult_app.ui.widgets.source_mark import SourceMark
from consult_app.ui.widgets.tally import Tally
from tests.ui.fitting import SIZES, TEXTS, keep, rect_in, setting_for, shown, texts
from tests.ui.grid_pack import made_up_pack
from tests.ui.pages.alone import faults_of, longer, parts_of, picture_of, state_of

FACTS = {
    "again": Fact("again", "patient", ("records",), "of_100", (("tape", 9.0), ("shot", 5.5)), "percent", n=900),
    "hurt": Fact("hurt", "patient", ("records",), "of_100", (("tape", 1.9), ("shot", 5.8)), "percent", n=900),
    "both": Fact("both", "patient", ("records",), "of_100", (("tape", 10.8), ("shot", 11.0)), "percent", n=900),
    "plans": Fact("plans", "patient", ("trial",), "of_100", (("guided", 82.0), ("alone", 63.0)), "percent", n=120),
    "rare": Fact("rare", "patient", ("records",), "of_1000", (("pct", 3.2),), "percent", n=900),
    "some": Fact("some", "patient", ("trial",), "of_100", (("pct", 26.0),), "percent", n=120),
}
CAVEAT = ((Words("This was not a trial. People who had taping were older and had more illnesses."), Mark("again", 11),
           Words(" Those who had a shot had no hospital stay. Some had both events."), Mark("both", 13),
           Words(" Records can not show pain or walking."), Mark("hurt", 12)),)
TEXT = ((Words("Of 100 people in billing records, this happened within 2 years. "),
         Words("Wait and see was not measured in the same way."), Mark("both", 13)),)
TWO = (("tape", "tape"), ("shot", "shot"))
CHANCES = (
    Chance("again", "Another operation", "again", TWO, "had another operation", "did not"),
    Chance("hurt", "A recorded harm", "hurt", TWO, "had a recorded harm", "did not"),
    Chance("both", "Either of the two", "both", TWO, "had one or both", "had neither"),
)

SAID = {
    "again": "Another operation: Taping about 9 of 100, A shot about 6 of 100.",
    "hurt": "A recorded harm: Taping about 2 of 100, A shot about 6 of 100.",
    "both": "Either of the two: Taping about 11 of 100, A shot about 11 of 100.",
}


def pack_of(page: NumbersPage) -> Pack:
    pack = made_up_pack(3)
    marks = {**pack.marks, **{fact: 11 + i for i, fact in enumerate(FACTS)}}
    return replace(pack, pages=(page,), facts={**pack.facts, **FACTS}, marks=marks,
                   chapters=pack.chapters, paths=(("all", ("chances",)),))


def numbers_page(chances: tuple[Chance, ...] = CHANCES, of: int = 100, option: str = "") -> NumbersPage:
    head = PageHead("chances", "compare", "What happened within 2 years?", "Of 100 people", option=option)
    return NumbersPage(head, TEXT, of, chances, CAVEAT)


def plans_page() -> NumbersPage:
    chance = Chance("plans", "Walked clearly farther at 6 months", "plans", (("", "guided"), ("", "alone")),
                    "walked clearly farther", "did not", (("guided", "A guided plan"), ("alone", "A plan alone")))
    return numbers_page((chance,), option="wait")


def alone_page(of: int = 100) -> NumbersPage:
    chance = Chance("alone", "Open surgery at the same level within 5 years", "some" if of == 100 else "rare",
                    (("", "pct"),), "had open surgery", "did not")
    return numbers_page((chance,), of, option="shot")


PAGES = {
    "three": numbers_page(), "two": numbers_page(CHANCES[:2]), "plans": plans_page(), "alone": alone_page(),
    "thousand": alone_page(1000), "three alone": numbers_page(tuple(
        Chance(name, f"{name.title()} after a while", "plans", (("", "guided"),), f"felt {name}", "did not")
        for name in ("better", "the same", "worse")), option="wait"),
}


def view_of(
    page: NumbersPage, size: tuple[int, int] = (1920, 1080), text: TextSize = 100, theme: Theme = "light",
    done: list[Action] | None = None, pack: Pack | None = None,
) -> NumbersView:
    setting = setting_for(pack or pack_of(page), size, text, theme, (done if done is not None else []).append)
    return keep(NumbersView(setting, page))


class Figures(NamedTuple):
    """Signs counted in a picture: all of them, and the middles of those that are filled."""

    people: int
    filled: list[tuple[float, float]]


def counted(picture: QImage) -> Figures:
    """Count the separate shapes of a picture without its colours; filled is one whose head, or dot, is no ring."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    tones = lines[:, :grey.width()].astype(int)
    apart = np.abs(tones - tones[0, 0])
    filled = []
    shapes = shapes_in(apart > 32)
    for top, bottom, left, right in shapes:
        tall, middle = bottom - top + 1, (left + right) / 2
        dot = right - left > 0.85 * (tall - 1)
        y, x = top + (0.5 if dot else 0.165) * (tall - dot), middle
        head = apart[round(y - 0.5):round(y - 0.5) + 2, round(x - 0.5):round(x - 0.5) + 2]
        if head.mean() > 0.6 * apart[top:bottom + 1, left:right + 1].max():
            filled.append((middle, (top + bottom) / 2))
    return Figures(len(shapes), filled)


def shapes_in(ink: npt.NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
    """Return the bounds (top, bottom, left, right) of what hangs together in ``ink``, row by row."""
    whole: dict[int, list[int]] = {}
    above: list[tuple[int, int, int]] = []
    for y, row in enumerate(ink):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], row.view(np.int8), [0]))))
        here: list[tuple[int, int, int]] = []
        for left, right in zip(edges[::2], edges[1::2] - 1, strict=True):
            touching = sorted({name for a, b, name in above if a <= right + 1 and b >= left - 1 and name in whole})
            name = touching[0] if touching else (max(whole, default=0) + 1 if y or whole else 1)
            box = whole.setdefault(name, [y, y, int(left), int(right)])
            for other in touching[1:]:
                gone = whole.pop(other)
                box[0], box[2], box[3] = min(box[0], gone[0]), min(box[2], gone[2]), max(box[3], gone[3])
                above = [(a, b, name if n == other else n) for a, b, n in above]
                here = [(a, b, name if n == other else n) for a, b, n in here]
            box[1], box[2], box[3] = y, min(box[2], int(left)), max(box[3], int(right))
            here.append((int(left), int(right), name))
        above = here
    return [(a, b, c, d) for a, b, c, d in whole.values()]


def arrays(view: NumbersView) -> list[IconArray]:
    return shown(view, IconArray)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["three", "plans", "three alone", "thousand"])
def test_nothing_is_cut_and_every_figure_has_its_source(
    qapp: QApplication, size: tuple[int, int], text: TextSize, name: str,
) -> None:
    for page in (PAGES[name], longer(PAGES[name])):
        view, pack = view_of(page, size, text), pack_of(page)
        for _ in parts_of(view, state_of(pack, text)):
            assert faults_of(view, pack) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("size", "text"), [((1920, 1080), 100), ((1280, 720), 200), ((1080, 1920), 150)])
def test_it_can_be_read_as_painted(qapp: QApplication, theme: Theme, size: tuple[int, int], text: TextSize) -> None:
    for name in ("three", "plans", "thousand"):
        view, pack = view_of(PAGES[name], size, text, theme), pack_of(PAGES[name])
        for _ in parts_of(view, state_of(pack, text, theme)):
            assert faults_of(view, pack, painted=True) == []


@pytest.mark.parametrize("theme", ["light", *(pytest.param(t, marks=pytest.mark.long) for t in ("dark", "contrast"))])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["three", "plans", "alone", "thousand"])
def test_filled_people_are_as_many_as_the_fact_says(
    qapp: QApplication, theme: Theme, size: tuple[int, int], name: str,
) -> None:
    page = PAGES[name]
    view, pack = view_of(page, size, theme=theme), pack_of(page)
    told = {"had another operation": [9, 6], "had a recorded harm": [2, 6], "had one or both": [11, 11],
            "walked clearly farther": [82, 63], "had open surgery": [26] if page.of == 100 else [32]}
    for _ in parts_of(view, state_of(pack, theme=theme)):
        picture = picture_of(view)
        for array in arrays(view):
            found = counted(picture.copy(rect_in(array, view.window())))
            assert found.people == page.of
            wanted = next((many for had, many in told.items() if had in array.accessibleName()), [82])
            assert len(found.filled) in wanted
            assert f"about {len(found.filled)} of" in array.accessibleName()


@settings(max_examples=40, deadline=None, derandomize=True)
@given(filled=st.integers(0, 100), tall=st.integers(16, 60), place=st.sampled_from([None, 0, 1, 2, 3, 4, 5]),
       theme=st.sampled_from(["light", "dark", "contrast"]))
def test_any_number_is_filled_from_the_bottom_left(
    qapp: QApplication, filled: int, tall: int, place: int | None, theme: Theme,
) -> None:
    picture = picture_of_array(100, filled, place, theme, tall)
    found = counted(picture)
    assert found.people == 100
    assert len(found.filled) == filled
    cell = picture.width() / 10, picture.height() / 10
    standing = {(round(x / cell[0] - 0.5), 9 - round(y / cell[1] - 0.5)) for x, y in found.filled}
    assert standing == {(person % 10, person // 10) for person in range(filled)}


@settings(max_examples=6, deadline=None, derandomize=True)
@given(filled=st.integers(0, 1000), tall=st.integers(7, 14))
def test_any_number_of_a_thousand_is_filled(qapp: QApplication, filled: int, tall: int) -> None:
    found = counted(picture_of_array(1000, filled, 1, "light", tall))
    assert (found.people, len(found.filled)) == (1000, filled)


def picture_of_array(of: int, filled: int, place: int | None, theme: Theme, tall: int) -> QImage:
    ground = QWidget()
    look = look_for(ground.size(), theme, 100)
    array = IconArray(look, of, filled, "b", place, "people", ground)
    array.show_cells(cells_in(of, 10_000, 10_000, tall))
    picture = QImage(array.size(), QImage.Format.Format_RGB32)
    picture.fill(look.colour("surface"))
    array.render(picture, array.rect().topLeft(), array.rect(), QWidget.RenderFlag(0))
    ground.deleteLater()
    return picture


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_every_array_of_a_page_has_one_size(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    view = view_of(PAGES["three"], size, text)
    sizes = set()
    people = 0
    for _ in parts_of(view, state_of(pack_of(PAGES["three"]), text)):
        sizes |= {(array.width(), array.height()) for array in arrays(view)}
        people += len(arrays(view))
    assert len(sizes) == 1
    assert people == 6


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_the_limits_stand_under_every_figure(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    view = view_of(PAGES["three"], size, text)
    chips = []
    for _ in parts_of(view, state_of(pack_of(PAGES["three"]), text)):
        if arrays(view):
            assert any("This was not a trial." in said for said in texts(view))
        chips.append([chip.text() for chip in shown(view, EvidenceChip)])
    assert chips[0] == ["How sure: Very limited"]
    assert [] not in chips or (size, text) == ((1280, 720), 200)      # there it stands with the page's question


def test_chances_that_favour_one_and_the_other_stand_together(qapp: QApplication) -> None:
    for size in SIZES:
        view = view_of(PAGES["three"], size)
        view.show_state(state_of(pack_of(PAGES["three"]), 100))
        assert view.parts == 1
        assert len(arrays(view)) == 6


@pytest.mark.parametrize("goal", [0, 60])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", ["as they are", "longer"])
def test_no_part_hides_what_another_shows(
    qapp: QApplication, words: str, size: tuple[int, int], text: TextSize, goal: int,
) -> None:
    """With a person's goal over the page, ``goal`` px lower, and without it."""
    page = PAGES["three"] if words == "as they are" else longer(PAGES["three"])
    view = view_of(page, (size[0], size[1] - goal), text)
    for _ in parts_of(view, state_of(pack_of(page), text)):
        said = texts(view)
        drawn = [array.accessibleName() for array in arrays(view)]
        assert page.head.title in said
        for chance in page.chances:
            together = sum(name.endswith(chance.had_not) and chance.had in name for name in drawn) == len(chance.arms)
            assert together or any(chance.name in line for line in said if line != chance.name), chance.name


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_what_is_on_another_part_is_told_in_figures_wherever_they_fit(
    qapp: QApplication, size: tuple[int, int], text: TextSize,
) -> None:
    view = view_of(PAGES["three"], size, text)
    told: list[bool] = []
    for _ in parts_of(view, state_of(pack_of(PAGES["three"]), text)):
        said = " ".join(texts(view))
        missing = [chance for chance in CHANCES if chance.name not in texts(view)]
        told.append(all(SAID[chance.fact] in said for chance in missing))
    assert told[0]
    assert all(told) or text == 200


def test_of_two_groups_on_two_parts_each_part_tells_both(qapp: QApplication) -> None:
    """A language of long words in a low window: there is no room for two groups side by side."""
    view = view_of(longer(PAGES["two"]), (1280, 640), 200)
    alone = 0
    for _ in parts_of(view, state_of(pack_of(PAGES["two"]), 200)):
        if len(arrays(view)) == 1:
            alone += 1
            said = " ".join(texts(view))
            assert said.count("Taping about ") == said.count("A shot about ") == 1
    assert alone == 4


def test_what_is_too_old_is_named_without_a_figure(qapp: QApplication) -> None:
    pack = pack_of(PAGES["three"])
    old = replace(pack, edition=replace(pack.edition, withheld=True))
    view = view_of(PAGES["three"], (1280, 720), 200, pack=old)
    for _ in parts_of(view, state_of(old, 200)):
        said = texts(view)
        assert "A recorded harm: " not in " ".join(said)
        assert all(any(chance.name in line for line in said) for chance in CHANCES)


def test_both_ways_to_say_it_are_there(qapp: QApplication) -> None:
    """Both are seen, and both are heard, once: in the sentence of the people."""
    view = view_of(PAGES["three"])
    next(parts_of(view, state_of(pack_of(PAGES["three"]))))
    assert [array.accessibleName() for array in arrays(view)][:3] == [
        "about 9 of 100 had another operation, 91 did not",
        "about 6 of 100 had another operation, 94 did not",
        "about 2 of 100 had a recorded harm, 98 did not",
    ]
    assert [array.accessibleDescription() for array in arrays(view)][:2] == [
        "Exactly 9.0 of 100", "Exactly 5.5 of 100"]
    tallies = shown(view, Tally)
    assert [text for tally in tallies[:2] for text, _, _ in tally.figures()] == ["about 9 of 100", "about 6 of 100"]
    assert not any(tally.accessibleName() for tally in tallies)
    said = texts(view)
    assert {"had another operation\n91 did not", "had one or both\n89 had neither"} <= set(said)
    assert [text for text in said if text.startswith("Exactly")] == [
        "Exactly 9.0 of 100", "Exactly 5.5 of 100", "Exactly 1.9 of 100", "Exactly 5.8 of 100", "Exactly 10.8 of 100",
        "Exactly 11.0 of 100"]


def test_letters_follow_the_order_of_the_visit_and_colours_the_option(qapp: QApplication) -> None:
    view = view_of(PAGES["three"])
    state = replace(state_of(pack_of(PAGES["three"])), option_order=("shot", "wait", "tape"))
    next(parts_of(view, state))
    lines = [line.findChildren(QWidget)[0].accessibleName() for line in shown(view, OptionLine)]
    assert lines[:2] == ["A shot", "Taping"]
    assert arrays(view)[0].accessibleName().startswith("about 6 of 100 had another operation")
    assert [(array._colour, array._place) for array in arrays(view)[:2]] == [("c", 0), ("b", 2)]  # noqa: SLF001
    view.show_state(replace(state, option_order=("tape", "wait", "shot")))
    assert arrays(view)[0].accessibleName().startswith("about 9 of 100 had another operation")


def test_a_page_of_one_option_names_it_once(qapp: QApplication) -> None:
    view = view_of(PAGES["plans"])
    next(parts_of(view, state_of(pack_of(PAGES["plans"]))))
    assert len(shown(view, OptionLine)) == 1
    assert {"A guided plan", "A plan alone"} <= set(texts(view))
    assert [array._colour for array in arrays(view)] == ["a", "a"]  # noqa: SLF001


def test_the_chip_opens_what_lowered_it(qapp: QApplication) -> None:
    done: list[Action] = []
    view = view_of(PAGES["three"], done=done)
    next(parts_of(view, state_of(pack_of(PAGES["three"]))))
    shown(view, EvidenceChip)[0].click()
    assert done == [Show(SourcesOf("again"))]


def test_marks_open_the_source_of_each_card(qapp: QApplication) -> None:
    done: list[Action] = []
    view = view_of(PAGES["three"], done=done)
    next(parts_of(view, state_of(pack_of(PAGES["three"]))))
    for mark in shown(view, SourceMark):
        mark.click()
    assert {Show(SourcesOf(fact)) for fact in ("again", "hurt", "both")} <= set(done)


def test_what_is_too_old_shows_no_figure(qapp: QApplication) -> None:
    page = PAGES["three"]
    pack = pack_of(page)
    pack = replace(pack, edition=replace(pack.edition, overdue=True, withheld=True))
    view = view_of(page, pack=pack)
    for _ in parts_of(view, state_of(pack)):
        assert arrays(view) == []
        assert shown(view, Tally) == []
        assert not any(character.isdigit() for said in texts(view) for character in said.replace("2 years", "")
                       .replace("100 people", ""))


def test_cards_in_one_row_are_equal(qapp: QApplication) -> None:
    view = view_of(PAGES["three"])
    next(parts_of(view, state_of(pack_of(PAGES["three"]))))
    places = [rect_in(array, view) for array in arrays(view)]
    assert len({place.y() for place in places}) == 1
    assert len({after.x() - before.x() for before, after in pairwise(places[::2])}) <= 2


def test_people_stand_alone_where_there_is_one_group(qapp: QApplication) -> None:
    view = view_of(PAGES["alone"])
    next(parts_of(view, state_of(pack_of(PAGES["alone"]))))
    assert [array.accessibleName() for array in arrays(view)] == ["about 26 of 100 had open surgery, 74 did not"]
    assert not any(said.startswith("Exactly") for said in texts(view))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_no_word_of_a_group_is_broken(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    """A broken name would push the words of its option lower than those of the other."""
    pack = pack_of(PAGES["three"])
    pack = replace(pack, options=tuple(
        replace(option, name="Laminectomy", short="") if option.id == "shot" else option for option in pack.options))
    view = view_of(PAGES["three"], size, text, pack=pack)
    for _ in parts_of(view, state_of(pack, text)):
        for line in shown(view, OptionLine):
            assert line.width() >= line.longest_word()
        tops = {rect_in(line, view).y() for line in shown(view, OptionLine)}
        assert len(tops) <= len(arrays(view)) / 2 or len(arrays(view)) == 2
