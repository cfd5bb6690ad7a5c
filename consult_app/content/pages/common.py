"""What the builders of every kind of page share: the head, an aside, and that shapes and words fit each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from consult_app.content.judge import unknown
from consult_app.content.model import Aside, PageHead
from consult_app.content.passages import TextTaker
from consult_app.content.shapes import StepShape
from consult_app.content.word_shapes import SectionWords, StepWords


def head(step: StepShape, words: StepWords, text: TextTaker) -> PageHead:
    """Return what every page has."""
    title = text.line(words.title, "title", role="title")
    short = text.line(words.short, "short", role="control")
    return PageHead(str(text.base[0]), step.chapter, title, short, tuple(step.covers), step.option or "")


def aside(words: SectionWords | None, text: TextTaker) -> Aside | None:
    """Return the quiet box of a page, if it has one."""
    if words is None:
        return None
    heading = text.line(words.heading, "aside", "heading", role="control")
    return Aside(heading, text.prose(words.text, "aside", "text", role="aside"))


def named(
    what: str, ids: Sequence[str], words: Mapping[str, str], text: TextTaker, path: str
) -> tuple[tuple[str, str], ...]:
    """Return (id, words) of things to press, in the order of ``ids``."""
    same_ids(what, ids, words, text, path)
    return tuple((name, text.line(words[name], path, name, role="question")) for name in ids if name in words)


def same_ids(what: str, wanted: Iterable[str], given: Iterable[str], text: TextTaker, *path: str) -> None:
    """Report each ``what`` that has no words, and words for none."""
    base, asked, written = (*text.base, *path), list(wanted), list(given)
    for name in asked:
        if name not in written:
            text.found.append(text.where.problem(base, f"the {what} '{name}' has no words here", at="key"))
    for name in written:
        if name not in asked:
            text.found.append(text.where.problem((*base, name), unknown(what, name, asked), at="key"))


def both(what: str, shape: object, words: object, text: TextTaker) -> bool:
    """Return whether ``what`` has its shape and its words; report if it has only one of the two."""
    if shape and not words:
        text.found.append(text.where.problem(text.base, f"the {what} has no words: '{what}' is missing", at="key"))
    elif words and not shape:
        text.found.append(text.where.problem((*text.base, what), f"the step has no {what} in steps.yaml", at="key"))
    return bool(shape and words)


def same_length(given: Sequence[str], wanted: int, text: TextTaker, *path: str) -> None:
    """Report words that are more or fewer than the entries of steps.yaml."""
    if len(given) != wanted:
        message = f"has {len(given)} entries; steps.yaml has {wanted}"
        text.found.append(text.where.problem((*text.base, *path), message))
