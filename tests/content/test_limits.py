"""The largest pack that the limits allow is judged in the time of a breath, however wrong it is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from consult_app.content.check import check
from consult_app.content.shapes import MAX_FACTS, MAX_STEPS
from tests.content.broken_packs import TODAY

SECONDS, LONG = 2.0, 1500             # LONG: characters of each text
FACT = "{audience: patient, verified: true, sources: [trial], values: {mean: 5}, unit: mm, reads: number}"


def seconds(pack: Path) -> tuple[float, list[str]]:
    began = time.process_time()
    problems = check(pack, today=TODAY)
    return time.process_time() - began, [str(problem) for problem in problems]


@pytest.mark.parametrize("text", ["{fact:nobody} ", "{fact:thick} ", "12 many ", "mild ", "{", "**a"])
def test_a_book_of_one_fault(pack: Path, text: str) -> None:
    section = f"{{heading: A, text: '{text * (LONG // len(text))}'}}"
    page = f"{{title: A, short: A, sections: {{one: {section}}}}}"
    (pack / "en" / "pages.yaml").write_text("".join(f"s{number}: {page}\n" for number in range(MAX_STEPS)))
    steps = "".join(f"s{number}: {{kind: about, chapter: look, sections: [one]}}\n" for number in range(MAX_STEPS))
    (pack / "steps.yaml").write_text(steps)
    took, told = seconds(pack)
    assert took < SECONDS
    assert told


def test_all_the_facts_there_may_be_and_one_more(pack: Path) -> None:
    facts = (pack / "facts.yaml").read_text()
    room = MAX_FACTS - 6
    (pack / "facts.yaml").write_text(facts + "".join(f"f{number}: {FACT}\n" for number in range(room)))
    assert seconds(pack)[1] == []
    with (pack / "facts.yaml").open("a") as file:
        file.write(f"one-more: {FACT}\n")
    took, told = seconds(pack)
    assert told == [f"facts.yaml:{len(facts.splitlines()) + room + 1}:1: the limit is 600 entries in this file"]
    assert took < SECONDS


def test_one_step_too_many(pack: Path) -> None:
    with (pack / "steps.yaml").open("a") as file:
        file.write("".join(f"s{number}: {{kind: about, chapter: choose, sections: [one]}}\n" for number in range(77)))
    told = [line for line in seconds(pack)[1] if "has the text of" not in line]
    assert told == ["steps.yaml:113:1: the limit is 80 steps"]
