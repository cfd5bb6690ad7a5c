"""The state in which a visit begins, and how it follows when the pack changes under it."""

from __future__ import annotations

from dataclasses import replace

from consult_app.content.model import Pack
from consult_app.session.report import context_beside
from consult_app.session.state import NOTHING, WHOLE, State
from consult_app.settings import TextSize, Theme


def begin(pack: Pack, *, path: str = "all", theme: Theme = "light", text: TextSize = 100, now: float = 0.0,
          in_exam_room: bool = False) -> State:
    """Return the first state of a visit on ``path``, options in the pack's order.

    Only with ``in_exam_room`` can a report be typed.
    """
    steps = pack.path(path)
    return State(
        steps=steps, chapters=_chapters(pack, steps), option_order=tuple(option.id for option in pack.options),
        path=path, seen=frozenset(steps[:1]), language=pack.language, theme=theme, text=text, began=now,
        in_exam_room=in_exam_room,
    )


def follow(state: State, pack: Pack) -> State:
    """Return ``state`` on an edited or translated ``pack``: the same page where it still exists."""
    steps = pack.path(state.path)
    known = {option.id for option in pack.options}
    order = tuple(o for o in state.option_order if o in known)
    order += tuple(o.id for o in pack.options if o.id not in order)
    at = steps.index(state.step) if state.step in steps else min(state.at, len(steps) - 1)
    kept = steps[at] == state.step
    if not kept:
        state = replace(state, part=0, touched=None, zoom=WHOLE, layers=NOTHING)
    if state.report.open and not (kept and context_beside(pack.page(steps[at]))):
        state = replace(state, report=replace(state.report, open=False), part=0)
    return replace(
        state, steps=steps, chapters=_chapters(pack, steps), option_order=order, at=at,
        seen=(state.seen & set(steps)) | {steps[at]}, language=pack.language,
    )


def _chapters(pack: Pack, steps: tuple[str, ...]) -> tuple[str, ...]:
    of_page = {head.id: head.chapter for head in pack.heads}
    return tuple(of_page[step] for step in steps)
