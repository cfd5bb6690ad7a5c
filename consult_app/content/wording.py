"""One language's sentences, judged, with those of the first language where it has none of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from consult_app.content.draft import Draft
from consult_app.content.judge import S, judged, unknown
from consult_app.content.places import Document, Path, Point
from consult_app.content.word_shapes import WORDS_OF, FactWordsShape, PackWords, PartWordsShape, StepWording, TermWords
from consult_app.errors import Problem, Severity

RESERVED = ("pack.yaml", "terms.yaml", "parts.yaml", "facts.yaml")


@dataclass(frozen=True, slots=True)
class Translation:
    """Says where a path stands: in the language's own document, else in the first language's."""

    own: Document
    first: Document

    def problem(
        self, path: Path, message: str, *, at: Point = "value", offset: int | None = None, severity: Severity = "error"
    ) -> Problem:
        """Return a Problem at ``path`` of the document that holds it."""
        document = self.first if path not in self.own.values and path in self.first.values else self.own
        return document.problem(path, message, at=at, offset=offset, severity=severity)


@dataclass(slots=True)
class Wording:
    """The judged sentences of ``language`` and, for each, who can say where it stands."""

    language: str
    pack: PackWords | None = None
    pack_at: Translation | None = None
    steps: dict[str, tuple[StepWording, Translation]] = field(default_factory=dict)
    terms: dict[str, TermWords] = field(default_factory=dict)
    term_ids: frozenset[str] | None = None                # None when the terms cannot be read
    facts: dict[str, tuple[FactWordsShape, Translation]] = field(default_factory=dict)
    parts: dict[str, tuple[PartWordsShape, Translation]] = field(default_factory=dict)


def read_wording(draft: Draft, language: str) -> Wording:
    """Return what the pack says in ``language``; faults and gaps go to ``draft.found``."""
    wording = Wording(language)
    wording.pack, wording.pack_at = _pack_words(draft, language)
    for key, (term, _) in _entry_words(TermWords, draft, language, "terms.yaml").items():
        wording.terms[key] = term
    files = [f"{language}/terms.yaml", f"{draft.languages()[0]}/terms.yaml"]
    wording.term_ids = None if draft.torn(*files) else frozenset().union(*map(draft.ids, files))
    wording.facts = _entry_words(FactWordsShape, draft, language, "facts.yaml")
    for fact, (_, at) in wording.facts.items():
        if fact not in draft.ids("facts.yaml"):
            draft.found.append(at.problem((fact,), unknown("fact", fact, draft.ids("facts.yaml")), at="key"))
    wording.parts = _entry_words(PartWordsShape, draft, language, "parts.yaml")
    _read_steps(draft, wording)
    return wording


def _documents(draft: Draft, language: str) -> Iterator[Document]:
    for name, document in draft.documents.items():
        folder, _, file = name.partition("/")
        if folder == language and file and file not in RESERVED:
            yield document


def _pack_words(draft: Draft, language: str) -> tuple[PackWords | None, Translation]:
    first = draft.languages()[0]
    at = Translation(draft.document(f"{language}/pack.yaml"), draft.document(f"{first}/pack.yaml"))
    if at.first.file not in draft.documents:
        draft.found.append(Problem(at.first.file, 1, 1, "the file is missing"))
    if at.own.file not in draft.documents and language != first:
        place = draft.languages().index(language)
        message = f"there is no {at.own.file}; the words of '{first}' are shown"
        draft.found.append(draft.document("pack.yaml").problem(("languages", place), message, severity="warning"))
    data = merged(at.first.data, at.own.data, at, (), draft.found)
    readable = at.own.readable or at.first.readable
    return (judged(PackWords, data, at, (), draft.found) if readable else None), at


def _entry_words(shape: type[S], draft: Draft, language: str, file: str) -> dict[str, tuple[S, Translation]]:
    first = draft.document(f"{draft.languages()[0]}/{file}")
    at = Translation(draft.document(f"{language}/{file}"), first)
    for document in {at.own.file: at.own, first.file: first}.values():
        if document.readable and not isinstance(document.data, dict):
            draft.found.append(document.problem((), "the file must hold entries such as 'id: …'"))
    _report_silent_entries(at, draft.found)
    words = {}
    for key in {**first.entries(), **at.own.entries()}:
        base, own = first.entries().get(key), at.own.entries().get(key)
        data = merged(base, own, at, (key,), draft.found) if own is not None else base
        entry = judged(shape, data, at, (key,), draft.found)
        if entry is not None:
            words[key] = (entry, at)
    return words


def _report_silent_entries(at: Translation, found: list[Problem]) -> None:
    """Warn once a file of what another language has not translated at all."""
    silent = [key for key in at.first.entries() if key not in at.own.entries()]
    if silent and at.own.file != at.first.file:
        named = ", ".join(silent[:5]) + (" …" if len(silent) > 5 else "")
        found.append(Problem(at.own.file, 1, 1, f"{len(silent)} entries are not translated: {named}", "warning"))


def _read_steps(draft: Draft, wording: Wording) -> None:
    """Find each step's sentences in whichever file of the language holds them."""
    first = _where_steps_are(draft, draft.languages()[0])
    own = _where_steps_are(draft, wording.language)
    for name, document in own.items():
        if name not in draft.ids("steps.yaml") and draft.document("steps.yaml").readable:
            draft.found.append(document.problem((name,), unknown("step", name, draft.ids("steps.yaml")), at="key"))
    for name, step in draft.steps.items():
        base = first.get(name, Document(""))
        at = Translation(own.get(name, base), base)
        if name not in own:
            _report_silent_step(draft, wording.language, name, fallback=name in first)
        if name in own or name in first:
            data = merged(base.entries().get(name), at.own.entries().get(name), at, (name,), draft.found)
            words = judged(WORDS_OF[step.kind], data, at, (name,), draft.found)
            if words is not None:
                wording.steps[name] = (words, at)


def _where_steps_are(draft: Draft, language: str) -> dict[str, Document]:
    where: dict[str, Document] = {}
    for document in _documents(draft, language):
        if document.readable and document.data is not None and not isinstance(document.data, dict):
            draft.found.append(document.problem((), "the file must hold entries such as 'step: …'"))
        for name in document.entries():
            if name in where:
                message = f"'{name}' has its text in {where[name].file} already"
                draft.found.append(document.problem((name,), message, at="key"))
            where.setdefault(name, document)
    return where


def _report_silent_step(draft: Draft, language: str, name: str, *, fallback: bool) -> None:
    if any(not document.readable for document in _documents(draft, language)):
        return                                            # its text may be in the file that cannot be read
    message = f"no file in {language}/ has the text of '{name}'"
    severity: Severity = "warning" if fallback else "error"
    draft.found.append(draft.document("steps.yaml").problem((name,), message, at="key", severity=severity))


def merged(first: Any, own: Any, at: Translation, path: Path, found: list[Problem]) -> Any:
    """Return ``own`` with what it lacks taken from ``first``; each gap is a warning."""
    if own is None or at.own is at.first:
        return first if own is None else own
    if not isinstance(first, dict) or not isinstance(own, dict):
        return own
    whole = dict(own)
    for key, value in first.items():
        if key in own:
            whole[key] = merged(value, own[key], at, (*path, key), found)
        else:
            whole[key] = value
            if key != "plain":
                message = f"'{key}' is not translated; the first language is shown"
                found.append(at.own.problem(path, message, at="key", severity="warning"))
    return whole
