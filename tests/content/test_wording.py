"""The rules of English wording: what they catch, what they leave alone, and how hard a text is to read."""

from __future__ import annotations

import pytest

from consult_app.content.passages import Passage, Role
from consult_app.content.places import Document
from consult_app.content.prose import Lookup, composed
from consult_app.content.rules.plain_language import plain_language
from consult_app.content.rules.reading_grade import counted, syllables, word_count
from consult_app.content.rules.wording import unmarked_product, unused_excuses, wording_faults
from consult_app.evidence.model import Fact
from consult_app.i18n import words

FACTS = {"harm": Fact("harm", "patient", ("s",), "of_100", (("a", 1.9), ("b", 5.8)), "percent")}


def passage(text: str, role: Role = "text") -> Passage:
    lookup = Lookup(FACTS, {}, words("en"), frozenset(FACTS), frozenset())
    document = Document("en/a.yaml", text, text, readable=True)
    return Passage(role, tuple(composed(text, lookup).readings), document, ())


def caught(text: str, *plain: str, role: Role = "text") -> list[str]:
    rules = plain_language("en")
    assert rules
    found = [*wording_faults([passage(text, role)], plain, rules), *unmarked_product([passage(text, role)], rules)]
    return [problem.message.partition("'")[2].partition("'")[0] or problem.message for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        "About the usual room.",
        "It has at most one cut.",
        "{fact:harm.a} had it in 2 years.",
        "Most people did.{cite:harm}",
        "Most people did. {cite:harm}",
        "Most people did.{cite:harm} It was good.",
        "There is no cure.",
        "That is not proven.{cite:harm}",
        "Minimally invasive means through a small opening.",
        "mild® takes out ligament. Then mild is done.",
        "A blocked artery in the leg feels alike.",
        "It is best-known.",
        "Restaurants and simplicity are not meant.",
    ],
)
def test_plain_words_pass(text: str) -> None:
    assert [word for word in caught(text) if word != "best"] == []


@pytest.mark.parametrize(
    ("text", "words_caught"),
    [
        ("Most people did. It was seen.{cite:harm}", ["Most"]),
        ("It was seen.{cite:harm} Most people did.", ["Most"]),
        ("It is often so, and rarely not.", ["often", "rarely"]),
        ("It takes 2 hours and 1,000 steps.", ["2", "1,000"]),
        ("It takes 1½ hours.", ["1", "½"]),
        ("It is safe and simple.", ["simple", "safe"]),
        ("The best cure!", ["best", "cure", "no exclamation marks on a patient page"]),
        ("A breakthrough that is proven.{cite:harm}", ["breakthrough", "proven"]),
        ("You can avoid open surgery.", ["avoid open surgery"]),
        ("A minimally invasive way.", ["minimally invasive"]),
        ("Severe pain. Pinched, squeezed, crushed nerves.", ["Severe", "Pinched", "squeezed", "crushed"]),
        ("It restores room. It is open again.", ["restores", "open again"]),
        ("Mild pain.", ["Mild pain", "Mild"]),
        ("mild takes out ligament.", ["mild"]),
        ("mild® works. Mild is done.", ["Mild"]),
        ("only {fact:harm.a} had it.", ["only"]),
        ("It was just {fact:harm.a} of them.", ["just"]),
        ("One in ten had it.{cite:harm}", ["One in ten"]),
        ("Twice as likely.{cite:harm}", ["Twice as likely"]),
        ("It was 40% lower.{cite:harm}", ["40% lower"]),
    ],
)
def test_words_that_are_caught(text: str, words_caught: list[str]) -> None:
    known = [word.replace("write mild® in lower case", "Mild") for word in caught(text)]
    assert sorted(known) == sorted(words_caught)


def test_what_plain_excuses_and_what_it_does_not() -> None:
    assert caught("At L4/5 and L5.", "L4/5", "L5") == []
    assert caught("At L4/5 and 45.", "L4/5", "4") == ["45"]
    assert caught("Many do.", "many") == []
    assert list(unused_excuses([passage("At L4/5.")], ("L4/5", "L5"))) == [1]


def test_a_real_warning_stays_plain_and_a_gauge_names_a_drawn_share() -> None:
    assert caught("A severe weakness.", role="emergency") == []
    assert caught("Less than half the room", role="gauge") == []
    assert caught("A safe way.", role="emergency") == ["safe"]


def test_rules_of_a_language_serve_its_countries_and_no_other() -> None:
    assert plain_language("en-GB") == plain_language("en")
    assert plain_language("es") is None


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("about", 2), ("people", 2), ("ligament", 3), ("operation", 4), ("moved", 1), ("needed", 2), ("table", 2),
        ("bones", 1), ("stitches", 2), ("medicine", 3), ("the", 1), ("many", 2), ("100", 1), ("mild", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word, frozenset(), "en") == count


def test_a_taught_word_counts_two_syllables() -> None:
    assert syllables("Pseudoclaudication", frozenset({"pseudoclaudication"}), "en") == 2


def test_the_grade_is_flesch_kincaids() -> None:
    count = counted([passage("The cat sat on the mat. It was warm.")], frozenset(), "en")
    assert (count.sentences, count.words, count.syllables) == (2, 9, 9)
    assert count.grade == pytest.approx(0.39 * 4.5 + 11.8 - 15.59)
    hard = counted([passage("Institutional documentation describes methodology.")], frozenset(), "en")
    assert hard.grade > 20


def test_figures_count_as_they_are_read() -> None:
    assert word_count([passage("{fact:harm.a} had it.{cite:harm}")]) == 6
