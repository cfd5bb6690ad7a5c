"""What an option can do and what its harms are: each on one page, with a picture as large as the others have."""

from __future__ import annotations

import pytest

from consult_app.content.model import ExplainPage
from consult_app.settings import TextSize
from consult_app.ui.illustration import PictureView
from consult_app.ui.pages.explain import ExplainView
from consult_app.ui.pages.option_line import OptionLine
from consult_app.ui.render import UnseenVisit
from tests.ui.fitting import keep, setting_for, shown, texts
from tests.ui.pages.alone import parts_of, state_of

WINDOWS = (((1280, 720), 100), ((1920, 1080), 100), ((1080, 1920), 100), ((1080, 1920), 150))


@pytest.mark.parametrize(("size", "text"), WINDOWS)
@pytest.mark.parametrize("about", ["helps", "harms"])
def test_no_option_has_its_limits_on_a_further_part(
    shipped: UnseenVisit, size: tuple[int, int], text: TextSize, about: str,
) -> None:
    pack, widths = shipped.session.pack, set()
    pages = [page for page in pack.pages
             if isinstance(page, ExplainPage) and page.head.option and page.head.id.endswith(about)]
    for page in pages:
        view = keep(ExplainView(setting_for(pack, size, text), page))
        assert list(parts_of(view, state_of(pack, text))) == [0], page.head.id
        widths |= {picture.width() for picture in shown(view, PictureView)}
    assert len(pages) == 3
    assert len(widths) == 1


def test_a_page_of_one_option_names_it_on_each_part(shipped: UnseenVisit) -> None:
    """With the letter and shape it has wherever it is compared; a page of all of them names none."""
    pack = shipped.session.pack
    pages = [page for page in pack.pages if isinstance(page, ExplainPage)]
    for page in pages:
        view = keep(ExplainView(setting_for(pack, (1080, 1920), 200), page))
        names = [option.name for option in pack.options if option.id == page.head.option]
        for _ in parts_of(view, state_of(pack, 200)):
            lines = shown(view, OptionLine)
            assert [name for line in lines for name in texts(line)] == names, page.head.id
    assert any(page.head.option for page in pages)
