"""The explain page: a question, a few words, one picture, at most one control."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from consult_app.content.model import ExplainPage, Figure
from consult_app.session.actions import SetValue
from consult_app.session.state import State
from consult_app.ui.illustration import TouchFigure
from consult_app.ui.pages.explain_layout import Pieces, arrange
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.text_column import Block, set_below
from consult_app.ui.pages.touchable import Touchable
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.typesetting import Style

if TYPE_CHECKING:
    from consult_app.ui.illustration import PictureView
    from consult_app.ui.pages.asides import GaugeCard, SliderCard
    from consult_app.ui.pages.option_line import OptionStrip


class ExplainView(PageView):
    """Words beside the picture; above it in portrait; turned in parts where both do not fit."""

    def __init__(self, setting: Setting, page: ExplainPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        self._page = page
        self._figure = page.visual if isinstance(page.visual, Figure) else None
        blocks = self._text_blocks()
        self._gauge, self._slider = self._cards(page)
        self._stage = self._stage_for(page)
        self._touchable = Touchable(self, [self._stage]) if isinstance(self._stage, TouchFigure) else None
        self._context = self.prose(page.context, Style("caption", "ink2")) if page.context else None
        if self._slider:
            self._slider.moved.connect(self._moved)
        self._option, margin, top = self._strip(), self.look.margin, self.look.dp(16)
        top = self._option.top(top, self.look.dp(4)) if self._option else top
        room = QRect(margin, top, self.width() - 2 * margin, self.height() - top - self.look.dp(6))
        caption = cache(lambda width: self._first(page.head.short, "h3"))
        title_in = cache(lambda role: self._first(page.head.title, role))
        pieces = Pieces(self.look, blocks, self._stage, self._slider, self._gauge, self._context, caption, title_in,
                        labelled=self._figure is not None)
        self._seen = arrange(pieces, room)
        self._put_in_order()
        self.parts = len(self._seen)

    def show_state(self, state: State) -> None:
        seen = self._seen[min(state.part, self.parts - 1)]
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.setVisible(child in seen)
        if self._option:
            self._option.show_state(state)
        self._show_values(state)

    def _strip(self) -> OptionStrip | None:
        if not self.head.option:                     # the first page speaks for none: it does not load this
            return None
        from consult_app.ui.pages.option_line import OptionStrip

        return OptionStrip(self)

    def _first(self, words: str, role: str) -> Prose:
        """Return a heading that is read before everything else on its part."""
        heading = self.prose(words, Style(role, "ink", bold=True))
        heading.lower()
        return heading

    def _put_in_order(self) -> None:
        """Let the picture and what stands over and under it be read from top to bottom, after the words."""
        beside = [piece for piece in (self._stage, self._context, self._slider, self._gauge) if piece]
        for piece in sorted(beside, key=lambda piece: piece.y()):
            piece.raise_()

    def finish(self) -> None:
        if self._stage.isVisibleTo(self):
            self._stage.finish()

    def _text_blocks(self) -> list[Block]:
        look, page = self.look, self._page
        blocks = self.words_under(Block(self.title()), page.text)
        if page.aside:
            from consult_app.ui.pages.asides import AsideCard

            set_below(blocks, AsideCard(look, page.aside, self.prose, self), look.dp(28))
        return blocks

    def _cards(self, page: ExplainPage) -> tuple[GaugeCard | None, SliderCard | None]:
        if not (page.gauge or page.slider):          # the first page has neither: it does not load them
            return None, None
        from consult_app.ui.pages.asides import GaugeCard, SliderCard

        gauge = GaugeCard(self.look, page.gauge, self.prose, self) if page.gauge else None
        return gauge, SliderCard(self.look, page.slider, self.prose, self) if page.slider else None

    def _stage_for(self, page: ExplainPage) -> TouchFigure | PictureView:
        setting = self.setting
        if not isinstance(page.visual, Figure):
            from consult_app.ui.illustration import PictureView

            return PictureView(self.look, page.visual, setting.pack.folder, self)
        stage = self._kind_of_stage(page.visual)(self.look, setting.words, setting.cache, self)
        if self._gauge:
            stage.drawn.connect(self._gauge.show_drawing)
        return stage

    def _kind_of_stage(self, figure: Figure) -> type[TouchFigure]:
        if not figure.magnify:
            return TouchFigure
        from consult_app.ui.illustration.magnified_figure import MagnifiedFigure

        return MagnifiedFigure

    def _show_values(self, state: State) -> None:
        """Show the values that ``state`` holds for this page, else the page's own."""
        if self._figure is None or not isinstance(self._stage, TouchFigure):
            return
        values = {name: state.value(name, start) for name, start in self._figure.parameters}
        slider = self._page.slider
        if self._slider and slider:
            start = values.get(slider.parameter, slider.stops[0].value)
            values[slider.parameter] = state.value(slider.parameter, start)
            self._slider.show_value(values[slider.parameter])
        self._stage.show_figure(self._figure, values)
        if self._touchable:
            self._touchable.show_state(state)

    def _moved(self, parameter: str, value: float) -> None:
        self.setting.do(SetValue(parameter, value))
