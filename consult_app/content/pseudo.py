"""A pack in a language that nobody speaks: every word a patient reads, and no id, figure, date or citation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from consult_app.content import model
from consult_app.content.model import Pack
from consult_app.evidence.model import Fact, FactWords, Source
from consult_app.i18n.pseudo import CHANGES

Change = Callable[[str], str]
NAMED = ("name", "note")
WORDS_OF: Mapping[type, tuple[str, ...]] = {      # fields that hold words, beside running text
    model.PageHead: ("title", "short"),
    model.PartWords: ("name",),
    model.Label: NAMED, model.Figure: ("alt",), model.Picture: ("alt",), model.Stop: ("name",), model.Slider: ("name",),
    model.Gauge: ("name", "words", "unit_words", "note"), model.Aside: ("heading",), model.Section: ("heading",),
    model.GridPage: ("groups", "sure_question"), model.GridRow: ("question",),
    model.Cause: ("name",), model.CausesPage: ("choose", "ways"),
    model.Pane: NAMED, model.Scene: ("title", "short"), model.WalkthroughPage: ("feel",),
    model.Chance: ("name", "had", "had_not", "arm_names"), model.Stretch: ("words",), model.Lane: ("name",),
    model.CheckItem: ("ask", "bring"), model.CheckGroup: ("name",), model.Concern: ("name",),
    model.ValuesPage: ("low", "high", "table"), model.GoalPage: ("ready", "own", "kept"),
    model.SureQuestion: ("ask",), model.SurePage: ("yes", "no"), model.TakeHomePage: ("talked", "bring", "questions"),
    model.Option: ("name", "short"), model.Chapter: ("name",), model.Emergency: ("title", "signs", "desk", "open"),
    model.Edition: ("authors", "funding", "update_policy"), Pack: ("title",), model.Words: ("text",),
    FactWords: ("says", "who", "when", "caveat"),
}
AS_THEY_ARE = (Fact, Source)
FROM_SECOND = {"groups", "words", "arm_names", "ready", "questions"}     # pairs that begin with an id or a ratio


def in_pseudo(pack: Pack, language: str) -> Pack:
    """Return the English ``pack`` in ``language``, one of ``i18n.pseudo.CHANGES``."""
    made: Pack = _put(pack, CHANGES[language])
    return replace(made, language=language, languages=(language,))


def _put(part: Any, change: Change) -> Any:
    """Return ``part`` of a pack with its words changed."""
    if isinstance(part, (tuple, model.UnmadePages)):
        return tuple(_put(item, change) for item in part)
    if isinstance(part, Mapping):
        return {key: _put(value, change) for key, value in part.items()}
    if not is_dataclass(part) or isinstance(part, (type, *AS_THEY_ARE)):
        return part
    worded = WORDS_OF.get(type(part), ())
    told = {f.name: getattr(part, f.name) for f in fields(part)}
    return replace(part, **{
        name: _said(name, value, change) if name in worded else _put(value, change) for name, value in told.items()})


def _said(name: str, value: Any, change: Change) -> Any:
    if isinstance(value, str):
        return change(value)
    if name in FROM_SECOND:
        return tuple((key, change(words)) for key, words in value)
    return tuple(_said(name, item, change) for item in value)
