"""A page that shows the options in the order this visit has drawn, and is laid out anew for another order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Option, Pack, PageHead
from consult_app.i18n import Words
from consult_app.session.state import State
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.theme.look import Look
from consult_app.ui.widgets.option_heading import OptionHeading


class Place(NamedTuple):
    """An option in its place of the order: letter and shape follow the place, colour the option."""

    place: int
    letter: str
    option: Option


Places = Mapping[str, Place]


def places_of(pack: Pack, words: Words, order: tuple[str, ...]) -> Places:
    """Return the options of ``pack`` by id, in ``order``."""
    options = {option.id: option for option in pack.options}
    return {key: Place(i, words(f"badge.{i}"), options[key]) for i, key in enumerate(order)}


def heading_of(look: Look, name: str, place: Place | None, parent: QWidget, role: str = "bodyb") -> OptionHeading:
    """Return a heading that names an option with its badge; without an option, the name alone."""
    if place is None:
        return OptionHeading(look, name, parent, role=role)
    return OptionHeading(look, name, parent, option=place.option, place=place.place, letter=place.letter, role=role)


def put(widget: QWidget, x: int, y: int, width: int) -> int:
    """Place and show ``widget`` at its height for ``width``; return its bottom."""
    tall = widget.heightForWidth(width)
    widget.setGeometry(x, y, width, tall)
    widget.show()
    return y + tall


class Sheet(QWidget):
    """A page laid out for one order; as large as its view."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self.look = view.look
        self.resize(view.size())

    def show_state(self, state: State) -> int:
        """Show the part and choices of ``state``; return how many parts there are."""
        raise NotImplementedError(f"{type(self).__name__} does not follow the state")

    def let_go(self) -> None:
        """Free what is not freed with the widget."""


class OrderedView(PageView):
    """Keeps a sheet for the order of the state."""

    def __init__(self, setting: Setting, head: PageHead, parent: QWidget | None = None) -> None:
        super().__init__(setting, head, parent)
        self._order: tuple[str, ...] = ()
        self._sheet: Sheet | None = None

    def lay_out(self, places: Places) -> Sheet:
        """Return the page laid out for the options in ``places``."""
        raise NotImplementedError(f"{type(self).__name__} has no sheet")

    def show_state(self, state: State) -> None:
        if self._sheet is None or self._order != state.option_order:
            self._drop_sheet()
            self._order = state.option_order
            self._sheet = self.lay_out(places_of(self.setting.pack, self.setting.words, state.option_order))
            self._sheet.show()
        self.parts = self._sheet.show_state(state)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete and self._sheet:
            self._sheet.let_go()
        return super().event(event)

    def _drop_sheet(self) -> None:
        if self._sheet:
            self._sheet.let_go()
            self._sheet.hide()
            self._sheet.deleteLater()
