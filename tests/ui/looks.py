"""Every size, text size and theme in which a page must hold, and the faults of what is shown in one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple, TypeVar, get_args

import pytest
from PySide6.QtCore import QSize

from consult_app.session.actions import CloseOverlay, Show
from consult_app.session.state import EmergencyCard, Library, Menu, Overlay, SourcesOf
from consult_app.settings import TextSize, Theme
from consult_app.ui.exam_room.spare_memory import give_back
from consult_app.ui.overlays.panel import Panel
from consult_app.ui.render import UnseenVisit
from tests.ui.recording import view_of

SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1080, 1920)]
TEXTS: tuple[TextSize, ...] = get_args(TextSize)
THEMES: tuple[Theme, ...] = get_args(Theme)
ALWAYS = 3              # emergency card, library and menu come first among the overlays
Item = TypeVar("Item")


class Look(NamedTuple):
    """What a window may be set to."""

    size: tuple[int, int]
    text: TextSize
    theme: Theme

    @property
    def place(self) -> int:
        """Its number among LOOKS."""
        return LOOKS.index(self)

    @property
    def leads(self) -> bool:
        """True for one theme of each size and text size: those looks together hold every page in every layout."""
        return (SIZES.index(self.size) + TEXTS.index(self.text) + THEMES.index(self.theme)) % len(THEMES) == 0

    def put_on(self, visit: UnseenVisit) -> None:
        """Dress ``visit`` in it."""
        visit.dress(QSize(*self.size), self.theme, self.text)
        give_back()                    # pictures of 3840x2160 leave holes that glibc keeps


LOOKS = [Look(*look) for look in product(SIZES, TEXTS, THEMES)]
LEADING = [look for look in LOOKS if look.leads]


def named(looks: Sequence[Look], *, leading: bool = False) -> list[object]:
    """Return ``looks`` as parameters; with ``leading`` the quick run does only those that lead."""
    return [pytest.param(look, id=f"{look.size[0]}x{look.size[1]}-{look.text}-{look.theme}",
                         marks=[pytest.mark.long] if leading and not look.leads else []) for look in looks]


def share(items: Sequence[Item], number: int, of: int) -> list[Item]:
    """Return one of ``of`` shares of ``items``; neighbours come into different ones."""
    return list(items[number % of::of])


def faults_of_pages(visit: UnseenVisit, pages: Sequence[str], *, painted: bool) -> Iterator[str]:
    for page in pages:
        for view in visit.views(page):
            yield from (f"{page} {view + 1}: {fault}" for fault in view_of(visit, painted=painted).faults())


def faults_of_overlays(visit: UnseenVisit, overlays: Sequence[Overlay], *, painted: bool) -> Iterator[str]:
    for overlay in overlays:
        visit.session.do(Show(overlay))
        panel = visit.window.overlay
        assert isinstance(panel, Panel)
        for part in range(panel.parts):
            panel.show_part(part)
            yield from (f"{overlay} {part + 1}: {fault}" for fault in view_of(visit, painted=painted).faults())
        visit.sweep()
    visit.session.do(CloseOverlay())


def overlays_of(visit: UnseenVisit, number: int = 0, of: int = 1) -> list[Overlay]:
    """Return the cards that every visit has, and a share of the source drawers."""
    drawers = [SourcesOf(fact) for fact in visit.session.pack.marks]
    return [EmergencyCard(), Library(), Menu(), *share(drawers, number, of)]
