"""Pages that explain: one picture, two states, a walkthrough, and sections about the program."""

from __future__ import annotations

from consult_app.content.model import (
    AboutPage,
    ExplainPage,
    Gauge,
    LevelsPage,
    Pane,
    Scene,
    Section,
    TwoStatesPage,
    WalkthroughPage,
)
from consult_app.content.pages.common import aside, head, same_ids
from consult_app.content.pages.visuals import gauge, slider, stops, visual
from consult_app.content.passages import TextTaker
from consult_app.content.shapes import (
    AboutShape,
    ExplainShape,
    LevelsShape,
    SceneShape,
    TwoStatesShape,
    WalkthroughShape,
)
from consult_app.content.word_shapes import (
    AboutWords,
    ExplainWords,
    LevelsWords,
    SceneWords,
    TwoStatesWords,
    WalkthroughWords,
)


def explain(step: ExplainShape, words: ExplainWords, text: TextTaker) -> ExplainPage | None:
    """Return a question with one picture; None without the picture."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    beside = aside(words.aside, text)
    drawn, control = visual(step, words, text), slider(step.slider, words.slider, text)
    measure, ratios = (step.gauge.measure, step.gauge.from_) if step.gauge else (None, None)
    room = gauge("gauge", measure, ratios, words.gauge, text)
    context = text.prose(words.context, "context", role="note") if words.context else ()
    return ExplainPage(top, prose, drawn, control, room, beside, context) if drawn else None


def two_states(step: TwoStatesShape, words: TwoStatesWords, text: TextTaker) -> TwoStatesPage | None:
    """Return two panes side by side; None if one has no picture or no words."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    panes, room = _panes(step, words, text)
    beside = aside(words.aside, text)
    context = text.prose(words.context, "context", role="note") if words.context else ()
    return TwoStatesPage(top, prose, panes, room, beside, context) if panes else None


def levels(step: LevelsShape, words: LevelsWords, text: TextTaker) -> LevelsPage | None:
    """Return the side view and the cut at the level that is picked; None if one has no words."""
    top = head(step, words, text)
    prose = text.prose(words.text, "text", role="text")
    picked = stops("levels", "level", step.levels, words.levels, text)
    panes, room = _panes(step, words, text)
    beside = aside(words.aside, text)
    context = text.prose(words.context, "context", role="note") if words.context else ()
    return LevelsPage(top, prose, panes, picked, room, beside, context) if panes else None


def _panes(
    step: TwoStatesShape | LevelsShape, words: TwoStatesWords, text: TextTaker
) -> tuple[tuple[Pane, ...], Gauge | None]:
    """Return the panes, none if one has no picture or no words, and the words of their bars."""
    same_ids("pane", [pane.id for pane in step.panes], words.panes, text, "panes")
    panes = []
    for pane in step.panes:
        if said := words.panes.get(pane.id):
            name = text.line(said.name, "panes", pane.id, "name", role="label")
            note = text.line(said.note, "panes", pane.id, "note", role="label")
            if drawn := visual(pane, said, text, "panes", pane.id):
                panes.append(Pane(name, note, drawn, pane.bar or ""))
    measure = next((pane.bar for pane in step.panes if pane.bar), None)
    room = gauge("bar", measure, step.from_, words.bar, text)
    return tuple(panes) if len(panes) == len(step.panes) else (), room


def walkthrough(step: WalkthroughShape, words: WalkthroughWords, text: TextTaker) -> WalkthroughPage | None:
    """Return how something is done; None if a scene has no picture or no words."""
    top = head(step, words, text)
    feel = text.line(words.feel, "feel", role="control")
    same_ids("scene", [scene.id for scene in step.scenes], words.scenes, text, "scenes")
    scenes = [_scene(scene, words.scenes[scene.id], text) for scene in step.scenes if scene.id in words.scenes]
    whole = tuple(scene for scene in scenes if scene)
    return WalkthroughPage(top, feel, whole) if len(whole) == len(step.scenes) else None


def _scene(scene: SceneShape, words: SceneWords, text: TextTaker) -> Scene | None:
    at = ("scenes", scene.id)
    title = text.line(words.title, *at, "title", role="question")
    short = text.line(words.short, *at, "short", role="control")
    prose = text.prose(words.text, *at, "text", role="text")
    feel = text.prose(words.feel, *at, "feel", role="feel")
    drawn = visual(scene, words, text, *at)
    context = text.prose(words.context, *at, "context", role="note") if words.context else ()
    return Scene(scene.id, title, short, prose, feel, drawn, context) if drawn else None


def about(step: AboutShape, words: AboutWords, text: TextTaker) -> AboutPage:
    """Return sections about the program."""
    top = head(step, words, text)
    same_ids("section", step.sections, words.sections, text, "sections")
    sections = []
    for name in step.sections:
        if said := words.sections.get(name):
            heading = text.line(said.heading, "sections", name, "heading", role="question")
            sections.append(Section(heading, text.prose(said.text, "sections", name, "text", role="text")))
    return AboutPage(top, tuple(sections))
