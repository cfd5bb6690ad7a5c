"""A pack becomes pages: the small one, the real one, and one in two languages about another joint."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from consult_app.anatomy.catalogue import FIGURES
from consult_app.content.check import check
from consult_app.content.codec import from_json, to_json
from consult_app.content.model import ExplainPage, Figure, GridPage, Mark, Picture, Prose, Span, Words
from consult_app.content.reader import read_pack
from consult_app.resources import asset
from tests.content.broken_packs import DATA, SMALL, TODAY

REAL = asset("packs/mild-lss")
KNEE = DATA / "packs" / "knee-choices"


def spans(prose: Prose) -> list[Span]:
    return [span for paragraph in prose for span in paragraph]


def said(prose: Prose) -> str:
    return "".join(span.text for span in spans(prose) if isinstance(span, Words))


def test_an_explain_page() -> None:
    page = read_pack(SMALL).page("narrowing")
    assert isinstance(page, ExplainPage)
    assert isinstance(page.visual, Figure)
    assert (page.visual.name, page.visual.view, page.visual.highlight) == ("axial", "standard", ("ligament",))
    assert page.visual.parameters == (("severity", 0.5),)
    assert [(label.part, label.name, label.note) for label in page.visual.labels] == [
        ("disc", "Disc", "bulges back"),
        ("ligament", "Ligament", ""),
    ]
    assert page.slider
    assert [(stop.value, stop.name) for stop in page.slider.stops] == [(0, "Healthy"), (0.5, "Moderate"), (1, "Marked")]
    assert page.gauge
    assert page.gauge.words == ((0.8, "As before"), (0.4, "Less room"), (0, "Much less room"))
    assert page.aside
    assert said(page.aside.text) == "When do your legs feel tired?"
    assert said(page.text[:1]) == "The yellow ligament (ligamentum flavum) can get thicker with age. Here it is 5.1 mm."


def test_a_page_with_a_picture_of_the_packs_own() -> None:
    page = read_pack(SMALL).page("walking")
    assert isinstance(page, ExplainPage)
    assert page.visual == Picture("pictures/walk.svg", "A person walks along a path at L4/5.")
    assert page.head.option == "wait"


def test_a_grid_page() -> None:
    page = read_pack(SMALL).page("two-ways")
    assert isinstance(page, GridPage)
    assert page.groups == (("basics", "The basics"), ("harms", "Harms"))
    cells = {row.id: dict(row.cells) for row in page.rows}
    assert list(cells["harms"]) == ["wait", "brace"]
    assert cells["later"]["wait"] is None
    assert cells["harms"]["brace"] is not None
    assert said(cells["harms"]["brace"]) == "About 6 of 100 had one."
    assert page.sure_facts == (("wait", ("rested",)), ("brace", ("harm",)))


def test_what_the_whole_pack_says() -> None:
    pack = read_pack(SMALL)
    assert [page.head.id for page in pack.pages] == ["narrowing", "walking", "two-ways", "about"]
    assert pack.path("3") == ("narrowing", "two-ways")
    assert pack.path("all") == ("narrowing", "walking", "two-ways", "about")
    assert pack.marks == {"thick": 1, "weeks": 2, "rested": 3, "harm": 4, "alarm": 5}
    assert said(pack.emergency.lead).startswith("Tell staff now, or call your local emergency number, if")
    assert pack.fact_words["harm"].says.startswith("In a made-up trial, about 2 of 100 had a harm within 2 years")
    assert pack.fact_words["weeks"].says == "It took 4 to 6 weeks."
    assert pack.sources["trial"].funder == "A fund that is not there"
    assert pack.sources["records"].funder == ""
    assert "probe" in pack.facts


def test_an_unknown_language_is_the_packs_first() -> None:
    assert read_pack(SMALL, "fr") == read_pack(SMALL, "en") == read_pack(SMALL)


@pytest.mark.parametrize(
    ("today", "message"),
    [
        (date(2027, 1, 31), None),
        (date(2027, 2, 1), "review_by was 1 days ago: read the sources again"),
        (date(2027, 5, 1), "review_by was 90 days ago: read the sources again"),
        (date(2027, 5, 2), "review_by was 91 days ago, past the grace of 90: figures are withheld"),
    ],
)
def test_a_pack_past_its_date_is_a_warning(today: date, message: str | None) -> None:
    problems = check(SMALL, today=today)
    assert [(p.file, p.line, p.column, p.message, p.severity) for p in problems] == (
        [("pack.yaml", 5, 12, message, "warning")] if message else []
    )


def translate(pack: Path, pages: str, words: str = "title: Una prueba\n") -> None:
    whole = (pack / "pack.yaml").read_text().replace("languages: [en]", "languages: [en, es]")
    (pack / "pack.yaml").write_text(whole)
    (pack / "es").mkdir()
    (pack / "es" / "pack.yaml").write_text(words)
    (pack / "es" / "paginas.yaml").write_text(pages)


def test_what_is_not_translated_falls_back_and_is_told(pack: Path) -> None:
    translate(pack, "walking:\n  title: ¿Y si espero?\n  text: '{fact:rested} mejoró.'\n  plain: [L4/5]\n")
    spanish = read_pack(pack, "es")
    page = spanish.page("walking")
    assert isinstance(page, ExplainPage)
    assert (page.head.title, page.head.short) == ("¿Y si espero?", "Waiting")
    assert spanish.title == "Una prueba"
    assert spanish.emergency.title == "Get help right now"
    problems = check(pack, today=TODAY)
    assert {problem.severity for problem in problems} == {"warning"}
    told = {str(problem) for problem in problems}
    assert "es/paginas.yaml:1:1: 'alt' is not translated; the first language is shown" in told
    assert "es/pack.yaml:1:1: 'emergency' is not translated; the first language is shown" in told
    assert "steps.yaml:21:1: no file in es/ has the text of 'two-ways'" in told
    assert "es/terms.yaml:1:1: 1 entries are not translated: ligament" in told


def test_a_fault_in_a_translation_is_told_there_and_once(pack: Path) -> None:
    translate(pack, "walking:\n  title: ¿Y si espero?\n  text: 'Tardó {fact:weks} y 3 años.'\n  plain: [L4/5]\n")
    errors = [str(problem) for problem in check(pack, today=TODAY) if problem.severity == "error"]
    assert errors == ["es/paginas.yaml:3:16: unknown fact 'weks' (did you mean 'weeks'?)"]


def test_rules_of_english_wording_do_not_judge_another_language(pack: Path) -> None:
    text = "Many {fact:rested}. En 3 casos."
    translate(pack, f"walking:\n  title: Most mild y severe\n  text: '{text}'\n  plain: [L4/5]\n")
    errors = [str(problem) for problem in check(pack, today=TODAY) if problem.severity == "error"]
    assert errors == ["es/paginas.yaml:3:33: '3' has no source: use {fact:}, add {cite:}, or excuse it in plain"]


def test_a_pack_with_a_broken_first_page_still_tells_of_the_last(pack: Path) -> None:
    for file, old, new in (
        ("steps.yaml", "name: axial", "name: axail"),
        ("facts.yaml", "months: 24", "months: many"),
        ("en/pages.yaml", "text: It is for tests.", "text: '{fact:nobody}'"),
        ("sources.yaml", "tier: registry", "tier: hearsay"),
    ):
        (pack / file).write_text((pack / file).read_text().replace(old, new))
    files = [problem.file for problem in check(pack, today=TODAY)]
    assert files == ["en/pages.yaml", "facts.yaml", "sources.yaml", "steps.yaml"]


def test_the_real_pack_is_whole() -> None:
    assert [str(problem) for problem in check(REAL) if problem.severity == "error"] == []


def test_every_figure_of_the_real_pack_has_a_fact_a_mark_and_a_source() -> None:
    pack = read_pack(REAL)
    figures = 0
    for page in pack.pages:
        for paragraph in _paragraphs(page):
            marked = {span.fact for span in paragraph if isinstance(span, Mark)}
            for span in paragraph:
                if isinstance(span, Words) and span.fact:
                    figures += 1
                    assert span.fact in marked
                    assert pack.facts[span.fact].audience == "patient"
                    assert all(source in pack.sources for source in pack.facts[span.fact].sources)
                    assert span.fact in pack.fact_words
    assert figures > 5


def _paragraphs(page: object) -> list[tuple[Span, ...]]:
    """Return every paragraph below a page, whatever its kind."""
    if isinstance(page, tuple):
        if page and all(isinstance(part, Words | Mark) for part in page):
            return [page]
        return [paragraph for part in page for paragraph in _paragraphs(part)]
    names = getattr(type(page), "__dataclass_fields__", ())
    return [paragraph for name in names for paragraph in _paragraphs(getattr(page, name))]


def test_a_pack_about_another_joint_reads_in_both_its_languages() -> None:
    assert [str(problem) for problem in check(KNEE) if problem.severity == "error"] == []
    english, spanish = read_pack(KNEE, "en"), read_pack(KNEE, "es")
    assert {page.head.id for page in english.pages}.isdisjoint(page.head.id for page in read_pack(REAL).pages)
    assert [page.head.id for page in english.pages] == [page.head.id for page in spanish.pages]
    assert len(english.options) == 4
    assert spanish.title != english.title
    assert replace(english, language="es").languages == spanish.languages


def small_with_parts(folder: Path, parts: str) -> Path:
    """Return a copy of the small pack with ``parts`` as what is said of parts of its figures."""
    pack = Path(shutil.copytree(SMALL, folder / "pack"))
    (pack / "en" / "parts.yaml").write_text(parts, encoding="utf-8")
    return pack


def test_a_part_has_a_name_and_a_line(tmp_path: Path) -> None:
    pack = read_pack(small_with_parts(tmp_path, "disc: {name: Disc, line: A soft cushion between two bones.}\n"))
    assert list(pack.parts) == ["disc"]
    assert pack.parts["disc"].name == "Disc"
    assert said(pack.parts["disc"].line) == "A soft cushion between two bones."
    assert from_json(to_json(pack)) == pack
    assert dict(read_pack(SMALL).parts) == {}


def test_the_real_pack_names_every_part_of_its_figures() -> None:
    pack = read_pack(REAL)
    drawn = {part.visual.name for page in pack.pages for part in (page, *getattr(page, "panes", ()))
             if isinstance(getattr(part, "visual", None), Figure)}
    assert drawn
    for figure in drawn:
        assert set(FIGURES[figure].parts) <= pack.parts.keys()


@pytest.mark.parametrize(("parts", "told"), [
    ("disk: {name: Disc, line: A soft cushion.}", "en/parts.yaml:1:1: unknown part 'disk' (did you mean 'disc'?)"),
    ("disc: {name: Disc, line: Half of it is water.}", "'Half' says how much, without a source"),
    ("disc: {name: Disc, line: It is 40 wide.}", "'40' has no source"),
    ("disc: {name: Disc}", "'line' is missing"),
    (f"disc: {{name: Disc, line: {'It is a soft part of the back. ' * 4}}}", "words over a drawing; the limit is 24"),
])
def test_a_faulty_part_is_told(tmp_path: Path, parts: str, told: str) -> None:
    problems = [str(problem) for problem in check(small_with_parts(tmp_path, parts + "\n"), today=TODAY)]
    assert any(told in problem and "en/parts.yaml:1:" in problem for problem in problems), problems
