"""A pack as its author left it: documents, judged shapes and every id written, before any language is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from consult_app.anatomy.catalogue import FigureSpec
from consult_app.content.judge import S, judged, near_miss, unknown
from consult_app.content.pack_folder import MAX_BYTES, MAX_BYTES_OF, NEEDED, OPTIONAL, PackFolder, open_pack_folder
from consult_app.content.places import Document
from consult_app.content.shapes import (
    MAX_FACTS,
    MAX_SOURCES,
    MAX_STEPS,
    STEP_OF,
    ClinicShape,
    ExplainShape,
    FactShape,
    PackShape,
    SourceShape,
    Step,
)
from consult_app.content.yaml_nodes import read_yaml
from consult_app.errors import Problem

CLINIC = "clinic.yaml"


@dataclass(slots=True)
class Draft:
    """What was read, with every Problem so far. A part that could not be judged is missing."""

    folder: PackFolder
    figures: Mapping[str, FigureSpec]
    found: list[Problem]
    documents: dict[str, Document] = field(default_factory=dict)
    pack: PackShape | None = None
    clinic: ClinicShape | None = None
    steps: dict[str, Step] = field(default_factory=dict)
    facts: dict[str, FactShape] = field(default_factory=dict)
    sources: dict[str, SourceShape] = field(default_factory=dict)

    def document(self, name: str) -> Document:
        """Return the document of ``name``, an unreadable one if there is none."""
        return self.documents.get(name) or Document(name)

    def torn(self, *names: str) -> bool:
        """Return whether one of the files is there and cannot be read, so that what it holds is not known."""
        return any(name in self.documents and not self.documents[name].readable for name in names)

    def ids(self, name: str) -> frozenset[str]:
        """Return every top-level key of a file, those of faulty entries too."""
        return frozenset(self.document(name).entries())

    def problems(self) -> tuple[Problem, ...]:
        """Return every problem once; what YAML itself refuses at a place is all that is said of that place."""
        of_yaml = [problem for document in self.documents.values() for problem in document.found]
        refused = {(problem.file, problem.line, problem.column) for problem in of_yaml}
        others = [problem for problem in self.found if (problem.file, problem.line, problem.column) not in refused]
        return tuple(sorted({*of_yaml, *others}))

    def languages(self) -> tuple[str, ...]:
        """Return the languages, the one others fall back to first; the folders' if pack.yaml has none."""
        if self.pack:
            return tuple(dict.fromkeys(self.pack.languages))
        return tuple(dict.fromkeys(name.partition("/")[0] for name in self.documents if "/" in name))


def open_draft(root: Path, figures: Mapping[str, FigureSpec]) -> Draft:
    """Read and judge every file of the pack in ``root`` that holds no sentences."""
    folder = open_pack_folder(root)
    draft = Draft(folder, figures, folder.found)
    for name in folder.texts:
        _read(draft, name)
    if not root.is_dir():
        return draft
    _report_strangers(draft)
    pack = draft.document("pack.yaml")
    if pack.readable:
        draft.pack = judged(PackShape, pack.data, pack, (), draft.found)
    if CLINIC in draft.documents and draft.document(CLINIC).readable:
        draft.clinic = judged(ClinicShape, draft.document(CLINIC).data, draft.document(CLINIC), (), draft.found)
    draft.facts = entries(FactShape, draft, "facts.yaml", MAX_FACTS)
    draft.sources = entries(SourceShape, draft, "sources.yaml", MAX_SOURCES)
    draft.steps = _steps(draft)
    return draft


def _read(draft: Draft, name: str) -> None:
    try:
        raw = draft.folder.read(name)
    except OSError as error:
        draft.found.append(Problem(name, 1, 1, f"can not be read: {error.strerror}"))
        draft.documents[name] = Document(name)
        return
    draft.documents[name] = read_yaml(name, raw, MAX_BYTES_OF.get(name, MAX_BYTES))


def _report_strangers(draft: Draft) -> None:
    """Report what is missing, and YAML files whose name nobody reads."""
    top = [name for name in draft.folder.texts if "/" not in name]
    strangers = [name for name in top if name not in NEEDED + OPTIONAL]
    for name in NEEDED:
        if name not in top:
            draft.found.append(Problem(name, 1, 1, f"the file is missing{near_miss(name, strangers)}"))
    for name in strangers:
        draft.found.append(Problem(name, 1, 1, f"a file of this name is not read{near_miss(name, NEEDED)}", "warning"))


def entries(shape: type[S], draft: Draft, name: str, limit: int) -> dict[str, S]:
    """Return the entries of a file of entries by id that are as ``shape`` wants them."""
    document = draft.document(name)
    if not _holds_entries(document, draft.found):
        return {}
    for number, key in enumerate(document.entries()):
        if number == limit:
            draft.found.append(document.problem((key,), f"the limit is {limit} entries in this file", at="key"))
    judged_entries = {}
    for key, data in list(document.entries().items())[:limit]:
        entry = judged(shape, data, document, (key,), draft.found)
        if entry is not None and is_id(key, document, draft.found):
            judged_entries[key] = entry
    return judged_entries


def _holds_entries(document: Document, found: list[Problem]) -> bool:
    if document.readable and not isinstance(document.data, dict):
        found.append(document.problem((), "the file must hold entries such as 'id: …'"))
    return document.readable and isinstance(document.data, dict)


def is_id(key: str, document: Document, found: list[Problem]) -> bool:
    """Return whether a top-level key may be an id; report it if not."""
    plain = key.replace("-", "").replace("_", "")
    if plain.isascii() and plain.isalnum() and key[0] not in "-_" and len(key) <= 60:
        return True
    found.append(document.problem((key,), f"'{key}' is no id: letters, digits, - and _, at most 60", at="key"))
    return False


def _steps(draft: Draft) -> dict[str, Step]:
    document = draft.document("steps.yaml")
    if not _holds_entries(document, draft.found):
        return {}
    if len(document.entries()) > MAX_STEPS:
        last = list(document.entries())[MAX_STEPS]
        draft.found.append(document.problem((last,), f"the limit is {MAX_STEPS} steps", at="key"))
    steps: dict[str, Step] = {}
    for key, data in list(document.entries().items())[:MAX_STEPS]:
        step = _step(key, data, document, draft.found)
        if step is not None and is_id(key, document, draft.found):
            steps[key] = step
    if not document.entries():
        draft.found.append(document.problem((), "the pack has no steps"))
    return steps


def _step(key: str, data: Any, document: Document, found: list[Problem]) -> Step | None:
    kind = data.get("kind") if isinstance(data, dict) else None
    if isinstance(data, dict) and "kind" not in data:
        found.append(document.problem((key,), f"'kind' is missing: {', '.join(STEP_OF)}", at="key"))
        return None
    if isinstance(data, dict) and kind not in STEP_OF:
        message = f"{unknown('kind', str(kind), STEP_OF)}; there are {', '.join(STEP_OF)}"
        found.append(document.problem((key, "kind"), message))
        return None
    return judged(STEP_OF.get(str(kind), ExplainShape), data, document, (key,), found)
