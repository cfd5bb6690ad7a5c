"""The pack that ships tells of every option alike; one that is tipped is told of where it is tipped."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from consult_app.content.check import check
from consult_app.content.reader import read_language, read_structure
from consult_app.content.rules.balance import FEWEST_POINTS, ITEMS_APART, SCENES_APART, WORDS_APART
from consult_app.content.rules.telling import ASPECTS
from consult_app.content.shapes import TellingShape
from consult_app.i18n import words
from consult_app.resources import asset

REAL = asset("packs/mild-lss")
DAY = date(2026, 12, 1)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*")


@pytest.fixture
def real(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REAL, tmp_path / "pack"))


def edit(pack: Path, file: str, old: str, new: str) -> None:
    text = (pack / file).read_text(encoding="utf-8")
    assert old in text, old
    (pack / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def errors(pack: Path) -> list[str]:
    return [problem.message for problem in check(pack, today=DAY) if problem.severity == "error"]


def test_the_real_pack_counts_alike_for_every_option() -> None:
    """Counted here apart from the rule: paragraphs or scenes, words as they are read, figures, worst harms."""
    draft = read_structure(REAL)
    pages = {page.id: page for page in read_language(draft, "en", words("en")).pages}
    options = {option.id for option in draft.pack.options} if draft.pack else set()
    for aspect in ASPECTS:
        told = {s.option: name for name, s in draft.steps.items() if isinstance(s, TellingShape) and s.tells == aspect}
        assert set(told) == options
        texts = {
            option: [r for p in pages[name].passages if p.role in ("text", "feel", "aside") for r in p.readings]
            for option, name in told.items()
        }
        items = [sum(len(p.readings) for p in pages[name].passages if p.role == "text") for name in told.values()]
        counts = [sum(len(WORD.findall(reading.text)) for reading in readings) for readings in texts.values()]
        assert max(items) - min(items) <= (SCENES_APART if aspect == "living" else ITEMS_APART), aspect
        assert max(counts) <= min(counts) * (1 + WORDS_APART), aspect
        if aspect in ("benefits", "harms"):
            assert min(items) >= FEWEST_POINTS
        for option, name in told.items() if aspect == "harms" else ():
            used = {use.fact: use.shown for reading in texts[option] for use in reading.uses}
            step = draft.steps[name]
            assert any(used.values()), option
            assert isinstance(step, TellingShape)
            assert step.worst


BLEEDING = "One woman bled around the nerve sac and needed emergency surgery.{cite:safety-hematoma-case}"
DEATH = "At that age, {fact:lam-va-70-79.death90_pct} within 90 days."
LEFT_OUT = (
    (BLEEDING, "One woman bled.", "safety-hematoma-case", "mild"),
    (DEATH, "It can happen, at that age and at other ages.", "lam-va-70-79.death90_pct", "laminectomy"),
    ("New trouble with bladder, bowels or both legs.{cite:red-ces}", "New trouble.", "red-ces", "none"),
)


@pytest.mark.parametrize(("old", "new", "harm", "option"), LEFT_OUT, ids=[row[2] for row in LEFT_OUT])
def test_a_worst_harm_that_is_left_out_is_found(old: str, new: str, harm: str, option: str, real: Path) -> None:
    edit(real, "en/compare.yaml", old, new)
    assert f"'{harm}' is one of the worst harms of '{option}', and its page does not tell it" in errors(real)


MINOR = "    **Infection.**{cite:mild-risk-infection} **Nerve injury.**{cite:mild-risk-nerve}\n\n"
TEARS = "    **Unseen tears.** A small tear of the sac may go unseen.{cite:mild-what}\n\n"
TIPPED = (
    ("en/compare.yaml", MINOR + TEARS, "", "harms of 'mild' in"),
    ("en/compare.yaml", "**It can get worse.** After", "**It can get worse.** It can get a lot worse than now. After",
     "harms of 'none' in"),
    ("en/procedure.yaml", "      text: You lie face down on an X-ray table. You get {term:sedation}."
     "{cite:mild-step-position}\n      feel: The medicine relaxes you. Your team will tell you what you may feel.\n",
     "      text: You lie down.{cite:mild-step-position}\n      feel: You relax.\n", ""),
    ("en/compare.yaml", "none: You go on with exercise and other care, as you choose.",
     "none: You go on with exercise and other care, as you choose, at home, with your own family and friends.",
     "'none' in 60 words beside 'laminectomy' in 52"),
    ("en/suits.yaml", "why: mild® treats a thick ligament at the center of the canal.",
     "why: mild® treats a thick ligament at the center of the canal, and your doctor can see on the scan if it is.",
     "'mild' in 89 words beside 'none' in 76"),
    ("en/matters.yaml", "mild: Surgery stays possible.",
     "mild: Surgery stays possible, now and later, if you and your doctor think that it could help.",
     "'mild' in 58 words beside 'laminectomy' in 46"),
    ("steps.yaml", "  tells: harms\n  worst: [lam-va", "  # worst: [lam-va", "no step tells harms of the option"),
    ("steps.yaml", "  worst: [red-ces, nat-wessberg-leg.worse]\n", "", "'worst' is missing"),
)


@pytest.mark.parametrize(("file", "old", "new", "message"), TIPPED, ids=[row[3] or "within" for row in TIPPED])
def test_a_pack_that_is_tipped_fails(file: str, old: str, new: str, message: str, real: Path) -> None:
    edit(real, file, old, new)
    found = errors(real)
    assert any(message in one for one in found) if message else found == [], found


def test_a_pack_that_marks_nothing_is_told_that_nothing_is_checked(real: Path) -> None:
    steps = (real / "steps.yaml").read_text(encoding="utf-8")
    bare = re.sub(r"  (?:tells|worst): .*\n", "", steps)
    (real / "steps.yaml").write_text(bare, encoding="utf-8")
    assert [(problem.file, problem.severity) for problem in check(real, today=DAY)] == [("pack.yaml", "warning")]
