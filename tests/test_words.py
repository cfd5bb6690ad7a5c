"""The program's own words: complete, plain, and filled in as the language has it."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.i18n import Words, languages, words
from consult_app.i18n.numbers import rounded
from consult_app.i18n.reading import flat
from tests.conftest import ROOT

KEY = re.compile(r"[a-z_]+(\.[a-z0-9_]+)+", re.ASCII)
ENGLISH = words("en")
GROUPS = {key.split(".")[0] for key in ENGLISH.entries}


def keys_in_code() -> Iterator[tuple[Path, int, str]]:
    """Yield every key that a call in the program gives as its first argument."""
    for file in (ROOT / "consult_app").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                key = node.args[0].value
                if isinstance(key, str) and KEY.fullmatch(key) and key.split(".")[0] in GROUPS:
                    yield file, node.lineno, key


def sentences(tell: Words, key: str) -> tuple[str, ...]:
    entry = tell.entries[key]
    return (entry,) if isinstance(entry, str) else tuple(entry.values())


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_key_the_program_asks_for_exists() -> None:
    asked = list(keys_in_code())
    assert asked
    assert [f"{file.relative_to(ROOT)}:{line}: {key}" for file, line, key in asked if key not in ENGLISH] == []


@pytest.mark.parametrize("language", languages())
def test_a_language_has_every_key_and_the_same_places(language: str) -> None:
    own = words(language)
    assert set(own.entries) == set(ENGLISH.entries)
    for key in own.entries:
        wanted = set().union(*(places(s) for s in sentences(ENGLISH, key)))
        assert set().union(*(places(s) for s in sentences(own, key))) == wanted, key


def test_every_sentence_is_plain_and_calm() -> None:
    for key in ENGLISH.entries:
        for sentence in sentences(ENGLISH, key):
            assert sentence == sentence.strip(), key
            assert "!" not in sentence, key
            assert sentence[:1] == sentence[:1].upper() or key.split(".")[0] in {
                "unit", "figure", "step", "emergency", "cli", "drawer", "staff", "self_test",
            }, key
            assert len(sentence.split()) <= 26, key


def test_numbers_and_plurals_are_filled_in() -> None:
    assert ENGLISH("step.of", n=3, total=6) == "3 of 6"
    assert ENGLISH("unit.weeks", n=1) == "week"
    assert ENGLISH("unit.weeks", n=4) == "weeks"
    assert ENGLISH("staff.problems", n=1) == "1 problem to fix"
    assert ENGLISH("staff.problems", n=1234) == "1,234 problems to fix"


def test_what_a_language_lacks_is_said_in_english() -> None:
    spanish = Words("es", {"nav.back": "Atrás"}, ENGLISH)
    assert spanish("nav.back") == "Atrás"
    assert spanish("nav.next") == "Next"
    assert "nav.next" in spanish
    with pytest.raises(KeyError, match=r"nav\.sideways"):
        spanish("nav.sideways")


@pytest.mark.parametrize("code", ["", "en-GB", "tlh", "../../pyproject", "en/../en", "\0", "x" * 500])
def test_any_language_code_gives_words(code: str) -> None:
    assert words(code)("nav.back") == "Back"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    german = Words("de", {}, ENGLISH)
    assert ENGLISH.number(1234.5, 1) == "1,234.5"
    assert german.number(1234.5, 1) == "1.234,5"
    assert ENGLISH.date("2026-11-24") == "November 24, 2026"
    assert german.date("2026-11-24") == "24. November 2026"


@pytest.mark.parametrize(
    ("value", "digits", "shown"), [(2.5, 0, "3"), (1.9, 0, "2"), (1.005, 2, "1.01"), (5.8, 0, "6"), (0.5, 0, "1")],
)
def test_rounding_is_half_up(value: float, digits: int, shown: str) -> None:
    assert ENGLISH.number(value, digits) == shown


@settings(derandomize=True, max_examples=200)
@given(st.integers(0, 10**9), st.integers(0, 4))
def test_rounding_is_within_half_of_the_last_place(thousandths: int, digits: int) -> None:
    value = thousandths / 1000
    assert abs(float(rounded(value, digits)) - value) <= 0.5 * 10**-digits + 1e-9


def test_a_plural_needs_its_number() -> None:
    with pytest.raises(KeyError):
        ENGLISH("unit.weeks")
    with pytest.raises(TypeError, match="number"):
        ENGLISH("unit.weeks", n="four")


def test_a_words_file_holds_text_only() -> None:
    assert dict(flat({"a": {"b": "x", "c": {"one": "y", "other": "z"}}})) == {
        "a.b": "x", "a.c": {"one": "y", "other": "z"},
    }
    with pytest.raises(TypeError, match=r"a\.b"):
        dict(flat({"a": {"b": 3}}))
