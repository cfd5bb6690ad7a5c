from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from consult_app.content.model import AboutPage
from consult_app.i18n import words
from consult_app.session.start import begin
from consult_app.settings import TextSize
from consult_app.ui.pages.about import AboutView
from consult_app.ui.pages.about_rows import edition_rows
from tests.ui.fitting import SIZES, TEXTS, assert_fits, keep, setting_for, texts
from tests.ui.grid_pack import made_up_pack


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_every_section_and_row_is_on_one_part(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    pack = made_up_pack(sections=7)
    page = pack.page("about")
    assert isinstance(page, AboutPage)
    view = keep(AboutView(setting_for(pack, size, text), page))
    state = begin(pack, text=text)
    seen: list[str] = []
    for part in range(view.parts):
        view.show_state(replace(state, part=part))
        assert_fits(view)
        seen += texts(view)
    for section in page.sections:
        assert seen.count(section.heading) == 1
    for name, value in edition_rows(pack, words("en")):
        assert seen.count(name) == 1
        assert value in seen


def test_the_edition_says_what_is_not_yet_done() -> None:
    rows = dict(edition_rows(made_up_pack(), words("en")))
    assert rows["Reviewed by"] == "Not yet reviewed by a clinician outside the project"
    assert rows["Published"] == "November 24, 2026"
    assert rows["To be checked again by"] == "November 24, 2027"
    assert rows["Paid by"] == "Nobody paid."
    assert rows["Content"] == "Version 1.2, 3 sources"
    assert "None" in rows["Made by"]
