"""A pack in a language that nobody speaks: every word is changed, and nothing that is no word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.content.cache import load_pack
from consult_app.content.model import Mark, Pack, UnmadePages, Words
from consult_app.content.pseudo import in_pseudo
from consult_app.content.reader import read_pack
from consult_app.i18n import ENGLISH, words
from consult_app.i18n.direction import LONG, MADE_UP, RIGHT_TO_LEFT
from consult_app.i18n.pseudo import CHANGES, lengthened, turned
from consult_app.resources import asset

KNEE = Path(__file__).parents[1] / "data" / "packs" / "knee-choices"


@pytest.fixture(scope="module", params=[asset("packs/mild-lss"), KNEE], ids=["shipped", "knee"])
def pack(request: pytest.FixtureRequest) -> Pack:
    return read_pack(request.param, ENGLISH, words(ENGLISH))


def parts_of(part: Any) -> Iterator[Any]:
    """Yield ``part`` and everything it is made of, in order."""
    yield part
    if isinstance(part, (tuple, list)):
        for item in part:
            yield from parts_of(item)
    elif isinstance(part, dict):
        yield from parts_of(list(part.items()))
    elif is_dataclass(part):
        for field in fields(part):
            yield from parts_of(getattr(part, field.name))


@pytest.mark.parametrize("folder", [asset("packs/mild-lss"), KNEE], ids=["shipped", "knee"])
def test_a_pack_that_was_kept_is_changed_as_one_that_is_read(folder: Path, tmp_path: Path) -> None:
    """What the cache keeps is made page by page, when it is first asked for."""
    read, kept = (load_pack(folder, ENGLISH, tmp_path, words(ENGLISH)) for _ in range(2))
    assert isinstance(kept.pages, UnmadePages)
    assert in_pseudo(kept, LONG).pages == in_pseudo(read, LONG).pages


@pytest.mark.parametrize("language", MADE_UP)
def test_running_text_is_changed_and_ids_figures_and_marks_are_not(pack: Pack, language: str) -> None:
    made = in_pseudo(pack, language)
    assert (made.language, made.languages) == (language, (language,))
    assert [page.head.id for page in made.pages] == [page.head.id for page in pack.pages]
    assert (made.paths, made.facts, made.sources, made.marks) == (pack.paths, pack.facts, pack.sources, pack.marks)
    pairs = zip(parts_of(pack.pages), parts_of(made.pages), strict=True)
    spans = [(one, other) for one, other in pairs if isinstance(one, (Words, Mark))]
    assert len(spans) > 60
    for one, other in spans:
        if isinstance(one, Mark):
            assert one == other
        else:
            assert (one.fact, one.arm, one.bold) == (other.fact, other.arm, other.bold)
            assert other.text == CHANGES[language](one.text)


def test_the_long_one_is_two_fifths_longer(pack: Pack) -> None:
    made = in_pseudo(pack, LONG)
    for one, other in zip(pack.pages, made.pages, strict=True):
        assert len(other.head.title) >= 1.3 * len(one.head.title)
    straight, longer = (sum(len(part.text) for part in parts_of(one.pages) if isinstance(part, Words))
                        for one in (pack, made))
    assert 1.35 <= longer / straight <= 1.6


SENTENCES = st.lists(
    st.sampled_from(["The", "nerves", "get", "{n}", "of", "100", "mild®", "**room**", "L4"]), max_size=12)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(SENTENCES.map(" ".join))
def test_places_figures_and_names_of_products_stay(sentence: str) -> None:
    for made in (lengthened(sentence), turned(sentence)):
        for kept in ("{n}", "100", "mild®", "L4", "**"):
            assert made.count(kept) == sentence.count(kept)
    assert len(lengthened(sentence)) >= len(sentence)


@pytest.mark.parametrize("language", MADE_UP)
def test_the_program_speaks_it_too(language: str) -> None:
    own, english = words(language), words(ENGLISH)
    assert own.entries.keys() == english.entries.keys()
    assert own("nav.back") == CHANGES[language]("Back")
    assert own("step.of", n=3, total=1200) == CHANGES[language]("{n} of {total}").format(n="3", total="1,200")
    assert own.date("2026-11-24") == "November 24, 2026"


def test_neither_is_offered_to_anybody() -> None:
    from consult_app.i18n import languages

    assert not set(MADE_UP) & set(languages())
    assert RIGHT_TO_LEFT in MADE_UP
