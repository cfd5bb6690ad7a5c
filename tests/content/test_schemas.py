"""The schemas beside the packs are those of the checker, and name every key that an author may write."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from consult_app.content.schemas import schemas
from consult_app.resources import asset
from tests.content.broken_packs import SMALL


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schema_on_disk_is_the_checkers(name: str) -> None:
    written = asset(f"packs/{name}").read_text(encoding="utf-8")
    assert written == schemas()[name], "run: python -m consult_app.content.schemas"


def known_keys(schema: Any) -> set[str]:
    """Return every property below ``schema``."""
    if isinstance(schema, list):
        return set().union(*map(known_keys, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", {})).union(*map(known_keys, schema.values()))


@pytest.mark.parametrize(
    ("file", "ids"),
    [
        ("pack.yaml", {"3"}),
        ("steps.yaml", {"narrowing", "walking", "two-ways", "severity", "what", "harms", "later", "wait", "brace"}),
        ("facts.yaml", {"harm", "rested", "weeks", "thick", "alarm", "probe", "untreated", "braced", "better", "mean"}),
        ("sources.yaml", {"trial", "records"}),
    ],
)
def test_a_schema_knows_the_keys_of_a_pack(file: str, ids: set[str]) -> None:
    schema = json.loads(schemas()[f"{file.removesuffix('.yaml')}.schema.json"])
    written = yaml.safe_load((SMALL / file).read_text(encoding="utf-8"))
    assert all_keys(written) - known_keys(schema) - {"low", "high", "about"} <= ids


def all_keys(data: Any) -> set[str]:
    if isinstance(data, list):
        return set().union(*map(all_keys, data))
    return set(data).union(*map(all_keys, data.values())) if isinstance(data, dict) else set()


def test_no_schema_allows_a_key_without_a_value() -> None:
    assert all("null" not in text for text in schemas().values())


def test_packs_name_the_schemas_that_are_there() -> None:
    for file in asset("packs").rglob("*.yaml"):
        first = file.read_text(encoding="utf-8").split("\n")[0]
        if "$schema=" in first:
            assert (file.parent / first.partition("$schema=")[2].strip()).is_file(), file
