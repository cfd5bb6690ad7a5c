"""A page's figures under the finger: what is touched there goes to the session, what the session says is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from consult_app.session.actions import LookAt, Point, SetLayer
from consult_app.session.state import Seen, State, Zoom
from consult_app.ui.illustration.touch_figure import TouchFigure
from consult_app.ui.pages.page_view import PageView


class Touchable(QObject):
    """Joins the figures of one page to the session: all are seen alike, and the one touched says the part's line.

    The tools stand on the last of them.
    """

    def __init__(self, view: PageView, stages: Sequence[TouchFigure]) -> None:
        super().__init__(stages[0] if len(stages) == 1 else view)     # ends with the figure where there is one
        self._view, self._stages = view, stages
        for stage in stages:
            stage.name_parts(view.setting.pack.parts, view.prose, tools=stage is stages[-1])
            stage.pointed.connect(self._pointed)
            stage.looked.connect(self._looked)
            stage.layered.connect(self._layered)
            stage.controls_changed.connect(view.controls_changed)

    def show_state(self, state: State) -> None:
        """Show the part that ``state`` says is touched, as closely and with the tissues that it says."""
        touched = state.touched
        for place, stage in enumerate(self._stages):
            stage.show_zoom(state.zoom)
            stage.show_groups(state.layers)
            stage.show_touched(touched.part if touched else "", carded=bool(touched and touched.where == place))

    def _looked(self, zoom: Zoom) -> None:
        self._view.setting.do(LookAt(zoom.scale, zoom.x, zoom.y))

    def _layered(self, group: str, seen: Seen) -> None:
        self._view.setting.do(SetLayer(group, seen))

    def _pointed(self, part: str) -> None:
        stage = self.sender()
        self._view.setting.do(Point(part, self._stages.index(stage) if isinstance(stage, TouchFigure) else 0))
