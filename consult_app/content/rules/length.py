"""Rules for how much stands beside a picture, and for the line under a drawing that is narrowed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from consult_app.anatomy.catalogue import FigureSpec
from consult_app.content.assembly import ReadPage
from consult_app.content.judge import Located
from consult_app.content.passages import Passage
from consult_app.content.rules.figures import drawn_otherwise
from consult_app.content.rules.plain_language import PlainLanguage
from consult_app.content.rules.reading_grade import word_count
from consult_app.content.shapes import (
    CausesShape,
    ExplainShape,
    LevelsShape,
    Step,
    TwoStatesShape,
    WalkthroughShape,
)
from consult_app.content.word_shapes import CausesWords, ExplainWords, StepWording, TwoStatesWords, WalkthroughWords
from consult_app.errors import Problem

BESIDE_PICTURE = ("text", "aside")


def length_faults(page: ReadPage, step: Step, where: Located, rules: PlainLanguage) -> Iterator[Problem]:
    """Yield texts that are too long beside their picture."""
    if isinstance(step, ExplainShape | TwoStatesShape | LevelsShape):
        words = word_count(passage for passage in page.passages if passage.role in BESIDE_PICTURE)
        if words > rules.words_beside_picture:
            message = f"{words} words beside a picture; the limit is {rules.words_beside_picture}, asides counted"
            yield where.problem((page.id, "text"), message, at="key")
    elif isinstance(step, CausesShape):
        yield from _cause_faults(page, step, where, rules)
    elif isinstance(step, WalkthroughShape):
        for passage in page.passages:
            yield from _scene_faults(passage, rules)


def _cause_faults(page: ReadPage, step: CausesShape, where: Located, rules: PlainLanguage) -> Iterator[Problem]:
    """Yield causes with too many words: the page's own text, the cause's line, and what each option does about it."""
    on_page = [passage for passage in page.passages if passage.path[1:] == ("text",)]
    for cause in step.causes:
        of_cause = ("causes", cause.id)
        own = [passage for passage in page.passages
               if passage.path[1:3] == of_cause and passage.role in ("text", "cell")]
        words = word_count([*on_page, *own])
        if words > rules.words_beside_picture:
            message = f"{words} words beside a picture with the page's text; the limit is {rules.words_beside_picture}"
            yield where.problem((page.id, *of_cause), message, at="key")


def _scene_faults(passage: Passage, rules: PlainLanguage) -> Iterator[Problem]:
    """Yield a scene's text, line of what one may feel, or word on the strip that is too long."""
    if passage.path[1:2] != ("scenes",):
        return
    limits = {"text": rules.words_in_scene, "feel": rules.words_of_feeling}
    limit = limits.get(passage.role)
    if limit is not None and (words := word_count([passage])) > limit:
        yield passage.where.problem(passage.path, f"{words} words; the limit here is {limit}", at="key")
    if passage.role == "control" and len(passage.readings[0].text.split()) > rules.words_on_strip:
        message = f"the strip of scenes has room for {rules.words_on_strip} words"
        yield passage.where.problem(passage.path, message)


def context_faults(
    page: ReadPage, step: Step, said: StepWording, where: Located, figures: Mapping[str, FigureSpec]
) -> Iterator[Problem]:
    """Yield drawings that are narrowed, or can be, without a line that says what they are not."""
    message = "'context' is missing: say that a narrowed drawing is not this person's scan"
    match step, said:
        case ExplainShape(), ExplainWords():
            if drawn_otherwise(step, figures) and not said.context:
                yield where.problem((page.id,), message, at="key")
        case (TwoStatesShape() | LevelsShape()), TwoStatesWords():
            if any(drawn_otherwise(pane, figures) for pane in step.panes) and not said.context:
                yield where.problem((page.id,), message, at="key")
        case CausesShape(), CausesWords():
            if step.figure and not said.context:
                yield where.problem((page.id,), message, at="key")
        case WalkthroughShape(), WalkthroughWords():
            for scene in step.scenes:
                words = said.scenes.get(scene.id)
                if words and drawn_otherwise(scene, figures) and not words.context:
                    yield where.problem((page.id, "scenes", scene.id), message, at="key")
