"""JSON Schemas of a pack's files, for an author's editor: written beside the packs by running this module."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from consult_app.content.shapes import ClinicShape, FactShape, Id, PackShape, SourceShape, Step
from consult_app.content.word_shapes import FactWordsShape, PackWords, PartWordsShape, StepWording, TermWords
from consult_app.resources import asset

AnyStep = Annotated[Step, Field(discriminator="kind")]
WRITTEN: dict[str, tuple[str, Any]] = {
    "pack": ("pack.yaml", PackShape),
    "clinic": ("clinic.yaml: a clinic's own data", ClinicShape),
    "steps": ("steps.yaml: the pages in order", dict[Id, AnyStep]),
    "facts": ("facts.yaml: figures", dict[Id, FactShape]),
    "sources": ("sources.yaml: where the figures were read", dict[Id, SourceShape]),
    "words": (
        "A language's files: pack.yaml, terms.yaml, parts.yaml, facts.yaml, and the text of steps",
        PackWords | dict[Id, StepWording] | dict[Id, FactWordsShape] | dict[Id, TermWords]
        | dict[Id, PartWordsShape],
    ),
}


def schemas() -> dict[str, str]:
    """Return the JSON text of each schema by file name."""
    texts = {}
    for name, (title, shape) in WRITTEN.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        schema |= _without_nothing({**TypeAdapter(shape).json_schema(), "title": title})
        texts[f"{name}.schema.json"] = json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
    return texts


def _without_nothing(schema: Any) -> Any:
    """Return ``schema`` without null: a key that is not wanted is left out, never empty."""
    if isinstance(schema, list):
        return [_without_nothing(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _without_nothing(part) for key, part in schema.items() if (key, part) != ("default", None)}
    choices = [part for part in kept.get("anyOf", []) if part != {"type": "null"}]
    if len(choices) != 1:
        return kept
    del kept["anyOf"]
    return kept | choices[0]


def write_schemas(folder: Path) -> None:
    """Write every schema into ``folder``."""
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_schemas(asset("packs"))
