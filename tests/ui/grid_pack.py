"""A small made-up pack with two to six options, built by hand, for tests of the comparison and what lies over it."""

from __future__ import annotations

from consult_app.content.model import (
    AboutPage,
    Chapter,
    Edition,
    Emergency,
    GridPage,
    GridRow,
    Mark,
    Option,
    Pack,
    PageHead,
    Prose,
    Section,
    Words,
)
from consult_app.evidence.model import Fact, FactWords, Source

NAMES = (("wait", "Wait and see"), ("tape", "Taping"), ("shot", "A shot"), ("scope", "Keyhole surgery"),
         ("open", "Open surgery"), ("joint", "A new joint"))
QUESTIONS = (("what", "basics", "What happens?"), ("help", "results", "Will it help?"),
             ("home", "basics", "Home again?"), ("harm", "harms", "What harms were recorded?"))
GROUPS = (("basics", "The basics"), ("results", "Results"), ("harms", "Harms"))

SOURCES = {
    "trial": Source(
        id="trial", authors="Able A, Baker B", title="A trial of taping for sore knees", journal="Made-up Journal",
        design="Two groups", tier="RCT", funder_status="named", funder_kind="independent", funder="A public fund",
        checked="2026-11-24", year=2021, ref="4(2):1-9", doi="10.1/made-up", participants="120 adults",
        follow_up="6 months"),
    "records": Source(
        id="records", authors="Cole C", title="Billing records of two ways to treat a knee", journal="Made-up Records",
        design="Billing records", tier="claims", funder_status="believed", funder_kind="maker",
        funder="The tape's maker", checked="2026-11-24", year=2022),
    "page": Source(
        id="page", authors="A clinic", title="What to expect", journal="", design="Patient page", tier="provider",
        funder_status="not stated", funder_kind="provider", checked="2026-11-24", url="https://example.org/knee"),
}
FACTS = {
    "walks": Fact("walks", "patient", ("trial",), "of_100", (("tape", 40.0), ("wait", 20.0)), "percent", n=120),
    "harm": Fact("harm", "patient", ("records",), "of_100", (("tape", 2.0), ("shot", 6.0)), "percent", n=900),
    "same-day": Fact("same-day", "patient", ("page", "trial")),
}
FACT_WORDS = {
    "walks": FactWords("About 40 of 100 walked farther with tape.", "120 adults", "6 months", "A small trial."),
    "harm": FactWords("About 2 of 100 had a harm with tape, and about 6 of 100 with a shot.", "900 people", "",
                      "Not a trial."),
    "same-day": FactWords("People go home the same day."),
}
MARKS = {"walks": 1, "harm": 2, "same-day": 3}


def said(text: str, fact: str = "", figure: str = "") -> Prose:
    """Return one paragraph, with a figure in front and a source mark at the end where they are given."""
    spans: list[Words | Mark] = [Words(figure, fact=fact)] if figure else []
    spans.append(Words(text))
    return ((*spans, Mark(fact, MARKS[fact])) if fact else tuple(spans),)


def grid_page(options: tuple[str, ...], *, long_word: str = "", rows: int = len(QUESTIONS)) -> GridPage:
    """Return a comparison of ``options``; the last option has no measured harms."""
    asked = [QUESTIONS[i % len(QUESTIONS)] for i in range(rows)]
    return GridPage(
        head=PageHead("ways", "compare", "Ways to treat a sore knee", "Ways"),
        decision=said("You and your doctor choose one way. Waiting is a real answer."),
        groups=GROUPS,
        rows=tuple(GridRow(f"{row}-{i}", group, question, _cells(row, options, long_word))
                   for i, (row, group, question) in enumerate(asked)),
        sure_question="How sure are we?",
        sure_facts=tuple((option, ("harm", "walks") if i else ("walks",)) for i, option in enumerate(options)),
        note=said("Harms come from billing records, not a trial.", "harm"),
    )


def _cells(row: str, options: tuple[str, ...], long_word: str) -> tuple[tuple[str, Prose | None], ...]:
    answers: dict[str, Prose] = {
        "what": said(f"The knee is held in a new way {long_word}".strip() + ".", "same-day"),
        "help": said("People walked a little farther at 6 months, and felt about the same later.", "walks"),
        "home": said("The same day.", "same-day"),
        "harm": said(" within 2 years", "harm", "About 2 of 100"),
    }
    return tuple((option, None if row == "harm" and option == options[-1] else answers[row]) for option in options)


def about_page(sections: int = 3) -> AboutPage:
    """Return an About page with as many sections as asked for."""
    text = said("It helps you and your doctor talk about your choices. It teaches and does not decide. ")
    return AboutPage(PageHead("about", "compare", "About this program", "About"),
                     tuple(Section(f"Section {i + 1}", text) for i in range(sections)))


def made_up_pack(options: int = 3, *, long_word: str = "", rows: int = len(QUESTIONS), sections: int = 3) -> Pack:
    """Return a pack with a comparison and an About page."""
    chosen = NAMES[:options]
    page = grid_page(tuple(key for key, _ in chosen), long_word=long_word, rows=rows)
    return Pack(
        id="knee", title="A sore knee", language="en", languages=("en",), folder="",
        edition=Edition("1.2", "2026-11-24", "2027-11-24", 180, (("Project team", "None"),), "Nobody paid.",
                        "The sources are read again by the date shown."),
        options=tuple(Option(key, name, "abcdef"[i]) for i, (key, name) in enumerate(chosen)),
        chapters=(Chapter("compare", "Compare"),),
        pages=(page, about_page(sections)),
        paths=(("all", ("ways", "about")),),
        emergency=Emergency(
            "Get help right now", said("Tell staff now if you have any of these."),
            ("A knee that is hot and red", "A fever with it", "A leg that went cold"),
            said("Go to an emergency department at once."), "I need help now. My knee is hot and I have a fever.",
            "When to get help at once"),
        facts=FACTS, fact_words=FACT_WORDS, sources=SOURCES, marks=MARKS,
    )
