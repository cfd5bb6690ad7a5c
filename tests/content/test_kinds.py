"""A step of every kind becomes a page of the model, with its figures where steps.yaml and the facts put them."""

from __future__ import annotations

from typing import TypeVar

import pytest

from consult_app.content import model
from consult_app.content.codec import from_json, to_json
from consult_app.content.model import Figure, Gauge, Pack, Picture, Stretch
from consult_app.content.reader import read_pack
from tests.content.broken_packs import DATA, EVERY_KIND
from tests.content.test_reader import said

P = TypeVar("P")
KNEE = DATA / "packs" / "knee-choices"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(EVERY_KIND)


def page(pack: Pack, name: str, kind: type[P]) -> P:
    found = pack.page(name)
    assert isinstance(found, kind)
    return found


def test_two_states(pack: Pack) -> None:
    found = page(pack, "two-canals", model.TwoStatesPage)
    healthy, narrow = found.panes
    assert (healthy.name, healthy.note, healthy.bar) == ("Healthy", "lots of room", "dural_sac_area")
    assert isinstance(healthy.visual, Figure)
    assert [(label.part, label.name, label.note) for label in healthy.visual.labels] == [("disc", "Disc", "in front")]
    assert isinstance(narrow.visual, Figure)
    assert narrow.visual.parameters == (("severity", 0.5),)
    assert found.gauge == Gauge(
        "dural_sac_area", "Room", ((0.8, "As before"), (0.4, "Less room"), (0.0, "Much less room")),
        "beside the healthy drawing", "A drawing, not your scan.",
    )
    assert found.aside
    assert said(found.context) == "A drawing, not your scan."


def test_causes_one_by_one(pack: Pack) -> None:
    found = page(pack, "one-by-one", model.CausesPage)
    band, disc = found.causes
    assert (band.id, band.name, said(band.text)) == ("band", "Band", "The band gets thick.")
    assert isinstance(band.visual, Figure)
    assert isinstance(disc.visual, Figure)
    assert band.visual.parameters == disc.visual.parameters == (("ligament", 0.2),)
    assert (band.full, disc.full) == ((("ligament", 0.6),), (("bulge", 1.0), ("dry", 0.5)))
    assert (band.visual.highlight, disc.visual.highlight) == (("ligament",), ())
    assert [(label.part, label.name, label.note) for label in band.visual.labels] == [("ligament", "Band", "thick")]
    assert [(option, said(way)) for option, way in disc.ways] == [
        ("none", "Leaves it be."), ("brace", "Leaves it be."), ("wrap", "Leaves it be."),
    ]
    assert found.slider
    assert [(stop.value, stop.name) for stop in found.slider.stops] == [
        (0.0, "Not yet"), (0.5, "On the way"), (1.0, "All the way"),
    ]
    assert (found.ways, found.choose) == ("What each way takes out", "The part that is shown")
    assert found.gauge
    assert said(found.context) == "A drawing, not your scan."


def test_causes_each_with_a_picture() -> None:
    found = page(read_pack(KNEE), "what-wears-it", model.CausesPage)
    assert found.causes[0].visual == Picture("pictures/worn.png", "A knee with a thin and rough cover.")
    assert (found.slider, found.gauge, found.context) == (None, None, ())


def test_a_choice_of_levels(pack: Pack) -> None:
    found = page(pack, "which-level", model.LevelsPage)
    side, cut = found.panes
    assert isinstance(side.visual, Figure)
    assert isinstance(cut.visual, Figure)
    assert (side.visual.name, side.visual.view, cut.visual.name) == ("sagittal", "side-low", "axial")
    assert found.levels == model.Slider("level", "Level", (model.Stop(1.0, "Upper"), model.Stop(2.0, "Lower")))
    assert (found.gauge.measure, cut.bar) == ("dural_sac_area", "dural_sac_area") if found.gauge else False
    assert said(found.context) == "A drawing, not your scan."


def test_a_walkthrough(pack: Pack) -> None:
    found = page(pack, "live-brace", model.WalkthroughPage)
    fit, wear = found.scenes
    assert (found.feel, fit.id, fit.title, fit.short) == ("What you may feel", "fit", "It is made to fit", "Fitting")
    assert (said(fit.text), said(fit.feel)) == (
        "Someone takes your size, and makes a brace.", "It may feel cold at first.",
    )
    assert fit.visual == Picture("pictures/walk.svg", "A person is measured.")
    assert isinstance(wear.visual, Figure)
    assert said(wear.context) == "A drawing, not your scan."
    assert fit.context == ()


def test_chances_of_two_options(pack: Pack) -> None:
    found = page(pack, "harm-of-100", model.NumbersPage)
    assert found.of == 100
    harm, both = found.chances
    assert (harm.name, harm.fact, harm.had, harm.had_not) == ("A harm within 2 years", "harm", "had a harm", "did not")
    assert harm.arms == both.arms == (("brace", "braced"), ("wrap", "wrapped"))
    assert harm.arm_names == ()
    assert said(found.caveat) == "It never took place."


def test_chances_of_groups_that_are_no_options(pack: Pack) -> None:
    (chance,) = page(pack, "class-of-100", model.NumbersPage).chances
    assert chance.arms == (("", "class"), ("", "book"))
    assert chance.arm_names == (("class", "A class"), ("book", "A book"))
    alone = page(pack, "clot-of-1000", model.NumbersPage)
    assert (alone.of, alone.chances[0].arms, alone.chances[0].arm_names) == (1000, (("", "share"),), ())


def test_a_timeline(pack: Pack) -> None:
    found = page(pack, "over-time", model.TimelinePage)
    assert (found.unit, found.marks) == ("weeks", (0, 1, 6, 13, 26, 52))
    assert [(lane.option, lane.name) for lane in found.lanes] == [
        ("none", "Nothing for now"), ("brace", "Wear a brace"), ("wrap", "Wear a wrap"),
    ]
    none, brace, wrap = (lane.stretches for lane in found.lanes)
    assert none == (Stretch("plan", "Walked farther at 6 months", "lessons", pytest.approx(26.09, abs=0.01)),)
    assert brace == (
        Stretch("home", "Home the same day", "sore", 0.0),
        Stretch("active", "Usual days again", "sore", 1.0, 3.0, open=True),
    )
    assert wrap == (
        Stretch("walk", "Walking well", "weeks", 4.0, 6.0),
        Stretch("work", "Back at work", "work", pytest.approx(46 / 7)),
        Stretch("sit", "Sitting well", "weeks", 0.0, 6.0),
    )


def test_a_check_list(pack: Pack) -> None:
    found = page(pack, "worth-asking", model.ChecklistPage)
    assert [(group.option, group.name, [item.id for item in group.items]) for group in found.groups] == [
        ("none", "About waiting", ["bearable"]),
        ("brace", "About a brace", ["skin", "shoes"]),
        ("wrap", "About a wrap", ["blood"]),
    ]
    item = found.groups[0].items[0]
    assert (item.ask, item.bring) == ("Can you live with it?", "What should I watch for?")
    assert said(item.why) == "It can stay as it is."
    assert found.groups[1].items[0].why == ()
    assert said(found.closing) == "These answers do not tell what you have."


def test_what_matters(pack: Pack) -> None:
    found = page(pack, "what-matters", model.ValuesPage)
    assert (found.low, found.high, found.table) == ("Not so much", "Very much", "What each way offers")
    offers = {
        concern.id: [(offer.option, offer.level, offer.fact, said(offer.reason)) for offer in concern.offers]
        for concern in found.concerns
    }
    assert offers["walk"] == [
        ("none", "part", "rested", "For about a third of them."),
        ("brace", "yes", "harm", "In a trial."),
        ("wrap", "unknown", "", "Nobody looked."),
    ]
    assert [level for _, level, _, _ in offers["soon"]] == ["no", "part", "yes"]


def test_goal_sure_and_take_home(pack: Pack) -> None:
    goal = page(pack, "my-goal", model.GoalPage)
    assert goal.ready == (("shop", "Shop without a rest"), ("garden", "Work in the garden"))
    assert (goal.own, goal.kept, said(goal.note)) == (
        "Or in your own words", "Your goal", "It is gone when the visit ends.",
    )
    sure = page(pack, "how-sure", model.SurePage)
    assert [(one.id, one.no) for one in sure.questions] == [
        ("know", "three-ways"), ("matters", "what-matters"), ("help", "take-home"), ("choice", "harm-of-100"),
    ]
    assert sure.questions[3].ask == "Do you feel settled?"
    assert (sure.yes, sure.no, sure.not_yet.heading) == ("Yes", "Not yet", "Not yet is a full answer")
    home = page(pack, "take-home", model.TakeHomePage)
    assert (home.talked, home.bring, home.topics) == ("What we talked about", "Questions to bring", ("look", "choose"))
    assert home.questions == (("scan", "What does my scan show?"), ("after", "What comes after?"))
    assert home.next.heading == "What comes next"


def test_facts_that_steps_name_are_numbered_where_they_are_read(pack: Pack) -> None:
    assert list(pack.marks) == ["sore", "clot", "harm", "both", "lessons", "rested", "alarm", "weeks", "work"]


def test_every_kind_survives_as_json(pack: Pack) -> None:
    assert {type(one) for one in pack.pages} | {model.AboutPage} == set(model.Page.__args__)  # type: ignore[attr-defined]
    assert from_json(to_json(pack)) == pack
