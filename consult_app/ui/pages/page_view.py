"""What every page is to the window that shows it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Pack, PageHead
from consult_app.content.model import Prose as Text
from consult_app.i18n import Words
from consult_app.session.actions import Action, Show
from consult_app.session.state import SourcesOf, State
from consult_app.ui.illustration.loading import Loading
from consult_app.ui.illustration.stage_view import StageView
from consult_app.ui.pages.text_column import Block, set_below
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style
from consult_app.values import dataclass


@dataclass(frozen=True)
class Setting:
    """Where a page is shown: its pack, the window's look, the program's words, and who takes its actions."""

    pack: Pack
    look: Look
    words: Words
    do: Callable[[Action], None]
    cache: Path                            # folder for textures
    size: tuple[int, int]                  # px the page itself may fill, between header and footer

    def same_as(self, other: Setting) -> bool:
        """Return whether a page made for one of the two is right for the other; an edited pack is another pack."""
        return self.pack is other.pack and (self.look, self.size) == (other.look, other.size)


class PageView(QWidget):
    """One page in one look. Made anew for another page or look; follows the state while it stands.

    A page that does not fit is turned in ``parts``. The page fills ``setting.size`` exactly and never scrolls.
    """

    controls_changed = Signal()            # Tab has other stops on the page
    libraries: Loading | None = None       # what making it loads, where that takes long

    def __init__(self, setting: Setting, head: PageHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting, self.head, self.look = setting, head, setting.look
        self.parts = 1
        self.resize(*setting.size)
        self._reader = _Reader(setting, self)

    def show_state(self, state: State) -> None:
        """Show the part, values and choices of ``state``."""
        raise NotImplementedError(f"{type(self).__name__} does not follow the state")

    def pieces_of(self, state: State) -> Iterator[None]:
        """Do what ``show_state`` does, piece by piece; the page is as it was before until the last one."""
        self.show_state(state)
        yield

    def name_of_part(self, part: int) -> str:
        """Return what a part is called on the button that leads to it, "" where it has no name of its own."""
        return ""

    def finish(self) -> None:
        """Complete whatever is still being drawn, now: for pictures and tests."""

    def prepare(self, until: float) -> bool:
        """Draw on unseen until perf_counter() says ``until``; return whether every picture is whole."""
        stages = (stage for stage in self.findChildren(StageView) if stage.isVisibleTo(self))
        return all(stage.prepare(until) and time.perf_counter() < until for stage in stages)

    def prose(self, text: Text | str, style: Style, parent: QWidget | None = None) -> Prose:
        """Return text whose source marks open the drawer."""
        return Prose(self.look, text, parent or self, style, opened=self._reader.open_source,
                     mark_name=self._reader.mark_name)

    def title(self, parent: QWidget | None = None) -> Prose:
        """Return the page's question as its title."""
        return self.prose(self.head.title, Style("title", "ink", bold=True), parent)

    def words_under(self, title: Block, text: Text, role: str = "lead", gap: int = 22) -> list[Block]:
        """Return ``title`` and every paragraph of ``text`` under it, the first ``gap`` px of the reference below.

        All paragraphs stand equally far apart, though those with source marks keep room for them at their edges.
        """
        blocks, paragraphs = [title], [self.prose((paragraph,), Style(role)) for paragraph in text]
        between = max([self.look.dp(14), *(2 * prose.edge for prose in paragraphs)])
        for i, prose in enumerate(paragraphs):
            set_below(blocks, prose, between if i else self.look.dp(gap))
        return blocks


class _Reader(QObject):
    """Opens the source of a mark; a QObject so that it ends with its page."""

    def __init__(self, setting: Setting, parent: QObject) -> None:
        super().__init__(parent)
        self._setting = setting

    def open_source(self, fact: str) -> None:
        self._setting.do(Show(SourcesOf(fact)))

    def mark_name(self, number: int) -> str:
        return self._setting.words("drawer.mark", n=number)


