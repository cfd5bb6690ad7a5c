"""The words of one scene: its title, what happens, and what one may feel."""

from __future__ import annotations

from typing import NamedTuple

from consult_app.content.model import Aside, Scene, WalkthroughPage
from consult_app.ui.pages.asides import AsideCard
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.text_column import Block, set_below
from consult_app.ui.widgets.typesetting import Style


class Density(NamedTuple):
    """Text roles of a scene's title and of its words."""

    title: str
    text: str


DENSITIES = (Density("title", "lead"), Density("h2", "body"))


class SceneWords:
    """Blocks for a column: ``blocks`` to read, ``feel`` on its card (None where there is nothing to say of it)."""

    def __init__(self, view: PageView, page: WalkthroughPage, scene: Scene, density: Density) -> None:
        look = view.look
        self.id = scene.id
        self.caption = Block(view.prose(scene.title, Style("h3", "ink", bold=True)), look.dp(6))
        title = view.prose(scene.title, Style(density.title, "ink", bold=True))
        self.blocks = view.words_under(Block(title, look.dp(6)), scene.text, density.text, 18)
        self.feel = self._card(view, Aside(page.feel, scene.feel)) if scene.feel else None

    def _card(self, view: PageView, feel: Aside) -> Block:
        below = [self.blocks[-1]]
        set_below(below, AsideCard(view.look, feel, view.prose, view), view.look.dp(24))
        return below[-1]

    def column(self) -> list[Block]:
        """Return everything that stands in the column of the scene."""
        return [*self.blocks, *([self.feel] if self.feel else [])]

    def drop(self) -> None:
        """Delete the widgets."""
        for block in (*self.column(), self.caption):
            block.widget.setParent(None)
            block.widget.deleteLater()
