"""What one way offers for one concern: the disc, the word for its level, the reason, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import Concern, Mark, Offer, Words
from consult_app.content.model import Prose as Text
from consult_app.session.actions import Show
from consult_app.session.state import SourcesOf
from consult_app.ui.pages.ordered_view import Place, Places
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.offer_mark import OfferMark
from consult_app.ui.widgets.typesetting import Style

GAP = 12               # px at the reference, between disc and words
STILL = 24             # px that a finger may move in a press


class OfferCell(QWidget):
    """A cell of the fixed table. Its mark opens the source, and so does a press anywhere on it.

    Its words name the option if they are to be ``named``; else it is heard with it, standing in its column.
    """

    def __init__(
        self, view: PageView, offer: Offer, place: Place, role: str, parent: QWidget, *, named: bool = False,
    ) -> None:
        super().__init__(parent)
        self.look, self._do, self._fact = view.look, view.setting.do, offer.fact
        self._mark = OfferMark(view.look, offer.level, place.option.colour, role, self)
        name = f"{place.letter}, {place.option.name}" if named else ""
        self._text = view.prose(said(view, offer, name), Style(role, "ink", line=97), self)
        self._text.setAccessibleDescription("" if named else place.option.name)
        self._press: QPointF | None = None
        if offer.fact:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def edge(self) -> int:
        """Px above and below the words that belong to the box of the mark."""
        return self._text.edge

    def heightForWidth(self, width: int) -> int:
        return max(self._text.heightForWidth(width - self._indent()), self._mark.height() + 2 * self.edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.width() - self._indent()
        tall = self._text.heightForWidth(width)
        self._text.setGeometry(self._indent(), 0, width, tall)
        self._mark.move(0, self.edge + round(self.look.sp(self._text.role) * 0.04))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position()
        event.ignore()                   # the window still sees where a swipe begins

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.ignore()
        begun, self._press = self._press, None
        if begun and self._fact and (event.position() - begun).manhattanLength() < STILL:
            self._do(Show(SourcesOf(self._fact)))

    def _indent(self) -> int:
        return self._mark.width() + self.look.dp(GAP)


def said(view: PageView, offer: Offer, name: str = "") -> Text:
    """Return the words of a cell: ``name`` of the option if given, the level, the reason, and the source's mark."""
    pack, words = view.setting.pack, view.setting.words
    level = words(f"values.level.{offer.level}")
    first = words("values.named", name=name, level=level) if name else level
    reason = [span for paragraph in offer.reason for span in paragraph]
    spans = [Words(f"{first}. " if reason else first, bold=True), *reason]
    number = pack.marks.get(offer.fact, 0)
    if number and not any(isinstance(span, Mark) for span in reason):
        spans.append(Mark(offer.fact, number))
    return (tuple(spans),)


def offers_in_order(concern: Concern, places: Places) -> list[Offer]:
    """Return what is offered, in the order of the visit; an option nobody has judged is not known."""
    known = {offer.option: offer for offer in concern.offers}
    return [known.get(option, Offer(option, "unknown")) for option in places]
