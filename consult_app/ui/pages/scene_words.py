"""The words of one scene: its title, what happens, and what one may feel."""

from __future__ import annotations

from typing import NamedTuple

from consult_app.content.model import Aside, Scene, WalkthroughPage
from consult_app.ui.pages.asides import AsideCard
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.text_column import Block
from consult_app.ui.widgets.prose import Style


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
        self.blocks, edge = [Block(title, look.dp(6))], 0
        for i, paragraph in enumerate(scene.text):
            prose = view.prose((paragraph,), Style(density.text))
            self.blocks.append(Block(prose, max(look.dp(14 if i else 18) - prose.edge - edge, 0)))
            edge = prose.edge
        card = AsideCard(look, Aside(page.feel, scene.feel), view.prose, view) if scene.feel else None
        self.feel = Block(card, max(look.dp(24) - edge, 0)) if card else None

    def column(self) -> list[Block]:
        """Return everything that stands in the column of the scene."""
        return [*self.blocks, *([self.feel] if self.feel else [])]

    def drop(self) -> None:
        """Delete the widgets."""
        for block in (*self.column(), self.caption):
            block.widget.setParent(None)
            block.widget.deleteLater()
