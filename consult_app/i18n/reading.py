"""Reads ``assets/words/<language>.toml``: TOML, because YAML is not loaded before the first paint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from consult_app.i18n.direction import MADE_UP
from consult_app.i18n.words import PLURAL_FORMS, Entry, Words
from consult_app.resources import asset
from consult_app.tables import table

ENGLISH = "en"


def languages() -> tuple[str, ...]:
    """Return the languages whose words ship with the program, English first."""
    found = sorted(file.stem for file in asset("words").glob("*.toml") if "." not in file.stem)
    return (ENGLISH, *(language for language in found if language != ENGLISH))


def words(language: str) -> Words:
    """Return the words of ``language``: "es-US" falls back to "es", then to English, "" is English."""
    return _words(language or ENGLISH)


@lru_cache(maxsize=16)
def _words(code: str) -> Words:
    if code in MADE_UP:
        return _made_up(code)
    file = asset(f"words/{code}.toml")
    if code != ENGLISH and not (_is_code(code) and file.is_file()):
        return _less_exact(code)
    entries = dict(flat(table(f"words/{code}.toml")))
    return Words(code, entries, None if code == ENGLISH else words(ENGLISH))


def _made_up(code: str) -> Words:
    from consult_app.i18n.pseudo import CHANGES

    change = CHANGES[code]
    entries: dict[str, Entry] = {
        key: change(entry) if isinstance(entry, str) else {form: change(said) for form, said in entry.items()}
        for key, entry in words(ENGLISH).entries.items()
    }
    return Words(code, entries)


def _is_code(code: str) -> bool:
    return re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", code) is not None


def _less_exact(code: str) -> Words:
    """Return the words of "es" for "es-US", written as "es-US" writes numbers; else English ones."""
    general = code.replace("_", "-").partition("-")[0]
    if general == code or not _is_code(code) or not asset(f"words/{general}.toml").is_file():
        return words(ENGLISH)
    near = words(general)
    return Words(code, near.entries, near.fallback)


def flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Entry]]:
    """Yield ``("nav.back", "Back")`` for each entry. TypeError for anything but text and tables of text."""
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, str):
            yield key, value
        elif not isinstance(value, Mapping):
            raise TypeError(f"{key} is no text")
        elif value and PLURAL_FORMS.issuperset(value) and "other" in value:
            yield key, dict(value)
        else:
            yield from flat(value, key + ".")
