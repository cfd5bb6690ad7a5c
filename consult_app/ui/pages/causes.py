"""The page of causes: one is picked, a slider moves it alone, and each option says what it does about it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from consult_app.anatomy.catalogue import FIGURES
from consult_app.content.model import SHARE, Cause, CausesPage, Figure
from consult_app.session.actions import PickCause, SetValue
from consult_app.session.state import State
from consult_app.ui.illustration import PictureView, TouchFigure
from consult_app.ui.pages.asides import SliderCard
from consult_app.ui.pages.cause_words import OneOf, WaysCard
from consult_app.ui.pages.causes_layout import Pieces, arrange
from consult_app.ui.pages.option_line import OptionStrip
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.room_card import RoomCard
from consult_app.ui.pages.text_column import Block, set_below
from consult_app.ui.pages.touchable import Touchable
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.pills import Pills
from consult_app.ui.widgets.typesetting import Style


class CausesView(PageView):
    """The choice, what is said of the cause and what each option does, beside the picture that the slider moves."""

    def __init__(self, setting: Setting, page: CausesPage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        look, self._page = self.look, page
        self._option = OptionStrip(self)
        intro = self.words_under(Block(self.title()), page.text)
        self._choices = [self._choice(), self._choice()]
        self._line = OneOf(self, {cause.id: cause.text for cause in page.causes}, Style("body"), self)
        self._ways = WaysCard(self, page) if page.ways else None
        self._gauge = RoomCard(self, page.gauge) if page.gauge else None
        self._slider = SliderCard(look, page.slider, self.prose, self) if page.slider else None
        if self._slider:
            self._slider.moved.connect(self._moved)
        self._stage = self._stage_for(page)
        self._touchable = Touchable(self, [self._stage]) if isinstance(self._stage, TouchFigure) else None
        self._context = self.prose(page.context, Style("caption", "ink2")) if page.context else None
        margin, top = look.margin, self._option.top(look.dp(16), look.dp(4))
        room = QRect(margin, top, self.width() - 2 * margin, self.height() - top - look.dp(6))
        self._seen = arrange(self._pieces(intro), room)
        self._put_in_order([block.widget for block in intro])
        self.parts = len(self._seen)

    def _pieces(self, intro: list[Block]) -> Pieces:
        """Return what the page is laid out from."""
        told, dp = [Block(self._choices[0], self.look.dp(18))], self.look.dp
        set_below(told, self._line, dp(18))
        if self._ways:
            set_below(told, self._ways, dp(20))
        return Pieces(self.look, intro, told[0], Block(self._choices[1]), told[1:], self._stage, self._slider,
                      self._gauge, self._context)

    def show_state(self, state: State) -> None:
        seen = self._seen[min(state.part, self.parts - 1)]
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.setVisible(child in seen)
        self._option.show_state(state)
        cause = self._picked(state)
        for choice in self._choices:
            choice.show_choice(cause.id)
        self._line.show_one(cause.id)
        if self._ways:
            self._ways.show_ways(cause.id, state.option_order)
        share = state.value(SHARE, 1.0)
        if self._slider:
            self._slider.show_value(share)
        self._show_cause(cause, share)
        if self._touchable:
            self._touchable.show_state(state)

    def finish(self) -> None:
        if self._stage.isVisibleTo(self):
            self._stage.finish()

    def _stage_for(self, page: CausesPage) -> TouchFigure | PictureView:
        first, setting = page.causes[0].visual, self.setting
        if not isinstance(first, Figure):
            return PictureView(self.look, first, setting.pack.folder, self)
        stage = TouchFigure(self.look, setting.words, setting.cache, self)
        if self._gauge:
            stage.drawn.connect(self._gauge.show_drawing)
        return stage

    def _show_cause(self, cause: Cause, share: float) -> None:
        """Show what ``cause`` does to the figure, ``share`` of the way from how it begins; or the cause's picture."""
        visual, stage = cause.visual, self._stage
        if not isinstance(visual, Figure):
            if isinstance(stage, PictureView):
                stage.show_picture(visual)
        elif isinstance(stage, TouchFigure):
            begins = FIGURES[visual.name].values(dict(visual.parameters))
            stage.show_figure(visual, {name: begins[name] + share * (full - begins[name]) for name, full in cause.full})

    def _picked(self, state: State) -> Cause:
        """Return the cause that ``state`` picks, the first while none is picked."""
        picked = state.picked.get(self.head.id, "")
        return next((cause for cause in self._page.causes if cause.id == picked), self._page.causes[0])

    def _choice(self) -> Pills:
        pills = Pills(self.look, [Face(cause.id, cause.name) for cause in self._page.causes], self._name, self)
        pills.chosen.connect(self._pick)
        return pills

    def _name(self, name: str, chosen: bool) -> str:
        key = "causes.picked" if chosen else "causes.pick"
        return self.setting.words(key, choose=self._page.choose, name=name)

    def _put_in_order(self, intro: list[QWidget]) -> None:
        """Let everything be read from top to bottom, what is picked before what follows from it."""
        for widget in reversed(intro):
            widget.lower()
        rest = (*self._choices, self._line, self._ways, self._stage, self._slider, self._gauge, self._context)
        pieces: list[QWidget] = [piece for piece in rest if piece]
        for piece in sorted(pieces, key=QWidget.y) if self.look.portrait else pieces:
            piece.raise_()

    def _pick(self, cause: str) -> None:
        self.setting.do(PickCause(cause))

    def _moved(self, parameter: str, value: float) -> None:
        self.setting.do(SetValue(parameter, value))
