"""YAML is read as YAML 1.2 says, with places, and what could hurt is refused by line and column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult_app.content.places import Document
from consult_app.content.yaml_nodes import MAX_DEPTH, read_yaml
from tests.content.steady import steady

LIMIT = 10_000


def read(text: str | bytes) -> Document:
    return read_yaml("a.yaml", text.encode() if isinstance(text, str) else text, LIMIT)


def told(text: str | bytes) -> list[str]:
    return [str(problem) for problem in read(text).found]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("12:30", "12:30"), ("2026-11-24", "2026-11-24"),
        ("1_000", "1_000"), ("0777", 777), ("0o17", 15), ("0x1F", 31), ("-3", -3), ("+3", 3), ("1.50", 1.5),
        (".5", 0.5), ("1e3", 1000.0), ("true", True), ("False", False), ("~", None), ("null", None), ("", None),
        ("1.2.3", "1.2.3"), ("=", "="), ("'3'", "3"), ('"true"', "true"), ("mild®", "mild®"),
    ],
)  # fmt: skip
def test_a_scalar_means_what_yaml_1_2_says(written: str, meant: object) -> None:
    document = read(f"a: {written}\n")
    assert document.found == []
    assert document.data == {"a": meant}
    assert type(document.data["a"]) is type(meant)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (b"a: b\nc: \xff\n", "a.yaml:2:4: this is not UTF-8 text; save the file as UTF-8"),
        (b"a: \xc3\xa4 \xe4\n", "a.yaml:1:6: this is not UTF-8 text; save the file as UTF-8"),
        ("a: b\nc: d\x00\n", "a.yaml:2:5: the character U+0000 can not stand in a pack"),
        ("a: b\u2028c\n", "a.yaml:1:5: the character U+2028 can not stand in a pack"),
        ("a:\n\tb: c\n", "a.yaml:2:1: a tab stands where spaces are needed"),
        ("? [a]\n: b\n", "a.yaml:1:3: a key must be a word"),
        ("a: {'': 2}\n", "a.yaml:1:5: a key is empty"),
        ("a: .inf\n", "a.yaml:1:4: .inf is no number that can be shown"),
        ("a: 1e999\n", "a.yaml:1:4: 1e999 is too large"),
        ("a: 1\na: 2\n", "a.yaml:2:1: 'a' is written twice"),
        ("a: {b: 1, b: 2}\n", "a.yaml:1:11: 'b' is written twice"),
        ("a: [b: c\n", "a.yaml:1:4: a quote or bracket that opens here is not closed"),
        ("a: [b}\n", "a.yaml:1:6: a comma or a closing bracket is missing"),
        ("a: @b\n", "a.yaml:1:4: this character can not begin a text; put the text in quotes"),
        ("a: '😀' b\n", "a.yaml:1:8: the indent or a quote does not fit the lines above"),
        ("a: " + "[" * 20, f"a.yaml:1:15: this lies more than {MAX_DEPTH} levels deep"),
        ("a: " + "b" * LIMIT, "a.yaml:1:1: the file has 10,003 bytes; the limit is 10,000"),
        ("a: &b c\n", "a.yaml:1:4: '&b': an anchor is not allowed; take it away"),
        ("a: !!int 3\n", "a.yaml:1:4: the tag '!!int' is not allowed; take it away"),
        ("&b a: c\n", "a.yaml:1:1: a key can have no anchor and no tag"),
    ],
)
def test_what_is_refused_is_told_by_line_and_column(text: str | bytes, problem: str) -> None:
    assert told(text) == [problem]


def test_an_alias_that_would_explode_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert len(told("\n".join(lines))) == 40 + 2 * 39


@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_byte_order_mark_and_windows_lines_move_no_place(begin: bytes, end: str) -> None:
    document = read(begin + end.join(["a: b", "c:", "  d: e", ""]).encode())
    assert document.data == {"a": "b", "c": {"d": "e"}}
    assert str(document.problem(("c", "d"), "here")) == "a.yaml:3:6: here"
    assert str(document.problem(("c", "d"), "here", at="key")) == "a.yaml:3:3: here"


def test_a_path_that_is_not_there_stands_at_its_nearest_owner() -> None:
    document = read("a:\n  b: [c]\n")
    assert str(document.problem(("a", "b", 3), "x")) == "a.yaml:2:3: x"
    assert str(document.problem(("a", "z"), "x")) == "a.yaml:1:1: x"


WORD = st.text("abcdefgäöü{}:.", min_size=1, max_size=6)


@steady
@given(st.lists(st.lists(WORD, min_size=1, max_size=5), min_size=1, max_size=5), st.data())
def test_a_word_is_found_where_it_stands_in_every_style(lines: list[list[str]], data: st.DataObject) -> None:
    style = data.draw(st.sampled_from(["|", ">", '"', "'"]))
    body = "\n".join("    " + " ".join(line) for line in lines)
    text = f"a:\n  b: {style}\n{body}\n" if style in "|>" else f"a:\n  b: {style}{body.strip()}{style}\n"
    document = read(text)
    value = document.data["a"]["b"]
    words = value.split()
    number = data.draw(st.integers(0, len(words) - 1))
    offset = sum(len(word) for word in words[:number])
    offset = [at for at, character in enumerate(value) if not character.isspace()][offset]
    place = document.inside(("a", "b"), offset)
    written = [(row, column) for row, line in enumerate(text.split("\n")) for column, _ in enumerate(line)]
    assert (place.line, place.column) in written
    assert text.split("\n")[place.line][place.column :].startswith(words[number])
    before = [word for line in text.split("\n")[: place.line] for word in line.split()]
    before += text.split("\n")[place.line][: place.column].removesuffix(style).split()
    assert len(before) == 2 + number + (1 if style in "|>" else 0)


@steady
@given(st.binary(max_size=300))
def test_any_bytes_give_data_or_a_problem(raw: bytes) -> None:
    document = read(raw)
    assert document.readable or document.found
    assert all(problem.line >= 1 and problem.column >= 1 for problem in document.found)


@steady
@given(st.text(st.sampled_from("ab:-[]{}#&*!|>'\"%@` \n\t?,.\\~<é😀"), max_size=80))
def test_any_text_of_yaml_signs_gives_data_or_a_problem(text: str) -> None:
    document = read(text)
    assert document.readable or document.found
    lines = text.split("\n")
    for problem in document.found:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
