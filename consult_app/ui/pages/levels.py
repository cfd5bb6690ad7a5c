"""A level is picked in the side view, and the cut across shows that level of the same back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import FIGURES
from consult_app.anatomy.levels import cut_at
from consult_app.content.model import Figure, LevelsPage, Pane, TwoStatesPage
from consult_app.session.actions import SetValue
from consult_app.session.state import State
from consult_app.ui.illustration.level_figure import LevelFigure
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.pane_pair import PanePair
from consult_app.ui.pages.state_pane import StatePane
from consult_app.ui.pages.two_states import TwoStatesView
from consult_app.ui.widgets.level_picker import LevelPicker


class SidePane(StatePane):
    """The side view with the levels to pick from at its foot."""

    picked = Signal(float)

    def __init__(self, view: PageView, page: LevelsPage, parent: QWidget) -> None:
        self._levels = page.levels
        super().__init__(view, page.panes[0], None, parent)
        self._picker = self.foot = LevelPicker(view.look, page.levels, view.setting.words, self)
        self._picker.picked.connect(self.picked)

    def _stage_for(self, view: PageView, pane: Pane) -> LevelFigure:
        self._profile = LevelFigure(self.look, view.setting.words, self._levels.stops, view.setting.cache, self)
        self._profile.picked.connect(self.picked)
        return self._profile

    def show_level(self, level: float) -> None:
        """Draw the side view with the cut at ``level``."""
        self.show_figure()
        self._profile.show_level(level)
        self._picker.show_level(level)


class LevelPair(PanePair):
    """Both panes of a choice of levels. ``picked`` carries the level that was touched or pressed."""

    picked = Signal(float)

    def __init__(self, view: PageView, page: LevelsPage) -> None:
        self._stops = page.levels.stops
        super().__init__(view, page)
        side, cut = (dict(pane.visual.parameters) for pane in page.panes if isinstance(pane.visual, Figure))
        self._back = FIGURES["sagittal"].values(side)
        self.start = cut.get("level", FIGURES["axial"].values({})["level"])

    def _made(self, view: PageView, page: TwoStatesPage | LevelsPage) -> Sequence[StatePane]:
        assert isinstance(page, LevelsPage)
        self._profile = SidePane(view, page, self)
        self._profile.picked.connect(self.picked)
        self._cut = StatePane(view, page.panes[1], page.gauge, self, [stop.name for stop in self._stops])
        return self._profile, self._cut

    def show_level(self, level: float) -> None:
        """Draw the side view, and the cut at ``level`` of the back that it shows."""
        self._profile.show_level(level)
        self._cut.show_figure(cut_at(level, self._back))
        self._cut.show_note(next((i for i, stop in enumerate(self._stops) if stop.value == level), 0))


class LevelsView(TwoStatesView):
    """The layout of two states; what is picked is a value of the page."""

    def __init__(self, setting: Setting, page: LevelsPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page, parent)

    def _pair_of(self, page: TwoStatesPage | LevelsPage) -> LevelPair:
        assert isinstance(page, LevelsPage)
        self._levels = LevelPair(self, page)
        self._levels.picked.connect(lambda level: self.setting.do(SetValue("level", level)))
        return self._levels

    def show_panes(self, state: State) -> None:
        self._levels.show_level(state.value("level", self._levels.start))
