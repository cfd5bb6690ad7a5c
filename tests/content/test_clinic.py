"""A clinic adds its name, numbers and reviewer and may offer fewer options; it hides nothing and changes no figure."""

from __future__ import annotations

import shutil
from itertools import combinations
from pathlib import Path

import pytest

from consult_app.content import model
from consult_app.content.cache import load_pack
from consult_app.content.check import check
from consult_app.content.model import Clinic, Pack, Reviewer
from consult_app.content.reader import read_pack
from consult_app.i18n import words
from consult_app.resources import asset
from consult_app.ui.pages.about_rows import edition_rows
from tests.content.broken_packs import EVERY_KIND, TODAY
from tests.content.test_reader import said

REAL = asset("packs/mild-lss")
WHOLE = """
name: Spring Clinic
telephone: +1 (555) 0100
emergency_number: "911"
reviewer: {role: Spine surgeon of this clinic, date: 2026-12-01}
variants: [keyhole]
"""


def with_clinic(folder: Path, at: Path, clinic: str) -> Path:
    pack = Path(shutil.copytree(folder, at))
    (pack / "clinic.yaml").write_text(clinic, encoding="utf-8")
    return pack


def test_a_pack_without_a_clinic_has_none() -> None:
    assert read_pack(EVERY_KIND).clinic is None


def test_what_a_clinic_adds(tmp_path: Path) -> None:
    folder = with_clinic(EVERY_KIND, tmp_path / "pack", WHOLE)
    assert [problem.message for problem in check(folder, today=TODAY) if problem.severity == "error"] == []
    pack, plain = read_pack(folder), read_pack(EVERY_KIND)
    reviewer = Reviewer("Spine surgeon of this clinic", "2026-12-01")
    assert pack.clinic == Clinic("Spring Clinic", "+1 (555) 0100", "911", reviewer, ("keyhole",))
    assert said(pack.emergency.lead) == "Tell staff now, or call 911, if you have any of these."
    assert "your local emergency number" in said(plain.emergency.lead)
    assert (pack.pages, pack.facts, pack.options) == (plain.pages, plain.facts, plain.options)


def test_about_names_the_reviewer_by_role_and_date(tmp_path: Path) -> None:
    rows = dict(edition_rows(read_pack(with_clinic(EVERY_KIND, tmp_path / "pack", WHOLE)), words("en")))
    assert rows["Reviewed by"] == "Spine surgeon of this clinic, December 1, 2026"
    plain = dict(edition_rows(read_pack(EVERY_KIND), words("en")))
    assert plain["Reviewed by"] == "Not yet reviewed by a clinician outside the project"


def test_a_saved_clinic_is_read_again(tmp_path: Path) -> None:
    folder = with_clinic(EVERY_KIND, tmp_path / "pack", WHOLE)
    first = load_pack(folder, "en", tmp_path / "cache")
    assert load_pack(folder, "en", tmp_path / "cache") == first
    (folder / "clinic.yaml").write_text('emergency_number: "112"\n', encoding="utf-8")
    assert load_pack(folder, "en", tmp_path / "cache").clinic == Clinic(emergency_number="112")


def mentioned(page: model.Page) -> set[str]:
    """Return the options that have a place of their own on a page."""
    match page:
        case model.GridPage():
            return {option for row in page.rows for option, _ in row.cells} | {option for option, _ in page.sure_facts}
        case model.NumbersPage():
            return {option for chance in page.chances for option, _ in chance.arms if option}
        case model.TimelinePage():
            return {lane.option for lane in page.lanes}
        case model.ChecklistPage():
            return {group.option for group in page.groups}
        case model.ValuesPage():
            return {offer.option for concern in page.concerns for offer in concern.offers}
        case model.CausesPage():
            return {option for cause in page.causes for option, _ in cause.ways}
    return {page.head.option} - {""}


def choices(pack: Pack) -> list[tuple[str, ...]]:
    """Return every choice of options that a clinic could write, in either order of two."""
    ids = [option.id for option in pack.options]
    return [chosen for count in range(1, len(ids) + 1) for chosen in combinations(ids, count)]


@pytest.mark.parametrize("folder", [EVERY_KIND, REAL], ids=lambda folder: folder.name)
def test_whatever_options_a_clinic_offers_nothing_else_changes(folder: Path, tmp_path: Path) -> None:
    plain, shown = read_pack(folder), 0
    for number, offered in enumerate(choices(plain)):
        pack = with_clinic(folder, tmp_path / str(number), f"options: [{', '.join(reversed(offered))}]\n")
        refused = [problem for problem in check(pack, today=TODAY) if problem.severity == "error"]
        assert {problem.file for problem in refused} <= {"clinic.yaml"}
        assert bool(refused) == ("none" not in offered or len(offered) < 2)
        if refused:
            continue
        merged, shown = read_pack(pack), shown + 1
        assert [option.id for option in merged.options] == list(offered)
        assert (merged.emergency, merged.facts, merged.fact_words) == (plain.emergency, plain.facts, plain.fact_words)
        assert {option for page in merged.pages for option in mentioned(page)} == set(offered)
        kept = {page.head.id: page for page in merged.pages}
        own = [page for page in plain.pages if page.head.option in offered]
        assert all(kept[page.head.id] == page for page in own)      # its harms as well as its benefits
        for name, steps in merged.paths:
            assert steps
            assert set(steps) <= kept.keys()
            assert any(isinstance(kept[step], model.GridPage) for step in steps), name
        assert {page.head.chapter for page in merged.pages} == {chapter.id for chapter in merged.chapters}
        for page in merged.pages:
            if isinstance(page, model.SurePage):
                assert {question.no for question in page.questions} <= kept.keys()
    assert shown == 3


def test_a_chance_of_an_option_that_is_not_offered_is_left_out(tmp_path: Path) -> None:
    pack = read_pack(with_clinic(EVERY_KIND, tmp_path / "pack", "options: [none, brace]\n"))
    found = pack.page("harm-of-100")
    assert isinstance(found, model.NumbersPage)
    assert [chance.arms for chance in found.chances] == [(("brace", "braced"),)] * 2
    assert "clot-of-1000" not in {page.head.id for page in pack.pages}
    assert "class-of-100" in {page.head.id for page in pack.pages}


LEFT_OUT = "Not done at this clinic: {}. It is still a choice: ask where it is done."


def spoken(text: model.Prose) -> str:
    return " ".join("".join(span.text for span in paragraph if isinstance(span, model.Words)) for paragraph in text)


def read_below(page: model.Page) -> str | None:
    """Return what stands below a comparison, or at the end of what is taken home; None on any other page."""
    match page:
        case model.GridPage() | model.TimelinePage() | model.ValuesPage():
            return spoken(page.note)
        case model.CausesPage():
            return spoken(page.context)
        case model.NumbersPage():
            return spoken(page.caveat)
        case model.ChecklistPage():
            return spoken(page.closing)
        case model.TakeHomePage():
            return spoken(page.next.text)
    return None


@pytest.mark.parametrize("offered", ["none, mild", "none, laminectomy", "none, mild, laminectomy"])
def test_a_choice_that_is_not_done_here_is_named_wherever_it_has_lost_its_place(tmp_path: Path, offered: str) -> None:
    plain = read_pack(REAL)
    pack = read_pack(with_clinic(REAL, tmp_path / "pack", f"options: [{offered}]\n"))
    away = [option.name for option in plain.options if option.id not in offered.split(", ")]
    named = []
    for page in pack.pages:
        whole, below = plain.page(page.head.id), read_below(page)
        if below is not None and (mentioned(whole) - mentioned(page) or isinstance(page, model.TakeHomePage)):
            named.append(page.head.id)
            assert [below.endswith(LEFT_OUT.format(name)) for name in away] == [True for _ in away], page.head.id
        elif below is not None:
            assert "Not done at this clinic" not in below
    compared = {"cause-by-cause", "three-ways", "chances-2y", "recovery-times", "worth-asking", "what-matters"}
    assert not away or compared <= set(named)


def test_questions_to_bring_about_a_choice_that_is_not_done_here_are_left_out(tmp_path: Path) -> None:
    pack = read_pack(with_clinic(REAL, tmp_path / "pack", "options: [none, mild]\n"))
    found = pack.page("take-home")
    assert isinstance(found, model.TakeHomePage)
    ids = [question for question, _ in found.questions]
    assert "mild-cases" in ids
    assert {"scan", "exercise", "after"} <= set(ids)
    assert not {"surgery-kind", "surgery-risk"} & set(ids)
