"""Text becomes spans: figures in words, terms with their meaning, marks after the sentence they cover."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult_app.content.model import Mark, Words
from consult_app.content.prose import Composed, Lookup, Term, composed
from consult_app.content.text import Fault
from consult_app.evidence.model import Fact
from consult_app.i18n import words
from tests.content.steady import steady

FACTS = {
    "harm": Fact("harm", "patient", ("s",), "of_100", (("mild", 1.9), ("open", 5.8)), "percent"),
    "cited": Fact("cited", "patient", ("s",)),
    "weeks": Fact("weeks", "patient", ("s",), "range", (("low", 4.0), ("high", 6.0)), "weeks"),
}
TERMS = {"lig": Term("yellow ligament", "ligamentum flavum")}


def lookup() -> Lookup:
    return Lookup(FACTS, TERMS, words("en"), frozenset(FACTS), frozenset(TERMS))


def text_of(result: Composed) -> list[str]:
    shown = {Words: lambda span: span.text, Mark: lambda span: f"[{span.fact}]"}
    return ["".join(shown[type(span)](span) for span in paragraph) for paragraph in result.prose]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("One.  Two\n three.", ["One. Two three."]),
        ("One.\n\nTwo.\n \n\nThree.", ["One.", "Two.", "Three."]),
        ("{fact:harm.mild} had it.", ["About 2 of 100 had it.[harm]"]),
        ("So {fact:harm.mild} had it. Then more.", ["So about 2 of 100 had it.[harm] Then more."]),
        ("{fact:harm.mild} and {fact:harm.open} had it.", ["About 2 of 100 and about 6 of 100 had it.[harm]"]),
        ("{fact:harm.mild}", ["About 2 of 100[harm]"]),
        ("{fact:harm.mild} had it. {figure:harm.open} too.", ["About 2 of 100 had it.[harm] About 6 of 100 too."]),
        ("Less room. {cite:cited} It is so.", ["Less room.[cited] It is so."]),
        ("Less room.{cite:cited} It is so.", ["Less room.[cited] It is so."]),
        ("Less room.{cite:cited}{cite:weeks}", ["Less room.[cited][weeks]"]),
        ("Less {cite:cited} room.", ["Less[cited] room."]),
        ("Less room {cite:cited}.", ["Less room[cited]."]),
        ("It took {fact:weeks}.{cite:weeks}", ["It took 4 to 6 weeks.[weeks]"]),
        ("{term:lig} is thick.", ["Yellow ligament (ligamentum flavum) is thick."]),
        ("The {term:lig|ligament} is thick.", ["The ligament is thick."]),
        ("In the U.S. {fact:harm.mild} had it.", ["In the U.S. about 2 of 100 had it.[harm]"]),
        ("It is so. A {term:lig|ligament} is there.", ["It is so. A ligament is there."]),
        ("It is so. A {term:lig} is there.", ["It is so. A yellow ligament (ligamentum flavum) is there."]),
        ("No. {fact:harm.mild} had it.", ["No. About 2 of 100 had it.[harm]"]),
        ("Did {fact:harm.mild} have it? Yes.", ["Did about 2 of 100 have it?[harm] Yes."]),
        ("Call {emergency_number}.", ["Call your local emergency number."]),
    ],
)
def test_what_is_written_and_what_is_shown(written: str, shown: list[str]) -> None:
    result = composed(written, lookup())
    assert result.faults == []
    assert text_of(result) == shown


def test_spans_know_their_fact_their_arm_and_what_is_bold() -> None:
    result = composed("It is **thick here**, in {fact:harm.open}.", lookup())
    assert result.prose == (
        (
            Words("It is "),
            Words("thick here", bold=True),
            Words(", in "),
            Words("about 6 of 100", fact="harm", arm="open"),
            Words("."),
            Mark("harm", 1),
        ),
    )


def test_marks_are_numbered_by_first_use() -> None:
    found = lookup()
    composed("One.{cite:weeks} Two.{cite:cited}", found)
    composed("Three.{cite:cited} {fact:harm.mild} four.{cite:weeks}", found)
    assert found.marks == {"weeks": 1, "cited": 2, "harm": 3}


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("a {fact:harm}", Fault(2, "'harm' has several values; name one after a dot: mild, open")),
        ("a {fact:weeks.low}", Fault(2, "'weeks' is a range and shows both ends; leave out the part after the dot")),
        ("a {fact:cited}", Fault(2, "'cited' has no figure to show (reads: none); use {cite:…} for its source")),
        ("a {cite:harm.mild}", Fault(2, "'{cite:harm.mild}': a cite has no part after a dot")),
        ("a {fact:weeks|b}", Fault(2, "'{fact:weeks|b}': only a term may have a word after '|'")),
        ("a {fact:}", Fault(2, "'{fact:}' names no id after the colon")),
        ("a }", Fault(2, "a single '}'; a placeholder is {fact:id}")),
        ("a\n\nb **c", Fault(5, "'**' opens bold words here and nothing closes them")),
        ("a {figure:weeks}", Fault(2, "no mark of 'weeks' in this paragraph; use {fact:} once")),
    ],
)
def test_what_is_wrong_is_told_by_character(written: str, fault: Fault) -> None:
    assert composed(written, lookup()).faults == [fault]


@steady
@given(st.text(st.sampled_from("ab. {}:|*\n®5"), max_size=60))
def test_any_text_is_set_and_every_fault_lies_inside_it(written: str) -> None:
    result = composed(written, lookup())
    assert all(0 <= fault.offset < len(written) for fault in result.faults)
    for reading in result.readings:
        assert len(reading.text) == len(reading.offsets) == len(reading.made)
        assert all(written[offset] == character or character == " "
                   for character, offset in zip(reading.text, reading.offsets, strict=True))  # fmt: skip
    shown = "".join(span.text for paragraph in result.prose for span in paragraph if isinstance(span, Words))
    assert shown == "".join(reading.text.rstrip() for reading in result.readings)
