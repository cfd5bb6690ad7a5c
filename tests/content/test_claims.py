"""Every claim of the source page is treated by the pack that ships, and each as it should be."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from consult_app.content.assembly import ReadPage
from consult_app.resources import asset
from tests.content.claims import TREATMENTS, Claim, Covering, claims, faults, read

REAL = asset("packs/mild-lss")
CLAIMS = claims()


@pytest.fixture
def real(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REAL, tmp_path / "pack"))


def edit(pack: Path, file: str, old: str, new: str) -> None:
    text = (pack / file).read_text(encoding="utf-8")
    assert old in text, old
    (pack / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_claims_are_the_39_of_the_source_page() -> None:
    assert len(CLAIMS) == len({claim.id for claim in CLAIMS}) == 39
    assert Counter(claim.treat for claim in CLAIMS) == {"keep": 25, "reword": 10, "balance": 4}
    assert all(claim.treat in TREATMENTS for claim in CLAIMS)


@pytest.mark.parametrize("claim", [claim for claim in CLAIMS if claim.treat != "keep"], ids=lambda claim: claim.id)
def test_what_is_reworded_or_balanced_can_be_told_from_what_is_kept(claim: Claim) -> None:
    """A claim to reword says which wording is refused, one to balance which limit must stand beside it."""
    assert claim.never if claim.treat == "reword" else claim.limit


@pytest.fixture(scope="module")
def whole() -> tuple[Covering, Mapping[str, ReadPage]]:
    return read(REAL)


def test_the_real_pack_treats_every_claim_as_it_should(whole: tuple[Covering, Mapping[str, ReadPage]]) -> None:
    assert faults(*whole) == []


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_a_claim_that_no_step_covers_is_found(claim: Claim, whole: tuple[Covering, Mapping[str, ReadPage]]) -> None:
    covering = {name: [one for one in covers if one != claim.id] for name, covers in whole[0].items()}
    assert faults(covering, whole[1]) == [f"no step covers {claim.id}"]


REWORDED = (
    ("en/procedure.yaml", "A small opening\n", "A single opening\n", "mild-walk covers h2 and says 'single opening'"),
    ("en/procedure.yaml", "The opening is about 5 to 6 mm.", "It is smaller than an aspirin.",
     "mild-walk covers h2 and says 'aspirin'"),
    ("en/procedure.yaml", "ask your team.{cite:mild-aftercare-days}", "within 24 hours.{cite:mild-aftercare-days}",
     "mild-walk covers b4 and says '24 hours'"),
    ("en/procedure.yaml", "It treats one cause,", "It treats the underlying cause,",
     "what-is-mild covers b3 and says 'the underlying cause'"),
    ("en/compare.yaml", "**Unseen tears.**", "**Spinal cord damage.**",
     "mild-harms covers r5 and says 'Spinal cord damage'"),
    ("en/compare.yaml", "**Recorded harm.**", "**A low complication rate.**",
     "mild-harms covers b7 and says 'complication rate'"),
)  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "fault"), REWORDED, ids=lambda text: text.partition(" and ")[2] or None)
def test_a_claim_to_reword_that_is_kept_is_found(file: str, old: str, new: str, fault: str, real: Path) -> None:
    edit(real, file, old, new)
    assert fault in faults(*read(real))


def test_a_claim_without_its_limit_is_found(real: Path) -> None:
    edit(real, "en/procedure.yaml", "the scan looked about the same after.{cite:wilk-mri}", "the scan changed little.")
    assert "how-much-room covers i2 and gives no limit, such as wilk-mri" in faults(*read(real))


def test_a_claim_nobody_made_is_found(real: Path) -> None:
    edit(real, "steps.yaml", "covers: [w1]", "covers: [w1, w9]")
    assert faults(*read(real)) == ["what-is-it covers w9, which is no claim"]
