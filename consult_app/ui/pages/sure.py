"""Four questions of being sure: nothing is preset, each "not yet" leads to a page, and "not yet" is a full answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.content.model import SurePage, SureQuestion
from consult_app.session.actions import Answer, TurnTo
from consult_app.session.state import Reply, State
from consult_app.ui.pages.page_view import PageView, Setting
from consult_app.ui.pages.parted import beside, column_of, in_parts, room_of
from consult_app.ui.pages.text_column import Block
from consult_app.ui.widgets.card import Card
from consult_app.ui.widgets.choice import Face
from consult_app.ui.widgets.page_link import PageLink
from consult_app.ui.widgets.prose import Prose
from consult_app.ui.widgets.segmented import Segmented
from consult_app.ui.widgets.typesetting import Style

PADDINGS = (26, 18, 12)         # px at the reference, above and below; the roomiest that fits is taken
SIDE = 36
GAP = 20
LEAST_QUESTION = 0.6            # of the row's width, for the answers to stand beside the question


class QuestionCard(Card):
    """A question with its two answers, and under it the page that "not yet" leads to."""

    def __init__(self, view: PageView, page: SurePage, question: SureQuestion) -> None:
        super().__init__(view.look, view)
        self._words = words = view.setting.words
        self.question, self._do, self.above = question, view.setting.do, PADDINGS[0]
        self._ask = view.prose(question.ask, Style("bodyb", "ink", bold=True, line=100), self)
        self._answers = Segmented(view.look, [Face("yes", page.yes), Face("no", page.no)], self._name, self)
        self._answers.chosen.connect(self._answered)
        short = view.setting.pack.page(question.no).head.short
        self._link = PageLink(view.look, question.no, words("sure.go", page=short), self)
        self._link.clicked.connect(self._follow)
        self._unanswered = view.prose(words("sure.not_answered"), Style("caption", "ink2"), self)

    def show_reply(self, reply: Reply | None, steps: Sequence[str]) -> None:
        """Show what was answered; the page is offered where it is one of the visit's ``steps``."""
        self._answers.show_choice(reply or "")
        self._link.setVisible(reply == "no" and self.question.no in steps)
        self._unanswered.setVisible(reply is None)

    def heightForWidth(self, width: int) -> int:
        inner, tall = self._inner(width), self._answers.sizeHint().height()
        ask = self._ask.heightForWidth(self._ask_width(inner))
        top = max(ask, tall) if self._beside(inner) else ask + self._gap() + tall
        return top + self._gap() + self._below(inner) + 2 * self.look.dp(self.above)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side, y, inner = self.look.dp(SIDE), self.look.dp(self.above), self._inner(self.width())
        size, width = self._answers.sizeHint(), self._ask_width(inner)
        ask = self._ask.heightForWidth(width)
        top = max(ask, size.height()) if self._beside(inner) else ask
        self._ask.setGeometry(side, y + (top - ask) // 2, width, ask)
        if self._beside(inner):
            self._answers.setGeometry(side + inner - size.width(), y + (top - size.height()) // 2, size.width(),
                                      size.height())
        else:
            top += self._gap() + size.height()
            self._answers.setGeometry(side, y + top - size.height(), min(size.width(), inner), size.height())
        y += top + self._gap()
        link = min(self._link.ideal_width(), inner)
        self._link.setGeometry(side, y, link, self._link.heightForWidth(link))
        tall = self._unanswered.heightForWidth(inner)
        self._unanswered.setGeometry(side, y + (self._below(inner) - tall) // 2, inner, tall)

    def _inner(self, width: int) -> int:
        return width - 2 * self.look.dp(SIDE)

    def _gap(self) -> int:
        return self.look.dp(8)

    def _beside(self, inner: int) -> bool:
        return self._ask_room(inner) >= inner * LEAST_QUESTION

    def _ask_room(self, inner: int) -> int:
        return inner - self._answers.sizeHint().width() - self.look.dp(28)

    def _ask_width(self, inner: int) -> int:
        return self._ask_room(inner) if self._beside(inner) else inner

    def _below(self, inner: int) -> int:
        """Height in px that is kept under the question, whatever is answered: nothing jumps."""
        link = self._link.heightForWidth(min(self._link.ideal_width(), inner))
        return max(link, self._unanswered.heightForWidth(inner))

    def _name(self, text: str, chosen: bool) -> str:
        key = "checklist.reply_chosen" if chosen else "checklist.reply"
        return self._words(key, ask=self.question.ask, reply=text)

    def _answered(self, key: str) -> None:
        self._do(Answer(self.question.id, cast("Reply", key)))

    def _follow(self) -> None:
        self._do(TurnTo(self._link.page))


class NotYetCard(Card):
    """Says that "not yet" is a full answer, in the size of the questions."""

    def __init__(self, view: PageView, page: SurePage) -> None:
        super().__init__(view.look, view)
        self._heading = view.prose(page.not_yet.heading, Style("bodyb", "ink", bold=True, line=100), self)
        self._text = view.prose(page.not_yet.text, Style("body", "ink", line=100), self)
        self._gap = max(view.look.dp(8) - self._text.edge, 0)

    def heightForWidth(self, width: int) -> int:
        inner = width - 2 * self.look.dp(SIDE)
        words = self._heading.heightForWidth(inner) + self._text.heightForWidth(inner)
        return words + self._gap + 2 * self._above() - self._text.edge

    def resizeEvent(self, event: QResizeEvent) -> None:
        side, top = self.look.dp(SIDE), self._above()
        inner = self.width() - 2 * side
        tall = self._heading.heightForWidth(inner)
        self._heading.setGeometry(side, top, inner, tall)
        self._text.setGeometry(side, top + tall + self._gap, inner, self._text.heightForWidth(inner))

    def _above(self) -> int:
        return self.look.dp(PADDINGS[0])


class SureView(PageView):
    """Words and the card of "not yet" beside the questions; one under the other, in parts, where that does not fit."""

    def __init__(self, setting: Setting, page: SurePage, parent: QWidget | None = None) -> None:
        super().__init__(setting, page.head, parent)
        look = self.look
        title, text = self.title(), self.prose(page.text, Style("lead"))
        words = [Block(title), Block(text, max(look.dp(22) - text.edge, 0))]
        self._cards = [QuestionCard(self, page, question) for question in page.questions]
        not_yet = Block(NotYetCard(self, page), look.dp(28))
        caption = self.prose(page.head.short, Style("h3", "ink", bold=True))
        caption.lower()                      # read first wherever it stands
        self._seen = self._laid_out(words, not_yet, caption)
        self.parts = len(self._seen)

    def show_state(self, state: State) -> None:
        seen = self._seen[min(state.part, self.parts - 1)]
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.setVisible(child in seen)
        for card in self._cards:
            card.show_reply(state.answers.get((self.head.id, card.question.id)), state.steps)

    def _laid_out(self, words: list[Block], not_yet: Block, caption: Prose) -> list[list[QWidget]]:
        look, room = self.look, room_of(self.look, self.setting.size)
        for padding in PADDINGS:
            for card in self._cards:
                card.above = padding
            answers = [Block(card, look.dp(GAP)) for card in self._cards]
            if beside(look, [*words, not_yet], answers, room):
                return [[block.widget for block in (*words, *answers, not_yet)]]
        for padding in PADDINGS[1:]:
            for card in self._cards:
                card.above = padding
            if max(card.heightForWidth(column_of(look, room).width()) for card in self._cards) <= room.height() // 2:
                break
        return in_parts(look, [*words, *answers, not_yet], caption, room)
