"""What a walkthrough is laid out from, and the plan that says where every scene has its words, stage and storyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from consult_app.ui.pages.columns import widgets
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.scene_words import SceneWords
from consult_app.ui.pages.storyboard import Storyboard
from consult_app.ui.pages.text_column import Block, place
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.step_dots import StepDots
from consult_app.values import dataclass

GAP = 22              # px at the reference, between stage, storyboard and words


@dataclass(frozen=True)
class Frame:
    """What every scene of a walkthrough is laid out from."""

    view: PageView
    shared: Sequence[QWidget]             # the option and the page's question, over every scene
    words: Sequence[SceneWords]
    board: Storyboard
    dots: StepDots
    contexts: Mapping[str, Prose]

    def px(self, reference: float) -> int:
        """Return a length drawn as ``reference`` px at 1080 px."""
        return self.view.look.dp(reference)

    @property
    def room(self) -> QRect:
        """The page without its margins."""
        margin = self.view.look.margin
        return QRect(margin, self.px(8), self.view.width() - 2 * margin, self.view.height() - self.px(14))

    def column(self, scene: SceneWords) -> list[Block]:
        """Return everything that stands in the column of ``scene``."""
        return [*(Block(widget, self.px(6)) for widget in self.shared), *scene.column()]

    def context_height(self, scene: str, width: int) -> int:
        """Return the px that the line under the picture takes, with the space above it."""
        line = self.contexts.get(scene)
        return line.heightForWidth(width) + self.px(10) if line else 0

    def dots_height(self) -> int:
        """Return the px that the place in words takes, with the space above it."""
        return self.dots.sizeHint().height() + self.px(GAP)


@dataclass(frozen=True)
class SceneView:
    """One view of a walkthrough: ``groups`` of blocks in their places; ``staged`` where the picture is in view."""

    scene: int
    groups: Sequence[tuple[Sequence[Block], QRect]]
    staged: bool = True
    card_last: bool = False               # the last block of the first group stands at its bottom

    def widgets(self) -> list[QWidget]:
        """Return the widgets of all groups."""
        return [widget for blocks, _ in self.groups for widget in widgets(blocks)]


@dataclass(frozen=True)
class Plan:
    """Every view in order; where the stage stands with the line under it, and what of the storyboard there is."""

    frame: Frame
    views: Sequence[SceneView]
    stage: QRect
    strip: QWidget                        # the storyboard, or the place in words

    def stage_of(self, scene: str) -> QRect:
        """Return the stage of ``scene``."""
        return self.stage.adjusted(0, 0, 0, -self.frame.context_height(scene, self.stage.width()))

    def seen(self, view: SceneView) -> list[QWidget]:
        """Return everything but the stage that is in view."""
        line = self.frame.contexts.get(self.frame.words[view.scene].id)
        with_stage: list[QWidget] = [*([line] if line else []), self.strip] if view.staged else []
        return [*view.widgets(), *with_stage]

    def place(self, view: SceneView) -> None:
        """Put the words of ``view`` in their places."""
        for blocks, rect in view.groups:
            place(blocks, rect, last_at_bottom=view.card_last)
        line = self.frame.contexts.get(self.frame.words[view.scene].id)
        if line:
            tall = line.heightForWidth(self.stage.width())
            line.setGeometry(self.stage.left(), self.stage.top() + self.stage.height() - tall, self.stage.width(), tall)
