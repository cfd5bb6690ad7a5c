"""A made-up pack about the knee, four options, two languages, runs through every kind of page without new code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from consult_app.content.check import check
from consult_app.content.model import Page
from consult_app.options import RenderOptions
from consult_app.session.actions import SetLanguage
from consult_app.settings import Settings, TextSize
from consult_app.ui.render import UnseenVisit, render
from tests.ui.conftest import KNEE
from tests.ui.looks import LOOKS, TEXTS, Look, faults_of_overlays, faults_of_pages, named, overlays_of
from tests.ui.recording import assert_none

PAGES = 19


@pytest.fixture
def in_spanish(knee: UnseenVisit) -> Iterator[UnseenVisit]:
    knee.session.do(SetLanguage("es"))
    yield knee
    knee.session.do(SetLanguage("en"))


def test_the_pack_has_no_errors_and_says_what_is_not_translated() -> None:
    problems = check(KNEE)
    assert [str(problem) for problem in problems if problem.severity == "error"] == []
    assert any("es/" in problem.file or "'es'" in problem.message for problem in problems)


def test_it_shares_no_page_with_the_pack_that_ships_and_has_every_kind(
    knee: UnseenVisit, shipped: UnseenVisit,
) -> None:
    pages = knee.session.pack.pages
    assert {type(page) for page in pages} == set(get_args(Page))
    assert not {page.head.id for page in pages} & {page.head.id for page in shipped.session.pack.pages}
    assert len(knee.session.pack.options) == 4


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)])
def test_its_pages_can_be_read_and_pressed(knee: UnseenVisit, size: tuple[int, int], text: TextSize) -> None:
    knee.dress(QSize(*size), "light", text)
    assert_none(faults_of_pages(knee, knee.session.state.steps, painted=text == 100))
    assert_none(faults_of_overlays(knee, overlays_of(knee), painted=False))


@pytest.mark.long
@pytest.mark.parametrize("look", named(LOOKS))
def test_its_pages_hold_in_every_look(knee: UnseenVisit, look: Look) -> None:
    look.put_on(knee)
    assert_none(faults_of_pages(knee, knee.session.state.steps, painted=look.leads))
    assert_none(faults_of_overlays(knee, overlays_of(knee), painted=False))


@pytest.mark.parametrize("text", [100, 200])
def test_its_spanish_pages_can_be_read_and_pressed(in_spanish: UnseenVisit, text: TextSize) -> None:
    in_spanish.dress(QSize(1280, 720), "dark", text)
    assert_none(faults_of_pages(in_spanish, in_spanish.session.state.steps, painted=False))
    assert_none(faults_of_overlays(in_spanish, overlays_of(in_spanish), painted=False))


def test_a_change_of_language_keeps_the_page_and_falls_back_where_words_are_missing(in_spanish: UnseenVisit) -> None:
    pack = in_spanish.session.pack
    assert pack.language == "es"
    assert pack.page("knee-joint").head.title == "¿Qué hay dentro de la rodilla?"
    assert pack.page("first-weeks").head.title == "What do the first weeks of exercise feel like?"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_is_rendered(qapp: object, tmp_path: Path, language: str) -> None:
    assert render(RenderOptions(KNEE, tmp_path, Settings(language=language), size=(1280, 720))) == PAGES
    record = json.loads((tmp_path / "pages.json").read_text(encoding="utf-8"))
    assert {entry["lang"] for entry in record} == {language}
    assert len({entry["kind"] for entry in record}) == len(get_args(Page))
    assert all(not QImage(str(tmp_path / entry["file"])).isNull() for entry in record)
