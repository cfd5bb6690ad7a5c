"""The reading font has a glyph for every character that is shown, so that no other font steps in unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QApplication

from consult_app.i18n import languages, words
from consult_app.ui.theme.fonts import OWN, family
from tests.ui.conftest import KNEE, SHIPPED

UNSEEN = "\n\u2060"        # line ends, and the joiner that takes no ink


def sentences(data: object) -> Iterator[str]:
    """Yield every string in what a YAML file holds."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from sentences(value)
    elif isinstance(data, list):
        for value in data:
            yield from sentences(value)


def missing(text: str, weight: QFont.Weight) -> set[str]:
    font = QFont(OWN)
    font.setWeight(weight)
    raw = QRawFont.fromFont(font)
    glyphs = zip(text, raw.glyphIndexesForString(text), strict=True)
    return {letter for letter, glyph in glyphs if glyph == 0 and letter not in UNSEEN}


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.parametrize("pack", [SHIPPED, KNEE], ids=lambda folder: folder.name)
def test_the_packs_words_are_in_the_reading_font(qapp: QApplication, pack: Path, weight: QFont.Weight) -> None:
    assert family() == OWN
    files = [*pack.glob("*/*.yaml"), pack / "sources.yaml"]
    shown = [text for file in files for text in sentences(yaml.safe_load(file.read_text(encoding="utf-8")))]
    assert len(shown) > 20
    assert missing("".join(shown), weight) == set()


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
def test_the_programs_words_are_in_the_reading_font(qapp: QApplication, weight: QFont.Weight) -> None:
    for language in languages():
        said = words(language)
        entries = said.entries.values()
        shown = "".join(entry if isinstance(entry, str) else "".join(entry.values()) for entry in entries)
        assert missing(shown, weight) == set()


def test_a_letter_the_font_lacks_is_noticed(qapp: QApplication) -> None:
    assert missing("zero 100, ® ² — ’ ñ ё 語", QFont.Weight.Normal) == {"ё", "語"}
