"""The questions of a check-list: each on a card with three answers of one size, none of them preset."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import CheckItem
from consult_app.session.actions import Answer
from consult_app.session.state import Reply, State
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.segmented import Segmented
from consult_app.ui.widgets.typesetting import Style

REPLIES: tuple[Reply, ...] = ("yes", "no", "unsure")
GAP = 28               # px at the reference, between question and answers
LEAST_WORDS = 0.42     # of a card's width; a question that gets less has its answers below it


class CheckCard(Card):
    """A question, why it is asked, and the three answers beside or below it."""

    def __init__(self, view: PageView, item: CheckItem, role: str, parent: QWidget) -> None:
        super().__init__(view.look, parent)
        self.item, self._view = item, view
        self._ask = view.prose(item.ask, Style(role, "ink", bold=True, line=96), self)
        self._why = view.prose(item.why, Style("caption", "ink2", line=98), self) if item.why else None
        words = view.setting.words
        faces = [Face(reply, words(f"checklist.{reply}")) for reply in REPLIES]
        self._replies = Segmented(view.look, faces, _spoken(view, item), self)
        self._replies.chosen.connect(self._answer)
        self._pad = self._side = 0

    def set_padding(self, pad: int, side: int) -> None:
        """Keep ``pad`` px above and below the words, ``side`` px left of them and right of the answers."""
        self._pad, self._side = pad, side

    def show_state(self, state: State) -> None:
        """Show what has been answered."""
        self._replies.show_choice(state.answers.get((state.step, self.item.id), ""))

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self._side
        words = self._words_height(self._words_width(inner))
        replies = self._replies.sizeHint().height()
        tall = max(words, replies) if self._beside(inner) else words + self._gap() + replies
        return tall + 2 * self._above()

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner = self.width() - 2 * self._side
        beside, wanted = self._beside(inner), self._replies.sizeHint()
        width = self._words_width(inner)
        tall = self._words_height(width)
        spare = self.height() - self.heightForWidth(self.width())
        top = (self.height() - tall) // 2 if beside else self._above() + spare // 2
        self._place_words(top, width)
        if beside:
            left = self.width() - self._side - wanted.width()
            self._replies.setGeometry(left, (self.height() - wanted.height()) // 2, wanted.width(), wanted.height())
        else:
            self._replies.setGeometry(self._side, top + tall + self._gap(), min(wanted.width(), inner), wanted.height())

    def _place_words(self, top: int, width: int) -> None:
        tall = self._ask.heightForWidth(width)
        self._ask.setGeometry(self._side, top, width, tall)
        if self._why:
            self._why.setGeometry(self._side, top + tall - self._edge(), width, self._why.heightForWidth(width))

    def _words_height(self, width: int) -> int:
        why = self._why.heightForWidth(width) - 2 * self._edge() if self._why else 0
        return self._ask.heightForWidth(width) + why

    def _edge(self) -> int:
        """Px that the box of a mark reaches over the question above it, and into the room below."""
        return self._why.edge if self._why else 0

    def _above(self) -> int:
        return max(self._pad, self._edge())

    def _words_width(self, inner: int) -> int:
        return inner - self._replies.sizeHint().width() - self._view.look.dp(GAP) if self._beside(inner) else inner

    def _beside(self, inner: int) -> bool:
        return inner - self._replies.sizeHint().width() - self._view.look.dp(GAP) >= LEAST_WORDS * inner

    def _gap(self) -> int:
        return max(self._view.look.dp(12), self._edge())

    def _answer(self, key: str) -> None:
        reply = next(reply for reply in REPLIES if reply == key)
        self._view.setting.do(Answer(self.item.id, reply))


def _spoken(view: PageView, item: CheckItem) -> Callable[[str, bool], str]:
    words = view.setting.words

    def say(reply: str, chosen: bool) -> str:
        return words("checklist.reply_chosen" if chosen else "checklist.reply", ask=item.ask, reply=reply)

    return say
