"""What stands on the page to take home, as headed lists of rows; the page shares them out over its columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from consult_app.content.model import Paragraph, TakeHomePage, Words
from consult_app.session.actions import Action, Ask, TakeAlong
from consult_app.session.state import State
from consult_app.session.take_home import Replied, Weighed, chosen_by_answers, said, talked_about
from consult_app.ui.pages.about_rows import reviewed_by
from consult_app.ui.pages.page_view import PageView
from consult_app.ui.pages.take_home_rows import LineRow, TextRow, talked_rows
from consult_app.ui.widgets.card import CardKind
from consult_app.ui.widgets.tick_row import TickRow

ABOUT_PERSON = ("goal", "answers")         # what a clinician may let onto the sheet


class HeadedList(NamedTuple):
    """A heading and the rows under it, on a card of ``kind``, or on the page itself where there is no heading."""

    heading: str
    rows: list[QWidget]
    kind: CardKind = "card"


class Tick(TickRow):
    """A row that asks for ``action``; ``named`` are the keys of its name when it is ticked and when it is not."""

    def __init__(self, view: PageView, text: str, action: Action, named: tuple[str, str]) -> None:
        super().__init__(view.look, text, view)
        self.action, self._named, self._view = action, named, view
        self.clicked.connect(self._asked)

    def show_state(self, on: bool) -> None:
        """Show the tick and say so."""
        key = self._named[0] if on else self._named[1]
        self.show_ticked(on, self._view.setting.words(key, what=self.text()))

    def _asked(self) -> None:
        self._view.setting.do(self.action)


def lists_for_all(view: PageView, page: TakeHomePage, state: State, urgent: str) -> Iterator[HeadedList]:
    """Yield what goes home whoever it is, in order; when to get help in type of the role ``urgent``."""
    pack = view.setting.pack
    talked = [row for chapter in talked_about(pack, state) for row in talked_rows(view, chapter)]
    yield HeadedList(page.talked, talked)
    yield HeadedList(page.bring, [*_questions(view, page)])
    if chosen := chosen_by_answers(pack, state):
        lines: list[QWidget] = [LineRow(view, ((Words(words),),), "check", "action") for words in chosen]
        yield HeadedList(view.setting.words("take_home.from_answers"), lines)
    yield HeadedList(page.next.heading, [TextRow(view, page.next.text, "body", "ink")], "soft")
    yield emergency_list(view, urgent)
    yield HeadedList(view.setting.words("take_home.include"), [*_ticks(view)], "caution")
    yield HeadedList("", [TextRow(view, line, "caption", "ink2") for line in _edition(view)])


def is_on(tick: Tick, page: str, state: State) -> bool:
    """Return whether ``state`` has what ``tick`` asks for."""
    if isinstance(tick.action, Ask):
        return (page, tick.action.question) in state.asked
    return isinstance(tick.action, TakeAlong) and tick.action.what in state.taken_along


def _questions(view: PageView, page: TakeHomePage) -> Iterator[QWidget]:
    for key, words in page.questions:
        yield Tick(view, words, Ask(key), ("take_home.on_list", "take_home.off_list"))


def emergency_list(view: PageView, role: str) -> HeadedList:
    """Return when to get help, and what to do then, in type of ``role``."""
    text = view.setting.pack.emergency
    signs = [LineRow(view, ((Words(sign),),), "", "urgent", role) for sign in text.signs]
    return HeadedList(text.title, [TextRow(view, text.lead, role, "ink"), *signs,
                                   TextRow(view, text.action, role, "urgent", bold=True)], "urgent")


def _ticks(view: PageView) -> Iterator[QWidget]:
    for what in ABOUT_PERSON:
        words = view.setting.words(f"take_home.{what}")
        yield Tick(view, words, TakeAlong(what), ("take_home.included", "take_home.left_out"))


def _edition(view: PageView) -> Iterator[str]:
    edition, words = view.setting.pack.edition, view.setting.words
    yield words("take_home.edition", version=edition.version, published=words.date(edition.published),
                review_by=words.date(edition.review_by))
    yield reviewed_by(view.setting.pack, words, "take_home.reviewed_by")


def lists_about_person(view: PageView, state: State) -> Iterator[HeadedList]:
    """Yield what is said about this person: nothing but what was ticked."""
    words = view.setting.words
    if "goal" in state.taken_along:
        goal = state.goal or words("take_home.no_goal")
        yield HeadedList(words("take_home.goal"), [TextRow(view, goal, "body", "ink")])
    if "answers" in state.taken_along:
        rows: list[QWidget] = [LineRow(view, (_answer(view, one),), "", "ink2")
                               for one in said(view.setting.pack, state)]
        if not rows:
            rows.append(TextRow(view, words("take_home.no_answers"), "body", "ink2"))
        yield HeadedList(words("take_home.answers"), rows)


def _answer(view: PageView, one: Replied | Weighed) -> Paragraph:
    words = view.setting.words
    if isinstance(one, Replied):
        return Words(f"{one.ask} "), Words(one.said or words(f"checklist.{one.reply}"), bold=True)
    end = {0: one.low, 4: one.high}.get(one.weight, "")
    key = "take_home.weight_end" if end else "take_home.weight"
    return (Words(words(key, concern=one.concern, n=one.weight + 1, total=5, end=end)),)
