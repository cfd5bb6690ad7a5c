"""What a key asks for, as an action of the session."""

from __future__ import annotations

from typing import get_args

from consult_app.content.model import Pack
from consult_app.session.actions import (
    Action,
    ChapterEdge,
    CloseOverlay,
    GoBack,
    GoOn,
    LookAt,
    OpenReport,
    SetText,
    SetTheme,
    Show,
    TurnToChapter,
)
from consult_app.session.report import context_beside
from consult_app.session.state import Library, SourcesOf, State
from consult_app.settings import TextSize
from consult_app.ui.exam_room.keys import Wish
from consult_app.ui.overlays.cited import cited_on

CLOSER = 1.5                # how much closer one press of a key brings a figure
SIZES: tuple[TextSize, ...] = get_args(TextSize)


def action_for(wish: Wish, state: State, pack: Pack, parts: int) -> Action | None:
    """Return the action for ``wish``, or None where it means nothing now."""
    zoom = state.zoom
    simple: dict[str, Action] = {
        "closer": LookAt(zoom.scale * CLOSER, zoom.x, zoom.y), "further": LookAt(zoom.scale / CLOSER, zoom.x, zoom.y),
        "whole": LookAt(1.0),
        "on": GoOn(parts), "back": GoBack(), "first": ChapterEdge(), "last": ChapterEdge(last=True),
        "close": CloseOverlay(), "usual": SetText(100), "sources": Show(_sources(state, pack)),
        "contrast": SetTheme("light" if state.theme == "contrast" else "contrast"),
        "bigger": SetText(_next_size(state.text, 1)), "smaller": SetText(_next_size(state.text, -1)),
    }
    if wish == "report":
        return OpenReport() if context_beside(pack.page(state.step)) else None
    if wish in simple:
        return simple[wish]
    if state.report.open:                # a number typed beside its field turns no page
        return None
    number = int(wish.removeprefix("chapter_"))
    return TurnToChapter(pack.chapters[number - 1].id) if number <= len(pack.chapters) else None


def _sources(state: State, pack: Pack) -> SourcesOf | Library:
    """Return the first source of the page, which leads to its others; all sources where the page has none."""
    first = next((fact for fact in cited_on(pack.page(state.step)) if fact in pack.marks), None)
    return SourcesOf(first) if first else Library()


def _next_size(text: TextSize, by: int) -> TextSize:
    place = SIZES.index(text) + by
    return SIZES[min(max(place, 0), len(SIZES) - 1)]
