"""How something is done, scene by scene: a picture, a few words, what one may feel, and the storyboard."""

from __future__ import annotations

import time
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Figure, Scene, WalkthroughPage
from consult_app.session.actions import ShowPart
from consult_app.session.state import State
from consult_app.ui.illustration import PictureView, TouchFigure
from consult_app.ui.pages.option_line import page_line
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.scene_words import DENSITIES, SceneWords
from consult_app.ui.pages.storyboard import Storyboard
from consult_app.ui.pages.touchable import Touchable
from consult_app.ui.pages.walkthrough_layout import planned
from consult_app.ui.pages.walkthrough_plan import Frame, Plan
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.step_dots import StepDots
from consult_app.ui.widgets.typesetting import Style


class Staged(NamedTuple):
    """The picture of a scene, and what joins it to the session where it can be touched."""

    scene: Scene
    stage: TouchFigure | PictureView
    touchable: Touchable | None


class WalkthroughView(PageView):
    """Each scene is a part of the page; where its words do not fit beside the picture, it has more."""

    def __init__(self, setting: Setting, page: WalkthroughPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._page = page
        self._stage: TouchFigure | PictureView | None = None
        self._touchable: Touchable | None = None
        self._shown: Scene | None = None
        self._next: Staged | None = None           # not in view yet
        self._option = page_line(self, self)
        self._question = self.prose(page.head.title, Style("label", "ink2", line=98))
        self._contexts: dict[str, Prose] = {}
        self._plan = self._planned()
        self._board, self._dots = self._frame.board, self._frame.dots
        for last in (self._board, self._dots):
            last.raise_()                          # read and reached after the words
        self._board.chosen.connect(self._show_scene)
        self.parts = len(self._plan.views)

    def name_of_part(self, part: int) -> str:
        if part >= self.parts:
            return ""
        scene = self._plan.views[part].scene
        goes_on = part > 0 and self._plan.views[part - 1].scene == scene      # more words of the scene that is shown
        return "" if goes_on else self._page.scenes[scene].short

    def _planned(self) -> Plan:
        """Return the plan of the roomiest words with which each scene is one part; else of the tightest."""
        words: list[SceneWords] = []
        board, dots = Storyboard(self, self._page.scenes), StepDots(self.look, self)
        for density in DENSITIES:
            for scene in words:
                scene.drop()
            words = [SceneWords(self, self._page, scene, density) for scene in self._page.scenes]
            shared: list[QWidget] = [*([self._option] if self._option else []), self._question]
            self._contexts = {scene.id: self._context_of(scene) for scene in self._page.scenes if scene.context}
            self._frame = Frame(self, shared, words, board, dots, self._contexts)
            plan = planned(self._frame, last=density is DENSITIES[-1])
            if plan:
                return plan
        raise AssertionError("the last way to lay a page out takes anything")

    def _context_of(self, scene: Scene) -> Prose:
        return self._contexts.get(scene.id) or self.prose(scene.context, Style("caption", "ink2", line=98))

    def show_state(self, state: State) -> None:
        view = self._plan.views[min(state.part, self.parts - 1)]
        scene = self._page.scenes[view.scene]
        if self._option:
            order = state.option_order
            self._option.show_place(order.index(self.head.option) if self.head.option in order else 0)
        if scene is not self._shown:
            self._change_stage(scene)
        total = len(self._page.scenes)
        self._board.show_scene(view.scene)
        self._dots.show_place(view.scene, total, self.setting.words("walkthrough.place", n=view.scene + 1, total=total))
        seen = self._plan.seen(view)
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.setVisible(child in seen or (child is self._stage and view.staged))
        self._plan.place(view)
        if self._stage:
            self._show_stage(scene, self._stage)
        if self._touchable:
            self._touchable.show_state(state)

    def _change_stage(self, scene: Scene) -> None:
        """Put the picture of ``scene`` on the stage: that one and the next alone, for each takes some megabytes."""
        if self._stage:
            self._stage.hide()
            self._stage.deleteLater()
        if self._next is None or self._next.scene is not scene:
            self._make_next(scene)
        assert self._next is not None
        _, self._stage, self._touchable = self._next
        self._next = None
        self._stage.stackUnder(self._board)
        if scene.id in self._contexts:
            self._contexts[scene.id].stackUnder(self._board)       # what is said under the picture is read after it
        self._shown = scene

    def _make_next(self, scene: Scene) -> None:
        if self._next:
            self._next.stage.deleteLater()
        if isinstance(scene.visual, Figure):
            stage = TouchFigure(self.look, self.setting.words, self.setting.cache, self)
            self._next = Staged(scene, stage, Touchable(self, [stage]))
        else:
            self._next = Staged(scene, PictureView(self.look, scene.visual, self.setting.pack.folder, self), None)

    def _show_stage(self, scene: Scene, stage: TouchFigure | PictureView) -> None:
        stage.setGeometry(self._plan.stage_of(scene.id))
        if isinstance(scene.visual, Figure) and isinstance(stage, TouchFigure):
            stage.show_figure(scene.visual, {})

    def prepare(self, until: float) -> bool:
        if not super().prepare(until):
            return False
        if self._board.isVisibleTo(self) and not (self._board.prepare() and time.perf_counter() < until):
            return False
        return self._shown is None or self._prepare_scene(self._page.scenes.index(self._shown) + 1, until)

    def _prepare_scene(self, place: int, until: float) -> bool:
        """Paint the picture of a scene before it is shown."""
        if place >= len(self._page.scenes):
            return True
        scene = self._page.scenes[place]
        if self._next is None or self._next.scene is not scene:
            self._make_next(scene)
        assert self._next is not None
        self._show_stage(scene, self._next.stage)
        return self._next.stage.prepare(until)

    def finish(self) -> None:
        if self._stage and self._stage.isVisibleTo(self):
            self._stage.finish()
        if self._board.isVisibleTo(self):
            self._board.finish()

    def _show_scene(self, place: int) -> None:
        part = next(i for i, view in enumerate(self._plan.views) if view.scene == place)
        self.setting.do(ShowPart(part, self.parts))
